/** An account as tables of nodes have it: what describes it first, its id last. */
import type { Columns } from '../../csv.ts';
import type { StudyEntry } from '../../study/study.ts';

type AboutAccount = 'handle' | 'name' | 'country' | 'office';

/** Of a node by its number. */
export function accountColumns(nodes: readonly StudyEntry[]): Columns<number, string, AboutAccount> {
  return {
    handle: (node) => nodes[node]!.handle,
    name: (node) => nodes[node]!.row.name,
    country: (node) => nodes[node]!.row.country,
    office: (node) => nodes[node]!.row.office,
  };
}

export function accountId(nodes: readonly StudyEntry[]): Columns<number, string, 'account_id'> {
  return { account_id: (node) => nodes[node]!.accountId };
}
