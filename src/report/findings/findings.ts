/** What stands out in a study: the candidates of every kind, the rarest of them first. */
import type { Facts } from '../facts/facts.ts';
import { chooseFindings, type Finding } from './finding.ts';
import { firstPlaceFindings } from './first-place.ts';
import { rankMoveFindings } from './rank-moves.ts';

/** The first is the headline. */
const SHOWN = 6;

export function findingsOf(facts: Facts): Finding[] {
  return chooseFindings([...firstPlaceFindings(facts), ...rankMoveFindings(facts)], SHOWN);
}
