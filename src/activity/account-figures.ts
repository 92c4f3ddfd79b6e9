/** Every figure of an account's activity in one call: names, definitions and columns. */
import type { Activity, Profiles } from './activity.ts';
import { combineInfluence, EQUAL_WEIGHTS, type Weights } from './influence.ts';
import { countInteractions, type Interactions, LEAST_POSTS } from './interactions.ts';
import { layerStrengths } from './layers.ts';
import { countPosts } from './post-counts.ts';

/** Figures that are amounts in the order of the columns, one line each for help texts and the method section of a report. */
export const ACTIVITY_DEFINITIONS = {
  audience: 'followers that the profile states, on the whole network',
  followed_count: 'follows that the profile states, on the whole network',
  post_count: 'posts of all time that the profile states',
  own_posts: 'posts, replies, threads and quotes of the window; reposts are not own',
  posts_per_day: 'own_posts ÷ days of the window; of a day of a log that was not over, those that had passed',
  replies: 'own posts that reply to others',
  reply_share: `replies ÷ own_posts; empty without own posts, not ranked below ${LEAST_POSTS} of them`,
  reposts: 'posts of others passed on',
  repost_share: `reposts ÷ (own_posts + reposts); empty without either, not ranked below ${LEAST_POSTS} of both`,
  quotes: 'own posts that embed a post of another',
  interactions: 'likes, reposts, replies and quotes that its own posts received, summed',
  interactions_per_post: `interactions ÷ own posts; empty below ${LEAST_POSTS} own posts`,
  active_days: 'days of the window with an own post or a repost',
  mentions_in: 'posts of other accounts of the roster that name it or reply to it, as far as feeds were read',
  mentions_out:
    'times that its own posts name or reply to other accounts of the roster, each account once a post',
  reposts_in: 'reposts and quotes of its posts by other accounts of the roster, as far as feeds were read',
  reposts_out: 'reposts and quotes of posts of other accounts of the roster',
  popularity: 'percentile rank of audience',
  engagement: 'percentile rank of replies per day',
  trust: 'percentile rank of the mean percentile rank of reposts_in, mentions_in and interactions_per_post',
  influence: 'mean of popularity, engagement and trust by their weights',
};

export type ActivityColumn = keyof typeof ACTIVITY_DEFINITIONS;
export const ACTIVITY_COLUMNS = Object.keys(ACTIVITY_DEFINITIONS) as readonly ActivityColumn[];

export interface AccountFigures {
  /** One value a node; NaN is unknown or undefined. */
  columns: Record<ActivityColumn, Float64Array>;
  interactions: Interactions;
  dormant: ('yes' | 'no' | '')[];
}

/** Computes every column; `weights` are those of the parts of influence. O(n log n). */
export function accountFigures(
  activity: Activity,
  profiles: Profiles,
  weights: Weights = EQUAL_WEIGHTS,
): AccountFigures {
  const posts = countPosts(activity);
  const interactions = countInteractions(activity);
  const mentions = layerStrengths(activity, 'mentions');
  const reposts = layerStrengths(activity, 'reposts');
  const influence = combineInfluence(
    {
      audience: profiles.audience,
      repliesPerDay: posts.replies.map((replies) => replies / activity.passedDays),
      repostsIn: reposts.received,
      mentionsIn: mentions.received,
      interactionsPerPost: interactions.perPost,
    },
    weights,
  );
  return {
    columns: {
      audience: profiles.audience,
      followed_count: profiles.followed,
      post_count: profiles.posts,
      own_posts: posts.own,
      posts_per_day: posts.perDay,
      replies: posts.replies,
      reply_share: posts.replyShare,
      reposts: posts.reposts,
      repost_share: posts.repostShare,
      quotes: posts.quotes,
      interactions: interactions.total,
      interactions_per_post: interactions.perPost,
      active_days: posts.activeDays,
      mentions_in: mentions.received,
      mentions_out: mentions.given,
      reposts_in: reposts.received,
      reposts_out: reposts.given,
      ...influence,
    },
    interactions,
    dormant: posts.dormant,
  };
}
