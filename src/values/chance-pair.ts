/** Mutual ties between two groups, `one` ≤ `other` in code-unit order, or within one, beside those that chance gives. */
export interface ChancePair {
  one: string;
  other: string;
  observed: number;
  /** Over the random networks. */
  mean: number;
  variance: number;
}
