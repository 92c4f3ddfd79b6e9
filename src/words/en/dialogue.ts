import { nameInSentence } from '../../roster/countries.ts';
import type { Bounds, LastStretch, PostsTime, PostWindow, Side } from '../values.ts';
import { bounded, cut, didYouMean, postsTime, stretchText } from './phrases.ts';
import { count, counted } from './plain.ts';

/** What is counted, by a column, between at most two of its sides. */
export interface Mentions {
  column: string;
  sides: readonly string[];
  mentions: number;
  pairs: number;
  /** Pairs of accounts. */
  accounts: number;
}

const between = (column: string, sides: readonly string[]) => {
  const names = sides.map((side) => (column === 'country' ? nameInSentence(side) : side));
  if (names.length === 0) return '';
  return names.length === 1 ? ` with ${names[0]}` : ` between ${names.join(' and ')}`;
};

export const dialogue = {
  /** @param name of the log or the snapshot. */
  found: (
    name: string,
    time: LastStretch | PostWindow,
    { column, sides, mentions, pairs, accounts }: Mentions,
  ) =>
    `${name}, ${'days' in time ? postsTime(time) : stretchText(time)}: ${counted(mentions, 'mention')}${between(column, sides)}, of ${counted(pairs, 'pair')} by ${column}${sides.length === 2 ? '' : ` and ${counted(accounts, 'pair')} of accounts`}.`,
  /** Of the stretch before. */
  before: (mentions: number) => `${counted(mentions, 'mention')} in the period before.`,
  pairs: (column: string, shown: number, of: number) =>
    `Who speaks with whom, by ${column}, most mentions both ways first${cut(shown, of)}`,
  accounts: (shown: number, of: number) =>
    `Accounts, most mentions both ways first${of > shown ? `${cut(shown, of)} pairs` : ''}`,
  lines: (lines: number) => `The last ${lines} lines: who mentions whom, when, in which kind of post`,
  /** @param side `null` for those who ask. @param tied how many are. */
  unspoken: (side: Side | null, time: PostsTime, of: Bounds, tied: number, shown: number) =>
    `Tied to ${side?.side ?? 'us'} and no mention either way, ${postsTime(time)}: ${bounded(of)} of ${count(tied)} tied${of.most > shown ? `, the first ${shown}: mutual ties first, then most ties` : ''}`,
  mention: (unread: number, accounts: number) =>
    `A mention is a post of one side that names an account of the other or replies to it, as far as posts are known: of ${count(unread)} of ${counted(accounts, 'account')} not all are, and there may be more.`,

  tooManySides: 'name one side, or two: entente dialogue FR DE',
  oneSide: (names: readonly string[]) =>
    `${names.join(' and ')} are one side; name two, or one to see with whom it speaks`,
  noAccount: (place: string, name: string, nearest: readonly string[]) =>
    `${place} has no account ${name}${nearest.length === 0 ? '' : `; ${didYouMean(nearest, '')}`}`,
  noSide: (place: string, { column, side }: Side, nearest: readonly string[]) =>
    `no account of ${place} has ${column} ${side}; ${didYouMean(nearest, 'an account is named by @handle')}`,
  wholeWindow: (snapshot: string, days: number) =>
    `${snapshot} has who mentions whom as sums of ${counted(days, 'day')}; leave out --last, or ask the log of a watch`,
};
