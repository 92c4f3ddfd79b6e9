/** How many accounts abroad waited for an answer at instants of a log: they followed an account of the country, and none of its followed them. */
import type { SeenAccount } from '../../log/seen-time.ts';
import type { Bounds } from '../../values/bounded.ts';
import type { Instant } from '../../values/log-entries.ts';
import { isKnownAt, type Recent } from '../log/recent.ts';
import { standingAt } from './standing-at.ts';

/** @returns at each instant, with what unknown follows could take away or add; of accounts that are watched and there now. */
export function waitingInLog(
  recent: Recent,
  seen: ReadonlyMap<number, SeenAccount>,
  code: string,
  instants: readonly Instant[],
): Bounds[] {
  const there = [...seen.keys()].filter((key) => recent.accounts.get(key)!.row !== null);
  const isOurs = (key: number) => recent.accounts.get(key)!.row!.country === code;
  const [own, abroad] = [there.filter(isOurs), there.filter((key) => !isOurs(key))];
  return instants.map((at) => {
    const standing = standingAt(recent, code, at);
    const areOwnKnown = own.every((key) => isKnownAt(recent, seen, key, at));
    const waiting: Bounds = { least: 0, most: 0 };
    for (const other of abroad) {
      if (own.some((ours) => standing(ours, other) > 0)) continue;
      if (own.some((ours) => standing(other, ours) > 0)) {
        waiting.most++;
        if (areOwnKnown) waiting.least++;
      } else if (!isKnownAt(recent, seen, other, at)) waiting.most++;
    }
    return waiting;
  });
}
