/** Titles and cells of the tables of a desk. */
import type { Near } from '../../roster/neighbours.ts';
import type { Bounds, Length, PostsTime } from '../values.ts';
import { atLeast, type UnseenCounts, unseenText } from './desk.ts';
import { list } from './numbers.ts';
import { bounded, first, firstByWeight, firstToAnswer, lastText, postsTime, ranksAmong } from './phrases.ts';
import { count, country } from './plain.ts';

const MOVES = {
  new_followers: 'Who abroad newly follows us',
  newly_followed: 'Whom abroad we newly follow',
  dropped_us: 'Who abroad stopped following us',
  dropped_by_us: 'Whom abroad we stopped following',
};

export type MoveTable = keyof typeof MOVES;

const BESIDE = {
  none: ', those with a like number of accounts',
  bordering: ', neighbours first, then those of its region with a like number of accounts',
  nearest:
    ', the nearest of its part of the world first, then those of its region with a like number of accounts',
  named: '',
};

/** Whether those beside a country border it, lie nearest to an island, or were named. */
export type Beside = keyof typeof BESIDE;

const BEHIND = { dormant: 'dormant accounts', dropped: 'those we stopped following in the period' };

/** Accounts that are not the first to be answered. */
export type Behind = keyof typeof BEHIND;

/** After a number. */
const firstOfThem = (shown: number, of: number) => (of > shown ? `; the first ${shown}` : '');

/** @param persons follows that persons ended. */
function movesText(listed: number, persons: number): string {
  if (persons === 0) return `${listed}`;
  return listed === 0
    ? `${persons}, by persons, not listed`
    : `${listed}, and ${persons} by persons, not listed`;
}

export const deskTables = {
  /** @param last of a log; `null` between two snapshots. */
  period: (last: Length | null) =>
    last === null
      ? 'In figures, since the earlier snapshot'
      : `In figures, the ${lastText(last)} and the period before`,
  /** @param persons follows that persons ended, which are not listed. */
  moves: (table: MoveTable, listed: number, isLeast: boolean, persons: number, shown: number) =>
    `${MOVES[table]}: ${atLeast(isLeast)}${movesText(listed, persons)}${firstOfThem(shown, listed)}`,
  departed: (shown: number, of: number) =>
    `Who left: accounts abroad that were tied to us and are gone or off the roster: ${count(of)}${firstOfThem(shown, of)}`,
  /** @param behind who stands behind the others, beside mass followers. */
  waiting: (near: Near, number: Bounds, shown: number, of: number, behind: readonly Behind[]) =>
    `Followers abroad that none of ours follows: ${bounded(number)}${firstToAnswer(near, shown, of)}${of > shown && behind.length > 0 ? `, as are ${list(behind.map((who) => BEHIND[who]))}` : ''}`,
  noAnswer: (number: Bounds, shown: number) =>
    `Whom abroad we follow and who follows none of us: ${bounded(number)}${firstByWeight(shown, number.most)}`,
  dialogue: (time: PostsTime, shown: number, of: number) =>
    `Who speaks with us, ${postsTime(time)}: mentions and replies by our accounts, and of them${first(shown, of)}`,
  silent: (silent: number, known: number, days: number) =>
    `Our accounts that have posted nothing for ${days} days or more: ${silent} of ${known} whose posts are known`,
  hashtags: (region: string, time: PostsTime, shown: number, of: number) =>
    `Hot in ${region}, ${postsTime(time)}: hashtags by the accounts that used them${first(shown, of)}`,
  /** @param codes none where no other of its region is there. @param isOpen whether a figure of theirs lies between two numbers. */
  beside: (codes: readonly string[], chosen: Beside, ranked: number, isOpen: boolean) =>
    `How we stand${codes.length === 0 ? '' : ` beside ${codes.join(', ')}${BESIDE[chosen]}`}${ranksAmong(ranked, isOpen)}`,
  besideOnPage: (codes: readonly string[], chosen: Beside, ranked: number, isOpen: boolean) =>
    `How we stand${codes.length === 0 ? '' : ` beside ${list(codes.map(country))}${BESIDE[chosen]}`}${ranksAmong(ranked, isOpen)}`,
  posted: (time: PostsTime) =>
    `What we and they post, ${postsTime(time)}: own posts, reposts left out, of the accounts of which all are known, and the mean of an account and day`,
  happened: (events: number) => `What happened to our accounts: ${count(events)}`,
  /** @param shown of those abroad. */
  unseen: (counts: UnseenCounts, shown: number, of: number) =>
    `What could not be seen for us: ${unseenText(counts) || 'nothing'}${of > shown ? `${first(shown, of)} of these` : ''}`,
  /** What is unknown of the posts of an account. */
  unseenPosts: (isOurs: boolean) =>
    `what it posts: that it ${isOurs ? 'is silent' : 'does not mention us'} cannot be concluded`,
  unseenFollows: (isOurs: boolean): string =>
    isOurs ? 'whom it follows, and whom it answers' : 'whether it follows us, and whether it ended that',
  missedFollows: (isOurs: boolean): string =>
    isOurs
      ? 'what it began and ceased to follow in the gap; whom it follows now is known'
      : 'whether it began or ceased to follow us in the gap; whether it follows us now is known',
  /** Why it could not be seen. */
  missed: 'in a gap for a time',
  notReadYet: 'not read yet',
  partlyShown: 'some of its follows cannot be shown by how it was read',
  postsNotRead: 'its posts were not read',
};
