/** Findings on who rose and who fell furthest among the best connected, for sure. */
import { canTellEnds } from '../../changes/tie-changes.ts';
import { rankBounds, ranksOf } from '../../graph/ranks.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { accountText } from '../words/account-text.ts';
import { momentsOf } from '../words/moments-of.ts';
import { hasUnknownTies } from '../words/unknown-ties.ts';
import { type Finding, halfAsGreat } from './finding.ts';
import { mutualThen } from './mutual-then.ts';

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

export function rankMoveFindings(facts: Facts): Finding[] {
  const { change } = facts;
  if (change === null || !canTellEnds(change.comparison.old, change.comparison.new)) return [];
  const moves = listMoves(facts, change);
  return [...furthest(facts, change, moves, 1), ...furthest(facts, change, moves, -1)];
}

/** Of the accounts of both years, by mutual ties. */
export function listMoves({ measured }: Facts, { comparison, oldMutualRank }: ChangeFacts): Move[] {
  const ranks = ranksOf(measured.nodes.mutual);
  return Array.from(comparison.panel.new, (node, k) => {
    const old = comparison.panel.old[k]!;
    const [rank, oldRank] = [ranks[node]!, oldMutualRank[old]!];
    return { node, old, rank, oldRank, gain: (oldRank - rank) / Math.min(rank, oldRank) };
  }).filter(({ rank, oldRank }) => {
    const better = Math.min(rank, oldRank);
    return better > 1 && better <= MOVES_AMONG_FIRST;
  });
}

function furthest(facts: Facts, change: ChangeFacts, moves: readonly Move[], way: 1 | -1): Finding[] {
  const { measured, study, language } = facts;
  const { front } = language;
  const { mutual, mutual_min, mutual_max } = measured.nodes;
  const sure = moves
    .filter(({ gain, node, old }) => gain * way > 0 && (mutual[node]! - change.oldMutual[old]!) * way > 0)
    .sort((a, b) => (b.gain - a.gain) * way || a.rank - b.rank || a.node - b.node)
    .map((move) => ({
      ...move,
      today: rankBounds(mutual_min, mutual_max, move.node),
      earlier: rankBounds(change.oldMutualMin, change.oldMutualMax, move.old),
    }))
    .find(({ today, earlier }) => (way > 0 ? today.worst < earlier.best : today.best > earlier.worst));
  if (sure === undefined) return [];
  const at = momentsOf(facts, change);
  const { node, rank, oldRank, today } = sure;
  const told = front.moved(accountText(facts, study.nodes[node]!), way > 0, oldRank, rank, at);
  const ties = front.tiesAfter(mutual[node]!, mutualThen(facts, change, node), at);
  return [
    {
      kind: way > 0 ? 'climber' : 'faller',
      cases: moves.length,
      extreme: halfAsGreat(
        moves.map(({ gain }) => gain * way),
        sure.gain * way,
      ),
      about: [study.nodes[node]!.accountId],
      sure: true,
      lead: `${told}${ties}`,
      doubt: hasUnknownTies(facts) ? front.rankBetween(today) : '',
    },
  ];
}
