/** The word as it stands at the head of a column or a sentence. */
export function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** Sentences of these parts, the first as it is: it goes on with what stands before it. */
export function sentences(parts: readonly string[]): string {
  return parts.map((part, k) => (k === 0 ? part : capital(part))).join('. ');
}
