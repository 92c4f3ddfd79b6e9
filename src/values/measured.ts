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

/** Every measure of every account. */
export interface MeasureTable {
  accountIds: readonly string[];
  columns: readonly MeasuredColumn[];
  clusters: readonly NamedCluster[];
  /** What a reader of the figures must know. */
  notes: readonly string[];
}
