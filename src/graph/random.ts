/** Seeded random numbers from 32-bit integer arithmetic: the same on every machine and in every version. */

/** A source of numbers in [0, 1), each a multiple of 2⁻³². */
export type Random = () => number;

/**
 * A generator seeded with any integer: sfc32 (Chris Doty-Humphrey's Small Fast Counting, PractRand 0.94), which
 * keeps 128 bits of state with a counter, so that no seed has a period below 2³².
 */
export function createRandom(seed: number): Random {
  const generator = new Sfc32(seed);
  return () => generator.next();
}

/** A class with whole numbers from the start: from the variables of a closure numbers are drawn in twice the time. */
class Sfc32 {
  #a = 0;
  #b = 0;
  #c = 0x9e3779b9 | 0;
  #counter = 1;

  constructor(seed: number) {
    this.#a = seed | 0;
    this.#b = Math.floor(seed / 4294967296) | 0;
    for (let k = 0; k < 15; k++) this.next();
  }

  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }
}

/** An integer in 0…n−1, for n up to 2³²; the chances differ by at most n·2⁻³² of themselves. */
export function randomBelow(random: Random, n: number): number {
  return (random() * n) >>> 0;
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
