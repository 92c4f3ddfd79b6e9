/** How lines run between the regions of the world map, so that they part. */
import type { Point } from './label-placement.ts';
import { px } from './svg.ts';

type Place = readonly [number, number];

/** How far a line bends to its left, seen from west to east, as a share of its length; over the Pacific, where it leaves the map, as a share of the map's width. */
type Route = { by: number } | { height: number };

const ROUTES: Readonly<Record<string, Route>> = {
  'Africa Americas': { by: 0.12 },
  'Africa Asia': { by: 0.14 },
  'Africa Europe': { by: -0.12 },
  'Africa International': { by: -0.14 },
  'Africa Oceania': { by: 0.1 },
  'Americas Asia': { height: 0.124 },
  'Americas Europe': { by: 0.2 },
  'Americas International': { by: -0.2 },
  'Americas Oceania': { height: 0.285 },
  'Asia Europe': { by: 0.2 },
  'Asia International': { by: -0.06 },
  'Asia Oceania': { by: 0.16 },
  'Europe International': { by: 0.14 },
  'Europe Oceania': { by: 0.1 },
  'International Oceania': { by: -0.14 },
};

/** A line as SVG path data, and points on it, from one end to the other. */
export interface Arc {
  path: string;
  points: readonly Point[];
}

/** Points on a line: as near to each other as a short text is wide. */
const PARTS = 40;

/**
 * The line between two regions; over the Pacific it leaves the map on one side and comes in on the other.
 * @param ends names in code-unit order.
 * @param right the width of the map.
 */
export function regionArc(ends: readonly [string, string], at: (name: string) => Place, right: number): Arc {
  const route = ROUTES[ends.join(' ')] ?? { by: 0 };
  const [west, east] = ends.map(at).sort((a, b) => a[0] - b[0]) as [Place, Place];
  if ('by' in route) return bentLine(west, east, route.by);
  const y = route.height * right;
  const [one, other] = [bentLine(west, [0, y], -0.1), bentLine(east, [right, y], 0.1)];
  return { path: one.path + other.path, points: [...one.points, ...other.points] };
}

/** A curve with one bend; `by` to the left of its way, as a share of its length. */
export function bentLine([ax, ay]: Place, [bx, by]: Place, bend: number): Arc {
  const cx = (ax + bx) / 2 + (by - ay) * bend * 2;
  const cy = (ay + by) / 2 - (bx - ax) * bend * 2;
  return {
    path: `M${px(ax)} ${px(ay)}Q${px(cx)} ${px(cy)} ${px(bx)} ${px(by)}`,
    points: Array.from({ length: PARTS + 1 }, (_, k) => {
      const t = k / PARTS;
      return {
        x: (1 - t) * (1 - t) * ax + 2 * (1 - t) * t * cx + t * t * bx,
        y: (1 - t) * (1 - t) * ay + 2 * (1 - t) * t * cy + t * t * by,
      };
    }),
  };
}
