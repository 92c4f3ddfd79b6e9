/** The first of two dates without what both end with: "9", of "9 June 2025" and "16 June 2025"; whole where they are the same. */
export function withoutCommonEnd(first: string, second: string): string {
  const [words, others] = [first.split(' '), second.split(' ')];
  let common = 0;
  while (common < words.length && words.at(-1 - common) === others.at(-1 - common)) common++;
  return common === words.length ? first : words.slice(0, words.length - common).join(' ');
}
