/** How much each account posted in the window, and how much of that were replies and reposts. */
import { type Activity, countOwn, isWhole } from './activity.ts';

/** One value a node; NaN where its feed was not read whole, or where a share has nothing to be one of. */
export interface PostCounts {
  /** Own posts: posts, replies, threads and quotes. */
  own: Float64Array;
  /** own ÷ days of the window that had passed. */
  perDay: Float64Array;
  /** Replies to others. */
  replies: Float64Array;
  /** replies ÷ own, in [0, 1]; undefined without own posts. */
  replyShare: Float64Array;
  reposts: Float64Array;
  /** reposts ÷ (own + reposts), in [0, 1]; undefined without either. */
  repostShare: Float64Array;
  quotes: Float64Array;
  /** Days with an own post or a repost. */
  activeDays: Float64Array;
  /** `yes` without any post in the window, reposts included; '' where that is unknown. */
  dormant: ('yes' | 'no' | '')[];
}

/** The posts of each account within the window by kind. O(n). */
export function countPosts(activity: Activity): PostCounts {
  const { passedDays, feed, sums } = activity;
  const column = (value: (node: number) => number) =>
    Float64Array.from(feed, (_, node) => (isWhole(activity, node) ? value(node) : Number.NaN));
  const own = column((node) => countOwn(activity, node));
  const [replies, reposts] = [column((node) => sums.reply[node]!), column((node) => sums.repost[node]!)];
  return {
    own,
    perDay: own.map((posts) => posts / passedDays),
    replies,
    replyShare: replies.map((posts, node) => posts / own[node]!),
    reposts,
    repostShare: reposts.map((posts, node) => posts / (own[node]! + posts)),
    quotes: column((node) => sums.quote[node]!),
    activeDays: column((node) => sums.active_days[node]!),
    dormant: feed.map((_, node) => {
      if (countOwn(activity, node) + sums.repost[node]! > 0) return 'no';
      return isWhole(activity, node) ? 'yes' : '';
    }),
  };
}
