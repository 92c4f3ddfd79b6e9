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
