/** The greatest share of this study, to set beside those of earlier studies. */
import { othersOnNetworks } from '../../graph/possible-ties.ts';
import { rankNodes } from '../../graph/ranks.ts';
import type { Facts } from './facts.ts';

/** The greatest count of this study as a share of the others on a network with the first; NaN where there is none. */
export function ownShare({ measured, study }: Facts, measure: 'mutual' | 'in_degree'): number {
  const best = rankNodes(measured.nodes[measure])[0];
  return best === undefined ? Number.NaN : best.value / othersOnNetworks(study.graph)[best.node]!;
}
