/** How lines run between the regions of the world map, so that they and their labels part. */
import { px } from './svg.ts';

type Point = readonly [number, number];

/** How far a line bends to its left, seen from west to east, as a share of its length; where its label stands on the way. */
interface Bend {
  by: number;
  label: number;
}

/** Over the Pacific a line leaves the map on one side and comes in on the other. */
interface Across {
  /** There, as a share of the map's width. */
  height: number;
  /** Side on which the label stands. */
  side: 'west' | 'east';
}

const ROUTES: Readonly<Record<string, Bend | Across>> = {
  'Africa Americas': { by: 0.12, label: 0.5 },
  'Africa Asia': { by: 0.14, label: 0.55 },
  'Africa Europe': { by: -0.12, label: 0.5 },
  'Africa International': { by: -0.14, label: 0.5 },
  'Africa Oceania': { by: 0.1, label: 0.5 },
  'Americas Asia': { height: 0.124, side: 'east' },
  'Americas Europe': { by: 0.2, label: 0.5 },
  'Americas International': { by: -0.2, label: 0.4 },
  'Americas Oceania': { height: 0.285, side: 'west' },
  'Asia Europe': { by: 0.2, label: 0.5 },
  'Asia International': { by: -0.06, label: 0.35 },
  'Asia Oceania': { by: 0.16, label: 0.5 },
  'Europe International': { by: 0.14, label: 0.68 },
  'Europe Oceania': { by: 0.1, label: 0.7 },
  'International Oceania': { by: -0.14, label: 0.5 },
};
const STRAIGHT: Bend = { by: 0, label: 0.5 };

/**
 * The line between two regions as SVG path data, and where its label is centred.
 * @param ends names in code-unit order.
 * @param right the width of the map.
 */
export function regionArc(
  ends: readonly [string, string],
  at: (name: string) => Point,
  right: number,
): { path: string; middle: Point } {
  const route = ROUTES[ends.join(' ')] ?? STRAIGHT;
  const [west, east] = ends.map(at).sort((a, b) => a[0] - b[0]) as [Point, Point];
  if ('height' in route) {
    const y = route.height * right;
    const left = bent(west, [0, y], -0.1);
    const other = bent(east, [right, y], 0.1);
    const chosen = route.side === 'west' ? left : other;
    return { path: left.path + other.path, middle: chosen.pointAt(0.6) };
  }
  const line = bent(west, east, route.by);
  return { path: line.path, middle: line.pointAt(route.label) };
}

/** A curve with one bend; `by` to the left of its way, as a share of its length. */
function bent(
  [ax, ay]: Point,
  [bx, by]: Point,
  bend: number,
): { path: string; pointAt: (t: number) => Point } {
  const cx = (ax + bx) / 2 + (by - ay) * bend * 2;
  const cy = (ay + by) / 2 - (bx - ax) * bend * 2;
  return {
    path: `M${px(ax)} ${px(ay)}Q${px(cx)} ${px(cy)} ${px(bx)} ${px(by)}`,
    pointAt: (t) => [
      (1 - t) * (1 - t) * ax + 2 * (1 - t) * t * cx + t * t * bx,
      (1 - t) * (1 - t) * ay + 2 * (1 - t) * t * cy + t * t * by,
    ],
  };
}
