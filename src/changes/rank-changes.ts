/** Ranks by mutual ties in both years, with the ties that were made and broken, and what became of who has no rank any more. */
import { countMutualTies, type MutualTies, mutualShare } from '../graph/mutual-ties.ts';
import { rankBounds, ranksOf } from '../graph/ranks.ts';
import type { Comparison } from './compare-snapshots.ts';
import { type Fate, fateOf } from './fates.ts';
import { changedTies, type MutualTurnover } from './mutual-turnover.ts';
import type { ComparedAccount, Side } from './side.ts';
import { canTellEnds } from './tie-changes.ts';

/** By node of one year. */
export interface MutualYear extends Pick<MutualTies, 'mutual' | 'min' | 'max'> {
  share: Float64Array;
  rank: Float64Array;
}

export function mutualYear({ graph }: Pick<Side, 'graph'>): MutualYear {
  const { mutual, min, max } = countMutualTies(graph);
  return { mutual, min, max, share: mutualShare(graph, mutual), rank: ranksOf(mutual) };
}

/** Columns of `rank-changes.csv` behind the account; NaN is unknown. */
export interface RankChange {
  /** As the newer year has it, or the older one where it is not in the newer. */
  account: ComparedAccount;
  /** Of the newer year and of the older one; −1 where it is in only one. */
  node: number;
  old: number;
  rank: number;
  rank_old: number;
  mutual: number;
  mutual_old: number;
  mutual_share: number;
  mutual_share_old: number;
  mutual_made: number;
  mutual_broken: number;
  mutual_changed: number;
  /** NaN where nothing changed. */
  mutual_changed_rank: number;
  /** `null` where it has a rank, was not there before, or the snapshots do not tell. */
  fate: Fate | null;
}

/** The nodes of the newer year, then those of the older one that are none any more. */
export function rankChanges(
  comparison: Comparison,
  years: MutualYears,
  { made, broken }: MutualTurnover,
): RankChange[] {
  const { old, new: fresh, toOld, toNew } = comparison;
  const changed = changedTies({ made, broken });
  const changedRank = ranksOf(changed);
  const at = (values: Float64Array, node: number) => values[node] ?? Number.NaN;
  const nodes = [
    ...fresh.nodes.map((account, node) => ({ account, node, old: toOld.node[node]! })),
    ...old.nodes
      .map((account, node) => ({ account, node: -1, old: node }))
      .filter((one) => toNew.node[one.old]! < 0),
  ];
  return nodes.map(({ account, node, old }) => ({
    account,
    node,
    old,
    rank: at(years.new.rank, node),
    rank_old: at(years.old.rank, old),
    mutual: at(years.new.mutual, node),
    mutual_old: at(years.old.mutual, old),
    mutual_share: at(years.new.share, node),
    mutual_share_old: at(years.old.share, old),
    mutual_made: at(made, node),
    mutual_broken: at(broken, node),
    mutual_changed: at(changed, node),
    mutual_changed_rank: changed[node]! > 0 ? changedRank[node]! : Number.NaN,
    fate:
      old >= 0 && Number.isNaN(at(years.new.mutual, node))
        ? fateOf(comparison, account.accountId, node >= 0)
        : null,
  }));
}

/** Whoever is further back in both years wins or loses places by a single tie; who is or was first is told apart. */
export const MOVES_AMONG_FIRST = 50;

export interface Move {
  node: number;
  old: number;
  rank: number;
  oldRank: number;
  /** Places won, as a multiple of the better of both ranks; negative where they were lost. */
  gain: number;
}

type MutualYears = Readonly<Record<'old' | 'new', MutualYear>>;

/** Of the nodes of both years. */
export function listMoves({ panel }: Comparison, years: MutualYears): Move[] {
  return Array.from(panel.new, (node, k) => {
    const old = panel.old[k]!;
    const [rank, oldRank] = [years.new.rank[node]!, years.old.rank[old]!];
    return { node, old, rank, oldRank, gain: (oldRank - rank) / Math.min(rank, oldRank) };
  }).filter(({ rank, oldRank }) => {
    const better = Math.min(rank, oldRank);
    return better > 1 && better <= MOVES_AMONG_FIRST;
  });
}

export type Way = 'climbed' | 'fell';

/** Those who moved that way, furthest first. */
export function movesOf(moves: readonly Move[], way: Way): Move[] {
  const sign = way === 'climbed' ? 1 : -1;
  return moves
    .filter(({ gain }) => gain * sign > 0)
    .sort((a, b) => (b.gain - a.gain) * sign || a.rank - b.rank || a.node - b.node);
}

export interface FurthestMove extends Move {
  way: Way;
  /** Between which ranks of today it lies, whatever is unknown. */
  bounds: ReturnType<typeof rankBounds>;
  /** What all moved that way; negative where they moved the other way. */
  gains: readonly number[];
}

/** Who climbed and who fell furthest for sure, with more and with fewer mutual ties. */
export function furthestMoves(comparison: Comparison, years: MutualYears): FurthestMove[] {
  if (!canTellEnds(comparison.old, comparison.new)) return [];
  const moves = listMoves(comparison, years);
  const { old: then, new: now } = years;
  return (['climbed', 'fell'] as const).flatMap((way) => {
    const sign = way === 'climbed' ? 1 : -1;
    for (const move of movesOf(moves, way)) {
      if ((now.mutual[move.node]! - then.mutual[move.old]!) * sign <= 0) continue;
      const bounds = rankBounds(now.min, now.max, move.node);
      const earlier = rankBounds(then.min, then.max, move.old);
      const isSure = way === 'climbed' ? bounds.worst < earlier.best : bounds.best > earlier.worst;
      if (isSure) return [{ ...move, way, bounds, gains: moves.map(({ gain }) => gain * sign) }];
    }
    return [];
  });
}

/** The mutual ties of the earlier year; NaN where nothing changed, or there is nothing to set it against. */
export function mutualThen({ mutual, mutual_old, mutual_changed }: RankChange): number {
  return mutual_changed === 0 && mutual_old === mutual ? Number.NaN : mutual_old;
}
