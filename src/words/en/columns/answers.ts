import type { AnswerWords } from '../../column-words.ts';

/** Heads of columns that only answers have, where their names are too few words. */
export const answers: Partial<AnswerWords> = {
  only_a: 'only on the first',
  only_b: 'only on the second',
  named: 'in the rosters',
  several: 'on several',
  a_followers: 'followers of the one',
  b_followers: 'followers of the other',
  sd: 'standard deviation',
  rand: 'adjusted Rand index',
  carried: 'carried along',
  stood: 'stood on another already',
  not_possible: 'not possible now',
  any_follows_us: 'follows any of ours',
  ours_before: 'which of ours, before',
  ours_still: 'which of ours, still',
  returned: 'share of follows from abroad returned',
  outputs: 'told to',
  since_at: 'since',
  within: 'within one country',
  it_followed: 'it followed, when last seen',
  spoke: 'spoke',
  follows_side: 'follows these of the side',
  side_follows: 'these of the side follow it',
  unread_accounts: 'of the one, posts not all known',
  unread_back: 'of the other, posts not all known',
};
