/** Who is tied to a side of a dialogue and never speaks with it: no mention either way. */
import type { Mentions } from '../../activity/spoken.ts';
import type { Section } from '../../cli/answer.ts';
import { picked } from '../../cli/picked.ts';
import type { Cell } from '../../csv.ts';
import { say } from '../../words/say.ts';
import type { Side } from '../../words/values.ts';
import type { SpeakingAccount, Spoken } from './spoken.ts';

export interface Unspoken {
  account: SpeakingAccount;
  /** Accounts of the side that it follows, and that follow it. */
  follows: readonly number[];
  followedBy: readonly number[];
  /** Whether they spoke: known not to have, or unknown where not all posts of both are known. */
  spoke: 'no' | 'unknown';
}

/**
 * Mutual ties first, then those with most ties, then by country and handle.
 * @param side its accounts, by their numbers. @param mentions between accounts of different actors.
 */
export function unspokenWith(
  { accounts, follows }: Spoken,
  side: ReadonlySet<number>,
  mentions: readonly Mentions[],
): { unspoken: Unspoken[]; tied: number } {
  const actors = new Set([...side].map((key) => actorOf(accounts.get(key)!)).filter((actor) => actor !== ''));
  const tied = new Map<number, { follows: number[]; followedBy: number[] }>();
  for (const { source, target } of follows(side)) {
    const other = side.has(source) ? target : source;
    const account = accounts.get(other);
    if (side.has(other) || account === undefined || actors.has(actorOf(account))) continue;
    const ties = tied.get(other) ?? { follows: [], followedBy: [] };
    tied.set(other, ties);
    if (other === source) ties.follows.push(target);
    else ties.followedBy.push(source);
  }
  const spoke = new Set(
    mentions.flatMap(({ source, target }) =>
      side.has(source) ? [target] : side.has(target) ? [source] : [],
    ),
  );
  const isSideRead = [...side].every((key) => accounts.get(key)!.isRead);
  const unspoken = [...tied]
    .filter(([key]) => !spoke.has(key))
    .map(([key, ties]): Unspoken => {
      const account = accounts.get(key)!;
      return { account, ...ties, spoke: isSideRead && account.isRead ? 'no' : 'unknown' };
    });
  const isMutual = (one: Unspoken) => Number(one.follows.length > 0 && one.followedBy.length > 0);
  const tiesOf = ({ follows, followedBy }: Unspoken) => follows.length + followedBy.length;
  const place = ({ account: { row, handle } }: Unspoken) => `${row?.country ?? ''} ${handle}`;
  unspoken.sort(
    (a, b) => isMutual(b) - isMutual(a) || tiesOf(b) - tiesOf(a) || (place(a) < place(b) ? -1 : 1),
  );
  return { unspoken, tied: tied.size };
}

function actorOf({ row }: SpeakingAccount): string {
  return row?.actor ?? '';
}

export function unspokenSection(
  { accounts, time }: Spoken,
  side: Side,
  { unspoken, tied }: ReturnType<typeof unspokenWith>,
  top: number,
): Section {
  const columns = ['handle', 'name', 'country', 'office', 'spoke', 'follows_side', 'side_follows'] as const;
  const handles = (keys: readonly number[]) =>
    keys
      .map((key) => accounts.get(key)!.handle)
      .sort()
      .join(' ');
  const rows = unspoken
    .slice(0, top)
    .map(({ account: { handle, row }, follows, followedBy, spoke }): Cell[] => [
      ...[handle, row?.name ?? '', row?.country ?? '', row?.office ?? ''],
      ...[spoke, handles(follows), handles(followedBy)],
    ]);
  const least = unspoken.filter(({ spoke }) => spoke === 'no').length;
  return {
    name: 'unspoken',
    title: say.dialogue.unspoken(side, time, { least, most: unspoken.length }, tied, top),
    columns,
    rows,
    wide: columns,
    shown: picked(
      { columns, rows },
      columns.filter((column) => column !== 'name'),
    ),
  };
}
