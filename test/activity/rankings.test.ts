/** Audiences, percentile ranks, influence, and whether rankings and layers agree. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountFigures } from '../../src/activity/account-figures.ts';
import { sumByUnit, summarise } from '../../src/activity/audience.ts';
import { dialogueOf } from '../../src/activity/dialogue.ts';
import { groupActivity } from '../../src/activity/group-activity.ts';
import { audienceGrowth } from '../../src/activity/growth.ts';
import { hotTopics } from '../../src/activity/hot-topics.ts';
import { combineInfluence, countryInfluence, INFLUENCE_PARTS } from '../../src/activity/influence.ts';
import { layerGraph, layerOf, layerOverlap, layerStrengths } from '../../src/activity/layers.ts';
import { percentileRanks } from '../../src/activity/percentile-rank.ts';
import { rankCorrelation } from '../../src/activity/rank-correlation.ts';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { measureGraph } from '../../src/graph/measure-graph.ts';
import { activityFrom, profilesFrom } from '../support/activity-from.ts';

const column = (...values: number[]) => Float64Array.from(values);
const NONE = Number.NaN;

test('total and median are of the audiences that are known', () => {
  expect(summarise([5, NONE, 1, 3])).toEqual({ known: 3, total: 9, median: 3 });
  expect(summarise([4, 1])).toEqual({ known: 2, total: 5, median: 2.5 });
  expect(summarise([NONE])).toEqual({ known: 0, total: NONE, median: NONE });
});

test('audiences are added up over an actor’s accounts, and what is unknown of them is counted', () => {
  expect(sumByUnit(column(10, 7, NONE, 3, NONE), ['pope', 'x', 'pope', 'pope', 'y'])).toEqual([
    { unit: 'pope', nodes: [0, 2, 3], sum: 13, unknown: 1 },
    { unit: 'x', nodes: [1], sum: 7, unknown: 0 },
    { unit: 'y', nodes: [4], sum: NONE, unknown: 1 },
  ]);
});

test('growth needs both audiences, and a factor one that was not nothing', () => {
  const growth = audienceGrowth(column(20, 5, 8, NONE), column(10, 0, 4), [0, 1, -1, 2]);
  expect([...growth.factor]).toEqual([2, NONE, NONE, NONE]);
  expect([...growth.gained]).toEqual([10, 5, NONE, NONE]);
});

test('a percentile rank is the share of the others that are below, equal ones counting half', () => {
  expect([...percentileRanks(column(3, 1, 3, 9, NONE))]).toEqual([1.5 / 3, 0, 1.5 / 3, 1, NONE]);
  expect([...percentileRanks(column(3))]).toEqual([NONE]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 30 }), (values) => {
      const ranks = [...percentileRanks(Float64Array.from(values))];
      expect(Math.min(...ranks)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...ranks)).toBeLessThanOrEqual(1);
      expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(values.length / 2, 9);
      for (const [a, x] of values.entries()) {
        for (const [b, y] of values.entries()) if (x < y) expect(ranks[a]).toBeLessThan(ranks[b]!);
      }
    }),
  );
});

const SOURCES = {
  audience: column(100, 50, 10),
  repliesPerDay: column(0, 2, 1),
  repostsIn: column(0, 5, 5),
  mentionsIn: column(9, 1, 0),
  interactionsPerPost: column(3, 4, 5),
};

test('influence is the weighted mean of three percentile ranks', () => {
  const equal = combineInfluence(SOURCES);
  expect([...equal.popularity]).toEqual([1, 1 / 2, 0]);
  expect([...equal.engagement]).toEqual([0, 1, 1 / 2]);
  // (0 + 1 + 0)/3, (¾ + ½ + ½)/3, (¾ + 0 + 1)/3: the two last are equal.
  expect([...equal.trust]).toEqual([0, 3 / 4, 3 / 4]);
  expect([...equal.influence]).toEqual([1 / 3, (1 / 2 + 1 + 3 / 4) / 3, (0 + 1 / 2 + 3 / 4) / 3]);
  const popular = combineInfluence(SOURCES, { popularity: 3, engagement: 1, trust: 0 });
  expect([...popular.influence]).toEqual([3 / 4, (3 / 2 + 1) / 4, 1 / 8]);
});

test('only the proportion of the weights matters, and a part without weight is not needed', () => {
  fc.assert(
    fc.property(
      fc.record({ popularity: fc.nat(9), engagement: fc.nat(9), trust: fc.nat(9) }),
      fc.integer({ min: 1, max: 50 }),
      (weights, factor) => {
        fc.pre(INFLUENCE_PARTS.some((part) => weights[part] > 0));
        const scaled = Object.fromEntries(
          INFLUENCE_PARTS.map((part) => [part, weights[part] * factor]),
        ) as typeof weights;
        const one = combineInfluence(SOURCES, weights).influence;
        for (const [node, value] of combineInfluence(SOURCES, scaled).influence.entries()) {
          expect(value).toBeCloseTo(one[node]!, 12);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
      },
    ),
  );
  const quiet = { ...SOURCES, interactionsPerPost: column(NONE, 4, 5) };
  expect(combineInfluence(quiet).influence[0]).toBeNaN();
  expect(combineInfluence(quiet, { popularity: 1, engagement: 1, trust: 0 }).influence[0]).toBe(1 / 2);
});

test('a country’s influence is the mean of its best account in each office', () => {
  const influence = column(0.9, 0.3, 0.5, NONE, 0.2);
  const offices = ['head', 'minister', 'head', 'minister', 'head'];
  expect(countryInfluence(influence, ['FR', 'FR', 'FR', 'DE', ''], offices)).toEqual([
    {
      country: 'FR',
      value: (0.9 + 0.3) / 2,
      best: [
        { office: 'head', node: 0 },
        { office: 'minister', node: 1 },
      ],
    },
  ]);
});

test('Spearman’s ρ of known rankings, with ties at the mean of their ranks', () => {
  expect(rankCorrelation(column(1, 2, 3), column(10, 20, 30)).rho).toBe(1);
  expect(rankCorrelation(column(1, 2, 3), column(9, 5, 1)).rho).toBe(-1);
  // Ranks 1, 2½, 2½, 4 against 1, 2, 3, 4: 4½ ÷ √(4½ · 5).
  expect(rankCorrelation(column(1, 2, 2, 7), column(1, 2, 3, 4)).rho).toBeCloseTo(4.5 / Math.sqrt(22.5), 15);
  expect(rankCorrelation(column(4, 4), column(1, 2)).rho).toBeNaN();
  expect(rankCorrelation(column(1, NONE, 3, 4), column(1, 2, 3, NONE))).toEqual({
    rho: 1,
    compared: 2,
    leftOut: 2,
  });
});

test('ρ depends on the order of the values alone, and not on that of the accounts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 3, maxLength: 25 }),
      fc.integer({ min: 1, max: 24 }),
      (pairs, cut) => {
        const rho = (list: typeof pairs) =>
          rankCorrelation(
            Float64Array.from(list, ([a]) => a * a * a + 1),
            Float64Array.from(list, ([, b]) => b),
          ).rho;
        expect(rho([...pairs.slice(cut), ...pairs.slice(0, cut)])).toBe(rho(pairs));
        expect(
          rankCorrelation(
            Float64Array.from(pairs, ([a]) => a),
            Float64Array.from(pairs, ([, b]) => b),
          ).rho,
        ).toBe(rho(pairs));
      },
    ),
  );
});

test('layers overlap where both are known: shared ties, and what share of each they are', () => {
  const activity = activityFrom({
    accounts: [{}, {}, {}, { feed: null }],
    mentions: [
      [0, 1, 5],
      [0, 2, 1],
      [1, 2, 1],
      [2, 0, 1],
    ],
  });
  const follows = buildGraph({
    size: 4,
    source: Uint32Array.from([0, 0, 1, 2, 3]),
    target: Uint32Array.from([1, 3, 0, 0, 0]),
    observed: Uint8Array.from([1, 1, 0, 1]),
  }).graph;
  const mentions = layerGraph(activity, layerOf(activity, 'mentions'), null);
  expect(layerOverlap(follows, mentions)).toEqual({
    one: 3,
    other: 3,
    both: 1,
    jaccard: 1 / 5,
    shareOfOne: 1 / 3,
    shareOfOther: 1 / 3,
    sources: 2,
  });
  const measured = measureGraph(mentions, { runs: 5, clustersOf: 'mutual', groups: [] });
  expect([...measured.nodes.in_degree]).toEqual([1, 1, 2, 0]);
  expect(measured.nodes.out_degree[3]).toBeNaN();
  const { received, given } = layerStrengths(activity, 'mentions');
  expect([...received]).toEqual([1, 5, 2, 0]);
  expect([...given]).toEqual([6, 1, 1, NONE]);
});

test('hot topics are those of most accounts, with the countries by their posts', () => {
  const activity = activityFrom({
    accounts: [
      { hashtags: [['climate', 2]] },
      {
        hashtags: [
          ['climate', 5],
          ['football', 90],
        ],
      },
      {
        hashtags: [
          ['climate', 1],
          ['summit', 3],
        ],
      },
      { hashtags: [['summit', 1]] },
    ],
  });
  const labels = ['FR', 'DE', 'FR', ''];
  expect(hotTopics(activity, labels)).toEqual([
    {
      tag: 'climate',
      accounts: 3,
      posts: 8,
      groups: [
        { label: 'DE', accounts: 1, posts: 5 },
        { label: 'FR', accounts: 2, posts: 3 },
      ],
    },
    { tag: 'summit', accounts: 2, posts: 4, groups: [{ label: 'FR', accounts: 1, posts: 3 }] },
    { tag: 'football', accounts: 1, posts: 90, groups: [{ label: 'DE', accounts: 1, posts: 90 }] },
  ]);
  expect(hotTopics(activity, labels, (node) => node !== 1).map(({ tag }) => tag)).toEqual([
    'summit',
    'climate',
  ]);
});

test('a dialogue counts mentions both ways, and the accounts that may have said more', () => {
  const activity = activityFrom({
    accounts: [{}, {}, { feed: null }, {}],
    mentions: [
      [0, 2, 3],
      [1, 2, 1],
      [2, 0, 4],
      [3, 0, 8],
      [0, 1, 5],
    ],
  });
  expect(dialogueOf(activity, new Set([0, 1]), new Set([2]))).toEqual({
    there: 4,
    back: 4,
    unreadThere: 0,
    unreadBack: 1,
    pairs: [
      { source: 2, target: 0, count: 4 },
      { source: 0, target: 2, count: 3 },
      { source: 1, target: 2, count: 1 },
    ],
  });
});

test('what a side of which nothing was read said is unknown', () => {
  const activity = activityFrom({ accounts: [{}, { feed: null }], mentions: [] });
  expect(dialogueOf(activity, new Set([0]), new Set([1]))).toMatchObject({
    there: 0,
    back: NONE,
  });
});

test('the figures of a group are those of its accounts that were read', () => {
  const cells = {
    days: 10,
    accounts: [
      { audience: 5, posts: [{ kind: 'reply' as const, likes: 2, times: 10 }, { kind: 'repost' as const }] },
      { audience: 7, posts: [{ likes: 1, times: 30 }] },
      { audience: 90, feed: null },
      {},
    ],
  };
  const figures = accountFigures(activityFrom(cells), profilesFrom(cells));
  expect(groupActivity(figures, ['a', 'a', 'a', 'b'])).toEqual([
    {
      label: 'a',
      nodes: [0, 1, 2],
      read: 2,
      ownPosts: 40,
      postsPerDay: 2,
      replyShare: 10 / 40,
      repostShare: 1 / 41,
      interactionsPerPost: 50 / 40,
      dormant: 0,
      audience: { known: 3, total: 102, median: 7 },
    },
    {
      label: 'b',
      nodes: [3],
      read: 1,
      ownPosts: 0,
      postsPerDay: 0,
      replyShare: NONE,
      repostShare: NONE,
      interactionsPerPost: NONE,
      dormant: 1,
      audience: { known: 0, total: NONE, median: NONE },
    },
  ]);
});
