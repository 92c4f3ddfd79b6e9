/** Ties that are all there both ways: as follows hardly ever are, and undirected ties always. */

/** Of fewer pairs all may well follow each other. */
const FEWEST_PAIRS = 3;

/** @param reciprocity share of the ties with known reverse whose reverse exists. */
export function looksUndirected(mutualPairs: number, reciprocity: number): boolean {
  return reciprocity === 1 && mutualPairs >= FEWEST_PAIRS;
}
