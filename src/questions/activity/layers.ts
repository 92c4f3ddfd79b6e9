/** Mentions and reposts as networks beside the follows, and whether those who are followed are heard. */
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
import type { SectionedAnswer } from '../../cli/answer.ts';
import { tableOf } from '../../csv.ts';
import type { Graph } from '../../graph/graph.ts';
import type { NodeGraph } from '../../study/study.ts';
import { say } from '../../words/say.ts';
import type { ActiveFigures } from './posted.ts';

/** A layer with its graph: a tie is known not to be there if the feed was read whole. */
export interface LayerTies {
  name: LayerName;
  layer: Layer;
  graph: Graph;
}

/** What is said of a network as a whole. */
export interface LayerFigures {
  density: number;
  reciprocity: number;
  isolates: number;
  clusters: number;
}

/** Rankings that are held against each other. */
const CORRELATED = ['in_degree', 'audience', 'mentions_in', 'reposts_in'] as const;
type Correlated = (typeof CORRELATED)[number];

export interface LayersBeside {
  /** Of each two of follows, mentions and reposts. */
  overlaps: { one: 'follows' | LayerName; other: LayerName; overlap: Overlap }[];
  correlations: { one: Correlated; other: Correlated; correlation: RankCorrelation }[];
}

export function layersOf({ activity }: Pick<ActiveFigures, 'activity'>, { graph }: NodeGraph): LayerTies[] {
  return LAYERS.map((name) => {
    const layer = layerOf(activity, name);
    return { name, layer, graph: layerGraph(activity, layer, graph.actor) };
  });
}

export function layersBeside(
  { figures }: Pick<ActiveFigures, 'figures'>,
  { graph }: NodeGraph,
  layers: readonly LayerTies[],
  inDegree: Float64Array,
): LayersBeside {
  const networks = [{ name: 'follows' as const, graph }, ...layers];
  const columns = { ...figures.columns, in_degree: inDegree };
  return {
    overlaps: networks.flatMap((one, k) =>
      layers.slice(k).map((other) => ({
        one: one.name,
        other: other.name,
        overlap: layerOverlap(one.graph, other.graph),
      })),
    ),
    correlations: CORRELATED.flatMap((one, k) =>
      CORRELATED.slice(k + 1).map((other) => ({
        one,
        other,
        correlation: rankCorrelation(columns[one], columns[other]),
      })),
    ),
  };
}

/** None where followers in the roster have no common order with either. */
function mentioned(correlations: LayersBeside['correlations']) {
  const rho = (first: Correlated, name: Correlated) =>
    correlations.find(({ one, other }) => one === first && other === name)!.correlation.rho;
  const echoOf = (first: Correlated) => {
    const echo = { mentions: rho(first, 'mentions_in'), reposts: rho(first, 'reposts_in') };
    return Number.isNaN(echo.mentions + echo.reposts) ? null : echo;
  };
  const followers = echoOf('in_degree');
  return followers === null ? [] : [say.posting.mentioned(followers, echoOf('audience'))];
}

export function layers(
  { graph }: NodeGraph,
  ties: readonly LayerTies[],
  { overlaps, correlations }: LayersBeside,
  figuresOf: (network: 'follows' | LayerName) => LayerFigures,
): SectionedAnswer {
  const networks = [
    { name: 'follows' as const, ties: graph.edgeCount, times: graph.edgeCount },
    ...ties.map(({ name, layer: { weight } }) => ({
      name,
      ties: weight.length,
      times: weight.reduce((sum, times) => sum + times, 0),
    })),
  ].map((network) => ({ ...network, ...figuresOf(network.name) }));
  const alongFollows = (layer: LayerName) =>
    overlaps.find(({ one, other }) => one === 'follows' && other === layer)!.overlap.shareOfOther;
  return {
    sentence: say.posting.layers(
      ties.map(({ name, layer: { weight } }) => ({
        layer: name,
        ties: weight.length,
        alongFollows: alongFollows(name),
      })),
    ),
    sections: [
      {
        name: 'layers',
        title: say.posting.layerTable(),
        ...tableOf(networks, {
          layer: ({ name }) => name,
          ties: ({ ties }) => ties,
          times: ({ times }) => times,
          density: ({ density }) => density,
          reciprocity: ({ reciprocity }) => reciprocity,
          isolates: ({ isolates }) => isolates,
          clusters: ({ clusters }) => clusters,
        }),
      },
      {
        name: 'overlaps',
        title: say.posting.overlaps(),
        ...tableOf(overlaps, {
          first: ({ one }) => one,
          second: ({ other }) => other,
          accounts: ({ overlap }) => overlap.sources,
          shared_ties: ({ overlap }) => overlap.both,
          jaccard: ({ overlap }) => overlap.jaccard,
          share_of_first: ({ overlap }) => overlap.shareOfOne,
          share_of_second: ({ overlap }) => overlap.shareOfOther,
        }),
      },
      {
        name: 'correlations',
        title: say.posting.correlations(),
        ...tableOf(correlations, {
          first: ({ one }) => one,
          second: ({ other }) => other,
          spearman_rho: ({ correlation }) => correlation.rho,
          accounts: ({ correlation }) => correlation.compared,
          left_out: ({ correlation }) => correlation.leftOut,
        }),
        types: { first: 'measure', second: 'measure' },
      },
    ],
    notes: [say.posting.layersAre(), ...mentioned(correlations)],
  };
}
