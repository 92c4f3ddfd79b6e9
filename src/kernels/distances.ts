/** Distances from 512 sources at a time, as `graph/bit-parallel-bfs.ts` has them: 64 bytes of bits a node. */
import { real, setReal, setWord, word } from './memory';

const WIDTH: u32 = 64;
/** Bytes of a row of edges between two looks at whether more of it is needed. */
const AT_ONCE: usize = 32;
/** To push over an edge, which reads and writes what its target is offered, takes so many times as long as to pull over it. */
const PUSH_COST: u64 = 2;

/** Bytes of `scratch` that a thread needs for `searchDistances`; a multiple of 16. */
export function distanceScratchBytes(size: u32): u32 {
  return 3 * 64 * size + 2 * 64 + ((3 * 4 * size + 15) & ~15);
}

/**
 * Searches from the 512 sources from `base` on.
 *
 * @param job size, edges, and where these begin: inStart, inSource, outStart, outTarget, (unused), member.
 * @param result n each of reached, sum and inverse sum, which are added to, then the member sum and the longest
 *   member distance.
 */
export function searchDistances(job: usize, scratch: usize, base: u32, result: usize): void {
  const size = word(job, 0);
  const inStart: usize = word(job, 2);
  const inSource: usize = word(job, 3);
  const outStart: usize = word(job, 4);
  const outTarget: usize = word(job, 5);
  const member: usize = word(job, 7);
  const wide = (<usize>size) << 3;
  const seen = scratch;
  const fresh = seen + size * WIDTH;
  const offered = fresh + size * WIDTH;
  const inside = offered + size * WIDTH;
  const alive = inside + WIDTH;
  let frontier = alive + WIDTH;
  let candidates = frontier + ((<usize>size) << 2);
  const waiting = candidates + ((<usize>size) << 2);
  const sources = min<u32>(512, size - base);

  memory.fill(seen, 0, 3 * size * WIDTH + 2 * WIDTH);
  let pushCost: u64 = 0;
  let pullCost: u64 = word(job, 1);
  for (let b: u32 = 0; b < sources; b++) {
    const i = base + b;
    const bit: u8 = 1 << (<u8>(b & 7));
    store<u8>(seen + i * WIDTH + (b >>> 3), bit);
    store<u8>(fresh + i * WIDTH + (b >>> 3), bit);
    if (word(outStart, i) !== word(outStart, i + 1)) {
      const at = alive + (b >>> 3);
      store<u8>(at, load<u8>(at) | bit);
    }
    if (load<u8>(member + i) !== 0) {
      const at = inside + (b >>> 3);
      store<u8>(at, load<u8>(at) | bit);
    }
    setWord(frontier, b, i);
    pushCost += word(outStart, i + 1) - word(outStart, i);
  }
  let waitingCount: u32 = 0;
  for (let i: u32 = 0; i < size; i++) {
    if (word(inStart, i) !== word(inStart, i + 1)) setWord(waiting, waitingCount++, i);
  }
  let reached = sources;
  for (let d: u32 = 1; pushCost > 0; d++) {
    let count: u32 = 0;
    if (PUSH_COST * pushCost <= pullCost) {
      for (let p: u32 = 0; p < reached; p++) {
        const i = word(frontier, p);
        const from = fresh + i * WIDTH;
        const a = v128.load(from);
        const b = v128.load(from, 16);
        const c = v128.load(from, 32);
        const e = v128.load(from, 48);
        const rowEnd = outTarget + ((<usize>word(outStart, i + 1)) << 2);
        for (let k = outTarget + ((<usize>word(outStart, i)) << 2); k < rowEnd; k += 4) {
          const j = load<u32>(k);
          const at = offered + j * WIDTH;
          const was = v128.load(at);
          const was2 = v128.load(at, 16);
          const was3 = v128.load(at, 32);
          const was4 = v128.load(at, 48);
          if (!v128.any_true(v128.or(v128.or(was, was2), v128.or(was3, was4)))) {
            setWord(candidates, count++, j);
          }
          v128.store(at, v128.or(was, a));
          v128.store(at, v128.or(was2, b), 16);
          v128.store(at, v128.or(was3, c), 32);
          v128.store(at, v128.or(was4, e), 48);
        }
      }
    } else {
      const alive1 = v128.load(alive);
      const alive2 = v128.load(alive, 16);
      const alive3 = v128.load(alive, 32);
      const alive4 = v128.load(alive, 48);
      let kept: u32 = 0;
      pullCost = 0;
      for (let p: u32 = 0; p < waitingCount; p++) {
        const i = word(waiting, p);
        const own = seen + i * WIDTH;
        // What comes of no source any more, or has come already, need not be looked for: now and later.
        const need = v128.andnot(alive1, v128.load(own));
        const need2 = v128.andnot(alive2, v128.load(own, 16));
        const need3 = v128.andnot(alive3, v128.load(own, 32));
        const need4 = v128.andnot(alive4, v128.load(own, 48));
        if (!v128.any_true(v128.or(v128.or(need, need2), v128.or(need3, need4)))) continue;
        setWord(waiting, kept++, i);
        pullCost += word(inStart, i + 1) - word(inStart, i);
        let a = i64x2.splat(0);
        let b = a;
        let c = a;
        let e = a;
        const rowEnd = inSource + ((<usize>word(inStart, i + 1)) << 2);
        for (let k = inSource + ((<usize>word(inStart, i)) << 2); k < rowEnd; ) {
          for (const some = min(rowEnd, k + AT_ONCE); k < some; k += 4) {
            const at = fresh + load<u32>(k) * WIDTH;
            a = v128.or(a, v128.load(at));
            b = v128.or(b, v128.load(at, 16));
            c = v128.or(c, v128.load(at, 32));
            e = v128.or(e, v128.load(at, 48));
          }
          const left = v128.or(v128.andnot(need, a), v128.andnot(need2, b));
          const left2 = v128.or(v128.andnot(need3, c), v128.andnot(need4, e));
          if (!v128.any_true(v128.or(left, left2))) break;
        }
        if (!v128.any_true(v128.or(v128.or(a, b), v128.or(c, e)))) continue;
        const at = offered + i * WIDTH;
        v128.store(at, a);
        v128.store(at, b, 16);
        v128.store(at, c, 32);
        v128.store(at, e, 48);
        setWord(candidates, count++, i);
      }
      waitingCount = kept;
    }
    for (let p: u32 = 0; p < reached; p++) clear(fresh + word(frontier, p) * WIDTH);
    clear(alive);
    reached = 0;
    pushCost = 0;
    for (let p: u32 = 0; p < count; p++) {
      const i = word(candidates, p);
      const offer = offered + i * WIDTH;
      const own = seen + i * WIDTH;
      const bits = fresh + i * WIDTH;
      for (let w: u32 = 0; w < WIDTH; w += 16) {
        const known = v128.load(own + w);
        const added = v128.andnot(v128.load(offer + w), known);
        v128.store(bits + w, added);
        v128.store(own + w, v128.or(known, added));
      }
      clear(offer);
      const found = bitCount(bits);
      if (found === 0) continue;
      setWord(candidates, reached++, i);
      pushCost += word(outStart, i + 1) - word(outStart, i);
      for (let w: u32 = 0; w < WIDTH; w += 16) {
        v128.store(alive + w, v128.or(v128.load(alive + w), v128.load(bits + w)));
      }
      setReal(result, i, real(result, i) + <f64>found);
      setReal(result + wide, i, real(result + wide, i) + <f64>d * <f64>found);
      setReal(result + 2 * wide, i, real(result + 2 * wide, i) + <f64>found / <f64>d);
      if (load<u8>(member + i) === 0) continue;
      let pairs: u32 = 0;
      for (let w: u32 = 0; w < WIDTH; w += 8) {
        pairs += <u32>popcnt<u64>(load<u64>(bits + w) & load<u64>(inside + w));
      }
      const memberSums = result + 3 * wide;
      setReal(memberSums, 0, real(memberSums, 0) + <f64>d * <f64>pairs);
      if (pairs > 0 && <f64>d > real(memberSums, 1)) setReal(memberSums, 1, d);
    }
    const emptied = frontier;
    frontier = candidates;
    candidates = emptied;
  }
}

/** A call of `memory.fill` costs more than so few bytes. */
function clear(at: usize): void {
  const nothing = i64x2.splat(0);
  v128.store(at, nothing);
  v128.store(at, nothing, 16);
  v128.store(at, nothing, 32);
  v128.store(at, nothing, 48);
}

function bitCount(at: usize): u32 {
  return <u32>(
    (popcnt<u64>(load<u64>(at)) +
      popcnt<u64>(load<u64>(at, 8)) +
      popcnt<u64>(load<u64>(at, 16)) +
      popcnt<u64>(load<u64>(at, 24)) +
      popcnt<u64>(load<u64>(at, 32)) +
      popcnt<u64>(load<u64>(at, 40)) +
      popcnt<u64>(load<u64>(at, 48)) +
      popcnt<u64>(load<u64>(at, 56)))
  );
}
