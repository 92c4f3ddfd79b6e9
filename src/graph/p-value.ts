/** From which p on a difference is told, and how exactly a p is written beside that rule. */

/** At or above this p, chance is explanation enough. */
export const SIGNIFICANT_BELOW = 0.05;

/** Three decimals, and more where a p below the rule would read as one that is not: 0.0498, and not 0.050. */
export function decimalsOfP(p: number): number {
  let decimals = 3;
  while (p < SIGNIFICANT_BELOW && Number(p.toFixed(decimals)) >= SIGNIFICANT_BELOW && decimals < 15)
    decimals++;
  return decimals;
}
