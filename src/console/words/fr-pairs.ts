/** Two accounts, and one account, in French: the sentences of the prompt. */
import { fr } from '../../words/fr/spacing.ts';
import type { Templates } from '../../words/templates.ts';

const FOLLOWS: Templates = [
  [
    '{party} and {party2} follow each other, both since {day}',
    '{party} et {party2} se suivent, tous deux depuis le {day}',
  ],
  ['{party} and {party2} follow each other', '{party} et {party2} se suivent'],
  ...(
    [
      ['{party} does not follow {party2}', '{party} ne suit pas {party2}'],
      ['[W|w]hether {party} follows {party2} is unknown', 'on ignore si {party} suit {party2}'],
      ['{party} follows {party2} since {day}', '{party} suit {party2} depuis le {day}'],
      ['{party} follows {party2}', '{party} suit {party2}'],
    ] as const
  ).flatMap(([there, la]) =>
    (
      [
        ['{party3} does not follow {party4}', '{party3} ne suit pas {party4}'],
        ['whether {party3} follows {party4} is unknown', 'on ignore si {party3} suit {party4}'],
        ['{party3} follows {party4} since {begun}', '{party3} suit {party4} depuis le {begun}'],
        ['{party3} follows {party4}', '{party3} suit {party4}'],
      ] as const
    ).map(([back, retour]) => [`${there}; ${back}`, fr`${la} ; ${retour}`] as const),
  ),
];

/** What stands after both follows, from the most to the least. */
const AFTER: Templates = [
  ['. Over {n} snapshots: {when}', fr`. Sur {n} instantanés : {when}`],
  [
    '. By the log {log}, from {from} to its last sweep at {to}: {there}; {back}.',
    fr`. Selon le journal {log}, de {from} à son dernier relevé à {to} : {there} ; {back}.`,
  ],
  [
    '. By the log {log}, from {from}: {there}; {back}.',
    fr`. Selon le journal {log}, depuis {from} : {there} ; {back}.`,
  ],
  ['. {reason}.', '. {reason}.'],
  ['.', '.'],
];

const WHEN: Templates = [
  ['no follow is known in any.', 'aucun suivi n’est connu dans aucun.'],
  [
    'no follow either way in the {n} that can tell.',
    fr`aucun suivi, dans un sens ou dans l’autre, dans les {n} qui peuvent le dire.`,
  ],
  [
    '{who} → {whom}: {there}. {other} → {fourth}: {back}.',
    fr`{who} → {whom} : {there}. {other} → {fourth} : {back}.`,
  ],
  ['unknown in each', 'inconnu dans chacun'],
  ['in none of the {n} that can tell', 'dans aucun des {n} qui peuvent le dire'],
  [
    '{life}; the network dates it {day}, in doubt: {doubt}',
    fr`{life} ; le réseau le date du {day}, avec un doute : {doubt}`,
  ],
  ['{life}; the network dates it {day}', fr`{life} ; le réseau le date du {day}`],
  ['{life}; then {next}', fr`{life} ; puis {next}`],
  ['{life}, stopped between {last} and {gone}', '{life}, cessé entre le {last} et le {gone}'],
  ['{life}, still there on {day}', '{life}, encore là le {day}'],
  ['there in the first that can tell ({day})', 'là dans le premier qui peut le dire ({day})'],
  ['began between {from} and {to}', 'commencé entre le {from} et le {to}'],
];

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

export const PAIRS_IN_FRENCH: Templates = [
  ...FOLLOWS.flatMap(([said, dit]) =>
    AFTER.map(([after, suite]) => [`${said}${after}`, `${dit}${suite}`] as const),
  ),
  ...WHEN,
  ...ACCOUNT,
];
