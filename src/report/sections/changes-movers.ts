/** Where the best connected of the earlier year are, and who climbed and fell furthest, for the chapter on changes. */
import { canTellEnds } from '../../changes/tie-changes.ts';
import { numberColumn } from '../../doors/markdown-text.ts';
import { rankNodes } from '../../graph/ranks.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { topRows } from '../facts/top-rows.ts';
import { formerAccount, formerFate } from '../findings/former-fate.ts';
import { listMoves, MOVES_AMONG_FIRST, type Move } from '../findings/rank-moves.ts';
import { accountCell } from '../words/account-text.ts';
import { momentsOf } from '../words/moments-of.ts';
import { reportTable } from './report-table.ts';

const FORMER = 10;
/** Of those that climbed, and of those that fell. */
const MOVERS = 5;

/** The best connected of then, with what became of each. */
export function formerTable(facts: Facts, change: ChangeFacts): string {
  const { changes, head, known, tables } = facts.language;
  const { oldMutual } = change;
  const at = momentsOf(facts, change);
  const now = new Map(rankNodes(facts.measured.nodes.mutual).map((one) => [one.node, one]));
  const { rows } = topRows(rankNodes(oldMutual), FORMER);
  return reportTable(facts, [tables.caption.former(at), 'rank-changes.csv'], rows, [
    numberColumn(changes.rankAt(at.inEarlier), ({ rank }) => known(rank)),
    { head: head.account, cell: ({ node }) => accountCell(facts, formerAccount(change, node)) },
    numberColumn(changes.mutualAt(at.inEarlier), ({ value }) => known(value)),
    { head: changes.becameOf, cell: ({ node }) => formerFate(facts, change, node, now) },
  ]);
}

/** Who won and who lost most places, by the rule of the front page, with the ties that each made and broke. */
export function moversTable(facts: Facts, change: ChangeFacts): string[] {
  const { study, measured, language } = facts;
  const { changes, head, known, count, tables } = language;
  if (!canTellEnds(change.comparison.old, change.comparison.new)) return [];
  const moves = listMoves(facts, change).filter(({ gain }) => gain !== 0);
  const furthest = (way: 1 | -1): Move[] =>
    moves
      .filter(({ gain }) => gain * way > 0)
      .sort((a, b) => (b.gain - a.gain) * way || a.rank - b.rank || a.node - b.node)
      .slice(0, MOVERS);
  const rows = [...furthest(1), ...furthest(-1)];
  if (rows.length === 0) return [];
  const at = momentsOf(facts, change);
  const { turnover, oldMutual } = change;
  const table = reportTable(facts, [tables.caption.movers, 'rank-changes.csv'], rows, [
    { head: changes.way, cell: ({ gain }) => (gain > 0 ? changes.up : changes.down) },
    { head: head.account, cell: ({ node }) => accountCell(facts, study.nodes[node]!) },
    numberColumn(changes.rankAt(at.inEarlier), ({ oldRank }) => known(oldRank)),
    numberColumn(changes.rankAt(at.inLater), ({ rank }) => known(rank)),
    numberColumn(changes.mutualAt(at.inEarlier), ({ old }) => known(oldMutual[old]!)),
    numberColumn(changes.mutualAt(at.inLater), ({ node }) => known(measured.nodes.mutual[node]!)),
    numberColumn(changes.made, ({ node }) => count(turnover.made[node]!)),
    numberColumn(changes.broken, ({ node }) => count(turnover.broken[node]!)),
  ]);
  return [table, changes.moversNote(MOVES_AMONG_FIRST)];
}
