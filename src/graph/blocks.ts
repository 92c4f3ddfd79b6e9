/** Searches from many sources are done in a fixed number of blocks, whose sums are added in block order. */

/** So that a figure has the same bits however many threads share the blocks. */
export const BLOCKS = 16;

/** BLOCKS+1 bounds that divide `count` things evenly, each but the last a multiple of `unit`. */
export function blockBounds(count: number, unit = 1): Uint32Array {
  const units = Math.ceil(count / unit);
  return Uint32Array.from({ length: BLOCKS + 1 }, (_, b) =>
    Math.min(count, Math.floor((b * units) / BLOCKS) * unit),
  );
}
