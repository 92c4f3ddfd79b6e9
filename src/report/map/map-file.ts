import type { Kernels } from '../../graph/kernels.ts';
import { measureGraph } from '../../graph/measure-graph.ts';
import type { Facts, MapFacts } from '../facts/facts.ts';
import type { GraphLayout } from '../facts/graph-layout.ts';
import type { ReportFile } from '../files/report-file.ts';
import { shareMeta } from '../html/share-meta.ts';
import { layerSources } from './layer-sources.ts';
import { type MapSnapshot, type MapSource, mapSnapshot } from './map-data.ts';
import { MAP_PATH, type MapPage, mapHtml, mapTitle } from './map-html.ts';

/** What the map shows of each year, the earlier one first; of an edition each network, and then all together. @param kernels who computes the measures of that one. */
export function mapSnapshots(
  facts: MapFacts,
  layout: GraphLayout,
  paths: readonly string[],
  kernels?: Kernels,
): MapSnapshot[] {
  const own = ownSource(facts, layout);
  const sources =
    facts.edition === null
      ? [...earlierSource(facts, layout, kernels), own]
      : layerSources(facts.edition.edition, own);
  return sources.map((source) => mapSnapshot(source, paths));
}

/**
 * @param paths files of the same report, to which the map can lead.
 * @param kernels who computes the measures of the earlier year.
 */
export function mapFile(
  facts: Facts,
  layout: GraphLayout,
  page: MapPage,
  paths: readonly string[],
  kernels?: Kernels,
): ReportFile {
  const snapshots = mapSnapshots(facts, layout, paths, kernels);
  const title = mapTitle(snapshots);
  const meta = shareMeta(facts, { path: MAP_PATH, title, description: title });
  return { path: MAP_PATH, chunks: mapHtml(snapshots, page, facts.options.lang[0]!, meta) };
}

function ownSource(
  { study, options, measured, clusters, activity, change }: MapFacts,
  layout: GraphLayout,
): MapSource {
  const clusterNames: string[] = [];
  for (const { id, name } of clusters) clusterNames[id] = name;
  return {
    study,
    sparesPersons: change !== null && change.spared !== null,
    by: options.by,
    lang: options.lang,
    licence: options.publication.licence,
    layout,
    measures: measured.nodes,
    activity: activity?.figures.columns ?? null,
    absentThere: change?.comparison.toOld.absent ?? [],
    cluster: measured.clusters.cluster,
    stability: measured.clusters.stability,
    clusterNames,
  };
}

function earlierSource(
  { change, options }: MapFacts,
  { earlier }: GraphLayout,
  kernels: Kernels | undefined,
): MapSource[] {
  if (change === null || earlier === null) return [];
  const { old, olderClusters, olderNames } = change;
  // Its clusters are known already; one run stands in for those that would find them again.
  const { nodes } = measureGraph(old.graph, {
    runs: 1,
    clustersOf: olderClusters.of,
    groups: [],
    seed: options.seed,
    kernels,
  });
  return [
    {
      study: old,
      sparesPersons: change.spared !== null,
      by: options.by,
      lang: options.lang,
      licence: options.publication.licence,
      layout: earlier,
      measures: nodes,
      activity: null,
      absentThere: change.comparison.toNew.absent,
      cluster: olderClusters.cluster,
      stability: olderClusters.stability,
      clusterNames: olderNames,
    },
  ];
}
