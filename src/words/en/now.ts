import type { Bounds, LastStretch, Length } from '../values.ts';
import { share as shareText } from './numbers.ts';
import { cut, lastText, minuteOfDay, stretchText } from './phrases.ts';
import { count, counted } from './plain.ts';

/** What moved in a stretch. */
export interface Motion {
  formed: number;
  ended: number;
  made: Bounds;
  broken: Bounds;
}

/** "2 mutual ties", "2 to 4 mutual ties" where the other side of some could not be seen. */
const range = ({ least, most }: Bounds) => `${count(least)}${most > least ? ` to ${count(most)}` : ''}`;

export const now = {
  /** @param posts own ones; `null` where the log has none. */
  moved: (log: string, stretch: LastStretch, { formed, ended, made, broken }: Motion, posts: number | null) =>
    `${log}, ${stretchText(stretch)}: ${counted(formed, 'follow')} formed and ${counted(ended, 'follow')} ended; ${range(made)} mutual tie${made.least === 1 && made.most === 1 ? '' : 's'} made and ${range(broken)} broken${posts === null ? '' : `; ${counted(posts, 'post')}`}.`,
  /** Where nothing of the stretch was seen. */
  unknown: (log: string, stretch: LastStretch, hasPosts: boolean) =>
    `${log}, ${stretchText(stretch)}: what formed${hasPosts ? ', ended and was posted' : ' and ended'} is unknown.`,
  seen: (share: number, accounts: number) =>
    `Seen: ${shareText(share)} of the time of ${counted(accounts, 'account')}.`,
  nobody: 'No account was watched.',
  /** @param isBeside whether any figure of the one before is shown. */
  totals: (last: Length, isBeside: boolean) =>
    `The ${lastText(last)}${isBeside ? ', and the one before' : ''}`,
  timeline: (parts: number) => `In ${parts} parts, the last at the right, each by its own greatest`,
  accounts: (shown: number, of: number) =>
    `Accounts most in motion${cut(shown, of)}: ties they formed and ended, followers gained and lost`,
  groups: (column: string, shown: number, of: number) =>
    `By ${column}${cut(shown, of)}, most in motion first`,
  unseen: (shown: number, of: number) =>
    `What could not be seen: accounts whose follows were not known all the time${of > shown ? `, ${count(shown)} of ${count(of)} here` : ''}`,
  begins: (at: string) => `The log begins on ${minuteOfDay(at)}: what formed or ended before is in no count.`,
  proved: (at: string) =>
    `Proved by a sweep on ${minuteOfDay(at)}; what came later is as the streams told it.`,
  unproved: 'No sweep has proved it yet.',
  byPersonsOnPage: (follows: number) =>
    `Follows that persons ended: ${count(follows)}, counted in the totals, without names.`,
  byPersons: (follows: number) =>
    `${counted(follows, 'follow')} ended by persons, counted in the totals, without names: --persons says how many each has ended.`,
};
