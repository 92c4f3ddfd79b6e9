/** Figures that ties which could not be seen leave open. */

export interface Bounds {
  /** The least and the greatest value over all ways the unknown ties could turn out; `null` where none has a value. */
  low: number | null;
  high: number | null;
}

export interface Bounded extends Bounds {
  /** Of what is known, always within the bounds; `null` where that gives none. */
  value: number | null;
}

/** 0 ÷ 0 is no value. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
