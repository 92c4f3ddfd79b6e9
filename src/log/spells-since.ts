/**
 * The spells of a log that had not ended by an instant, some accounts at a time: what stands now, and what of it came and went
 * since. A long log has many more that had ended, and what stands is kept together.
 */
import { findAccount, readNetworkIds } from '../store/accounts.ts';
import type { Store } from '../store/driver.ts';
import { readPlacesSince, readSpellEvents, standingReader, type WatchRecord } from '../store/watch-log.ts';
import type { Instant, SpellEvent } from '../values/log-entries.ts';
import type { Spell } from '../values/log-spells.ts';
import { spellsOf } from './tie-at.ts';

/** Spells of one account by target, in the order in which they began, as `spellsOf` gives them. */
export type SpellsByTarget = ReadonlyMap<string, readonly Spell[]>;

/** Few enough that what is read of them is gone before it outlives a young generation; their rows lie all over the log. */
const ACCOUNTS_AT_ONCE = 20;

/** Those of each of the accounts, in their order; of what has stood since before the instant it is not said since when. */
export function* spellsSince(
  store: Store,
  watch: WatchRecord,
  since: Instant,
  accountIds: readonly string[],
): Generator<SpellsByTarget> {
  const places = readPlacesSince(store, watch, since);
  const idOf = readNetworkIds(store, watch);
  const keyOf = findAccount(store, watch.network);
  const standingOf = standingReader(store, watch);
  for (let start = 0; start < accountIds.length; start += ACCOUNTS_AT_ONCE) {
    const ids = accountIds.slice(start, start + ACCOUNTS_AT_ONCE);
    const keys = ids.map((id) => keyOf(id) ?? -1);
    const events = new Map(keys.map((key): [number, SpellEvent[]] => [key, []]));
    const wanted = Float64Array.from(keys.flatMap((key) => places.get(key) ?? [])).sort();
    for (const [source, event] of readSpellEvents(store, watch, wanted, idOf))
      events.get(source)!.push(event);
    for (const key of keys) {
      const own = events.get(key)!;
      const spells = unended(spellsOf(own), since);
      const known = new Set(own.map((event) => event.key));
      for (const [targetKey, record, followedAt, doubt, cid] of standingOf(key)) {
        if (known.has(record)) continue;
        const target = idOf.get(targetKey)!;
        const ends = { formedFrom: null, formedTo: since, endedFrom: null, endedTo: null };
        spells.set(target, [{ target, key: record, followedAt, doubt, cid, ...ends }]);
      }
      yield spells;
    }
  }
}

function unended(spells: Map<string, Spell[]>, since: Instant): Map<string, Spell[]> {
  for (const [target, own] of spells) {
    const left = own.filter(({ endedTo }) => endedTo === null || endedTo >= since);
    if (left.length === 0) spells.delete(target);
    else if (left.length < own.length) spells.set(target, left);
  }
  return spells;
}
