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
import { wholeNetworkFindings } from './whole-network.ts';

/** The headline, and three more. */
export const SHOWN = 4;

/** @returns those that are shown, and all there are, the rarest first. */
export function findingsOf(facts: Facts): { shown: Finding[]; candidates: Finding[] } {
  const news: Facts = { ...facts, inNews: true };
  const candidates = rarestFirst(
    [
      firstPlaceFindings,
      rankMoveFindings,
      governmentTieFindings,
      groupPairFindings,
      clusterFindings,
      postFindings,
      networkFindings,
      wholeNetworkFindings,
    ]
      .flatMap((find) => find(news))
      .map((one) => ({ ...one, lead: closedCommas(one.lead), doubt: closedCommas(one.doubt) })),
  );
  return { shown: chooseFindings(candidates, SHOWN), candidates };
}

/** A comma that closes what stands beside a name goes where another mark follows. */
function closedCommas(text: string): string {
  return text.replace(/,(?=\s?[,.;:])/gu, '');
}
