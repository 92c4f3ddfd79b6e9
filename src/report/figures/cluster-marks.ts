/** How clusters are told apart in pictures: by colour, and by shape where there is none. */
import { BESIDE, PARTS } from '../../graph/cluster-names.ts';
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

/** The marks, 1 to 8; what has none of its own shares one. */
export function clusterMark(number: number): ClusterMark {
  const colour = COLOURS[number - 1];
  if (colour === undefined) return OTHER;
  return {
    colour,
    shape: SHAPES[(number - 1) % SHAPES.length]!,
    hollow: number > SHAPES.length,
    cross: false,
  };
}

/** The marks of what is no cluster, 1 to 8: as far from the first of those as can be. */
export function apartMark(number: number): ClusterMark {
  const colour = COLOURS[MARKED_CLUSTERS - number];
  if (colour === undefined) return OTHER;
  return { colour, shape: SHAPES[(number - 1) % SHAPES.length]!, hollow: false, cross: false };
}

/** Their marks are the first, in every report. */
const REGIONS = ['Asia', 'Africa', 'Europe', 'Americas', 'Oceania', 'International'];

/** The values in a cluster's name, without whom it is around and the number that tells it from its like; '' where it is of none. */
export function valuesInName(name: string): string {
  const values = name.split(PARTS).filter((part) => !part.startsWith('around '));
  return values.join(PARTS).replace(/ ?#\d+$/, '');
}

/**
 * The mark of each cluster, by its id: it belongs to the values that name the cluster, so that it means the same in
 * another report, and where none does to the id, which the cluster keeps from year to year. Where it is taken it is the next that is free.
 * Accounts without a cluster (0) and small clusters share one.
 */
export function clusterMarks(clusters: readonly { id: number; name: string }[]): (id: number) => ClusterMark {
  const free = new Set(COLOURS.keys());
  const numbers = new Map<number, number>();
  const marked = clusters.filter(({ id }) => id <= MARKED_CLUSTERS);
  const wishes = marked.map(({ id, name }) => ({ id, ...wishOf(id, valuesInName(name).split(BESIDE)[0]!) }));
  wishes.sort(
    (a, b) => a.turn - b.turn || (a.values < b.values ? -1 : a.values > b.values ? 1 : a.id - b.id),
  );
  for (const { id, place } of wishes) {
    let own = place;
    while (!free.delete(own)) own = (own + 1) % COLOURS.length;
    numbers.set(id, own + 1);
  }
  return (id) => clusterMark(numbers.get(id) ?? 0);
}

/** The place among the marks that a cluster has if it is free, and when it has its turn. */
function wishOf(id: number, values: string): { values: string; turn: number; place: number } {
  const region = REGIONS.indexOf(values);
  if (region >= 0) return { values, turn: 0, place: region };
  if (values === '') return { values, turn: 2, place: id - 1 };
  // By the text alone (FNV-1a), whatever else is there.
  let hash = 0x811c9dc5;
  for (const letter of values) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return { values, turn: 1, place: (hash >>> 0) % COLOURS.length };
}

/** Half the side, or the radius, with which a shape covers as much as a circle of radius 1. */
const EXTENT: Readonly<Record<Shape, number>> = { circle: 1, square: 0.886, triangle: 1.347, diamond: 1.253 };

/** As in the map: how much of its colour an undecided mark has within. */
const PALE = 0.35;

/** The mark around x, y, pale within where it is undecided, which covers as much as a circle of this radius. */
export function markShape(
  { colour, shape, hollow, cross, pale = false }: ClusterMark & { pale?: boolean },
  x: number,
  y: number,
  radius: number,
): string {
  const edge = Math.min(2, Math.max(1, radius / 3));
  const paint = pale
    ? `fill="${colour}" fill-opacity="${PALE}" stroke="${colour}" stroke-width="${px(edge)}"`
    : hollow
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
