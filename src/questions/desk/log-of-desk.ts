/** Whether the desk of a country is asked of a log, and of which. */
import type { Asked } from '../../open/ask.ts';
import { logOfDay } from '../../open/open-log.ts';

/**
 * `null` where it is asked of snapshots, or of a day of a log, which is held against an earlier one as snapshots are.
 * @param name as it was asked for.
 */
export function logOfDesk(asked: Asked, name: string | undefined): string | null {
  return name === asked.snapshot.name ? null : (logOfDay(asked)?.name ?? null);
}
