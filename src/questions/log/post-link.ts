/** The page of a post on its network, as long as nothing can have been missed that would have deleted it. */
import type { NewsPost } from '../../alerts/post-news.ts';
import { postAt } from '../../roster/pages-on-network.ts';
import type { Log } from '../../study/log.ts';
import type { Processes } from '../../values/processes.ts';

/**
 * `null` unless a watch keeps the log now, its streams have stood since the post, and so has what is seen of the author: a post
 * that is deleted is linked nowhere.
 */
export function postLink(log: Log, processes: Processes): (post: NewsPost) => string | null {
  const { about, state, accounts } = log;
  const connections = state.connections();
  const isHeard = connections.length > 0 && state.isKept(processes);
  return ({ source, key, at }) => {
    const open = accounts.get(source)?.state.open ?? null;
    const isSeen = open !== null && open.from <= at;
    const stand = connections.every(({ since, lost }) => lost === null && since <= at);
    return isHeard && isSeen && stand ? postAt(about, source, key) : null;
  };
}
