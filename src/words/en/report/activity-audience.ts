import { count, counted, decimal } from '../numbers.ts';
import { accounts, each, ofAll } from './activity-terms.ts';

export const activityAudience = {
  audience: {
    heading: 'Largest audiences',
    none: 'No audience is known.',
    sentence: (leader: string, value: number, single: boolean) =>
      `${leader} with ${counted(value, 'follower')} on the whole network${each(single)}.`,
    total: (known: number, of: number, total: number, median: string) =>
      `${known === of ? `The audiences of ${ofAll(of)} are known` : `The audiences of ${count(known)} of the ${accounts(of)} are known`}: ${counted(total, 'follower')} in all, where who follows several is counted several times; the median is ${median}.`,
    atLeast: (sum: string, unknown: number) => `${sum}, and ${count(unknown)} unknown`,
    followers: (value: number) => counted(value, 'follower'),
  },
  joined: {
    heading: 'First to join, fastest growing',
    none: 'When the accounts were made is not known.',
    sentence: (names: string, date: string, _single: boolean) => `First to join: ${names}, on ${date}.`,
    known: (known: number, of: number) =>
      known === of ? '' : `Of ${accounts(of - known)} the day is not known.`,
    growth: (snapshot: string, date: string, known: number, of: number, grown: boolean) =>
      `How the audience grew since snapshot ${snapshot} (${date}) is known of ${count(known)} of the ${accounts(of)}. ${grown ? '' : 'None of them grew.'}`.trim(),
    factor: (value: number) => `a factor of ${decimal(value, 2)}`,
    noGrowth: 'Growth is told where a report is set against an earlier snapshot.',
  },
};

export type ActivityAudienceWords = typeof activityAudience;
