const CONTROL = /[\p{Cc}\u2028\u2029]/gu;
/**
 * Soft hyphens, direction marks and overrides, other signs that do not show, lone surrogates, what is no
 * character. The two joiners, which scripts and emoji are spelt with, stay. Written out, since the Unicode
 * tables of runtimes differ.
 */
const UNFIT =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}]/gu;
/** More marks on a letter than any script puts there. */
const MARKS =
  /([\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4})[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g;

/** A display name is cut after this many characters. */
const NAME_LENGTH = 100;

/**
 * The text in one line of at most `longest` characters. Control signs and line breaks become spaces, direction
 * overrides and other invisible signs go, runs of spaces become one; a single space that does not break stays.
 */
export function cleanText(text: string, longest = NAME_LENGTH): string {
  const line = text
    .slice(0, 8 * longest)
    .replace(CONTROL, ' ')
    .replace(UNFIT, '')
    .replace(MARKS, '$1')
    .replace(/\s{2,}|[^\S\u00a0\u202f]/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}
