/** Width of text in figures, from an embedded table, so that no figure depends on the fonts of a machine. */

/** Advance widths of U+0020…U+007E in thousandths of the font size, those of DejaVu Sans, a wide sans-serif. */
const ASCII = [
  318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636,
  636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295,
  295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838,
  500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521,
  392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
];
const BOLD = 1.12;
/** Spaces that do not break: the common one, and the narrow one. */
const NO_BREAK: Readonly<Record<number, number>> = { 160: 318, 8239: 200 };

/** Width in pixels; a little more than most sans-serif fonts need. */
export function textWidth(text: string, size: number, bold = false): number {
  let thousandths = 0;
  for (const sign of text) thousandths += signWidth(sign.codePointAt(0)!);
  return (thousandths * size * (bold ? BOLD : 1)) / 1000;
}

function signWidth(code: number): number {
  const ascii = ASCII[code - 0x20];
  if (ascii !== undefined) return ascii;
  const space = NO_BREAK[code];
  if (space !== undefined) return space;
  if (
    code === 0x200c ||
    code === 0x200d ||
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0xfe00 && code <= 0xfe0f)
  ) {
    return 0;
  }
  if (code >= 0x2010 && code <= 0x2027) return 700;
  if (code < 0x370) return 680;
  if (code < 0x1100) return 760;
  return 1050;
}

/** The text, cut with `…` where it is wider than `width`. */
export function fitText(text: string, size: number, width: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const signs = [...text];
  while (signs.length > 0 && textWidth(`${signs.join('')}…`, size, bold) > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

/** What names of institutions begin with, as it is shortened where there is no room, and what is said in fewer signs. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/^Foreign Ministry of (the )?/, 'Foreign Min., '],
  [/^Ministère des Affaires étrangères /, 'Min. Aff. étr. '],
  [/^Government of (the )?/, 'Govt., '],
  [/^Gouvernement /, 'Gouv. '],
  [/^Embassy of (the )?/, 'Emb. of '],
  [/^Ambassade /, 'Amb. '],
  [/ (and|et) (the |les |l’)?/, ' & '],
  [/\bSaint\b/, 'St'],
];

/**
 * The name, shortened where it is wider than `width`, and where that does not do, cut with `…` in its middle: names of
 * institutions begin alike, and their last words tell them apart.
 */
export function fitName(name: string, size: number, width: number): string {
  const forms = [name];
  for (const [long, short] of SHORTENED) forms.push(forms.at(-1)!.replace(long, short));
  const fitting = forms.find((form) => textWidth(form, size) <= width);
  if (fitting !== undefined) return fitting;
  const text = forms.at(-1)!;
  const starts = Array.from(text.matchAll(/ /g), ({ index }) => index);
  const end = starts.map((start) => text.slice(start)).find((tail) => textWidth(tail, size) <= TAIL * width);
  if (end === undefined) return fitText(text, size, width);
  return `${fitText(text.slice(0, -end.length), size, width - textWidth(end, size))}${end}`;
}

/** Share of a name's room that its last words may take. */
const TAIL = 0.7;

/** Lines of at most `width`, broken after spaces and hyphens; a word that is wider is cut. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/(?<=[ -])/)) {
    const longer = `${lines.at(-1) ?? ''}${word}`;
    if (lines.length > 0 && textWidth(longer.trimEnd(), size) <= width) lines[lines.length - 1] = longer;
    else lines.push(fitText(word, size, width));
  }
  return lines.map((line) => line.trimEnd());
}
