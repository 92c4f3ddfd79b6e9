/** Heads of columns where a page has room for words; those that are not here are read as they are at the prompt. */
import { headsOf } from '../column-words.ts';
import { standingHeads } from '../standing-heads.ts';
import { answers } from './columns/answers.ts';
import { columns } from './columns/columns.ts';
import { terms } from './terms.ts';

const IN_TABLES: Readonly<Record<string, string>> = {
  seen: 'ties',
  residual: 'beyond',
  residual_range: 'range of what is beyond',
  rank_range: 'rank, 95% range',
  'countries.countries.rank_range': 'possible ranks',
  influence_range: 'influence, with all offices',
  best_accounts: 'best account of each office',
  in_degree: 'followers in the roster',
  mentions_in: 'mentions received',
  reposts_in: 'reposts received',
  posts_per_day: 'own posts a day',
  reply_share: 'replies to others',
  interactions_per_post: 'interactions a post',
  interactions_mean: 'interactions a post, mean',
  interactions_range: '95% interval',
  audience_growth: 'audience, by the factor',
  audience_median: 'median audience',
  post_count: 'posts in all, its profile states',
  main_of: 'main language of',
  left_out: 'left out, unknown',
  spearman_rho: 'ρ',
  'unread.feed': 'verdict',
  'unread.reached_at': 'read back to',
  'unread.feed_reason': 'reason',
  'layers.layer': 'network',
  'layers.reciprocity': 'returned',
  'layers.isolates': 'accounts without a known tie',
  'overlaps.jaccard': 'share of either',
  'office_reach.unknown': 'not known',
  'new_followers.other_before': 'already followed another of ours',
  'newly_followed.other_before': 'another of ours already followed it',
  'dropped_us.other_still': 'still follows another of ours',
  'dropped_by_us.other_still': 'another of ours still follows it',
  ...standingHeads({
    mutual: 'mutual ties abroad (pairs of accounts)',
    followed_by: 'accounts abroad that follow it',
    follows: 'accounts abroad that it follows',
    of: 'of so many follows from abroad',
  }),
  'unanswered.handles': 'which of its accounts',
  'desk.unanswered.handles': 'which of ours',
  'desk.unspoken.follows_side': 'follows these of ours',
  'desk.unspoken.side_follows': 'these of ours follow it',
  'hotspots.coverage.unread_accounts': 'posts not all known',
  'desk.dialogue.unread_accounts': 'ours, posts not all known',
  'desk.dialogue.unread_back': 'theirs, posts not all known',
  'peers_posts.read': 'with all posts known',
  'activity.read': 'with all posts known',
  'unread.declared_count': 'follows in all, its profile states',
};

export const heads: Readonly<Record<string, string>> = headsOf(
  columns(terms('account', 'roster')),
  answers,
  IN_TABLES,
);
