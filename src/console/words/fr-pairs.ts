/** One account, and who speaks with whom, in French: the sentences of the prompt. */
import { fr } from '../../words/fr/spacing.ts';
import type { Templates } from '../../words/templates.ts';

const ACCOUNT: Templates = (
  [
    ['{handle} is {name}, {office} of {country}', '{handle}, {name} ({office}, {country})'],
    ['{handle} is {name}', '{handle}, {name}'],
    ['{handle}, {office} of {country}', '{handle} ({office}, {country})'],
  ] as const
).flatMap(([who, qui]) =>
  (
    [
      [
        'it follows {f}, {k} [follows|follow] it, and {m} [tie is|ties are] mutual',
        'il en suit {f}, {k} le suivent, et {m} liens sont réciproques',
      ],
      [
        'it is known to follow {f}, {k} [follows|follow] it, and {m} [tie is|ties are] known to be mutual',
        fr`on sait qu’il en suit {f} et que {k} le suivent, et {m} liens sont connus pour réciproques`,
      ],
    ] as const
  ).flatMap(([ties, liens]) => [
    [
      `${who}. Of {n} others ${ties}; with {u} a tie is unknown.`,
      fr`${qui}. Sur {n} autres comptes, ${liens} ; avec {u}, un lien est inconnu.`,
    ] as const,
    [`${who}. Of {n} others ${ties}.`, fr`${qui}. Sur {n} autres comptes, ${liens}.`] as const,
  ]),
);

const LAST: Templates = [
  ['last hour', 'la dernière heure'],
  ['last day', 'le dernier jour'],
  ['last week', 'la dernière semaine'],
  ['last {n} days', 'les {n} derniers jours'],
  ['last {n} hours', 'les {n} dernières heures'],
  ['last {n} minutes', 'les {n} dernières minutes'],
  ['last {n} seconds', 'les {n} dernières secondes'],
];

const SPOKEN: Templates = (
  [
    ['', ''],
    [' with {side}', ' avec {side}'],
    [' between {side} and {other}', ' entre {side} et {other}'],
  ] as const
).flatMap(([whom, qui]) => [
  [
    `{name}, {stretch}: {n} mention(s)${whom}, of {p} pair(s) by {column} and {q} pair(s) of accounts.`,
    fr`{name}, {stretch} : mentions${qui} : {n} ; paires par {column} : {p}, de comptes : {q}.`,
  ] as const,
  [
    `{name}, {stretch}: {n} mention(s)${whom}, of {p} pair(s) by {column}.`,
    fr`{name}, {stretch} : mentions${qui} : {n} ; paires par {column} : {p}.`,
  ] as const,
]);

const STRETCHES: Templates = [
  ['{d} day(s) up to {day}', '{d} jours jusqu’au {day}'],
  ...LAST.map(
    ([last, derniers]) => [`the ${last}, from {from} to {to}`, `${derniers}, de {from} à {to}`] as const,
  ),
];

export const PAIRS_IN_FRENCH: Templates = [...ACCOUNT, ...SPOKEN, ...STRETCHES];
