/** The graph in the formats of other tools, as files of a report: with its measures, clusters and layout. */
import type { Edition } from '../edition/edition.ts';
import type { ExportedGraph, NodeLook } from '../formats/exported-graph.ts';
import { gexfText } from '../formats/write-gexf.ts';
import { graphmlText } from '../formats/write-graphml.ts';
import { rReportScript, rScript } from '../formats/write-r.ts';
import { NODE_COLUMNS } from '../graph/measures.ts';
import type { Facts } from '../report/facts/facts.ts';
import type { GraphLayout } from '../report/facts/graph-layout.ts';
import { hasNetworkFiles } from '../report/facts/network-files.ts';
import { clusterMarks } from '../report/figures/cluster-marks.ts';
import type { ReportFile } from '../report/files/report-file.ts';
import { brokerColumns } from '../report/tables/nodes.ts';
import { deriveStudy } from '../study/derive-study.ts';
import { UNIT_COLUMNS } from '../study/unit-words.ts';
import { editionToExport } from './edition-to-export.ts';
import { graphToExport } from './export-graph.ts';

/**
 * GEXF and GraphML, where the network is not too large for them, and the script that loads the report's own tables into R. Their
 * edges say who follows whom, in an edition on which network, and whether it is mutual; when, stands in edges.csv and in every
 * export.
 */
export function graphFiles(facts: Facts, layout: GraphLayout): ReportFile[] {
  const numbers = [...NODE_COLUMNS, ...brokerColumns(facts)];
  return [
    ...(hasNetworkFiles(facts.study) ? networkFiles(facts, layout) : []),
    {
      path: 'load.R',
      chunks:
        facts.edition === null
          ? rScript({
              nodes: 'nodes.csv',
              edges: 'edges.csv',
              unknown: 'unknown.csv',
              id: UNIT_COLUMNS[facts.study.unit].key,
              source: 'source',
              target: 'target',
              numbers,
            })
          : rReportScript(
              facts.edition.edition.networks.map(({ network }) => network),
              numbers,
            ),
    },
  ];
}

function networkFiles(facts: Facts, layout: GraphLayout): ReportFile[] {
  const graph =
    facts.edition === null
      ? ofOneNetwork(facts, layout)
      : editionToExport(withoutDates(facts.edition.edition), looksOf(facts, layout));
  return [
    { path: 'network.gexf', chunks: repeatable(() => gexfText(graph)) },
    { path: 'network.graphml', chunks: repeatable(() => graphmlText(graph)) },
  ];
}

function withoutDates(edition: Edition): Edition {
  return {
    ...edition,
    networks: edition.networks.map((network) => ({
      ...network,
      actors: deriveStudy(network.actors, { followedAt: null }),
    })),
  };
}

function ofOneNetwork(facts: Facts, layout: GraphLayout): ExportedGraph {
  const { study, measured } = facts;
  const ids = study.nodes.map(({ accountId }) => accountId);
  const measures = NODE_COLUMNS.map((column) => {
    const values = measured.nodes[column];
    return [column, new Map(ids.map((id, k) => [id, values[k]!]))] as const;
  });
  return graphToExport(deriveStudy(study, { followedAt: null }), new Map(measures), looksOf(facts, layout));
}

/** Places, sizes and colours as in the figure of the graph; other tools have y grow upwards. */
function looksOf({ study, measured, clusters }: Facts, { x, y, radius }: GraphLayout): Map<string, NodeLook> {
  const markOf = clusterMarks(clusters);
  return new Map(
    study.nodes.map(({ accountId }, k) => [
      accountId,
      {
        x: x[k]!,
        y: 0 - y[k]!,
        size: Math.round(radius[k]! * 100) / 100,
        color: markOf(measured.clusters.cluster[k]!).colour,
      },
    ]),
  );
}

/** A file may be gone through more than once. */
function repeatable(chunks: () => Iterable<string>): Iterable<string> {
  return { [Symbol.iterator]: () => chunks()[Symbol.iterator]() };
}
