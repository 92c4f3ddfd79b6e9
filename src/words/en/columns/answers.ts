import type { AnswerWords } from '../../column-words.ts';

/** Heads of columns that only answers have, where their names are too few words. */
export const answers: Partial<AnswerWords> = {
  any_follows_us: 'follows any of ours',
  ours_before: 'which of ours, before',
  ours_still: 'which of ours, still',
  returned: 'of follows from abroad, those it returns',
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
