/** Which accounts of given arrays were read: what they say themselves, what is claimed, and else what the ties show. */
import type { GivenTies } from '../library.ts';
import { because } from '../reasons/reasons.ts';
import { AS_THE_FILE_SAYS, ON_THE_WORD, type ReadBasis, UNREAD_SAYS_THE_FILE } from '../roster/read-basis.ts';
import { isObserved, isVerdict, VERDICTS, type Verdict } from '../roster/verdict.ts';
import type { SaidOfReading } from './given-accounts.ts';
import type { PlacedTies } from './given-ties.ts';

interface GivenVerdict {
  verdict: Verdict;
  reason: string;
}

interface Shown extends Pick<PlacedTies, 'ties' | 'unread'> {
  observed: GivenTies['observed'];
}

const COMPLETE: GivenVerdict = { verdict: 'complete', reason: '' };

/** @param faults gets words that are no verdict, and what contradicts itself. */
export function givenVerdicts(
  ids: readonly string[],
  said: readonly SaidOfReading[],
  { ties, unread, observed }: Shown,
  faults: string[],
): { verdicts: GivenVerdict[]; readBy: ReadBasis } {
  const sources = new Set(ties.map(([source]) => source));
  const claimed = new Set(observed === 'all' ? [] : observed);
  for (const id of claimed) if (!ids.includes(id)) faults.push(`observed: ${id} is none of the accounts`);
  let isSaid = false;
  const verdicts = ids.map((id, place) => {
    const own = ownVerdict(id, said[place]!, faults);
    const open = unread.get(place);
    const isClaimed = observed === 'all' || claimed.has(id);
    const unreadAs = open === undefined ? null : unreadVerdict(own, open);
    if (own !== null && isObserved(own.verdict) && open !== undefined) {
      faults.push(`${id} is said to be read, and unknown has all of its ties; leave out one of them`);
    }
    const stated = unreadAs ?? own;
    if (stated !== null) isSaid = true;
    if (stated !== null && isClaimed && !isObserved(stated.verdict)) {
      faults.push(`${id} is ${stated.verdict}, and observed claims that it was read; leave out one of them`);
    }
    if (stated !== null) return stated;
    if (isClaimed) return observed === 'all' ? COMPLETE : { ...COMPLETE, reason: ON_THE_WORD };
    if (sources.has(place)) return COMPLETE;
    return { verdict: 'not-read' as const, reason: because('no-tie-given') };
  });
  return { verdicts, readBy: isSaid ? 'file' : observed === 'all' ? 'word' : 'ties' };
}

function ownVerdict(id: string, { verdict, observed }: SaidOfReading, faults: string[]): GivenVerdict | null {
  if (isVerdict(verdict)) return { verdict, reason: isObserved(verdict) ? '' : AS_THE_FILE_SAYS };
  if (verdict !== '') faults.push(`${id}: "${verdict}" is no verdict; it is one of ${VERDICTS.join(', ')}`);
  if (/^(yes|true)$/i.test(observed)) return COMPLETE;
  if (/^(no|false)$/i.test(observed)) return { verdict: 'not-read', reason: UNREAD_SAYS_THE_FILE };
  if (observed !== '') faults.push(`${id}: observed is "${observed}"; write yes or no`);
  return null;
}

/** The reason in unknown.csv has the verdict before it. */
function unreadVerdict(own: GivenVerdict | null, reason: string): GivenVerdict {
  const verdict = own?.verdict ?? 'not-read';
  return { verdict, reason: reason.replace(`${verdict}: `, '') || (own?.reason ?? '') };
}
