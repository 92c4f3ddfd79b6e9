/** The spells of a log that had not ended by an instant, source by source: a long log has many more that had. */
import { findAccount } from '../store/accounts.ts';
import type { Store } from '../store/driver.ts';
import type { Instant } from '../store/watch-entries.ts';
import { readTieBounds, readTiesAt, type WatchRecord } from '../store/watch-log.ts';
import type { Spell } from './tie-at.ts';

/** Where the beginning of a spell is in the log, and its end. */
interface Kept extends Pick<Spell, 'endedFrom' | 'endedTo'> {
  place: number;
}

/** Reads the log once. The function gives those of one account as `spellsOf` does, by target, in the order in which they began. */
export function spellsSince(
  store: Store,
  watch: WatchRecord,
  since: Instant,
): (accountId: string) => Map<string, Spell[]> {
  const standing = new Map<number, Map<string, number>>();
  const others = new Map<number, Kept[]>();
  const keep = (source: number, kept: Kept) => {
    const own = others.get(source);
    if (own === undefined) others.set(source, [kept]);
    else own.push(kept);
  };
  for (const { id, kind, source, key, from, to } of readTieBounds(store, watch)) {
    let own = standing.get(source);
    if (own === undefined) {
      own = new Map();
      standing.set(source, own);
    }
    const before = own.get(key);
    if (kind === 'formed') {
      if (before !== undefined) keep(source, { place: before, endedFrom: null, endedTo: null });
      own.set(key, id);
    } else {
      own.delete(key);
      if (to >= since) keep(source, { place: before!, endedFrom: from, endedTo: to });
    }
  }
  const keyOf = findAccount(store, watch.network);

  return (accountId) => {
    const source = keyOf(accountId) ?? -1;
    const ends = new Map((others.get(source) ?? []).map((kept) => [kept.place, kept]));
    const places = [...(standing.get(source)?.values() ?? []), ...ends.keys()];
    const spells = new Map<string, Spell[]>();
    for (const { id, target, key, followedAt, doubt, cid, from, to } of readTiesAt(store, watch, places)) {
      const { endedFrom = null, endedTo = null } = ends.get(id) ?? {};
      const record = { target, key, followedAt, doubt, cid };
      const spell = { ...record, formedFrom: from, formedTo: to, endedFrom, endedTo };
      const own = spells.get(target);
      if (own === undefined) spells.set(target, [spell]);
      else own.push(spell);
    }
    return spells;
  };
}
