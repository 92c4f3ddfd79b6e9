/** How clusters are told apart in pictures: by colour, and by shape where there is none. */
import { px, svgLine } from './svg.ts';

const SHAPES = ['circle', 'square', 'triangle', 'diamond'] as const;
export type Shape = (typeof SHAPES)[number];

export interface ClusterMark {
  colour: string;
  shape: Shape;
  /** Drawn as an outline: the fifth to eighth cluster, in black and white. */
  hollow: boolean;
  /** Drawn as a cross, like no cluster's mark. */
  cross: boolean;
}

/**
 * Okabe & Ito's palette, which the colour-blind can tell apart, without its yellow; its orange and its sky blue are
 * darker here, so that their outlines stand out from white.
 */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#bd7f00', '#3a96cc', '#7b5aa6', '#8c6d31'];

/** Clusters beyond these look alike. */
export const MARKED_CLUSTERS = COLOURS.length;
const OTHER: ClusterMark = { colour: '#8c8c8c', shape: 'circle', hollow: false, cross: true };

/** The mark of a cluster by its id; accounts without a cluster (0) and those of small clusters share one. */
export function clusterMark(id: number): ClusterMark {
  const colour = COLOURS[id - 1];
  if (colour === undefined) return OTHER;
  return { colour, shape: SHAPES[(id - 1) % SHAPES.length]!, hollow: id > SHAPES.length, cross: false };
}

/** Half the side, or the radius, with which a shape covers as much as a circle of radius 1. */
const EXTENT: Readonly<Record<Shape, number>> = { circle: 1, square: 0.886, triangle: 1.347, diamond: 1.253 };

/** The mark around x, y, which covers as much as a circle of this radius. */
export function markShape(
  { colour, shape, hollow, cross }: ClusterMark,
  x: number,
  y: number,
  radius: number,
): string {
  const edge = Math.min(2, Math.max(1, radius / 3));
  const paint = hollow
    ? `fill="#ffffff" stroke="${colour}" stroke-width="${px(edge)}"`
    : `fill="${colour}" stroke="#ffffff" stroke-width="0.6"`;
  if (cross) {
    const [left, right, top, bottom] = [x - radius, x + radius, y - radius, y + radius];
    return svgLine(left, top, right, bottom, colour, 1.5) + svgLine(left, bottom, right, top, colour, 1.5);
  }
  const r = radius * EXTENT[shape];
  if (shape === 'circle') return `<circle cx="${px(x)}" cy="${px(y)}" r="${px(r)}" ${paint}/>`;
  if (shape === 'square') {
    return `<rect x="${px(x - r)}" y="${px(y - r)}" width="${px(2 * r)}" height="${px(2 * r)}" ${paint}/>`;
  }
  const corners: [number, number][] =
    shape === 'triangle'
      ? [
          [0, -r * 1.1],
          [r, r * 0.7],
          [-r, r * 0.7],
        ]
      : [
          [0, -r],
          [r, 0],
          [0, r],
          [-r, 0],
        ];
  return `<path d="M${corners.map(([dx, dy]) => `${px(x + dx)} ${px(y + dy)}`).join('L')}Z" ${paint}/>`;
}
