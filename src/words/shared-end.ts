/** The first of two dates without what both end with: "9", of "9 June 2025" and "16 June 2025"; whole where they are the same. */
export function withoutSharedEnd(first: string, second: string): string {
  const [words, others] = [first.split(' '), second.split(' ')];
  let shared = 0;
  while (shared < words.length && words.at(-1 - shared) === others.at(-1 - shared)) shared++;
  return shared === words.length ? first : words.slice(0, words.length - shared).join(' ');
}
