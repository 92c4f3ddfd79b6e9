/** Decides of how many days a watch logs posts. */
import { UserError } from '../errors.ts';
import type { Store } from '../store/driver.ts';
import type { WatchRecord } from '../store/watch-log.ts';
import { readActivityDays } from '../store/watch-posts.ts';
import { ACTIVITY_DAYS } from './run-crawl.ts';

/**
 * A log that has posts goes on with them, of as many days.
 * @returns `null` where it has none and none are asked for.
 * @throws UserError where it is asked for others.
 */
export function watchedDays(
  store: Store,
  begun: WatchRecord | null,
  { activity, days }: { activity?: boolean; days?: number },
): number | null {
  if (days !== undefined && !activity) {
    throw new UserError('--days says how far back posts are read; say --activity too');
  }
  const logged = begun === null ? null : readActivityDays(store, begun);
  if (logged === null) return activity ? (days ?? ACTIVITY_DAYS) : null;
  if (days === undefined || days === logged) return logged;
  throw new UserError(
    `${begun!.name} was begun with the posts of ${logged} days; go on with --days ${logged}, or choose another name`,
  );
}
