/** The last lines of a dialogue in a log as an Atom feed: who names whom, and never the text. */
import { newsFeed } from '../../alerts/news-feed.ts';
import { mentionNews } from '../../alerts/post-news.ts';
import { toolVersion } from '../../cli/version.ts';
import type { Log } from '../../study/log.ts';
import { feedAccounts, MOST_NEWS } from '../log/events-feed.ts';
import type { LogFeed } from '../log/feed-text.ts';
import { newsPosts } from '../log/news-posts.ts';
import { type DialogueAsked, dialogueLines } from './dialogue.ts';
import { spokenInLog } from './of-log.ts';

/** @throws UserError as the dialogue itself. */
export function dialogueFeed(
  log: Log,
  { sides, by, last }: Omit<DialogueAsked, 'top'> & { last?: string | undefined },
): LogFeed {
  const lines = dialogueLines(spokenInLog(log, last), { sides, by, top: MOST_NEWS });
  const news = newsPosts(lines, 'source_id').map(({ post, cell }) =>
    mentionNews(log.about, post, cell('target_id'), feedAccounts(log)),
  );
  // A feed keeps its id, which this was always made of.
  const question = `who speaks with ${sides.length === 0 ? 'whom' : sides.join(', ')}`;
  return newsFeed(
    log.about,
    { of: 'mentions', question, about: { is: 'dialogue', sides }, news },
    toolVersion(),
  );
}
