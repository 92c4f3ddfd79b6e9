import { capital } from '../capital.ts';
import type { Unranked } from '../values.ts';
import { counted } from './plain.ts';

const REASONS = {
  'not-read': 'its posts were not read',
  'not-stated': 'what its posts received is not known',
  'no-audience': 'its audience is unknown',
  'no-feed': 'no feed was read whole',
  'no-profile': 'its profile states none',
  'no-audience-before': 'its audience was 0',
  'no-audience-either': 'its audience then or now is not known',
  alone: 'no other account has a figure to rank it among',
};

/** Why an account has no place in a ranking of activity. */
export function unranked(of: Unranked): string {
  switch (of.why) {
    case 'not-all-read':
      return `its posts were not all read: ${of.verdict}${of.reason === '' ? '' : `, ${of.reason}`}${of.reached === '' ? '' : `, back to ${of.reached}`}`;
    case 'few':
      return `${counted(of.posts, of.isOwn ? 'own post' : 'post')}, fewer than ${of.least}`;
    case 'few-stated':
      return `the counts of ${of.stated} of its ${of.own} own posts are known, fewer than ${of.least}`;
    default:
      return REASONS[of.why];
  }
}

export const activity = {
  /** @param language in which it mostly writes; '' where none is known. */
  figures: (language: string) =>
    `Activity, with the rank among the accounts that have one${language === '' ? '' : `; it writes mostly in ${language}`}`,
  weeks: (from: string, to: string) => `Week by week, ${from} to ${to}`,
  hashtags: 'Hashtags it used most',
  posts: 'What they post',
  /** @param low as a table has it. */
  interval: (low: string, high: string) => `95 % of means ${low} to ${high}`,
  noRank: (least: number) => `no rank below ${least} posts`,
  unread: (why: Unranked) => `${capital(unranked(why))}.`,
};
