/** Parts of sentences that several questions have. */
import { verdictMeaning } from '../../roster/read-basis.ts';
import { WEIGHT_ORDER } from '../../study/account-weight.ts';
import type { Bounds, Condition, LastStretch, Length, Named, Unread } from '../values.ts';
import { counted } from './plain.ts';

/** `@handle`, or the account id where no handle is known. */
export function called({ handle, accountId, name }: Named): string {
  if (handle !== '') return `@${handle}`;
  return name === '' || accountId === '' ? accountId : `${name} (${accountId})`;
}

/** " with region Europe and with office mission", or ''. */
export const where = (conditions: readonly Condition[]): string =>
  conditions.map(({ column, value }) => ` with ${column} ${value}`).join(' and');

/** How many of a list there are, where fewer are shown: ", 5 of 20". */
export const cut = (shown: number, of: number): string => (of > shown ? `, ${shown} of ${of}` : '');

/** A number, or the two between which it lies where they differ. */
export const bounded = ({ least, most }: Bounds): string =>
  least === most ? String(least) : `at least ${least}, at most ${most}`;

/** The same of a list in some order: ", the first 5". */
export const first = (shown: number, of: number): string => (of > shown ? `, the first ${shown}` : '');

/** How many of a list of accounts there are, the weightiest, where fewer are shown. */
export const firstByWeight = (shown: number, of: number): string =>
  of > shown ? `${first(shown, of)}: ${WEIGHT_ORDER}` : '';

/** "; for 4 pairs it is unknown", or '' */
export const unknownPairs = (pairs: number): string =>
  pairs > 0 ? `; for ${counted(pairs, 'pair')} it is unknown` : '';

/** @param otherwise what is said where no word is near. */
export const didYouMean = (nearest: readonly string[], otherwise: string): string =>
  nearest.length === 0 ? otherwise : `did you mean ${nearest.join(', ')}?`;

/** "@x is hidden: it follows accounts and shows none of them" */
export function whyUnread({ account, verdict, basis, reason, isUnkept }: Unread): string {
  const more = reason === '' ? '' : ` (${reason}${isUnkept ? ', of which a log keeps nothing' : ''})`;
  return `${called(account)} is ${verdict}: ${verdictMeaning(verdict, basis)}${more}`;
}

/** "last hour", "last 6 hours" */
export const lastText = ({ number, unit }: Length): string =>
  `last ${number === 1 ? unit : counted(number, unit)}`;

export function stretchText({ last, from, to, isOfLog }: LastStretch): string {
  const between = isOfLog ? `from ${from} to ${to}` : from === to ? to : `${from} to ${to}`;
  return `the ${lastText(last)}, ${between}`;
}
