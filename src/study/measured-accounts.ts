/** Measures of a study's accounts, as a question reads them: wherever they are kept, or kept nowhere. */
import type { NodeColumn } from '../graph/measures.ts';
import type { AccountValue, MeasureNote, MeasureOfAccount, NamedCluster } from '../values/measured.ts';

export interface MeasuredAccounts {
  /** Of all the figures. */
  readonly notes: readonly MeasureNote[];
  column(measure: NodeColumn): MeasuredColumn;
  /** Every measure of an account, in the order of the columns; none of one that is no node. */
  of(accountId: string): readonly MeasureOfAccount[];
  cluster(id: number): NamedCluster | null;
}

/** One measure of every account, by rank and then account id; those without a rank last. */
export interface MeasuredColumn {
  values: readonly AccountValue[];
  notes: readonly MeasureNote[];
}
