import { minuteText } from '../../minute-text.ts';
import type { Unit } from '../../study/study.ts';
import type * as english from '../en/phrases.ts';
import type { units as englishUnits } from '../en/plain.ts';
import type { Length } from '../values.ts';
import { countryName } from './country-names.ts';
import { count, counted } from './numbers.ts';
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

/** « 2025-06-03 10:12:20 UTC » */
export const moment = (instant: string): string => `${instant.replace('T', ' ').replace('Z', '')} UTC`;

export const called: typeof english.called = ({ handle, accountId, name }) =>
  handle !== '' ? `@${handle}` : name === '' || accountId === '' ? accountId : `${name} (${accountId})`;

const valueText = (column: string, value: string) =>
  column === 'country' || column === 'host' ? countryName(value) : values.value(column, value);

/** « (région : Afrique, fonction : chef d’État) » */
export const where: typeof english.where = (conditions) =>
  conditions.length === 0
    ? ''
    : ` (${conditions.map(({ column, value }) => fr`${values.attribute(column)} : ${valueText(column, value)}`).join(', ')})`;

export const cut: typeof english.cut = (shown, of) =>
  of > shown ? `, ${count(shown)} sur ${count(of)}` : '';

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

const lastText: typeof english.lastText = ({ number, unit }) =>
  number === 1 ? LAST[unit][0] : `les ${count(number)} ${LAST[unit][1]}`;

export const stretchText: typeof english.stretchText = ({ last, from, to, isOfLog }) => {
  const days = from === to ? `le ${to}` : `du ${from} au ${to}`;
  return `${lastText(last)}, ${isOfLog ? `de ${minuteText(from)} à ${minuteText(to)} UTC` : days}`;
};
