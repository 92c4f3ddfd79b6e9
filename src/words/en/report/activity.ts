import { count, counted, list, others, share } from '../numbers.ts';
import { accounts, ofAll } from './activity-terms.ts';

export const activity = {
  window: {
    heading: 'What they post',
    sentence: (days: number, first: string, last: string) =>
      `The chapters on activity are about the ${counted(days, 'day')} from ${first} to ${last}, the last of them up to the moment at which posts were read.`,
    read: (read: number, of: number) =>
      read === of
        ? `The posts of ${ofAll(of)} were read to the start of that window.`
        : `The posts of ${count(read)} of the ${accounts(of)} (${share(read / of)}) were read to the start of that window. For the other ${count(of - read)}, figures that need all posts are blank, and give no rank.`,
    unread: 'Whose posts could not all be read:',
    unreadOf: (verdict: string, names: readonly string[], rest: number) =>
      `**${verdict}**: ${names.join('; ')}${rest > 0 ? `; and ${others(rest)} (activity.csv)` : ''}`,
    backTo: (name: string, date: string) => `${name}, read back to ${date}`,
    sums: (own: number, replies: number, reposts: number) =>
      `The accounts that were read wrote ${counted(own, 'own post')}, ${count(replies)} of them replies to others (${share(replies / own)}), and passed on ${counted(reposts, 'post')} of others.`,
    none: 'The accounts that were read wrote nothing.',
  },
  withheld:
    'Posts were read for this snapshot. The network’s terms do not let them be published, so this report has no chapters on activity; questions at the prompt are answered from the database.',
  readOf: (read: number, of: number) =>
    read === of ? '' : `Only the ${accounts(read)} whose posts were all read can be ranked, of ${count(of)}.`,
  notRanked: {
    sentence: (value: number, few: number, unread: number, least: number) => {
      const reasons = [
        ...(few > 0 ? [`${count(few)} with fewer than ${count(least)} own posts to go by`] : []),
        ...(unread > 0 ? [`${count(unread)} whose posts were not all read`] : []),
      ];
      return `Not ranked: ${accounts(value)}, ${list(reasons)} (activity.csv).`;
    },
    first: (by: string) => `${by}, each resting on a handful of posts`,
    fewPosts: (posts: number, least: number) => `${counted(posts, 'own post')}, fewer than ${count(least)}`,
    fewCounts: (known: number, own: number, least: number) =>
      `all counts known of ${count(known)} of ${counted(own, 'own post')}, fewer than ${count(least)}`,
  },
  head: {
    audience: 'Audience',
    followers: 'Followers in the roster',
    ownPosts: 'Own posts',
    postsPerDay: 'Own posts a day',
    replies: 'Replies',
    replyShare: 'Replies to others',
    reposts: 'Reposts',
    activeDays: 'Active days',
    interactions: 'Interactions',
    perPost: 'Interactions a post',
    interval: '95% interval',
    mentioned: 'Mentions received',
    reposted: 'Reposts received',
    reason: 'Reason',
    actor: 'Actor',
    posts: 'Posts',
    hashtag: 'Hashtag',
    byCountry: 'Posts by country',
    language: 'Language',
    mainOf: 'Main language of',
    group: 'Group',
    read: 'Accounts read',
    medianAudience: 'Median audience',
    perDayMean: 'Posts a day, mean',
    dormant: 'Dormant',
    isDormant: 'Dormant',
    joined: 'Joined',
    before: 'Before',
    now: 'Now',
    factor: 'Factor',
    countryInfluence: 'Influence',
    influenceRange: 'With all offices',
    possibleRanks: 'Possible ranks',
    rankedOffices: 'Offices ranked',
    bestAccounts: 'Best account of each office',
  },
  files: [
    [/^activity\.csv$/, 'one row an account: audience, posts, interactions, mentions, influence'],
    [/^activity-groups\.csv$/, 'activity by type of account, office, region and main language'],
    [/^actor-audiences\.csv$/, 'one row an actor: the audiences of its accounts together'],
    [/^country-influence\.csv$/, 'one row a country: influence, with what unread offices leave open'],
    [/^languages\.csv$/, 'one row a language of posts'],
    [/^hashtags\.csv$/, 'one row a hashtag and country; * is all accounts'],
    [/^layers\.csv$/, 'figures of mentions and reposts, overlaps of networks, rank correlations'],
    [/^layer-nodes\.csv$/, 'every measure of each account in the networks of mentions and reposts'],
    [/^mentions\.csv$/, 'one row a tie: how often source names or answers target'],
    [/^reposts\.csv$/, 'one row a tie: how often source passes on or quotes posts of target'],
    [/^office-reach\.csv$/, 'followers abroad of ministers’ own accounts and of ministries'],
  ] as (readonly [RegExp, string])[],
};

export type ActivityWords = typeof activity;
