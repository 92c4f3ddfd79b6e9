import type { Comparison } from './compare-snapshots.ts';
import type { Counterparts } from './counterparts.ts';
import type { ComparedAccount, Side } from './side.ts';
import { TIE_CHANGES, type TieChange, type TieChanges } from './tie-changes.ts';

export interface ChangeCount<C extends string = TieChange> {
  change: C;
  /** '' where the class says it all. */
  reason: string;
  count: number;
}

/** Whether the tie is in both snapshots: such a one is counted and listed once. */
function isInBoth(change: TieChange): boolean {
  return change === 'kept' || change === 'remade';
}

/** How many ties are in each class for each reason, in the order of `TIE_CHANGES`, then by reason. */
export function countTieChanges({ oldTies, newTies }: Comparison): ChangeCount[] {
  const ofNew = countTies(newTies).filter(({ change }) => !isInBoth(change));
  return [...countTies(oldTies), ...ofNew];
}

/** @param only the numbers of the ties that are counted; all where absent. */
export function countTies({ change, reason, reasons }: TieChanges, only?: readonly number[]): ChangeCount[] {
  const counts = new Float64Array(TIE_CHANGES.length * reasons.length);
  const countTie = (k: number) => {
    counts[change[k]! * reasons.length + reason[k]!]!++;
  };
  if (only === undefined) for (let k = 0; k < change.length; k++) countTie(k);
  else only.forEach(countTie);
  return TIE_CHANGES.flatMap((name, code) =>
    reasons
      .map((why, r) => ({ change: name, reason: why, count: counts[code * reasons.length + r]! }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => (a.reason < b.reason ? -1 : 1)),
  );
}

export interface ListedTie {
  change: TieChange;
  reason: string;
  /** As the newer snapshot has them, or the older one where they are no nodes of the newer. */
  source: ComparedAccount;
  target: ComparedAccount;
  /** When the network says the tie began; `null` where it does not. */
  followedAt: string | null;
}

/**
 * Every tie that was not kept, in the order of `TIE_CHANGES`, then by the ids of source and target.
 * @param accountId lists the ties from and to this account only.
 */
export function listTieChanges(comparison: Comparison, accountId?: string): ListedTie[] {
  const { old, new: fresh, oldTies, newTies, toNew } = comparison;
  const current = currentAccounts(old, fresh, toNew);
  const listed = [
    ...listSide(old, oldTies, current, (change) => !isInBoth(change), accountId),
    ...listSide(fresh, newTies, fresh.nodes, (change) => change !== 'kept', accountId),
  ];
  const place = new Map(TIE_CHANGES.map((change, code) => [change, code]));
  return listed.sort(
    (a, b) =>
      place.get(a.change)! - place.get(b.change)! ||
      compareIds(a.source, b.source) ||
      compareIds(a.target, b.target),
  );
}

function* listSide(
  { graph, nodes, followedAt }: Side,
  { change, reason, reasons }: TieChanges,
  shown: readonly ComparedAccount[],
  isListed: (change: TieChange) => boolean,
  accountId: string | undefined,
): Iterable<ListedTie> {
  const only = accountId === undefined ? -1 : nodes.findIndex((node) => node.accountId === accountId);
  if (accountId !== undefined && only < 0) return;
  const listed = TIE_CHANGES.map(isListed);
  for (let i = 0; i < graph.size; i++) {
    for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) {
      const j = graph.outTarget[k]!;
      if (!listed[change[k]!] || (only >= 0 && i !== only && j !== only)) continue;
      yield {
        change: TIE_CHANGES[change[k]!]!,
        reason: reasons[reason[k]!]!,
        source: shown[i]!,
        target: shown[j]!,
        followedAt: followedAt?.[k] ?? null,
      };
    }
  }
}

/** The older snapshot's nodes as the newer one has them, where they are nodes of it. */
export function currentAccounts(old: Side, fresh: Side, toNew: Counterparts): ComparedAccount[] {
  return old.nodes.map((account, node) => fresh.nodes[toNew.node[node]!] ?? account);
}

/** The order of account ids by code units, for sorting: negative, 0 or positive. */
export function compareIds(a: ComparedAccount, b: ComparedAccount): number {
  return a.accountId < b.accountId ? -1 : a.accountId > b.accountId ? 1 : 0;
}

/** How many ties, or pairs, are in one class. */
export function totalOf<C extends string>(counts: readonly ChangeCount<C>[], change: C): number {
  return counts.reduce((sum, entry) => sum + (entry.change === change ? entry.count : 0), 0);
}
