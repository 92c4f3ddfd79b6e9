/** What the page of each country draws on, computed once for all languages. */
import { type GroupPairTests, testWithMore } from '../../graph/group-chance.ts';
import type { Chance } from '../../graph/measure-chance.ts';
import { type CountryChanges, countryChanges } from '../../study/country-changes.ts';
import {
  type ChanceTables,
  type CountryPartner,
  countryMentions,
  countryPartners,
} from '../../study/country-partners.ts';
import { type CountryTasks, countryTasks } from '../../study/country-tasks.ts';
import { type CountryTies, countryTies, type TiesAbroad, tiesAbroad } from '../../study/country-ties.ts';
import { type SoleLink, soleLinks } from '../../study/sole-links.ts';
import type { Study } from '../../study/study.ts';
import type { ChangeFacts } from './change-facts.ts';

export interface CountryFacts {
  abroad: TiesAbroad;
  tasks: CountryTasks;
  partners: readonly CountryPartner[];
  sole: readonly SoleLink[];
  /** `null` where the study is set against no earlier one. */
  changes: CountryChanges | null;
}

/** Of every country with a node, by its code. */
export function gatherCountries(
  study: Study,
  drawn: Chance | null,
  draws: number,
  change: ChangeFacts | null,
): Map<string, CountryFacts> {
  const between: CountryTies = countryTies(study);
  const { activity } = study;
  const chance = chanceTables(drawn, draws, between);
  const changesOf =
    change === null
      ? null
      : countryChanges(study, { ties: change.ties, mutuals: change.diff.mutuals() }, change.spared !== null);
  const mentions = activity === null ? null : countryMentions(study.nodes, between.codes, activity);
  return new Map(
    between.codes.map((code) => {
      const abroad = tiesAbroad(study, code);
      return [
        code,
        {
          abroad,
          tasks: countryTasks(study, code, abroad),
          partners: countryPartners(between, code, { chance, mentions }),
          sole: soleLinks(study, abroad),
          changes: changesOf?.(code) ?? null,
        },
      ];
    }),
  );
}

function chanceTables(
  drawn: Chance | null,
  draws: number,
  { codes, ties }: CountryTies,
): ChanceTables | null {
  if (drawn === null || drawn.pairs === null) return null;
  const { groups, edges, mutual } = drawn.pairs;
  const place = new Map(groups.map((code, g) => [code, g]));
  const inTies = groups.map((code) => codes.indexOf(code));
  const tables = (tests: GroupPairTests, unknown: Float64Array, symmetric: boolean) => {
    const more = inTies.flatMap((g) => inTies.map((h) => unknown[g * ties.size + h]!));
    return {
      expected: { place, values: tests.expected },
      p: { place, values: tests.adjusted },
      pMost: { place, values: testWithMore(tests, more, { draws, symmetric }).adjusted },
    };
  };
  return {
    follows: tables(edges, ties.unknownFollows, false),
    mutual: tables(mutual, ties.perhapsMutual, true),
  };
}
