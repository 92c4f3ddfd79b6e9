/** SVG: the one escape for text, the shapes figures are drawn with, and the frame around them. */
import { escapeMarkup } from '../../doors/html/html.ts';
import { cleanText } from '../../study/clean-text.ts';
import { wrapText } from './text-width.ts';

/** A picture of the report, linked from its text. */
export interface Figure {
  /** Its file is `figures/<id>.svg`. */
  id: string;
  /** What it shows, for those who do not see it. */
  alt: string;
  svg: string;
  /** Title, unit and source in one line, where it has them. */
  caption?: string;
  /** The view of what is drawn alone, without title and source; where the front page shows it. */
  plot?: string;
}

export const INK = '#1a1a1a';
export const GREY = '#595959';
export const GRID = '#d9d9d9';

/** Width of a figure that is drawn for a phone, where the text of a wide one would be too small to read. */
export const NARROW = 340;
/** Where a figure is to stand: on a page as wide as a desk's, or on a phone. */
export type Room = 'wide' | 'narrow';

/** Length to which a text of ours may come with names in it. */
const SENTENCE = 1000;
const FONT = 'sans-serif';

/** Text as it reads, in an element or an attribute; what XML cannot hold is gone. */
export function escapeXml(text: string, longest?: number): string {
  return escapeMarkup(cleanText(text, longest));
}

/** A coordinate or length, to one decimal. */
export function px(value: number): string {
  const text = value.toFixed(1);
  return text.endsWith('.0') ? text.slice(0, -2).replace(/^-0$/, '0') : text;
}

export interface TextStyle {
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  bold?: boolean;
  fill?: string;
  /** A white rim, for text that lies over lines. */
  rim?: boolean;
}

/** Text with its baseline at y. */
export function svgText(x: number, y: number, text: string, style: TextStyle = {}): string {
  const { size = 12, anchor = 'start', bold = false, fill = INK, rim = false } = style;
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const weight = bold ? ' font-weight="bold"' : '';
  const edge = rim ? ' stroke="#ffffff" stroke-width="3" paint-order="stroke"' : '';
  return `<text x="${px(x)}" y="${px(y)}" font-size="${size}"${place}${weight}${edge} fill="${fill}">${escapeXml(text, SENTENCE)}</text>`;
}

export function svgLine(x1: number, y1: number, x2: number, y2: number, stroke = INK, width = 1): string {
  return `<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" stroke="${stroke}" stroke-width="${width}"/>`;
}

export function svgRect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  stroke = 'none',
): string {
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="${fill}" stroke="${stroke}"/>`;
}

export interface Frame {
  id: string;
  title: string;
  /** What is counted, in which unit. */
  unit: string;
  /** Snapshot, date, n. */
  source: string;
  alt: string;
  width: number;
  /** Of the body alone. */
  height: number;
  /** Drawn with its origin below title and unit, `width` wide without margins. */
  body: readonly string[];
  /** Height of what is shown without title and source, where it stands alone. */
  plot?: number;
  defs?: string;
}

/** Width left for the body of a figure of this width. */
export function bodyWidth(width: number): number {
  return width - 2 * marginOf(width);
}

function marginOf(width: number): number {
  return width === NARROW ? 10 : 24;
}

/** Title, unit, body and source line, on white. */
export function framedFigure(frame: Frame): Figure {
  const { id, title, unit, source, alt, width, height, body, plot, defs } = frame;
  const margin = marginOf(width);
  const size = width === NARROW ? 15 : 18;
  const lead = size + 6;
  const titles = wrapText(cleanText(title, SENTENCE), size, bodyWidth(width) / 1.12);
  const units = wrapText(cleanText(unit, SENTENCE), 12, bodyWidth(width));
  const sources = wrapText(cleanText(source, SENTENCE), 11, bodyWidth(width));
  const top = margin + titles.length * lead + units.length * 17 + 10;
  const total = top + height + 14 + sources.length * 15 + 12;
  const head = [
    ...titles.map((line, k) => svgText(margin, margin + size - 2 + k * lead, line, { size, bold: true })),
    ...units.map((line, k) =>
      svgText(margin, margin + titles.length * lead + 12 + k * 17, line, { fill: GREY }),
    ),
  ];
  const foot = sources.map((line, k) =>
    svgText(margin, top + height + 24 + k * 15, line, { size: 11, fill: GREY }),
  );
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(width)}" height="${px(total)}" viewBox="0 0 ${px(width)} ${px(total)}" font-family="${FONT}" role="img">`,
    `<title>${escapeXml(title, SENTENCE)}</title>`,
    `<desc>${escapeXml(alt, SENTENCE)}</desc>`,
    ...(defs === undefined ? [] : [`<defs>${defs}</defs>`]),
    svgRect(0, 0, width, total, '#ffffff'),
    ...head,
    `<g id="body" transform="translate(${margin} ${px(top)})">`,
    ...body,
    '</g>',
    ...foot,
    '</svg>',
  ];
  const view = plot === undefined ? {} : { plot: `0 ${px(top)} ${px(width)} ${px(plot)}` };
  const caption = `${title.replace(/[.?]?$/, (end) => end || '.')} ${unit.replace(/\.?$/, '.')} ${source}`;
  return { id, alt, caption, svg: `${svg.join('\n')}\n`, ...view };
}

/** A line of hatching in this colour, as a fill that needs no colour to be told from a plain one. */
export function hatching(id: string, colour: string): string {
  return `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffffff"/><rect width="3" height="6" fill="${colour}"/></pattern>`;
}

/** The step of an axis from 0 to `most` with about `count` ticks: 1, 2 or 5 times a power of ten, at least 1. */
export function niceStep(most: number, count: number): number {
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) if (factor * power * count >= most) return factor * power;
  }
}
