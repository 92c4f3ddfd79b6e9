/** The last posts of a log with a hashtag as an Atom feed: who used it and when, and never the text. */
import { newsFeed } from '../../alerts/news-feed.ts';
import { hashtagNews } from '../../alerts/post-news.ts';
import { toolVersion } from '../../cli/version.ts';
import type { AnswerColumn } from '../../columns/answer-columns.ts';
import type { PostKind } from '../../roster/post-kind.ts';
import type { Log } from '../../study/log.ts';
import { feedAccounts, MOST_NEWS } from '../log/events-feed.ts';
import type { LogFeed } from '../log/feed-text.ts';
import { type TagLinesAsked, tagLines } from './tag-lines.ts';

/** @throws UserError as the lines themselves. */
export function tagFeed(log: Log, asked: Omit<TagLinesAsked, 'top'>): LogFeed {
  const { columns, rows, facts } = tagLines(log, { ...asked, top: MOST_NEWS });
  const tag = String(facts!.hashtag);
  const cell = (row: (typeof rows)[number], column: AnswerColumn) => String(row[columns.indexOf(column)]);
  const news = rows.map((row) =>
    hashtagNews(
      log.about,
      {
        source: cell(row, 'account_id'),
        key: cell(row, 'record_key'),
        kind: cell(row, 'kind') as PostKind,
        at: Date.parse(cell(row, 'time')),
      },
      tag,
      feedAccounts(log),
    ),
  );
  const question = `#${tag}`;
  return newsFeed(log.about, { of: 'hashtag', question, about: { is: 'hashtag', tag }, news }, toolVersion());
}
