/** Which accounts a list has shown, as numbers of 48 bits: small in memory, and kept beside an unfinished reading. */
import { createHash } from 'node:crypto';

/** Bytes of one number where they are kept. */
const BYTES = 6;

export interface ListedIds {
  /** Whether any of the ids is not there. */
  lacks(ids: readonly string[]): boolean;
  /** Adds the ids and gives back those that were not there, as they are kept. */
  add(ids: readonly string[]): { count: number; kept: Buffer };
}

/** @param kept what an earlier run has added. */
export function listedIds(kept: readonly Buffer[] = []): ListedIds {
  const numbers = numberSet();
  for (const page of kept) {
    for (let at = 0; at < page.length; at += BYTES) numbers.add(page.readUIntBE(at, BYTES));
  }
  return {
    lacks: (ids) => ids.some((id) => !numbers.has(numberOf(id))),
    add(ids) {
      const found = Buffer.alloc(ids.length * BYTES);
      let count = 0;
      for (const id of ids) {
        const number = numberOf(id);
        if (numbers.add(number)) found.writeUIntBE(number, BYTES * count++, BYTES);
      }
      return { count, kept: found.subarray(0, BYTES * count) };
    },
  };
}

/** The cursors that have led to the pages of a list so far: each may be thousands of letters long. */
export function cursorsFrom(cursor: string | null): ListedIds {
  const seen = listedIds();
  if (cursor !== null) seen.add([cursor]);
  return seen;
}

function numberOf(id: string): number {
  return createHash('sha256').update(id).digest().readUIntBE(0, BYTES);
}

/** A set of numbers, eight to sixteen bytes each: a list of a million accounts must not take a hundred megabytes. */
function numberSet(): { has(number: number): boolean; add(number: number): boolean } {
  let slots = new Float64Array(256).fill(-1);
  let size = 0;

  /** Where the number is, or where it belongs. */
  function slotOf(within: Float64Array, number: number): number {
    let at = number % within.length;
    while (within[at] !== -1 && within[at] !== number) at = at + 1 === within.length ? 0 : at + 1;
    return at;
  }

  return {
    has: (number) => slots[slotOf(slots, number)] === number,
    add(number) {
      const at = slotOf(slots, number);
      if (slots[at] === number) return false;
      slots[at] = number;
      size++;
      if (2 * size >= slots.length) {
        const larger = new Float64Array(2 * slots.length).fill(-1);
        for (const held of slots) if (held !== -1) larger[slotOf(larger, held)] = held;
        slots = larger;
      }
      return true;
    },
  };
}
