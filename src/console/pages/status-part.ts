/** How a log stands, or what became of reading a snapshot, as a part of pages about what there is and what could not be seen. */
import { logStatus } from '../../questions/log/log-status.ts';
import { withPosts } from '../../questions/log/post-notes.ts';
import { crawlStatus } from '../../questions/status/crawl-status.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import type { PageDesk, Part } from '../page.ts';

/** @param all set where every account that could not be seen is named. */
export function statusPart({ openLog, processes }: PageDesk, name: string, all = false): Part {
  const log = openLog(name);
  const answer = withPosts(log, logStatus(log, { all, processes }));
  return { name: `log-${name}`, prompt: ['status', name, ...(all ? ['--verbose'] : [])], answer };
}

/**
 * @param all set for every account, and not those alone that were not read to the end.
 * @throws UserError where what profiles state may not be shown to who asks.
 */
export function snapshotPart({ desk, open, isShown, processes }: PageDesk, name: string, all: boolean): Part {
  const { network } = open(name).snapshot;
  if (!isShown({ network })) throw refusal(say.onPage.readingHidden(name, network));
  const answer = crawlStatus({ database: desk.database, name, all }, processes);
  return { name: 'accounts', prompt: ['status', name, ...(all ? ['--verbose'] : [])], answer };
}
