/** The generator of `graph/random.ts`: four words of state. */
import { setWord, word } from './memory';

/** sfc32: the next 32 bits. */
export function nextRandom(state: usize): u32 {
  const a = word(state, 0);
  const b = word(state, 1);
  const c = word(state, 2);
  const counter = word(state, 3);
  const sum = a + b + counter;
  setWord(state, 3, counter + 1);
  setWord(state, 0, b ^ (b >>> 9));
  setWord(state, 1, c + (c << 3));
  setWord(state, 2, ((c << 21) | (c >>> 11)) + sum);
  return sum;
}

/** Writes the next `count` of them at `at`. */
export function drawNumbers(state: usize, at: usize, count: u32): void {
  let a = word(state, 0);
  let b = word(state, 1);
  let c = word(state, 2);
  let counter = word(state, 3);
  for (let k: u32 = 0; k < count; k++) {
    const sum = a + b + counter;
    counter++;
    a = b ^ (b >>> 9);
    b = c + (c << 3);
    c = ((c << 21) | (c >>> 11)) + sum;
    setWord(at, k, sum);
  }
  setWord(state, 0, a);
  setWord(state, 1, b);
  setWord(state, 2, c);
  setWord(state, 3, counter);
}
