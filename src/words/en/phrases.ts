/** Parts of sentences that several questions have. */
import { verdictMeaning } from '../../roster/read-basis.ts';
import { calledBy } from '../../study/called.ts';
import type {
  Candidate,
  Condition,
  LastStretch,
  Length,
  Named,
  ReadOfDay,
  Unread,
  WhyUnread,
} from '../values.ts';
import { counted } from './plain.ts';
import { reasonText } from './reasons.ts';

export const called: (account: Named) => string = calledBy;

/** " with region Europe and with office mission", or ''. */
export const where = (conditions: readonly Condition[]): string =>
  conditions.map(({ column, value }) => ` with ${column} ${value}`).join(' and');

/** The accounts that may be meant, a line each. */
export const candidateLines = (candidates: readonly Candidate[]): string =>
  candidates.map(({ as, who }) => `\n  ${as}  ${who}`).join('');

/** @param otherwise what is said where no word is near. */
export const didYouMean = (nearest: readonly string[], otherwise: string): string =>
  nearest.length === 0 ? otherwise : `did you mean ${nearest.join(', ')}?`;

/** How many of a list there are, where fewer are shown: ", 5 of 20". */
export const cut = (shown: number, of: number): string => (of > shown ? `, ${shown} of ${of}` : '');

/** "@x is hidden: it follows accounts and shows none of them" */
export function whyUnread({ account, verdict, basis, reason, isUnkept }: Unread): string {
  const more = reason === '' ? '' : ` (${reason}${isUnkept ? ', of which a log keeps nothing' : ''})`;
  return `${called(account)} is ${verdict}: ${verdictMeaning(verdict, basis)}${more}`;
}

const UNREAD = { before: 'not read before', after: 'not proved since', gap: 'in a gap' };

const whyOfDay = (why: WhyUnread): string => {
  if (why.is === 'verdict') return why.verdict;
  return why.is === 'reason' ? reasonText(why.reason) : UNREAD[why.is];
};

/** The most frequent reasons first: "2 (in a gap), 1 (suspended)" */
export function unreadOfDay(unread: ReadOfDay['unread'], write = whyOfDay): string {
  return unread
    .map(({ why, accounts }) => ({ text: write(why), accounts }))
    .sort((a, b) => b.accounts - a.accounts || (a.text < b.text ? -1 : 1))
    .map(({ text, accounts }) => `${accounts} (${text})`)
    .join(', ');
}

/** "last hour", "last 6 hours" */
export const lastText = ({ number, unit }: Length): string =>
  `last ${number === 1 ? unit : counted(number, unit)}`;

export function stretchText({ last, from, to, isOfLog }: LastStretch): string {
  const between = isOfLog ? `from ${from} to ${to}` : from === to ? to : `${from} to ${to}`;
  return `the ${lastText(last)}, ${between}`;
}
