/** Beside which countries a desk is shown. */
import { UserError } from '../../errors.ts';
import { findCountry, nearestCountries } from '../../roster/country-names.ts';
import type { Standing } from '../../study/country-standing.ts';
import { peerGroup } from '../../study/peer-groups.ts';

const PEERS = 3;

/**
 * Those that are named, or of the groups that it is a member of, else of its region, the three that stand nearest to it.
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
  const { of, codes } = peerGroup(standings, own);
  const found = codes.flatMap((code) => standings.filter((one) => one.code === code));
  if (of === 'region') return found;
  const distance = ({ mutual }: Standing) => Math.abs(mutual.rank - own.mutual.rank) || 0;
  return found.sort((a, b) => distance(a) - distance(b) || (a.code < b.code ? -1 : 1)).slice(0, PEERS);
}

/** How those are chosen where none is named. */
export function peerText(standings: readonly Standing[], own: Standing | undefined): string {
  if (own === undefined) return '';
  const { of } = peerGroup(standings, own);
  return of === 'region'
    ? 'of its region those with most mutual ties abroad'
    : `the nearest in rank of ${of.map((group) => GROUPS[group]).join(' and ')}`;
}

const GROUPS = {
  permanent: 'the permanent members of the Security Council',
  seven: 'the Group of Seven',
} as const;

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
  if (found === own) throw new UserError(`--peers ${name}: a country is no peer of its own; leave it out`);
  const near = code === undefined ? nearestCountries(name).map((one) => `${one.code} (${one.name})`) : [];
  const hint = near.length === 0 ? '' : `; did you mean ${near.join(', ')}?`;
  throw new UserError(`--peers ${name}: ${source} has no account of such a country${hint}`);
}
