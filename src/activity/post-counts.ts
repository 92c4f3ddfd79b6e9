/** How much each account posted in the window, and how much of that were replies and reposts. */
import { type Activity, isOwnPost, isWhole } from './activity.ts';

/** One value a node; NaN where its feed was not read whole, or where a share has nothing to be one of. */
export interface PostCounts {
  /** Own posts: posts, replies, threads and quotes. */
  own: Float64Array;
  /** own ÷ days of the window. */
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

/** Counts the posts of each account within the window by kind. O(n + posts). */
export function countPosts(activity: Activity): PostCounts {
  const { days, feed, posts } = activity;
  const column = () => new Float64Array(feed.length).fill(Number.NaN);
  const counts: PostCounts = {
    own: column(),
    perDay: column(),
    replies: column(),
    replyShare: column(),
    reposts: column(),
    repostShare: column(),
    quotes: column(),
    activeDays: column(),
    dormant: [],
  };
  for (let node = 0; node < feed.length; node++) {
    const [first, end] = [posts.start[node]!, posts.start[node + 1]!];
    const whole = isWhole(activity, node);
    counts.dormant.push(end > first ? 'no' : whole ? 'yes' : '');
    if (!whole) continue;
    const kinds = { post: 0, reply: 0, thread: 0, quote: 0, repost: 0 };
    const active = new Set<number>();
    let own = 0;
    for (let k = first; k < end; k++) {
      const kind = posts.kind[k]!;
      kinds[kind]++;
      if (isOwnPost(kind)) own++;
      active.add(posts.day[k]!);
    }
    counts.own[node] = own;
    counts.perDay[node] = own / days;
    counts.replies[node] = kinds.reply;
    counts.replyShare[node] = kinds.reply / own;
    counts.reposts[node] = kinds.repost;
    counts.repostShare[node] = kinds.repost / (end - first);
    counts.quotes[node] = kinds.quote;
    counts.activeDays[node] = active.size;
  }
  return counts;
}
