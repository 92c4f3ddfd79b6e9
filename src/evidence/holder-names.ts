/** Whether two names may be one person's: sources spell, order and shorten names as they like. */
import { foldText } from '../fold-text.ts';
import { nearestWords } from '../nearest.ts';

/** Each word of the shorter name is in the longer one, or near to one there, or the first letter of one. */
export function isSameBearer(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((one, other) => one.length - other.length) as [
    string[],
    string[],
  ];
  if (short.length === 0) return foldText(a) === foldText(b);
  return short.every((word) =>
    word.length === 1
      ? long.some((other) => other.startsWith(word))
      : long.some((other) => other.length === 1 && word.startsWith(other)) ||
        nearestWords(word, long, 1).length > 0,
  );
}

function wordsOf(name: string): string[] {
  return foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
