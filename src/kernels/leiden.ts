/** One iteration of Leiden, as `graph/leiden.ts` and the files it draws on have it, operation for operation. */
import { real, setReal, setWord, word } from './memory';
import { nextRandom } from './random';

/**
 * Of a level: size, and where start, neighbour, weight, out and in begin. Where all weights are the same there are none,
 * and EACH is what they are: to read half as much is faster. Weights and their sums are integers below 2³²; loops over
 * ties branch on nothing, as a processor cannot foresee it.
 */
const SIZE: u32 = 0;
const START: u32 = 1;
const NEIGHBOUR: u32 = 2;
const WEIGHT: u32 = 3;
const OUT: u32 = 4;
const IN: u32 = 5;
const EACH: u32 = 6;

/**
 * Of a job: three levels, and where the arrays begin; as reals follow the graph's total weight and, of the graph as the
 * last iteration began to refine it, the weight within communities, from both ends.
 */
const LEVEL: u32 = 0;
const LEVEL_A: u32 = 1;
const LEVEL_B: u32 = 2;
const RANDOM: u32 = 3;
const COMMUNITY: u32 = 4;
const ABOVE_A: u32 = 5;
const ABOVE_B: u32 = 6;
const MERGED: u32 = 7;
const PART: u32 = 8;
const TOUCHED: u32 = 9;
const QUEUE: u32 = 10;
const QUEUED: u32 = 11;
const VACANT: u32 = 12;
const CLUSTERS: u32 = 13;
const PARTS: u32 = 14;
const JOINED: u32 = 15;
const FIRST: u32 = 16;
const MEMBER: u32 = 17;
const POSITION: u32 = 18;
const NEXT: u32 = 19;
const ASIDE: u32 = 20;
const TOTAL: u32 = 11;
const WITHIN: u32 = 12;
/**
 * What a community or a part has lies together, in four words: what links a node to it, 0 between two nodes; the sums of
 * OUT and IN; how many members a community has, or what links a part to the rest of its community.
 */
const LINKED: usize = 0;
const OUT_SUM: usize = 4;
const IN_SUM: usize = 8;
const MEMBERS: usize = 12;
const TO_REST: usize = 12;
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
    refine(job, level, upper, labels);
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

function weightAt(weight: usize, each: u32, k: u32): u32 {
  return weight === 0 ? each : word(weight, k);
}

/** Of the communities or parts at `base`, the one numbered k. */
function group(base: usize, k: u32): usize {
  return base + ((<usize>k) << 4);
}

function add(sum: usize, more: u32): void {
  store<u32>(sum, load<u32>(sum) + more);
}

function moveNodes(job: usize, level: usize, community: usize): bool {
  const size = word(level, SIZE);
  const total = real(job, TOTAL);
  const start: usize = word(level, START);
  const neighbour: usize = word(level, NEIGHBOUR);
  const weight: usize = word(level, WEIGHT);
  const each = word(level, EACH);
  const out: usize = word(level, OUT);
  const incoming: usize = word(level, IN);
  const touched: usize = word(job, TOUCHED);
  const queue: usize = word(job, QUEUE);
  const queued: usize = word(job, QUEUED);
  const vacant: usize = word(job, VACANT);
  const clusters: usize = word(job, CLUSTERS);
  memory.fill(clusters, 0, (<usize>size) << 4);
  for (let i: u32 = 0; i < size; i++) {
    const own = group(clusters, word(community, i));
    add(own + OUT_SUM, <u32>real(out, i));
    add(own + IN_SUM, <u32>real(incoming, i));
    add(own + MEMBERS, 1);
  }
  let vacantCount: u32 = 0;
  for (let c: u32 = 0; c < size; c++) {
    if (load<u32>(group(clusters, c), MEMBERS) === 0) setWord(vacant, vacantCount++, c);
  }
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
      const to = group(clusters, c);
      const sum = load<u32>(to, LINKED);
      setWord(touched, touchedCount, c);
      touchedCount += <u32>(sum === 0);
      store<u32>(to, sum + weightAt(weight, each, k), LINKED);
    }
    const outOwn = real(out, i);
    const inOwn = real(incoming, i);
    const old = group(clusters, from);
    add(old + OUT_SUM, 0 - <u32>outOwn);
    add(old + IN_SUM, 0 - <u32>inOwn);
    let best = from;
    const linkedFrom = load<u32>(old, LINKED);
    let bestGain =
      total * <f64>linkedFrom - outOwn * <f64>load<u32>(old, IN_SUM) - inOwn * <f64>load<u32>(old, OUT_SUM);
    for (let k: u32 = 0; k < touchedCount; k++) {
      const c = word(touched, k);
      const to = group(clusters, c);
      const gain =
        total * <f64>load<u32>(to, LINKED) -
        outOwn * <f64>load<u32>(to, IN_SUM) -
        inOwn * <f64>load<u32>(to, OUT_SUM);
      store<u32>(to, 0, LINKED);
      if (gain > bestGain) {
        best = c;
        bestGain = gain;
      }
    }
    const stranded = bestGain < 0 || (bestGain === 0 && linkedFrom === 0);
    if (stranded && load<u32>(old, MEMBERS) > 1) best = word(vacant, --vacantCount);
    const chosen = group(clusters, best);
    add(chosen + OUT_SUM, <u32>outOwn);
    add(chosen + IN_SUM, <u32>inOwn);
    if (best === from) continue;
    moved = true;
    setWord(community, i, best);
    add(chosen + MEMBERS, 1);
    add(old + MEMBERS, 0 - 1);
    if (load<u32>(old, MEMBERS) === 0) setWord(vacant, vacantCount++, from);
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

/** The rows of `upper` hold what ties of each node stay in its community, until the level is merged into it. */
function refine(job: usize, level: usize, upper: usize, community: usize): void {
  const size = word(level, SIZE);
  const total = real(job, TOTAL);
  const start: usize = word(level, START);
  const neighbour: usize = word(level, NEIGHBOUR);
  const weight: usize = word(level, WEIGHT);
  const alike = word(level, EACH);
  const out: usize = word(level, OUT);
  const incoming: usize = word(level, IN);
  const part: usize = word(job, PART);
  const touched: usize = word(job, TOUCHED);
  const order: usize = word(job, QUEUE);
  const clusters: usize = word(job, CLUSTERS);
  const parts: usize = word(job, PARTS);
  const joined: usize = word(job, JOINED);
  const innerStart: usize = word(upper, START);
  const innerNeighbour: usize = word(upper, NEIGHBOUR);
  const innerWeight: usize = word(upper, WEIGHT);
  let inner: u32 = 0;
  let within: f64 = 0;
  setWord(innerStart, 0, 0);
  for (let i: u32 = 0; i < size; i++) {
    setWord(part, i, i);
    let sum: u32 = 0;
    const own = word(community, i);
    const rowEnd = word(start, i + 1);
    if (weight === 0) {
      const before = inner;
      for (let k = word(start, i); k < rowEnd; k++) {
        const j = word(neighbour, k);
        setWord(innerNeighbour, inner, j);
        inner += <u32>(word(community, j) === own);
      }
      sum = alike * (inner - before);
    } else {
      for (let k = word(start, i); k < rowEnd; k++) {
        const j = word(neighbour, k);
        const each = word(weight, k);
        const isInner = <u32>(word(community, j) === own);
        setWord(innerNeighbour, inner, j);
        setWord(innerWeight, inner, each);
        inner += isInner;
        sum += each & (0 - isInner);
      }
    }
    setWord(innerStart, i + 1, inner);
    const alone = group(parts, i);
    store<u32>(alone, 0, LINKED);
    store<u32>(alone, <u32>real(out, i), OUT_SUM);
    store<u32>(alone, <u32>real(incoming, i), IN_SUM);
    store<u32>(alone, sum, TO_REST);
    within += <f64>sum;
  }
  if (level === <usize>word(job, LEVEL)) setReal(job, WITHIN, within);
  memory.fill(joined, 0, size);
  shuffled(order, size, word(job, RANDOM));
  let read: u32 = 0;
  for (let n: u32 = 0; n < size; n++) {
    const i = word(order, n);
    if (n + NODES_AHEAD < size) read |= word(innerNeighbour, word(innerStart, word(order, n + NODES_AHEAD)));
    if (load<u8>(joined + i) === 1) continue;
    const own = group(clusters, word(community, i));
    const outAll = <f64>load<u32>(own, OUT_SUM);
    const inAll = <f64>load<u32>(own, IN_SUM);
    const outOwn = real(out, i);
    const inOwn = real(incoming, i);
    const rest = load<u32>(group(parts, i), TO_REST);
    if (total * <f64>rest < outOwn * (inAll - inOwn) + inOwn * (outAll - outOwn)) continue;
    let touchedCount: u32 = 0;
    const rowEnd = word(innerStart, i + 1);
    for (let k = word(innerStart, i); k < rowEnd; k++) {
      const p = word(part, word(innerNeighbour, k));
      const to = group(parts, p);
      const sum = load<u32>(to, LINKED);
      setWord(touched, touchedCount, p);
      touchedCount += <u32>(sum === 0);
      store<u32>(to, sum + (weight === 0 ? alike : word(innerWeight, k)), LINKED);
    }
    let best = i;
    let bestGain: f64 = 0;
    let bestLinked: u32 = 0;
    for (let k: u32 = 0; k < touchedCount; k++) {
      const p = word(touched, k);
      const to = group(parts, p);
      const link = load<u32>(to, LINKED);
      store<u32>(to, 0, LINKED);
      const outPart = <f64>load<u32>(to, OUT_SUM);
      const inPart = <f64>load<u32>(to, IN_SUM);
      const gain = total * <f64>link - outOwn * inPart - inOwn * outPart;
      if (gain <= bestGain) continue;
      const limit = outPart * (inAll - inPart) + inPart * (outAll - outPart);
      if (!(total * <f64>load<u32>(to, TO_REST) >= limit)) continue;
      best = p;
      bestGain = gain;
      bestLinked = link;
    }
    if (best === i) continue;
    setWord(part, i, best);
    store<u8>(joined + i, 1);
    store<u8>(joined + best, 1);
    const chosen = group(parts, best);
    add(chosen + OUT_SUM, <u32>outOwn);
    add(chosen + IN_SUM, <u32>inOwn);
    add(chosen + TO_REST, rest - 2 * bestLinked);
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
  const each = word(level, EACH);
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
  // One above the place of each set in the row at hand; up to `rowStart` where it has none yet.
  memory.fill(position, 0, (<usize>count) << 2);
  setWord(upper, SIZE, count);
  setWord(upperStart, 0, 0);
  // Ties within a set go to a place of their own, behind all rows.
  const aside = word(job, ASIDE);
  let used: u32 = 0;
  for (let c: u32 = 0; c < count; c++) {
    const rowStart = used;
    setWord(position, c, aside);
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
        const known = word(position, other);
        const isNew = <u32>(known <= rowStart);
        used += isNew;
        const old = isNew - 1;
        const at = (known & old) | (used & ~old);
        setWord(position, other, at);
        setWord(upperNeighbour, at - 1, other);
        setWord(upperWeight, at - 1, (word(upperWeight, at - 1) & old) + weightAt(weight, each, l));
      }
    }
    setReal(upperOut, c, outOfSet);
    setReal(upperIn, c, intoSet);
    setWord(upperStart, c + 1, used);
    setWord(position, c, 0);
  }
}
