/** Isolates and the parts the network falls into. */
import { someAccounts } from './account-text.ts';
import { type Facts, figureOf } from './facts.ts';
import { countOf, formatCount, formatDecimal, formatShare } from './number-text.ts';
import type { Section } from './section.ts';
import { hasUnknownTies } from './unknown-ties.ts';

const NAMED = 20;

export const ISOLATES_SECTION: Section = {
  id: 'isolates',
  heading: 'Isolates and reach',
  render: (facts) => [isolatesSentence(facts), partsSentence(facts), reachSentence(facts)],
};

function isolatesSentence({ study }: Facts): string {
  const { graph } = study;
  const isolates = study.nodes.flatMap((_, i) =>
    graph.outStart[i] === graph.outStart[i + 1] && graph.inStart[i] === graph.inStart[i + 1] ? [i] : [],
  );
  if (isolates.length === 0) return 'No account is isolated: each follows another, or is followed by one.';
  const unread = isolates.filter((i) => graph.observed[i] === 0).length;
  const who = unread === isolates.length ? (unread === 1 ? 'It' : 'They') : `${formatCount(unread)} of them`;
  const doubt = unread === 0 ? '' : ` ${who} could not be read and may follow others all the same.`;
  const are = isolates.length === 1 ? 'account has' : 'accounts have';
  return `${formatCount(isolates.length)} ${are} no known tie to any other: ${someAccounts(study, isolates, NAMED)}.${doubt}`;
}

function partsSentence(facts: Facts): string {
  const nodes = figureOf(facts, 'nodes');
  const largest = figureOf(facts, 'largest_weak_component');
  const parts = figureOf(facts, 'weak_components');
  if (nodes === 0) return '';
  if (parts === 1)
    return 'All accounts hang together in one component when the direction of ties is ignored.';
  return `When the direction of ties is ignored, the network falls into ${countOf(parts, 'component')}; the largest holds ${countOf(largest, 'account')} (${formatShare(largest / nodes)}).`;
}

function reachSentence(facts: Facts): string {
  const largest = figureOf(facts, 'largest_strong_component');
  const mean = figureOf(facts, 'mean_distance');
  if (largest < 2 || Number.isNaN(mean)) return '';
  const known = hasUnknownTies(facts) ? ' along known follows' : ' along follows';
  return `${countOf(largest, 'account')} can each reach each other${known}, in ${formatDecimal(mean, 2)} steps on average and at most ${formatCount(figureOf(facts, 'diameter'))}.`;
}
