/** Alerts in French, as a watch itself writes them with `--lang fr`. */
import { fr } from '../../words/fr/spacing.ts';
import type { Templates } from '../../words/templates.ts';

const TIES = [
  [
    'began to follow',
    'suit désormais',
    'qui suit en retour',
    'qui suivait en retour',
    'who follows back',
    'who followed back',
  ],
  [
    'stopped following',
    'ne suit plus',
    'qui suit toujours',
    'qui suivait toujours',
    'who still follows',
    'who still followed',
  ],
] as const;

const ACCOUNTS: Readonly<Record<string, string>> = {
  'has another handle': 'autre identifiant',
  'has moved': 'autre serveur',
  'is deactivated': 'compte désactivé',
  'is suspended': 'compte suspendu',
  'is deleted': 'compte supprimé',
  'is back': 'compte de retour',
  'is watched now': 'compte désormais observé',
  'is watched no longer': 'compte qui n’est plus observé',
};

/** At a moment, or between two. */
const TIMES = [
  ['(at {time})', '(le {time})'],
  ['(between {from} and {to})', '(entre le {from} et le {to})'],
] as const;

export const ALERTS_IN_FRENCH: Templates = [
  ...TIES.flatMap(([verb, verbe, back, wasBack, mutual, wasMutual]) =>
    TIMES.flatMap(([when, quand]) => [
      [
        `{subject} ${verb} {object}, ${wasMutual} when last seen, at {seen} ${when}.`,
        `{subject} ${verbe} {object}, ${wasBack} quand son compte a été vu pour la dernière fois, le {seen} ${quand}.`,
      ] as const,
      [
        `{subject} ${verb} {object}, ${mutual} ${when}.`,
        `{subject} ${verbe} {object}, ${back} ${quand}.`,
      ] as const,
      [`{subject} ${verb} {object} ${when}.`, `{subject} ${verbe} {object} ${quand}.`] as const,
    ]),
  ),
  ...Object.entries(ACCOUNTS).flatMap(([state, etat]) =>
    TIMES.flatMap(([when, quand]) => [
      [`{who} ${state}, {said} ${when}.`, fr`{who} : ${etat}, {said} ${quand}.`] as const,
      [`{who} ${state} ${when}.`, fr`{who} : ${etat} ${quand}.`] as const,
    ]),
  ),
  [
    '{subject} has posted nothing for {long}, since {since}.',
    '{subject} n’a rien publié depuis {long}, depuis le {since}.',
  ],
  [
    'Whom {n} accounts follow could not be seen for {long}, since {from}.',
    'Les abonnements de {n} comptes n’ont pas pu être vus pendant {long}, depuis le {from}.',
  ],
  [
    'Whom {n} accounts follow could not be seen for {long}, the first since {from}, the last since {to}.',
    'Les abonnements de {n} comptes n’ont pas pu être vus pendant {long}, le premier depuis le {from}, le dernier depuis le {to}.',
  ],
  [
    'Whom {who} follows could not be seen for {long}, since {from}.',
    fr`{who} : on n’a pas pu voir qui ce compte suit pendant {long}, depuis le {from}.`,
  ],
  [
    'The streams have missed {missed} of {told} events, as the sweep at {time} found.',
    'Les flux ont manqué {missed} événements sur {told}, comme l’a montré le relevé fait le {time}.',
  ],
  [
    'The streams have missed {missed} of {told} events, as the sweep between {from} and {to} found.',
    'Les flux ont manqué {missed} événements sur {told}, comme l’a montré le relevé fait entre le {from} et le {to}.',
  ],
  ...(
    [
      ['a post', 'un message'],
      ['a reply', 'une réponse'],
      ['a post of a thread', 'un message d’un fil'],
      ['a post that quotes another', 'un message qui en cite un autre'],
      ['a repost', 'une rediffusion'],
    ] as const
  ).flatMap(([post, message]) => [
    [
      `{subject} mentioned {object} in ${post} (at {time}).`,
      `{subject} a mentionné {object} dans ${message} (le {time}).`,
    ] as const,
    [
      `{subject} used #{tag} in ${post} (at {time}).`,
      `{subject} a employé #{tag} dans ${message} (le {time}).`,
    ] as const,
  ]),
  ['1 day', '1 jour'],
  ['{n} days', '{n} jours'],
  ['1 hour', '1 heure'],
  ['{n} hours', '{n} heures'],
];
