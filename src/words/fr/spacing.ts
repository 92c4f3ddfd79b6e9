/** Narrow, and no place to break a line. */
export const SPACE = '\u202f';

/** A text with the spaces that go before and inside French punctuation; what is inserted stays as it is. */
export function fr(text: TemplateStringsArray, ...inserted: readonly (string | number)[]): string {
  return text
    .map((part, k) => {
      const spaced = part.replace(/ ([:;!?%»])/g, `${SPACE}$1`).replace(/« /g, `«${SPACE}`);
      return k === 0 ? spaced : `${inserted[k - 1]}${spaced}`;
    })
    .join('');
}
