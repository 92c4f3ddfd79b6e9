/** What stands beside a measure of all networks of an edition together: its value on each network. */
import { own } from '../../columns/answer-columns.ts';
import type { NodeColumn } from '../../graph/measures.ts';
import type { EditionStudy } from '../../open/open-union.ts';
import type { Unit } from '../../study/study.ts';
import { say } from '../../words/say.ts';
import { ofUnits } from '../measures/measure-units.ts';
import type { Beside } from '../rank/ranked-answer.ts';

/** @param unit of the nodes that are ranked. */
export async function besideUnion(
  { networks }: EditionStudy,
  unit: Unit,
  measure: NodeColumn,
): Promise<Beside> {
  const byNetwork = await Promise.all(
    networks.map(async ({ network, accounts, actors }) => {
      const own = ofUnits(unit === actors.unit ? actors : accounts, unit);
      const { values } = (await own.measured()).column(measure);
      return { network, values: new Map(values.map(({ accountId, value }) => [accountId, value])) };
    }),
  );
  const names = byNetwork.map(({ network }) => network);
  return {
    columns: names.map(own),
    types: Object.fromEntries(names.map((name) => [name, 'amount'])),
    cells: ({ entry: { accountId } }) =>
      byNetwork.map(({ values }) => (values.has(accountId) ? (values.get(accountId) ?? Number.NaN) : '–')),
    isEarlier: false,
    sentence: [],
    facts: {},
    notes: [say.together.beside(unit)],
  };
}
