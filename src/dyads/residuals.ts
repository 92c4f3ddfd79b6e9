/** Pairs beyond what a model expects: more connected, or less. */
import { type Explained, type ModelAsked, ownCoefficients } from './explain.ts';
import { chanceOf } from './logistic.ts';
import type { Coefficients } from './ranges.ts';
import { seenPairs } from './seen-pairs.ts';

/** A pair that the model was fitted on. */
export interface Residual {
  /** Units; where pairs are ordered, ties go from the one to the other. */
  one: number;
  other: number;
  /** Ties that there are, and that the model expects. */
  seen: number;
  expected: number;
  /** Seen − expected, and its range: as the model and those of the completions have it. */
  residual: number;
  low: number;
  high: number;
}

/** Every pair, from the one furthest above the model to the one furthest below; alike ones in the order of units. */
export function orderedResiduals(model: ModelAsked, explained: Explained): Residual[] {
  return [...residuals(model, explained)].sort((a, b) => b.residual - a.residual);
}

/** Every pair in the order of its units. */
export function* residuals(model: ModelAsked, explained: Explained): Generator<Residual> {
  const { design } = seenPairs(model);
  for (let one = 0; one < model.outcome.size; one++) {
    const { count, to } = design.read(one);
    for (const other of to.slice(0, count)) yield residualOf(model, explained, one, other);
  }
}

/** Nearer to what is expected than this there is no difference but that of rounding. */
const AS_EXPECTED = 1e-9;

/** Pairs of one side, the furthest first. */
export interface Extreme {
  pairs: Residual[];
  /** Pairs as far out as the last of them that are not among them. */
  alike: number;
}

/** The `top` pairs with the largest residuals above 0, and with the smallest below; alike ones in the order of units. */
export function extremeResiduals(
  model: ModelAsked,
  explained: Explained,
  top: number,
): { most: Extreme; least: Extreme } {
  const most = keepFirst(top);
  const least = keepFirst(top);
  const { size, cells } = model.outcome;
  eachExpected(model, explained, (i, to, expected) => {
    for (const [t, other] of to.entries()) {
      const off = cells[i * size + other]! - expected[t]!;
      if (off > AS_EXPECTED) most.offer(off, i, other);
      if (off < -AS_EXPECTED) least.offer(-off, i, other);
    }
  });
  const full = ({ one, other }: Kept) => residualOf(model, explained, one, other);
  const side = ({ kept, alike }: KeptSide): Extreme => ({ pairs: kept.map(full), alike: alike() });
  return { most: side(most), least: side(least) };
}

/** Pairs of which the model expects as many ties. O(pairs × terms). */
export function pairsExpecting(model: ModelAsked, explained: Explained, value: number): number {
  let pairs = 0;
  eachExpected(model, explained, (_, to, expected) => {
    for (const t of to.keys()) if (Math.abs(expected[t]! - value) <= AS_EXPECTED) pairs++;
  });
  return pairs;
}

/** @param take is called for each unit, with the others of its pairs and what is expected of them, in the order of these. */
function eachExpected(
  model: ModelAsked,
  explained: Explained,
  take: (one: number, others: Uint32Array, expected: Float64Array) => void,
): void {
  const own = ownCoefficients(explained.fit);
  const { design } = seenPairs(model);
  const { size } = model.outcome;
  const expected = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const { count, to, values } = design.read(i);
    expected.fill(own[0]!, 0, count);
    values.forEach((column, k) => {
      const by = own[k + 1]!;
      for (let t = 0; t < count; t++) expected[t]! += by * column[t]!;
    });
    if (model.logit) for (let t = 0; t < count; t++) expected[t] = chanceOf(expected[t]!);
    take(i, to.subarray(0, count), expected);
  }
}

/** Whether two pairs are as far out as each other. */
export function isAlike({ residual }: Residual, other: Residual): boolean {
  return Math.abs(residual - other.residual) <= 1e-9 * Math.abs(other.residual);
}

function residualOf(model: ModelAsked, explained: Explained, one: number, other: number): Residual {
  const { size, cells } = model.outcome;
  const seen = cells[one * size + other]!;
  const expected = expectedOf(model, ownCoefficients(explained.fit), one, other);
  const off = [expected, ...explained.completed.map((of) => expectedOf(model, of, one, other))].map(
    (value) => seen - value,
  );
  return {
    one,
    other,
    seen,
    expected,
    residual: seen - expected,
    low: Math.min(...off),
    high: Math.max(...off),
  };
}

function expectedOf({ terms, logit }: ModelAsked, coefficients: Coefficients, i: number, j: number): number {
  let sum = coefficients[0]!;
  for (let k = 0; k < terms.length; k++) sum += coefficients[k + 1]! * terms[k]!.at(i, j);
  return logit ? chanceOf(sum) : sum;
}

interface Kept {
  size: number;
  one: number;
  other: number;
}

interface KeptSide {
  kept: Kept[];
  /** Those offered that are as large as the last that is kept, and were not. */
  alike: () => number;
  offer: (size: number, one: number, other: number) => void;
}

/** Sums of the same terms may differ in the last digits. */
const SAME = 1 + 1e-12;

/** Keeps the largest that it is offered, alike ones in the order they came. */
function keepFirst(count: number): KeptSide {
  const kept: Kept[] = [];
  let left: { size: number; count: number } = { size: 0, count: 0 };
  const leave = (size: number) => {
    if (size > left.size * SAME) left = { size, count: 0 };
    if (size * SAME >= left.size) left.count++;
  };
  return {
    kept,
    alike: () => (kept.length > 0 && left.size * SAME >= kept.at(-1)!.size ? left.count : 0),
    offer(size, one, other) {
      if (kept.length === count && size <= kept[count - 1]!.size * SAME) {
        leave(size);
        return;
      }
      let place = kept.length;
      while (place > 0 && kept[place - 1]!.size * SAME < size) place--;
      kept.splice(place, 0, { size, one, other });
      if (kept.length > count) leave(kept.pop()!.size);
    },
  };
}
