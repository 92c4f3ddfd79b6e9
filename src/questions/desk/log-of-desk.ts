/** Whether the desk of a country is asked of a log, and of which. */
import type { Asked } from '../../open/ask.ts';

/**
 * `null` where it is asked of snapshots, or of a day of a log, which is held against an earlier one as snapshots are.
 * @param name as it was asked for.
 */
export function logOfDesk({ logs, snapshot }: Asked, name: string | undefined): string | null {
  return name === snapshot.name ? null : (logs.own?.name ?? null);
}
