import { count, counted, share } from '../numbers.ts';
import { accounts, each } from './activity-terms.ts';
import { LANGUAGE_NAMES } from './language-names.ts';

export const activityTopics = {
  topics: {
    heading: 'Hot topics',
    none: 'No hashtag was used.',
    sentence: (tags: string, single: boolean, value: number, of: number, whole: boolean) =>
      `The ${single ? 'hashtag' : 'hashtags'} that most accounts used ${single ? 'is' : 'are'} ${tags}: ${count(value)} of the ${accounts(of)}${each(single)}${whole ? '' : ', as far as their posts were read'}.`,
  },
  languages: {
    heading: 'Languages',
    none: 'No post states its language.',
    sentence: (value: number, first: string, ofPosts: number) =>
      `The own posts of the accounts that were read are in ${counted(value, 'language')}, as the posts state them; ${share(ofPosts)} of all are in ${first}.`,
    name: (code: string): string => (code === '' ? 'not stated' : (LANGUAGE_NAMES[code] ?? code)),
  },
};

export type ActivityTopicsWords = typeof activityTopics;
