/** How a log stands, as a part of pages about what there is and what could not be seen. */
import { logStatus } from '../../questions/log/log-status.ts';
import { withPosts } from '../../questions/log/post-notes.ts';
import type { PageDesk, Part } from '../page.ts';

/** @param all set where every account that could not be seen is named. */
export function statusPart({ openLog, processes }: PageDesk, name: string, all = false): Part {
  const log = openLog(name);
  const answer = withPosts(log, logStatus(log, { all, processes }));
  log.store.close();
  return { name: `log-${name}`, prompt: ['status', name, ...(all ? ['--verbose'] : [])], answer };
}
