import { ACTIVITY_DEFINITIONS } from '../../../activity/account-figures.ts';
import type { ACTIVITY } from '../../../columns/activity.ts';
import type { NamedFileWords } from '../../column-words.ts';
import { curled } from '../../curly.ts';

const DEFINITIONS = curled(ACTIVITY_DEFINITIONS);

export const activity: NamedFileWords<typeof ACTIVITY> = {
  own_posts_share: 'own_posts ÷ own posts of all accounts of the country',
  interactions_mean:
    'interactions ÷ own posts whose interactions are known, also below 10 of them: no ranking rests on it',
  interactions_low: 'lower end of the 95% interval of interactions_per_post',
  interactions_high: 'upper end of it',
  main_language: 'language of most own posts; empty where none is stated',
  joined: 'day on which the account was made',
  dormant:
    'yes without any post in the window: silent where post_count is above 0, never posted where it is 0; empty where that is unknown',
  feed: 'what became of reading its posts',
  audience_before: 'audience in the earlier snapshot',
  ...DEFINITIONS,
  read: 'accounts whose posts were read to the start of the window',
  'activity-groups/dormant': 'accounts without any post in the window',
  'activity-groups/audience': 'followers that the profiles state, summed over those that state them',
  audience_median: 'median of the followers that the profiles state',
  'actor-audiences/actor': 'the person or institution, or the id of an account that has none',
  'actor-audiences/audience': 'followers that the profiles of its accounts state, summed',
  'actor-audiences/audience_unknown': 'accounts whose followers are not known, and are missing from the sum',
  influence_low: 'influence with the offices that have no ranked account at 0',
  influence_high: 'influence with these offices at 1',
  offices_ranked: 'offices with a ranked account',
  offices: 'offices with an account',
  best_accounts: 'best ranked account of each office, by their ids',
  'languages/language': 'language of the posts, as they state it',
  'languages/own_posts': 'own posts in the language',
  'languages/share': 'own_posts ÷ own posts in all languages',
  'languages/accounts': 'accounts with a post in the language',
  main_of: 'accounts most of whose own posts are in the language',
  hashtag: 'the hashtag in lower case, without its sign',
  'hashtags/country': 'country or organisation of the accounts that used it; * stands for all accounts',
  'hashtags/accounts': 'accounts that used it',
  posts: 'posts that used it',
  'layers/measure':
    'figure as in graph.csv; times: ties counted as often as used; shared_ties, jaccard, share_of_first and share_of_second: overlap of two layers; spearman_rho: agreement of two rankings',
  first: 'the layer, or the first of two layers or rankings',
  second: 'the second of two layers or rankings',
  'layers/value': 'value of the figure',
  'layers/accounts': 'accounts compared',
  left_out: 'accounts left out, since one of the two values is not known',
  layer: 'mentions (and replies), or reposts (and quotes)',
  weight_in: 'mentions or reposts received from accounts of the study',
  weight_out: 'mentions or reposts of accounts of the study',
  count: 'how often the source mentions or replies to the target, or passes on or quotes it',
  minister_only: 'accounts abroad that follow the foreign minister and not the ministry',
  ministry_only: 'accounts abroad that follow the ministry and not the minister',
  'office-reach/both': 'accounts abroad that follow both',
  'office-reach/neither': 'accounts abroad that follow neither',
  'office-reach/unknown': 'accounts abroad of which it is not known',
  rank_best: 'best rank that influence_low and influence_high of it and of the others with a rank allow',
  rank_worst: 'worst rank that they allow',
};
