/** How many accounts abroad waited for an answer at instants of a log: they followed an account of the country, and none of its followed them. */
import type { SeenAccount } from '../../log/seen-time.ts';
import type { Bounds } from '../../values/bounded.ts';
import type { Instant } from '../../values/log-entries.ts';
import { isKnownAt, type Recent } from '../log/recent.ts';
import type { StandingAt } from './standing-at.ts';

/** @returns at each instant, with what unknown follows could take away or add; of accounts that are watched and there now. */
export function waitingInLog(
  recent: Recent,
  seen: ReadonlyMap<number, SeenAccount>,
  code: string,
  instants: readonly { at: Instant; standing: StandingAt }[],
): Bounds[] {
  const there = [...seen.keys()].filter((key) => recent.accounts.get(key)!.row !== null);
  const isOurs = (key: number) => recent.accounts.get(key)!.row!.country === code;
  const own = new Set(there.filter(isOurs));
  const abroad = there.filter((key) => !isOurs(key));
  return instants.map(({ at, standing }) => {
    const [followed, followers] = [new Set<number>(), new Set<number>()];
    for (const { source, target } of standing.pairs()) {
      if (own.has(source)) followed.add(target);
      if (own.has(target)) followers.add(source);
    }
    const areOwnKnown = [...own].every((key) => isKnownAt(recent, seen, key, at));
    const waiting: Bounds = { least: 0, most: 0 };
    for (const other of abroad) {
      if (followed.has(other)) continue;
      if (followers.has(other)) {
        waiting.most++;
        if (areOwnKnown) waiting.least++;
      } else if (!isKnownAt(recent, seen, other, at)) waiting.most++;
    }
    return waiting;
  });
}
