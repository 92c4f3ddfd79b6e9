/** Whether the desk of a country is asked of a log, and of which. */
import { UserError } from '../../errors.ts';
import { dayOfLog } from '../../store/snapshots.ts';
import type { Asked } from '../ask.ts';
import { isLog } from '../log/open-log.ts';

/**
 * `null` where it is asked of snapshots.
 * @param name as it was asked for. @throws UserError for a day of a log: its desk goes up to where it knows something.
 */
export function logOfDesk({ desk, store, snapshot }: Asked, name: string | undefined): string | null {
  const day = store.memory ? dayOfLog(snapshot.name) : null;
  if (day === null || !isLog(desk.database, day.log)) return null;
  if (name !== snapshot.name) return day.log;
  throw new UserError(
    `${name} is one day of a log; a desk goes up to the end of what is known: -s ${day.log}, with --last for how far back`,
  );
}
