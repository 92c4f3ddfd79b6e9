/** The posts of a log with a hashtag, a line each: who, when, in which kind of post; never the text. */
import type { Answer } from '../../cli/answer.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import type { Cell } from '../../csv.ts';
import { isoOf } from '../../iso-instant.ts';
import type { Log } from '../../study/log.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import { typed } from '../column-types.ts';
import { openRecent, stretchOf } from '../log/recent.ts';
import { postsKnown, requireLoggedPosts } from './of-log.ts';

export interface TagLinesAsked {
  /** With # or without. */
  tag: string;
  last?: string | undefined;
  /** How many, the last first. */
  top: number;
}

/** What a terminal has no room for. */
const UNSHOWN: readonly ColumnName[] = ['name', 'account_id', 'record_key'];

/** @throws UserError where the log has no posts, `last` is no stretch of time, or `tag` is empty. */
export function tagLines(log: Log, { tag: text, last, top }: TagLinesAsked): Answer {
  requireLoggedPosts(log);
  const tag = text.replace(/^#/, '').normalize('NFC').toLowerCase();
  if (tag === '') throw refusal(say.hotspots.noTag(text));
  const recent = openRecent(log, last);
  const known = postsKnown(recent);
  const posts = log.posts.tagged(recent.now, tag).filter(({ account }) => known.has(account));
  const authors = new Set(posts.map(({ account }) => account));
  const unread = [...known.values()].filter(
    ({ from, to }) => from > recent.now.after || to < recent.now.to,
  ).length;
  const columns: readonly ColumnName[] = [
    'time',
    'kind',
    'handle',
    'name',
    'country',
    'office',
    'account_id',
    'record_key',
  ];
  const rows = posts.slice(0, top).map(({ account, at, kind, key }): Cell[] => {
    const { state, row } = known.get(account)!.account;
    const about = [row?.name ?? '', row?.country ?? '', row?.office ?? ''];
    return [isoOf(at), kind, state.handle, ...about, state.accountId, key];
  });
  return typed<Answer>({
    sentence: say.hotspots.tagged(log.about.name, stretchOf(recent), posts.length, authors.size, tag),
    columns,
    rows,
    shown: {
      columns: columns.filter((column) => !UNSHOWN.includes(column)),
      rows: rows.map(([time, kind, handle, , country, office]) => [time!, kind!, handle!, country!, office!]),
    },
    facts: {
      question: 'hashtag',
      log: log.about.name,
      network: log.about.network,
      hashtag: tag,
      from: isoOf(recent.now.after),
      to: isoOf(recent.now.to),
      posts: posts.length,
      accounts: authors.size,
      unread_accounts: unread,
    },
    notes: [
      ...(rows.length === posts.length ? [] : [say.events.cut(rows.length, posts.length)]),
      say.hotspots.unread(unread, known.size),
    ],
  });
}
