/** What is known of every country of a snapshot: how it stands, its influence by weights, what it posts. */
import { type AccountFigures, accountFigures } from '../../activity/account-figures.ts';
import { type GroupActivity, groupActivity } from '../../activity/group-activity.ts';
import { countryInfluence, type Weights } from '../../activity/influence.ts';
import { countryByCode } from '../../roster/countries.ts';
import { type RankedCountry, rankCountries } from '../../study/country-ranking.ts';
import { countryStandings, type Standing } from '../../study/country-standing.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { ActiveNodes } from '../../study/posts.ts';

export interface CountryProfile {
  code: string;
  name: string;
  region: string;
  standing: Standing;
  /** `null` where none of its accounts has a rank of influence, or there are no posts. */
  influence: RankedCountry | null;
  /** `null` where there are no posts. */
  activity: GroupActivity | null;
}

export interface CountryProfiles {
  /** By code. */
  countries: CountryProfile[];
  /** `null` where the snapshot has no posts. */
  active: ActiveNodes | null;
}

export function countryProfiles(asked: OpenStudy, weights: Weights): CountryProfiles {
  const { active } = asked;
  const figures = active === null ? null : accountFigures(active.activity, active.profiles, weights);
  const influence = new Map(ranked(active, figures).map((one) => [one.country, one]));
  const activity = new Map(
    active === null || figures === null
      ? []
      : groupActivity(
          figures,
          active.nodes.map(({ row }) => row.country),
        ).map((group) => [group.label, group]),
  );
  const countries = standingProfiles(countryStandings(asked)).map((profile) => ({
    ...profile,
    influence: influence.get(profile.code) ?? null,
    activity: activity.get(profile.code) ?? null,
  }));
  return { countries, active };
}

/** Without what they post. */
export function standingProfiles(standings: readonly Standing[]): CountryProfile[] {
  return standings.map((standing) => ({
    code: standing.code,
    name: countryByCode(standing.code)?.name ?? standing.code,
    region: standing.region,
    standing,
    influence: null,
    activity: null,
  }));
}

function ranked(active: ActiveNodes | null, figures: AccountFigures | null): RankedCountry[] {
  if (active === null || figures === null) return [];
  const { nodes } = active;
  const [countries, offices] = [nodes.map(({ row }) => row.country), nodes.map(({ row }) => row.office)];
  return rankCountries(countryInfluence(figures.columns.influence, countries, offices), nodes);
}
