/** The tables on activity that are not of single accounts: groups, countries by influence, languages, actors. */
import type { Activity } from '../../activity/activity.ts';
import { sumByUnit } from '../../activity/audience.ts';
import { csvText } from '../../csv.ts';
import { ranksOf } from '../../graph/ranks.ts';
import { activityGroups, groupTable } from '../../questions/activity/groups.ts';
import { languageTable } from '../../questions/activity/languages.ts';
import { iso3Of } from '../../roster/countries.ts';
import type { Study } from '../../study/study.ts';
import type { ActivityFacts } from '../facts/activity-facts.ts';
import { csvTable } from './csv-table.ts';

/** `activity-groups.csv`: one row a group of accounts; means and shares are of the accounts whose posts were read. */
export function activityGroupsCsv(facts: ActivityFacts): string {
  const tables = activityGroups(facts).map(({ by, groups }) => ({ by, ...groupTable(groups) }));
  return csvText(
    ['by', ...tables[0]!.columns],
    tables.flatMap(({ by, rows }) => rows.map((row) => [by, ...row])),
  );
}

/** `country-influence.csv`: one row a country with a ranked account; those with too few offices have no rank. */
export function countryInfluenceCsv({ nodes }: Study, { countries }: ActivityFacts): string {
  return csvTable(countries, {
    rank_best: ({ ranks }) => ranks?.best ?? null,
    rank_worst: ({ ranks }) => ranks?.worst ?? null,
    country: ({ country }) => country,
    iso3: ({ country }) => iso3Of(country),
    influence: ({ value }) => value,
    influence_low: ({ low }) => low,
    influence_high: ({ high }) => high,
    offices_ranked: ({ best }) => best.length,
    offices: ({ offices }) => offices,
    best_accounts: ({ best }) => best.map(({ node }) => nodes[node]!.accountId).join(' '),
  });
}

/** `languages.csv`: one row a language of the posts; that of posts that state none is empty. */
export function languagesCsv(activity: Activity): string {
  const { columns, rows } = languageTable(activity);
  return csvText(columns, rows);
}

/** `actor-audiences.csv`: one row an actor; the sum is over its accounts whose audience is known. */
export function actorAudiencesCsv({ nodes }: Study, { profiles }: ActivityFacts): string {
  const sums = sumByUnit(
    profiles.audience,
    nodes.map(({ row, accountId }) => row.actor || accountId),
  );
  const ranks = ranksOf(Float64Array.from(sums, ({ sum }) => sum));
  return csvTable(sums, {
    actor: ({ unit }) => unit,
    name: ({ nodes: own }) => nodes[own[0]!]!.row.name,
    rank: (_, k) => ranks[k]!,
    accounts: ({ nodes: own }) => own.length,
    audience: ({ sum }) => sum,
    audience_unknown: ({ unknown }) => unknown,
  });
}
