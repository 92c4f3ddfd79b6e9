/** How many columns of a terminal a text takes. */
import { createRequire } from 'node:module';

// Each of these two takes longer to make than most answers take to print.
/** What a reader takes for one sign: an emoji of several characters, or a character with its marks. */
const signs = () => /\p{RGI_Emoji}|\P{M}\p{M}*|\p{M}/gv;
/** Latin and Greek letters, dashes and quotes, arrows, signs of arithmetic and what tables are drawn with, each of one column: most texts are nothing else. */
const PLAIN = /^[ -~\xa0-\xac\xae-\u02ff\u0370-\u03ff\u2010-\u2027\u2070-\u209c\u2190-\u22ff\u2500-\u259f]*$/;
const unprintable = () => /(\p{RGI_Emoji})|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gv;

let measure: typeof import('string-width').default | undefined;

export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  // Loaded for the first text that needs it, which takes a seventh of the start of Node.
  measure ??= (createRequire(import.meta.url)('string-width') as { default: typeof measure }).default!;
  return measure(text);
}

/** The text, or as much of it as fits with an ellipsis. */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const [sign] of text.matchAll(signs())) {
    used += displayWidth(sign);
    if (used > width) break;
    kept += sign;
  }
  return `${kept}…`;
}

/** The text in lines of at most `width` columns, broken between words; a longer word is cut into pieces. */
export function wrapText(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text];
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
    for (const [sign] of word.matchAll(signs())) {
      if (displayWidth(line + sign) > width) {
        lines.push(line);
        line = '';
      }
      line += sign;
    }
  }
  return [...lines, line];
}

/** A name in lines of at most `width` columns, broken behind `_`, `-`, `.` and spaces; a longer part stays whole. */
export function foldName(name: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of name.split(/(?<=[ _.-])/)) {
    const joined = `${lines.at(-1) ?? ''}${part}`;
    if (lines.length > 0 && displayWidth(joined.trimEnd()) <= width) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines.map((line) => line.trimEnd());
}

/** Control characters and direction overrides have no business on a terminal; what joins an emoji stays. */
export function printable(text: string): string {
  return PLAIN.test(text)
    ? text
    : text.replace(unprintable(), (_, emoji: string | undefined) => emoji ?? ' ');
}

/** The same for a text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
