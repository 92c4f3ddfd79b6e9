/**
 * A random walk over the directed graphs that have the in- and out-degrees of a given one, by global curveball trades
 * (Strona et al. 2014; Carstens, Berger & Strona 2018; Carstens, Hamann, Meyer et al. 2018).
 *
 * In a round the accounts are matched at random, and those of a pair put together whom only one of them follows and
 * both may, shuffle these, and deal them back, to each as many as it gave. In four rounds of five an account is matched
 * within its class, of those that follow up to sixteen times as many, with bounds drawn for the round: else an account
 * that follows many would meet only those that can give it few. Between rounds directed 3-cycles are reversed, without
 * which the walk does not reach every graph (Rao, Jana & Bandyopadhyay 1996).
 *
 * Nobody comes to follow itself, an account of its actor, one on no network with it, or one whom it could not have been
 * seen to follow. Who is
 * matched with whom does not depend on the graph's edges, and every deal and reversal is as likely as its reverse, so
 * that in the long run all graphs the walk reaches are equally likely; where ties that must not be are many, it may not reach all
 * there are.
 */
import { visitForbiddenPairs } from './forbidden-pairs.ts';
import type { Graph } from './graph.ts';
import { type Random, randomBelow, shuffle } from './random.ts';

/** The state of the walk. Changed in place by `tradeRound`. */
export interface DirectedWalk {
  /** Row i, whom node i follows, in any order: target[start[i]]…target[start[i+1]−1]. */
  readonly start: Uint32Array;
  readonly target: Uint32Array;
  /** The nodes whose rows may change, in any order: observed, and with edges. 1 for each of them in `trades`. */
  readonly traders: Uint32Array;
  readonly trades: Uint8Array;
  /** Whom node i must not follow, itself among them: barred[barredStart[i]]…barred[barredStart[i+1]−1]. */
  readonly barredStart: Uint32Array;
  readonly barred: Uint32Array;
  /** 0 for each node between two trades. */
  readonly mark: Uint8Array;
}

/** A round in so many is for all, the others are by classes, each of which spans so many powers of two. */
const ROUNDS = 5;
const CLASS_BITS = 4;
/** The class of an account that follows 2³¹, and one. */
const CLASSES = 9;

/** What a node is marked with while two rows trade. */
const IN_FIRST = 1;
const IN_SECOND = 2;
const BARRED = 4;

/** A walk that stands at the graph itself. */
export function startDirectedWalk(graph: Graph): DirectedWalk {
  const { size, observed, outStart, outTarget } = graph;
  const barredStart = new Uint32Array(size + 1);
  visitForbiddenPairs(graph, (i) => {
    barredStart[i + 1]!++;
  });
  for (let i = 0; i < size; i++) barredStart[i + 1]! += barredStart[i]!;
  const next = barredStart.slice();
  const barred = new Uint32Array(barredStart[size]!);
  visitForbiddenPairs(graph, (i, j) => {
    barred[next[i]!++] = j;
  });
  const trades = observed.map((seen, i) => (seen === 1 && outStart[i]! < outStart[i + 1]! ? 1 : 0));
  return {
    start: outStart,
    target: outTarget.slice(),
    traders: Uint32Array.from({ length: size }, (_, i) => i).filter((i) => trades[i] === 1),
    trades,
    barredStart,
    barred,
    mark: new Uint8Array(size),
  };
}

/**
 * One global trade, and a try of a 3-cycle for about every other account: were they always as many, a cycle by itself
 * would turn in step with the draws.
 *
 * @returns how many edges went to another account.
 */
export function tradeRound(walk: DirectedWalk, random: Random): number {
  const { start, traders } = walk;
  shuffle(traders, random);
  const offset = randomBelow(random, ROUNDS);
  const waiting: number[] = new Array(CLASSES).fill(-1);
  let moved = 0;
  for (const i of traders) {
    const bits = 31 - Math.clz32(start[i + 1]! - start[i]!);
    const group = offset < CLASS_BITS ? Math.floor((bits + offset) / CLASS_BITS) : 0;
    if (waiting[group]! >= 0) moved += trade(walk, random, waiting[group]!, i);
    waiting[group] = waiting[group]! >= 0 ? -1 : i;
  }
  for (let tries = randomBelow(random, traders.length); tries > 0; tries--) {
    reverseCycle(walk, random, traders[randomBelow(random, traders.length)]!);
  }
  return moved;
}

function trade(walk: DirectedWalk, random: Random, a: number, b: number): number {
  const { start, target, mark } = walk;
  markBarred(walk, a, BARRED);
  markBarred(walk, b, BARRED);
  for (let k = start[a]!; k < start[a + 1]!; k++) mark[target[k]!]! |= IN_FIRST;
  const fromB = setApart(walk, b, IN_SECOND);
  const fromA = setApart(walk, a, IN_FIRST);
  const ofA = start[a + 1]! - fromA;
  const ofB = start[b + 1]! - fromB;
  if (ofA < ofB) deal(target, random, fromA, ofA, fromB, ofB);
  else deal(target, random, fromB, ofB, fromA, ofA);
  let moved = 0;
  for (let k = start[a]!; k < start[a + 1]!; k++) {
    if (mark[target[k]!] === IN_SECOND) moved += 2;
    mark[target[k]!] = 0;
  }
  for (let k = start[b]!; k < start[b + 1]!; k++) mark[target[k]!] = 0;
  markBarred(walk, a, 0);
  markBarred(walk, b, 0);
  return moved;
}

function markBarred({ barredStart, barred, mark }: DirectedWalk, i: number, value: number): void {
  for (let k = barredStart[i]!; k < barredStart[i + 1]!; k++) mark[barred[k]!] = value;
}

/** Marks a row, and puts what it must keep first: what the other has too, or must not have. @returns where the rest begins. */
function setApart({ start, target, mark }: DirectedWalk, i: number, own: number): number {
  let from = start[i]!;
  for (let k = from; k < start[i + 1]!; k++) {
    const j = target[k]!;
    mark[j]! |= own;
    target[k] = target[from]!;
    target[from] = j;
    if (mark[j] !== own) from++;
  }
  return from;
}

/** Draws for the places from `few` on, of those and the places from `many` on (the first of Fisher–Yates). */
function deal(
  target: Uint32Array,
  random: Random,
  few: number,
  fewCount: number,
  many: number,
  manyCount: number,
): void {
  for (let k = 0; k < fewCount; k++) {
    const drawn = k + randomBelow(random, fewCount + manyCount - k);
    const at = drawn < fewCount ? few + drawn : many + drawn - fewCount;
    const j = target[at]!;
    target[at] = target[few + k]!;
    target[few + k] = j;
  }
}

/**
 * Tries x → y → z → x, from a random account and random edges out of it and of its target. The chance of a cycle is the
 * sum over its edges of 1/(accounts · out-degrees of both ends), and that of its reverse the same.
 */
function reverseCycle(walk: DirectedWalk, random: Random, x: number): void {
  const { start, target, trades } = walk;
  const xy = start[x]! + randomBelow(random, start[x + 1]! - start[x]!);
  const y = target[xy]!;
  if (trades[y] === 0) return;
  const yz = start[y]! + randomBelow(random, start[y + 1]! - start[y]!);
  const z = target[yz]!;
  if (trades[z] === 0) return;
  const zx = placeOf(start, target, z, x);
  if (zx < 0 || isTaken(walk, x, z) || isTaken(walk, z, y) || isTaken(walk, y, x)) return;
  target[xy] = z;
  target[yz] = x;
  target[zx] = y;
}

/** Whether i follows j or must not. */
function isTaken({ start, target, barredStart, barred }: DirectedWalk, i: number, j: number): boolean {
  return placeOf(start, target, i, j) >= 0 || placeOf(barredStart, barred, i, j) >= 0;
}

function placeOf(start: Uint32Array, entries: Uint32Array, i: number, j: number): number {
  for (let k = start[i]!; k < start[i + 1]!; k++) if (entries[k] === j) return k;
  return -1;
}
