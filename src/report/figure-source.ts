/** The source line of every figure. */
import { type Facts, figureOf } from './facts.ts';
import { countOf, formatCount, formatDate } from './number-text.ts';

/** Snapshot, network, date, n, and whether the data are simulated. */
export function sourceLine(facts: Facts): string {
  const { name, network, date, simulated } = facts.study.snapshot;
  const nodes = figureOf(facts, 'nodes');
  const observed = figureOf(facts, 'observed_sources');
  const seen = observed === nodes ? 'all observed' : `${formatCount(observed)} observed`;
  return `Source: snapshot ${name}${simulated ? ' (simulated data)' : ''}, ${network}, ${formatDate(date)}; n = ${countOf(nodes, 'account')}, ${seen}.`;
}
