/** Scans the bytes of an edge list without quotes, as `formats/edge-list.ts` does, and numbers its ends. */
import { setWord, word } from './memory';

const COMMA: u8 = 44;
const NEWLINE: u8 = 10;
const RETURN: u8 = 13;

export const SCANNED_SOME: u32 = 0;
export const SCANNED_ALL: u32 = 1;
export const MALFORMED: u32 = 2;

/** Lines that begin in the bytes from `at` to `end`, an upper bound of the rows. */
export function countLines(at: usize, end: usize): u32 {
  let count: u32 = 1;
  for (let p = at; p < end; p++) count += u32(load<u8>(p) === NEWLINE);
  return count;
}

/**
 * Scans up to `rows` rows, of at most 2 new ends each. Returns SCANNED_ALL at the end of the bytes, MALFORMED at
 * a row that is not as wide as the header or has an empty end.
 *
 * @param state 14 words: cursor, end of the bytes, columns, source column, target column, number of ids, number
 *   of edges, slots − 1 (slots a power of two), and where these begin: slots (id + 1, 0 = free), first byte, end
 *   and hash of each id, sources, targets.
 */
export function scanEdges(state: usize, rows: u32): u32 {
  const end: usize = word(state, 1);
  const width = word(state, 2);
  const sourceColumn = word(state, 3);
  const targetColumn = word(state, 4);
  let at: usize = word(state, 0);
  let edges = word(state, 6);
  let outcome = SCANNED_SOME;
  for (let row: u32 = 0; row < rows; row++) {
    if (at >= end) {
      outcome = SCANNED_ALL;
      break;
    }
    let cell: u32 = 0;
    let cellStart = at;
    let cursor = at;
    let sourceStart: usize = 0;
    let sourceEnd: usize = 0;
    let targetStart: usize = 0;
    let targetEnd: usize = 0;
    for (;;) {
      const byte: u8 = cursor < end ? load<u8>(cursor) : NEWLINE;
      if (byte === COMMA || byte === NEWLINE) {
        let cellEnd = cursor;
        if (byte === NEWLINE && cursor > at && load<u8>(cursor - 1) === RETURN) cellEnd--;
        if (cell === sourceColumn) {
          sourceStart = cellStart;
          sourceEnd = cellEnd;
        }
        if (cell === targetColumn) {
          targetStart = cellStart;
          targetEnd = cellEnd;
        }
        cell++;
        if (byte === NEWLINE) {
          if (cell === 1 && cellEnd === at) cell = 0;
          break;
        }
        cellStart = cursor + 1;
      }
      cursor++;
    }
    const rowStart = at;
    at = cursor + 1;
    if (cell === 0) continue;
    if (cell !== width || sourceStart >= sourceEnd || targetStart >= targetEnd) {
      at = rowStart;
      outcome = MALFORMED;
      break;
    }
    const source = numberOf(state, sourceStart, sourceEnd);
    setWord(word(state, 12), edges, source);
    setWord(word(state, 13), edges++, numberOf(state, targetStart, targetEnd));
  }
  setWord(state, 0, <u32>at);
  setWord(state, 6, edges);
  return outcome;
}

/** Fills empty slots with the ids there are. */
export function rehash(state: usize): void {
  const count = word(state, 5);
  const mask = word(state, 7);
  const slots: usize = word(state, 8);
  const hashes: usize = word(state, 11);
  for (let id: u32 = 0; id < count; id++) {
    let slot = word(hashes, id) & mask;
    while (word(slots, slot) !== 0) slot = (slot + 1) & mask;
    setWord(slots, slot, id + 1);
  }
}

/** Number of the id in the bytes start…end−1, a new one if it is new; open addressing. */
function numberOf(state: usize, start: usize, end: usize): u32 {
  const hash = hashBytes(start, end);
  const mask = word(state, 7);
  const slots: usize = word(state, 8);
  const starts: usize = word(state, 9);
  const ends: usize = word(state, 10);
  const hashes: usize = word(state, 11);
  let slot = hash & mask;
  for (let taken = word(slots, slot); taken !== 0; taken = word(slots, slot)) {
    const id = taken - 1;
    if (word(hashes, id) === hash && sameBytes(word(starts, id), word(ends, id), start, end)) return id;
    slot = (slot + 1) & mask;
  }
  const id = word(state, 5);
  setWord(slots, slot, id + 1);
  setWord(starts, id, <u32>start);
  setWord(ends, id, <u32>end);
  setWord(hashes, id, hash);
  setWord(state, 5, id + 1);
  return id;
}

function hashBytes(start: usize, end: usize): u32 {
  let hash: u32 = 0x811c9dc5;
  let p = start;
  for (; p + 4 <= end; p += 4) {
    hash = (hash ^ load<u32>(p)) * 0x9e3779b1;
    hash ^= hash >>> 15;
  }
  for (; p < end; p++) hash = (hash ^ load<u8>(p)) * 0x01000193;
  return hash ^ (hash >>> 15);
}

function sameBytes(start: usize, end: usize, otherStart: usize, otherEnd: usize): bool {
  if (end - start !== otherEnd - otherStart) return false;
  let other = otherStart;
  for (let p = start; p < end; p++) {
    if (load<u8>(p) !== load<u8>(other++)) return false;
  }
  return true;
}
