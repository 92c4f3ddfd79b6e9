import type { Condition, LastStretch } from '../values.ts';
import { cut, stretchText, where } from './phrases.ts';
import { count, counted } from './plain.ts';

/** A hashtag with how many accounts used it. */
export interface UsedTag {
  tag: string;
  accounts: number;
}

export const hotspots = {
  /** @param name of the log or the snapshot. */
  found: (
    name: string,
    stretch: LastStretch,
    hashtags: number,
    accounts: number,
    conditions: readonly Condition[],
    first: UsedTag | null,
  ) =>
    `${name}, ${stretchText(stretch)}: ${counted(hashtags, 'hashtag')} of ${counted(accounts, 'account')}${where(conditions)}${first === null ? '' : `; #${first.tag} was used by ${counted(first.accounts, 'account')}`}.`,
  changing: (rising: number, falling: number) => `${rising} rise and ${falling} fall.`,
  changeUnknown:
    'What rises and falls is unknown: of no account are all posts of the stretch before known, too.',
  used: (shown: number, of: number) => `By the accounts that used them${cut(shown, of)}`,
  rising: (shown: number, of: number) => `Rising: more accounts than in the stretch before${cut(shown, of)}`,
  falling: (shown: number, of: number) =>
    `Falling: fewer accounts than in the stretch before${cut(shown, of)}`,
  /** @param each how many of each are listed; `null` where all are. */
  groups: (column: string, each: number | null) =>
    `By ${column}${each === null ? '' : `, the first ${each} of each`}`,
  coverage: 'Of whom not all posts are known: over the stretch, and over both stretches',
  /** Posts with one hashtag. */
  tagged: (name: string, stretch: LastStretch, posts: number, accounts: number, tag: string) =>
    `${name}, ${stretchText(stretch)}: ${counted(posts, 'post')} of ${counted(accounts, 'account')} with #${tag}.`,
  unread: (unread: number, accounts: number) =>
    `Of ${count(unread)} of ${counted(accounts, 'account')} not all posts of this time are known: there may be more.`,
  wholeDays: (last: string, snapshot: string, days: number) =>
    `--last ${last}: ${snapshot} has the hashtags of ${counted(days, 'day')}, by day; name one to ${days} of them, such as 7d, or ask the log of a watch`,
  noPosts: (log: string, network: string) =>
    `${log} logs no posts; a watch with --activity does: entente watch LOG --network ${network} --activity`,
  noTag: (text: string) => `--tag ${text} is no hashtag; write it as #peacetalks`,
  known: (read: number, accounts: number, comparable: number) =>
    `What ${count(read)} of ${counted(accounts, 'account')} posted is known over all of it; a change counts the ${count(comparable)} of whom it is known over both stretches. Of the others there may be more than is counted.`,
};
