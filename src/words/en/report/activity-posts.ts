import { rangeText } from '../../../values/bounded.ts';
import { count, counted, decimal, form, mean, share } from '../numbers.ts';
import { accounts, each } from './activity-terms.ts';

export const activityPosts = {
  active: {
    heading: 'Most active',
    none: 'No account whose posts were read has an own post.',
    sentence: (leader: string, perDay: number, single: boolean) =>
      `${leader} with ${decimal(perDay, 1)} own posts a day${each(single)}.`,
    perDay: (value: number) => `${decimal(value, 1)} own posts a day`,
  },
  conversational: {
    heading: 'Most conversational',
    none: (least: number) =>
      `No account whose posts were read has ${count(least)} own posts or more and a reply to another among them.`,
    sentence: (leader: string, value: number, single: boolean, counts: string) =>
      `${leader}: ${share(value)} of ${single ? 'its' : 'their'} own posts reply to others${counts}.`,
    counts: (replies: number, own: number) => `(${count(replies)} of ${count(own)})`,
    by: 'The highest shares',
  },
  effective: {
    heading: 'Most effective',
    none: (least: number) =>
      `No account whose posts were read has an interaction and ${count(least)} own posts or more of which all counts are known.`,
    sentence: (leader: string, value: number, single: boolean, interval: string) =>
      `${leader} with ${mean(value)} interactions per own post${each(single)}${interval}.`,
    /** Of a single leader, with how many others have an interval that reaches into it. */
    interval: (low: number, high: number, rivals: number) =>
      ` (95% interval ${rangeText(mean(low), mean(high))}; ${rivals === 0 ? 'no other interval reaches it' : form(rivals, 'that of 1 other account reaches into it', `those of ${count(rivals)} other accounts reach into it`)})`,
    perPost: (value: number) => `${mean(value)} interactions a post`,
    model: (resamples: number, least: number) =>
      `The interval is the middle 95% of the means of ${count(resamples)} resamples of an account’s own posts (bootstrap; Efron 1979). Below ${counted(least, 'own post')} no account is ranked, since one success would decide.`,
    by: 'The most interactions a post',
  },
  dormant: {
    heading: 'Dormant',
    unknown: 'Who posted nothing is unknown, since the posts of none were all read.',
    /** @param never of the dormant that never posted by their profile; of `unsure` that is unknown. */
    sentence: (dormant: number, read: number, days: number, never: number, unsure: number) =>
      dormant === 0
        ? `Each of the ${accounts(read)} whose posts were read posted something in the ${counted(days, 'day')}.`
        : `${count(dormant)} of the ${accounts(read)} of which that is known (${share(dormant / read)}) ${form(dormant, 'has', 'have')} no post in the ${counted(days, 'day')}, reposts included: by their profiles, ${count(dormant - never - unsure)} posted before and ${form(dormant - never - unsure, 'is', 'are')} silent, and ${count(never)} never posted${unsure === 0 ? '' : `; of ${count(unsure)} it is unknown`}. When they last did was not read.`,
    silent: (names: string) => `Silent, those with the largest audience first: ${names}.`,
    never: (names: string) => `Never posted: ${names}.`,
    files: '[activity.csv](activity.csv) has them all: dormant yes; post\\_count 0 where it never posted.',
  },
};

export type ActivityPostsWords = typeof activityPosts;
