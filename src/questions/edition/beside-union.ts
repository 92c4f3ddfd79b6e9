/** What stands beside a measure of all networks of an edition together: its bounds, and its value on each network. */
import { type ColumnName, own } from '../../columns/answer-columns.ts';
import type { ColumnType } from '../../columns/column-type.ts';
import type { Cell } from '../../csv.ts';
import { BOUNDED_COLUMNS, type BoundedColumn, boundDegrees } from '../../graph/degree-bounds.ts';
import type { Graph } from '../../graph/graph.ts';
import type { NodeColumn } from '../../graph/measures.ts';
import type { EditionStudy } from '../../open/open-union.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { ofUnits } from '../measures/measure-units.ts';
import { TOGETHER } from './actor-cells.ts';

/** Those in which every account has a value, of the ties that are known. */
const KNOWN_IS_LEAST: readonly BoundedColumn[] = ['in_degree', 'one_way_in'];

interface Beside {
  columns: ColumnName[];
  types: Record<string, ColumnType>;
  cells(entry: StudyEntry): Cell[];
  notes: Said[];
}

/** @param united the union, with a node for each that is ranked. */
export async function besideUnion(
  { networks }: EditionStudy,
  united: OpenStudy,
  measure: NodeColumn,
): Promise<Beside> {
  const bounds = boundsOf(measure, united.graph);
  const places = new Map(united.nodes.map(({ accountId }, place) => [accountId, place]));
  const byNetwork = await Promise.all(
    networks.map(async ({ network, accounts, actors }) => {
      const own = ofUnits(united.unit === actors.unit ? actors : accounts, united.unit);
      const { values } = (await own.measured()).column(measure);
      return { network, values: new Map(values.map(({ accountId, value }) => [accountId, value])) };
    }),
  );
  return {
    columns: [...bounds.map(({ column }) => column), ...byNetwork.map(({ network }) => network)].map(own),
    types: Object.fromEntries([
      ...[TOGETHER, ...byNetwork.map(({ network }) => network)].map((column) => [column, 'amount']),
      ...bounds.map(({ column }) => [column, 'count']),
    ]),
    cells: ({ accountId }) => [
      ...bounds.map(({ values }) => values[places.get(accountId)!]!),
      ...byNetwork.map(({ values }) => (values.has(accountId) ? (values.get(accountId) ?? Number.NaN) : '–')),
    ],
    notes: [say.together.beside(united.unit)],
  };
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
