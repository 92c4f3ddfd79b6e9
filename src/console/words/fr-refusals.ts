/** What the prompt says in place of an answer, in French. What is written in at the prompt stays as it is. */
import { fr } from '../../words/fr/spacing.ts';
import type { Templates } from '../../words/templates.ts';

/** What to do next, after a semicolon. */
const REMEDIES: Templates = [
  ['did you mean {names}?', fr`vouliez-vous dire {names} ?`],
  ['it has {names}', fr`il y a {names}`],
  ['an account is named by @handle', 'un compte se nomme par @pseudonyme'],
  ['begin one with: entente watch', fr`commencez-en un : entente watch`],
  ['leave it out', 'laissez-le de côté'],
];

const SAID: Templates = [
  [
    'both names mean {account}; name two different accounts',
    fr`les deux noms sont ceux de {account} ; nommez deux comptes différents`,
  ],
  [
    '{what} is an account, and a desk is that of a country; ask {prompt}, or name its country',
    fr`{what} est un compte, et un bureau est celui d’un pays ; demandez {prompt}, ou nommez son pays`,
  ],
  ['there are: {names}', fr`il y a : {names}`],
  ['{log} knows nothing yet; see: {prompt}', fr`{log} ne sait rien encore ; voir : {prompt}`],
  [
    '{log} logs no posts; a watch with --activity does: {prompt}',
    fr`{log} ne tient pas les messages ; une veille avec --activity le fait : {prompt}`,
  ],
  ['{option} {text} is no day; write YYYY-MM-DD', fr`{option} {text} n’est pas un jour ; écrivez AAAA-MM-JJ`],
  [
    '{option}: a country is no peer of its own; leave it out',
    fr`{option} : un pays n’est pas à côté de lui-même ; laissez-le de côté`,
  ],
  [
    '{option}: {place} has no account of such a country; {remedy}',
    fr`{option} : {place} n’a aucun compte d’un tel pays ; {remedy}`,
  ],
  [
    '{option}: {place} has no account of such a country',
    fr`{option} : {place} n’a aucun compte d’un tel pays`,
  ],
  ['{place} has no account {what}; {remedy}', fr`{place} n’a pas de compte {what} ; {remedy}`],
  [
    'no account of {place} has {column} {value}; {remedy}',
    fr`aucun compte de {place} n’a {column} {value} ; {remedy}`,
  ],
  [
    '{one} and {other} are one side; name two, or one to see with whom it speaks',
    fr`{one} et {other} sont un seul côté ; nommez-en deux, ou un seul pour voir avec qui il parle`,
  ],
  [
    '{option}: {name} has the hashtags of {n} days, by day; name one to {m} of them, such as 7d, or ask the log of a watch',
    fr`{option} : {name} a les mots-dièses de {n} jours, par jour ; nommez-en de un à {m}, comme 7d, ou demandez au journal d’une veille`,
  ],
];

export const REFUSALS_IN_FRENCH: Templates = [...SAID, ...REMEDIES];
