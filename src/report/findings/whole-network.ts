/** The finding about the whole network: mutual ties made and broken, or how many there are beside chance. */
import { canTellEnds } from '../../changes/tie-changes.ts';
import { totalOf } from '../../changes/tie-list.ts';
import { chanceVerdict } from '../../graph/chance.ts';
import { seemsUndirected } from '../chapters/reciprocity.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import { momentsOf } from '../words/moments-of.ts';
import type { Finding } from './finding.ts';

export function wholeNetworkFindings(facts: Facts): Finding[] {
  const lead = turnover(facts) ?? besideChance(facts);
  if (lead === null) return [];
  return [{ kind: 'whole', cases: 1, extreme: 1, about: [], sure: true, lead, doubt: '', repeats: [] }];
}

/** Between accounts of both years; `null` where ends cannot be told, or nothing changed. */
function turnover(facts: Facts): string | null {
  const { change, language } = facts;
  if (change === null || !canTellEnds(change.comparison.old, change.comparison.new)) return null;
  const totals = change.diff.mutualCounts();
  const [made, broken] = [totalOf(totals, 'made'), totalOf(totals, 'broken')];
  return made + broken === 0 ? null : language.front.whole.turnover(made, broken, momentsOf(facts, change));
}

/** `null` where nothing was tested, or the mutual ties are as many as chance gives. */
function besideChance(facts: Facts): string | null {
  const { chance, language } = facts;
  if (chance === null || seemsUndirected(facts)) return null;
  const verdict = chanceVerdict(chance.mutualPairs);
  if (verdict === null || verdict === 'same') return null;
  return language.front.whole.mutual(figureOf(facts, 'mutual_pairs'), chance.mutualPairs.mean);
}
