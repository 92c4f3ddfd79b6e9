/** What stands out in a study: the candidates of every kind, the rarest of them first. */
import type { Facts } from '../facts/facts.ts';
import { clusterFindings } from './clusters.ts';
import { chooseFindings, type Finding, rarestFirst } from './finding.ts';
import { firstPlaceFindings } from './first-place.ts';
import { governmentTieFindings } from './government-ties.ts';
import { groupPairFindings } from './group-pairs.ts';
import { networkFindings } from './networks.ts';
import { postFindings } from './posts.ts';
import { rankMoveFindings } from './rank-moves.ts';

/** The first of them is the headline. */
export const SHOWN = 6;

/** @returns those that are shown, and all there are, the rarest first. */
export function findingsOf(facts: Facts): { shown: Finding[]; candidates: Finding[] } {
  const candidates = rarestFirst(
    [
      firstPlaceFindings,
      rankMoveFindings,
      governmentTieFindings,
      groupPairFindings,
      clusterFindings,
      postFindings,
      networkFindings,
    ].flatMap((find) => find(facts)),
  );
  return { shown: chooseFindings(candidates, SHOWN), candidates };
}
