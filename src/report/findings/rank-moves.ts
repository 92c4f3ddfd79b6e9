/** Findings on who rose and who fell furthest among the best connected, for sure. */
import { furthestMoves } from '../../changes/rank-changes.ts';
import { moveSentence } from '../../questions/diff/ranks.ts';
import { say } from '../../words/say.ts';
import type { Facts } from '../facts/facts.ts';
import { saidText } from '../words/answer-text.ts';
import { hasUnknownTies } from '../words/unknown-ties.ts';
import { type Finding, halfAsGreat } from './finding.ts';

export function rankMoveFindings(facts: Facts): Finding[] {
  const { change, study } = facts;
  if (change === null) return [];
  const { diff } = change;
  return furthestMoves(diff.comparison, diff.years()).map((move) => ({
    kind: move.way === 'climbed' ? 'climber' : 'faller',
    cases: move.gains.length,
    extreme: halfAsGreat(move.gains, Math.abs(move.gain)),
    about: [study.nodes[move.node]!.accountId],
    sure: true,
    lead: saidText(facts, moveSentence(diff, move)),
    doubt: hasUnknownTies(facts) ? saidText(facts, say.changes.rankBetween(move.bounds)) : '',
    repeats: [moveSentence(diff, move), say.changes.rankBetween(move.bounds)].map((said) =>
      saidText({ ...facts, inNews: undefined }, said),
    ),
  }));
}
