/** The feeds about a country or an account, and those beside it: from one of them the others are found. */
import type { OpenLog } from '../../open/open-log.ts';
import { readActivityDays } from '../../store/watch-posts.ts';
import type { FeedLead } from '../page.ts';
import type { Values } from '../parameters.ts';

/** @param shown the one that is shown. @param of a country or an account; all of the log where absent. @param last of a stretch. */
export function feedsBeside(
  shown: FeedLead['of'],
  { store, watch }: OpenLog,
  of: string | undefined,
  last: string | undefined,
): FeedLead[] {
  const asked: Values = {
    ...(of === undefined ? {} : { a: [of] }),
    log: [watch.name],
    ...(last === undefined ? {} : { last: [last] }),
  };
  const all: FeedLead[] = [
    { of: 'all', page: 'feeds', values: asked },
    ...(readActivityDays(store, watch) !== null
      ? [{ of: 'dialogue' as const, page: 'feeds', values: { q: ['dialogue'], ...asked } }]
      : []),
    {
      of: 'alerts',
      page: 'alerts',
      values: { ...(of === undefined ? {} : { of: [of] }), log: [watch.name] },
    },
  ];
  return all.filter((one) => one.of !== shown);
}
