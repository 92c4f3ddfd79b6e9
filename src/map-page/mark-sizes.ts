/** How large marks are: their area grows with a measure, or with its root where few accounts have most of it. */
import type { MapSnapshot } from '../report/map/map-data.ts';
import { measureNamed } from './measures.ts';

/** Areas in units of π: of the least mark, and what each mutual tie adds, as in the report's figure. */
const LEAST_AREA = 16;
const AREA_OF_TIE = 3;

/** The greatest value is so many times the median. */
const UNEVEN = 20;

/** All marks of one size. */
export const ALIKE = 'alike';

export interface Sizes {
  /** Radius by account; `null` where the value is not known. */
  radius: readonly (number | null)[];
  /** Of an account whose value is not known, and of all where they are alike. */
  middle: number;
  /** The least value known, the median and the greatest, with their radii; `null` where all are alike. */
  samples: readonly SizeSample[] | null;
}

interface SizeSample {
  value: number;
  radius: number;
}

/** @param name of a measure; '' is the known mutual ties, as the layout has them. */
export function sizesOf(data: MapSnapshot, name: string): Sizes {
  const mutual = data.mutualMin.map((value) => value ?? 0);
  const mostArea = AREA_OF_TIE * mutual.reduce((a, b) => Math.max(a, b), 1);
  const middle = Math.sqrt(LEAST_AREA + mostArea / 6);
  if (name === ALIKE) return { radius: mutual.map(() => middle), middle, samples: null };
  const measure = measureNamed(data, name);
  const column = measure === undefined ? mutual : data.value[measure]!;
  const known = column.filter((value) => value !== null);
  if (known.length === 0) return { radius: column, middle, samples: null };
  const [least, most] = known.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [
    known[0]!,
    known[0]!,
  ] as [number, number]);
  const median = [...known].sort((a, b) => a - b)[known.length >> 1]!;
  const isUneven = most > UNEVEN * median;
  const share = (value: number) => (most === 0 ? 0 : isUneven ? Math.sqrt(value / most) : value / most);
  const radiusOf = (value: number) => Math.sqrt(LEAST_AREA + mostArea * share(value));
  return {
    radius: column.map((value) => (value === null ? null : radiusOf(value))),
    middle,
    samples: [
      { value: least, radius: radiusOf(least) },
      { value: median, radius: radiusOf(median) },
      { value: most, radius: radiusOf(most) },
    ],
  };
}
