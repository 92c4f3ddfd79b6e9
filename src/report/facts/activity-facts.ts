/** Everything the tables, chapters and figures on activity draw on, computed once. */
import { accountFigures } from '../../activity/account-figures.ts';
import { seedOf } from '../../activity/bootstrap.ts';
import { type GroupActivity, groupActivity } from '../../activity/group-activity.ts';
import { audienceGrowth, type Growth } from '../../activity/growth.ts';
import { hotTopics, type Topic } from '../../activity/hot-topics.ts';
import { countryInfluence } from '../../activity/influence.ts';
import { interactionIntervals } from '../../activity/interactions.ts';
import { mainLanguage } from '../../activity/languages.ts';
import type { Kernels } from '../../graph/kernels.ts';
import { measureGraph } from '../../graph/measure-graph.ts';
import type { GraphMeasure, Measured } from '../../graph/measures.ts';
import {
  type LayerFigures,
  type LayersBeside,
  type LayerTies,
  layersBeside,
  layersOf,
} from '../../questions/activity/layers.ts';
import type { ActiveFigures } from '../../questions/activity/posted.ts';
import { profilesOf } from '../../study/account-profiles.ts';
import { type RankedCountry, rankCountries } from '../../study/country-ranking.ts';
import type { ReportOptions } from '../../study/report-options.ts';
import type { Study } from '../../study/study.ts';
import type { ChangeFacts } from './change-facts.ts';

interface MeasuredLayer extends LayerTies {
  /** The measures of follows, of the layer's ties without their weights. */
  measured: Measured;
}

export interface ActivityFacts extends ActiveFigures, LayersBeside {
  /** By node; '' where there is none. */
  mainLanguage: readonly string[];
  /** Of the interactions per post, by node; NaN where it has no mean. */
  low: Float64Array;
  high: Float64Array;
  layers: MeasuredLayer[];
  topics: Topic[];
  /** By influence. */
  countries: RankedCountry[];
  /** By code; nodes of no country are under ''. */
  byCountry: ReadonlyMap<string, GroupActivity>;
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
  const { activity, nodes } = study;
  if (activity === null) return null;
  const profiles = profilesOf(nodes);
  const figures = accountFigures(activity, profiles, options.weights);
  const intervals = interactionIntervals(activity, figures.interactions, [...nodes.keys()], (node) =>
    seedOf(nodes[node]!.accountId),
  );
  const layers = layersOf({ activity }, study);
  const countries = nodes.map(({ row }) => row.country);
  return {
    nodes,
    activity,
    profiles,
    figures,
    mainLanguage: nodes.map((_, node) => mainLanguage(activity, node)),
    low: Float64Array.from(intervals, ({ low }) => low),
    high: Float64Array.from(intervals, ({ high }) => high),
    layers: layers.map((layer) => ({
      ...layer,
      measured: measureGraph(layer.graph, { ...options, groups: [], kernels }),
    })),
    ...layersBeside({ figures }, study, layers, measured.nodes.in_degree),
    topics: hotTopics(activity, countries),
    countries: rankCountries(
      countryInfluence(
        figures.columns.influence,
        countries,
        nodes.map(({ row }) => row.office),
      ),
      nodes,
    ),
    byCountry: new Map(groupActivity(figures, countries).map((group) => [group.label, group])),
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

/** What is said of a network as a whole, out of its measures. */
export function networkFigures(graph: readonly GraphMeasure[]): LayerFigures {
  const value = (name: string) => graph.find(({ measure }) => measure === name)!.value;
  return {
    density: value('density'),
    reciprocity: value('reciprocity'),
    isolates: value('isolates'),
    clusters: value('clusters'),
  };
}
