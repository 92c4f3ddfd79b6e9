/** How a network is asked for all that an account has posted, as its own server keeps it. */
import type { RecordedPost } from '../values/log-posts.ts';
import type { KnownAccount } from './known-account.ts';

/** What one question for a page of posts came to; mentions may be of anybody. */
type PostsAnswer =
  | { kind: 'page'; posts: readonly RecordedPost[]; cursor: string | null }
  | { kind: 'cursor-refused' }
  | { kind: 'gone' };

/** Newest key first. */
export type PostList = (account: KnownAccount, cursor: string | null) => Promise<PostsAnswer>;

export interface PostLists {
  /** Together they have all posts of an account. */
  lists: readonly PostList[];
  /** Why an account's posts are not to be read, as its look-up tells; `null` where they are. */
  refusal(accountId: string): string | null;
  /** When a record was written by its key, milliseconds since 1970; `null` for a key that does not say. */
  timeOf(key: string): number | null;
}
