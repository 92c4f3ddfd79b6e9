/** How many columns of a terminal a text takes. */
import stringWidth from 'string-width';

/** What a reader takes for one sign: an emoji of several characters, or a character with its marks. */
const SIGNS = /\p{RGI_Emoji}|\P{M}\p{M}*|\p{M}/gv;
const UNPRINTABLE = /(\p{RGI_Emoji})|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gv;

export function displayWidth(text: string): number {
  return stringWidth(text);
}

/** The text, or as much of it as fits with an ellipsis. */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const [sign] of text.matchAll(SIGNS)) {
    used += displayWidth(sign);
    if (used > width) break;
    kept += sign;
  }
  return `${kept}…`;
}

/** The text in lines of at most `width` columns, broken between words; a longer word is cut into pieces. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (displayWidth(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const [sign] of word.matchAll(SIGNS)) {
      if (displayWidth(line + sign) > width) {
        lines.push(line);
        line = '';
      }
      line += sign;
    }
  }
  return [...lines, line];
}

/** Control characters and direction overrides have no business on a terminal; what joins an emoji stays. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (_, emoji: string | undefined) => emoji ?? ' ');
}

/** The same for a text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
