/** Tables that number their accounts 0…n−1 or 1…n: such a number says which row it is, and is no id of a network. */
import { count } from '../../cli/count.ts';
import type { ImportedGraph } from '../../formats/imported-graph.ts';
import { isNetwork, parseHandle } from '../../roster/handles.ts';
import { foldAlias, fullAccountId } from './aliases.ts';

export interface RowNumbers {
  first: number;
  last: number;
  /** Account ids by what the file has for an id: by the handle, where one account has it, else by table and row. */
  names: ReadonlyMap<string, string>;
}

/** `null` where the ids are not of that kind. Those of a collector are the network's, however few they are. */
export function rowNumbersOf(
  { nodes, readings }: ImportedGraph,
  network: string,
  snapshot: string,
): RowNumbers | null {
  const numbers = new Set<number>();
  let first = Infinity;
  let last = -1;
  for (const { id } of nodes) {
    if (readings !== null || !/^(0|[1-9]\d{0,8})$/.test(id)) return null;
    const number = Number(id);
    numbers.add(number);
    first = Math.min(first, number);
    last = Math.max(last, number);
  }
  if (first > 1 || numbers.size !== last - first + 1) return null;
  const holders = new Map<string, number>();
  for (const { handle } of nodes) {
    const name = foldAlias(handle);
    holders.set(name, (holders.get(name) ?? 0) + 1);
  }
  const isName = (handle: string) =>
    !/^\d*$/.test(handle) &&
    holders.get(handle) === 1 &&
    (!isNetwork(network) || 'value' in parseHandle(network, handle));
  const nameOf = (id: string, handle: string) =>
    isName(handle) ? fullAccountId(handle, network) : `${network}:${snapshot}#${id}`;
  return { first, last, names: new Map(nodes.map(({ id, handle }) => [id, nameOf(id, foldAlias(handle))])) };
}

/** @param known accounts that go by such a name. */
export function rowNumbersText(
  { first, last }: RowNumbers,
  known: number,
  source: string,
  network: string,
): string {
  return `The ids ${first} to ${last} number the rows of ${source} and are no ids of ${network}: ${count(known, 'account')} ${known === 1 ? 'goes by its handle, or by its row' : 'go by their handles, or by their rows'}, and snapshots that go by id do not meet them. Give their ids with --aliases FILE or --roster FILE.`;
}
