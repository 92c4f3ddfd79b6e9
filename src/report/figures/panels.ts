/** Small panels beside and below each other, three in a row of a wide figure. */
import { bodyWidth, GREY, NARROW, type Room, svgText } from './svg.ts';

const COLUMNS = { wide: 3, narrow: 1 } as const;
const PANEL = { wide: 150, narrow: 124 } as const;
const WIDTH = 800;
const RIGHT = 14;
const HEAD = 22;
const FOOT = 26;

interface Panel {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

/**
 * @param count how many panels. @param left room for the numbers of an axis.
 * @returns the size of the figure, and where each panel is, from 0.
 */
export function panelsOf(count: number, left: number, room: Room) {
  const width = room === 'narrow' ? NARROW : WIDTH;
  const columns = COLUMNS[room];
  const [wide, tall] = [bodyWidth(width) / columns, PANEL[room]];
  return {
    width,
    height: Math.ceil(count / columns) * tall,
    panel(k: number): Panel {
      const [column, row] = [k % columns, Math.floor(k / columns)];
      return {
        x0: column * wide + left,
        x1: column * wide + wide - RIGHT,
        y0: row * tall + HEAD,
        y1: (row + 1) * tall - FOOT,
      };
    },
  };
}

/** What stands below a panel at both of its ends. */
export function endsOf({ x0, x1, y1 }: Panel, first: string, last: string): string[] {
  return [
    svgText(x0, y1 + 16, first, { size: 11, fill: GREY }),
    svgText(x1, y1 + 16, last, { size: 11, anchor: 'end', fill: GREY }),
  ];
}
