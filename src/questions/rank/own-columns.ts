/** The columns that go with a measure: its bounds, the range of its rank, the measures beside it, and how many are in the group. */
import { type ColumnName, own } from '../../columns/answer-columns.ts';
import type { Cell } from '../../csv.ts';
import { type BoundedColumn, isBounded } from '../../graph/degree-bounds.ts';
import { countUnknownTies } from '../../graph/dyad-census.ts';
import { publishedValue } from '../../graph/ranks.ts';
import { groupBy } from '../../group-by.ts';
import { isRanged, type RankRanges, rankRanges } from '../../study/rank-ranges.ts';
import { UNIT_COLUMNS } from '../../study/unit-words.ts';
import { rangeText } from '../../values/bounded.ts';
import { KITS } from './kits/kits.ts';
import type { NodeRanking, RankedNode } from './node-ranking.ts';
import { groupOf } from './places.ts';

interface OwnColumn {
  column: ColumnName;
  cell(place: RankedNode): Cell;
  /** Whether a terminal has room for it as it is. */
  isShown: boolean;
}

/** Those in which every account has a value, of the ties that are known. */
const KNOWN_IS_LEAST: readonly BoundedColumn[] = ['in_degree', 'one_way_in'];

/** @param rows the nodes that are asked for. */
export function ownColumns(ranking: NodeRanking, rows: readonly RankedNode[]): OwnColumn[] {
  const { isTogether, measure } = ranking;
  const beside = KITS[measure]?.beside ?? [];
  return [
    ...boundColumns(ranking),
    ...rangeColumns(ranking, rows),
    ...beside.map((column, k): OwnColumn => {
      const values = ranking.column(column);
      return { column, cell: ({ node }) => publishedValue(values[node]!), isShown: k === 0 && !isTogether };
    }),
    ...groupColumns(ranking),
  ];
}

/** What unknown ties leave open of a count of ties. */
function boundColumns({ bounds, isTogether, measure }: NodeRanking): OwnColumn[] {
  if (bounds === null || !isBounded(measure)) return [];
  const { min, max } = bounds;
  const most: OwnColumn = { column: `${measure}_max`, cell: ({ node }) => max[node]!, isShown: isTogether };
  if (!isTogether || KNOWN_IS_LEAST.includes(measure)) return [most];
  return [{ column: `${measure}_min`, cell: ({ node }) => min[node]!, isShown: true }, most];
}

function rangeColumns(ranking: NodeRanking, rows: readonly RankedNode[]): OwnColumn[] {
  if (!isRanged(ranking.measure)) return [];
  const ranges = rangesOf(ranking, rows);
  return (['best', 'worst'] as const).map((bound) => ({
    column: `rank_${bound}` as const,
    cell: ({ node }) => ranges.get(node)![bound],
    isShown: false,
  }));
}

/** What a terminal is shown of the value and what is beside it: bounds are one cell, and so is a range. */
export function shownColumns(
  { bounds, isTogether, measure, study }: NodeRanking,
  value: ColumnName,
  all: readonly OwnColumn[],
): Pick<OwnColumn, 'column' | 'cell'>[] {
  const cellOf = (place: RankedNode, name: string) =>
    String(all.find(({ column }) => column === name)!.cell(place));
  const isOpen = !isTogether && countUnknownTies(study.graph) > 0;
  const isBetween = isOpen && bounds !== null && all.length > 0;
  const shown = all.filter(({ isShown }) => isShown);
  return [
    {
      column: value,
      cell: (place) =>
        isBetween && place.value < bounds.max[place.node]!
          ? rangeText(String(place.value), String(bounds.max[place.node]))
          : place.value,
    },
    ...(isOpen && isRanged(measure) && all.length > 0
      ? [
          {
            column: own('rank_range'),
            cell: (place: RankedNode) => rangeText(cellOf(place, 'rank_best'), cellOf(place, 'rank_worst')),
          },
        ]
      : []),
    ...shown,
  ];
}

/** Of all, or of each group among its own. */
function rangesOf(
  { by, measure, nodes, ranges, seed, study }: NodeRanking,
  rows: readonly RankedNode[],
): RankRanges {
  if (!isRanged(measure)) return new Map();
  const known = ranges?.[measure] ?? new Map();
  const open = rows.filter(({ node }) => !known.has(node));
  const members = groupBy(nodes, (node) => groupOf(study.nodes[node]!, by));
  return new Map([
    ...known,
    ...[...groupBy(open, ({ group }) => group)].flatMap(([group, ranked]) => [
      ...rankRanges(study.graph, ranked, { measure, seed, among: members.get(group)! }),
    ]),
  ]);
}

/** How many are in the group of each, ranked or not. */
function groupColumns({ by, nodes, study }: NodeRanking): OwnColumn[] {
  if (by === null) return [];
  const members = groupBy(nodes, (node) => groupOf(study.nodes[node]!, by));
  return [
    {
      column: own(UNIT_COLUMNS[study.unit].count),
      cell: ({ group }) => members.get(group)!.length,
      isShown: false,
    },
  ];
}
