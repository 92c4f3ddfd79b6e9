import { minuteText } from '../../minute-text.ts';
import type { Bounds, Length } from '../values.ts';
import { lastText } from './phrases.ts';
import { counted, country, form } from './plain.ts';

/** Over what time: the last stretch of a log, or the day of a snapshot, since an earlier one where there is one. */
export type DeskPeriod =
  | { log: string; last: Length; from: string; to: string; isWhole: boolean }
  | { snapshot: string; date: string; earlier: { name: string; date: string } | null };

/** Follows with accounts abroad that formed or ended, and accounts abroad that left. */
export type Moved = Readonly<
  Record<
    | 'new_followers'
    | 'new_followers_returned'
    | 'new_follower_accounts'
    | 'first_time_followers'
    | 'first_time_followers_max'
    | 'newly_followed'
    | 'newly_followed_returned'
    | 'dropped_us'
    | 'dropped_by_us'
    | 'departed',
    number
  >
>;

/** How many accounts of each side could not be seen all the time: of what they did there may be more. */
export interface UnseenSides {
  us: number;
  them: number;
}

/** Accounts, and those whose follows are not known now, were missed in gaps that are over, and whose posts could not be seen. */
interface UnseenOf {
  accounts: number;
  follows: number;
  followsInGaps: number;
  posts: number;
}

export interface UnseenCounts {
  ours: UnseenOf;
  abroad: UnseenOf;
}

export const desk = {
  /** @param moved `null` where there is nothing earlier to hold it against. */
  moved: (code: string, period: DeskPeriod, moved: Moved | null, unseen: UnseenSides) =>
    `${country(code)}, ${periodText(period)}: ${moved === null ? 'what is new is unknown' : movedText(moved, unseen)}.`,
  /** @param silent of those whose posts are known; `null` where they are of none. */
  waiting: (
    { least, most }: Bounds,
    silent: Readonly<Record<'silent' | 'known' | 'days', number>> | null,
  ) => {
    const accounts = `${least === most ? '' : `${least} to `}${counted(most, 'account')}`;
    const silence =
      silent === null
        ? 'who is silent is unknown'
        : `of ours, ${silent.silent} of ${silent.known} whose posts are known ${form(silent.silent, 'has', 'have')} posted nothing for ${silent.days} days or more`;
    return `${accounts} abroad ${form(most, 'waits', 'wait')} for an answer; ${silence}.`;
  },
  unseen: (counts: UnseenCounts) => {
    const unseen = unseenText(counts);
    return unseen === ''
      ? `Whom our ${counted(counts.ours.accounts, 'account')} and the ${counts.abroad.accounts} abroad follow could all be seen.`
      : `Not seen: ${unseen}.`;
  },
  noCountry: (name: string) =>
    `${name} is an account, and a desk is that of a country; ask entente show ${name}, or name its country`,
  ownPeer: (name: string) => `--peers ${name}: a country is no peer of its own; leave it out`,
  /** @param near codes of countries with such a name. */
  noPeer: (name: string, source: string, near: readonly string[]) =>
    `--peers ${name}: ${source} has no account of such a country${near.length === 0 ? '' : `; did you mean ${near.map((code) => `${code} (${country(code)})`).join(', ')}?`}`,
};

function periodText(period: DeskPeriod): string {
  if ('log' in period) {
    const { log, last, from, to, isWhole } = period;
    return `${log}, the ${lastText(last)}, ${isWhole ? '' : 'of which the log has '}${minuteText(from)} to ${minuteText(to)} UTC`;
  }
  const { snapshot, date, earlier } = period;
  return earlier === null
    ? `as of ${date}`
    : `from ${earlier.name} (${earlier.date}) to ${snapshot} (${date})`;
}

const asFarAs = (unseen: number) => (unseen > 0 ? ', as far as could be seen' : '');

/** Before a count of what accounts did of which some could not be seen. */
export const atLeast = (isLeast: boolean): string => (isLeast ? 'at least ' : '');

/** A clause a question; new follows apart from the accounts that made them. */
function movedText(moved: Moved, { us, them }: UnseenSides): string {
  const { newly_followed: made, dropped_us: lost, dropped_by_us: ended, departed } = moved;
  return [
    newText(moved, { us, them }),
    made === 0
      ? `we newly made none${asFarAs(us)}`
      : `we newly made ${atLeast(us > 0)}${made}, ${returnedText(moved.newly_followed_returned, them)}`,
    lost === 0
      ? `no follow of us ended${asFarAs(them)}`
      : `${atLeast(them > 0)}${counted(lost, 'follow')} of us ended`,
    ended === 0 ? `we ended none${asFarAs(us)}` : `we ended ${atLeast(us > 0)}${ended}`,
    ...(departed === 0
      ? []
      : [`${counted(departed, 'account')} abroad that ${form(departed, 'was', 'were')} tied to us left`]),
  ].join('; ');
}

function newText(moved: Moved, { us, them }: UnseenSides): string {
  const { new_followers: follows, first_time_followers: least, first_time_followers_max: most } = moved;
  if (follows === 0) return `no follow from abroad is new${asFarAs(them)}`;
  const first = least === most ? `${least}` : `${least} to ${most}`;
  return `${atLeast(them > 0)}${counted(follows, 'follow')} from abroad ${form(follows, 'is', 'are')} new, by ${counted(moved.new_follower_accounts, 'account')} of which ${first} followed none of ours before, ${returnedText(moved.new_followers_returned, us)}`;
}

/** By the very account that was followed. @param unseen of those who would return it. */
function returnedText(returned: number, unseen: number): string {
  if (returned === 0) return unseen > 0 ? 'none of them known to be returned' : 'none of them returned';
  return `${atLeast(unseen > 0)}${returned} of them returned`;
}

/** Of what there is something, by whose it is; '' where all could be seen. */
export function unseenText({ ours, abroad }: UnseenCounts): string {
  return [
    ...unseenOf(ours, `our ${counted(ours.accounts, 'account')}`),
    ...unseenOf(abroad, `${abroad.accounts} abroad`),
  ].join(', ');
}

function unseenOf({ follows, followsInGaps, posts }: UnseenOf, whose: string): string[] {
  return [
    ...(follows === 0 ? [] : [`whom ${follows} of ${whose} follow`]),
    ...(followsInGaps === 0 ? [] : [`whom ${followsInGaps} of ${whose} followed in gaps that are over`]),
    ...(posts === 0 ? [] : [`what ${posts} of ${whose} post`]),
  ];
}
