/** Measures of the accounts of one study, as they are kept, published and answered. */

export interface AccountValue {
  accountId: string;
  /** `null`: unknown or undefined. */
  value: number | null;
  rank: number | null;
}

export interface MeasureOfAccount {
  measure: string;
  /** `null`: unknown or undefined. */
  value: number | null;
  rank: number | null;
  /** Accounts that have a rank. */
  ranked: number;
}

export interface NamedCluster {
  cluster: number;
  name: string;
  accounts: number;
}

interface MeasuredColumn {
  measure: string;
  /** One value per account, in the order of `accountIds`; NaN is unknown or undefined. */
  values: ArrayLike<number>;
  /** One rank per account, 0 where it has none. */
  ranks: ArrayLike<number>;
}

/** What a reader of the figures must know: columns left empty where the iteration did not converge, or a sample. */
export type MeasureNote =
  | { readonly is: 'unconverged'; readonly columns: readonly string[] }
  | { readonly is: 'sampled'; readonly pivots: number; readonly accounts: number; readonly seed: number };

/** Every measure of every account. */
export interface MeasureTable {
  accountIds: readonly string[];
  columns: readonly MeasuredColumn[];
  clusters: readonly NamedCluster[];
  notes: readonly MeasureNote[];
}
