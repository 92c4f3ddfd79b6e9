/** The source line of every figure. */
import { NETWORK_NAMES } from './account-text.ts';
import { type Facts, figureOf } from './facts.ts';
import { countOf, formatCount, formatDate } from './number-text.ts';
import type { Study } from './study.ts';

/** Snapshot, network, date, n, and whether the data are simulated. */
export function sourceLine(facts: Facts): string {
  const { name, network, date, simulated } = facts.study.snapshot;
  const nodes = figureOf(facts, 'nodes');
  const observed = figureOf(facts, 'observed_sources');
  const seen = observed === nodes ? 'all observed' : `${formatCount(observed)} observed`;
  return `Source: snapshot ${name}${simulated ? ' (simulated data)' : ''}, ${NETWORK_NAMES[network] ?? network}, ${formatDate(date)}; n = ${countOf(nodes, 'account')}, ${seen}.`;
}

/** Both snapshots of a comparison, with their dates and n. */
export function comparedSourceLine(facts: Facts, { snapshot, nodes }: Study): string {
  const now = facts.study.snapshot;
  const simulated = now.simulated || snapshot.simulated ? ' (simulated data)' : '';
  return `Source: snapshots ${snapshot.name} and ${now.name}${simulated}, ${NETWORK_NAMES[now.network] ?? now.network}, ${formatDate(snapshot.date)} and ${formatDate(now.date)}; n = ${formatCount(nodes.length)} and ${countOf(figureOf(facts, 'nodes'), 'account')}.`;
}
