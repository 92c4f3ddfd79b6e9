/** Reads what a watched account has posted since a time, as its own server keeps it. */
import { GaveUp } from '../crawl/faults.ts';
import type { KnownAccount } from '../crawl/known-account.ts';
import type { PostList, PostLists } from '../crawl/post-lists.ts';
import { because } from '../reasons/reasons.ts';
import type { Instant } from '../values/log-entries.ts';
import type { RecordedPost } from '../values/log-posts.ts';

export type ReadPosts =
  | { kind: 'read'; posts: readonly RecordedPost[] }
  | { kind: 'refused'; reason: string }
  | { kind: 'unreadable'; reason: string };

/** Pages that one account can fill at most: more posts than any has. */
const MOST_PAGES = 20_000;

/** Posts of which nobody says when they were written are among those read. @throws HeldUp as their account's reading does. */
export async function readPosts(lists: PostLists, account: KnownAccount, since: Instant): Promise<ReadPosts> {
  const refusal = lists.refusal(account.accountId);
  if (refusal !== null) return { kind: 'refused', reason: refusal };
  const posts = new Map<string, RecordedPost>();
  try {
    for (const list of lists.lists) {
      const fault = await readList(list, account, since, lists, posts);
      if (fault !== null) return { kind: 'unreadable', reason: fault };
    }
  } catch (error) {
    if (!(error instanceof GaveUp)) throw error;
    return { kind: 'unreadable', reason: error.message };
  }
  return { kind: 'read', posts: [...posts.values()] };
}

/** @returns why it could not be read to the time asked for; `null` where it was. */
async function readList(
  list: PostList,
  account: KnownAccount,
  since: Instant,
  lists: PostLists,
  posts: Map<string, RecordedPost>,
): Promise<string | null> {
  const cursors = new Set<string>();
  for (let cursor: string | null = null; cursors.size < MOST_PAGES; ) {
    const page = await list(account, cursor);
    if (page.kind === 'gone') return because('posts-gone');
    if (page.kind === 'cursor-refused') return because('posts-refused');
    const isOlder = (post: RecordedPost) => (writtenAt(lists, post) ?? since) < since;
    for (const post of page.posts) if (!isOlder(post)) posts.set(post.key, post);
    // One alone says nothing: its key may have been chosen.
    const leaves = page.posts.length >= 2 && page.posts.slice(-2).every(isOlder);
    if (page.cursor === null || leaves) return null;
    if (cursors.has(page.cursor)) return because('posts-circle');
    cursors.add(page.cursor);
    cursor = page.cursor;
  }
  return because('posts-endless');
}

/** When a post was written: by its key, which no client dates back by mistake, else as it claims. */
export function writtenAt({ timeOf }: Pick<PostLists, 'timeOf'>, { key, at }: RecordedPost): Instant | null {
  return timeOf(key) ?? (at === null ? null : at * 1000);
}
