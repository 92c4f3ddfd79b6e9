/** Labels beside points, so that none covers a point or another label, or leaves the plot. */
import { groupBy } from '../../group-by.ts';
import { textWidth } from './text-width.ts';

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

export interface Placed {
  /** Start of the text's baseline. */
  x: number;
  y: number;
  text: string;
  /** Ends of a line that leads from the point to its label; `null` where the label touches its point. */
  lead: [Point, Point] | null;
}

/** What is drawn at a point, and may not be covered. */
export interface Dot extends Point {
  radius: number;
}

/** Distances from the point at which a label is tried; from the second on it gets a line. */
const GAPS = [6, 20, 34, 50, 70, 95];
const MARK = 4;
/** Room between a label and the points that are not its own, so that none seems to be. */
const CLEARANCE = 9;
const LEAD_PARTS = 12;
/** Room between a label and marks that no label is for. */
const AIR = 1;
/** Height of the bands by which marks are found. */
const BAND = 16;
/** Distances from a line at which its label is tried. */
const BESIDE_LINE = [6, 9, 12, 16, 20];
/** Steps in which the place of a name is looked for. */
const STEP = 6;

type Direction = readonly [dx: number, dy: number];
const BESIDE: readonly Direction[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
];
/** On a square, from one corner to the next. */
const AROUND: readonly Direction[] = [-1, -0.6, -0.2, 0.2, 0.6, 1].flatMap((to): Direction[] => [
  [1, to],
  [-1, to],
  [to, -1],
  [to, 1],
]);

interface Spot {
  box: Box;
  lead: Placed['lead'];
}

/**
 * Places each point's text at the first free spot around it, the nearest first, in the order given; a text that
 * finds none is left out. `radius` is that of a mark larger than a point.
 * @param crowd marks that may stand near a label that is not theirs, but not below it.
 * @param names where other text stands.
 */
export function placeLabels(
  wanted: readonly (Point & { text: string; radius?: number })[],
  points: readonly Point[],
  frame: Box,
  size: number,
  crowd: readonly Dot[] = [],
  names: readonly Box[] = [],
): Placed[] {
  const marks = inBands(crowd);
  const taken = [...names];
  const leads: [Point, Point][] = [];
  const placed: Placed[] = [];
  for (const { x, y, text, radius = 0 } of wanted) {
    const width = textWidth(text, size);
    const reach = radius + GAPS.at(-1)! + CLEARANCE;
    const isNear = (point: Point) =>
      Math.abs(point.x - x) <= reach + width && Math.abs(point.y - y) <= reach + size;
    const others = points.filter((point) => isNear(point) && (point.x !== x || point.y !== y));
    const isFree = ({ box, lead }: Spot) => {
      if (!isInside(box, frame) || others.some((point) => covers(box, point, CLEARANCE))) return false;
      const parts = alongLead(lead);
      return (
        countBelow(box, marks, 1) === 0 &&
        !others.some((point) => parts.some((part) => covers(part, point, MARK))) &&
        !leads.some((other) => lead !== null && cross(lead, other)) &&
        !taken.some((other) => [box, ...parts].some((part) => overlaps(part, other)))
      );
    };
    const spot = GAPS.flatMap((gap) => spots(x, y, width, size, gap, radius)).find(isFree);
    if (spot === undefined) continue;
    taken.push(spot.box, ...alongLead(spot.lead));
    if (spot.lead !== null) leads.push(spot.lead);
    placed.push({ x: spot.box.x, y: spot.box.y + size * 0.85, text, lead: spot.lead });
  }
  return placed;
}

/**
 * The box of this size that is nearest to a middle, on no mark and no other box; where there is none, that which
 * lies on fewest marks.
 */
export function nearestFree(
  middle: Point,
  { width, height }: Pick<Box, 'width' | 'height'>,
  frame: Box,
  dots: readonly Dot[],
  taken: readonly Box[],
): Box | null {
  const marks = inBands(dots);
  let found: Box | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let distance = 0; distance < frame.width + frame.height; distance += STEP) {
    for (const [dx, dy] of AROUND) {
      const box = {
        x: middle.x + distance * dx - width / 2,
        y: middle.y + distance * dy - height / 2,
        width,
        height,
      };
      if (!isInside(box, frame) || taken.some((other) => overlaps(box, other))) continue;
      const covered = countBelow(box, marks, least);
      if (covered < least) [found, least] = [box, covered];
      if (least === 0) return found;
    }
  }
  return found;
}

/** The box of this size that is nearest to the middle of a line, beside it, on no mark and no other box; `null` where there is none. */
export function labelAlong(
  line: readonly Point[],
  { width, height }: Pick<Box, 'width' | 'height'>,
  frame: Box,
  dots: readonly Dot[],
  taken: readonly Box[],
): Box | null {
  const marks = inBands(dots);
  const middle = line.length / 2;
  const order = [...line.keys()].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  for (const gap of BESIDE_LINE) {
    for (const k of order) {
      for (const { box } of spots(line[k]!.x, line[k]!.y, width, height, gap, 0)) {
        const isFree = isInside(box, frame) && !taken.some((other) => overlaps(box, other));
        if (isFree && countBelow(box, marks, 1) === 0) return box;
      }
    }
  }
  return null;
}

/** Right, left, above and below; further off all around, with a line to the point. */
function spots(x: number, y: number, width: number, height: number, gap: number, radius: number): Spot[] {
  const away = radius + gap;
  const boxAt = ([dx, dy]: Direction) => ({
    x: x + dx * (away + width / 2) - width / 2,
    y: y + dy * (away + height / 2) - height / 2,
    width,
    height,
  });
  if (gap === GAPS[0]) return BESIDE.map((to) => ({ box: boxAt(to), lead: null }));
  return AROUND.map(boxAt).map((box) => ({ box, lead: [{ x, y }, nearestEdge(box, x, y)] }));
}

/** Small boxes along a line, to keep labels off it. */
function alongLead(lead: Placed['lead']): Box[] {
  if (lead === null) return [];
  const [from, to] = lead;
  return Array.from({ length: LEAD_PARTS }, (_, k) => ({
    x: from.x + ((to.x - from.x) * (k + 1)) / (LEAD_PARTS + 1),
    y: from.y + ((to.y - from.y) * (k + 1)) / (LEAD_PARTS + 1),
    width: 1,
    height: 1,
  }));
}

/** Whether two lines meet between their ends. */
function cross([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

/** On which side of the line from one point to another a third one is. */
function side(from: Point, to: Point, { x, y }: Point): number {
  return Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));
}

/** The point of the box's rim that is nearest. */
function nearestEdge(box: Box, x: number, y: number): Point {
  return {
    x: Math.min(Math.max(x, box.x), box.x + box.width),
    y: Math.min(Math.max(y, box.y), box.y + box.height),
  };
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

/** Marks by bands across the plot, so that a box is held against those alone that may lie below it. */
interface Bands {
  marks: ReadonlyMap<number, readonly Dot[]>;
  /** How far a mark reaches from its middle, at most. */
  reach: number;
}

function inBands(dots: readonly Dot[]): Bands {
  const widest = dots.reduce((most, { radius }) => Math.max(most, radius), 0);
  return { marks: groupBy(dots, ({ y }) => Math.floor(y / BAND)), reach: widest + AIR };
}

/** How many marks are below the box; counting ends at `enough`. */
function countBelow(box: Box, { marks, reach }: Bands, enough: number): number {
  const last = Math.floor((box.y + box.height + reach) / BAND);
  let count = 0;
  for (let band = Math.floor((box.y - reach) / BAND); band <= last; band++) {
    for (const dot of marks.get(band) ?? []) if (liesOn(box, dot) && ++count === enough) return count;
  }
  return count;
}

/** Whether a mark is below the box, or touches it. */
function liesOn(box: Box, { x, y, radius }: Dot): boolean {
  const { x: nearX, y: nearY } = nearestEdge(box, x, y);
  const reach = radius + AIR;
  return (nearX - x) * (nearX - x) + (nearY - y) * (nearY - y) < reach * reach;
}

function covers(box: Box, { x, y }: Point, room: number): boolean {
  return (
    x + room > box.x && x - room < box.x + box.width && y + MARK > box.y && y - MARK < box.y + box.height
  );
}
