/** The words of a toy language: English with a mark before each of its texts. */
export const MARK = '§';

export function marked<T>(words: T): T;
export function marked(words: unknown): unknown {
  if (typeof words === 'string') return words === '' ? '' : `${MARK}${words}`;
  if (typeof words === 'function') return (...given: unknown[]) => marked(words(...given));
  if (Array.isArray(words)) return words.map(marked);
  if (typeof words !== 'object' || words === null || words instanceof RegExp) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, marked(value)]));
}
