/** `rank MEASURE --list-doubt`: how far a ranking of nodes rests on its list. */
import { induceGraph } from '../../changes/panel.ts';
import type { Answer } from '../../cli/answer.ts';
import { editionColumn } from '../../edition/edition-measures.ts';
import { countedPlaces, measuredPlaces } from '../../graph/list-doubt.ts';
import { measureColumn } from '../../graph/measure-graph.ts';
import { createKernels, loadModule } from '../../graph-pool.ts';
import { once } from '../../once.ts';
import { nodeTally } from '../../study/counted-places.ts';
import { FEWER_LISTS, LISTS, type ListDoubt, leftOutBy, listDoubt } from '../../study/list-doubt.ts';
import { isRanged } from '../../study/rank-ranges.ts';
import { DESCRIBED, namedNode } from '../described.ts';
import type { NodeRanking, RankedNode } from '../rank/node-ranking.ts';
import { doubtAnswer, type Listed } from './doubt-answer.ts';

/** @param by the column whose values are left out; the usual ones where absent. */
export function measureDoubt(ranking: NodeRanking, by: string | null, top: number): Answer {
  const columns = leftOutBy(ranking.study.nodes, by);
  return doubtAnswer(nodeDoubt(ranking, columns), listedNodes(ranking), top);
}

export interface ListedNode extends RankedNode {
  own: readonly number[];
}

export function nodeDoubt(ranking: NodeRanking, columns: readonly string[]): ListDoubt<ListedNode> {
  const { measure, places, seed, study } = ranking;
  const ranked = places.map((place) => ({ own: [place.node], ...place }));
  const nodes = places.map(({ node }) => node);
  const tally = isRanged(measure) ? nodeTally(study.graph, measure) : null;
  const anew = measureAnew(ranking);
  return listDoubt({
    nodes: study.nodes,
    ranked,
    places: (looked, lists) =>
      tally === null
        ? measuredPlaces(anew, nodes, looked, lists)
        : countedPlaces((first) => tally(nodes.slice(0, first)), ranked, looked, lists),
    columns,
    lists: tally === null ? FEWER_LISTS : LISTS,
    seed,
  });
}

export function listedNodes({
  measure,
  study,
  filter,
}: Pick<NodeRanking, 'measure' | 'study' | 'filter'>): Listed<ListedNode> {
  const { unit } = study;
  const { columns, cells } = DESCRIBED[unit];
  return {
    measure,
    unit,
    tested: unit,
    where: filter.conditions,
    columns,
    cells: ({ entry }) => cells(entry),
    whom: ({ entry }) => namedNode(unit, entry),
  };
}

/** The measure on the graph of those who are not missing, by node. */
function measureAnew({ isTogether, measure, study: { graph, nodes } }: NodeRanking) {
  const kernels = once(() => createKernels(loadModule()));
  return (missing: Uint32Array): Float64Array => {
    const isMissing = new Set(missing);
    const kept = Uint32Array.from(nodes.keys()).filter((node) => !isMissing.has(node));
    const induced = induceGraph(graph, kept);
    const options = { runs: 1, clustersOf: 'mutual', groups: [], kernels: kernels() } as const;
    const { values } = measureColumn(induced, measure, options);
    const known = isTogether
      ? editionColumn({ graph: induced, nodes: Array.from(kept, (node) => nodes[node]!) }, measure, values)
      : values;
    const column = new Float64Array(graph.size).fill(Number.NaN);
    kept.forEach((node, k) => {
      column[node] = known[k]!;
    });
    return column;
  };
}
