/** Titles of tables in French, with the figures that they have at the prompt. */

import { WEIGHT_ORDER } from '../../study/account-weight.ts';
import { fr } from '../../words/fr/spacing.ts';
import type { Templates } from '../../words/templates.ts';

const ORDER =
  'dirigeants, ministères des Affaires étrangères et organisations d’abord, puis par nombre d’abonnés';

/** How many of them are listed, after what they are. */
const CUT: Templates = [
  ['{title}; the first {n}', fr`{title} ; les {n} premiers`],
  [`{title}, the first {n}: ${WEIGHT_ORDER}`, fr`{title} ; les {n} premiers : ${ORDER}`],
  ['{title}, the first {n} of these', fr`{title} ; de ceux-ci les {n} premiers`],
  ['{title}, the first {n} of each', fr`{title} ; les {n} premiers de chacun`],
  ['{title} (the first {n} of each)', fr`{title} ; les {n} premiers de chacun`],
  [
    '{title}, the first {n} of {m} by mutual ties, then by follows',
    fr`{title} ; les {n} premiers sur {m}, par liens réciproques, puis par abonnements`,
  ],
  ['{title}, the first {n}', fr`{title} ; les {n} premiers`],
  ['{title}, {n} of {m} here', '{title}, {n} sur {m} ici'],
  ['{title}, {n} of {m} pairs', '{title}, {n} paires sur {m}'],
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
  ...counted(
    'Followers abroad that none of ours follows',
    'Abonnés à l’étranger qu’aucun des nôtres ne suit',
  ),
  ...counted('What happened to our accounts', 'Ce qui est arrivé à nos comptes'),
  ['What happened to it in {log}', 'Ce qui lui est arrivé dans {log}'],
  [
    'Known follows that went with it, which nobody ended: {n}, with {m} account(s)',
    fr`Abonnements connus perdus avec lui, que personne n’a rompus : {n}, avec {m} comptes`,
  ],
  [
    'Tied to {us} and no mention either way, {time}: at least {n}, at most {m} of {k} tied, the first {f}: mutual ties first, then most ties',
    fr`Liés à {us} et sans mention de part ni d’autre, {time} : de {k} liés, au moins {n}, au plus {m} ; les {f} premiers, d’abord les liens réciproques, puis les plus liés`,
  ],
  [
    'Tied to {us} and no mention either way, {time}: {n} of {k} tied, the first {f}: mutual ties first, then most ties',
    fr`Liés à {us} et sans mention de part ni d’autre, {time} : {n} sur {k} liés ; les {f} premiers, d’abord les liens réciproques, puis les plus liés`,
  ],
  [
    'Tied to {us} and no mention either way, {time}: at least {n}, at most {m} of {k} tied',
    fr`Liés à {us} et sans mention de part ni d’autre, {time} : de {k} liés, au moins {n}, au plus {m}`,
  ],
  [
    'Tied to {us} and no mention either way, {time}: {n} of {k} tied',
    fr`Liés à {us} et sans mention de part ni d’autre, {time} : {n} sur {k} liés`,
  ],
  ['{time}, known from {day} UTC on', '{time}, connue depuis le {day} UTC'],
  ['the last hour', 'la dernière heure'],
  ['the last day', 'le dernier jour'],
  ['the last week', 'la dernière semaine'],
  ['the last {n} days', 'les {n} derniers jours'],
  ['the last {n} hours', 'les {n} dernières heures'],
  ['the last {n} minutes', 'les {n} dernières minutes'],
  ['{n} day(s) up to {date}', 'les {n} jours jusqu’au {date}'],
  ['us', 'nous'],
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
    'Followers abroad that none of its accounts follows',
    'Abonnés à l’étranger qu’aucun de ses comptes ne suit',
  ),
  ...counted(
    'Followers abroad of its foreign ministry that this does not follow itself',
    'Abonnés à l’étranger de son ministère des Affaires étrangères que celui-ci ne suit pas lui-même',
  ),
  ...counted(
    'Followers abroad of its own account that this does not follow itself',
    'Abonnés à l’étranger de son propre compte que celui-ci ne suit pas lui-même',
  ),
  ...counted(
    "Followers abroad of the foreign minister's own account that the ministry's does not have",
    'Abonnés à l’étranger du compte du ministre que le ministère n’a pas',
  ),
  ['Partners', 'Partenaires'],
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
  [
    'Activity, with the rank among the accounts that have one; it writes mostly in {language}',
    fr`Activité, avec le rang parmi les comptes qui en ont un ; langue principale : {language}`,
  ],
];

const LIVE: Templates = [
  ['Who speaks with whom, by {by}', 'Qui parle avec qui, par {by}'],
  ['{title}, most mentions both ways first', '{title}, les plus de mentions des deux côtés d’abord'],
  ['Accounts', 'Comptes'],
  [
    'The last {n} lines: who mentions whom, when, in which kind of post',
    fr`Les {n} dernières lignes : qui mentionne qui, quand, dans quel genre de message`,
  ],
];

export const TITLES_IN_FRENCH: Templates = [...DESK, ...COUNTRY, ...LIVE, ...CUT];
