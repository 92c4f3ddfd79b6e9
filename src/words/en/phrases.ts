/** Parts of sentences that several questions have. */
import { verdictMeaning } from '../../roster/read-basis.ts';
import type { Candidate, Condition, Dated, LastStretch, Length, Named, Unread } from '../values.ts';
import { counted } from './plain.ts';

/** `@handle`, or the account id where no handle is known. */
export function called({ handle, accountId, name }: Named): string {
  if (handle !== '') return `@${handle}`;
  return name === '' || accountId === '' ? accountId : `${name} (${accountId})`;
}

/** " with region Europe and with office mission", or ''. */
export const where = (conditions: readonly Condition[]): string =>
  conditions.map(({ column, value }) => ` with ${column} ${value}`).join(' and');

/** The accounts that may be meant, a line each. */
export const candidateLines = (candidates: readonly Candidate[]): string =>
  candidates.map(({ as, who }) => `\n  ${as}  ${who}`).join('');

export const dated = ({ name, date }: Dated): string => `${name} (${date})`;

/** How many of a list there are, where fewer are shown: ", 5 of 20". */
export const cut = (shown: number, of: number): string => (of > shown ? `, ${shown} of ${of}` : '');

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
