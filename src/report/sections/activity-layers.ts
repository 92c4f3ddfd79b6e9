/** Mentions and reposts as graphs beside the follows, and whether those who are followed are heard. */

import { numberColumn } from '../../doors/markdown-text.ts';
import { activitySection, type Written } from './activity-section.ts';
import { reportTable } from './report-table.ts';

export const LAYERS_SECTION = activitySection(
  'mentions-and-reposts',
  ({ layers }) => layers.heading,
  (written) => [
    written.words.layers.explain,
    layerTable(written),
    overlapTable(written),
    written.words.layers.correlation,
    correlationTable(written),
  ],
);

function layerTable({ facts, posted, words: { layers } }: Written): string {
  const { count, share, known } = facts.language;
  const { edgeCount } = facts.study.graph;
  const { caption } = facts.language.tables;
  const rows = [
    { name: 'follows' as const, ties: edgeCount, weight: edgeCount, graph: facts.measured.graph },
    ...posted.layers.map(({ name, layer, measured }) => ({
      name,
      ties: layer.weight.length,
      weight: layer.weight.reduce((sum, weight) => sum + weight, 0),
      graph: measured.graph,
    })),
  ];
  type Row = (typeof rows)[number];
  const value = ({ graph }: Row, name: string) => graph.find(({ measure }) => measure === name)!.value;
  return reportTable(facts, [caption.layers, 'layers.csv'], rows, [
    { head: layers.layer, cell: ({ name }) => layers.name[name] },
    numberColumn(layers.ties, ({ ties }) => count(ties)),
    numberColumn(layers.weight, ({ weight }) => count(weight)),
    numberColumn(layers.density, (row) => share(value(row, 'density'))),
    numberColumn(layers.reciprocity, (row) => share(value(row, 'reciprocity'))),
    numberColumn(layers.without, (row) => known(value(row, 'isolates'))),
    numberColumn(layers.clusters, (row) => known(value(row, 'clusters'))),
  ]);
}

function overlapTable({ facts, posted: { overlaps }, words: { layers } }: Written): string {
  const { count, share } = facts.language;
  return reportTable(facts, [facts.language.tables.caption.overlaps, 'layers.csv'], overlaps, [
    { head: layers.pair, cell: ({ one, other }) => layers.and(layers.name[one], layers.name[other]) },
    numberColumn(layers.compared, ({ overlap }) => count(overlap.sources)),
    numberColumn(layers.shared, ({ overlap }) => count(overlap.both)),
    numberColumn(layers.jaccard, ({ overlap }) => share(overlap.jaccard)),
    numberColumn(layers.ofFirst, ({ overlap }) => share(overlap.shareOfOne)),
    numberColumn(layers.ofSecond, ({ overlap }) => share(overlap.shareOfOther)),
  ]);
}

function correlationTable({ facts, posted: { correlations }, words: { layers } }: Written): string {
  const { count, decimal } = facts.language;
  return reportTable(facts, [facts.language.tables.caption.correlations, 'layers.csv'], correlations, [
    { head: layers.pair, cell: ({ one, other }) => layers.and(layers.measure[one], layers.measure[other]) },
    numberColumn('ρ', ({ correlation }) => decimal(correlation.rho, 2)),
    numberColumn(layers.compared, ({ correlation }) => count(correlation.compared)),
    numberColumn(layers.leftOut, ({ correlation }) => count(correlation.leftOut)),
  ]);
}
