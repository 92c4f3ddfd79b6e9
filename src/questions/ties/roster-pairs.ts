/** Unordered pairs of a study's accounts with their state: mutual, one-way, null or unknown. */
import { type Graph, hasEdge, isSameActor, isUnseen, tieState } from '../../graph/graph.ts';
import { type PairState, stateOfPair, type TieState } from '../../graph/tie-state.ts';
import type { Study, StudyEntry } from '../../study/study.ts';
import { whyUnread } from './known-ties.ts';

export interface RosterPair {
  a: StudyEntry;
  b: StudyEntry;
  state: PairState;
  /** Does a follow b? */
  there: TieState;
  /** Does b follow a? */
  back: TieState;
  thereAt: string | null;
  backAt: string | null;
  /** Why a direction is unknown; '' otherwise. */
  reason: string;
}

/** How many pairs of chosen accounts are in each state; two accounts of one actor are no pair. */
export function countPairs(graph: Graph, chosen: readonly boolean[]): Record<PairState, number> {
  const counts: Record<PairState, number> = { mutual: 0, 'one-way': 0, null: 0, unknown: 0 };
  for (const [i, j] of pairsOf(graph, chosen)) {
    counts[stateOfPair(tieState(graph, i, j), tieState(graph, j, i))]++;
  }
  return counts;
}

/**
 * Pairs of chosen accounts by account id, a before b.
 * @param state only those in this state; without it every pair with a known tie or an unknown direction.
 */
export function listRosterPairs(
  study: Study,
  chosen: readonly boolean[],
  state: PairState | undefined,
): RosterPair[] {
  const { graph, nodes } = study;
  const pairs: RosterPair[] = [];
  for (const [i, j] of pairsOf(graph, chosen)) {
    const there = tieState(graph, i, j);
    const back = tieState(graph, j, i);
    const found = stateOfPair(there, back);
    if (state === undefined ? found === 'null' : found !== state) continue;
    pairs.push({
      a: nodes[i]!,
      b: nodes[j]!,
      state: found,
      there,
      back,
      thereAt: dateOf(study, i, j),
      backAt: dateOf(study, j, i),
      reason: [reasonOf(study, i, j, there), reasonOf(study, j, i, back)]
        .filter((text) => text !== '')
        .join('; '),
    });
  }
  return pairs;
}

function* pairsOf(graph: Graph, chosen: readonly boolean[]): Iterable<[number, number]> {
  const nodes = [...chosen.keys()].filter((node) => chosen[node]);
  for (const [place, i] of nodes.entries()) {
    for (let k = place + 1; k < nodes.length; k++) {
      if (!isSameActor(graph, i, nodes[k]!)) yield [i, nodes[k]!];
    }
  }
}

function dateOf({ graph, followedAt }: Study, i: number, j: number): string | null {
  if (followedAt === null || !hasEdge(graph, i, j)) return null;
  return followedAt[placeIn(graph.outStart, graph.outTarget, i, j)] ?? null;
}

function reasonOf({ graph, nodes, unseenReason }: Study, i: number, j: number, state: TieState): string {
  if (state !== 'unknown') return '';
  if (!isUnseen(graph, i, j)) return whyUnread(nodes[i]!);
  return unseenReason[placeIn(graph.unseenStart, graph.unseenTarget, i, j)] ?? '';
}

/** Where a target stands in the row of a source that holds it. */
function placeIn(start: Uint32Array, target: Uint32Array, i: number, j: number): number {
  return target.subarray(0, start[i + 1]!).indexOf(j, start[i]!);
}
