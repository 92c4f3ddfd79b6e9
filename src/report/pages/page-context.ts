import type { GroupActivity } from '../../activity/group-activity.ts';
import type { CountryYear } from '../../questions/countries/countries.ts';
import type { RankedCountry } from '../../study/country-ranking.ts';
import type { CountryTies } from '../../study/country-ties.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { Facts } from '../facts/facts.ts';

/** What the pages of all countries look up, computed once. */
export interface PageContext {
  facts: Facts;
  /** Ranks by mutual ties and by followers, by node; NaN where there is none. */
  mutualRank: Float64Array;
  followersRank: Float64Array;
  /** Ranks of accounts by influence and by audience, by node; NaN where there is none, or no posts are studied. */
  accountRank: Readonly<Record<'influence' | 'audience', Float64Array>>;
  /** Countries by influence, with ranks, and their followers on the whole network, over the accounts where they are known; by code, none without posts. */
  influenceOf: ReadonlyMap<string, RankedCountry>;
  audience: ReadonlyMap<string, GroupActivity>;
  /** Entries by country that are no nodes. */
  absentOf: ReadonlyMap<string, StudyEntry[]>;
  /** How every country stood in each year that the report looks back to, oldest first, and stands now. */
  years: readonly CountryYear[];
  /** Ties between all countries. */
  between: CountryTies;
  /** Where the map shows the country, from a page below the report's folder; '' where it does not. */
  mapPath: (code: string) => string;
  /** Paths of pages from the report's folder. */
  pagePath: (code: string) => string | undefined;
  regionPath: (region: string) => string | undefined;
}
