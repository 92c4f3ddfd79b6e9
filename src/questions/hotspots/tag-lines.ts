/** The posts of a log with a hashtag, a line each: who, when, in which kind of post; never the text. */
import type { Answer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import type { Cell } from '../../csv.ts';
import { UserError } from '../../errors.ts';
import { isoOf } from '../../iso-instant.ts';
import type { Log } from '../../study/log.ts';
import { typed } from '../column-types.ts';
import { cutNote } from '../log/events.ts';
import { openRecent, stretchText } from '../log/recent.ts';
import { postsKnown, requireLoggedPosts } from './of-log.ts';

export interface TagLinesAsked {
  /** With # or without. */
  tag: string;
  last?: string | undefined;
  /** How many, the last first. */
  top: number;
}

/** What a terminal has no room for. */
const UNSHOWN = ['name', 'account_id', 'record_key'];

/** @throws UserError where the log has no posts, `last` is no stretch of time, or `tag` is empty. */
export function tagLines(log: Log, { tag: text, last, top }: TagLinesAsked): Answer {
  requireLoggedPosts(log);
  const tag = text.replace(/^#/, '').normalize('NFC').toLowerCase();
  if (tag === '') throw new UserError(`--tag ${text} is no hashtag; write it as #peacetalks`);
  const recent = openRecent(log, last);
  const known = postsKnown(recent);
  const posts = log.posts.tagged(recent.now, tag).filter(({ account }) => known.has(account));
  const authors = new Set(posts.map(({ account }) => account));
  const unread = [...known.values()].filter(
    ({ from, to }) => from > recent.now.after || to < recent.now.to,
  ).length;
  const columns = ['time', 'kind', 'handle', 'name', 'country', 'office', 'account_id', 'record_key'];
  const rows = posts.slice(0, top).map(({ account, at, kind, key }): Cell[] => {
    const { state, row } = known.get(account)!.account;
    const about = [row?.name ?? '', row?.country ?? '', row?.office ?? ''];
    return [isoOf(at), kind, state.handle, ...about, state.accountId, key];
  });
  return typed<Answer>({
    sentence: `${log.about.name}, ${stretchText(recent)}: ${count(posts.length, 'post')} of ${count(authors.size, 'account')} with #${tag}.`,
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
      ...(rows.length === posts.length ? [] : [cutNote(rows.length, posts.length)]),
      `Of ${unread} of ${count(known.size, 'account')} not all posts of this time are known: there may be more.`,
    ],
  });
}
