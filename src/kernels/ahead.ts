/**
 * Random numbers drawn ahead, so that what many steps will read can be read at once, before the first of them: they
 * then wait for memory together.
 *
 * `ahead` are words: a generator's four, how many numbers are used, a word for what is read, and the numbers.
 */
import { setWord, word } from './memory';
import { drawNumbers } from './random';

const USED: u32 = 4;
const READ: u32 = 5;
const NUMBERS: u32 = 6;

/** Steps that are read ahead, and the most numbers they take. */
export const TRIES_AHEAD: u32 = 32;
export const NUMBERS_AHEAD: u32 = 64;

/** Fills up the numbers; those that were not used come first. */
export function drawAhead(ahead: usize): void {
  const used = word(ahead, USED);
  for (let k = used; k < NUMBERS_AHEAD; k++) setWord(ahead, NUMBERS + k - used, word(ahead, NUMBERS + k));
  drawNumbers(ahead, ahead + ((<usize>(NUMBERS + NUMBERS_AHEAD - used)) << 2), used);
  setWord(ahead, USED, 0);
}

/** The k-th number that is not used at the time they are filled up. */
export function numberAhead(ahead: usize, k: u32): u32 {
  return word(ahead, NUMBERS + k);
}

/** Which number is used next. */
export function useNext(ahead: usize): u32 {
  const used = word(ahead, USED);
  setWord(ahead, USED, used + 1);
  return used;
}

/** Below so many or fewer, `scaled` is the upper half of the product and no more. */
export const UNROUNDED: u32 = 1 << 21;

/**
 * A whole number below another, as `randomBelow` makes it of the generator's. There the product is a real number of 53
 * bits: where it needs more, half of its last bit is added, as rounding would.
 */
export function scaled(random: u32, below: u32): u32 {
  const product = <u64>random * <u64>below;
  return <u32>((product + (<u64>1024 >>> clz<u64>(product))) >>> 32);
}

/** Keeps what was read, or a compiler would leave the reading out. */
export function keepRead(ahead: usize, read: u32): void {
  setWord(ahead, READ, read);
}
