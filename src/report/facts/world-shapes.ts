/** The outlines of countries, flat, as the build drew them; figures put figures on them and compute no projection. */

/** Where a country is: x, y, in tenths of a pixel. */
export interface WorldCountry {
  /** Its outline as SVG path data; empty where the atlas has none at this scale. */
  path: string;
  x: number;
  y: number;
  /** Too small for its shade to be seen: it gets a mark at x, y. */
  small: boolean;
}

/** All lengths and coordinates in whole tenths of a pixel. */
export interface WorldShapes {
  width: number;
  height: number;
  /** By country code, codes in code-unit order. */
  countries: Readonly<Record<string, WorldCountry>>;
  /** Middle of each region of the country table, by its name; International in the sea. */
  regions: Readonly<Record<string, readonly [number, number]>>;
}

/** SVG units of the shapes in a pixel. */
export const WORLD_SCALE = 10;
