/** Labels beside points, so that none covers another label or leaves the plot. */
import { textWidth } from './text-width.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Label {
  /** Start of the text's baseline. */
  x: number;
  y: number;
  text: string;
}

const GAP = 6;
const MARK = 4;

/**
 * Places each point's text at the one of eight spots around it that covers fewest points, in the order given;
 * a text that would cover another, or leave the frame, everywhere is left out.
 */
export function placeLabels(
  wanted: readonly Label[],
  points: readonly { x: number; y: number }[],
  frame: Box,
  size: number,
): Label[] {
  const taken: Box[] = [];
  const placed: Label[] = [];
  for (const { x, y, text } of wanted) {
    const width = textWidth(text, size);
    let best: Box | null = null;
    let fewest = Number.POSITIVE_INFINITY;
    for (const box of spots(x, y, width, size)) {
      if (!isInside(box, frame) || taken.some((other) => overlaps(box, other))) continue;
      const covered = points.filter((point) => covers(box, point.x, point.y)).length;
      if (covered < fewest) {
        fewest = covered;
        best = box;
      }
    }
    if (best === null) continue;
    taken.push(best);
    placed.push({ x: best.x, y: best.y + size * 0.85, text });
  }
  return placed;
}

/** Right, left, above, below, then the diagonals. */
function spots(x: number, y: number, width: number, height: number): Box[] {
  const right = x + GAP;
  const left = x - GAP - width;
  const centre = x - width / 2;
  const above = y - GAP - height;
  const below = y + GAP;
  const middle = y - height / 2;
  const at: [number, number][] = [
    [right, middle],
    [left, middle],
    [centre, above],
    [centre, below],
    [right, above + 4],
    [right, below - 4],
    [left, above + 4],
    [left, below - 4],
  ];
  return at.map(([boxX, boxY]) => ({ x: boxX, y: boxY, width, height }));
}

function isInside(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function covers(box: Box, x: number, y: number): boolean {
  return (
    x + MARK > box.x && x - MARK < box.x + box.width && y + MARK > box.y && y - MARK < box.y + box.height
  );
}
