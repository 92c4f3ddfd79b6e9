/** What is known of every country of a snapshot: how it stands, its influence by weights, what it posts. */
import { accountFigures } from '../../activity/account-figures.ts';
import { type GroupActivity, groupActivity } from '../../activity/group-activity.ts';
import { countryInfluence, type Weights } from '../../activity/influence.ts';
import { countryByCode } from '../../roster/countries.ts';
import { type RankedCountry, rankCountries } from '../../study/country-ranking.ts';
import { countryStandings, type Standing } from '../../study/country-standing.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { ActiveNodes } from '../../study/posts.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { ActiveFigures } from '../activity/posted.ts';

export interface CountryProfile {
  code: string;
  name: string;
  region: string;
  standing: Standing;
  /** `null` where none of its accounts has a rank of influence, or there are no posts. */
  influence: RankedCountry | null;
  /** The best account of each of its offices that has a ranked one. */
  best: readonly StudyEntry[];
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
  const figured =
    active === null
      ? null
      : { ...active, figures: accountFigures(active.activity, active.profiles, weights) };
  return { countries: standingProfiles(countryStandings(asked), figured), active };
}

/** @param active `null` where there are no posts. */
export function standingProfiles(
  standings: readonly Standing[],
  active: Pick<ActiveFigures, 'nodes' | 'figures'> | null = null,
): CountryProfile[] {
  const influence = new Map(ranked(active).map((one) => [one.country, one]));
  const activity = new Map(
    active === null
      ? []
      : groupActivity(
          active.figures,
          active.nodes.map(({ row }) => row.country),
        ).map((group) => [group.label, group]),
  );
  return standings.map((standing) => ({
    code: standing.code,
    name: countryByCode(standing.code)?.name ?? standing.code,
    region: standing.region,
    standing,
    influence: influence.get(standing.code) ?? null,
    best: (influence.get(standing.code)?.best ?? []).map(({ node }) => active!.nodes[node]!),
    activity: activity.get(standing.code) ?? null,
  }));
}

function ranked(active: Pick<ActiveFigures, 'nodes' | 'figures'> | null): RankedCountry[] {
  if (active === null) return [];
  const { nodes, figures } = active;
  const [countries, offices] = [nodes.map(({ row }) => row.country), nodes.map(({ row }) => row.office)];
  return rankCountries(countryInfluence(figures.columns.influence, countries, offices), nodes);
}
