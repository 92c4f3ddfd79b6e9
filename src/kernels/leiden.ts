/** One iteration of Leiden, as `graph/leiden.ts` and the files it draws on have it, operation for operation. */
import { real, setReal, setWord, word } from './memory';
import { nextRandom } from './random';

/**
 * Of a level: size, and where start, neighbour, weight, out and in begin. Where all weights are the same there are none,
 * and EACH is what they are: to read half as much is faster.
 */
const SIZE: u32 = 0;
const START: u32 = 1;
const NEIGHBOUR: u32 = 2;
const WEIGHT: u32 = 3;
const OUT: u32 = 4;
const IN: u32 = 5;
const EACH: u32 = 6;

/** Of a job: three levels, and where the arrays begin; the graph's total weight follows as a real. */
const LEVEL: u32 = 0;
const LEVEL_A: u32 = 1;
const LEVEL_B: u32 = 2;
const RANDOM: u32 = 3;
const COMMUNITY: u32 = 4;
const ABOVE_A: u32 = 5;
const ABOVE_B: u32 = 6;
const MERGED: u32 = 7;
const PART: u32 = 8;
const LINKED: u32 = 9;
const TOUCHED: u32 = 10;
const QUEUE: u32 = 11;
const QUEUED: u32 = 12;
const VACANT: u32 = 13;
const OUT_SUM: u32 = 14;
const IN_SUM: u32 = 15;
const MEMBERS: u32 = 16;
const PART_OUT: u32 = 17;
const PART_IN: u32 = 18;
const TO_REST: u32 = 19;
const JOINED: u32 = 20;
const FIRST: u32 = 21;
const MEMBER: u32 = 22;
const POSITION: u32 = 23;
const NEXT: u32 = 24;
const TOTAL: u32 = 13;
const NONE: u32 = 0xffffffff;

/** Nodes whose rows are read ahead, so that they wait for memory together. */
const NODES_AHEAD: u32 = 8;

/** Makes four words, seed, seed ÷ 2³², 0x9e3779b9 and 1, into a generator. */
export function seedRandom(state: usize): void {
  for (let k = 0; k < 15; k++) nextRandom(state);
}

/** 0…size−1 in a random order. */
function shuffled(order: usize, size: u32, random: usize): void {
  for (let i: u32 = 0; i < size; i++) setWord(order, i, i);
  for (let i: u32 = size - 1; i > 0 && size > 0; i--) {
    const j = <u32>floor((<f64>nextRandom(random) / 4294967296.0) * <f64>(i + 1));
    const value = word(order, i);
    setWord(order, i, word(order, j));
    setWord(order, j, value);
  }
}

/** Moves, refines and merges up through all levels; returns 1 where anything moved. */
export function improveClusters(job: usize): u32 {
  const size = word(word(job, LEVEL), SIZE);
  const community: usize = word(job, COMMUNITY);
  const merged: usize = word(job, MERGED);
  const part: usize = word(job, PART);
  const touched: usize = word(job, TOUCHED);
  let level: usize = word(job, LEVEL);
  let labels = community;
  let moved: u32 = 0;
  let upper: usize = word(job, LEVEL_A);
  let lower: usize = word(job, LEVEL_B);
  let above: usize = word(job, ABOVE_A);
  let below: usize = word(job, ABOVE_B);
  for (let i: u32 = 0; i < size; i++) setWord(merged, i, i);
  for (;;) {
    if (moveNodes(job, level, labels)) moved = 1;
    refine(job, level, labels);
    const levelSize = word(level, SIZE);
    const count = renumber(part, levelSize, touched, levelSize);
    if (count === levelSize) break;
    for (let i: u32 = 0; i < levelSize; i++) setWord(above, word(part, i), word(labels, i));
    renumber(above, count, touched, levelSize);
    for (let i: u32 = 0; i < size; i++) setWord(merged, i, word(part, word(merged, i)));
    mergeNodes(job, level, upper, count);
    level = upper;
    upper = lower;
    lower = level;
    labels = above;
    above = below;
    below = labels;
  }
  if (labels !== community) {
    for (let i: u32 = 0; i < size; i++) setWord(community, i, word(labels, word(merged, i)));
  }
  return moved;
}

/** Numbers the labels, 0…range−1, by first appearance; returns how many there are. */
function renumber(labels: usize, size: u32, number: usize, range: u32): u32 {
  memory.fill(number, 0xff, (<usize>range) << 2);
  let count: u32 = 0;
  for (let i: u32 = 0; i < size; i++) {
    const label = word(labels, i);
    if (word(number, label) === NONE) setWord(number, label, count++);
    setWord(labels, i, word(number, label));
  }
  return count;
}

function weightAt(weight: usize, each: f64, k: u32): f64 {
  return weight === 0 ? each : real(weight, k);
}

function moveNodes(job: usize, level: usize, community: usize): bool {
  const size = word(level, SIZE);
  const total = real(job, TOTAL);
  const start: usize = word(level, START);
  const neighbour: usize = word(level, NEIGHBOUR);
  const weight: usize = word(level, WEIGHT);
  const each: f64 = word(level, EACH);
  const out: usize = word(level, OUT);
  const incoming: usize = word(level, IN);
  const linked: usize = word(job, LINKED);
  const touched: usize = word(job, TOUCHED);
  const queue: usize = word(job, QUEUE);
  const queued: usize = word(job, QUEUED);
  const vacant: usize = word(job, VACANT);
  const outSum: usize = word(job, OUT_SUM);
  const inSum: usize = word(job, IN_SUM);
  const members: usize = word(job, MEMBERS);
  memory.fill(outSum, 0, (<usize>size) << 3);
  memory.fill(inSum, 0, (<usize>size) << 3);
  memory.fill(members, 0, (<usize>size) << 2);
  for (let i: u32 = 0; i < size; i++) {
    const c = word(community, i);
    setReal(outSum, c, real(outSum, c) + real(out, i));
    setReal(inSum, c, real(inSum, c) + real(incoming, i));
    setWord(members, c, word(members, c) + 1);
  }
  let vacantCount: u32 = 0;
  for (let c: u32 = 0; c < size; c++) if (word(members, c) === 0) setWord(vacant, vacantCount++, c);
  shuffled(queue, size, word(job, RANDOM));
  memory.fill(queued, 1, size);
  let head: u32 = 0;
  let waiting = size;
  let moved = false;
  let read: u32 = 0;
  while (waiting > 0) {
    const i = word(queue, head);
    const soon = head + NODES_AHEAD < size ? head + NODES_AHEAD : 0;
    read |= word(neighbour, word(start, word(queue, soon)));
    head = head + 1 === size ? 0 : head + 1;
    waiting--;
    store<u8>(queued + i, 0);
    const from = word(community, i);
    const rowStart = word(start, i);
    const rowEnd = word(start, i + 1);
    let touchedCount: u32 = 0;
    for (let k = rowStart; k < rowEnd; k++) {
      const c = word(community, word(neighbour, k));
      const sum = real(linked, c);
      if (sum === 0) setWord(touched, touchedCount++, c);
      setReal(linked, c, sum + weightAt(weight, each, k));
    }
    const outOwn = real(out, i);
    const inOwn = real(incoming, i);
    setReal(outSum, from, real(outSum, from) - outOwn);
    setReal(inSum, from, real(inSum, from) - inOwn);
    let best = from;
    const linkedFrom = real(linked, from);
    let bestGain = total * linkedFrom - outOwn * real(inSum, from) - inOwn * real(outSum, from);
    for (let k: u32 = 0; k < touchedCount; k++) {
      const c = word(touched, k);
      const gain = total * real(linked, c) - outOwn * real(inSum, c) - inOwn * real(outSum, c);
      setReal(linked, c, 0);
      if (gain > bestGain) {
        best = c;
        bestGain = gain;
      }
    }
    const stranded = bestGain < 0 || (bestGain === 0 && linkedFrom === 0);
    if (stranded && word(members, from) > 1) best = word(vacant, --vacantCount);
    setReal(outSum, best, real(outSum, best) + outOwn);
    setReal(inSum, best, real(inSum, best) + inOwn);
    if (best === from) continue;
    moved = true;
    setWord(community, i, best);
    setWord(members, best, word(members, best) + 1);
    const left = word(members, from) - 1;
    setWord(members, from, left);
    if (left === 0) setWord(vacant, vacantCount++, from);
    for (let k = rowStart; k < rowEnd; k++) {
      const j = word(neighbour, k);
      if (load<u8>(queued + j) === 1 || word(community, j) === best) continue;
      store<u8>(queued + j, 1);
      let tail = head + waiting;
      if (tail >= size) tail -= size;
      setWord(queue, tail, j);
      waiting++;
    }
  }
  // Or a compiler would leave the reading out.
  setWord(touched, 0, read);
  return moved;
}

function refine(job: usize, level: usize, community: usize): void {
  const size = word(level, SIZE);
  const total = real(job, TOTAL);
  const start: usize = word(level, START);
  const neighbour: usize = word(level, NEIGHBOUR);
  const weight: usize = word(level, WEIGHT);
  const each: f64 = word(level, EACH);
  const out: usize = word(level, OUT);
  const incoming: usize = word(level, IN);
  const part: usize = word(job, PART);
  const linked: usize = word(job, LINKED);
  const touched: usize = word(job, TOUCHED);
  const order: usize = word(job, QUEUE);
  const outSum: usize = word(job, OUT_SUM);
  const inSum: usize = word(job, IN_SUM);
  const partOut: usize = word(job, PART_OUT);
  const partIn: usize = word(job, PART_IN);
  const toRest: usize = word(job, TO_REST);
  const joined: usize = word(job, JOINED);
  for (let i: u32 = 0; i < size; i++) {
    setWord(part, i, i);
    setReal(partOut, i, real(out, i));
    setReal(partIn, i, real(incoming, i));
    let sum: f64 = 0;
    const own = word(community, i);
    const rowEnd = word(start, i + 1);
    for (let k = word(start, i); k < rowEnd; k++) {
      if (word(community, word(neighbour, k)) === own) sum += weightAt(weight, each, k);
    }
    setReal(toRest, i, sum);
  }
  memory.fill(joined, 0, size);
  shuffled(order, size, word(job, RANDOM));
  let read: u32 = 0;
  for (let n: u32 = 0; n < size; n++) {
    const i = word(order, n);
    if (n + NODES_AHEAD < size) read |= word(neighbour, word(start, word(order, n + NODES_AHEAD)));
    if (load<u8>(joined + i) === 1) continue;
    const own = word(community, i);
    const outAll = real(outSum, own);
    const inAll = real(inSum, own);
    const outOwn = real(out, i);
    const inOwn = real(incoming, i);
    if (total * real(toRest, i) < outOwn * (inAll - inOwn) + inOwn * (outAll - outOwn)) continue;
    let touchedCount: u32 = 0;
    const rowEnd = word(start, i + 1);
    for (let k = word(start, i); k < rowEnd; k++) {
      const j = word(neighbour, k);
      if (word(community, j) !== own) continue;
      const p = word(part, j);
      const sum = real(linked, p);
      if (sum === 0) setWord(touched, touchedCount++, p);
      setReal(linked, p, sum + weightAt(weight, each, k));
    }
    let best = i;
    let bestGain: f64 = 0;
    let bestLinked: f64 = 0;
    for (let k: u32 = 0; k < touchedCount; k++) {
      const p = word(touched, k);
      const link = real(linked, p);
      setReal(linked, p, 0);
      const gain = total * link - outOwn * real(partIn, p) - inOwn * real(partOut, p);
      if (gain <= bestGain) continue;
      const outPart = real(partOut, p);
      const inPart = real(partIn, p);
      if (!(total * real(toRest, p) >= outPart * (inAll - inPart) + inPart * (outAll - outPart))) continue;
      best = p;
      bestGain = gain;
      bestLinked = link;
    }
    if (best === i) continue;
    setWord(part, i, best);
    store<u8>(joined + i, 1);
    store<u8>(joined + best, 1);
    setReal(partOut, best, real(partOut, best) + outOwn);
    setReal(partIn, best, real(partIn, best) + inOwn);
    setReal(toRest, best, real(toRest, best) + (real(toRest, i) - 2 * bestLinked));
  }
  // Or a compiler would leave the reading out.
  setWord(touched, 0, read);
}

/** The graph of `count` sets of nodes, into the arrays of another level. */
function mergeNodes(job: usize, level: usize, upper: usize, count: u32): void {
  const size = word(level, SIZE);
  const start: usize = word(level, START);
  const neighbour: usize = word(level, NEIGHBOUR);
  const weight: usize = word(level, WEIGHT);
  const each: f64 = word(level, EACH);
  const part: usize = word(job, PART);
  const first: usize = word(job, FIRST);
  const member: usize = word(job, MEMBER);
  const position: usize = word(job, POSITION);
  const next: usize = word(job, NEXT);
  memory.fill(first, 0, (<usize>(count + 1)) << 2);
  for (let i: u32 = 0; i < size; i++) {
    const at = word(part, i) + 1;
    setWord(first, at, word(first, at) + 1);
  }
  for (let c: u32 = 0; c < count; c++) setWord(first, c + 1, word(first, c + 1) + word(first, c));
  memory.copy(next, first, (<usize>count) << 2);
  for (let i: u32 = 0; i < size; i++) {
    const c = word(part, i);
    const at = word(next, c);
    setWord(next, c, at + 1);
    setWord(member, at, i);
  }
  const upperStart: usize = word(upper, START);
  const upperNeighbour: usize = word(upper, NEIGHBOUR);
  const upperWeight: usize = word(upper, WEIGHT);
  const upperOut: usize = word(upper, OUT);
  const upperIn: usize = word(upper, IN);
  memory.fill(position, 0xff, (<usize>count) << 2);
  setWord(upper, SIZE, count);
  setWord(upperStart, 0, 0);
  let used: u32 = 0;
  for (let c: u32 = 0; c < count; c++) {
    const rowStart = used;
    let outOfSet: f64 = 0;
    let intoSet: f64 = 0;
    const lastMember = word(first, c + 1);
    for (let k = word(first, c); k < lastMember; k++) {
      const i = word(member, k);
      outOfSet += real(word(level, OUT), i);
      intoSet += real(word(level, IN), i);
      const rowEnd = word(start, i + 1);
      for (let l = word(start, i); l < rowEnd; l++) {
        const other = word(part, word(neighbour, l));
        if (other === c) continue;
        const at = word(position, other);
        if (at !== NONE && at >= rowStart) {
          setReal(upperWeight, at, real(upperWeight, at) + weightAt(weight, each, l));
        } else {
          setWord(position, other, used);
          setWord(upperNeighbour, used, other);
          setReal(upperWeight, used++, weightAt(weight, each, l));
        }
      }
    }
    setReal(upperOut, c, outOfSet);
    setReal(upperIn, c, intoSet);
    setWord(upperStart, c + 1, used);
  }
}
