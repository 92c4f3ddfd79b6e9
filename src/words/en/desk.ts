import type { Bounds, Length } from '../values.ts';
import { date } from './numbers.ts';
import { daysText, lastText, timeText } from './phrases.ts';
import { count, counted, country, form } from './plain.ts';

/** Over what time: the last stretch of a log, or the day of a snapshot, since an earlier one where there is one. */
export type DeskPeriod =
  | { log: string; last: Length; from: string; to: string; isWhole: boolean }
  | { snapshot: string; date: string; earlier: { name: string; date: string } | null };

/** Follows with accounts abroad that formed or ended, and accounts abroad that left. */
export type Moved = Readonly<
  Record<
    | 'new_followers'
    | 'new_follower_accounts'
    | 'newly_followed'
    | 'dropped_us'
    | 'dropped_by_us'
    | 'mutual_broken'
    | 'departed',
    number
  >
>;

/** Own accounts that have posted nothing for so many days, of those whose posts are known, of all. */
type Silence = Readonly<Record<'silent' | 'known' | 'all' | 'days', number>>;

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
  /** @param silent of those whose posts are known; `null` where they are of none. @param dropped how many wait since we stopped following them. */
  waiting: ({ least, most }: Bounds, silent: Silence | null, dropped: number) => {
    if (most === 0) return `Nobody abroad waits for an answer; ${silenceText(silent)}.`;
    const accounts = `${least === most ? '' : `${least} to `}${counted(most, 'account')}`;
    return `${accounts} abroad ${form(most, 'waits', 'wait')} for an answer${droppedText(dropped, most)}; ${silenceText(silent)}.`;
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
    const { last, from, to, isWhole } = period;
    const time =
      isWhole && (last.unit === 'week' || last.unit === 'day') ? daysText(from, to) : timeText(from, to);
    return isWhole ? time : `${time}, which is all that the log has of the ${lastText(last)}`;
  }
  const { date: day, earlier } = period;
  return earlier === null ? `as of ${date(day)}` : daysText(earlier.date, day);
}

function droppedText(dropped: number, most: number): string {
  if (dropped === 0) return '';
  return `, ${dropped === most ? '' : `${count(dropped)} of them `}since we stopped following ${form(dropped, 'it', 'them')}`;
}

function silenceText(silent: Silence | null): string {
  if (silent === null || silent.known === 0) return 'who of ours is silent is unknown';
  const { silent: number, known, all, days } = silent;
  const whose = known === all ? '' : ' whose posts are known';
  if (number === 0) return `none of ours${whose} has been silent for ${days} days`;
  if (all === 1) return `our account has been silent for ${days} days or more`;
  return `${number} of our ${known}${whose} ${form(number, 'has', 'have')} been silent for ${days} days or more`;
}

/** Before a count of what accounts did of which some could not be seen. */
export const atLeast = (isLeast: boolean): string => (isLeast ? 'at least ' : '');

/** What became of follows of us, of follows of ours, and of those abroad; how much more there may be is said apart. */
function movedText(moved: Moved, { us, them }: UnseenSides): string {
  const { dropped_us: lost, mutual_broken: broken, departed } = moved;
  return [
    `${newText(moved, them)}, ${lost === 0 ? 'none' : `${atLeast(them > 0)}${count(lost)}`} lost`,
    oursText(moved, us),
    ...(broken === 0 ? [] : [`${counted(broken, 'mutual tie')} broken`]),
    ...(departed === 0
      ? []
      : [`${counted(departed, 'account')} abroad that ${form(departed, 'was', 'were')} tied to us left`]),
  ].join('; ');
}

function newText({ new_followers: follows, new_follower_accounts: accounts }: Moved, unseen: number): string {
  if (follows === 0) return 'no new follow from abroad';
  const by = accounts === follows ? '' : ` by ${counted(accounts, 'account')}`;
  return `${atLeast(unseen > 0)}${counted(follows, 'new follow')} from abroad${by}`;
}

function oursText({ newly_followed: made, dropped_by_us: ended }: Moved, unseen: number): string {
  if (made + ended === 0) return 'we followed and dropped nobody';
  const did = [
    ...(made === 0 ? [] : [`made ${atLeast(unseen > 0)}${count(made)}`]),
    ...(ended === 0 ? [] : [`ended ${atLeast(unseen > 0)}${count(ended)}`]),
  ];
  return `we ${did.join(' and ')}`;
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
