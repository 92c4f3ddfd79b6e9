/** `crawl --where COLUMN=VALUE`: the entries whose follows a run reads. */
import { UserError } from '../errors.ts';
import { foldText } from '../roster/fold-text.ts';
import { ROSTER_COLUMNS, rosterCell } from '../roster/row.ts';
import { readEntries } from '../store/content.ts';
import type { SnapshotRecord } from '../store/snapshots.ts';
import type { Store } from '../store/store.ts';

/**
 * Numbers of the entries that have every value asked for; case does not count.
 * @throws UserError for a column that the roster does not have, or where no entry has the values.
 */
export function chooseEntries(
  store: Store,
  snapshot: SnapshotRecord,
  conditions: readonly string[],
): ReadonlySet<number> {
  const columns: readonly string[] = [...ROSTER_COLUMNS, ...snapshot.extraColumns];
  const wanted = conditions.map((text) => {
    const at = text.indexOf('=');
    const column = text.slice(0, at);
    if (at < 1 || !columns.includes(column)) {
      throw new UserError(
        `--where ${text}: write COLUMN=VALUE with a column of the roster: ${columns.join(', ')}`,
      );
    }
    return { column, value: foldText(text.slice(at + 1)) };
  });
  const chosen = readEntries(store, snapshot).entries.filter(({ row }) =>
    wanted.every(({ column, value }) => foldText(rosterCell(row, column)) === value),
  );
  if (chosen.length === 0)
    throw new UserError(`no entry of ${snapshot.name} has ${conditions.join(' and ')}`);
  return new Set(chosen.map(({ number }) => number));
}
