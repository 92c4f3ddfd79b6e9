/** The feeds about a country or an account, and those beside it: from one of them the others are found. */
import type { Log } from '../../study/log.ts';
import type { FeedLead } from '../page.ts';
import type { Values } from '../parameters.ts';

/** @param shown the one that is shown. @param of a country or an account; all of the log where absent. @param last of a stretch. */
export function feedsBeside(
  shown: FeedLead['of'],
  { about, posts }: Log,
  of: string | undefined,
  last: string | undefined,
): FeedLead[] {
  const asked: Values = {
    ...(of === undefined ? {} : { a: [of] }),
    log: [about.name],
    ...(last === undefined ? {} : { last: [last] }),
  };
  const all: FeedLead[] = [
    { of: 'all', page: 'feeds', values: asked },
    ...(posts.days !== null
      ? [{ of: 'dialogue' as const, page: 'feeds', values: { q: ['dialogue'], ...asked } }]
      : []),
    {
      of: 'alerts',
      page: 'alerts',
      values: { ...(of === undefined ? {} : { of: [of] }), log: [about.name] },
    },
  ];
  return all.filter((one) => one.of !== shown);
}
