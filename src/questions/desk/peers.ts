/** Beside which countries a desk is shown. */
import { findCountry, nearestCountries } from '../../roster/country-names.ts';
import type { Standing } from '../../study/country-standing.ts';
import { peerGroup } from '../../study/peer-groups.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';

const PEERS = 3;

/**
 * Those that are named, or the first three of its neighbours and of those of its region that are alike.
 * @throws UserError for a name that is no country with an account, with the nearest.
 */
export function peersOf(
  standings: readonly Standing[],
  own: Standing,
  named: readonly string[],
  source: string,
): Standing[] {
  if (named.length > 0)
    return [...new Set(named.flatMap(apart).map((name) => namedPeer(standings, own, name, source)))];
  const { peers } = peerGroup(standings, own);
  return peers.slice(0, PEERS).flatMap((code) => standings.filter((one) => one.code === code));
}

/** `AR US FR` as three; the name of one country may have spaces of its own. */
function apart(named: string): string[] {
  const words = named.split(/\s+/);
  const isOne = findCountry(named) !== undefined || words.some((word) => findCountry(word) === undefined);
  return isOne ? [named] : words;
}

function namedPeer(standings: readonly Standing[], own: Standing, name: string, source: string): Standing {
  const code = findCountry(name)?.code;
  const found = standings.find((one) => one.code === code);
  if (found !== undefined && found !== own) return found;
  if (found === own) throw refusal(say.desk.ownPeer(name));
  const near = code === undefined ? nearestCountries(name).map((one) => one.code) : [];
  throw refusal(say.desk.noPeer(name, source, near));
}
