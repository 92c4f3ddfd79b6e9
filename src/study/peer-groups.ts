/** Beside whom a country is shown where the reader names no peers: its neighbours, and those of its region that are alike. */
import { countryByCode } from '../roster/countries.ts';
import { type Neighbourhood, neighboursOf } from '../roster/neighbours.ts';
import type { Standing } from './country-standing.ts';

/** Permanent members of the Security Council of the United Nations. */
export const PERMANENT_MEMBERS: readonly string[] = ['CN', 'FR', 'GB', 'RU', 'US'];

export const STATES_OF_TWENTY: readonly string[] =
  'AR AU BR CA CN DE FR GB ID IN IT JP KR MX RU SA TR US ZA'.split(' ');

/** Members of the Group of Twenty: states, and two unions of such. */
export const GROUP_OF_TWENTY: readonly string[] = [...STATES_OF_TWENTY, 'AFU', 'EU'];

/** States that observe the United Nations without being members. */
const OBSERVERS: readonly string[] = ['PS', 'VA'];

const ALIKE = 3;

export interface PeerGroup {
  are: Neighbourhood['are'];
  /** Neighbouring states with an account, and without, by code. */
  neighbours: readonly string[];
  absent: readonly string[];
  /** Its neighbours and three others of its region, of each those first with the nearest number of accounts, then the nearest rank. */
  peers: readonly string[];
}

/** Its neighbours that are members of the United Nations or observe it. */
export function neighbouringStates(code: string): Neighbourhood {
  const { are, codes } = neighboursOf(code);
  const isOrganisation = countryByCode(code)?.region === 'International';
  return {
    are: isOrganisation ? 'none' : are,
    codes: codes.filter((one) => countryByCode(one)?.unMember || OBSERVERS.includes(one)),
  };
}

export function peerGroup(standings: readonly Standing[], own: Standing): PeerGroup {
  const { are, codes } = neighbouringStates(own.code);
  const has = (code: string) => standings.some((one) => one.code === code);
  const neighbours = codes.filter(has);
  const accounts = (one: Standing) => Math.abs(one.accounts - own.accounts);
  const ranks = ({ mutual }: Standing) => Math.abs(mutual.rank - own.mutual.rank) || 0;
  const alike = (is: (one: Standing) => boolean) =>
    standings
      .filter((one) => one.code !== own.code && is(one))
      .sort((a, b) => accounts(a) - accounts(b) || ranks(a) - ranks(b) || (a.code < b.code ? -1 : 1))
      .map(({ code }) => code);
  const ofRegion = alike(
    ({ code, region }) => own.region !== '' && region === own.region && !neighbours.includes(code),
  );
  return {
    are,
    neighbours,
    absent: codes.filter((code) => !has(code)),
    peers: [...alike(({ code }) => neighbours.includes(code)), ...ofRegion.slice(0, ALIKE)],
  };
}
