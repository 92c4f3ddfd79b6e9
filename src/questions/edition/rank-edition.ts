/** The actors of an edition by a measure of all its networks together, with its value on each of them. */
import type { Answer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import type { Cell } from '../../csv.ts';
import type { Edition } from '../../edition/edition.ts';
import { editionMeasures } from '../../edition/edition-measures.ts';
import { BOUNDED_COLUMNS, type BoundedColumn, boundDegrees } from '../../graph/degree-bounds.ts';
import type { Graph } from '../../graph/graph.ts';
import { measureGraph } from '../../graph/measure-graph.ts';
import type { NodeColumn } from '../../graph/measures.ts';
import { publishedValue } from '../../graph/ranks.ts';
import { createKernels, loadModule } from '../../graph-pool.ts';
import { toMeasure } from '../rank/measure-name.ts';
import { leaders, placesOf } from '../rank/places.ts';
import { aboutEdition } from './about-edition.ts';
import { ACTOR_COLUMNS, actorCells, TOGETHER } from './actor-cells.ts';

/** How often clusters are looked for where they are not asked for. */
const RUNS = 1;

/** Those in which every account has a value, of the ties that are known. */
const KNOWN_IS_LEAST: readonly BoundedColumn[] = ['in_degree', 'one_way_in'];

export function rankEdition(edition: Edition, name: string, top: number): Answer {
  return rankActors(edition, 'rank', toMeasure(name), top);
}

export function rankActors(edition: Edition, question: string, measure: NodeColumn, top: number): Answer {
  const kernels = createKernels(loadModule());
  const measured = (graph: Graph) =>
    measureGraph(graph, { runs: RUNS, clustersOf: 'mutual', seed: 1, groups: [], kernels });
  const union = editionMeasures(edition.together, measured(edition.together.graph));
  const byNetwork = edition.networks.map((network) => ({
    ...network,
    values: measured(network.actors.graph).nodes[measure],
  }));
  const all = edition.together.nodes.map((entry, place) => ({
    entry,
    place,
    value: publishedValue(union.nodes[measure][place]!),
  }));
  const known = all.filter(({ value }) => !Number.isNaN(value));
  const places = placesOf(known, null);
  const without = all.length - known.length;
  const bounds = boundsOf(measure, edition.together.graph);
  return aboutEdition(edition, question, {
    sentence: `${count(known.length, 'actor')} ranked by ${measure} on all networks together${leaders(places, null, 'actor')}.${without === 0 ? '' : ` ${count(without, 'actor')} ${without === 1 ? 'has' : 'have'} no value: it is unknown or undefined.`}`,
    columns: [
      'rank',
      ...ACTOR_COLUMNS,
      TOGETHER,
      ...bounds.map(({ column }) => column),
      ...byNetwork.map(({ network }) => network),
    ],
    types: Object.fromEntries([
      ...[TOGETHER, ...byNetwork.map(({ network }) => network)].map((column) => [column, 'amount']),
      ...bounds.map(({ column }) => [column, 'count']),
    ]),
    total: places.length,
    rows: places
      .filter(({ rank }) => rank <= top)
      .map(({ rank, place, value }): Cell[] => [
        rank,
        ...actorCells(edition.actors[place]!),
        value,
        ...bounds.map(({ values }) => values[place]!),
        ...byNetwork.map(({ nodeOf, values }) =>
          nodeOf[place]! < 0 ? '–' : publishedValue(values[nodeOf[place]!]!),
        ),
      ]),
    facts: { measure, ranked: known.length, without_value: without },
    notes: [
      'Together a tie is there where it is on any network, and possible between actors that are on one together; – is an actor that is not on a network.',
      ...union.notes,
    ],
  });
}

interface Bound {
  column: string;
  values: Float64Array;
}

/** What unknown ties leave open of a count of ties; no least where what is known is the least. */
function boundsOf(measure: NodeColumn, graph: Graph): Bound[] {
  const bounded = BOUNDED_COLUMNS.find((column) => column === measure);
  if (bounded === undefined) return [];
  const { min, max } = boundDegrees(graph)[bounded];
  const most = { column: `${measure}_max`, values: max };
  return KNOWN_IS_LEAST.includes(bounded) ? [most] : [{ column: `${measure}_min`, values: min }, most];
}
