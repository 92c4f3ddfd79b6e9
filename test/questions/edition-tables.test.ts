/** The tables of an edition and what is said with them, counted by hand. */
import { expect, test } from 'vitest';
import type { Answer } from '../../src/cli/answer.ts';
import { promptSpeaker } from '../../src/doors/prompt-speaker.ts';
import { tableOfEdition } from '../../src/questions/edition/edition-tables.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { handEdition } from '../edition/hand.ts';

const of = (actor: string, country: string) => ({ actor, row: { country, office: 'head-of-state' } });
const [ann, bob, cat, dan, eve] = [
  of('ann', 'FR'),
  of('bob', 'DE'),
  of('cat', 'KE'),
  of('dan', 'BR'),
  of('eve', 'FR'),
];

/** ann, bob and cat are on both; of cat nothing could be read on Mastodon. */
const edition = handEdition([
  {
    network: 'bluesky',
    accounts: [ann, bob, cat, dan],
    ties: ['ann>bob cat', 'bob>ann', 'cat>ann', 'dan>ann'],
  },
  {
    network: 'mastodon',
    date: '2026-06-11',
    accounts: [
      ann,
      { ...bob, handle: 'bob-one' },
      { ...bob, handle: 'bob-two' },
      { ...cat, verdict: 'protected' },
      eve,
      { ...of('fay', 'KE'), verdict: 'suspended' },
    ],
    ties: ['ann>bob-one', 'bob-two>ann', 'bob-one>cat', 'eve>ann'],
  },
]);

const ask = (show: string, by?: string, asked = edition, seed = 1) =>
  tableOfEdition({ show, by, seed })(asked) as Answer;
const said = ({ sentence, notes = [] }: Answer, { say } = ENGLISH) => [sentence, ...notes].map(say).join(' ');
const inFrench = (answer: Answer) => said(answer, promptSpeaker('fr')).replace(/\s/g, ' ');

function cells({ columns, rows }: Answer, ...names: string[]) {
  const all: readonly string[] = columns;
  return rows.map((row) => names.map((name) => row[all.indexOf(name)]));
}

test('the networks, as each was read', () => {
  const answer = ask('snapshots');
  expect(
    cells(answer, 'network', 'accounts', 'actors', 'observed', 'follows', 'mutual_pairs', 'unknown_ties'),
  ).toEqual([
    ['bluesky', 4, 4, 4, 5, 2, 0],
    // Of cat it is known that it does not follow itself; whether it follows the three others is not.
    ['mastodon', 5, 4, 3, 4, 1, 3],
  ]);
  expect(said(answer)).toMatch(
    /^The edition hand-2026 joins 2 sealed snapshots, of Bluesky and Mastodon, from 1 June 2026 to 11 June 2026 \(60 days at most\), .* Of 5 actors, 2 are on one network and 3 are on both\. /,
  );
  // Only dan and eve are on none together.
  expect(said(answer)).toContain('Of the 20 ordered pairs of actors, 18 (90.0%) are on a network together.');
  expect(inFrench(answer)).toContain('Sur 5 acteurs, 2 sont sur un seul réseau et 3 sont sur les deux.');
});

test('who is where: all of them, the countries, and groups', () => {
  const members = ask('members');
  expect(cells(members, 'networks', 'members')).toEqual([
    ['bluesky mastodon', 3],
    ['bluesky', 1],
    ['', 189],
  ]);
  expect(cells(members, 'countries').slice(0, 2)).toEqual([['FR DE KE'], ['BR']]);
  expect(said(members)).toBe(
    'Of 5 actors, 3 are known on both Bluesky and Mastodon, 1 only on Bluesky and 1 only on Mastodon. Whether the 2 missing from one network or more have an account there is unknown. The rosters name 1 more actor, of whom no account existed when they were read. Of the 193 members of the United Nations, 4 have an account on Bluesky and 3 on Mastodon; 189 have none that these rosters know.',
  );
  expect(inFrench(members)).toContain(
    'Sur 5 acteurs, 3 sont à la fois sur Bluesky et sur Mastodon, 1 n’est connu que sur Bluesky et 1 n’est connu que sur Mastodon.',
  );
  const groups = ask('presence', 'Region');
  expect(cells(groups, 'group', 'named', 'bluesky', 'mastodon', 'several', 'nowhere')).toEqual([
    ['Europe', 3, 2, 3, 2, 0],
    ['Africa', 2, 1, 1, 1, 1],
    ['Americas', 1, 1, 0, 0, 0],
  ]);
  expect(cells(ask('presence'), 'on_networks', 'actors')).toEqual([
    [2, 3],
    [1, 2],
    [0, 1],
  ]);
});

test('overlap is of the pairs on both networks, with what the unknown ties leave open', () => {
  const answer = ask('overlap');
  const counts = ['actors', 'pairs', 'both', 'only_a', 'only_b', 'neither', 'unknown'];
  expect(cells(answer, 'a', 'b', 'ties', ...counts)).toEqual([
    // ann → bob and bob → ann; ann → cat; bob → cat; those from cat are unknown on Mastodon.
    ['bluesky', 'mastodon', 'follows', 3, 6, 2, 1, 1, 0, 2],
    ['bluesky', 'mastodon', 'mutual', 3, 3, 1, 1, 0, 0, 1],
  ]);
  // cat → ann is there on Bluesky, cat → bob is not: 2 or 3 of 5, or of 6.
  expect(cells(answer, 'jaccard', 'jaccard_min', 'jaccard_max')[0]).toEqual([0.5, 1 / 3, 0.6]);
  expect(cells(answer, 'b_given_a', 'b_given_a_min', 'b_given_a_max')[0]).toEqual([2 / 3, 0.5, 0.75]);
  const [first, ...others] = said(answer).split('. ');
  expect(first).toBe(
    '2 of 4 known follows (50.0%) between the 3 actors on both Bluesky and Mastodon are on both networks',
  );
  expect(others.join('. ')).toContain(
    'However the unknown ties turn out, between 33.3% and 60.0% of the follows on either network are on both.',
  );
  expect(others.at(-2)).toBe(
    'Of the follows on Bluesky between actors that are on both, 66.7% (50.0% to 75.0% with the unknown ties) are on Mastodon too',
  );
  expect(inFrench(answer)).toMatch(
    /^2 des 4 abonnements connus \(50,0 %\) entre les 3 acteurs présents à la fois sur Bluesky et sur Mastodon existent sur les deux réseaux\./,
  );
  expect(cells(ask('overlap', 'region'), 'group', 'actors', 'pairs', 'both', 'jaccard')).toEqual([
    ['Europe', 2, 2, 2, 1],
    ['Africa', 1, 0, 0, null],
  ]);
});

test('chance is drawn with the seed that is asked for', () => {
  const drawn = (seed: number) => cells(ask('overlap', undefined, edition, seed), 'expected', 'sd');
  expect(drawn(1)).toEqual(drawn(1));
  expect(drawn(2)).not.toEqual(drawn(1));
});

test('networks that share nobody have no tie to compare', () => {
  const apart = handEdition([
    { network: 'bluesky', accounts: [ann, bob], ties: ['ann>bob'] },
    { network: 'mastodon', accounts: [ann], ties: [] },
  ]);
  const nothing = 'One actor is on both Bluesky and Mastodon: there is no tie to compare.';
  expect(said(ask('overlap', undefined, apart))).toBe(nothing);
  expect(said(ask('apart', undefined, apart))).toBe(nothing);
});

test('pairs and countries that are close on one network and apart on the other', () => {
  const on = (network: string, ties: string[]) => ({ network, accounts: [ann, bob, cat, dan, eve], ties });
  const asked = handEdition([
    on('bluesky', ['ann>bob', 'bob>ann dan', 'cat>dan', 'dan>eve', 'eve>dan']),
    on('mastodon', ['cat>dan ann', 'ann>cat']),
  ]);
  const pairs = ask('apart', undefined, asked);
  // Each direction in turn; on Bluesky dan has three followers, the others one.
  expect(cells(pairs, 'close_on', 'apart_on', 'a', 'a_followers', 'b', 'b_followers')).toEqual([
    ['bluesky', 'mastodon', 'dan', 3, 'eve', 1],
    ['mastodon', 'bluesky', 'ann', 1, 'cat', 1],
    ['bluesky', 'mastodon', 'ann', 1, 'bob', 1],
  ]);
  expect(said(pairs)).toMatch(
    /^Of 2 pairs that follow each other on Bluesky and are known both ways on Mastodon, none does so there and 2 are not tied\. Of 1 pair that follows each other on Mastodon /,
  );
  expect(inFrench(pairs)).toContain(
    'Sur 2 paires qui se suivent sur Bluesky et dont les deux sens sont connus sur Mastodon, aucune ne s’y suit et 2 n’y sont pas liées.',
  );
  // bob → dan, dan with eve, ann with bob; ann with cat. Of cat and dan the same is true on both.
  expect(
    cells(ask('countries', undefined, asked), 'country', 'partner', 'pairs', 'tied_on_a', 'tied_on_b_max'),
  ).toEqual([
    ['BR', 'DE', 1, 1, 0],
    ['BR', 'FR', 2, 1, 0],
    ['DE', 'FR', 2, 1, 0],
    ['FR', 'KE', 2, 0, 1],
  ]);
  // ann, alone of the four, has mutual ties on both.
  expect(cells(ask('clusters', undefined, asked), 'a', 'b', 'actors', 'rand')).toEqual([
    ['bluesky', 'mastodon', 1, Number.NaN],
  ]);
});

test('who is tied on several networks, and what could not be seen of it', () => {
  const answer = ask('together');
  const bounds = ['mutual_min', 'mutual_max', 'in_degree_min', 'in_degree_max'];
  expect(cells(answer, 'actor', 'country', 'networks', ...bounds)).toEqual([
    ['ann', 'FR', 2, 3, 3, 5, 6],
    ['bob', 'DE', 2, 2, 3, 2, 3],
    ['cat', 'KE', 2, 1, 2, 2, 2],
  ]);
  // ann with bob and cat; were cat to follow bob on Mastodon, as bob does cat, both would have two as well.
  expect(said(answer)).toMatch(
    /^Of the actors on several networks, ann \(ann\) has the most mutual ties, summed over networks: 3\. Were all unknown ties there, 1 other of them could have as many or more\..* ann \(ann\) is best connected of all actors: tied both ways with 2 others\. .* 2 other actors could have as many or more if all follows that could not be seen exist: 2 of them with those of Mastodon alone\./,
  );
  expect(inFrench(answer)).toContain('2 par ceux de Mastodon seulement');
});

test('a column that no roster has is refused', () => {
  expect(() => ask('overlap', 'party')).toThrow('the roster of hand-2026 has no column party');
});
