/** Labels beside points, so that none covers a point or another label, or leaves the plot. */
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

/** Distances from the point at which a label is tried; from the second on it gets a line. */
const GAPS = [6, 20, 34, 50];
const MARK = 4;
/** Room between a label and the points that are not its own, so that none seems to be. */
const CLEARANCE = 9;
const LEAD_PARTS = 12;
/** As many points of the crowd as a label may cover for standing one step nearer to its own. */
const FARTHER = 2;

interface Spot {
  box: Box;
  lead: Placed['lead'];
}

/**
 * Places each point's text at the first free spot around it, the nearest first, in the order given; a text that
 * finds none is left out. `radius` is that of a mark larger than a point.
 * @param crowd points that may be covered, but as few of them as can be.
 */
export function placeLabels(
  wanted: readonly (Point & { text: string; radius?: number })[],
  points: readonly Point[],
  frame: Box,
  size: number,
  crowd: readonly Point[] = [],
): Placed[] {
  const taken: Box[] = [];
  const leads: [Point, Point][] = [];
  const placed: Placed[] = [];
  for (const { x, y, text, radius = 0 } of wanted) {
    const width = textWidth(text, size);
    const reach = radius + GAPS.at(-1)! + CLEARANCE;
    const isNear = (point: Point) =>
      Math.abs(point.x - x) <= reach + width && Math.abs(point.y - y) <= reach + size;
    const others = points.filter((point) => isNear(point) && (point.x !== x || point.y !== y));
    const covered = crowd.filter(isNear);
    const isFree = ({ box, lead }: Spot) => {
      if (!isInside(box, frame) || others.some((point) => covers(box, point, CLEARANCE))) return false;
      const parts = alongLead(lead);
      return (
        !others.some((point) => parts.some((part) => covers(part, point, MARK))) &&
        !leads.some((other) => lead !== null && cross(lead, other)) &&
        !taken.some((other) => [box, ...parts].some((part) => overlaps(part, other)))
      );
    };
    let spot: Spot | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const [distance, gap] of GAPS.entries()) {
      for (const one of spots(x, y, width, size, gap, radius)) {
        if (distance * FARTHER >= least || !isFree(one)) continue;
        const cost = distance * FARTHER + covered.filter((point) => covers(one.box, point, 0)).length;
        if (cost < least) [spot, least] = [one, cost];
      }
    }
    if (spot === null) continue;
    taken.push(spot.box, ...alongLead(spot.lead));
    if (spot.lead !== null) leads.push(spot.lead);
    placed.push({ x: spot.box.x, y: spot.box.y + size * 0.85, text, lead: spot.lead });
  }
  return placed;
}

/** Right, left, above and below; further off also the diagonals, with a line to the point. */
function spots(x: number, y: number, width: number, height: number, gap: number, radius: number): Spot[] {
  const right = x + radius + gap;
  const left = x - radius - gap - width;
  const above = y - radius - gap - height;
  const below = y + radius + gap;
  const at: [number, number][] = [
    [right, y - height / 2],
    [left, y - height / 2],
    [x - width / 2, above],
    [x - width / 2, below],
    [right, above],
    [right, below],
    [left, above],
    [left, below],
  ];
  const touching = gap === GAPS[0];
  return at.slice(0, touching ? 4 : at.length).map(([boxX, boxY]) => {
    const box = { x: boxX, y: boxY, width, height };
    return { box, lead: touching ? null : [{ x, y }, nearestEdge(box, x, y)] };
  });
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

function covers(box: Box, { x, y }: Point, room: number): boolean {
  return (
    x + room > box.x && x - room < box.x + box.width && y + MARK > box.y && y - MARK < box.y + box.height
  );
}
