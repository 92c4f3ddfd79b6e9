/** A set of ordered pairs of nodes that answers in constant time: a bit for every pair, or a hash table. */

export interface PairSet {
  has(i: number, j: number): boolean;
  add(i: number, j: number): void;
  remove(i: number, j: number): void;
}

/** Above this number of nodes the bits would take more than 32 MB. */
const LARGEST_BITSET = 16384;

/** Whether a set of pairs of so many nodes has a bit for every pair. */
export function isSmall(size: number): boolean {
  return size <= LARGEST_BITSET;
}

/** An empty set of pairs of nodes 0…size−1 for up to `capacity` pairs at a time. */
export function createPairSet(size: number, capacity: number): PairSet {
  return isSmall(size) ? createBitset(size) : createHashSet(size, capacity);
}

function createBitset(size: number): PairSet {
  const rowWords = (size + 31) >>> 5;
  const words = new Int32Array(size * rowWords);
  return {
    has: (i, j) => ((words[i * rowWords + (j >>> 5)]! >>> (j & 31)) & 1) === 1,
    add: (i, j) => {
      words[i * rowWords + (j >>> 5)]! |= 1 << (j & 31);
    },
    remove: (i, j) => {
      words[i * rowWords + (j >>> 5)]! &= ~(1 << (j & 31));
    },
  };
}

/** Open addressing with linear probing, at most half full; a removal closes the gap (Knuth, algorithm 6.4R). */
function createHashSet(size: number, capacity: number): PairSet {
  let length = 16;
  while (length < 2 * capacity) length *= 2;
  const mask = length - 1;
  const keys = new Float64Array(length).fill(-1);
  const home = (i: number, j: number): number => {
    let hash = Math.imul(i, 0x9e3779b1) ^ Math.imul(j, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return (hash ^ (hash >>> 13)) & mask;
  };
  const slot = (i: number, j: number): number => {
    const key = i * size + j;
    let at = home(i, j);
    while (keys[at]! >= 0 && keys[at] !== key) at = (at + 1) & mask;
    return at;
  };
  return {
    has: (i, j) => keys[slot(i, j)]! >= 0,
    add: (i, j) => {
      keys[slot(i, j)] = i * size + j;
    },
    remove: (i, j) => {
      let gap = slot(i, j);
      if (keys[gap]! < 0) return;
      for (let at = (gap + 1) & mask; keys[at]! >= 0; at = (at + 1) & mask) {
        const key = keys[at]!;
        const source = Math.floor(key / size);
        const wanted = home(source, key - source * size);
        if (((at - wanted) & mask) >= ((at - gap) & mask)) {
          keys[gap] = key;
          gap = at;
        }
      }
      keys[gap] = -1;
    },
  };
}
