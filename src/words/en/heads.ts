/** Heads of columns where a page has room for words; those that are not here are read as they are at the prompt. */
import { headsOf } from '../column-words.ts';
import { standingHeads } from '../standing-heads.ts';
import { answers } from './columns/answers.ts';
import { columns } from './columns/columns.ts';
import { terms } from './terms.ts';

const IN_TABLES: Readonly<Record<string, string>> = {
  country_name: 'country',
  'sole_links.only_followers': 'follow it alone',
  'sole_links.only_followers_countries': 'their countries',
  'sole_links.only_followed': 'followed by it alone',
  'sole_links.only_followed_countries': 'their countries',
  'regions.followed_by': 'from there',
  'regions.follows': 'to there',
  seen: 'ties',
  residual: 'beyond',
  residual_range: 'range of what is beyond',
  rank_range: 'rank, 95% range',
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
  'ranking.mutual': 'mutual ties',
  'ranking.mutual_share': 'share of others',
  'ranking.in_degree': 'followers',
  'ranking.followed_by_share': 'share of observed others',
  'ranking.out_degree': 'follows',
  'ranking.followback_share': 'follows back',
  'ranking.one_way_out': 'unreturned follows',
  'ranking.one_way_in': 'followers not followed back',
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
