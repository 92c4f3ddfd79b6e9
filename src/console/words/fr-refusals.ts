/** What the prompt says in place of an answer, in French. What is written in at the prompt stays as it is. */
import { fr } from '../../words/fr/spacing.ts';
import type { Templates } from '../../words/templates.ts';

/** What to do next, after a semicolon. */
const REMEDIES: Templates = [
  ['did you mean {names}?', fr`vouliez-vous dire {names} ?`],
  ['of {country} it has {names}', fr`de {country}, il y a {names}`],
  ['it has no account of {country}', 'aucun compte de {country} n’y est'],
  ['it has {names}', fr`il y a {names}`],
  [
    'name an account by handle, account id, actor or country:office',
    fr`nommez un compte par son pseudonyme, son identifiant, son acteur, ou pays:fonction`,
  ],
  ['an account is named by @handle', 'un compte se nomme par @pseudonyme'],
  [
    'it is a value of {column}: choose accounts by {where}, or compare such groups: {prompt}',
    fr`c’est une valeur de {column} : choisissez des comptes par {where}, ou comparez de tels groupes : {prompt}`,
  ],
  ['begin one with: entente watch', fr`commencez-en un : entente watch`],
  ['leave it out', 'laissez-le de côté'],
];

const SAID: Templates = [
  [
    '{what} is not in {place}; it is in {other} ({date})',
    fr`{what} n’est pas dans {place}, mais dans {other} ({date})`,
  ],
  ['{what} is not in {place}; {remedy}', fr`{what} n’est pas dans {place} ; {remedy}`],
  [
    'one account is needed here, and {country} has {n} account(s); name one:',
    fr`Il faut ici un seul compte, et {country} en a {n} ; choisissez :`,
  ],
  [
    '{what} may be any of {n} accounts in {place}; name one:',
    fr`{what} peut être l’un de {n} comptes dans {place} ; choisissez :`,
  ],
  [
    'both names mean {account}; name two different accounts',
    fr`les deux noms sont ceux de {account} ; nommez deux comptes différents`,
  ],
  [
    '{what} is an account, and a desk is that of a country; ask {prompt}, or name its country',
    fr`{what} est un compte, et un bureau est celui d’un pays ; demandez {prompt}, ou nommez son pays`,
  ],
  [
    'there is no log {log} in {place}; there are: {names}; {remedy}',
    fr`pas de journal {log} dans {place} ; il y a : {names} ; {remedy}`,
  ],
  [
    'there is no snapshot {name} in {place}, and no archive of that name; {remedy}',
    fr`pas d’instantané {name} dans {place}, ni d’archive de ce nom ; {remedy}`,
  ],
  ['there are: {names}', fr`il y a : {names}`],
  [
    '{what} names no day; write {day}, or {minute} for a minute of it, UTC',
    fr`{what} ne nomme aucun jour ; écrivez {day}, ou {minute} pour une de ses minutes, UTC`,
  ],
  [
    'no sweep of {log} has come to its end yet; see: {prompt}',
    fr`aucun relevé de {log} n’est encore achevé ; voir : {prompt}`,
  ],
  [
    '{name} holds no posts; a crawl with --activity reads them into a snapshot of its own: {prompt}',
    fr`{name} n’a pas de messages ; une collecte avec --activity les lit dans un instantané à part : {prompt}`,
  ],
  [
    '{option} {text} is no stretch of time; write it as 90s, 10m, 6h or 7d',
    fr`{option} {text} n’est pas une durée ; écrivez 90s, 10m, 6h ou 7d`,
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
];

/** Of the address itself. */
const ADDRESS: Templates = [
  ['the page has no parameter {name}; {remedy}', fr`la page n’a pas de paramètre {name} ; {remedy}`],
  ['the page has no part {name}; {remedy}', fr`la page n’a pas de partie {name} ; {remedy}`],
  ['{name}: there are {choices}; {remedy}', fr`{name} : il y a {choices} ; {remedy}`],
  ['{name}: there are {choices}', fr`{name} : il y a {choices}`],
  ['{name}: it is yes, or left out', fr`{name} : c’est yes, ou rien`],
  ['{name}: a whole number from {n} to {m} is needed', fr`{name} : il faut un nombre entier de {n} à {m}`],
  ['{name} is longer than {n} characters; shorten it', fr`{name} dépasse {n} caractères ; abrégez`],
  [
    '{name} has control characters; leave them out',
    fr`{name} contient des caractères de commande ; ôtez-les`,
  ],
  [
    '{name} is given {n} times; once is what the page takes',
    fr`{name} est donné {n} fois ; la page n’en prend qu’un`,
  ],
  [
    '{name} is given {n} times; {m} times is what the page takes',
    fr`{name} est donné {n} fois ; la page en prend {m}`,
  ],
];

export const REFUSALS_IN_FRENCH: Templates = [...ADDRESS, ...SAID, ...REMEDIES];
