/** The last posts of a log with a hashtag as an Atom feed: who used it and when, and never the text. */
import { newsFeed } from '../../alerts/news-feed.ts';
import { hashtagNews } from '../../alerts/post-news.ts';
import { toolVersion } from '../../cli/version.ts';
import type { Log } from '../../study/log.ts';
import { feedAccounts, MOST_NEWS } from '../log/events-feed.ts';
import type { LogFeed } from '../log/feed-text.ts';
import { newsPosts } from '../log/news-posts.ts';
import { type TagLinesAsked, tagLines } from './tag-lines.ts';

/** @throws UserError as the lines themselves. */
export function tagFeed(log: Log, asked: Omit<TagLinesAsked, 'top'>): LogFeed {
  const lines = tagLines(log, { ...asked, top: MOST_NEWS });
  const tag = String(lines.facts!.hashtag);
  const news = newsPosts(lines, 'account_id').map(({ post }) =>
    hashtagNews(log.about, post, tag, feedAccounts(log)),
  );
  const question = `#${tag}`;
  return newsFeed(log.about, { of: 'hashtag', question, about: { is: 'hashtag', tag }, news }, toolVersion());
}
