/** Reciprocity: the four states of a pair, and how many follows are returned. */

import { numberColumn } from '../../doors/markdown-text.ts';
import { looksUndirected } from '../../graph/looks-undirected.ts';
import { possibleTies } from '../../graph/possible-ties.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import { pairStates } from '../tables/pair-states.ts';
import { chanceFigures, chanceVerdict } from './chance-text.ts';
import { reportTable } from './report-table.ts';
import type { Section } from './section.ts';

export const RECIPROCITY_SECTION: Section = {
  id: 'reciprocity',
  heading: (language) => language.reciprocity.heading,
  render: (facts) => [
    `${reciprocitySentence(facts)} ${rhoSentence(facts)}`.trim(),
    mutualChanceSentence(facts),
    pairTable(facts),
    impossibleSentence(facts),
  ],
};

/** Whether the network may be undirected; what was read as follows is not. */
export function seemsUndirected(facts: Facts): boolean {
  return (
    ['import', 'derived'].includes(facts.study.snapshot.origin) &&
    looksUndirected(figureOf(facts, 'mutual_pairs'), figureOf(facts, 'reciprocity'))
  );
}

/** How many follows are returned. */
export function reciprocitySentence(facts: Facts): string {
  const { reciprocity } = facts.language;
  if (seemsUndirected(facts)) return reciprocity.undirected(figureOf(facts, 'mutual_pairs'));
  const returned = figureOf(facts, 'reciprocity');
  return Number.isNaN(returned) ? reciprocity.undefined : reciprocity.sentence(returned);
}

/** Reciprocity beyond density. */
function rhoSentence(facts: Facts): string {
  const rho = figureOf(facts, 'reciprocity_rho');
  return Number.isNaN(rho) || seemsUndirected(facts)
    ? ''
    : facts.language.reciprocity.rho(figureOf(facts, 'density'), rho);
}

/** Mutual pairs against random graphs with the same degrees. */
function mutualChanceSentence(facts: Facts): string {
  const { chance, language } = facts;
  const test = chance?.mutualPairs;
  const verdict = test === undefined ? null : chanceVerdict(test);
  if (test === undefined || verdict === null || seemsUndirected(facts)) return '';
  return language.reciprocity.chance(test.observed, verdict, chanceFigures(language, test, language.mean));
}

/** Why the kinds do not add up to every two accounts. */
function impossibleSentence({ study: { graph }, language }: Facts): string {
  const pairs = (graph.size * (graph.size - 1) - possibleTies(graph)) / 2;
  if (pairs === 0) return '';
  return graph.networks === null ? language.reciprocity.sameActor(pairs) : language.reciprocity.apart(pairs);
}

function pairTable(facts: Facts): string {
  const { reciprocity, head, count, share, tables } = facts.language;
  const states = pairStates(facts);
  if (states.every(({ pairs }) => pairs === 0)) return '';
  return reportTable(facts, [tables.caption.pairs, 'pair-states.csv'], states, [
    { head: reciprocity.pairs, cell: ({ state }) => reciprocity.state[state][0] },
    numberColumn(head.number, ({ pairs }) => count(pairs)),
    numberColumn(head.share, (one) => share(one.share)),
    { head: head.meaning, cell: ({ state }) => reciprocity.state[state][1] },
  ]);
}
