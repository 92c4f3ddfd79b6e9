/** Mentions and reposts as graphs beside the follows, and whether those who are followed are heard. */

import { markdownTable, numberColumn } from '../words/markdown.ts';
import { activitySection, type Written } from './activity-section.ts';

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
  const figures = (graph: readonly { measure: string; value: number }[]) => {
    const value = (name: string) => graph.find(({ measure }) => measure === name)!.value;
    return [
      share(value('density')),
      share(value('reciprocity')),
      known(value('isolates')),
      known(value('clusters')),
    ];
  };
  const rows = [
    [
      layers.name.follows,
      count(facts.study.graph.edgeCount),
      count(facts.study.graph.edgeCount),
      ...figures(facts.measured.graph),
    ],
    ...posted.layers.map(({ name, layer, measured }) => [
      layers.name[name],
      count(layer.weight.length),
      count(layer.weight.reduce((sum, weight) => sum + weight, 0)),
      ...figures(measured.graph),
    ]),
  ];
  return markdownTable(
    [
      { head: layers.layer },
      numberColumn(layers.ties),
      numberColumn(layers.weight),
      numberColumn(layers.density),
      numberColumn(layers.reciprocity),
      numberColumn(layers.without),
      numberColumn(layers.clusters),
    ],
    rows,
  );
}

function overlapTable({ facts, posted: { overlaps }, words: { layers } }: Written): string {
  const { count, share } = facts.language;
  const rows = overlaps.map(({ one, other, overlap }) => [
    layers.and(layers.name[one], layers.name[other]),
    count(overlap.sources),
    count(overlap.both),
    share(overlap.jaccard),
    share(overlap.shareOfOne),
    share(overlap.shareOfOther),
  ]);
  return `${layers.overlap}\n\n${markdownTable(
    [
      { head: layers.pair },
      numberColumn(layers.compared),
      numberColumn(layers.shared),
      numberColumn(layers.jaccard),
      numberColumn(layers.ofFirst),
      numberColumn(layers.ofSecond),
    ],
    rows,
  )}`;
}

function correlationTable({ facts, posted: { correlations }, words: { layers } }: Written): string {
  const { count, decimal } = facts.language;
  return markdownTable(
    [{ head: layers.pair }, numberColumn('ρ'), numberColumn(layers.compared), numberColumn(layers.leftOut)],
    correlations.map(({ one, other, correlation: { rho, compared, leftOut } }) => [
      layers.and(layers.measure[one], layers.measure[other]),
      decimal(rho, 2),
      count(compared),
      count(leftOut),
    ]),
  );
}
