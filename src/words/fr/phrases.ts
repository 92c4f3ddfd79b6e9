import type { Near } from '../../roster/neighbours.ts';
import type { Unit } from '../../study/study.ts';
import { withoutCommonEnd } from '../common-end.ts';
import type * as english from '../en/phrases.ts';
import { unreadOfDay as englishOfDay } from '../en/phrases.ts';
import type { units as englishUnits } from '../en/plain.ts';
import type { Length } from '../values.ts';
import { countryName } from './country-names.ts';
import { nameWithArticle } from './institutions.ts';
import { count, counted, form, list, NUMBERS, others } from './numbers.ts';
import { officeOf } from './offices.ts';
import { reasonOf, reasonText } from './reasons.ts';
import { named } from './roster-names.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';
import { verdicts } from './verdicts.ts';

const UNITS: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  account: ['compte', 'comptes'],
  actor: ['acteur', 'acteurs'],
  country: ['pays', 'pays'],
};

/** One of them, in a sentence. */
export const unitWord = (unit: Unit): string => UNITS[unit][0];

/** All of them. */
export const unitsWord = (unit: Unit): string => UNITS[unit][1];

export const units: typeof englishUnits = (number, unit) => counted(number, ...UNITS[unit]);

/** « 2025-06-03 10:12:20 UTC » */

export const called: typeof english.called = ({ as, handle, accountId, name }) => {
  if (as !== undefined) return as;
  if (handle !== '') return `@${handle}`;
  if (accountId === '') return named(name);
  return name === '' ? accountId : `${named(name)} (${accountId})`;
};

export const described: typeof english.described = (who) => {
  if (who.as !== undefined || who.name === '') return called(who);
  const office =
    who.kind === 'institution' || who.office === '' ? '' : `${officeOf(who.office, who.country, who.host)}, `;
  return `${nameWithArticle(who)} (${office}${called({ ...who, name: '' })})`;
};

export const calledOf: typeof english.calledOf = (accounts, of) =>
  list([...accounts.map(called), ...(of > accounts.length ? [others(of - accounts.length)] : [])]);

const valueText = (column: string, value: string) =>
  value === ''
    ? 'aucune valeur'
    : column === 'country' || column === 'host'
      ? countryName(value)
      : values.value(column, value);

/** « (région : Afrique, fonction : chef d’État) » */
export const where: typeof english.where = (conditions) =>
  conditions.length === 0
    ? ''
    : ` (${conditions
        .map(
          ({ column, values: of }) =>
            fr`${values.attribute(column)} : ${list(
              of.map((value) => valueText(column, value)),
              'ou',
            )}`,
        )
        .join(', ')})`;

export const candidateLines: typeof english.candidateLines = (candidates) =>
  candidates.map(({ as, name, place }) => `\n  ${as}  ${named(name)}, ${place}`).join('');

export const dated: typeof english.dated = ({ name, date }) => `${name} (${date})`;

export const cut: typeof english.cut = (shown, of) =>
  of > shown ? `, ${count(shown)} sur ${count(of)}` : '';

export const bounded: typeof english.bounded = ({ least, most }) =>
  least === most ? count(least) : `au moins ${count(least)}, au plus ${count(most)}`;

export const first: typeof english.first = (shown, of) =>
  of > shown ? fr` ; ${form(shown, 'le premier', `les ${count(shown)} premiers`)}` : '';

export const firstByWeight: typeof english.firstByWeight = (shown, of) =>
  of > shown ? fr`${first(shown, of)} : ${WEIGHT_ORDER}` : '';

export const firstToAnswer: typeof english.firstToAnswer = (near, shown, of) =>
  of > shown ? fr`${first(shown, of)} : ${answerOrder(near)}` : '';

export const unknownPairs: typeof english.unknownPairs = (pairs) =>
  pairs > 0 ? fr` ; pour ${counted(pairs, 'paire')}, on l’ignore` : '';

export const didYouMean: typeof english.didYouMean = (nearest, otherwise) =>
  nearest.length === 0 ? otherwise : fr`vouliez-vous dire ${nearest.join(', ')} ?`;

export const ranksAmong: typeof english.ranksAmong = (countries, isOpen) =>
  fr` ; rangs parmi ${count(countries)} pays et organisations${isOpen ? fr` ; de deux nombres, ce qui est connu et, avec les abonnements qu’on n’a pas pu lire, le plus qui soit possible` : ''}`;

export const whyUnread: typeof english.whyUnread = ({ account, verdict, basis, reason, isUnkept }) => {
  const more =
    reason === '' ? '' : ` (${reasonText(reason)}${isUnkept ? ', dont un journal ne garde rien' : ''})`;
  return fr`${called(account)}, ${verdicts.verdict(verdict)} : ${verdicts.verdictMeaning(verdict, basis)}${more}`;
};

/** The order of accounts in words, after what is in it. */
const WEIGHT_ORDER =
  'dirigeants, ministères des Affaires étrangères et organisations d’abord, puis par nombre d’abonnés';

const WITHIN =
  'dans chacun, dirigeants, ministères des Affaires étrangères et organisations, puis par nombre d’abonnés';

const ANSWER_ORDERS: Readonly<Record<Near, string>> = {
  bordering: fr`voisins d’abord, puis même sous-région et région ; ${WITHIN}`,
  nearest: fr`États les plus proches d’abord, puis même sous-région et région ; ${WITHIN}`,
  none: fr`autres organisations d’abord ; puis dirigeants et ministères des Affaires étrangères, puis par nombre d’abonnés`,
};

export const answerOrder: typeof english.answerOrder = (near) =>
  fr`${ANSWER_ORDERS[near]} ; qui suit en masse vient en dernier`;

const UNREAD = { before: 'pas lu auparavant', after: 'sans preuve depuis', gap: 'dans une lacune' };

export const unreadOfDay: typeof english.unreadOfDay = (unread) =>
  englishOfDay(unread, (why) => {
    if (why.is === 'verdict') return verdicts.verdict(why.verdict);
    return why.is === 'reason' ? reasonOf(why.reason) : UNREAD[why.is];
  });

const LAST: Readonly<Record<Length['unit'], readonly [one: string, many: string]>> = {
  week: ['la dernière semaine', 'dernières semaines'],
  day: ['le dernier jour', 'derniers jours'],
  hour: ['la dernière heure', 'dernières heures'],
  minute: ['la dernière minute', 'dernières minutes'],
  second: ['la dernière seconde', 'dernières secondes'],
};

export const lastText: typeof english.lastText = ({ number, unit }) =>
  number === 1 ? LAST[unit][0] : `les ${count(number)} ${LAST[unit][1]}`;

export const stretchText: typeof english.stretchText = ({ last, from, to, isOfLog }) =>
  `${lastText(last)}, ${isOfLog ? timeText(from, to) : daysText(from, to)}`;

/** « du 9 au 16 juin 2025 » */
export function daysText(from: string, to: string): string {
  const [first, last] = [from, to].map((day) => NUMBERS.date(day.slice(0, 'YYYY-MM-DD'.length))) as [
    string,
    string,
  ];
  return first === last ? `le ${first}` : `du ${withoutCommonEnd(first, last)} au ${last}`;
}

/** « le 1er juin 2026, de 1 h 00 à 2 h 00 UTC » */
export function timeText(from: string, to: string): string {
  const [first, last] = [minuteOfDay(from).replace(' UTC', ''), minuteOfDay(to)];
  const day = `${NUMBERS.date(from.slice(0, 'YYYY-MM-DD'.length))}, `;
  return last.startsWith(day)
    ? `le ${day}de ${first.slice(day.length)} à ${last.slice(day.length)}`
    : `du ${first}, au ${last}`;
}

/** « 20 juillet 2025, 0 h 53 UTC » */
export function minuteOfDay(instant: string): string {
  const [day = '', time = ''] = instant.split('T');
  const [hour, minute = ''] = time.split(':');
  return `${NUMBERS.date(day)}, ${Number(hour)} h ${minute} UTC`;
}

export const momentText: typeof english.momentText = (instant) =>
  `${instant.replace('T', ' ').replace('Z', '')} UTC`;

export const postsTime: typeof english.postsTime = (time) => {
  if ('days' in time)
    return `${form(time.days, 'le jour', `les ${count(time.days)} jours`)} jusqu’au ${time.to}`;
  const { last, knownFrom } = time;
  const known = `connu${last.unit === 'day' ? '' : 'e'}${form(last.number, '', 's')}`;
  return `${lastText(last)}${knownFrom === null ? '' : `, ${known} depuis le ${minuteOfDay(knownFrom)}`}`;
};

export const endedByPersons: typeof english.endedByPersons = (follows) =>
  counted(
    follows,
    'abonnement rompu par une personne, compté et non énuméré',
    'abonnements rompus par des personnes, comptés et non énumérés',
  );
