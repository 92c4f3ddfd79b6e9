/** What is said of rankings, in each language: the variants that no golden shows. */
import { expect, test } from 'vitest';
import type { MeasureNote } from '../../src/values/measured.ts';
import { wordsIn } from '../../src/words/languages.ts';
import type { Sentence } from '../../src/words/said.ts';
import { say } from '../../src/words/say.ts';
import { speaking } from '../../src/words/speak.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import type { Measure, Unranked } from '../../src/words/values.ts';

const french = speaking(wordsIn('fr'));

const both = (sentence: Sentence) => [ENGLISH.say(sentence), french(sentence).replace(/\s/g, ' ')];

const named = (handle: string) => ({ handle, accountId: handle, name: '' });
const byName = (name: string) => ({ handle: '', accountId: '', name });
const ofAll = { nodes: 12, unit: 'account', where: [], measure: 'mutual', first: null } as const;

test('who leads is named, or counted where they are many alike; a group or two, or all networks', () => {
  const leads = (nodes: number, ...handles: string[]) => ({
    ...ofAll,
    first: { nodes, unit: 'account' as const, named: handles.map(named) },
  });
  expect(both(say.rank.ranked(leads(1, 'a'), null, true))).toEqual([
    '12 accounts ranked by mutual on all networks together, led by @a.',
    '12 comptes classés par liens réciproques, tous réseaux confondus ; en tête : @a.',
  ]);
  expect(both(say.rank.ranked(leads(3, 'a', 'b', 'c'), null, false))).toEqual([
    '12 accounts ranked by mutual, led by @a and @b and @c.',
    '12 comptes classés par liens réciproques ; en tête, à égalité : @a, @b et @c.',
  ]);
  expect(both(say.rank.brokers({ ...leads(5), measure: 'gatekeeper' }, 'party'))).toEqual([
    '12 accounts ranked by gatekeeper between groups by party, led by 5 accounts alike.',
    '12 comptes classés par chaînes de garde-barrière entre groupes (party) ; en tête, à égalité : 5 comptes.',
  ]);
  const one = { ...ofAll, nodes: 1, where: [{ column: 'office', values: ['head-of-state'] }] };
  expect(both(say.rank.ranked(one, { column: 'region', groups: 1 }, false))).toEqual([
    '1 account with office head-of-state ranked by mutual within 1 group of region.',
    '1 compte (fonction : chef d’État) classé par liens réciproques, au sein d’une même région.',
  ]);
  const institutions = [byName('Foreign Ministry of India (simulated)'), byName('Germany')];
  const first = { nodes: 2, unit: 'actor' as const, named: institutions };
  expect(both(say.rank.ranked({ ...ofAll, first }, { column: 'party', groups: 2 }, false))).toEqual([
    '12 accounts ranked by mutual within 2 groups of party, led by Foreign Ministry of India (simulated) and Germany.',
    '12 comptes classés par liens réciproques, au sein de 2 groupes (party) ; en tête, à égalité : Ministère des Affaires étrangères de l’Inde (simulé) et Allemagne.',
  ]);
});

test('one has no value, or many have none', () => {
  expect(both(say.rank.noValue(1, 'account', true))).toEqual([
    '1 account has no value: it is unknown or undefined (--unranked lists it).',
    'Sans valeur, inconnue ou non définie : 1 compte (--unranked le montre).',
  ]);
  expect(both(say.rank.notRead(2, 'country', false))).toEqual([
    '2 countries have no value: whom they follow was not read.',
    'Sans valeur, faute d’avoir lu qui ils suivent : 2 pays.',
  ]);
  expect(both(say.rank.someUnread(1))).toEqual([
    '1 of them was not read to the end: where 0 stands for it, nothing is known.',
    'Parmi eux, pas lus jusqu’au bout : 1 ; un 0 y dit qu’on ne sait rien.',
  ]);
  expect(both(say.rank.notDefined('liaison', 'country'))[0]).toContain('three are of different groups');
  expect(both(say.rank.collapsed('actor', 1, 2))).toEqual([
    "The accounts of an actor are taken together: it follows another where any of its accounts follows any of the other's; 1 follow within an actor left out; 2 accounts without an actor left out.",
    'Les comptes d’un même acteur sont pris ensemble : il en suit un autre dès qu’un de ses comptes en suit un de l’autre ; 1 abonnement au sein d’un même acteur laissé de côté ; 2 comptes sans acteur laissés de côté.',
  ]);
});

test.each<[Unranked, english: string, french: string]>([
  [{ why: 'not-stated' }, 'what its posts received is not known', 'on ignore ce que ses messages ont reçu'],
  [
    { why: 'not-all-read', verdict: 'capped', reason: '', reached: '2026-05-20' },
    'its posts were not all read: capped, back to 2026-05-20',
    'ses messages n’ont pas tous été lus : plafonné, jusqu’au 2026-05-20',
  ],
  [
    { why: 'not-all-read', verdict: 'hidden', reason: 'it declares 41 posts and lists none', reached: '' },
    'its posts were not all read: hidden, it declares 41 posts and lists none',
    'ses messages n’ont pas tous été lus : masqué, il déclare 41 messages et n’en montre aucun',
  ],
  [{ why: 'few', posts: 1, isOwn: false, least: 10 }, '1 post, fewer than 10', '1 message, moins de 10'],
  [
    { why: 'few-stated', stated: 3, own: 53, least: 10 },
    'the counts of 3 of its 53 own posts are known, fewer than 10',
    'on sait ce qu’ont reçu 3 de ses 53 messages originaux, moins de 10',
  ],
])('why an account is not ranked: %j', (why, english, inFrench) => {
  expect(both(say.rank.unranked(why))).toEqual([english, inFrench]);
  const more = [{ account: named('a'), reason: why }];
  expect(both(say.rank.unrankedAre(more, 1))).toEqual([
    `Not ranked: @a (${english}); and 1 other, listed with --unranked.`,
    `Sans rang : @a (${inFrench}) ; et 1 autre, que --unranked énumère.`,
  ]);
});

test('a name that is none of a measure leads to those that may be meant', () => {
  expect(both(say.rank.noMeasure('mutal', ['mutual'], []))[1]).toBe(
    'il n’y a pas de mesure mutal ; vouliez-vous dire mutual ?',
  );
  const perhaps = ['hashtags', 'in_degree'].map((name) => ({ name, definition: 'as in help' }));
  expect(
    french(say.rank.noMeasure('tag', [], perhaps))
      .split('\n')
      .slice(1),
  ).toEqual([
    '  hashtags  mots-dièses par nombre de comptes qui les emploient',
    '  in_degree  abonnés dans la liste',
  ]);
});

test('a measure that cannot be added up says which can be', () => {
  const added: Measure[] = ['audience', 'replies'];
  expect(both(say.rank.notAdded('influence', 'actor', added))).toEqual([
    'influence is not added up over the accounts of an actor; audience, replies are, and entente countries --measure influence tells how influential each country may be',
    'influence ne s’additionne pas sur les comptes d’un même acteur, mais audience, replies oui ; entente countries --measure influence dit l’influence que chaque pays peut avoir',
  ]);
});

test('what is kept of an account and of measures is French in French: why an actor was not read, and how a measure was taken', () => {
  const unread = {
    account: { handle: '', accountId: 'by-mfa', name: 'Foreign Ministry of Belarus' },
    verdict: 'partial',
    basis: 'crawl',
    reason: '3 of 4 accounts were not read to the end: hidden @a.test, @b.test; failed @c.test',
    isUnkept: false,
  } as const;
  expect(both(say.rank.unread(unread))[1]).toMatch(
    /^Ministère des Affaires étrangères du Bélarus \(by-mfa\), partiel : .* \(de ses 4 comptes, pas lus jusqu’au bout : 3, masqué @a.test, @b.test ; échoué @c.test\)$/,
  );
  const unconverged: MeasureNote = { is: 'unconverged', columns: ['hub', 'authority'] };
  expect(both(say.rank.measuring(unconverged))).toEqual([
    'hub, authority: the iteration did not converge on this graph; the values are left empty',
    'hub (HITS), autorité (HITS) : l’itération n’a pas convergé sur ce graphe ; les valeurs restent vides',
  ]);
  const sampled: MeasureNote = { is: 'sampled', pivots: 1024, accounts: 20_001, seed: 1 };
  expect(both(say.rank.measuring(sampled))).toEqual([
    'betweenness: estimated from 1,024 of 20,001 accounts, drawn with seed 1',
    'intermédiarité : estimée sur 1 024 des 20 001 comptes, tirés avec la graine 1',
  ]);
});

test.each([
  ['Embassy of the United States to Japan (simulated)', 'Ambassade des États-Unis au Japon (simulée)'],
  ['Mission of Mexico to the European Union', 'Mission du Mexique auprès de l’Union européenne'],
  ['Embassy of Japan to Nowhere', 'Embassy of Japan to Nowhere'],
  ['Ada to Bob', 'Ada to Bob'],
])('an actor that says whose it is and where leads under its name: %s', (name, french) => {
  const first = { nodes: 1, unit: 'actor' as const, named: [byName(name)] };
  expect(both(say.rank.ranked({ ...ofAll, first }, null, false))).toEqual([
    `12 accounts ranked by mutual, led by ${name}.`,
    `12 comptes classés par liens réciproques ; en tête : ${french}.`,
  ]);
});

test('who without a rank might be first is not one among the first 1', () => {
  const rival = [{ account: named('a'), least: 0, most: 2 }];
  expect(both(say.rank.unrankedRivals(1, 'account', rival, 1, false))).toEqual([
    '1 account without a rank, since its follows were not read to the end, might be first: @a, at most 2.',
    '1 compte sans rang, dont les abonnements n’ont pas été lus jusqu’au bout, pourrait être premier : @a, au plus 2.',
  ]);
  expect(both(say.rank.unrankedRivals(1, 'account', rival, 1, true))[1]).toContain(
    'est premier, quels que soient les liens inconnus : @a',
  );
  expect(
    both(say.connected.anyTie({ observed: 1, withTie: 1, open: 0, unit: 'account', where: [] })),
  ).toEqual([
    'The one observed account has at least one mutual tie.',
    'Le seul compte observé a au moins un lien réciproque.',
  ]);
});
