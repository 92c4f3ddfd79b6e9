/**
 * The forces of one round of the layout, as `graph/forces.ts` and `graph/repulsion.ts` have them, operation for
 * operation: two bodies, or the two axes, at once, and sums in the same order.
 */
import { real, setReal, setWord, word } from './memory';

/** Of a job: how many bodies, their positions, masses and forces, and the rows of what each is tied to. */
const SIZE: u32 = 0;
const X: u32 = 1;
const Y: u32 = 2;
const MASS: u32 = 3;
const FORCE_X: u32 = 4;
const FORCE_Y: u32 = 5;
const START: u32 = 6;
const NEIGHBOUR: u32 = 7;
/** The tree: the bodies in its order, and their positions and masses in that order. */
const ORDER: u32 = 8;
const X_IN_ORDER: u32 = 9;
const Y_IN_ORDER: u32 = 10;
const MASS_IN_ORDER: u32 = 11;
/** Of each cell its centre, mass and width squared; the cell after all below it; its first body and, of a leaf, its end. */
const CELLS: u32 = 12;
const CELL_NEXT: u32 = 13;
const CELL_FIRST: u32 = 14;
const CELL_END: u32 = 15;
const CELL_COUNT: u32 = 16;

const OPENING: f64 = 0.9;
const LEAF: u32 = 8;
const DEEPEST: u32 = 24;

/** Two values at once from place k of an array. */
function pairAt(base: usize, k: u32): v128 {
  return v128.load(base + ((<usize>k) << 3));
}

/** `repelExactly`, of the bodies first…last−1 from those before each. */
export function repelExactly(job: usize, strength: f64, first: u32, last: u32): void {
  const x: usize = word(job, X);
  const y: usize = word(job, Y);
  const mass: usize = word(job, MASS);
  const forceX: usize = word(job, FORCE_X);
  const forceY: usize = word(job, FORCE_Y);
  for (let i = first; i < last; i++) {
    const xi = real(x, i);
    const yi = real(y, i);
    const pull = strength * real(mass, i);
    let sum = f64x2.splat(0);
    for (let j: u32 = 0; j < i; j += 2) {
      const dx = f64x2.sub(f64x2.splat(xi), pairAt(x, j));
      const dy = f64x2.sub(f64x2.splat(yi), pairAt(y, j));
      const squared = f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy));
      const factor = f64x2.div(f64x2.mul(f64x2.splat(pull), pairAt(mass, j)), squared);
      // Of two at one place neither pushes the other, nor does a body itself, which may come last.
      const counts = v128.not(f64x2.eq(squared, f64x2.splat(0)));
      const pushX = v128.and(f64x2.mul(dx, factor), counts);
      const pushY = v128.and(f64x2.mul(dy, factor), counts);
      const at = (<usize>j) << 3;
      v128.store(forceX + at, f64x2.sub(v128.load(forceX + at), pushX));
      v128.store(forceY + at, f64x2.sub(v128.load(forceY + at), pushY));
      sum = f64x2.add(sum, v128.shuffle<f64>(pushX, pushY, 0, 2));
      sum = f64x2.add(sum, v128.shuffle<f64>(pushX, pushY, 1, 3));
    }
    setReal(forceX, i, real(forceX, i) + f64x2.extract_lane(sum, 0));
    setReal(forceY, i, real(forceY, i) + f64x2.extract_lane(sum, 1));
  }
}

/** Makes the tree of all bodies, of which the root's corner and width are given. */
export function buildTree(job: usize, left: f64, top: f64, width: f64): void {
  const size = word(job, SIZE);
  const order: usize = word(job, ORDER);
  for (let i: u32 = 0; i < size; i++) setWord(order, i, i);
  setWord(job, CELL_COUNT, 0);
  divide(job, 0, size, left, top, width, 0);
  for (let k: u32 = 0; k < size; k++) {
    const i = word(order, k);
    setReal(word(job, X_IN_ORDER), k, real(word(job, X), i));
    setReal(word(job, Y_IN_ORDER), k, real(word(job, Y), i));
    setReal(word(job, MASS_IN_ORDER), k, real(word(job, MASS), i));
  }
}

function divide(job: usize, first: u32, end: u32, left: f64, top: f64, width: f64, depth: u32): void {
  const order: usize = word(job, ORDER);
  const x: usize = word(job, X);
  const y: usize = word(job, Y);
  let sum: f64 = 0;
  let sumX: f64 = 0;
  let sumY: f64 = 0;
  for (let k = first; k < end; k++) {
    const i = word(order, k);
    const mass = real(word(job, MASS), i);
    sum += mass;
    sumX += mass * real(x, i);
    sumY += mass * real(y, i);
  }
  const cell = word(job, CELL_COUNT);
  setWord(job, CELL_COUNT, cell + 1);
  const cells: usize = word(job, CELLS);
  setReal(cells, 4 * cell, sumX / sum);
  setReal(cells, 4 * cell + 1, sumY / sum);
  setReal(cells, 4 * cell + 2, sum);
  setReal(cells, 4 * cell + 3, width * width);
  const isLeaf = end - first <= LEAF || depth === DEEPEST;
  setWord(word(job, CELL_FIRST), cell, first);
  setWord(word(job, CELL_END), cell, isLeaf ? end : 0);
  if (!isLeaf) {
    const half = width / 2;
    const middleX = left + half;
    const middleY = top + half;
    const lower = partition(order, first, end, y, middleY);
    const upperCut = partition(order, first, lower, x, middleX);
    const lowerCut = partition(order, lower, end, x, middleX);
    if (lowerCut !== end) divide(job, lowerCut, end, middleX, middleY, half, depth + 1);
    if (lower !== lowerCut) divide(job, lower, lowerCut, left, middleY, half, depth + 1);
    if (upperCut !== lower) divide(job, upperCut, lower, middleX, top, half, depth + 1);
    if (first !== upperCut) divide(job, first, upperCut, left, top, half, depth + 1);
  }
  setWord(word(job, CELL_NEXT), cell, word(job, CELL_COUNT));
}

function partition(order: usize, first: u32, end: u32, values: usize, middle: f64): u32 {
  let cut = first;
  for (let k = first; k < end; k++) {
    const body = word(order, k);
    if (!(real(values, body) < middle)) continue;
    setWord(order, k, word(order, cut));
    setWord(order, cut++, body);
  }
  return cut;
}

/** `repelByTree`, of the bodies at the places from `first` to the one before `last` of the tree's order. */
export function repelByTree(job: usize, strength: f64, first: u32, last: u32): void {
  const order: usize = word(job, ORDER);
  const x: usize = word(job, X_IN_ORDER);
  const y: usize = word(job, Y_IN_ORDER);
  const mass: usize = word(job, MASS_IN_ORDER);
  const cells: usize = word(job, CELLS);
  const next: usize = word(job, CELL_NEXT);
  const cellFirst: usize = word(job, CELL_FIRST);
  const cellEnd: usize = word(job, CELL_END);
  const forceX: usize = word(job, FORCE_X);
  const forceY: usize = word(job, FORCE_Y);
  const count = word(job, CELL_COUNT);
  for (let place = first; place < last; place++) {
    const xi = real(x, place);
    const yi = real(y, place);
    const position = f64x2.replace_lane(f64x2.splat(xi), 1, yi);
    const pull = strength * real(mass, place);
    let sum = f64x2.splat(0);
    let cell: u32 = 0;
    while (cell < count) {
      const at = cells + ((<usize>cell) << 5);
      const d = f64x2.sub(position, v128.load(at));
      const squares = f64x2.mul(d, d);
      const squared = f64x2.extract_lane(squares, 0) + f64x2.extract_lane(squares, 1);
      if (real(at, 3) < OPENING * OPENING * squared) {
        const factor = (pull * real(at, 2)) / squared;
        sum = f64x2.add(sum, f64x2.mul(d, f64x2.splat(factor)));
        cell = word(next, cell);
        continue;
      }
      const end = word(cellEnd, cell);
      for (let k = word(cellFirst, cell); k < end; k += 2) {
        const dx = f64x2.sub(f64x2.splat(xi), pairAt(x, k));
        const dy = f64x2.sub(f64x2.splat(yi), pairAt(y, k));
        const near = f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy));
        const factor = f64x2.div(f64x2.mul(f64x2.splat(pull), pairAt(mass, k)), near);
        const counts = v128.not(f64x2.eq(near, f64x2.splat(0)));
        const among = k + 1 < end ? counts : v128.and(counts, i64x2(-1, 0));
        const pushX = v128.and(f64x2.mul(dx, factor), among);
        const pushY = v128.and(f64x2.mul(dy, factor), among);
        sum = f64x2.add(sum, v128.shuffle<f64>(pushX, pushY, 0, 2));
        sum = f64x2.add(sum, v128.shuffle<f64>(pushX, pushY, 1, 3));
      }
      cell++;
    }
    const i = word(order, place);
    setReal(forceX, i, real(forceX, i) + f64x2.extract_lane(sum, 0));
    setReal(forceY, i, real(forceY, i) + f64x2.extract_lane(sum, 1));
  }
}

/** `attract`, of the bodies first…last−1. */
export function attractBodies(job: usize, gravity: f64, first: u32, last: u32): void {
  const x: usize = word(job, X);
  const y: usize = word(job, Y);
  const forceX: usize = word(job, FORCE_X);
  const forceY: usize = word(job, FORCE_Y);
  const start: usize = word(job, START);
  const neighbour: usize = word(job, NEIGHBOUR);
  for (let i = first; i < last; i++) {
    const xi = real(x, i);
    const yi = real(y, i);
    let sumX = real(forceX, i);
    let sumY = real(forceY, i);
    const fromMiddle = Math.sqrt(xi * xi + yi * yi);
    if (fromMiddle > 0) {
      const weight = gravity * real(word(job, MASS), i);
      sumX -= (weight * xi) / fromMiddle;
      sumY -= (weight * yi) / fromMiddle;
    }
    const end = word(start, i + 1);
    let k = word(start, i);
    // Two neighbours at a time; rows are in order, and those before the node come first.
    for (; k + 1 < end && word(neighbour, k + 1) < i; k += 2) {
      const j = word(neighbour, k);
      const other = word(neighbour, k + 1);
      const dx = f64x2.sub(f64x2.splat(xi), both(real(x, j), real(x, other)));
      const dy = f64x2.sub(f64x2.splat(yi), both(real(y, j), real(y, other)));
      const distance = f64x2.sqrt(f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy)));
      const counts = v128.not(f64x2.eq(distance, f64x2.splat(0)));
      const factor = f64x2.div(logarithms(f64x2.add(f64x2.splat(1), distance)), distance);
      const pullX = v128.and(f64x2.mul(dx, factor), counts);
      const pullY = v128.and(f64x2.mul(dy, factor), counts);
      sumX = sumX - f64x2.extract_lane(pullX, 0) - f64x2.extract_lane(pullX, 1);
      sumY = sumY - f64x2.extract_lane(pullY, 0) - f64x2.extract_lane(pullY, 1);
      setReal(forceX, j, real(forceX, j) + f64x2.extract_lane(pullX, 0));
      setReal(forceY, j, real(forceY, j) + f64x2.extract_lane(pullY, 0));
      setReal(forceX, other, real(forceX, other) + f64x2.extract_lane(pullX, 1));
      setReal(forceY, other, real(forceY, other) + f64x2.extract_lane(pullY, 1));
    }
    if (k < end && word(neighbour, k) < i) {
      const j = word(neighbour, k);
      const dx = xi - real(x, j);
      const dy = yi - real(y, j);
      const distance = Math.sqrt(dx * dx + dy * dy);
      if (distance !== 0) {
        const factor = logarithm(1 + distance) / distance;
        sumX -= dx * factor;
        sumY -= dy * factor;
        setReal(forceX, j, real(forceX, j) + dx * factor);
        setReal(forceY, j, real(forceY, j) + dy * factor);
      }
    }
    setReal(forceX, i, sumX);
    setReal(forceY, i, sumY);
  }
}

/** `logarithm` of both: the halvings are read from the exponents. */
function logarithms(x: v128): v128 {
  const fraction = v128.or(v128.and(x, i64x2.splat(0x000fffffffffffff)), i64x2.splat(0x3ff0000000000000));
  const isMore = f64x2.gt(fraction, f64x2.splat(Math.SQRT2));
  const rest = v128.bitselect(f64x2.mul(fraction, f64x2.splat(0.5)), fraction, isMore);
  const exponent = i64x2.sub(i64x2.sub(i64x2.shr_u(x, 52), i64x2.splat(1023)), isMore);
  const halvings = both(<f64>i64x2.extract_lane(exponent, 0), <f64>i64x2.extract_lane(exponent, 1));
  const s = f64x2.div(f64x2.sub(rest, f64x2.splat(1)), f64x2.add(rest, f64x2.splat(1)));
  const squared = f64x2.mul(s, s);
  const fifth = f64x2.add(f64x2.splat(1.0 / 5.0), f64x2.div(squared, f64x2.splat(7)));
  const third = f64x2.add(f64x2.splat(1.0 / 3.0), f64x2.mul(squared, fifth));
  const series = f64x2.add(f64x2.splat(1), f64x2.mul(squared, third));
  const twice = f64x2.mul(f64x2.splat(2), s);
  return f64x2.add(f64x2.mul(halvings, f64x2.splat(Math.LN2)), f64x2.mul(twice, series));
}

function both(one: f64, other: f64): v128 {
  return f64x2.replace_lane(f64x2.splat(one), 1, other);
}

/** `logarithm`: the halvings are read from the exponent. */
function logarithm(x: f64): f64 {
  const bits = reinterpret<u64>(x);
  const fraction = reinterpret<f64>((bits & 0x000fffffffffffff) | 0x3ff0000000000000);
  const isMore = fraction > Math.SQRT2;
  const rest = isMore ? fraction / 2 : fraction;
  const halvings = <f64>(<i32>((bits >> 52) & 0x7ff) - 1023 + i32(isMore));
  const s = (rest - 1) / (rest + 1);
  const squared = s * s;
  return halvings * Math.LN2 + 2 * s * (1 + squared * (1.0 / 3.0 + squared * (1.0 / 5.0 + squared / 7)));
}
