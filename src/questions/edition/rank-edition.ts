/** The actors of an edition by a measure of all its networks together, with its value on each of them. */
import type { Answer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import type { Cell } from '../../csv.ts';
import type { Edition } from '../../edition/edition.ts';
import { editionMeasures } from '../../edition/edition-measures.ts';
import type { Graph } from '../../graph/graph.ts';
import { measureGraph } from '../../graph/measure-graph.ts';
import type { NodeColumn, NodeMeasures } from '../../graph/measures.ts';
import { publishedValue } from '../../graph/ranks.ts';
import { createKernels, loadModule } from '../../graph-pool.ts';
import { toMeasure } from '../rank/measure-name.ts';
import { leaders, placesOf } from '../rank/places.ts';
import { aboutEdition } from './about-edition.ts';
import { ACTOR_COLUMNS, actorCells, TOGETHER } from './actor-cells.ts';

/** How often clusters are looked for where they are not asked for. */
const RUNS = 1;

export function rankEdition(edition: Edition, name: string, top: number): Answer {
  const measure = toMeasure(name);
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
  const bounds = boundsOf(measure, union.nodes);
  return aboutEdition(edition, 'rank', {
    sentence: `${count(known.length, 'actor')} ranked by ${measure} on all networks together${leaders(places, null, 'actor')}.${without === 0 ? '' : ` ${count(without, 'actor')} ${without === 1 ? 'has' : 'have'} no value: it is unknown or undefined.`}`,
    columns: [
      'rank',
      ...ACTOR_COLUMNS,
      TOGETHER,
      ...bounds.map(({ column }) => column),
      ...byNetwork.map(({ network }) => network),
    ],
    types: Object.fromEntries(
      [TOGETHER, ...byNetwork.map(({ network }) => network)].map((column) => [column, 'amount' as const]),
    ),
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

/** The bounds that are known of a measure. */
function boundsOf(measure: NodeColumn, nodes: NodeMeasures): { column: NodeColumn; values: Float64Array }[] {
  if (measure !== 'mutual') return [];
  return (['mutual_min', 'mutual_max'] as const).map((column) => ({ column, values: nodes[column] }));
}
