/** How far the first of the rankings rest on the list, computed once for the text and the table. */
import { countryDoubt, type ListedCountry } from '../../questions/list-doubt/of-countries.ts';
import { type ListedNode, nodeDoubt } from '../../questions/list-doubt/of-measure.ts';
import { STANDING_FIGURES, type StandingName } from '../../study/country-reach.ts';
import type { Standing } from '../../study/country-standing.ts';
import { type ListDoubt, usualColumns } from '../../study/list-doubt.ts';
import type { RangedMeasure } from '../../study/rank-ranges.ts';
import { type Ranking, rankingOf } from './measured-study.ts';

export interface ListDoubts {
  nodes: Readonly<Record<RangedMeasure, ListDoubt<ListedNode>>>;
  /** `null` where countries are not compared. */
  countries: Readonly<Record<StandingName, ListDoubt<ListedCountry>>> | null;
  /** The columns whose values are left out. */
  columns: readonly string[];
}

export function gatherListDoubts(facts: Ranking & { standings: readonly Standing[] }): ListDoubts {
  const { study, standings, options } = facts;
  const columns = usualColumns(study.nodes, [...new Set(['office', ...options.by])]);
  const of = (measure: RangedMeasure) => nodeDoubt(rankingOf(facts, measure), columns);
  const ofCountries = (name: StandingName) =>
    countryDoubt(study, standings, { name, columns, seed: options.seed });
  return {
    nodes: { mutual: of('mutual'), in_degree: of('in_degree') },
    countries:
      standings.length < 2
        ? null
        : (Object.fromEntries(STANDING_FIGURES.map((name) => [name, ofCountries(name)])) as Record<
            StandingName,
            ListDoubt<ListedCountry>
          >),
    columns,
  };
}
