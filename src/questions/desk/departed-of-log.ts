/** Who of those tied to a country has left within a stretch of a log. */

import { earliestOf, isoOf } from '../../iso-instant.ts';
import { beginOf } from '../../values/log-facts.ts';
import type { Recent } from '../log/recent.ts';
import type { Departed } from './departed.ts';

/** What stood when an account went stands in the log with it; who was gone as the log began has not left in it. The last first. */
export function departedInLog({ log, accounts, now }: Recent, code: string): Departed[] {
  const standing = log.ties.countStanding;
  const keys = new Map([...accounts].map(([key, { state }]) => [state.accountId, key]));
  const own = [...accounts].filter(([, { row }]) => row?.country === code);
  const found = new Map<string, Departed>();
  const after = Math.max(now.after, beginOf(log.about));
  for (const { kind, accountId, from, to } of log.accountEvents()) {
    const account = log.accounts.get(accountId);
    const key = keys.get(accountId);
    if (account === undefined || key === undefined || account.row?.country === code) continue;
    const { state, row, isWatched, rosterHandle } = account;
    const isLast = isWatched ? kind === state.gone : kind === 'unwatched';
    if (!isLast || to <= after || to > now.to) continue;
    const tied = (is: (ours: number) => boolean) =>
      own.filter(([ours]) => is(ours)).map(([, { state: ours }]) => ours.handle);
    const [followed, followedBy] = [
      tied((ours) => standing(key, ours) > 0),
      tied((ours) => standing(ours, key) > 0),
    ];
    if (followed.length + followedBy.length === 0) continue;
    found.set(accountId, {
      event: kind === 'unwatched' ? 'left' : kind,
      time: isoOf(to),
      earliest: earliestOf({ from, to }),
      handle: state.handle || rosterHandle,
      name: row?.name ?? '',
      country: row?.country ?? '',
      office: row?.office ?? '',
      followed,
      followedBy,
    });
  }
  return [...found.values()].sort((a, b) =>
    a.time === b.time ? (a.handle < b.handle ? -1 : 1) : a.time < b.time ? 1 : -1,
  );
}
