/** Measures of a study's accounts, as a question reads them: wherever they are kept, or kept nowhere. */
import type { NodeColumn } from '../graph/measures.ts';
import type { AccountValue, MeasureOfAccount, MeasureTable, NamedCluster } from '../values/measured.ts';

export interface MeasuredAccounts {
  /** What a reader of the figures must know. */
  notes: readonly string[];
  /** One measure of every account, by rank and then account id; those without a rank last. */
  column(measure: NodeColumn): readonly AccountValue[];
  /** Every measure of an account, in the order of the columns; none of one that is no node. */
  of(accountId: string): readonly MeasureOfAccount[];
  cluster(id: number): NamedCluster | null;
}

/** Reads them from a table in memory. */
export function measuredIn({ accountIds, columns, clusters, notes }: MeasureTable): MeasuredAccounts {
  const cell = ({ values, ranks }: MeasureTable['columns'][number], k: number) => ({
    value: Number.isNaN(values[k]) ? null : values[k]!,
    rank: ranks[k] || null,
  });
  return {
    notes,
    column(measure) {
      const column = columns.find((each) => each.measure === measure)!;
      return accountIds.map((accountId, k) => ({ accountId, ...cell(column, k) })).sort(byRank);
    },
    of(accountId) {
      const k = accountIds.indexOf(accountId);
      if (k < 0) return [];
      return columns.map((column) => ({
        measure: column.measure,
        ...cell(column, k),
        ranked: Array.from(column.ranks).filter((rank) => rank > 0).length,
      }));
    },
    cluster: (id) => clusters.find(({ cluster }) => cluster === id) ?? null,
  };
}

function byRank(one: AccountValue, other: AccountValue): number {
  const [a, b] = [one, other].map(({ rank }) => rank ?? Number.POSITIVE_INFINITY) as [number, number];
  if (a !== b) return a - b;
  return one.accountId < other.accountId ? -1 : 1;
}
