/** How far a ranking of countries rests on the list of accounts. */
import { countedPlaces } from '../../graph/list-doubt.ts';
import { rankNodes } from '../../graph/ranks.ts';
import { groupBy } from '../../group-by.ts';
import { countryByCode } from '../../roster/countries.ts';
import { countryTally } from '../../study/counted-places.ts';
import type { StandingName } from '../../study/country-reach.ts';
import { STANDING_COLUMNS, type Standing } from '../../study/country-standing.ts';
import { LISTS, type ListDoubt, listDoubt } from '../../study/list-doubt.ts';
import type { Study } from '../../study/study.ts';
import type { Listed } from './doubt-answer.ts';

export interface ListedCountry {
  rank: number;
  value: number;
  code: string;
  region: string;
  own: readonly number[];
}

export function countryDoubt(
  study: Study,
  standings: readonly Standing[],
  { name, columns, seed }: { name: StandingName; columns: readonly string[]; seed: number },
): ListDoubt<ListedCountry> {
  const known = standings.map((one) => (Number.isNaN(one[name].rank) ? Number.NaN : one[name].known));
  const members = groupBy(study.nodes.keys(), (node) => study.nodes[node]!.row.country);
  const ranked = rankNodes(known).map(({ node, rank, value }) => {
    const { code, region } = standings[node]!;
    return { code, region, rank, value, own: members.get(code)! };
  });
  const tally = countryTally(study, name);
  const codes = ranked.map(({ code }) => code);
  return listDoubt({
    nodes: study.nodes,
    ranked,
    places: (looked, lists) => countedPlaces((first) => tally(codes.slice(0, first)), ranked, looked, lists),
    columns,
    lists: LISTS,
    seed,
  });
}

export function listedCountries({ unit }: Study, name: StandingName): Listed<ListedCountry> {
  return {
    measure: STANDING_COLUMNS[name],
    unit,
    tested: 'country',
    where: [],
    columns: ['country', 'country_name', 'region'],
    cells: ({ code, region }) => [code, countryByCode(code)?.name ?? code, region],
    whom: ({ code }) => ({ country: code }),
  };
}
