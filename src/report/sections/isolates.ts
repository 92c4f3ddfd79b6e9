/** Isolates and the parts the graph falls into. */

import { type Facts, figureOf } from '../facts/facts.ts';
import { someAccounts } from '../words/account-text.ts';
import { hasUnknownTies } from '../words/unknown-ties.ts';
import type { Section } from './section.ts';

const NAMED = 20;

export const ISOLATES_SECTION: Section = {
  id: 'isolates',
  heading: ({ isolates }) => isolates.heading,
  render: (facts) => [isolatesSentence(facts), partsSentence(facts), reachSentence(facts)],
};

function isolatesSentence(facts: Facts): string {
  const { study, read: graph } = facts;
  const { isolates: words } = facts.language;
  const isolates = study.nodes.flatMap((_, i) =>
    graph.outStart[i] === graph.outStart[i + 1] && graph.inStart[i] === graph.inStart[i + 1] ? [i] : [],
  );
  if (isolates.length === 0) return words.none;
  const unread = isolates.filter((i) => graph.observed[i] === 0).length;
  const sentence = words.some(isolates.length, someAccounts(facts, isolates, NAMED));
  return unread === 0 ? sentence : `${sentence} ${words.unread(unread, isolates.length)}`;
}

function partsSentence(facts: Facts): string {
  const { isolates: words } = facts.language;
  const nodes = figureOf(facts, 'nodes');
  const parts = figureOf(facts, 'weak_components');
  if (nodes < 2) return '';
  return parts === 1 ? words.whole : words.parts(parts, figureOf(facts, 'largest_weak_component'), nodes);
}

function reachSentence(facts: Facts): string {
  const largest = figureOf(facts, 'largest_strong_component');
  const mean = figureOf(facts, 'mean_distance');
  if (largest < 2 || Number.isNaN(mean)) return '';
  return facts.language.isolates.reach(largest, hasUnknownTies(facts), mean, figureOf(facts, 'diameter'));
}
