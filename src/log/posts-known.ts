/** How far the posts of an account are known. */

import { type Reason, readReason } from '../reasons/read-reason.ts';
import { because, type ReasonCode } from '../reasons/reasons.ts';
import type { AccountState, Instant } from '../values/log-entries.ts';
import type { FeedState } from '../values/log-posts.ts';

/** Whether they go on with the span of their account. */
export function areFollowed({ open }: AccountState, { span }: FeedState): boolean {
  return span === open?.from;
}

/** Reasons of a list of follows alone. */
const OF_FOLLOWS: readonly (ReasonCode | null)[] = [
  'follows-unreadable',
  'follows-uncounted',
  'follows-hidden',
  'last-page-full',
  'follows-short',
  'list-lacks-settled',
  'list-lacks',
  'follows-limit',
  'list-beyond',
  'list-refused',
  'list-repeats',
  'list-circles',
  'follows-not-shown',
  'holder-hides',
  'changes-too-fast',
];

/** Why they are not known any further: as its feed says, or else as its gap does where that is not of its follows alone. */
export function whyPostsUnseen(feed: FeedState | undefined, gap: string | null): string {
  if (feed?.reason) return feed.reason;
  if (gap === null || gap === '') return because('not-read-yet');
  return isOfFollows(readReason(gap)) ? because('posts-unread') : gap;
}

function isOfFollows(reason: Reason): boolean {
  if (reason.code === null || OF_FOLLOWS.includes(reason.code)) return reason.code !== null;
  return Object.values(reason.values).some((value) => typeof value === 'object' && isOfFollows(value));
}

/** Up to when all that stand are known. */
export function postsKnownUntil(state: AccountState, feed: FeedState): Instant {
  return areFollowed(state, feed) ? state.open!.proved : feed.known;
}
