/** Places in lists that are short of some: by hand where one of n is left out, and beside counts of the graph that is left. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { induceGraph } from '../../src/changes/panel.ts';
import { randomOrders, type ShortList, withoutFirst, withoutGroups } from '../../src/graph/left-out.ts';
import { countedPlaces, measuredPlaces, placeDoubt } from '../../src/graph/list-doubt.ts';
import { rankNodes } from '../../src/graph/ranks.ts';
import { countryTally, nodeTally } from '../../src/study/counted-places.ts';
import { STANDING_FIGURES } from '../../src/study/country-reach.ts';
import { countryStandings } from '../../src/study/country-standing.ts';
import { deriveStudy } from '../../src/study/derive-study.ts';
import { listDoubt } from '../../src/study/list-doubt.ts';
import { studyFrom } from '../report/study-from.ts';
import { graphOf, type Tie } from '../support/graphs.ts';

/** 0 is followed by 2, 3 and 4, and 1 by 5, 6 and 7; thirteen others of twenty follow nobody. */
const twenty = graphOf({
  size: 20,
  edges: [2, 3, 4, 5, 6, 7].map((follower): Tie => [follower, follower < 5 ? 0 : 1]),
});
const ranked = [0, 1].map((node) => ({ value: 3, own: [node] }));
const places = (lists: readonly ShortList[], looked = 2) =>
  countedPlaces((first) => nodeTally(twenty, 'in_degree')([0, 1].slice(0, first)), ranked, looked, lists);

describe('one of twenty is left out', () => {
  const each = withoutGroups([...new Array(20).keys()], 20);

  test('each in turn: 0 is before 1 but where one of its three followers is missing, and itself it never is', () => {
    const [first] = places(each);
    expect(first!.ranks.flatMap((rank, list) => (rank === 1 ? [] : list))).toEqual([2, 3, 4]);
    expect(first!.leaders[3]).toEqual([1]);
    expect(first!.leaders[9]).toEqual([]);
    expect(placeDoubt(first!.ranks)).toEqual({ first: 17, ten: 20, low: 1, high: 2 });
  });

  test('at random: it stays first with a chance of 16 in 19, whoever else is looked at', () => {
    const orders = (length: number) => randomOrders(20, { lists: 4000, length, seed: 7 });
    const [first] = places(withoutFirst(orders(2), 1));
    const share = placeDoubt(first!.ranks).first / 4000;
    expect(Math.abs(share - 16 / 19)).toBeLessThan(4 * Math.sqrt(((16 / 19) * (3 / 19)) / 4000));
    expect(places(withoutFirst(orders(2), 1), 1)).toEqual([first]);
    expect(places(withoutFirst(orders(12), 1))[0]).toEqual(first);
  });
});

/** A study of eight accounts of which two were not read, in countries x, y, z or none. */
const studies = fc
  .record({
    edges: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { minLength: 20, maxLength: 50 }),
    countries: fc.array(fc.constantFrom('FR', 'DE', 'KE', ''), { minLength: 8, maxLength: 8 }),
  })
  .map(({ edges, countries }) =>
    studyFrom({
      entries: countries.map((country, k) => ({
        accountId: 'abcdefgh'[k]!,
        verdict: k < 2 ? 'hidden' : 'complete',
        row: { country },
      })),
      follows: [
        ...new Set(edges.flatMap(([i, j]) => (i === j ? [] : `${'abcdefgh'[i]}${'abcdefgh'[j]}`))),
      ].map((pair) => [...pair]),
    }),
  );

test('tallies count what is there in the graph of those who are left, of accounts and of countries', () => {
  fc.assert(
    fc.property(studies, fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7]), fc.nat(8), (study, gone, back) => {
      const kept = Uint32Array.from(
        [0, 1, 2, 3, 4, 5, 6, 7].filter((node) => !gone.slice(back).includes(node)),
      );
      const graph = induceGraph(study.graph, kept);
      const left = deriveStudy(study, { graph, nodes: Array.from(kept, (node) => study.nodes[node]!) });
      const turned = <T extends ReturnType<ReturnType<typeof nodeTally>>>(tally: T) => {
        gone.forEach(tally.leave);
        gone.slice(0, back).forEach(tally.comeBack);
        return tally;
      };
      const tally = turned(nodeTally(study.graph, 'in_degree')([0, 1, 2, 3, 4, 5, 6, 7]));
      for (const [k, node] of kept.entries()) {
        expect(tally.count(node)).toBe(graph.inStart[k + 1]! - graph.inStart[k]!);
      }
      const codes = ['FR', 'DE', 'KE'].filter((code) => study.nodes.some(({ row }) => row.country === code));
      const standings = countryStandings(left);
      for (const name of STANDING_FIGURES) {
        const ofCountries = turned(countryTally(study, name)(codes));
        const expected = codes.map((code) => standings.find((one) => one.code === code)?.[name]);
        expect(codes.map((_, k) => ofCountries.count(k))).toEqual(
          expected.map((figure) => (figure === undefined || Number.isNaN(figure.rank) ? -1 : figure.known)),
        );
      }
    }),
  );
});

test('a measure that is computed anew gives the places that are counted', () => {
  fc.assert(
    fc.property(studies, fc.nat(1000), ({ graph }, seed) => {
      const inDegree = (of: typeof graph) =>
        Float64Array.from({ length: of.size }, (_, i) => of.inStart[i + 1]! - of.inStart[i]!);
      const all = rankNodes(inDegree(graph)).map(({ node, value }) => ({ value, own: [node] }));
      const nodes = all.map(({ own }) => own[0]!);
      const lists = withoutFirst(randomOrders(8, { lists: 20, length: 4, seed }), 3);
      const counted = countedPlaces(
        (first) => nodeTally(graph, 'in_degree')(nodes.slice(0, first)),
        all,
        4,
        lists,
      );
      const anew = (missing: Uint32Array) => {
        const kept = Uint32Array.from(nodes.keys()).filter((node) => !missing.includes(node));
        const values = new Float64Array(8).fill(Number.NaN);
        inDegree(induceGraph(graph, kept)).forEach((value, k) => {
          values[kept[k]!] = value;
        });
        return values;
      };
      expect(measuredPlaces(anew, nodes, 4, lists)).toEqual(counted);
    }),
  );
});

describe('of a list', () => {
  // a has four followers, three of them ministries; b has three.
  const { nodes, graph } = studyFrom({
    entries: [...'abcdefgh'].map((accountId, k) => ({
      accountId,
      row: { office: k < 2 ? 'head-of-state' : k < 5 ? 'foreign-ministry' : 'other' },
    })),
    follows: ['ca', 'da', 'ea', 'fa', 'fb', 'gb', 'hb'].map((pair) => [...pair]),
  });
  const of = (values: readonly number[]) =>
    listDoubt({
      nodes,
      ranked: values.map((value, node) => ({ rank: 1 + values.indexOf(value), value, own: [node] })),
      places: (looked, lists) =>
        countedPlaces(
          (first) => nodeTally(graph, 'in_degree')([...new Array(first).keys()]),
          values.map((value, node) => ({ value, own: [node] })),
          looked,
          lists,
        ),
      columns: ['office'],
      lists: 1000,
      seed: 1,
    });

  test('a group is left out whole, but for who is looked at; 5 % of eight is nobody, 10 % is one', () => {
    const { says, looked } = of([4, 3]);
    expect(looked.length).toBe(2);
    expect(says.map(({ missing }) => missing)).toEqual([
      { percent: 10 },
      ...['foreign-ministry', 'head-of-state', 'other'].map((group) => ({ by: 'office', group })),
    ]);
    const [drawn, ministries, heads, others] = says.map(({ places }) => places);
    // One of seven others: a keeps at least three, as many as b.
    expect(drawn!.map(({ leftOut, first }) => [leftOut, first > 990])).toEqual([
      [1, true],
      [1, false],
    ]);
    expect(ministries!.map(({ leftOut, low, leaders }) => [leftOut, low, leaders.length])).toEqual([
      [3, 2, 1],
      [3, 1, 0],
    ]);
    expect(heads!.map(({ leftOut, low }) => [leftOut, low])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(others!.map(({ leftOut, low }) => [leftOut, low])).toEqual([
      [3, 1],
      [3, 2],
    ]);
  });

  test('who has nothing, and more than can be looked at, are not', () => {
    expect(of([0, 0]).says).toEqual([]);
    expect(of(new Array(16).fill(1)).looked).toEqual([]);
  });
});
