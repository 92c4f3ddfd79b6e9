import type { Facts } from './facts.ts';

/** Whether countries are ranked by ties: there are several, and a node is not one of them. */
export function ranksCountries({ standings, study, edition }: Facts): boolean {
  return standings.length > 1 && study.unit !== 'country' && edition === null;
}
