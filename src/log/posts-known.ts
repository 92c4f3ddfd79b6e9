/** How far the posts of an account are known. */

import { because } from '../reasons/reasons.ts';
import type { AccountState, Instant } from '../values/log-entries.ts';
import type { FeedState } from '../values/log-posts.ts';

/** Whether they go on with the span of their account. */
export function areFollowed({ open }: AccountState, { span }: FeedState): boolean {
  return span === open?.from;
}

/** Why they are not known any further; as its feed says, or else as its follows do. */
export function whyPostsUnseen(feed: FeedState | undefined, gap: string | null): string {
  return feed?.reason || gap || because('not-read-yet');
}

/** Up to when all that stand are known. */
export function postsKnownUntil(state: AccountState, feed: FeedState): Instant {
  return areFollowed(state, feed) ? state.open!.proved : feed.known;
}
