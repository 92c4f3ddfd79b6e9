import type { alerts as english, WantedRule } from '../en/alerts.ts';
import type { SideFault } from '../values.ts';
import { countryName, ofTheCountry } from './country-names.ts';
import { count, counted, form } from './numbers.ts';
import { minuteOfDay } from './phrases.ts';
import { reasonText } from './reasons.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

const meant = (near: string | null) => (near === null ? '' : fr` ; vouliez-vous dire ${near} ?`);

function sideFault(fault: SideFault): string {
  const word = fr`« ${fault.word} »`;
  switch (fault.is) {
    case 'form':
      return fr`${word} ne désigne aucun compte ; écrivez PAYS:FONCTION, comme FR:mission`;
    case 'column':
      return `${word} n’est pas une colonne des listes${meant(fault.near)}`;
    case 'country':
      return `${word} n’est pas un code de pays, comme FR, ni * pour tous${meant(fault.near)}`;
    case 'value':
      return `${word} n’est pas une valeur de ${fr`« ${values.attribute(fault.column)} »`} (${fault.known.join(', ')})${meant(fault.near)}`;
  }
}

const alertsOf = (number: number) => counted(number, 'alerte');

const WANTED: Readonly<Record<WantedRule, string>> = {
  new: 'nouvel abonné à l’étranger',
  lost: 'abonné perdu à l’étranger',
  broken: 'lien réciproque rompu',
  silent: 'l’un de ses comptes sans message depuis une semaine',
  gap: 'six heures sans être vu',
};

const sideFaults = (faults: readonly SideFault[]) => faults.map(sideFault).join(fr` ; `);

export const alerts: typeof english = {
  list: (log, fired, { of, since }, heldBack, rules) =>
    fr`${log} : ${fired === 0 ? 'aucune alerte' : alertsOf(fired)} ${form(fired, 'déclenchée', 'déclenchées')}${of === null ? '' : ` à propos ${ofTheCountry(of)}`}${since === null ? '' : ` depuis le ${since}`}${heldBack === 0 ? '' : `, ${count(heldBack)} ${form(heldBack, 'retenue', 'retenues')}`} ; ${rules === 0 ? 'aucune règle' : counted(rules, 'règle')} en vigueur.`,
  fired: (shown, of) =>
    `Alertes déclenchées, la dernière d’abord${of > shown ? `, ${count(shown)} sur ${count(of)}` : ''}`,
  rules: 'Règles, et combien de fois chacune s’est déclenchée',
  wanted: (code, inForce) =>
    fr`Règles utiles${inForce === 0 ? '' : ' aussi'} à un bureau : ${countryName(code)}, en lignes de watch.json`,
  line: (code, what, when) =>
    `{ "name": ${JSON.stringify(fr`${countryName(code)} : ${WANTED[what]}`)}, "when": ${JSON.stringify(when)} }`,
  ofCountry: fr`Les règles utiles à un bureau, en lignes de watch.json, sont celles d’un pays : --of FR.`,
  ofCountryOnPage: fr`Les règles utiles à un bureau, prêtes à copier dans watch.json, sont celles d’un pays : [[le nommer]].`,
  where: fr`Les règles, et où chacune est annoncée (lignes de la veille, fichier d’un fil, webhook), sont écrites dans watch.json à côté de l’étude, ou dans le fichier que nomme l’option --alerts d’entente watch.`,
  silence: fr`Une règle de silence se déclenche quand un compte en vient à se taire aussi longtemps après l’entrée en vigueur de la règle ; qui se taisait déjà avant n’est pas annoncé. Le bureau d’un pays énumère qui des siens se tait.`,
  heldBack: (alerts, log) =>
    fr`${alertsOf(alerts)} ${form(alerts, 'retenue, qui nommerait', 'retenues, dont chacune nommerait')} une personne qui a cessé de suivre un compte. Avec "persons": true dans le fichier des règles, une veille les annonce désormais ; entente events ${log} --kind ended --persons énumère de quoi il s’agit.`,
  unknownSince: (rules) =>
    fr`On ignore depuis quand ${counted(rules, 'règle est', 'règles sont')} en vigueur : un entente antérieur ne l’a pas gardé.`,
  inForce: (rules) =>
    rules.length === 0
      ? fr`Aucune règle d’alerte en vigueur ;`
      : fr`${counted(rules.length, 'règle')} d’alerte en vigueur (${rules.join(fr` ; `)}) ;`,
  noneFired: 'aucune alerte ne s’est encore déclenchée',
  lastFired: (alerts, at) =>
    fr`${alertsOf(alerts)} ${form(alerts, 'déclenchée', 'déclenchées')}, la dernière le ${minuteOfDay(at)} :`,
  waiting: (alerts, fault) =>
    fr`${alertsOf(alerts)} ${form(alerts, 'attend', 'attendent')} un webhook${fault === null ? '' : fr`, qui a dit en dernier : ${reasonText(fault)}`}.`,
  givenUp: (alerts) =>
    `${alertsOf(alerts)} ${form(alerts, 'abandonnée', 'abandonnées')}, faute d’un webhook qui ${form(alerts, 'la', 'les')} prenne.`,
  tried: (log, rules, alerts, since) =>
    fr`${log} : ${counted(rules, 'règle aurait', 'règles auraient')} déclenché ${alertsOf(alerts)}${since === null ? '' : ` depuis le ${since}`}.`,
  sideFaults,
  noSide: (option, text, faults) => fr`${option} ${text} : ${sideFaults(faults)}`,
  noPosts: (rule, log) =>
    fr`« ${rule} » porte sur les messages, et ${log} n’en tient pas ; observez-le avec --activity, ou ôtez la règle`,
  noKey: (least) =>
    fr`ce qu’on annonce à un webhook est signé, et ENTENTE_WEBHOOK_KEY ${least === null ? 'n’est pas définie' : `a moins de ${least} octets`} ; donnez-lui un secret que son destinataire a aussi, comme en donne openssl rand -hex 32`,
  firedNothing: (rule) => fr`« ${rule} » n’aurait rien déclenché.`,
  leftOut: (alerts) =>
    fr`${alertsOf(alerts)} sur des personnes qui ont cessé de suivre un compte, ${form(alerts, 'laissée', 'laissées')} de côté : "persons": true dans le fichier, ou --persons, les nomme.`,
};
