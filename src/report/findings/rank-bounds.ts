/** Between which ranks an account is, whatever the unknown ties turn out to be. */

interface RankBounds {
  best: number;
  worst: number;
}

/** @param least and most bounds of the value that ranks, one a node. */
export function rankBounds(least: ArrayLike<number>, most: ArrayLike<number>, node: number): RankBounds {
  let [best, worst] = [1, 1];
  for (let other = 0; other < least.length; other++) {
    if (other === node) continue;
    if (least[other]! > most[node]!) best++;
    if (most[other]! > least[node]!) worst++;
  }
  return { best, worst };
}
