/** What is asked of a network as a whole, counted by hand: returned follows, isolates, and mixing between groups. */
import { expect, test } from 'vitest';
import type { Answer, Section, SectionedAnswer } from '../../src/cli/answer.ts';
import { openPlain } from '../../src/open/open-plain.ts';
import { openUnion } from '../../src/open/open-union.ts';
import { openClusters } from '../../src/questions/cluster-members.ts';
import { clusters, clustersOf } from '../../src/questions/clusters.ts';
import { isolates } from '../../src/questions/isolates.ts';
import { mixing } from '../../src/questions/mixing.ts';
import { reciprocity } from '../../src/questions/reciprocity.ts';
import type { OpenStudy } from '../../src/study/open-study.ts';
import { mixing as hasard } from '../../src/words/fr/mixing.ts';
import { sayIn } from '../../src/words/languages.ts';
import type { Sentence } from '../../src/words/said.ts';
import { type HandAccount, type HandNetwork, handEdition, handStudy } from '../edition/hand.ts';

const [say, dire] = [sayIn('en'), sayIn('fr')];
const of = (actor: string, country: string, verdict?: HandAccount['verdict']): HandAccount => ({
  actor,
  row: { country },
  ...(verdict === undefined ? {} : { verdict }),
});
const open = (network: HandNetwork): OpenStudy => openPlain(handStudy(network));

/** Of two in Europe, two in Africa and one of no country; eve was not read, and fay is tied to nobody. */
const study = open({
  network: 'bluesky',
  accounts: [
    of('ann', 'FR'),
    of('bob', 'DE'),
    of('cat', 'KE'),
    of('dan', 'NG'),
    of('eve', 'NG', 'hidden'),
    of('fay', ''),
  ],
  ties: ['ann>bob cat', 'bob>ann', 'cat>ann dan', 'dan>bob'],
});

function rowsOf({ sections }: SectionedAnswer, name: string): Record<string, unknown>[] {
  const { columns, rows } = sections.find((section) => section.name === name) as Section;
  return rows.map((row) => Object.fromEntries(columns.map((column, k) => [column, row[k]])));
}

const text = ({ sentence, notes = [] }: SectionedAnswer, speak = say) =>
  [sentence, ...notes].map(speak).join('\n');

test('reciprocity: of the 10 pairs of five read, 2 are mutual and 2 one-way; the 5 with who was not read are unknown', async () => {
  const found = await reciprocity(study);
  expect(rowsOf(found, 'pairs')).toEqual([
    { state: 'mutual', pairs: 2, share: 2 / 15 },
    { state: 'one-way', pairs: 2, share: 2 / 15 },
    { state: 'null', pairs: 6, share: 6 / 15 },
    { state: 'unknown', pairs: 5, share: 5 / 15 },
  ]);
  // Four of six follows are returned; six of 25 possible ones are there.
  expect(found.facts).toMatchObject({
    reciprocity: 4 / 6,
    density: 6 / 25,
    rho: (4 / 6 - 6 / 25) / (1 - 6 / 25),
  });
  expect(text(found)).toMatch(
    /^66\.7% of follows are returned, where both directions are known\. Set against the density of 24\.0%, that is ρ = 0\.561/,
  );
  expect(text(found, dire)).toMatch(/^66,7.% des abonnements .* sont réciproques\./);
});

test('ties that are all there both ways are taken for undirected ones, and nothing is said of who follows back', async () => {
  const both = { network: 'bluesky', accounts: ['a', 'b', 'c'], ties: ['a>b c', 'b>a c', 'c>a b'] };
  const sentence = async (origin: 'crawl' | 'import') =>
    say((await reciprocity(open({ ...both, origin }))).sentence);
  expect(await sentence('import')).toBe(
    'Every tie of which both directions are known is there both ways, in 3 pairs. The ties look undirected, as friendships or joint memberships are, and nothing is concluded from them about who follows back.',
  );
  expect(await sentence('crawl')).toMatch(/^100% of follows are returned/);
  const none = await reciprocity(open({ network: 'bluesky', accounts: ['a', 'b'], ties: [] }));
  expect(say(none.sentence)).toBe(
    'There is no follow of which the reverse is known, so reciprocity is undefined.',
  );
});

test('isolates: one of them was not read and may follow others; four reach one another in 20 steps over 12 pairs', () => {
  const found = isolates(study);
  expect(rowsOf(found, 'isolates').map(({ handle, verdict }) => [handle, verdict])).toEqual([
    ['fay.test', 'complete'],
    ['eve.test', 'hidden'],
  ]);
  expect(found.facts).toMatchObject({
    isolates: 2,
    components: 3,
    largest_component: 4,
    largest_strong_component: 4,
  });
  expect(text(found)).toBe(
    '2 accounts have no known tie to any other. 1 of them was not read to the end and may follow others all the same. All others have a known follower. When the direction of ties is ignored, the network falls into 3 components; the largest holds 4 accounts (66.7%). 4 accounts can all reach one another along known follows, in 1.67 steps on average and at most 3.',
  );
  expect(text(found, dire)).toMatch(
    /^2 comptes n’ont aucun lien connu avec un autre\. 1 d’entre eux n’a pas été lu/,
  );
  const whole = isolates(open({ network: 'bluesky', accounts: ['a', 'b'], ties: ['a>b'] }));
  expect(text(whole)).toBe(
    'No account is isolated: each follows another, or is followed by one. 1 account in all has no known follower. All accounts hang together in one component when the direction of ties is ignored.',
  );
});

test('mixing: Europe follows itself twice and Africa once, and three follows lead from one to the other', async () => {
  const found = await mixing(study);
  expect(rowsOf(found, 'groups')).toMatchObject([
    { group: 'Africa', accounts: 3, follows: 3, follows_within: 1, within_share: 1 / 3 },
    { group: 'Europe', accounts: 2, follows: 3, follows_within: 2, within_share: 2 / 3 },
  ]);
  expect(rowsOf(found, 'pairs').map((row) => [row.source_group, row.target_group, row.edges])).toEqual([
    ['Africa', 'Africa', 1],
    ['Africa', 'Europe', 2],
    ['Europe', 'Africa', 1],
    ['Europe', 'Europe', 2],
  ]);
  const { title, matrix } = (found.sections as Section[]).find(({ name }) => name === 'pairs')!;
  expect(say([title, matrix!.legend])).toMatch(
    /^Follows from group to group, by region \(known follows of the row/,
  );
  expect(matrix).toMatchObject({ heads: 'cells', types: { 'from ↓ to →': 'group' } });
  // External less internal of all: (3 − 3) ÷ 6.
  expect(found.facts).toMatchObject({ by: 'region', groups: 2, ei_index: 0 });
  expect(text(found)).toMatch(
    /^1 account has no value of region and is in no group\. Of 6 known follows, 3 \(50\.0%\) stay within one region/,
  );
  expect(text(found)).toContain('No ordered pair of different groups has 5 expected follows or more');
  expect(text(found, dire)).toContain(
    'Sur 6 abonnements connus, 3 (50,0\u202f%) restent au sein d’une même région',
  );
});

test('mixing is refused where there is nothing named to compare, and says so of one group', async () => {
  const alone = open({ network: 'bluesky', accounts: [of('ann', 'FR'), of('bob', 'FR')], ties: ['ann>bob'] });
  await expect(mixing(alone)).rejects.toThrow('there are no regions to compare; name a column with --by');
  expect(text(await mixing(alone, 'country'))).toBe(
    'All accounts are of one group, France; there is nothing to compare.',
  );
  expect(text(await mixing(alone, 'category'))).toBe(
    'No account has a value of category; there is nothing to compare.',
  );
});

test('of an edition, pairs on no network together are counted apart', async () => {
  const union = openUnion(
    handEdition([
      { network: 'bluesky', accounts: ['ann', 'bob', 'bea'], ties: ['ann>bob', 'bob>ann bea'] },
      { network: 'mastodon', accounts: ['ann', 'bob', 'moe'], ties: ['ann>bob', 'moe>ann'] },
    ]),
  );
  const found = await reciprocity(union);
  expect(rowsOf(found, 'pairs').map(({ pairs }) => pairs)).toEqual([1, 2, 2, 0]);
  expect(text(found)).toContain('Not counted is 1 pair of actors that are on no network together.');
  expect(text(isolates(union))).toMatch(/^No actor is isolated/);
});

test('a French sentence on pairs of groups goes with its figures', () => {
  const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, ' ');
  const rule = { below: 0.05, expected: 5 };
  const from = (source: string, target: string) => ({
    attribute: 'bloc',
    source,
    target,
    observed: 9,
    expected: 5,
  });
  const pairs = (
    told: number,
    of: number,
    more: ReturnType<typeof from>[],
    fewer: ReturnType<typeof from>[],
  ) => plain(hasard.pairs(told, of, rule, more, fewer));
  expect(pairs(2, 2, [], [from('A', 'B'), from('B', 'A')])).toBe(
    'Entre groupes différents, les deux paires ordonnées de groupes se distinguent du hasard (p ajusté < 0,05, au moins 5 abonnements attendus) ; les plus au-dessous de l’attendu : A → B (9 contre 5,0) et B → A (9 contre 5,0).',
  );
  expect(pairs(2, 6, [from('A', 'B')], [from('B', 'A')])).toMatch(
    / ; la plus au-dessus de l’attendu : A → B \(9 contre 5,0\) ; la plus au-dessous : B → A \(9 contre 5,0\)\.$/,
  );
  expect(plain(hasard.stay({ total: 9, within: 0, attribute: 'state', isRest: false }, null))).toBe(
    'Sur 9 abonnements connus, aucun ne reste au sein d’un même groupe (state).',
  );
});

const TRIANGLES = ['a>b c', 'b>a c', 'c>a b', 'd>e f', 'e>d f', 'f>d e'];

test('clusters: two triangles are two, and one who was not read may be in either', async () => {
  const asked = open({ network: 'bluesky', accounts: [...'abcdef', of('g', '', 'hidden')], ties: TRIANGLES });
  const found = (await clusters(asked, { top: 5 })) as Answer;
  expect(say(found.sentence)).toBe(
    'The mutual ties fall into 2 clusters; 1 account without known mutual ties is in none.',
  );
  expect(found.notes!.map(say)).toEqual([
    'No account sits with its cluster’s members in fewer than 80% of the runs: none is undecided.',
  ]);
  expect(found.rows.map((row) => [row[0], row[2], say(row.at(-1) as Sentence)])).toEqual([
    [1, 3, '@a.test, @b.test, @c.test'],
    [2, 3, '@d.test, @e.test, @f.test'],
  ]);
  // Half of the ends of ties would stay within by chance: 1 − ½; any two peers of one are peers.
  const runs = { of: 'mutual', runs: 2, modularity: 0.5, randMean: 1, randMin: 1, transitivity: 1 } as const;
  const listed = openClusters(asked, await asked.measured(), []);
  const told = clustersOf(asked, listed, { ...runs, test: null });
  expect(text(told)).toMatch(
    /is in none\. The modularity of these clusters is 0\.500, .* no proof of groups\. Both runs with different seeds find the same\.\n/,
  );
  expect(text(told)).toMatch(/ are mutual peers of each other in 100% of cases \(transitivity\)\.$/);
  expect(text(told, dire)).toMatch(/^Les liens réciproques se répartissent en 2 communautés/);
  const none = open({ network: 'bluesky', accounts: ['a', of('b', '', 'hidden')], ties: ['a>b'] });
  expect(say((await clusters(none, { top: 5 })).sentence)).toBe(
    'There are no known mutual ties, and so no clusters.',
  );
});
