/** A day of a log as a snapshot in memory: what `seal LOG --at DAY` makes, to be asked as any other. */
import { UserError } from '../../errors.ts';
import { sealLog } from '../../log/seal-log.ts';
import { isDate } from '../../roster/dates.ts';
import type { Store } from '../../store/driver.ts';
import type { SnapshotRecord } from '../../store/snapshot-record.ts';
import { dayOfLog } from '../../store/snapshots.ts';
import { openMemoryStore } from '../../store/store.ts';
import { findWatch, type WatchRecord } from '../../store/watch-log.ts';

interface NamedDay {
  watch: WatchRecord;
  /** `null` for the last one that is known. */
  day: string | null;
}

/** The log that is named as `LOG` or `LOG@DAY`; `null` where the database has none of that name. */
export function namedDay(store: Store, name: string): NamedDay | null {
  const { log, day } = dayOfLog(name) ?? { log: name, day: null };
  const watch = findWatch(store, log);
  return watch === null ? null : { watch, day };
}

/** @throws UserError where that is no day, or the log knows nothing of it. */
export function openDay(store: Store, { watch, day }: NamedDay): { store: Store; snapshot: SnapshotRecord } {
  const date = day ?? lastDay(watch);
  if (!isDate(date))
    throw new UserError(`${watch.name}@${date} names no day; write ${watch.name}@YYYY-MM-DD`);
  const memory = openMemoryStore();
  const sealed = { name: `${watch.name}@${date}`, date, sealedAt: `${date}T23:59:59.999Z` };
  // The watch may go on meanwhile.
  const snapshot = store.transaction(() => sealLog(store, watch, sealed, memory))();
  return { store: memory, snapshot };
}

function lastDay({ name, sweptAt }: WatchRecord): string {
  if (sweptAt !== null) return new Date(sweptAt).toISOString().slice(0, 10);
  throw new UserError(`no sweep of ${name} has come to its end yet; see: entente status ${name}`);
}
