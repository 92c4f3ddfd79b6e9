/** The hypergeometric distribution: how many of those drawn have a mark, if the draw does not look at it. */

/** Weights below this share of the greatest are left out; with them goes less than the last bit of a sum. */
const NEGLIGIBLE = 1e-30;

/**
 * The chance that `count` or more of `drawn` have the mark that `marked` of `total` have; a chance below 1e-30 of
 * the likeliest count's is 0. Computed by recurrence from the likeliest count, without factorials.
 */
export function chanceOfAtLeast(count: number, drawn: number, marked: number, total: number): number {
  const least = Math.max(0, drawn + marked - total);
  const most = Math.min(drawn, marked);
  const mode = Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (marked + 1)) / (total + 2))));
  /** The chance of k as a multiple of that of k − 1. */
  const step = (k: number) => ((marked - k + 1) * (drawn - k + 1)) / (k * (total - marked - drawn + k));
  let all = 1;
  let reached = mode >= count ? 1 : 0;
  for (let k = mode + 1, weight = 1; k <= most; k++) {
    weight *= step(k);
    if (weight < NEGLIGIBLE) break;
    all += weight;
    if (k >= count) reached += weight;
  }
  for (let k = mode, weight = 1; k > least; k--) {
    weight /= step(k);
    if (weight < NEGLIGIBLE) break;
    all += weight;
    if (k - 1 >= count) reached += weight;
  }
  return reached / all;
}
