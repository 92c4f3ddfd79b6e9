import { expect, test } from 'vitest';
import { completionsOf } from '../../src/dyads/completions.ts';
import { COMPLETIONS, type Explained, explain, rangesOf } from '../../src/dyads/explain.ts';
import { buildOutcome, knownOf, NO_PAIR, type Outcome, type OutcomeKind } from '../../src/dyads/outcome.ts';
import { ordersOf } from '../../src/dyads/permutations.ts';
import { extremeResiduals, residuals } from '../../src/dyads/residuals.ts';
import {
  diffTerm,
  givenTerm,
  productTerm,
  sameTerm,
  senderTerm,
  type Term,
  unorderedTerm,
} from '../../src/dyads/term.ts';
import { backTerm } from '../../src/dyads/tie-terms.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { createRandom } from '../../src/graph/random.ts';
import { complete, graphOf, mutually, type Tie } from '../support/graphs.ts';
import { type SlowModel, slowFit, slowTest } from './slow-reference.ts';

const OPTIONS = { permutations: 60, seed: 5 };

const each = (graph: Graph, kind: OutcomeKind) =>
  buildOutcome(
    graph,
    Int32Array.from({ length: graph.size }, (_, i) => i),
    graph.size,
    kind,
  );

/** 16 accounts whose ties follow the first of two columns; `holes` accounts are not read, and 1 in 12 values is missing. */
function drawn(seed: number, { holes = 0, missing = false } = {}) {
  const random = createRandom(seed);
  const size = 16;
  const column = () =>
    Float64Array.from({ length: size * size }, () => {
      const value = random() * 4;
      return missing && random() < 1 / 12 ? Number.NaN : value;
    });
  const [first, second] = [column(), column()];
  const edges: Tie[] = [];
  const unobserved = Array.from({ length: holes }, (_, k) => 5 * k + 1);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const isLikely = random() < 0.1 + 0.15 * (first[i * size + j]! || 0);
      // Of an account that is not read some ties may still be known.
      if (i !== j && isLikely && (!unobserved.includes(i) || random() < 0.3)) edges.push([i, j]);
    }
  }
  const labels = Array.from({ length: size }, (_, i) => 'abc'[i % 3]!);
  const graph = graphOf({
    size,
    edges,
    unobserved,
    unseen:
      holes > 0
        ? [
            [0, 2],
            [3, 4],
          ]
        : [],
  });
  const terms = [
    givenTerm('first', size, first),
    givenTerm('second', size, second),
    sameTerm('same:x', labels),
  ];
  return { size, graph, terms };
}

const slow = ({ size, cells }: Outcome, terms: readonly Term[]): SlowModel => {
  const table = (of: (i: number, j: number) => number) =>
    Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => of(i, j)));
  return {
    size,
    y: table((i, j) => (cells[i * size + j]! < 0 ? Number.NaN : cells[i * size + j]!)),
    x: terms.map(({ at }) => table(at)),
  };
};

function expectClose(found: Iterable<number>, expected: Iterable<number>, digits: number): void {
  expect([...found]).toEqual(Array.from(expected, (value) => expect.closeTo(value, digits)));
}

function expectSame(found: Explained, model: SlowModel, kind: 'linear' | 'logit'): void {
  const { fit, p } = found;
  const reference = slowFit(model, kind);
  expect(fit.intercept).toBeCloseTo(reference.coefficients[0]!, 8);
  expectClose(fit.coefficients, reference.coefficients.slice(1), 8);
  expectClose(fit.statistics, reference.statistics.slice(1), 6);
  expect(fit.r2).toBeCloseTo(reference.r2, 8);
  const orders = Array.from(ordersOf(model.size, OPTIONS), (order) => [...order]);
  expect([...p]).toEqual(slowTest(model, kind, orders));
}

test('three countries by hand: the slope, the intercept, the share explained, and the standardised slope', () => {
  // Four ties of six pairs; x is 1 for two of those with a tie and one of those without.
  const graph = graphOf({
    size: 3,
    edges: [
      [0, 1],
      [0, 2],
      [1, 0],
      [2, 1],
    ],
  });
  const x = new Float64Array(9);
  for (const [i, j] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const)
    x[3 * i + j] = 1;
  const found = explain(
    { outcome: each(graph, 'any'), terms: [givenTerm('x', 3, x)], logit: false },
    OPTIONS,
  )!;
  // Where x = 1 two of three have a tie, where x = 0 two of three: no difference.
  expect(found.fit.coefficients[0]).toBeCloseTo(0, 12);
  expect(found.fit.intercept).toBeCloseTo(2 / 3, 12);
  x[3 * 1 + 2] = 0;
  const other = explain(
    { outcome: each(graph, 'any'), terms: [givenTerm('x', 3, x)], logit: false },
    OPTIONS,
  )!;
  // Where x = 1 both, where x = 0 two of four: the slope is 1/2, and r = 1/2 · sd(x)/sd(y) = 1/2.
  expect(other.fit.coefficients[0]).toBeCloseTo(1 / 2, 12);
  expect(other.fit.intercept).toBeCloseTo(1 / 2, 12);
  expect(other.fit.standardised[0]).toBeCloseTo(1 / 2, 12);
  expect(other.fit.r2).toBeCloseTo(1 / 4, 12);
  expect(other.fit.statistics[0]).toBeCloseTo(Math.sqrt(4 / 3), 12);
});

test('log-odds by hand: two groups of pairs', () => {
  const graph = graphOf({
    size: 4,
    edges: [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 0],
      [1, 2],
      [2, 0],
      [3, 0],
    ],
  });
  const x = Float64Array.from({ length: 16 }, (_, cell) => (cell < 8 ? 1 : 0));
  const { fit } = explain(
    { outcome: each(graph, 'any'), terms: [givenTerm('x', 4, x)], logit: true },
    { permutations: 1, seed: 1 },
  )!;
  // 5 of 6 against 2 of 6: odds of 5 and of 1/2.
  expect(fit.intercept).toBeCloseTo(Math.log(1 / 2), 9);
  expect(fit.coefficients[0]).toBeCloseTo(Math.log(10), 9);
});

test.each([
  ['linear', 'any'],
  ['linear', 'mutual'],
  ['logit', 'any'],
  ['logit', 'mutual'],
] as const)('a %s model of %s with missing pairs is what one written apart and slow finds', (kind, of) => {
  for (const seed of [1, 2]) {
    for (const holes of [0, 3]) {
      const { graph, terms: directed } = drawn(seed, { holes, missing: true });
      const outcome = each(graph, of);
      const terms = of === 'mutual' ? directed.map(unorderedTerm) : directed;
      const found = explain({ outcome, terms, logit: kind === 'logit' }, OPTIONS)!;
      expectSame(found, slow(outcome, terms), kind);
    }
  }
});

/** Three groups, one of units without a value; a sender's term makes a pair differ from its reverse. */
const grouped: [string, (size: number) => Term[]][] = [
  [
    'groups and units of none',
    (size) => [
      sameTerm(
        'same:x',
        Array.from({ length: size }, (_, i) => ['a', 'b', 'c', ''][i % 4]!),
      ),
      sameTerm(
        'same:y',
        Array.from({ length: size }, (_, i) => 'abc'[Math.floor(i / 6)]!),
      ),
    ],
  ],
  [
    'a group and senders',
    (size) => [
      sameTerm(
        'same:x',
        Array.from({ length: size }, (_, i) => 'abcde'[i % 5]!),
      ),
      senderTerm(
        'sender:z',
        Float64Array.from({ length: size }, (_, i) => Number(i % 7 === 0)),
      ),
    ],
  ],
  [
    'one group, and pairs without a value',
    (size) => [
      givenTerm(
        'x',
        size,
        Float64Array.from({ length: size * size }, (_, k) =>
          k % 11 === 3 ? Number.NaN : Number(k % 9 === 0),
        ),
      ),
    ],
  ],
];

test.each(
  grouped.flatMap(([what, terms]) => (['any', 'mutual'] as const).map((of) => [what, of, terms] as const)),
)('terms of few values, %s, of %s, are what a model written apart and slow finds', (_, of, terms) => {
  const found = [1, 2, 3].map((seed) => {
    const { graph, size } = drawn(seed, { holes: 3 });
    const outcome = each(graph, of);
    const own = of === 'mutual' ? terms(size).map(unorderedTerm) : terms(size);
    const explained = explain({ outcome, terms: own, logit: false }, OPTIONS)!;
    expectSame(explained, slow(outcome, own), 'linear');
    return [...explained.p];
  });
  // Chance alone gives them: they are no least ones.
  expect(Math.max(...found.flat())).toBeGreaterThan(0.2);
});

test('a pair counts where its ties could be seen, whether there or not', () => {
  // 0 is not read, and yet known to follow 1; 2 is read, but could not show a tie to 3.
  const graph = graphOf({
    size: 4,
    edges: [
      [0, 1],
      [1, 2],
      [2, 1],
    ],
    unobserved: [0],
    unseen: [[2, 3]],
  });
  const { cells } = each(graph, 'any');
  const of = (i: number, j: number) => cells[4 * i + j]!;
  expect([of(1, 2), of(2, 1), of(1, 0), of(3, 1)]).toEqual([1, 1, 0, 0]);
  // −2: unknown with a tie that is there, −1: with none.
  expect([of(0, 1), of(0, 2), of(2, 3)]).toEqual([-2, -1, -1]);
  expect(of(1, 1)).toBe(NO_PAIR);
  const mutual = each(graph, 'mutual').cells;
  expect([mutual[4 * 2 + 1], mutual[4 * 1 + 0], mutual[4 * 3 + 2]]).toEqual([1, -1, -1]);
  expect(mutual[4 * 1 + 2]).toBe(NO_PAIR);
});

test('accounts of a unit are taken together: any tie, the number of follows, the number of mutual ties', () => {
  // Units {0, 1} and {2, 3}.
  const graph = graphOf({
    size: 4,
    edges: [
      [0, 2],
      [0, 3],
      [2, 0],
      [1, 0],
    ],
  });
  const unitOf = Int32Array.of(0, 0, 1, 1);
  const cells = (kind: OutcomeKind) => [...buildOutcome(graph, unitOf, 2, kind).cells];
  expect(cells('any')).toEqual([NO_PAIR, 1, 1, NO_PAIR]);
  expect(cells('follows')).toEqual([NO_PAIR, 2, 1, NO_PAIR]);
  expect(cells('mutual')).toEqual([NO_PAIR, NO_PAIR, 1, NO_PAIR]);
});

test('accounts of one actor are no pair', () => {
  const graph = graphOf({ size: 3, edges: [[0, 2]], actor: [0, 0, 1] });
  const { cells } = each(graph, 'any');
  expect(cells[1]).toBe(NO_PAIR);
  expect(cells[2]).toBe(1);
});

test.each(['any', 'follows', 'mutual'] as const)(
  'completions of %s are networks that could be, at the rates seen',
  (kind) => {
    const { graph } = drawn(3, { holes: 3 });
    const unitOf = Int32Array.from({ length: graph.size }, (_, i) => Math.floor(i / 2));
    const outcome = buildOutcome(graph, unitOf, 8, kind);
    const least = outcome.cells.map((cell) => (cell === NO_PAIR ? 0 : knownOf(cell)));
    const most = buildOutcome(
      complete(graph, () => true),
      unitOf,
      8,
      kind,
    ).cells;
    const total = new Float64Array(64);
    const completions = 400;
    for (const gained of completionsOf(outcome, { completions, seed: 1 })) {
      for (const [cell, ties] of gained) {
        expect(outcome.cells[cell]).toBeLessThan(0);
        expect(least[cell]! + ties).toBeLessThanOrEqual(most[cell]!);
        total[cell]! += ties / completions;
      }
    }
    const open = outcome.cells.reduce(
      (sum, cell, k) => sum + (cell < 0 && cell !== NO_PAIR ? most[k]! - least[k]! : 0),
      0,
    );
    const gained = total.reduce((sum, value) => sum + value, 0);
    expect(gained).toBeGreaterThan(0.15 * open);
    expect(gained).toBeLessThan(0.65 * open);
  },
);

test.each(['linear', 'logit'] as const)(
  'the range of a %s model holds the fit, and every completion that was drawn',
  (kind) => {
    const { graph, terms, size } = drawn(4, { holes: 3 });
    const outcome = each(graph, 'any');
    const found = explain({ outcome, terms, logit: kind === 'logit' }, OPTIONS)!;
    expect(found.completed).toHaveLength(COMPLETIONS);
    const ranges = rangesOf(found);
    let n = 0;
    for (const gained of completionsOf(outcome, { completions: 3, seed: OPTIONS.seed })) {
      const y = Array.from({ length: size }, (_, i) =>
        Array.from(
          { length: size },
          (_, j) => knownOf(outcome.cells[i * size + j]!) + (gained.get(i * size + j) ?? 0),
        ),
      );
      const { coefficients } = slowFit({ ...slow(outcome, terms), y }, kind);
      expectClose(found.completed[n]!, coefficients, 7);
      coefficients.forEach((value, k) => {
        expect(value).toBeGreaterThanOrEqual(ranges[k]!.low - 1e-9);
        expect(value).toBeLessThanOrEqual(ranges[k]!.high + 1e-9);
      });
      n++;
    }
    expect(n).toBe(3);
    expect(found.pairs).toMatchObject({
      all: 240,
      used: 240 - 3 * 15 - 2,
      unseen: 47,
      termUnseen: 0,
      withoutValue: 0,
    });
  },
);

test.each(['linear', 'logit'] as const)(
  'of a %s model with the tie back each completion has it as drawn',
  (kind) => {
    const { graph, terms, size } = drawn(4, { holes: 3 });
    const outcome = each(graph, 'any');
    const back = backTerm(outcome);
    const own = [terms[0]!, back, productTerm(terms[2]!, back)];
    const found = explain({ outcome, terms: own, logit: kind === 'logit' }, OPTIONS)!;
    expectSame(found, slow(outcome, own), kind);
    let n = 0;
    for (const gained of completionsOf(outcome, { completions: 3, seed: OPTIONS.seed })) {
      const tie = (i: number, j: number) =>
        i === j ? 0 : knownOf(outcome.cells[i * size + j]!) + (gained.get(i * size + j) ?? 0);
      const table = (of: (i: number, j: number) => number) =>
        Array.from({ length: size }, (_, i) =>
          Array.from({ length: size }, (_, j) => (i === j ? Number.NaN : of(i, j))),
        );
      const [given, , same] = terms;
      const x = [
        given!.at,
        (i: number, j: number) => tie(j, i),
        (i: number, j: number) => same!.at(i, j) * tie(j, i),
      ];
      const { coefficients } = slowFit({ size, y: table(tie), x: x.map(table) }, kind);
      expectClose(found.completed[n++]!, coefficients, 7);
    }
    // Of 47 pairs the tie is unknown, and the tie back of as many; six, between those not read, are unknown both ways.
    const { all, used, unseen, termUnseen } = found.pairs;
    expect({ all, used, unseen, termUnseen }).toEqual({
      all: 240,
      used: 240 - 47 - 41,
      unseen: 47,
      termUnseen: 41,
    });
  },
);

test('of a model that tells all ties no pair stands out', () => {
  const graph = graphOf({
    size: 6,
    edges: mutually([
      [0, 1],
      [0, 2],
      [3, 4],
      [4, 5],
    ]),
  });
  const outcome = each(graph, 'any');
  const model = { outcome, terms: [backTerm(outcome)], logit: false };
  const found = explain(model, OPTIONS)!;
  expect(found.fit.r2).toBeCloseTo(1, 12);
  const { most, least } = extremeResiduals(model, found, 5);
  expect([most.pairs, least.pairs]).toEqual([[], []]);
});

test('with nothing unknown the range is the coefficient', () => {
  const { graph, terms } = drawn(4);
  const found = explain({ outcome: each(graph, 'any'), terms, logit: false }, OPTIONS)!;
  for (const { low, high } of rangesOf(found)) expect(low).toBe(high);
});

test('accounts in another order have the same coefficients', () => {
  const { graph, terms, size } = drawn(6, { holes: 2 });
  const name = Array.from({ length: size }, (_, i) => (5 * i + 3) % size);
  const renamed = graphOf({
    size,
    edges: Array.from({ length: size * size }, (_, cell): Tie => [Math.floor(cell / size), cell % size])
      .filter(([i, j]) => graph.outTarget.subarray(graph.outStart[i]!, graph.outStart[i + 1]!).includes(j))
      .map(([i, j]): Tie => [name[i]!, name[j]!]),
    unobserved: [1, 6].map((i) => name[i]!),
    unseen: [
      [name[0]!, name[2]!],
      [name[3]!, name[4]!],
    ],
  });
  const back = name.map((_, i) => name.indexOf(i));
  const moved = terms.map(({ name: of, at }) => ({
    name: of,
    at: (i: number, j: number) => at(back[i]!, back[j]!),
  }));
  const one = explain({ outcome: each(graph, 'any'), terms, logit: false }, OPTIONS)!;
  const other = explain({ outcome: each(renamed, 'any'), terms: moved, logit: false }, OPTIONS)!;
  expectClose(other.fit.coefficients, one.fit.coefficients, 10);
  expect(other.fit.r2).toBeCloseTo(one.fit.r2, 10);
});

test('a term that makes ties is told from chance, one that does not is not; the same seed gives the same p', () => {
  const { graph, terms } = drawn(8);
  const model = { outcome: each(graph, 'any'), terms, logit: false };
  const { p } = explain(model, { permutations: 500, seed: 1 })!;
  expect(p[0]).toBeLessThan(0.01);
  expect(p[1]).toBeGreaterThan(0.05);
  expect(explain(model, { permutations: 500, seed: 1 })!.p).toEqual(p);
});

test('where terms tell the ties apart, log-odds have no end, and none is given', () => {
  const { graph, size } = drawn(1);
  const outcome = each(graph, 'any');
  const ties = Float64Array.from(outcome.cells, (cell) => Math.max(cell, 0));
  expect(explain({ outcome, terms: [givenTerm('ties', size, ties)], logit: true }, OPTIONS)).toBeNull();
});

test('residuals are what is there less what is expected, the furthest first, with how many are alike', () => {
  // Four units; x is 1 between the first two, where there is a tie one way.
  const graph = graphOf({
    size: 4,
    edges: [
      [0, 1],
      [2, 3],
      [3, 0],
    ],
  });
  const x = new Float64Array(16);
  x[1] = 1;
  x[4] = 1;
  const model = { outcome: each(graph, 'any'), terms: [givenTerm('x', 4, x)], logit: false };
  const found = explain(model, OPTIONS)!;
  // Of pairs with x = 1 a half has a tie, of the other ten 1/5.
  const { most, least } = extremeResiduals(model, found, 2);
  expect(most.pairs.map(({ one, other, seen }) => [one, other, seen])).toEqual([
    [2, 3, 1],
    [3, 0, 1],
  ]);
  expect(most.pairs[0]!.residual).toBeCloseTo(4 / 5, 12);
  expect(most.alike).toBe(0);
  expect(least.pairs.map(({ one, other }) => [one, other])).toEqual([
    [1, 0],
    [0, 2],
  ]);
  expect(least.pairs.map(({ expected }) => expected)).toEqual([
    expect.closeTo(1 / 2, 12),
    expect.closeTo(1 / 5, 12),
  ]);
  // Ten pairs without x, of which two have a tie, and one is listed.
  expect(least.alike).toBe(7);
  const all = [...residuals(model, found)];
  expect(all).toHaveLength(12);
  expect(all.reduce((sum, { residual }) => sum + residual, 0)).toBeCloseTo(0, 12);
});

test('of a term with two directions an unordered pair has the mean, or the one that is known', () => {
  const { at } = unorderedTerm(givenTerm('x', 2, Float64Array.of(0, 1, 3, 0)));
  expect(at(1, 0)).toBe(2);
  expect(unorderedTerm(givenTerm('x', 2, Float64Array.of(0, Number.NaN, 3, 0))).at(0, 1)).toBe(3);
  expect(diffTerm('d', Float64Array.of(5, 2)).at(0, 1)).toBe(3);
});
