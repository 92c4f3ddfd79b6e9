/** Seeded chance in integer arithmetic, + - * / and square roots only: the same draws on every machine. */

/** Draws in [0, 1). */
export type Random = () => number;

const WORLD_SEED = 0x656e7465;

/**
 * A stream of draws of its own for each purpose, so that a change in one part of the world leaves the
 * others as they are. Mulberry32, seeded by the purpose's FNV-1a hash.
 */
export function randomFor(purpose: string): Random {
  let state = WORLD_SEED;
  for (let i = 0; i < purpose.length; i += 1) state = Math.imul(state ^ purpose.charCodeAt(i), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number in [0, limit). */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/** A number in [low, high). */
export function between(random: Random, low: number, high: number): number {
  return low + random() * (high - low);
}

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[below(random, list.length)]!;
}

/** A copy in random order (Fisher–Yates). */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i -= 1) {
    const j = below(random, i + 1);
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}

/** Log-normal: the median times e to a normal draw of deviation `spread`. */
export function logNormal(random: Random, median: number, spread: number): number {
  let sum = -6;
  for (let i = 0; i < 12; i += 1) sum += random();
  return median * exponential(spread * sum);
}

/** How often something happens that happens `mean` times on average, 0 to 40 (Knuth's method). */
export function poisson(random: Random, mean: number): number {
  const limit = exponential(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}

/** e to a power between -40 and 40, near enough: (1 + x/4096) to the 4096th. */
function exponential(x: number): number {
  let power = 1 + x / 4096;
  for (let i = 0; i < 12; i += 1) power *= power;
  return power;
}

/** Pareto with exponent 2 and minimum 1: twice as large is four times as rare. */
export function pareto(random: Random): number {
  return 1 / Math.sqrt(1 - random());
}
