import { minuteText } from '../../minute-text.ts';
import type { Unit } from '../../study/study.ts';
import type * as english from '../en/phrases.ts';
import type { units as englishUnits } from '../en/plain.ts';
import type { Length } from '../values.ts';
import { count, counted, form } from './numbers.ts';
import { reasonText } from './reasons.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';
import { verdicts } from './verdicts.ts';

const UNITS: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  account: ['compte', 'comptes'],
  actor: ['acteur', 'acteurs'],
  country: ['pays', 'pays'],
};

export const units: typeof englishUnits = (number, unit) => counted(number, ...UNITS[unit]);

export const called: typeof english.called = ({ handle, accountId, name }) =>
  handle !== '' ? `@${handle}` : name === '' || accountId === '' ? accountId : `${name} (${accountId})`;

/** « (région : Afrique, fonction : chef d’État) » */
export const where: typeof english.where = (conditions) =>
  conditions.length === 0
    ? ''
    : ` (${conditions.map(({ column, value }) => fr`${values.attribute(column)} : ${values.value(column, value)}`).join(', ')})`;

export const cut: typeof english.cut = (shown, of) =>
  of > shown ? `, ${count(shown)} sur ${count(of)}` : '';

export const first: typeof english.first = (shown, of) =>
  of > shown ? fr` ; ${form(shown, 'le premier', `les ${count(shown)} premiers`)}` : '';

/** The order of accounts, after what is in it. */
export const WEIGHT_ORDER =
  'dirigeants, ministères des Affaires étrangères et organisations d’abord, puis par nombre d’abonnés';

export const firstByWeight: typeof english.firstByWeight = (shown, of) =>
  of > shown ? fr`${first(shown, of)} : ${WEIGHT_ORDER}` : '';

export const bounded: typeof english.bounded = ({ least, most }) =>
  least === most ? count(least) : `au moins ${count(least)}, au plus ${count(most)}`;

export const ranksAmong: typeof english.ranksAmong = (countries, isOpen) =>
  fr` ; rangs parmi ${count(countries)} pays et organisations${isOpen ? fr` ; de deux nombres, ce qui est connu et, avec les abonnements qu’on n’a pas pu lire, le plus qui soit possible` : ''}`;

export const whyUnread: typeof english.whyUnread = ({ account, verdict, basis, reason, isUnkept }) => {
  const more =
    reason === '' ? '' : ` (${reasonText(reason)}${isUnkept ? ', dont un journal ne garde rien' : ''})`;
  return fr`${called(account)}, ${verdicts.verdict(verdict)} : ${verdicts.verdictMeaning(verdict, basis)}${more}`;
};

const LAST: Readonly<Record<Length['unit'], readonly [one: string, many: string]>> = {
  week: ['la dernière semaine', 'dernières semaines'],
  day: ['le dernier jour', 'derniers jours'],
  hour: ['la dernière heure', 'dernières heures'],
  minute: ['la dernière minute', 'dernières minutes'],
  second: ['la dernière seconde', 'dernières secondes'],
};

export const lastText: typeof english.lastText = ({ number, unit }) =>
  number === 1 ? LAST[unit][0] : `les ${count(number)} ${LAST[unit][1]}`;

export const stretchText: typeof english.stretchText = ({ last, from, to, isOfLog }) => {
  const days = from === to ? `le ${to}` : `du ${from} au ${to}`;
  return `${lastText(last)}, ${isOfLog ? `de ${minuteText(from)} à ${minuteText(to)} UTC` : days}`;
};

export const postsTime: typeof english.postsTime = (time) => {
  if ('days' in time)
    return `${form(time.days, 'le jour', `les ${count(time.days)} jours`)} jusqu’au ${time.to}`;
  const { last, knownFrom } = time;
  const known = `connu${last.unit === 'day' ? '' : 'e'}${form(last.number, '', 's')}`;
  return `${lastText(last)}${knownFrom === null ? '' : `, ${known} depuis le ${minuteText(knownFrom)} UTC`}`;
};
