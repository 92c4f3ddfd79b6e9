/**
 * The random walks of the null models, as `graph/directed-switching.ts` and `graph/null-undirected.ts` have them, step
 * for step. What the next steps will read is read ahead for many of them at once, so that they wait for memory
 * together; what they do comes after, in its order.
 */
import { real, setReal, setWord, word } from './memory';
import { add, FORBIDDEN, find, home, remove } from './pair-buckets';
import { nextRandom } from './random';

/** Of a walk: its edges in words (source, target, source, …), and where its arrays begin. */
const EDGES: u32 = 0;
const MOVABLE: u32 = 1;
/** Movable edges of node i: word i of ROW_START to word i of ROW_END, exclusive. */
const ROW_START: u32 = 2;
const ROW_END: u32 = 3;
/**
 * Node i's buckets: word i of ROWS to its word i + 1, exclusive; the word before the first is where they begin.
 * They hold what i has an edge to or must not have.
 */
const ROWS: u32 = 4;
const RANDOM: u32 = 5;
/** Random numbers drawn ahead, how many of them are used, and a word for what is read ahead. */
const AHEAD: u32 = 6;
const USED: u32 = 7;
const READ: u32 = 8;

const TRIES_A_CYCLE: u32 = 8;
/** Tries that are read ahead, and the random numbers they take. */
const TRIES_AHEAD: u32 = 32;
const RANDOMS_AHEAD: u32 = 64;

/** Puts `count` pairs into the buckets, with `flag`, and where `bothWays` is 1 their reverses too; each once. */
export function addPairs(walk: usize, pairs: usize, count: u32, flag: u32, bothWays: u32): void {
  const rows: usize = word(walk, ROWS);
  for (let k: u32 = 0; k < count; k++) {
    const i = word(pairs, 2 * k);
    const j = word(pairs, 2 * k + 1);
    if (find(rows, i, j) === 0) add(rows, i, j, flag);
    if (bothWays !== 0 && find(rows, j, i) === 0) add(rows, j, i, flag);
  }
}

/** Begins a walk whose RANDOM is seeded. */
export function startWalk(walk: usize): void {
  setWord(walk, USED, RANDOMS_AHEAD);
  drawAhead(walk);
}

/** `switchEdges`. */
export function switchDirected(walk: usize, tries: u32): u32 {
  const rows: usize = word(walk, ROWS);
  const edges: usize = word(walk, EDGES);
  if (word(walk, MOVABLE) < 2) return 0;
  let changed: u32 = 0;
  for (let n: u32 = 1; n <= tries; n++) {
    if (n % TRIES_AHEAD === 1) readDirectedAhead(walk);
    if (n % TRIES_A_CYCLE === 0) {
      changed += reverseCycle(walk);
      continue;
    }
    const e = edges + ((<usize>draw(walk, word(walk, MOVABLE))) << 3);
    const f = edges + ((<usize>draw(walk, word(walk, MOVABLE))) << 3);
    const a = word(e, 0);
    const b = word(e, 1);
    const c = word(f, 0);
    const d = word(f, 1);
    if (a === c || b === d || find(rows, a, d) !== 0 || find(rows, c, b) !== 0) continue;
    remove(rows, a, b);
    remove(rows, c, d);
    add(rows, a, d, 0);
    add(rows, c, b, 0);
    setWord(e, 1, d);
    setWord(f, 1, b);
    changed++;
  }
  return changed;
}

/** `switchTies`; each tie is taken both ways. */
export function switchUndirected(walk: usize, tries: u32): u32 {
  const rows: usize = word(walk, ROWS);
  const edges: usize = word(walk, EDGES);
  if (word(walk, MOVABLE) < 2) return 0;
  let changed: u32 = 0;
  for (let n: u32 = 1; n <= tries; n++) {
    if (n % TRIES_AHEAD === 1) readUndirectedAhead(walk);
    const e = edges + ((<usize>draw(walk, word(walk, MOVABLE))) << 3);
    const choice = draw(walk, 2 * word(walk, MOVABLE));
    const f = edges + ((<usize>(choice >>> 1)) << 3);
    const turned = choice & 1;
    const a = word(e, 0);
    const b = word(e, 1);
    const c = word(f, turned);
    const d = word(f, 1 - turned);
    if (a === c || b === d || find(rows, a, d) !== 0 || find(rows, c, b) !== 0) continue;
    remove(rows, a, b);
    remove(rows, b, a);
    remove(rows, c, d);
    remove(rows, d, c);
    add(rows, a, d, 0);
    add(rows, d, a, 0);
    add(rows, c, b, 0);
    add(rows, b, c, 0);
    setWord(e, 1, d);
    setWord(f, 0, c);
    setWord(f, 1, b);
    changed++;
  }
  return changed;
}

/**
 * Of each edge from the `first` one to the one before `last`, a byte at `returned`: 1 where its reverse is an edge.
 * Counts at `counts` those, and those whose reverse is known not to be one.
 */
export function markReturned(
  walk: usize,
  first: u32,
  last: u32,
  observed: usize,
  returned: usize,
  counts: usize,
): void {
  const rows: usize = word(walk, ROWS);
  const edges: usize = word(walk, EDGES);
  let mutual: u32 = 0;
  let oneWay: u32 = 0;
  for (let k = first; k < last; k++) {
    const i = word(edges, 2 * k);
    const j = word(edges, 2 * k + 1);
    const at = find(rows, j, i);
    const held = at !== 0;
    const exists = held && !(load<u32>(at) & FORBIDDEN);
    store<u8>(returned + k, u8(exists));
    mutual += u32(exists);
    oneWay += u32(!held) & u32(load<u8>(observed + j));
  }
  setWord(counts, 0, word(counts, 0) + mutual);
  setWord(counts, 1, word(counts, 1) + oneWay);
}

/** Adds the edges first…last−1, and those marked returned, to the k×k cells of their ends' groups. */
export function countCells(
  walk: usize,
  first: u32,
  last: u32,
  returned: usize,
  group: usize,
  k: u32,
  edgeCells: usize,
  returnedCells: usize,
): void {
  const edges: usize = word(walk, EDGES);
  for (let e = first; e < last; e++) {
    const cell = word(group, word(edges, 2 * e)) * k + word(group, word(edges, 2 * e + 1));
    setReal(edgeCells, cell, real(edgeCells, cell) + 1);
    setReal(returnedCells, cell, real(returnedCells, cell) + <f64>load<u8>(returned + e));
  }
}

function reverseCycle(walk: usize): u32 {
  const rows: usize = word(walk, ROWS);
  const edges: usize = word(walk, EDGES);
  const rowStart: usize = word(walk, ROW_START);
  const rowEnd: usize = word(walk, ROW_END);
  const xy = edges + ((<usize>draw(walk, word(walk, MOVABLE))) << 3);
  const x = word(xy, 0);
  const y = word(xy, 1);
  const choices = word(rowEnd, y) - word(rowStart, y);
  if (choices === 0) return 0;
  const yz = edges + ((<usize>(word(rowStart, y) + draw(walk, choices))) << 3);
  const z = word(yz, 1);
  if (find(rows, x, z) !== 0 || find(rows, z, y) !== 0 || find(rows, y, x) !== 0) return 0;
  if (find(rows, z, x) === 0) return 0;
  let zx = edges + ((<usize>word(rowStart, z)) << 3);
  const end = edges + ((<usize>word(rowEnd, z)) << 3);
  while (zx < end && word(zx, 1) !== x) zx += 8;
  if (zx === end) return 0;
  remove(rows, x, y);
  remove(rows, y, z);
  remove(rows, z, x);
  add(rows, x, z, 0);
  add(rows, z, y, 0);
  add(rows, y, x, 0);
  setWord(xy, 1, z);
  setWord(yz, 1, x);
  setWord(zx, 1, y);
  return 1;
}

/** Index of the edge that the random number chooses among those out of node i. */
function edgeOut(walk: usize, i: u32, random: u32): u32 {
  const first = word(word(walk, ROW_START), i);
  return first + scaled(random, word(word(walk, ROW_END), i) - first);
}

/** The next random number, as `randomBelow` makes it of the generator's next. */
function draw(walk: usize, below: u32): u32 {
  let used = word(walk, USED);
  if (used === RANDOMS_AHEAD) {
    drawAhead(walk);
    used = 0;
  }
  setWord(walk, USED, used + 1);
  return scaled(word(word(walk, AHEAD), used), below);
}

function scaled(random: u32, below: u32): u32 {
  return <u32>((<f64>random / 4294967296.0) * <f64>below);
}

/** Fills up the numbers drawn ahead. */
function drawAhead(walk: usize): void {
  const ahead: usize = word(walk, AHEAD);
  const used = word(walk, USED);
  for (let k = used; k < RANDOMS_AHEAD; k++) setWord(ahead, k - used, word(ahead, k));
  for (let k = RANDOMS_AHEAD - used; k < RANDOMS_AHEAD; k++)
    setWord(ahead, k, nextRandom(word(walk, RANDOM)));
  setWord(walk, USED, 0);
}

/** What the next tries read, if none of them changes it and each cycle takes two numbers. */
function readDirectedAhead(walk: usize): void {
  const rows: usize = word(walk, ROWS);
  drawAhead(walk);
  const ahead: usize = word(walk, AHEAD);
  const edges: usize = word(walk, EDGES);
  const movable = word(walk, MOVABLE);
  let read: u32 = 0;
  for (let k: u32 = 0; k < RANDOMS_AHEAD; k++) {
    read |= word(edges + ((<usize>scaled(word(ahead, k), movable)) << 3), 0);
  }
  for (let k: u32 = 0; k < RANDOMS_AHEAD; k += 2) {
    const e = edges + ((<usize>scaled(word(ahead, k), movable)) << 3);
    if (k % (2 * TRIES_A_CYCLE) === 2 * TRIES_A_CYCLE - 2) {
      const yz = edges + ((<usize>edgeOut(walk, word(e, 1), word(ahead, k + 1))) << 3);
      read |= load<u32>(home(rows, word(e, 0), word(yz, 1)));
      continue;
    }
    const f = edges + ((<usize>scaled(word(ahead, k + 1), movable)) << 3);
    read |= load<u32>(home(rows, word(e, 0), word(e, 1)));
    read |= load<u32>(home(rows, word(e, 0), word(f, 1)));
    read |= load<u32>(home(rows, word(f, 0), word(e, 1)));
    read |= load<u32>(home(rows, word(f, 0), word(f, 1)));
  }
  // Or a compiler would leave the reading out.
  setWord(walk, READ, read);
}

function readUndirectedAhead(walk: usize): void {
  const rows: usize = word(walk, ROWS);
  drawAhead(walk);
  const ahead: usize = word(walk, AHEAD);
  const edges: usize = word(walk, EDGES);
  const movable = word(walk, MOVABLE);
  let read: u32 = 0;
  for (let k: u32 = 0; k < RANDOMS_AHEAD; k++) {
    read |= word(edges + ((<usize>scaled(word(ahead, k), movable)) << 3), 0);
  }
  for (let k: u32 = 0; k < RANDOMS_AHEAD; k += 2) {
    const e = edges + ((<usize>scaled(word(ahead, k), movable)) << 3);
    const choice = scaled(word(ahead, k + 1), 2 * movable);
    const f = edges + ((<usize>(choice >>> 1)) << 3);
    const c = word(f, choice & 1);
    const d = word(f, 1 - (choice & 1));
    read |= load<u32>(home(rows, word(e, 0), word(e, 1))) | load<u32>(home(rows, word(e, 1), word(e, 0)));
    read |= load<u32>(home(rows, word(e, 0), d)) | load<u32>(home(rows, d, word(e, 0)));
    read |= load<u32>(home(rows, c, word(e, 1))) | load<u32>(home(rows, word(e, 1), c));
    read |= load<u32>(home(rows, c, d)) | load<u32>(home(rows, d, c));
  }
  // Or a compiler would leave the reading out.
  setWord(walk, READ, read);
}
