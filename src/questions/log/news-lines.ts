/** What happened in a log as lines to be read, the last first: a sentence each, with what a reader asks of it next. */
import { type AccountOf, alertSentence } from '../../alerts/alert-text.ts';
import { eventNews } from '../../alerts/event-news.ts';
import type { News } from '../../alerts/news-feed.ts';
import { hashtagNews, mentionNews, type NewsPost } from '../../alerts/post-news.ts';
import type { Table } from '../../cli/table.ts';
import { isoOf } from '../../iso-instant.ts';
import type { Log } from '../../study/log.ts';
import type { FiredAlert } from '../../values/log-alerts.ts';
import type { TieEvent } from '../../values/log-entries.ts';
import type { Said } from '../../words/said.ts';
import type { tellEvents } from './events.ts';
import { wholeEvents } from './events.ts';
import { newsPosts } from './news-posts.ts';

/** A follow is the first that the log has of its pair, or not; and it is returned now. */
type NewsTag = 'new' | 'again' | 'answered';

/** Instants are ISO 8601 and equal where it was witnessed. */
export interface NewsLine {
  from: string;
  to: string;
  text: Said;
  tags: readonly NewsTag[];
  /** The address of the post, where it may be linked. */
  post: string | null;
}

/** Posts, a row each. */
type Posts = Pick<Table, 'columns' | 'rows'>;

/** @param found what `tellEvents` says. @param top how many. */
export function eventLines(log: Log, { told }: ReturnType<typeof tellEvents>, top: number): NewsLine[] {
  const events = wholeEvents(log, told.slice(-top)).reverse();
  const tags = tagsOf(log);
  return events.map((event) => ({
    ...lineOf(eventNews(log.about, event, accountsOf(log)), event.from ?? event.to),
    tags: 'source' in event ? tags(event) : [],
  }));
}

/** The lines of a dialogue. @param link of a post. */
export function mentionLines(log: Log, lines: Posts, link: (post: NewsPost) => string | null): NewsLine[] {
  return newsPosts(lines, 'source_id').map(({ post, cell }) => ({
    ...lineOf(mentionNews(log.about, post, cell('target_id'), accountsOf(log))),
    post: link(post),
  }));
}

/** The posts with a hashtag. @param tag without #. */
export function hashtagLines(
  log: Log,
  lines: Posts,
  tag: string,
  link: (post: NewsPost) => string | null,
): NewsLine[] {
  return newsPosts(lines, 'account_id').map(({ post }) => ({
    ...lineOf(hashtagNews(log.about, post, tag, accountsOf(log))),
    post: link(post),
  }));
}

export function alertLines(log: Log, fired: readonly FiredAlert[]): NewsLine[] {
  return fired.map((alert) => ({
    ...{ from: isoOf(alert.from), to: isoOf(alert.to), tags: [], post: null },
    text: alertSentence(alert, accountsOf(log)),
  }));
}

function lineOf({ at, text }: News, from = at): NewsLine {
  return { from: isoOf(from), to: isoOf(at), text, tags: [], post: null };
}

function accountsOf({ accounts }: Log): AccountOf {
  return (accountId) => accounts.get(accountId);
}

/** As the log has the two accounts now. */
function tagsOf({ ids, ties }: Log): (event: TieEvent) => NewsTag[] {
  const keys = new Map([...ids].map(([key, id]) => [id, key]));
  return ({ kind, source, target, to }) => {
    if (kind === 'ended') return [];
    const isFirst = ![...ties.ofPairs(source, [target])].some((before) => before.to < to);
    const back = ties.countStanding(keys.get(target) ?? -1, keys.get(source) ?? -1) > 0;
    return [isFirst ? 'new' : 'again', ...(back ? (['answered'] as const) : [])];
  };
}
