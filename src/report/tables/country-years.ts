/** `country-regions.csv` and `country-history.csv`: a country's ties with each region, and how it stood each year. */
import type { Cell } from '../../csv.ts';
import { STANDING_FIGURES, type StandingName } from '../../study/country-reach.ts';
import { rankRange, STANDING_COLUMNS, type Standing } from '../../study/country-standing.ts';
import { tiesByRegion } from '../../study/country-ties.ts';
import type { Rank } from '../../values/bounded.ts';
import type { Facts } from '../facts/facts.ts';
import { type Columns, csvTable } from './csv-table.ts';

/** One row a country and region that it is tied to, with what unknown ties could add. */
export function countryRegionsCsv({ study, countries }: Facts): string {
  const rows = [...countries.keys()].flatMap((country) =>
    tiesByRegion(study, country)
      .filter(({ followsMost, followedByMost }) => followsMost + followedByMost > 0)
      .map((one) => ({ country, ...one })),
  );
  return csvTable(rows, {
    country: ({ country }) => country,
    region: ({ region }) => region,
    accounts: ({ accounts }) => accounts,
    follows: ({ follows }) => follows,
    follows_max: ({ followsMost }) => followsMost,
    followed_by: ({ followedBy }) => followedBy,
    followed_by_max: ({ followedByMost }) => followedByMost,
    mutual: ({ mutual }) => mutual,
    mutual_max: ({ mutualMost }) => mutualMost,
  });
}

interface Year {
  date: string;
  own: Standing;
  ranks: Readonly<Record<StandingName, Rank>>;
}

function ranksIn(standings: readonly Standing[], own: Standing): Year['ranks'] {
  const ranks = STANDING_FIGURES.map((name) => [name, rankRange(standings, name, own)] as const);
  return Object.fromEntries(ranks) as Year['ranks'];
}

/** One row a country and snapshot that the report looks back to, newest first. */
export function countryHistoryCsv({ study, standings, earlierStandings }: Facts): string {
  const years = [{ date: study.snapshot.date, standings }, ...earlierStandings];
  const codes = [...new Set(years.flatMap((year) => year.standings.map(({ code }) => code)))].sort();
  const rows = codes.flatMap((code) =>
    years.flatMap(({ date, standings: of }) => {
      const own = of.find((one) => one.code === code);
      return own === undefined ? [] : [{ date, own, ranks: ranksIn(of, own) }];
    }),
  );
  const figure = (name: StandingName): Columns<Year> => {
    const isKnown = ({ own }: Year) => name === 'following' || own.sources > 0;
    return {
      [STANDING_COLUMNS[name]]: (year): Cell => (isKnown(year) ? year.own[name].known : null),
      [`${STANDING_COLUMNS[name]}_max`]: ({ own }) => own[name].most,
      [`${STANDING_COLUMNS[name]}_rank`]: ({ own }) => own[name].rank,
      [`${STANDING_COLUMNS[name]}_rank_best`]: ({ ranks }) => ranks[name].best,
      [`${STANDING_COLUMNS[name]}_rank_worst`]: ({ ranks }) => ranks[name].worst,
    };
  };
  return csvTable<Year>(rows, {
    country: ({ own }) => own.code,
    date: ({ date }) => date,
    accounts: ({ own }) => own.accounts,
    observed: ({ own }) => own.sources,
    ...Object.assign({}, ...STANDING_FIGURES.map(figure)),
  });
}
