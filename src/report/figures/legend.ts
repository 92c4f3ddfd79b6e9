/** The legend below a figure: marks with their meaning, side by side as far as there is room. */
import { svgLine, svgRect, svgText } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

export interface LegendItem {
  /** Drawn from x to x + 18, around the height y. */
  mark: (x: number, y: number) => string;
  text: string;
}

const SIZE = 11;
const MARK = 24;
const GAP = 18;
const ROW = 19;
/** Between the lines of a text that is wider than the figure. */
const LINE = 14;

/** @param top upper edge of its first row. @returns the parts, and the height it takes. */
export function drawLegend(
  items: readonly LegendItem[],
  width: number,
  top: number,
): { parts: string[]; height: number } {
  const parts: string[] = [];
  let x = 0;
  let y = top + ROW / 2;
  let tall = ROW;
  for (const { mark, text } of items) {
    const lines = wrapText(text, SIZE, width - MARK);
    const reach = MARK + Math.max(...lines.map((line) => textWidth(line, SIZE))) + GAP;
    if (x > 0 && x + reach - GAP > width) {
      x = 0;
      y += tall;
      tall = ROW;
    }
    parts.push(
      mark(x, y),
      ...lines.map((line, k) => svgText(x + MARK, y + 4 + k * LINE, line, { size: SIZE })),
    );
    tall = Math.max(tall, ROW + (lines.length - 1) * LINE);
    x += reach;
  }
  return { parts, height: items.length === 0 ? 0 : y - ROW / 2 + tall - top };
}

/** A mark that is filled as what it stands for. */
export function swatch(fill: string, edge: string): LegendItem['mark'] {
  return (x, y) => svgRect(x, y - 6, 18, 12, fill, edge);
}

/** A mark that is drawn as the line it stands for. */
export function lineMark(stroke: string, width: number, dash = ''): LegendItem['mark'] {
  return (x, y) =>
    svgLine(x, y, x + 18, y, stroke, width).replace(
      '/>',
      dash === '' ? '/>' : ` stroke-dasharray="${dash}"/>`,
    );
}
