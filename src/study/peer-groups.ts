/** Beside whom a country is shown where the reader names no peers. */
import { rankNodes } from '../graph/ranks.ts';
import type { Standing } from './country-standing.ts';

/** Permanent members of the Security Council of the United Nations. */
export const PERMANENT_MEMBERS: readonly string[] = ['CN', 'FR', 'GB', 'RU', 'US'];
const GROUP_OF_SEVEN: readonly string[] = ['CA', 'DE', 'FR', 'GB', 'IT', 'JP', 'US'];

const OF_REGION = 3;

export interface PeerGroup {
  /** Which of the two groups the country is a member of; 'region' where of none. */
  of: readonly ('permanent' | 'seven')[] | 'region';
  /** Codes of the others, as far as they have a node. */
  codes: readonly string[];
}

/**
 * The other members of the groups that the country is a member of; else the three of its region with most mutual
 * ties abroad.
 */
export function peerGroup(standings: readonly Standing[], own: Standing): PeerGroup {
  const groups = [
    { name: 'permanent' as const, members: PERMANENT_MEMBERS },
    { name: 'seven' as const, members: GROUP_OF_SEVEN },
  ].filter(({ members }) => members.includes(own.code));
  if (groups.length === 0) {
    const region = standings.filter(
      (one) => own.region !== '' && one.region === own.region && one.code !== own.code,
    );
    const first = rankNodes(
      region.map(({ mutual }) => (Number.isNaN(mutual.rank) ? Number.NaN : mutual.known)),
    );
    return { of: 'region', codes: first.slice(0, OF_REGION).map(({ node }) => region[node]!.code) };
  }
  const all = new Set(groups.flatMap(({ members }) => members));
  const others = standings.filter(({ code }) => code !== own.code && all.has(code));
  return { of: groups.map(({ name }) => name), codes: others.map(({ code }) => code) };
}
