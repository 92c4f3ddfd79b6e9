/** Titles of tables in French, with the figures that they have at the prompt. */

import { WEIGHT_ORDER } from '../../study/account-weight.ts';
import { WEIGHT_ORDER as ORDER } from '../../words/fr/phrases.ts';
import { fr } from '../../words/fr/spacing.ts';
import type { Templates } from '../../words/templates.ts';

/** How many of them are listed, after what they are. */
const CUT: Templates = [
  ['{title}; the first {n}', fr`{title} ; les {n} premiers`],
  [`{title}, the first {n}: ${WEIGHT_ORDER}`, fr`{title} ; les {n} premiers : ${ORDER}`],
  ['{title}, the first {n} of these', fr`{title} ; de ceux-ci les {n} premiers`],
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

/** What could not be seen, by whose it is. */
const UNSEEN: Templates = (
  [
    ['of our {k} account(s)', 'de nos {k} comptes'],
    ['of {k} abroad', 'des {k} comptes à l’étranger'],
  ] as const
).flatMap(([whose, theirs]) => [
  [`whom {n} ${whose} follow`, `les abonnements de {n} ${theirs}`] as const,
  [
    `whom {n} ${whose} followed in gaps that are over`,
    `les abonnements de {n} ${theirs} pendant des lacunes qui sont finies`,
  ] as const,
  [`what {n} ${whose} post`, `les messages de {n} ${theirs}`] as const,
]);

const DESK: Templates = [
  [
    '{title}; ranks among {n} countries and organisations; of two numbers what is known and, with follows that could not be read, the most that is possible',
    fr`{title} ; rangs parmi {n} pays et organisations ; de deux nombres, ce qui est connu et, avec les abonnements qu’on n’a pas pu lire, le plus qui soit possible`,
  ],
  [
    '{title}; ranks among {n} countries and organisations',
    fr`{title} ; rangs parmi {n} pays et organisations`,
  ],
  ['{title}, and {n} by persons, not listed', '{title}, et {n} par des personnes, non nommées'],
  ...counted('Who abroad newly follows us', 'Qui, à l’étranger, nous suit désormais'),
  ...counted('Whom abroad we newly follow', 'Nos nouveaux abonnements à l’étranger'),
  ...counted('Who abroad stopped following us', 'Qui, à l’étranger, a cessé de nous suivre'),
  ...counted('Whom abroad we stopped following', 'Qui nous avons cessé de suivre à l’étranger'),
  ...counted(
    'Whom abroad we follow and who follows none of us',
    'Qui nous suivons à l’étranger et qui ne suit aucun des nôtres',
  ),
  ...counted(
    'Who left: accounts abroad that were tied to us and are gone or off the roster',
    fr`Qui est parti : comptes étrangers qui étaient liés à nous, et qui ont disparu ou quitté la liste`,
  ),
  ...counted('What happened to our accounts', 'Ce qui est arrivé à nos comptes'),
  ['What happened to it in {log}', 'Ce qui lui est arrivé dans {log}'],
  [
    'Known follows that went with it, which nobody ended: {n}, with {m} account(s)',
    fr`Abonnements connus perdus avec lui, que personne n’a rompus : {n}, avec {m} comptes`,
  ],
  ['{time}, known from {day} UTC on', '{time}, connue depuis le {day} UTC'],
  ['the last hour', 'la dernière heure'],
  ['the last day', 'le dernier jour'],
  ['the last week', 'la dernière semaine'],
  ['the last {n} days', 'les {n} derniers jours'],
  ['the last {n} hours', 'les {n} dernières heures'],
  ['the last {n} minutes', 'les {n} dernières minutes'],
  ['{n} day(s) up to {date}', 'les {n} jours jusqu’au {date}'],
  [
    'Who speaks with us, {time}: mentions and replies by our accounts, and of them',
    fr`Qui parle avec nous, {time} : mentions et réponses par nos comptes, et celles qu’ils reçoivent`,
  ],
  [
    'Our accounts that have posted nothing for {d} days or more: {n} of {m} whose posts are known',
    fr`Nos comptes sans message depuis {d} jours ou plus : {n} sur {m} dont les messages sont connus`,
  ],
  [
    'Hot in {region}, {time}: hashtags by the accounts that used them',
    fr`Ce dont on parle ({region}), {time} : mots-dièses, d’après les comptes qui les emploient`,
  ],
  ['What could not be seen for us: nothing', fr`Ce qui n’a pu être vu pour nous : rien`],
  ['What could not be seen for us: {what}', fr`Ce qui n’a pu être vu pour nous : {what}`],
  ...UNSEEN.flatMap(([english, french]) => [
    [`${english}, {rest}`, `${french}, {rest}`] as const,
    [english, french] as const,
  ]),
  [
    'What we and they post, {time}: own posts, reposts left out, of the accounts of which all are known, and the mean of an account and day',
    fr`Ce que nous et eux publions, {time} : messages propres, sans les partages, des comptes dont tous sont connus, et la moyenne par compte et par jour`,
  ],
  [
    'How we stand beside {codes}, of its region those with most mutual ties abroad',
    fr`Où nous en sommes à côté de {codes}, ceux de la région qui ont le plus de liens réciproques à l’étranger`,
  ],
  [
    'How we stand beside {codes}, the nearest in rank of {groups}',
    fr`Où nous en sommes à côté de {codes}, les plus proches par le rang parmi {groups}`,
  ],
  ['How we stand beside {codes}', 'Où nous en sommes à côté de {codes}'],
  [
    'the permanent members of the Security Council and the Group of Seven',
    'les membres permanents du Conseil de sécurité et le G7',
  ],
  ['the permanent members of the Security Council', 'les membres permanents du Conseil de sécurité'],
  ['the Group of Seven', 'le G7'],
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
