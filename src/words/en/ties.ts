/** How a tie is said wherever it stands: in pairs, lists, histories and logs. */
import type { TieSpell } from '../../changes/tie-spells.ts';
import type { TieState } from '../../graph/tie-state.ts';
import type { WhyUnknown } from '../../study/tie-of.ts';
import type { TieDoubt } from '../../values/log-spells.ts';
import { capital } from '../capital.ts';
import type { LoggedTie, Named, SaidTie, TieLife, TieTurn } from '../values.ts';
import { called, whyUnread } from './phrases.ts';

/** Why a log does not know a tie for a time. */
const WHY_NOT_KNOWN: Readonly<Record<TieDoubt, string>> = {
  formed: 'formed within this time',
  ended: 'ended within this time',
  before: 'not read yet',
  gap: 'in a gap',
  after: 'not proved since',
  'not looked for': 'target not watched yet',
  unwatched: 'target watched no longer',
  pruned: 'taken out of the log',
};

/** "@a → @b" */
const arrow = (source: Named, target: Named): string => `${called(source)} → ${called(target)}`;

/** "formed at …", "ended between … and …" */
const turn = ({ is, from, to }: TieTurn): string =>
  `${is} ${from === to ? `at ${to}` : `between ${from} and ${to}`}`;

function why(reason: WhyUnknown): string {
  if ('unread' in reason) return whyUnread(reason.unread);
  if ('sealed' in reason) return reason.sealed;
  const { notInRoster } = reason;
  return `${notInRoster.map(called).join(' and ')} ${notInRoster.length > 1 ? 'are' : 'is'} not in its roster`;
}

export const distinct = (reasons: readonly WhyUnknown[]): string[] => [...new Set(reasons.map(why))];

function follow(source: Named, target: Named, { state, since }: SaidTie): string {
  const [a, b] = [called(source), called(target)];
  if (state === 'no') return `${a} does not follow ${b}`;
  if (state === 'unknown') return `whether ${a} follows ${b} is unknown`;
  return `${a} follows ${b}${since === '' ? '' : ` since ${since}`}`;
}

function life(source: Named, target: Named, { spells, known, last, dated }: TieLife): string {
  const lead = `${arrow(source, target)}:`;
  if (known === 0) return `${lead} unknown in each.`;
  if (spells.length === 0) return `${lead} in none of the ${known} that can tell.`;
  const lives = spells.map((spell) => spellText(spell, last)).join('; then ');
  if (dated === null) return `${lead} ${lives}.`;
  const doubt = dated.doubt === null ? '' : `, in doubt: ${dated.doubt}`;
  return `${lead} ${lives}; the network dates it ${dated.on}${doubt}.`;
}

function spellText({ absentOn, firstSeen, lastSeen, goneOn }: TieSpell, last: string): string {
  const began =
    absentOn === null
      ? `there in the first that can tell (${firstSeen})`
      : `began between ${absentOn} and ${firstSeen}`;
  if (goneOn !== null) return `${began}, stopped between ${lastSeen} and ${goneOn}`;
  return lastSeen === last && lastSeen !== firstSeen ? `${began}, still there on ${lastSeen}` : began;
}

const STATES = {
  throughout: { yes: 'followed throughout', no: 'never followed', unknown: 'unknown throughout' },
  'as seen': { yes: 'followed as long as it was seen', no: 'did not follow as long as it was seen' },
  'at first': { yes: 'followed when first known', no: 'did not follow when first known' },
  later: { yes: 'followed after that', no: 'did not follow after that' },
};

function logged(known: LoggedTie): string {
  if ('tie' in known) return (STATES[known.is] as Record<TieState, string>)[known.tie];
  if (known.is !== 'unknown') return turn(known);
  const { from, to, doubt } = known;
  const time = from === null ? `before ${to}` : to === null ? `after ${from}` : `from ${from} to ${to}`;
  return `unknown ${time} (${WHY_NOT_KNOWN[doubt]})`;
}

const history = (source: Named, target: Named, known: readonly LoggedTie[]) =>
  `${arrow(source, target)} ${known.map(logged).join(', ')}`;

export const ties = {
  /** Why ties are unknown, each once. */
  why: (reasons: readonly WhyUnknown[]) => distinct(reasons).join('; '),
  because: (reasons: readonly WhyUnknown[]) =>
    distinct(reasons)
      .map((text) => `${text}.`)
      .join(' '),
  logDoubt: (doubt: TieDoubt) => WHY_NOT_KNOWN[doubt],
  /** Why a date is not to be trusted, as it was sealed. */
  doubt: (doubt: string) => doubt,
  pair: (a: Named, b: Named, there: SaidTie, back: SaidTie) => {
    if (there.state !== 'yes' || back.state !== 'yes')
      return `${capital(follow(a, b, there))}; ${follow(b, a, back)}.`;
    const [, last = ''] = [there.since, back.since].sort();
    const when = there.since === '' || back.since === '' ? '' : `, both since ${last}`;
    return `${called(a)} and ${called(b)} follow each other${when}.`;
  },
  /** @param none snapshots of which each knows that neither follows the other. */
  overSnapshots: (snapshots: number, a: Named, b: Named, there: TieLife, back: TieLife, none: number) => {
    const over = `Over ${snapshots} snapshots:`;
    if (there.spells.length + back.spells.length > 0)
      return `${over} ${life(a, b, there)} ${life(b, a, back)}`;
    return none === 0
      ? `${over} no follow is known in any.`
      : `${over} no follow either way in the ${none} that can tell.`;
  },
  /** @param sweptAt `null` before the first sweep. */
  inLog: (
    log: string,
    from: string,
    sweptAt: string | null,
    a: Named,
    b: Named,
    there: readonly LoggedTie[],
    back: readonly LoggedTie[],
  ) =>
    `By the log ${log}, from ${from}${sweptAt === null ? '' : ` to its last sweep at ${sweptAt}`}: ${history(a, b, there)}; ${history(b, a, back)}.`,
  stretches: (log: string) => `Its stretches: -s ${log}.`,
};
