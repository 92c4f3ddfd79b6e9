/** `pair-states.csv`: the four states of a pair, how many pairs are in each, and their share of all. */
import { type Facts, figureOf } from '../facts/facts.ts';
import { csvTable } from './csv-table.ts';

const STATES = ['mutual', 'one-way', 'null', 'unknown'] as const;

/** Pairs of nodes of one actor, between which no tie is counted, are in none. */
export function pairStates(facts: Facts): { state: (typeof STATES)[number]; pairs: number; share: number }[] {
  const counts = STATES.map((state) => figureOf(facts, `${state.replace('-', '_')}_pairs`));
  const total = counts.reduce((sum, pairs) => sum + pairs, 0);
  return STATES.map((state, k) => ({ state, pairs: counts[k]!, share: counts[k]! / total }));
}

export function pairStatesCsv(facts: Facts): string {
  return csvTable(pairStates(facts), {
    state: ({ state }) => state,
    pairs: ({ pairs }) => pairs,
    share: ({ share }) => share,
  });
}
