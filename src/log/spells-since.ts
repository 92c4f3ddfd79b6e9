/** The spells of a log that had not ended by an instant, source by source: a long log has many more that had. */
import { findAccount } from '../store/accounts.ts';
import type { Store } from '../store/driver.ts';
import type { Instant } from '../store/watch-entries.ts';
import { readPlacesSince, readTiesAt, type WatchRecord } from '../store/watch-log.ts';
import { type Spell, spellsOf } from './tie-at.ts';

/** Reads the log once. The function gives those of one account as `spellsOf` does, by target, in the order in which they began. */
export function spellsSince(
  store: Store,
  watch: WatchRecord,
  since: Instant,
): (accountId: string) => Map<string, Spell[]> {
  const places = readPlacesSince(store, watch, since);
  const keyOf = findAccount(store, watch.network);
  return (accountId) => {
    const source = keyOf(accountId) ?? -1;
    const spells = spellsOf(readTiesAt(store, watch, places.get(source) ?? []));
    for (const [target, own] of spells) {
      const left = own.filter(({ endedTo }) => endedTo === null || endedTo >= since);
      if (left.length === 0) spells.delete(target);
      else if (left.length < own.length) spells.set(target, left);
    }
    return spells;
  };
}
