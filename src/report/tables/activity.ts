/** The tables on activity: accounts, hashtags, and the layers of mentions and reposts. */

import type { ActivityColumn } from '../../activity/account-figures.ts';
import { type Layer, type LayerName, layerStrengths } from '../../activity/layers.ts';
import { type Cell, csvText } from '../../csv.ts';
import { type Measured, NODE_COLUMNS } from '../../graph/measures.ts';
import { REACH_COLUMNS } from '../../questions/activity/groups.ts';
import { iso3Of } from '../../roster/countries.ts';
import { officeReaches } from '../../study/office-reach.ts';
import type { Study, StudyEntry } from '../../study/study.ts';
import type { ActivityFacts } from '../facts/activity-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { ReportFile } from '../files/report-file.ts';
import {
  activityGroupsCsv,
  actorAudiencesCsv,
  countryInfluenceCsv,
  languagesCsv,
} from './activity-summaries.ts';
import { csvTable, largeCsv } from './csv-table.ts';

/** Columns of `activity.csv` after those that name the account. */
const COLUMNS = [
  'audience',
  'followed_count',
  'post_count',
  'own_posts',
  'own_posts_share',
  'posts_per_day',
  'replies',
  'reply_share',
  'reposts',
  'repost_share',
  'quotes',
  'interactions',
  'interactions_per_post',
  'interactions_mean',
  'interactions_low',
  'interactions_high',
  'active_days',
  'mentions_in',
  'mentions_out',
  'reposts_in',
  'reposts_out',
  'main_language',
  'joined',
  'dormant',
  'popularity',
  'engagement',
  'trust',
  'influence',
  'feed',
] as const;

export function activityFiles(
  { study, measured }: Pick<Facts, 'study' | 'measured'>,
  facts: ActivityFacts,
): ReportFile[] {
  return [
    { path: 'activity.csv', chunks: activityCsv(study, facts) },
    { path: 'activity-groups.csv', chunks: activityGroupsCsv(facts) },
    { path: 'actor-audiences.csv', chunks: actorAudiencesCsv(study, facts) },
    { path: 'country-influence.csv', chunks: countryInfluenceCsv(study, facts) },
    { path: 'languages.csv', chunks: languagesCsv(facts.activity) },
    { path: 'hashtags.csv', chunks: hashtagsCsv(facts) },
    { path: 'layers.csv', chunks: layersCsv(facts, measured.graph) },
    { path: 'layer-nodes.csv', chunks: layerNodesCsv(study, facts) },
    { path: 'mentions.csv', chunks: layerCsv(study, facts, 'mentions') },
    { path: 'office-reach.csv', chunks: officeReachCsv(study) },
    { path: 'reposts.csv', chunks: layerCsv(study, facts, 'reposts') },
  ];
}

/** `activity.csv`: one row an account; an empty cell is unknown or undefined. */
function activityCsv({ nodes }: Study, facts: ActivityFacts): string {
  const { figures, profiles, low, high, activity, growth } = facts;
  const ofCountry = shareOfCountry(nodes, figures.columns.own_posts);
  const { total, posts } = figures.interactions;
  const texts: Readonly<Record<string, (node: number) => Cell>> = {
    own_posts_share: (node) => ofCountry[node]!,
    interactions_mean: (node) => total[node]! / posts[node]!,
    interactions_low: (node) => low[node]!,
    interactions_high: (node) => high[node]!,
    main_language: (node) => facts.mainLanguage[node]!,
    joined: (node) => profiles.joined[node]!.slice(0, 10),
    dormant: (node) => figures.dormant[node]!,
    feed: (node) => activity.feed[node]?.verdict ?? '',
  };
  return csvText(
    [
      'account_id',
      'handle',
      'name',
      'country',
      'office',
      ...COLUMNS,
      ...(growth === null ? [] : ['audience_before']),
    ],
    nodes.map((entry, node): Cell[] => [
      ...named(entry),
      entry.row.country,
      entry.row.office,
      ...COLUMNS.map(
        (column) => texts[column]?.(node) ?? figures.columns[column as ActivityColumn]?.[node] ?? null,
      ),
      ...(growth === null ? [] : [growth.before[node]!]),
    ]),
  );
}

/** `hashtags.csv`: one row a hashtag and country that used it; `*` is all accounts. */
function hashtagsCsv({ topics }: ActivityFacts): string {
  return csvText(
    ['hashtag', 'country', 'iso3', 'accounts', 'posts'],
    topics.flatMap(({ tag, accounts, posts, groups }): Cell[][] => [
      [tag, '*', '', accounts, posts],
      ...groups.map(({ label, ...used }): Cell[] => [tag, label, iso3Of(label), used.accounts, used.posts]),
    ]),
  );
}

/** `layers.csv`: figures of follows and of each layer (`times` counts a tie as often as it was used), where they overlap, and whether rankings agree. */
function layersCsv({ layers, overlaps, correlations }: ActivityFacts, follows: Measured['graph']): string {
  const figures = (name: string, graph: Measured['graph']) =>
    graph.map(({ measure, value }): Cell[] => [measure, name, '', value, null, null]);
  const times = (name: string, value: number): Cell[] => ['times', name, '', value, null, null];
  const rows: Cell[][] = [
    ...figures('follows', follows),
    times('follows', follows.find(({ measure }) => measure === 'edges')!.value),
    ...layers.flatMap(({ name, layer, measured }) => [
      ...figures(name, measured.graph),
      times(
        name,
        layer.weight.reduce((sum, weight) => sum + weight, 0),
      ),
    ]),
    ...overlaps.flatMap(({ one, other, overlap }): Cell[][] => [
      ['shared_ties', one, other, overlap.both, overlap.sources, null],
      ['jaccard', one, other, overlap.jaccard, overlap.sources, null],
      ['share_of_first', one, other, overlap.shareOfOne, overlap.sources, null],
      ['share_of_second', one, other, overlap.shareOfOther, overlap.sources, null],
    ]),
    ...correlations.map(({ one, other, correlation: { rho, compared, leftOut } }): Cell[] => [
      'spearman_rho',
      one,
      other,
      rho,
      compared,
      leftOut,
    ]),
  ];
  return csvText(['measure', 'first', 'second', 'value', 'accounts', 'left_out'], rows);
}

/** `layer-nodes.csv`: the measures of each account in each layer, with the sums of its weights. */
function layerNodesCsv({ nodes }: Study, { activity, layers }: ActivityFacts): string {
  return csvText(
    ['layer', 'account_id', 'handle', 'name', 'weight_in', 'weight_out', ...NODE_COLUMNS],
    layers.flatMap(({ name, measured }) => {
      const { received, given } = layerStrengths(activity, name);
      return nodes.map((entry, node): Cell[] => [
        name,
        ...named(entry),
        received[node]!,
        given[node]!,
        ...NODE_COLUMNS.map((column) => measured.nodes[column][node]!),
      ]);
    }),
  );
}

/** `mentions.csv` and `reposts.csv`: one row a tie with its weight. */
function layerCsv({ nodes }: Study, { layers }: ActivityFacts, wanted: LayerName): Iterable<string> {
  const { layer } = layers.find(({ name }) => name === wanted)!;
  return largeCsv(['source', 'target', 'source_handle', 'target_handle', 'count'], () =>
    layerRows(nodes, layer),
  );
}

function* layerRows(nodes: Study['nodes'], { source, target, weight }: Layer): Iterable<Cell[]> {
  for (const [k, count] of weight.entries()) {
    const [from, to] = [nodes[source[k]!]!, nodes[target[k]!]!];
    yield [from.accountId, to.accountId, from.handle, to.handle, count];
  }
}

/** `office-reach.csv`: one row a country whose minister and ministry both have an account. */
function officeReachCsv(study: Study): string {
  return csvTable(officeReaches(study), {
    country: ({ country }) => country,
    iso3: ({ country }) => iso3Of(country),
    ...REACH_COLUMNS,
  });
}

function named({ accountId, handle, row }: StudyEntry): string[] {
  return [accountId, handle, row.name];
}

/** Of the own posts of its country's accounts, as far as they were read; NaN where there is none. */
function shareOfCountry(nodes: readonly StudyEntry[], posts: Float64Array): Float64Array {
  const all = new Map<string, number>();
  for (const [node, { row }] of nodes.entries()) {
    all.set(row.country, (all.get(row.country) ?? 0) + (posts[node]! || 0));
  }
  return posts.map((own, node) => {
    const { country } = nodes[node]!.row;
    return country === '' ? Number.NaN : own / all.get(country)!;
  });
}
