/** What an account or a country follows, who follows it and what is returned, in French: the sentences of the prompt. */

import { VERDICTS } from '../../roster/verdict.ts';
import { fr } from '../../words/fr/spacing.ts';
import { verdicts } from '../../words/fr/verdicts.ts';
import type { Templates } from '../../words/templates.ts';

const SAID: Templates = [
  ['{party} follows {of}; {k} [follows|follow] back', fr`{party} suit {of} ; suivent en retour : {k}`],
  [
    '{party} follows {of}; {k} [does|do] not follow back',
    fr`{party} suit {of} ; ne suivent pas en retour : {k}`,
  ],
  [
    '{party} is known to follow {of}; {k} [does|do] not follow back',
    fr`{party} : abonnements connus, {of} ; ne suivent pas en retour : {k}`,
  ],
  ['{party} is known to follow {of}', fr`{party} : abonnements connus, {of}`],
  [
    '{party} is followed by {of}; it does not follow {k} of them back',
    fr`{party} est suivi par {of} ; n’en suit pas en retour : {k}`,
  ],
  ['{party} is followed by {of}', '{party} est suivi par {of}'],
  [
    '{party} and {of} follow each other; up to {n} if every unknown tie is there',
    fr`{party} : liens réciproques avec {of}, et jusqu’à {n} si tous les liens inconnus existent`,
  ],
  ['{party} and {of} follow each other', fr`{party} : liens réciproques avec {of}`],
  [
    '{party}: {n} follows of {of}; {k} [is|are] returned',
    fr`{party} : {n} abonnements à {of} ; rendus : {k}`,
  ],
  ['{party}: {n} follows from {of}', fr`{party} : {n} abonnements reçus de {of}`],
  [
    '{party}: {n} mutual tie(s) with {of}; up to {m} if every unknown tie is there',
    fr`{party} : liens réciproques : {n}, avec {of}, et jusqu’à {m} si tous les liens inconnus existent`,
  ],
  ['{party}: {n} mutual tie(s) with {of}', fr`{party} : liens réciproques : {n}, avec {of}`],
  ['{party}: {given}; {k} [is|are] not returned', fr`{party} : {given} ; sans retour : {k}`],
  [
    '{party} → {whom}: of {n} pair(s), {a} with a follow, {b} with one back, {m} mutual',
    fr`{party} → {whom} : paires : {n}, avec un abonnement : {a}, avec un abonnement en retour : {b}, réciproques : {m}`,
  ],
];

const UNKNOWN: Templates = [
  ['{said}; for {n} account(s) it is unknown', fr`{said} ; comptes pour lesquels on l’ignore : {n}`],
  ['{said}; for {n} pair(s) it is unknown', fr`{said} ; paires pour lesquelles on l’ignore : {n}`],
  [
    '{said}; for {n} more it is unknown whether it follows them',
    fr`{said} ; autres comptes dont on ignore s’ils sont suivis : {n}`,
  ],
  [
    '{said}; for {n} more ties it is unknown whether they are there',
    fr`{said} ; autres liens dont on ignore s’ils existent : {n}`,
  ],
  ['{said}; for {n} it is unknown', fr`{said} ; paires dont on l’ignore : {n}`],
];

const WHOM: Templates = [
  ...(
    [
      ['{n} of {m} other account(s)', '{n} des {m} autres comptes'],
      ['{n} different account(s)', '{n} comptes différents'],
      ['{n} follows received', '{n} abonnements reçus'],
      ['{n} follows', '{n} abonnements'],
    ] as const
  ).flatMap(([whom, qui]) => [
    [
      `${whom} with {column} {value} and with {further} {other}`,
      fr`${qui} ({column} : {value}, {further} : {other})`,
    ] as const,
    [`${whom} with {column} {value}`, fr`${qui} ({column} : {value})`] as const,
    [whom, qui] as const,
  ]),
  ['{name} ({n} account(s))', '{name} ({n} comptes)'],
];

/** Ends with what is unknown of it, with why the account could not be read, or with neither. */
export const LISTINGS_IN_FRENCH: Templates = [
  ...VERDICTS.map(
    (verdict) =>
      [
        `{party} is ${verdict}: {meaning}; no tie of it is known.`,
        fr`{party}, ${verdicts.verdict(verdict)} : {meaning} ; aucun de ses liens n’est connu.`,
      ] as const,
  ),
  ...[...UNKNOWN, ...SAID].flatMap(([said, dit]) => [
    [`${said}. {because}`, `${dit}. {because}`] as const,
    [`${said}.`, `${dit}.`] as const,
    [said, dit] as const,
  ]),
  ...WHOM,
];
