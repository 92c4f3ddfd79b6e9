/** What the page of each country draws on, computed once for all languages. */
import type { Chance } from '../../graph/measure-chance.ts';
import {
  type CountryPartner,
  type CountryTable,
  countryMentions,
  countryPartners,
} from '../../study/country-partners.ts';
import { type CountryTasks, countryTasks } from '../../study/country-tasks.ts';
import { type CountryTies, countryTies, type TiesAbroad, tiesAbroad } from '../../study/country-ties.ts';
import type { Study } from '../../study/study.ts';

export interface CountryFacts {
  abroad: TiesAbroad;
  tasks: CountryTasks;
  partners: readonly CountryPartner[];
}

/** Of every country with a node, by its code. */
export function gatherCountries(study: Study, chance: Chance | null): Map<string, CountryFacts> {
  const between: CountryTies = countryTies(study);
  const { activity } = study;
  const expected = expectedPairs(chance);
  const mentions = activity === null ? null : countryMentions(study.nodes, between.codes, activity);
  return new Map(
    between.codes.map((code) => {
      const abroad = tiesAbroad(study, code);
      return [
        code,
        {
          abroad,
          tasks: countryTasks(study, code, abroad),
          partners: countryPartners(between, code, { expected, mentions }),
        },
      ];
    }),
  );
}

function expectedPairs(chance: Chance | null): CountryTable | null {
  if (chance === null || chance.pairs === null) return null;
  const { groups, mutual } = chance.pairs;
  return { place: new Map(groups.map((code, g) => [code, g])), values: mutual.expected };
}
