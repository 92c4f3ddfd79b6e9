import type { Weights } from '../../activity/influence.ts';
import type { Source } from '../../study/study.ts';
import type { ActivityLeaders, Condition, Measure, Named, RankedGroups, Unranked } from '../values.ts';
import { count, counted, decimal, form, list, mean, NUMBERS, plain, share } from './numbers.ts';
import { called, where } from './phrases.ts';
import { country, units } from './plain.ts';
import { accounts, weighed } from './report/activity-terms.ts';
import { studied } from './terms.ts';

const TAGS_NAMED = 3;

const each = (nodes: number) => (nodes === 1 ? '' : ' each');

/** `Of the accounts with region Africa, A leads` */
function leads({ nodes, named, where: conditions }: ActivityLeaders): string {
  const of = conditions.length === 0 ? '' : `Of the accounts${where(conditions)}, `;
  if (nodes === 1) return `${of}${called(named[0]!)} leads`;
  const who = named.length === 0 ? units(nodes, 'account') : list(named.map(called));
  return `${of}${who} share first place`;
}

const TITLES: Readonly<Partial<Record<Measure | 'hashtags', string>>> = {
  audience: 'The largest audiences',
  posts_per_day: 'The most active accounts',
  reply_share: 'The accounts with the greatest share of replies to others',
  interactions_per_post: 'The accounts whose posts bring most interactions',
  audience_growth: 'The fastest growing audiences',
  influence: 'The most influential accounts',
  hashtags: 'The hashtags used by most accounts',
};

const NOBODY: Readonly<Partial<Record<Measure, (least: number) => string>>> = {
  audience: () => 'No audience is known',
  posts_per_day: () => 'No account whose posts were read has an own post',
  reply_share: (least) =>
    `No account whose posts were read has ${count(least)} own posts or more and a reply to another among them`,
  interactions_per_post: (least) =>
    `No account whose posts were read has an interaction and ${count(least)} own posts or more of which all counts are known`,
  influence: () => 'No account has every part that counts',
  audience_growth: () => 'No audience is known to have grown',
};

/** Whose they are, after how many. */
const WITHOUT: Readonly<Record<Unranked['why'], (least: number) => string>> = {
  few: (least) => `with fewer than ${count(least)} posts to go by`,
  'few-stated': (least) => `of which all counts are known of fewer than ${count(least)} posts`,
  'not-all-read': () => 'whose posts were not all read',
  'not-read': () => 'whose posts were not read',
  'not-stated': () => 'whose posts state no counts',
  'no-audience': () => 'whose audience is unknown',
  'no-feed': () => 'for which no feed was read whole',
  'no-profile': () => 'whose profile states none',
  'no-audience-before': () => 'whose audience was 0',
  'no-audience-either': () => 'whose audience then or now is not known',
  alone: () => 'beside which no other has a figure',
};

interface Interval {
  low: number;
  high: number;
}

/** Rankings of what accounts post. */
export const rankedActivity = {
  title: (measure: Measure | 'hashtags') => TITLES[measure] ?? `The first by ${measure}`,
  unrankedTitle: (measure: Measure): string =>
    measure === 'reply_share'
      ? 'Not ranked: the highest shares of replies, each resting on a handful of posts'
      : 'Not ranked: the most interactions a post, each resting on a handful of posts',
  nobody: (measure: Measure, conditions: ActivityLeaders['where'], least: number) =>
    `${conditions.length === 0 ? '' : `Of the accounts${where(conditions)}: `}${NOBODY[measure]?.(least) ?? `No account has ${measure}`}.`,
  audience: (first: ActivityLeaders, followers: number) =>
    `${leads(first)} with ${counted(followers, 'follower')} on the whole network${each(first.nodes)}.`,
  postsPerDay: (first: ActivityLeaders, perDay: number) =>
    `${leads(first)} with ${decimal(perDay, 1)} own posts a day${each(first.nodes)}.`,
  /** @param posts of a single leader, behind the share. */
  replyShare: (first: ActivityLeaders, replies: number, posts: { replies: number; own: number } | null) =>
    `${leads(first)}: ${share(replies)} of ${first.nodes === 1 ? 'its' : 'their'} own posts reply to others${posts === null ? '' : ` (${count(posts.replies)} of ${count(posts.own)})`}.`,
  /** @param intervals of a single leader, and of who comes next. */
  interactions: (
    first: ActivityLeaders,
    perPost: number,
    intervals: { first: Interval; second: Interval | null } | null,
  ) => {
    const range = ({ low, high }: Interval) => `${mean(low)}–${mean(high)}`;
    const beside =
      intervals === null
        ? ''
        : ` (95% interval ${range(intervals.first)}${intervals.second === null ? '' : `; that of the second, ${range(intervals.second)}`})`;
    return `${leads(first)} with ${mean(perPost)} interactions per own post${each(first.nodes)}${beside}.`;
  },
  influence: (first: ActivityLeaders, influence: number) =>
    `${leads(first)} with an influence of ${decimal(influence, 3)}${each(first.nodes)}, where 1 would be above all others by audience, by replies and by what others pass on, mention and react to.`,
  growth: (first: ActivityLeaders, factor: number, since: { name: string; date: string }) =>
    `${leads(first)}: ${first.nodes === 1 ? 'its audience is' : 'their audiences are'} ${decimal(factor, 2)} times as large as on ${NUMBERS.date(since.date)} (${since.name}).`,
  figure: (first: ActivityLeaders, measure: Measure, value: number) =>
    `${leads(first)} by ${measure}, with ${plain(value)}${each(first.nodes)}.`,
  /** @param without how many have no place, by why. */
  counted: (
    ranked: number,
    within: (RankedGroups & { measure: Measure; where: readonly Condition[] }) | null,
    without: readonly { why: Unranked['why']; accounts: number }[],
    least: number,
  ) => {
    const groups =
      within === null
        ? ''
        : ` by ${within.measure} within ${counted(within.groups, 'group')} of ${within.column}`;
    const are = `${accounts(ranked)}${where(within?.where ?? [])} ${form(ranked, 'is', 'are')} ranked${groups}`;
    const [only, ...more] = without;
    if (only === undefined) return `${are}.`;
    if (more.length === 0) return `${are}, and not the ${count(only.accounts)} ${WITHOUT[only.why](least)}.`;
    const none = without.reduce((sum, { accounts }) => sum + accounts, 0);
    return `${are}, and ${count(none)} are not: ${list(without.map(({ why, accounts }) => `${count(accounts)} ${WITHOUT[why](least)}`))}.`;
  },
  /** Whether tenth and eleventh can be told apart by their intervals. */
  tenth: (isApart: boolean, tenth: Named & Interval, next: Named & Interval) => {
    const range = ({ low, high }: Interval) => `${mean(low)} to ${mean(high)}`;
    return `${isApart ? 'The tenth and the eleventh can be told apart' : 'The order of the tenth and the eleventh is not sure'}: ${called(tenth)} has ${range(tenth)}, ${called(next)} ${range(next)}, and these 95% intervals ${isApart ? 'do not meet' : 'overlap'}.`;
  },
  /** @param tags those that equally many accounts used. @param of how many there are, of accounts whose posts were read, whole or not. */
  hashtags: (
    tags: readonly string[],
    accounts: number,
    of: { hashtags: number; accounts: number; isWhole: boolean },
    conditions: readonly Condition[],
  ) => {
    const isOne = tags.length === 1;
    const named = NUMBERS.someOf(
      tags.map((tag) => `#${tag}`),
      TAGS_NAMED,
    );
    return `The ${isOne ? 'hashtag' : 'hashtags'} that most accounts used ${isOne ? 'is' : 'are'} ${named}: ${count(accounts)} of the ${counted(of.accounts, 'account')}${where(conditions)}${each(tags.length)}${of.isWhole ? '' : ', as far as their posts were read'}. They used ${counted(of.hashtags, 'hashtag')}.`;
  },
  hashtagsWithin: (
    hashtags: number,
    accounts: number,
    conditions: readonly Condition[],
    groups: RankedGroups,
  ) =>
    `${counted(hashtags, 'hashtag')} of ${counted(accounts, 'account')}${where(conditions)}, ranked by the accounts that used them within ${counted(groups.groups, 'group')} of ${groups.column}.`,
  byCountry: (countries: readonly { country: string; posts: number }[]) =>
    countries.map(({ country: code, posts }) => `${country(code)} ${count(posts)}`).join(', '),
  noHashtag: 'No hashtag was used.',
  intervals: (resamples: number, least: number) =>
    `The interval is the middle 95% of the means of ${count(resamples)} resamples of an account’s own posts (bootstrap; Efron 1979). Below ${counted(least, 'own post')} no account is ranked, since one success would decide.`,
  influenceIs: (weights: Weights, source: Source) =>
    `Influence combines three percentile ranks within ${studied(source)}, each from 0 (below all others) to 1 (above all others). Popularity is that of the audience, engagement that of replies to others a day. Response (the column trust) is that of the mean rank of reposts received, mentions received and interactions a post. Weights: ${weighed(weights)}. The parts and their weights are the choice of this project.`,
};
