import { minuteText } from '../../minute-text.ts';
import type { Unit } from '../../study/study.ts';
import type * as english from '../en/phrases.ts';
import { called, unreadOfDay as englishOfDay } from '../en/phrases.ts';
import type { units as englishUnits } from '../en/plain.ts';
import type { Length } from '../values.ts';
import { count, counted } from './numbers.ts';
import { reasonOf, reasonText } from './reasons.ts';
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

export const units: typeof englishUnits = (number, unit) => counted(number, ...UNITS[unit]);

/** « (région : Afrique, fonction : chef d’État) » */
export const where: typeof english.where = (conditions) =>
  conditions.length === 0
    ? ''
    : ` (${conditions.map(({ column, value }) => fr`${values.attribute(column)} : ${values.value(column, value)}`).join(', ')})`;

export { called, candidateLines } from '../en/phrases.ts';

export const didYouMean: typeof english.didYouMean = (nearest, otherwise) =>
  nearest.length === 0 ? otherwise : fr`vouliez-vous dire ${nearest.join(', ')} ?`;

export const cut: typeof english.cut = (shown, of) =>
  of > shown ? `, ${count(shown)} sur ${count(of)}` : '';

export const whyUnread: typeof english.whyUnread = ({ account, verdict, basis, reason, isUnkept }) => {
  const more =
    reason === '' ? '' : ` (${reasonText(reason)}${isUnkept ? ', dont un journal ne garde rien' : ''})`;
  return fr`${called(account)}, ${verdicts.verdict(verdict)} : ${verdicts.verdictMeaning(verdict, basis)}${more}`;
};

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

const lastText: typeof english.lastText = ({ number, unit }) =>
  number === 1 ? LAST[unit][0] : `les ${count(number)} ${LAST[unit][1]}`;

export const stretchText: typeof english.stretchText = ({ last, from, to, isOfLog }) => {
  const days = from === to ? `le ${to}` : `du ${from} au ${to}`;
  return `${lastText(last)}, ${isOfLog ? `de ${minuteText(from)} à ${minuteText(to)} UTC` : days}`;
};
