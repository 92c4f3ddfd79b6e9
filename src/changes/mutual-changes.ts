/** What became of each pair that follows each other: made, broken, or not to be told from what was seen. */
import type { Graph } from '../graph/graph.ts';
import type { Comparison } from './compare-snapshots.ts';
import type { ComparedAccount, Side } from './side.ts';
import { TIE_CHANGES, type TieChange, type TieChanges } from './tie-changes.ts';
import { type ChangeCount, compareIds, countTies, currentAccounts } from './tie-list.ts';

/**
 * As for ties: a pair is `broken` where one of its ties is known to have ended, and `made` where one is known to
 * have formed. Otherwise it goes with the tie that was not kept. The sum identity of the ties holds for pairs.
 */
const MUTUAL_CHANGES = [
  'kept',
  'broken',
  'lost',
  'not-comparable-now',
  'left',
  'left-group',
  'made',
  'not-comparable-before',
  'joined',
  'entered-group',
] as const;

export type MutualChange = (typeof MUTUAL_CHANGES)[number];

/** What the tie that decides makes of its pair: one that ended and was made again is mutual at both times. */
const OF_DECIDING: Readonly<Record<TieChange, MutualChange>> = {
  kept: 'kept',
  remade: 'kept',
  ended: 'broken',
  lost: 'lost',
  'not-comparable-now': 'not-comparable-now',
  left: 'left',
  'left-group': 'left-group',
  formed: 'made',
  'not-comparable-before': 'not-comparable-before',
  joined: 'joined',
  'entered-group': 'entered-group',
};

/** How many pairs are in each class for each reason, in the order of `MUTUAL_CHANGES`, then by reason. */
export function countMutualChanges({
  old,
  new: fresh,
  oldTies,
  newTies,
}: Comparison): ChangeCount<MutualChange>[] {
  const ofNew = countPairs(fresh.graph, newTies).filter(({ change }) => change !== 'kept');
  return [...countPairs(old.graph, oldTies), ...ofNew];
}

function countPairs(graph: Graph, ties: TieChanges): ChangeCount<MutualChange>[] {
  const counts = new Map<string, ChangeCount<MutualChange>>();
  const deciding: number[] = [];
  eachMutualPair(graph, ties, (pair) => deciding.push(pair.deciding));
  for (const { change: ofTie, reason: ofEnd, count } of countTies(ties, deciding)) {
    const change = OF_DECIDING[ofTie];
    const reason = ofEnd.replace(/^(source|target|both) /, '');
    const known = counts.get(`${change} ${reason}`);
    if (known === undefined) counts.set(`${change} ${reason}`, { change, reason, count });
    else known.count += count;
  }
  const place = (change: MutualChange) => MUTUAL_CHANGES.indexOf(change);
  return [...counts.values()].sort(
    (a, b) => place(a.change) - place(b.change) || (a.reason < b.reason ? -1 : 1),
  );
}

export interface ListedMutual {
  change: MutualChange;
  /** Names the ends as `a` and `b`. */
  reason: string;
  /** `a` before `b` by account id. */
  a: ComparedAccount;
  b: ComparedAccount;
  /** Who ended, or formed, a tie of the pair. */
  by: ComparedAccount[];
}

/**
 * Every pair that did not just stay mutual, in the order of `MUTUAL_CHANGES`, then by the ids of the pair.
 * @param accountId lists the pairs of this account only.
 */
export function listMutualChanges(comparison: Comparison, accountId?: string): ListedMutual[] {
  const { old, new: fresh, oldTies, newTies, toNew } = comparison;
  const current = currentAccounts(old, fresh, toNew);
  const listed = [...listPairs(old, oldTies, current), ...listPairs(fresh, newTies, fresh.nodes)];
  return listed
    .filter(({ a, b }) => accountId === undefined || a.accountId === accountId || b.accountId === accountId)
    .sort(
      (x, y) =>
        MUTUAL_CHANGES.indexOf(x.change) - MUTUAL_CHANGES.indexOf(y.change) ||
        compareIds(x.a, y.a) ||
        compareIds(x.b, y.b),
    );
}

function listPairs({ graph }: Side, ties: TieChanges, shown: readonly ComparedAccount[]): ListedMutual[] {
  const listed: ListedMutual[] = [];
  eachMutualPair(graph, ties, ({ i, j, there, back, deciding }) => {
    const change = mutualChange(ties, deciding);
    if (change === 'kept') return;
    const isThere = deciding === there;
    const inOrder = compareIds(shown[i]!, shown[j]!) < 0;
    const ends = isThere === inOrder ? { source: 'a', target: 'b' } : { source: 'b', target: 'a' };
    const by = [
      ...(isChanged(ties, there) ? [shown[i]!] : []),
      ...(isChanged(ties, back) ? [shown[j]!] : []),
    ];
    listed.push({
      change,
      reason: ties.reasons[ties.reason[deciding]!]!.replace(
        /^(source|target) /,
        (_, end: 'source' | 'target') => `${ends[end]} `,
      ),
      a: shown[inOrder ? i : j]!,
      b: shown[inOrder ? j : i]!,
      by: by.sort(compareIds),
    });
  });
  return listed;
}

interface MutualPair {
  i: number;
  j: number;
  /** Edge numbers of i → j and j → i. */
  there: number;
  back: number;
  /** The one of both that says what became of the pair. */
  deciding: number;
}

/** Gives the pairs of a graph that follow each other, i < j. */
function eachMutualPair(graph: Graph, ties: TieChanges, give: (pair: MutualPair) => void): void {
  const { size, outStart, outTarget } = graph;
  const stands = TIE_CHANGES.map((change) => OF_DECIDING[change] === 'kept');
  // Rows are ascending, and so are the rows that ask for a row's entries: one pass over each is enough.
  const next = outStart.slice();
  for (let i = 0; i < size; i++) {
    for (let there = outStart[i]!; there < outStart[i + 1]!; there++) {
      const j = outTarget[there]!;
      if (j < i) continue;
      while (next[j]! < outStart[j + 1]! && outTarget[next[j]!]! < i) next[j]!++;
      const back = next[j]!;
      if (back === outStart[j + 1] || outTarget[back] !== i) continue;
      const tellsMore = isChanged(ties, back) || stands[ties.change[there]!];
      give({ i, j, there, back, deciding: !isChanged(ties, there) && tellsMore ? back : there });
    }
  }
}

function isChanged({ change }: TieChanges, k: number): boolean {
  const what: TieChange = TIE_CHANGES[change[k]!]!;
  return what === 'ended' || what === 'formed';
}

function mutualChange({ change }: TieChanges, deciding: number): MutualChange {
  return OF_DECIDING[TIE_CHANGES[change[deciding]!]!];
}
