/** In how many countries earlier studies found accounts, and in how many this one does for like offices. */
import { countPresence } from '../../evidence/presence-counts.ts';
import { UN_MEMBER_COUNT } from '../../roster/countries.ts';
import type { Facts } from './facts.ts';

export interface CountedCountries {
  year: number;
  /** Whose accounts were counted. */
  offices: readonly string[];
  /** Accounts of the study; of this one, those of these offices. */
  accounts: number;
  countries: number;
  /** As many as there may be, of this study; `null` of what was printed. */
  countriesMax: number | null;
  /** Of the members of the United Nations; NaN where none was printed. */
  share: number;
  shareMax: number | null;
  /** '' is this study. */
  source: string;
}

/** By date, this study last, once for each of the sets of offices. */
export function countedCountries(facts: Facts): CountedCountries[] {
  const { published } = facts;
  const counted = published.filter(({ measure }) => measure === 'countries');
  const earlier = counted
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ year, offices, accounts, value, source }) => {
      const share = published.find((one) => one.measure === 'members_share' && one.year === year);
      return {
        ...{ year, offices, accounts, source },
        ...{ countries: value, countriesMax: null, share: share?.value ?? Number.NaN, shareMax: null },
      };
    });
  const sets = new Map(counted.map(({ offices }) => [offices.join(' '), offices]));
  return [...earlier, ...[...sets.values()].flatMap((offices) => ownCountries(facts, offices) ?? [])];
}

/** Members without a seat in the roster may have an account, too. `null` where no seat is of these offices. */
function ownCountries({ study, seats }: Facts, offices: readonly string[]): CountedCountries | null {
  const of = (seats?.seats ?? []).filter(({ seat }) => seat.offices.some((one) => offices.includes(one)));
  if (of.length === 0) return null;
  const state = new Map(of.map(({ seat, on }) => [seat, on[0]!.state]));
  const found = countPresence([...state.keys()], (seat) => state.get(seat)!);
  const most = UN_MEMBER_COUNT - found.members_absent;
  return {
    year: Number(study.snapshot.date.slice(0, 4)),
    offices,
    accounts: study.nodes.filter(({ row }) => offices.includes(row.office)).length,
    countries: found.members_present,
    countriesMax: most,
    share: found.members_present / UN_MEMBER_COUNT,
    shareMax: most / UN_MEMBER_COUNT,
    source: '',
  };
}
