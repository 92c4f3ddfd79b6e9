/** What is said in place of an answer and beside it, in both languages, where no golden shows it. */
import { expect, test } from 'vitest';
import { wordsIn } from '../../src/words/languages.ts';
import type { Sentence } from '../../src/words/said.ts';
import { say } from '../../src/words/say.ts';
import { speaking } from '../../src/words/speak.ts';
import { ENGLISH } from '../../src/words/speaker.ts';

const french = speaking(wordsIn('fr'));
const plain = (text: string) => text.replace(/\s/g, ' ');
const { refusals, address, opened, shortLists, verify } = say;
const ANN = { handle: 'ann', accountId: '1', name: 'Ann' };
const JOINED = {
  ...{ name: 's', network: 'x', date: '2026-06-01', contentHash: 'abc', others: [], database: '' },
  folders: ['data/snapshots'],
};
const TWO = [
  { as: '@a', name: 'Government of Sweden', place: 'SE:government' },
  { as: 'x:2', name: 'Bo', place: 'FR:other' },
];

test.each<[Sentence, string, string]>([
  [
    say.commandLine.tooMany('rank', 1, 4),
    "too many arguments for 'rank'. Expected 1 argument but got 4.",
    'trop d’arguments pour rank : 1 attendu, 4 donnés',
  ],
  [
    say.commandLine.noChoice('--format <FORMAT>', 'xml', ['csv', 'json']),
    "'--format <FORMAT>' cannot be 'xml'. Allowed choices are csv, json.",
    '--format <FORMAT> ne peut pas être « xml » ; le choix est csv, json',
  ],
  [
    say.idle.ofEditions({ options: ['--top', '--panel'], command: 'entente diff' }),
    '--top and --panel have no effect in entente diff of editions; leave them out, or compare snapshots that they join',
    '--top et --panel sont sans effet dans entente diff entre éditions ; ôtez-les, ou comparez des instantanés qu’elles réunissent',
  ],
  [
    refusals.notIn('nn', 's', { is: 'near', nearest: ['@se (Government of Sweden)', 'France'], more: 2 }),
    'nn is not in s; did you mean @se (Government of Sweden), France, 2 more?',
    'nn n’est pas dans s ; vouliez-vous dire @se (Gouvernement de la Suède), France, 2 de plus ?',
  ],
  [
    refusals.notIn('Nordic', 's', { is: 'value', column: 'subregion', value: 'Northern Europe' }),
    'Nordic is not in s; it is a value of subregion: choose accounts by --where subregion="Northern Europe", or compare such groups: entente compare "Northern Europe" … --by subregion',
    'Nordic n’est pas dans s ; c’est une valeur de subregion : choisissez des comptes par --where subregion="Northern Europe", ou comparez de tels groupes : entente compare "Northern Europe" … --by subregion',
  ],
  [
    refusals.notIn('FR:x', 's', { is: 'offices', country: 'FR', offices: ['FR:mission'] }),
    'FR:x is not in s; of France it has FR:mission',
    'FR:x n’est pas dans s ; de France, il y a FR:mission',
  ],
  [
    refusals.notIn('Japan', 's', { is: 'country', country: 'JP' }),
    'Japan is not in s; it has no account of Japan',
    'Japan n’est pas dans s ; aucun compte du Japon n’y est',
  ],
  [
    refusals.anyOf('fr', 's', 'account', TWO, 'FR'),
    'fr may be any of 2 accounts in s; name one:   @a  Government of Sweden, SE:government   x:2  Bo, FR:other   "France"  for all of its accounts',
    'fr peut être l’un de 2 comptes dans s ; choisissez :   @a  Gouvernement de la Suède, SE:government   x:2  Bo, FR:other   "France"  pour tous ses comptes',
  ],
  [
    refusals.oneNeeded('NL', 'actor', TWO.slice(1)),
    'one actor is needed here, and Netherlands has 1 actor; name one:   x:2  Bo, FR:other',
    'il faut ici un seul acteur, et les Pays-Bas en ont 1 ; choisissez :   x:2  Bo, FR:other',
  ],
  [
    refusals.noValue('s', 'country', { column: 'region', value: 'X' }, { nearest: [], known: ['A', 'B'] }, 3),
    'no country of s has region X; there are A, B and 3 more',
    'aucun pays de s n’a region X ; il y a A, B et 3 de plus',
  ],
  [
    refusals.noValue('s', 'account', { column: 'country', value: 'X' }, { nearest: [], known: [] }, 90),
    'no account of s has country X; there are 90 values',
    'aucun compte de s n’a country X ; il y a 90 valeurs',
  ],
  [
    refusals.noColumn(null, 'regon', { nearest: ['region'], known: ['region'] }),
    'the roster has no column regon; did you mean region?',
    'la liste n’a pas de colonne regon ; vouliez-vous dire region ?',
  ],
  [
    refusals.noLog('lag', 'd', { nearest: [], known: [] }),
    'there is no log lag in d; there are: none; begin one with: entente watch',
    'pas de journal lag dans d ; il n’y en a aucun ; commencez-en un par : entente watch',
  ],
  [
    refusals.severalNetworks(['bluesky', 'x'], ['a', 'b'], ['e']),
    'snapshots of several networks (bluesky, x) compete; choose one with -s: a, b; or an edition: e',
    'des instantanés de plusieurs réseaux (bluesky, x) sont possibles ; choisissez par -s : a, b ; ou une édition : e',
  ],
  [refusals.noPosts('s', null), 's holds no posts', 's n’a pas de messages'],
  [
    refusals.isEdition('e', ['a', 'b'], 'posts'),
    'e is an edition, which joins a, b, and posts are of the accounts of one network; name one of these',
    'e est une édition, qui réunit a et b, et les messages sont ceux des comptes d’un seul réseau ; nommez l’un de ceux-ci',
  ],
  [
    refusals.lacksParts('e', [JOINED, { ...JOINED, others: ['d'] }]),
    'edition e cannot be asked without what it joins:   s (x, 2026-06-01, content hash abc) is not under data/snapshots; bring its archive there   s in d is another snapshot than the one that was joined (x, 2026-06-01, content hash abc)',
    'l’édition e ne peut répondre sans ce qu’elle réunit :   s (x, 2026-06-01, empreinte abc) n’est pas dans data/snapshots ; apportez-y son archive   s dans d est un autre instantané que celui qui avait été réuni (x, 2026-06-01, empreinte abc)',
  ],
  [
    address.noChoice('show', 'tie', { nearest: ['ties'], known: ['ties', 'accounts'] }),
    'show tie: there are ties, accounts; did you mean ties?',
    'show tie : il y a ties, accounts ; vouliez-vous dire ties ?',
  ],
  [
    address.tooOften('s', 2, 1),
    's is given 2 times; once is what the page takes',
    's est donné 2 fois ; la page n’en prend qu’un',
  ],
  [
    opened.asOf('log@2026-06-01', '2026-06-01T23:59:59.999Z', false, {
      read: 1,
      all: 3,
      unread: [
        { why: { is: 'after' }, accounts: 1 },
        { why: { is: 'reason', reason: { code: null, text: 'go away' } }, accounts: 1 },
      ],
    }),
    'log@2026-06-01 as of 2026-06-01T23:59:59.999Z: 1 of 3 accounts are read; not read: 1 (go away), 1 (not proved since)',
    'log@2026-06-01, à 2026-06-01T23:59:59.999Z : 1 compte lu sur 3 ; non lus : 1 (go away), 1 (sans preuve depuis)',
  ],
  [
    opened.asOf('log', '2026-06-01T02:00:00.000Z', true, { read: 2, all: 2, unread: [] }),
    'log as of its last sweep, 2026-06-01T02:00:00.000Z: 2 of 2 accounts are read',
    'log, à son dernier relevé (2026-06-01T02:00:00.000Z) : 2 comptes lus sur 2',
  ],
  [
    opened.measured('s', 'report or import'),
    's: its measures are computed, and kept nowhere; entente report or import keeps them',
    's : ses mesures sont calculées, sans être gardées ; entente report ou import les garde',
  ],
  [
    shortLists.one(ANN, 1, 2, 'asked'),
    'The list of @ann lacks 1 of the 2 follows that it declares; the network was asked about all of the roster that it does not show.',
    'Il manque à la liste de @ann 1 des 2 abonnements que ce compte déclare ; le réseau a été interrogé sur tous ceux de la liste étudiée qu’elle ne montre pas.',
  ],
  [
    shortLists.one(ANN, 105, 2200, 'open'),
    'The list of @ann lacks 105 of the 2200 follows that it declares, more than accounts that are gone explain: it may follow as many of those whom it does not show.',
    'Il manque à la liste de @ann 105 des 2 200 abonnements que ce compte déclare, plus que n’en expliquent des comptes disparus : il peut suivre autant de ceux qu’elle ne montre pas.',
  ],
  [
    shortLists.many(12, 340, 3),
    'The lists of 12 accounts lack 340 of the follows that these declare; of 3 of them it is open whether they follow whom they do not show.',
    'Il manque aux listes de 12 comptes 340 des abonnements qu’ils déclarent ; pour 3 d’entre eux, on ignore s’ils suivent ceux qu’elles ne montrent pas.',
  ],
  [
    verify.holds(2, false),
    'Both copies are what was sealed.',
    'Les 2 copies sont bien ce qui avait été scellé.',
  ],
  [
    verify.differ(1, 3, true),
    '1 copy of 3 differs from what was sealed or logged.',
    '1 copie sur 3 diffère de ce qui avait été scellé ou consigné.',
  ],
])('%j', (sentence, english, inFrench) => {
  expect(plain(ENGLISH.say(sentence))).toBe(english);
  expect(plain(french(sentence))).toBe(inFrench);
});

test.each([
  [say.path.firstShown(1000, 23_456), 'The first 1,000 of 23,456 are shown.'],
  [say.terminal.more(20, 1204), '20 of 1,204; --top N for more'],
  [refusals.tooManyGroups('name', 1500, 100), 'name has 1,500 different values;'],
  [say.events.cut(1000, 12_000), 'The last 1,000 of 12,000 are listed'],
  [say.rank.countsGrow('mutual', 998, 1234), '(998 then, 1,234 now)'],
])('a number of a thousand or more is written in groups of digits in English too: %j', (sentence, said) => {
  expect(ENGLISH.say(sentence)).toContain(said);
});
