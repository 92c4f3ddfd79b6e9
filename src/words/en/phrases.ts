/** Parts of sentences that several questions have. */

import type { Near } from '../../roster/neighbours.ts';
import { verdictMeaning } from '../../roster/read-basis.ts';
import { WEIGHT_ORDER } from '../../study/account-weight.ts';
import { calledBy } from '../../study/called.ts';
import type { Unit } from '../../study/study.ts';
import { UNIT_WORDS } from '../../study/unit-words.ts';
import { withoutCommonEnd } from '../common-end.ts';
import type {
  Bounds,
  Candidate,
  Condition,
  Dated,
  LastStretch,
  Length,
  Named,
  Party,
  PostsTime,
  ReadOfDay,
  Unread,
  WhyUnread,
} from '../values.ts';
import { nameInSentence } from './institutions.ts';
import { date, list, others } from './numbers.ts';
import { officeOf } from './offices.ts';
import { count, counted } from './plain.ts';
import { reasonText } from './reasons.ts';

export const called = ({ as, ...account }: Named): string => as ?? calledBy(account);

/** With name and office: "Samza Karrani (foreign minister of Syria, @s-karrani.test)". */
export function described(who: Party): string {
  if (who.as !== undefined || who.name === '') return called(who);
  const office =
    who.kind === 'institution' || who.office === '' ? '' : `${officeOf(who.office, who.country, who.host)}, `;
  return `${nameInSentence(who)} (${office}${called({ ...who, name: '' })})`;
}

/** What one of them, and several, are called in a sentence. */
export const unitWord = (unit: Unit): string => UNIT_WORDS[unit][0];
export const unitsWord = (unit: Unit): string => UNIT_WORDS[unit][1];

/** The first accounts of a list, and how many others there are: "@a, @b and 12 others". */
export const calledOf = (accounts: readonly Named[], of: number): string =>
  list([...accounts.map(called), ...(of > accounts.length ? [others(of - accounts.length)] : [])]);

const withValue = ({ column, values }: Condition): string => {
  const known = values.filter((value) => value !== '');
  const without = known.length === values.length ? [] : [`no ${column}`];
  return ` with ${list([...(known.length === 0 ? [] : [`${column} ${list(known, 'or')}`]), ...without], 'or')}`;
};

/** " with region Africa or Europe and with office mission", or ''; without a value " with no office". */
export const where = (conditions: readonly Condition[]): string => conditions.map(withValue).join(' and');

/** The accounts that may be meant, a line each. */
export const candidateLines = (candidates: readonly Candidate[]): string =>
  candidates.map(({ as, name, place }) => `\n  ${as}  ${name}, ${place}`).join('');

export const dated = ({ name, date }: Dated): string => `${name} (${date})`;

/** How many of a list there are, where fewer are shown: ", 5 of 20". */
export const cut = (shown: number, of: number): string =>
  of > shown ? `, ${count(shown)} of ${count(of)}` : '';

/** A number, or the two between which it lies where they differ. */
export const bounded = ({ least, most }: Bounds): string =>
  least === most ? count(least) : `at least ${count(least)}, at most ${count(most)}`;

/** The same of a list in some order: ", the first 5". */
export const first = (shown: number, of: number): string => (of > shown ? `, the first ${count(shown)}` : '');

/** How many of a list of accounts there are, the weightiest, where fewer are shown. */
export const firstByWeight = (shown: number, of: number): string =>
  of > shown ? `${first(shown, of)}: ${WEIGHT_ORDER}` : '';

const WITHIN = 'in each, leaders, foreign ministries and organisations, then by followers';

const ANSWER_ORDERS: Readonly<Record<Near, string>> = {
  bordering: `neighbours first, then the same subregion and region; ${WITHIN}`,
  nearest: `the nearest states first, then the same subregion and region; ${WITHIN}`,
  none: 'other organisations first; then leaders and foreign ministries, then by followers',
};

/** The order of those who wait for an answer, in words, after what is in it. */
export const answerOrder = (near: Near): string => `${ANSWER_ORDERS[near]}; mass followers last`;

/** The same of those who wait for an answer. */
export const firstToAnswer = (near: Near, shown: number, of: number): string =>
  of > shown ? `${first(shown, of)}: ${answerOrder(near)}` : '';

/** "; for 4 pairs it is unknown", or '' */
export const unknownPairs = (pairs: number): string =>
  pairs > 0 ? `; for ${counted(pairs, 'pair')} it is unknown` : '';

/** @param otherwise what is said where no word is near. */
export const didYouMean = (nearest: readonly string[], otherwise: string): string =>
  nearest.length === 0 ? otherwise : `did you mean ${nearest.join(', ')}?`;

/** Among how many countries ranks are. @param isOpen whether there are two numbers in one place. */
export const ranksAmong = (countries: number, isOpen: boolean): string =>
  `; ranks among ${countries} countries and organisations${isOpen ? '; of two numbers what is known and, with follows that could not be read, the most that is possible' : ''}`;

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
    .map(({ text, accounts }) => `${count(accounts)} (${text})`)
    .join(', ');
}

/** "last hour", "last 6 hours" */
export const lastText = ({ number, unit }: Length): string =>
  `last ${number === 1 ? unit : counted(number, unit)}`;

export function stretchText({ last, from, to, isOfLog }: LastStretch): string {
  return `the ${lastText(last)}, ${isOfLog ? timeText(from, to) : daysText(from, to)}`;
}

/** "9 to 16 June 2025" */
export function daysText(from: string, to: string): string {
  const [first, last] = [from, to].map((day) => date(day.slice(0, 'YYYY-MM-DD'.length))) as [string, string];
  return first === last ? first : `${withoutCommonEnd(first, last)} to ${last}`;
}

/** "1 June 2026, 01:00 to 02:00 UTC" */
export function timeText(from: string, to: string): string {
  const [first, last] = [minuteOfDay(from).replace(' UTC', ''), minuteOfDay(to)];
  const day = `${date(from.slice(0, 'YYYY-MM-DD'.length))}, `;
  return `${first} to ${last.startsWith(day) ? last.slice(day.length) : last}`;
}

/** An instant, ISO 8601, as sentences have it: "2026-06-01 12:00:00 UTC" */
export const momentText = (instant: string): string => `${instant.replace('T', ' ').replace('Z', '')} UTC`;

/** "20 July 2025, 00:53 UTC" */
export function minuteOfDay(instant: string): string {
  const [day = '', time = ''] = instant.split('T');
  return `${date(day)}, ${time.slice(0, 'HH:MM'.length)} UTC`;
}

/** "the last week, known from 2026-06-01 00:00 UTC on", "90 days up to 2026-06-01" */
export function postsTime(time: PostsTime): string {
  if ('days' in time) return `${counted(time.days, 'day')} up to ${time.to}`;
  const known = time.knownFrom === null ? '' : `, known from ${minuteOfDay(time.knownFrom)} on`;
  return `the ${lastText(time.last)}${known}`;
}

/** Of a list that does not name them. */
export const endedByPersons = (follows: number): string =>
  `${counted(follows, 'follow')} ended by persons, counted and not listed`;
