/** Finds each account of one snapshot in the other: by id, so that a rename or a new holder is the same account. */
import type { ComparedAccount, Side } from './side.ts';

export interface Counterparts {
  /** For each node, the same account's node in the other snapshot; −1 where it is none there. */
  node: Int32Array;
  /**
   * For each node that is none in the other snapshot, its entry there: with its id where the account was gone,
   * without one where its handle led nowhere; `null` where the other roster does not have it.
   */
  absent: readonly (ComparedAccount | null)[];
  /** Of each node, whether the other roster has it, and not in the group. */
  isOutside: readonly boolean[];
}

/**
 * The counterparts of the nodes of `side` in `other`. An entry whose handle led nowhere stands for the account
 * that has this handle in `side`, as the account was then deleted or renamed.
 */
export function findCounterparts(side: Side, other: Side): Counterparts {
  const nodeOf = new Map(other.nodes.map(({ accountId }, node) => [accountId, node]));
  const absentEntry = entriesOf(other.absent);
  const node = Int32Array.from(side.nodes, ({ accountId }) => nodeOf.get(accountId) ?? -1);
  const outsideEntry = entriesOf(other.outside);
  return {
    node,
    absent: side.nodes.map((account, k) => (node[k]! >= 0 ? null : absentEntry(account))),
    isOutside: side.nodes.map((account, k) => node[k]! < 0 && outsideEntry(account) !== null),
  };
}

/** The entry of an account among those that are no nodes, or are outside; `null` where there is none. */
export function entriesOf(
  entries: readonly ComparedAccount[],
): (account: ComparedAccount) => ComparedAccount | null {
  const byId = new Map<string, ComparedAccount>();
  const byHandle = new Map<string, ComparedAccount>();
  for (const entry of entries) {
    if (entry.accountId !== '') byId.set(entry.accountId, entry);
    else if (entry.rosterHandle !== '') byHandle.set(entry.rosterHandle.toLowerCase(), entry);
  }
  return ({ accountId, handle, rosterHandle }) =>
    byId.get(accountId) ??
    byHandle.get(handle.toLowerCase()) ??
    byHandle.get(rosterHandle.toLowerCase()) ??
    null;
}
