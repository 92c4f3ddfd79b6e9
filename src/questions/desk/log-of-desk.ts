/** Whether the desk of a country is asked of a log, and of which. */
import { dayOfLog } from '../../store/snapshots.ts';
import type { Asked } from '../ask.ts';
import { isLog } from '../log/open-log.ts';

/**
 * `null` where it is asked of snapshots, or of a day of a log, which is held against an earlier one as snapshots are.
 * @param name as it was asked for.
 */
export function logOfDesk({ desk, store, snapshot }: Asked, name: string | undefined): string | null {
  const day = store.memory ? dayOfLog(snapshot.name) : null;
  if (day === null || name === snapshot.name || !isLog(desk.database, day.log)) return null;
  return day.log;
}
