/** Titles of tables in French, with the figures that they have at the prompt. */

import { WEIGHT_ORDER } from '../../study/account-weight.ts';
import { WEIGHT_ORDER as ORDER } from '../../words/fr/phrases.ts';
import { fr } from '../../words/fr/spacing.ts';
import type { Templates } from '../../words/templates.ts';

/** How many of them are listed, after what they are. */
const CUT: Templates = [
  [`{title}, the first {n}: ${WEIGHT_ORDER}`, fr`{title} ; les {n} premiers : ${ORDER}`],
  ['{title}, the first {n} of each', fr`{title} ; les {n} premiers de chacun`],
  ['{title}, the first {n}', fr`{title} ; les {n} premiers`],
  ['{title}, {n} of {m} here', '{title}, {n} sur {m} ici'],
  ['{title}, {n} of {m}', '{title}, {n} sur {m}'],
];

/** A number, or two between which it lies. */
function counted(title: string, titre: string): Templates {
  return [
    [`${title}: at least {n}, at most {m}`, fr`${titre} : au moins {n}, au plus {m}`],
    [`${title}: at least {n}`, fr`${titre} : au moins {n}`],
    [`${title}: {n}`, fr`${titre} : {n}`],
  ];
}

const DESK: Templates = [
  ...counted(
    'Followers abroad that none of ours follows',
    'Abonnés à l’étranger qu’aucun des nôtres ne suit',
  ),
  ['What happened to it in {log}', 'Ce qui lui est arrivé dans {log}'],
  [
    'Known follows that went with it, which nobody ended: {n}, with {m} account(s)',
    fr`Abonnements connus perdus avec lui, que personne n’a rompus : {n}, avec {m} comptes`,
  ],
];

const COUNTRY: Templates = [
  ...counted(
    "Followers abroad of the foreign minister's own account that the ministry's does not have",
    'Abonnés à l’étranger du compte du ministre que le ministère n’a pas',
  ),
  ['Unreturned between countries', 'Sans retour entre pays'],
  [
    'Since {name} ({date}), with accounts abroad: {change}',
    fr`Depuis {name} ({date}), avec des comptes étrangers : {change}`,
  ],
  [
    '{change}; of {k} more from abroad it is unknown whether they ended',
    fr`{change} ; de {k} autres de l’étranger, on ignore s’ils sont rompus`,
  ],
  [
    '{n} broken off ({k} by persons, not listed), {m} made',
    fr`rompus {n} (dont {k} par des personnes, non nommées), noués {m}`,
  ],
  ['{n} broken off, {m} made', 'rompus {n}, noués {m}'],
];

const LIVE: Templates = [
  [
    'In {n} parts, the last at the right, each by its own greatest',
    fr`En {n} parts, la dernière à droite, chacune à l’échelle de sa plus grande`,
  ],
  [
    'Accounts most in motion, {n} of {m}: ties they formed and ended, followers gained and lost',
    fr`Comptes les plus en mouvement, {n} sur {m} : liens formés et rompus, abonnés gagnés et perdus`,
  ],
  [
    'Accounts most in motion: ties they formed and ended, followers gained and lost',
    fr`Comptes les plus en mouvement : liens formés et rompus, abonnés gagnés et perdus`,
  ],
  ['By {by}, {n} of {m}, most in motion first', fr`Par {by}, {n} sur {m}, les plus en mouvement d’abord`],
  ['By {by}, most in motion first', fr`Par {by}, les plus en mouvement d’abord`],
  [
    'What could not be seen: accounts whose follows were not known all the time',
    fr`Ce qui n’a pu être vu : comptes dont les abonnements n’ont pas été connus tout le temps`,
  ],
  ['Fired, the last first', 'Alertes déclenchées, la dernière d’abord'],
];

export const TITLES_IN_FRENCH: Templates = [...DESK, ...COUNTRY, ...LIVE, ...CUT];
