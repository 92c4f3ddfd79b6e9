/** Everything the tables, chapters and figures on activity draw on, computed once. */
import { type AccountFigures, accountFigures } from '../../activity/account-figures.ts';
import type { Activity, Profiles } from '../../activity/activity.ts';
import { seedOf } from '../../activity/bootstrap.ts';
import { audienceGrowth, type Growth } from '../../activity/growth.ts';
import { hotTopics, type Topic } from '../../activity/hot-topics.ts';
import { type CountryInfluence, countryInfluence } from '../../activity/influence.ts';
import { interactionIntervals } from '../../activity/interactions.ts';
import { mainLanguage } from '../../activity/languages.ts';
import {
  LAYERS,
  type Layer,
  type LayerName,
  layerGraph,
  layerOf,
  layerOverlap,
  type Overlap,
} from '../../activity/layers.ts';
import { type RankCorrelation, rankCorrelation } from '../../activity/rank-correlation.ts';
import type { Kernels } from '../../graph/kernels.ts';
import { measureGraph } from '../../graph/measure-graph.ts';
import type { Measured } from '../../graph/measures.ts';
import { profilesOf } from '../../study/account-profiles.ts';
import type { ReportOptions } from '../../study/report-options.ts';
import type { Study } from '../../study/study.ts';
import type { ChangeFacts } from './change-facts.ts';

/** Rankings that are held against each other. */
const CORRELATED = ['in_degree', 'audience', 'mentions_in', 'reposts_in'] as const;
type Correlated = (typeof CORRELATED)[number];

interface LayerFacts {
  name: LayerName;
  layer: Layer;
  /** The measures of follows, of the layer's ties without their weights. */
  measured: Measured;
}

export interface ActivityFacts {
  activity: Activity;
  profiles: Profiles;
  figures: AccountFigures;
  /** By node; '' where there is none. */
  mainLanguage: readonly string[];
  /** Of the interactions per post, by node; NaN where it has no mean. */
  low: Float64Array;
  high: Float64Array;
  layers: LayerFacts[];
  /** Of each two of follows, mentions and reposts. */
  overlaps: { one: 'follows' | LayerName; other: LayerName; overlap: Overlap }[];
  correlations: { one: Correlated; other: Correlated; correlation: RankCorrelation }[];
  topics: Topic[];
  countries: CountryInfluence[];
  /** `null` where the study is set against no earlier one. */
  growth: Growth | null;
}

/** `null` where the study holds no posts. */
export function gatherActivity(
  study: Study,
  measured: Measured,
  change: ChangeFacts | null,
  options: Pick<ReportOptions, 'runs' | 'clustersOf' | 'seed' | 'weights'>,
  kernels?: Kernels,
): ActivityFacts | null {
  const { activity, nodes, graph } = study;
  if (activity === null) return null;
  const profiles = profilesOf(nodes);
  const figures = accountFigures(activity, profiles, options.weights);
  const intervals = interactionIntervals(activity, figures.interactions, [...nodes.keys()], (node) =>
    seedOf(nodes[node]!.accountId),
  );
  const layers = LAYERS.map((name) => {
    const layer = layerOf(activity, name);
    return { name, layer, graph: layerGraph(activity, layer, graph.actor) };
  });
  const networks = [{ name: 'follows' as const, graph }, ...layers];
  const countries = nodes.map(({ row }) => row.country);
  return {
    activity,
    profiles,
    figures,
    mainLanguage: nodes.map((_, node) => mainLanguage(activity, node)),
    low: Float64Array.from(intervals, ({ low }) => low),
    high: Float64Array.from(intervals, ({ high }) => high),
    layers: layers.map(({ name, layer, graph: ties }) => ({
      name,
      layer,
      measured: measureGraph(ties, { ...options, groups: [], kernels }),
    })),
    overlaps: networks.flatMap((one, k) =>
      layers.slice(k).map((other) => ({
        one: one.name,
        other: other.name,
        overlap: layerOverlap(one.graph, other.graph),
      })),
    ),
    correlations: correlate({ ...figures.columns, in_degree: measured.nodes.in_degree }),
    topics: hotTopics(activity, countries),
    countries: countryInfluence(
      figures.columns.influence,
      countries,
      nodes.map(({ row }) => row.office),
    ),
    growth:
      change === null
        ? null
        : audienceGrowth(
            profiles.audience,
            profilesOf(change.old.nodes).audience,
            change.comparison.toOld.node,
          ),
  };
}

function correlate(columns: Readonly<Record<Correlated, Float64Array>>): ActivityFacts['correlations'] {
  return CORRELATED.flatMap((one, k) =>
    CORRELATED.slice(k + 1).map((other) => ({
      one,
      other,
      correlation: rankCorrelation(columns[one], columns[other]),
    })),
  );
}
