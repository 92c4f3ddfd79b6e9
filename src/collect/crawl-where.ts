/** `crawl --where COLUMN=VALUE`: the entries whose follows a run reads. */
import { UserError } from '../errors.ts';
import { foldText } from '../fold-text.ts';
import { countryMeant } from '../questions/where.ts';
import { readEntries } from '../store/content.ts';
import type { Store } from '../store/driver.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { attributeOf, groupingColumns } from '../study/grouping.ts';

/**
 * Numbers of the entries that have every value asked for; case does not count, and a country may be named.
 * @throws UserError for a column that the roster does not have, or where no entry has the values.
 */
export function chooseEntries(
  store: Store,
  snapshot: SnapshotRecord,
  conditions: readonly string[],
): ReadonlySet<number> {
  const columns = groupingColumns('account', snapshot.extraColumns);
  const wanted = conditions.map((text) => {
    const at = text.indexOf('=');
    const column = text.slice(0, at);
    if (at < 1 || !columns.includes(column)) {
      throw new UserError(
        `--where ${text}: write COLUMN=VALUE with a column of the roster: ${columns.join(', ')}`,
      );
    }
    const value = text.slice(at + 1);
    return { column, value: foldText(countryMeant(column, value) ?? value) };
  });
  const chosen = readEntries(store, snapshot).entries.filter((entry) =>
    wanted.every(({ column, value }) => foldText(attributeOf(entry, column)) === value),
  );
  if (chosen.length === 0)
    throw new UserError(`no entry of ${snapshot.name} has ${conditions.join(' and ')}`);
  return new Set(chosen.map(({ number }) => number));
}
