/** Every bound is reached by a way the unknown ties could turn out, none goes beyond it, and knowing less widens it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bounds } from '../../src/edition/bounds.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { DIRECTIONS, multiplexOf } from '../../src/edition/multiplex.ts';
import { overlapOf, overlapOfActor } from '../../src/edition/overlap.ts';
import { measureGraph } from '../../src/graph/measure-graph.ts';
import { THOROUGH } from '../support/thorough.ts';
import { completionsOf, countUnknown, drawnNetworks, handNetworkOf, type States, statesOf } from './drawn.ts';
import { plainEdition } from './plain-study.ts';

const MOST_UNKNOWN = 9;
const RUNS = THOROUGH ? 60 : 20;

/** A figure of known ties, `null` where it has no value; it is written down again from its definition. */
interface Figure {
  name: string;
  bounds: Bounds;
  of: (states: States) => number | null;
}

function figuresOf(edition: Edition): Figure[] {
  const { networks, actors } = edition;
  const places = [...actors.keys()];
  const ordered = places.flatMap((i) => places.map((j): [number, number] => [i, j]));
  const figures: Figure[] = [];
  const overlap = (
    name: string,
    pairs: [number, number][],
    given: ReturnType<typeof overlapOf>['follows'],
    isTied: Tied,
  ) => {
    figures.push(
      {
        name: `${name} jaccard`,
        bounds: given.jaccard,
        of: (states) => ratio(states, pairs, isTied, 'both', 'either'),
      },
      {
        name: `${name} P(b|a)`,
        bounds: given.bGivenA,
        of: (states) => ratio(states, pairs, isTied, 'both', 'a'),
      },
      {
        name: `${name} P(a|b)`,
        bounds: given.aGivenB,
        of: (states) => ratio(states, pairs, isTied, 'both', 'b'),
      },
    );
  };
  const { follows, mutual } = overlapOf(edition, 0, 1);
  overlap('follows', ordered, follows, tied);
  overlap(
    'mutual',
    ordered.filter(([i, j]) => i < j),
    mutual,
    tiedBothWays,
  );
  for (const i of places) {
    const own = overlapOfActor(edition, 0, 1, i);
    if (own !== null) {
      overlap(
        `${i} out`,
        ordered.filter(([from]) => from === i),
        own.out,
        tied,
      );
      overlap(
        `${i} in`,
        ordered.filter(([, to]) => to === i),
        own.in,
        tied,
      );
      overlap(
        `${i} mutual`,
        ordered.filter(([from]) => from === i),
        own.mutual,
        tiedBothWays,
      );
    }
  }
  for (const [i, of] of multiplexOf(edition).entries()) {
    for (const direction of DIRECTIONS) {
      const degreesIn = (states: States) => states.map((network) => degreeIn(network, i, direction));
      figures.push(
        {
          name: `${i} degree ${direction}`,
          bounds: of[direction].degree,
          of: (states) => sum(degreesIn(states)),
        },
        {
          name: `${i} participation ${direction}`,
          bounds: of[direction].participation,
          of: (states) => spread(degreesIn(states)),
        },
      );
      for (const m of networks.keys()) {
        figures.push({
          name: `${i} on ${m} ${direction}`,
          bounds: of[direction].degrees[m]!,
          of: (states) => degreesIn(states)[m]!,
        });
      }
    }
  }
  return figures;
}

type Network = States[number];
type Tied = (network: Network, i: number, j: number) => boolean;

const tied: Tied = (network, i, j) => network[i]![j] === 'yes';
const tiedBothWays: Tied = (network, i, j) => tied(network, i, j) && tied(network, j, i);

function ratio(
  [a, b]: States,
  pairs: [number, number][],
  isTied: Tied,
  ...parts: ('both' | 'either' | 'a' | 'b')[]
) {
  const [part, whole] = parts.map(
    (of) =>
      pairs.filter(([i, j]) => {
        if (a![i]![j] === 'not-possible' || b![i]![j] === 'not-possible') return false;
        const [onA, onB] = [isTied(a!, i, j), isTied(b!, i, j)];
        return { both: onA && onB, either: onA || onB, a: onA, b: onB }[of];
      }).length,
  );
  return whole === 0 ? null : part! / whole!;
}

function degreeIn(network: Network, i: number, direction: (typeof DIRECTIONS)[number]): number {
  return [...network.keys()].filter((j) => {
    if (direction === 'mutual') return tiedBothWays(network, i, j);
    return direction === 'out' ? tied(network, i, j) : tied(network, j, i);
  }).length;
}

function spread(degrees: readonly number[]): number | null {
  const k = sum(degrees);
  const m = degrees.length;
  return k === 0 ? null : (m / (m - 1)) * (1 - sum(degrees.map((degree) => degree * degree)) / (k * k));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

function extremes(values: readonly (number | null)[]): Bounds {
  const defined = values.filter((value) => value !== null);
  if (defined.length === 0) return { low: null, high: null };
  return { low: Math.min(...defined), high: Math.max(...defined) };
}

test('bounds are the least and the greatest of all completions', () => {
  fc.assert(
    fc.property(drawnNetworks, (drawn) => {
      const edition = plainEdition(drawn.map(handNetworkOf));
      const states = statesOf(edition);
      fc.pre(countUnknown(states) <= MOST_UNKNOWN);
      const figures = figuresOf(edition);
      const all = [...completionsOf(states)];
      const told = figures.map(({ name, bounds: { low, high } }) => ({ name, low, high }));
      expect(told).toEqual(figures.map(({ name, of }) => ({ name, ...extremes(all.map(of)) })));
    }),
    { numRuns: RUNS },
  );
});

test('a value is within its bounds, and is both where all was read', () => {
  fc.assert(
    fc.property(drawnNetworks, (drawn) => {
      const edition = plainEdition(drawn.map(handNetworkOf));
      const isKnown =
        countUnknown(statesOf(edition)) === 0 &&
        drawn.every(({ accounts }) => accounts.every(({ isRead }) => isRead));
      const { follows, mutual } = overlapOf(edition, 0, 1);
      const bounded = [
        ...[follows, mutual].flatMap((of) => [of.jaccard, of.aGivenB, of.bGivenA]),
        ...multiplexOf(edition).flatMap((of) =>
          DIRECTIONS.flatMap((direction) => [of[direction].degree, of[direction].participation]),
        ),
      ];
      for (const { value, low, high } of bounded) {
        if (isKnown) expect([low, high]).toEqual([value, value]);
        if (value === null) continue;
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }
    }),
    { numRuns: RUNS },
  );
});

/** What could be seen, but for one account's follows or one tie. */
const lessKnown = drawnNetworks.chain((drawn) =>
  fc.record({
    drawn: fc.constant(drawn),
    network: fc.nat({ max: drawn.length - 1 }),
    account: fc.nat({ max: 1 }),
    tie: fc.option(fc.nat({ max: 1 })),
  }),
);

test('knowing less never turns a bound inward', () => {
  fc.assert(
    fc.property(lessKnown, ({ drawn, network, account, tie }) => {
      const less = drawn.map((each, m) => {
        if (m !== network) return each;
        if (tie === null) {
          return {
            ...each,
            accounts: each.accounts.map((of, k) => (k === account ? { ...of, isRead: false } : of)),
          };
        }
        return { ...each, ties: each.ties.map((state, k) => (k === tie ? ('unseen' as const) : state)) };
      });
      const before = figuresOf(plainEdition(drawn.map(handNetworkOf)));
      const after = figuresOf(plainEdition(less.map(handNetworkOf)));
      const narrowed = before.filter(({ bounds: { low, high } }, k) => {
        const { low: least, high: most } = after[k]!.bounds;
        return low !== null && (least === null || least > low || most! < high!);
      });
      expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
      expect(narrowed).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('the order in which snapshots are given changes nothing', () => {
  fc.assert(
    fc.property(drawnNetworks, (drawn) => {
      const given = drawn.map(handNetworkOf);
      expect(plainEdition([...given].reverse())).toEqual(plainEdition(given));
    }),
    { numRuns: RUNS / 2 },
  );
});

test('an edition of one network has the figures of that network', () => {
  fc.assert(
    fc.property(drawnNetworks, ([drawn]) => {
      const edition = plainEdition([handNetworkOf(drawn!)]);
      const options = { runs: 2, clustersOf: 'mutual', groups: [] } as const;
      const own = measureGraph(edition.networks[0]!.actors.graph, options);
      expect(measureGraph(edition.together.graph, options)).toEqual(own);
      const { in_degree, out_degree, mutual, mutual_min, mutual_max } = own.nodes;
      const orNull = (column: Float64Array) =>
        [...column].map((value) => (Number.isNaN(value) ? null : value));
      const ties = multiplexOf(edition);
      expect(ties.map((of) => of.in.degree.value)).toEqual(orNull(in_degree));
      expect(ties.map((of) => of.out.degree.value)).toEqual(orNull(out_degree));
      expect(ties.map((of) => of.mutual.degree)).toEqual(
        orNull(mutual).map((value, i) => ({ value, low: mutual_min[i], high: mutual_max[i] })),
      );
      expect(ties.every((of) => of.in.participation.low === null)).toBe(true);
    }),
    { numRuns: RUNS / 2 },
  );
});
