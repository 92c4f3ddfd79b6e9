/** Seeded random numbers from 32-bit integer arithmetic: the same on every machine and in every version. */

/** A source of numbers in [0, 1), each a multiple of 2⁻³². */
export type Random = () => number;

/**
 * A generator seeded with any integer: sfc32 (Chris Doty-Humphrey's Small Fast Counting, PractRand 0.94), which
 * keeps 128 bits of state with a counter, so that no seed has a period below 2³².
 */
export function createRandom(seed: number): Random {
  let a = seed | 0;
  let b = Math.floor(seed / 4294967296) | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let k = 0; k < 15; k++) next();
  return next;
}

/** An integer in 0…n−1, for n up to 2³²; the chances differ by at most n·2⁻³² of themselves. */
export function randomBelow(random: Random, n: number): number {
  return Math.floor(random() * n);
}

/** Puts the first `count` values into a random order, in place (Fisher–Yates). */
export function shuffle(
  values: Int32Array | Uint32Array,
  random: Random,
  count: number = values.length,
): void {
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const value = values[i]!;
    values[i] = values[j]!;
    values[j] = value;
  }
}
