/** Whether a crawl that is gone on with still has the roster it was begun with. */

import { count } from '../cli/count.ts';
import { ROSTER_COLUMNS, type RosterRow } from '../roster/row.ts';
import { readEntries } from '../store/content.ts';
import type { Store } from '../store/driver.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';

/** Says what differs: the rows of a snapshot stay those it was begun with. `null` where nothing does. */
export function rosterChange(
  store: Store,
  snapshot: SnapshotRecord,
  today: readonly RosterRow[],
): string | null {
  const begun = new Set(readEntries(store, snapshot).entries.map(({ row }) => textOf(row)));
  const now = new Set(today.map(textOf));
  const fresh = [...now].filter((row) => !begun.has(row)).length;
  const gone = [...begun].filter((row) => !now.has(row)).length;
  if (fresh === 0 && gone === 0) return null;
  return `the roster has changed since it was begun (${count(fresh, 'row')} new or corrected, ${gone} gone), and the snapshot keeps the rows it was begun with; to read the roster as it is now, choose another name`;
}

function textOf(row: RosterRow): string {
  return JSON.stringify([ROSTER_COLUMNS.map((column) => row[column]), Object.entries(row.extra).sort()]);
}
