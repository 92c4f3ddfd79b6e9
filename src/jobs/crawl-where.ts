/** `crawl --where COLUMN=VALUE`: the entries whose follows a run reads. */
import { UserError } from '../errors.ts';
import { readEntries } from '../store/content.ts';
import type { Store } from '../store/driver.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { parseWhere } from '../study/where.ts';

/**
 * Numbers of the entries that have every value asked for; case does not count, and a country may be named.
 * @throws UserError for a column that the roster does not have, or where no entry has the values, with the nearest.
 */
export function chooseEntries(
  store: Store,
  snapshot: SnapshotRecord,
  conditions: readonly string[],
): ReadonlySet<number> {
  const { entries } = readEntries(store, snapshot);
  const nodes = new Map(entries.map((entry) => [String(entry.number), entry]));
  const { matches } = parseWhere({ snapshot, nodes }, conditions);
  const chosen = entries.filter(matches);
  if (chosen.length === 0)
    throw new UserError(`no entry of ${snapshot.name} has ${conditions.join(' and ')}`);
  return new Set(chosen.map(({ number }) => number));
}
