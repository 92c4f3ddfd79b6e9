/** How much is unknown, and what that does to the figures. */
import { possibleTies as tiesOfEdition } from '../../edition/possible-ties.ts';
import type { Graph } from '../../graph/graph.ts';
import { type Facts, figureOf } from '../facts/facts.ts';

export function hasUnknownTies(facts: Facts): boolean {
  return figureOf(facts, 'unknown_ties') > 0;
}

/** The extent of what is unknown and its consequence, or that nothing is. */
export function unknownSentence(facts: Facts): string {
  const { language } = facts;
  if (!hasUnknownTies(facts)) return language.unknown.none;
  const { edition } = facts;
  const possible = edition === null ? possibleTies(facts.study.graph) : tiesOfEdition(edition.edition);
  return language.unknown.some(figureOf(facts, 'unknown_ties'), possible);
}

/** Ordered pairs of nodes, but for those of one actor, between which there is no tie. */
export function possibleTies({ size, actor }: Graph): number {
  const accounts = new Map<number, number>();
  for (const one of actor ?? []) accounts.set(one, (accounts.get(one) ?? 0) + 1);
  const within = [...accounts.values()].reduce((sum, count) => sum + count * (count - 1), 0);
  return size * (size - 1) - within;
}

/** What to think of measures along paths and of spectral ones; '' where nothing is unknown. */
export function knownEdgesNote(facts: Facts): string {
  const edges = figureOf(facts, 'edges');
  return hasUnknownTies(facts) && edges > 0 ? facts.language.unknown.knownEdges(edges) : '';
}
