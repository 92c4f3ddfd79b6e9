/** Columns of the archive of a snapshot, those of the roster among them. */
import { POST_KINDS } from '../roster/post-kind.ts';
import { ROSTER_COLUMNS, type RosterColumn } from '../roster/row.ts';
import { NODE_VERDICTS } from '../roster/verdict.ts';
import {
  account,
  accountId,
  count,
  day,
  doubt,
  type FileColumn,
  instant,
  oneOf,
  ordinal,
  reason,
  text,
  verdict,
} from './column.ts';

const DAYS: readonly RosterColumn[] = ['since', 'until', 'checked_at'];

/** Under the name of the table, as some are other columns elsewhere. */
export const ROSTER = Object.fromEntries(
  ROSTER_COLUMNS.map((column) => [
    `roster/${column}`,
    column === 'network'
      ? text('roster')
      : DAYS.includes(column)
        ? day('roster', 'unstated')
        : text('roster', 'unstated'),
  ]),
) as Record<`roster/${RosterColumn}`, FileColumn>;

export const SNAPSHOT = {
  'verdicts/account_id': accountId('network', 'none'),
  'verdicts/reason': reason('network', 'none'),
  reading: text('network', 'unread'),
  'ties/followed_at': instant('network', 'undated'),
  doubt: doubt('network', 'none'),
  record_key: text('network', 'none'),
  cid: text('network', 'none'),
  'unseen/reason': reason('network'),
  'profiles/handle': account('profile', 'unstated'),
  display_name: text('profile', 'none'),
  audience_count: count('followers', 'profile', 'profile'),
  'profiles/declared_count': count('follows', 'profile', 'profile'),
  'profiles/post_count': count('posts', 'profile', 'profile'),
  created_at: instant('profile', 'profile'),
  verified_by: accountId('profile', 'none'),
  verified_at: instant('profile', 'none'),
  'feeds/verdict': verdict(NODE_VERDICTS, 'network'),
  'feeds/reason': reason('network', 'none'),
  reached_at: instant('posts', 'none'),
  misdated_count: count('posts', 'posts'),
  'posts/feed': ordinal('posts'),
  at: instant('posts'),
  'posts/kind': oneOf(POST_KINDS, 'posts'),
  'posts/language': text('posts', 'unstated'),
  likes: count('times', 'posts', 'none', 'profile'),
  'posts/replies': count('times', 'posts', 'none', 'profile'),
  'posts/reposts': count('times', 'posts', 'none', 'profile'),
  'posts/quotes': count('times', 'posts', 'none', 'profile'),
  'hashtags/feed': ordinal('posts'),
  'hashtags/day': day('posts'),
  tag: text('posts'),
} as const satisfies Record<string, FileColumn>;
