/** The sentences of alerts, in each language in which they are sent. */

import { countryByCode, nameInSentence } from '../roster/countries.ts';
import type { OFFICES } from '../roster/dictionary.ts';
import { begun, withArticle } from '../roster/french-articles.ts';
import { FRENCH_NAMES } from '../roster/french-names.ts';
import type { AlertKind } from '../values/log-alerts.ts';

export type AlertLanguage = 'en' | 'fr';

/** When it happened: at a moment, or between two. */
type Bounds = readonly [from: string, to: string];

export interface AlertWords {
  /** @param doubt when the other side of a mutual tie was last seen, where that was before; else `null`. */
  tie(kind: AlertKind, one: string, other: string, doubt: string | null, when: Bounds): string;
  /** @param said the new handle or host; '' where there is none. */
  account(kind: AlertKind, who: string, said: string, when: Bounds): string;
  silent(who: string, hours: number, since: string): string;
  /** @param who an account, or a number of them. */
  gap(who: string | number, hours: number, when: Bounds): string;
  /** @param missed such as "2 of 40". */
  loss(missed: string, when: Bounds): string;
  office(code: string): string;
  country(code: string): string;
}

export const ALERT_WORDS: Readonly<Record<AlertLanguage, AlertWords>> = { en: english(), fr: french() };

function english(): AlertWords {
  const TIES: Partial<Record<AlertKind, readonly [verb: string, other: string, otherInDoubt: string]>> = {
    formed: ['began to follow', '', ''],
    ended: ['stopped following', '', ''],
    'mutual formed': ['began to follow', ', who follows back', ', who followed back'],
    'mutual ended': ['stopped following', ', who still follows', ', who still followed'],
  };
  const ACCOUNTS: Partial<Record<AlertKind, string>> = {
    renamed: 'has another handle',
    moved: 'has moved',
    deactivated: 'is deactivated',
    suspended: 'is suspended',
    deleted: 'is deleted',
    back: 'is back',
    watched: 'is watched now',
    unwatched: 'is watched no longer',
  };
  const time = ([from, to]: Bounds) => (from === to ? `at ${to}` : `between ${from} and ${to}`);
  const some = (number: number, singular: string) => `${number} ${singular}${number === 1 ? '' : 's'}`;
  const long = (hours: number) => (hours % 24 === 0 ? some(hours / 24, 'day') : some(hours, 'hour'));
  return {
    tie(kind, one, other, doubt, when) {
      const [verb, mutual, inDoubt] = TIES[kind]!;
      const seen = doubt === null ? mutual : `${inDoubt} when last seen, at ${doubt}`;
      return `${one} ${verb} ${other}${seen} (${time(when)}).`;
    },
    account: (kind, who, said, when) =>
      `${who} ${ACCOUNTS[kind]}${said === '' ? '' : `, ${said}`} (${time(when)}).`,
    silent: (who, hours, since) => `${who} has posted nothing for ${long(hours)}, since ${since}.`,
    gap: (who, hours, [from, to]) =>
      typeof who === 'string'
        ? `Whom ${who} follows could not be seen for ${long(hours)}, since ${from}.`
        : `Whom ${who} accounts follow could not be seen for ${long(hours)}, ${from === to ? `since ${from}` : `the first since ${from}, the last since ${to}`}.`,
    loss: (missed, when) => `The streams have missed ${missed} events, as the sweep ${time(when)} found.`,
    office: (code) => code.replaceAll('-', ' '),
    country: nameInSentence,
  };
}

function french(): AlertWords {
  const TIES: Partial<Record<AlertKind, readonly [verb: string, other: string, otherInDoubt: string]>> = {
    formed: ['suit désormais', '', ''],
    ended: ['ne suit plus', '', ''],
    'mutual formed': ['suit désormais', ', qui suit en retour', ', qui suivait en retour'],
    'mutual ended': ['ne suit plus', ', qui suit toujours', ', qui suivait toujours'],
  };
  const ACCOUNTS: Partial<Record<AlertKind, string>> = {
    renamed: 'autre identifiant',
    moved: 'autre serveur',
    deactivated: 'compte désactivé',
    suspended: 'compte suspendu',
    deleted: 'compte supprimé',
    back: 'compte de retour',
    watched: 'compte désormais observé',
    unwatched: 'compte qui n’est plus observé',
  };
  const OFFICE_NAMES: Readonly<Record<(typeof OFFICES)[number], string>> = {
    'head-of-state': 'chef de l’État',
    'head-of-government': 'chef de gouvernement',
    'foreign-minister': 'ministre des Affaires étrangères',
    'foreign-ministry': 'ministère des Affaires étrangères',
    government: 'gouvernement',
    mission: 'mission',
    ambassador: 'ambassadeur',
    'international-organisation': 'organisation internationale',
    other: 'autre',
  };
  const named = (name: string) => withArticle(name) ?? name;
  const time = ([from, to]: Bounds) => (from === to ? `le ${to}` : `entre le ${from} et le ${to}`);
  const some = (number: number, singular: string) => `${number} ${singular}${number < 2 ? '' : 's'}`;
  const long = (hours: number) => (hours % 24 === 0 ? some(hours / 24, 'jour') : some(hours, 'heure'));
  return {
    tie(kind, one, other, doubt, when) {
      const [verb, mutual, inDoubt] = TIES[kind]!;
      const seen =
        doubt === null ? mutual : `${inDoubt} quand son compte a été vu pour la dernière fois, le ${doubt}`;
      return `${begun(named(one))} ${verb} ${named(other)}${seen} (${time(when)}).`;
    },
    account: (kind, who, said, when) =>
      `${who} : ${ACCOUNTS[kind]}${said === '' ? '' : `, ${said}`} (${time(when)}).`,
    silent: (who, hours, since) =>
      `${begun(named(who))} n’a rien publié depuis ${long(hours)}, depuis le ${since}.`,
    gap: (who, hours, [from, to]) =>
      typeof who === 'string'
        ? `${who} : on n’a pas pu voir qui ce compte suit pendant ${long(hours)}, depuis le ${from}.`
        : `Les abonnements de ${who} comptes n’ont pas pu être vus pendant ${long(hours)}, ${from === to ? `depuis le ${from}` : `le premier depuis le ${from}, le dernier depuis le ${to}`}.`,
    loss: (missed, when) =>
      `Les flux ont manqué ${missed.replace(' of ', ' événements sur ')}, comme l’a montré le relevé fait ${time(when)}.`,
    office: (code) => OFFICE_NAMES[code as keyof typeof OFFICE_NAMES] ?? code,
    country(code) {
      const found = countryByCode(code)?.code;
      return found === undefined ? code : FRENCH_NAMES[found as keyof typeof FRENCH_NAMES];
    },
  };
}
