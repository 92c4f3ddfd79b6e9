/** Joins graphs of several dates into one with times: when each account and each tie was seen. */
import { UserError } from '../errors.ts';
import type { Attribute, ExportedGraph, ExportedNode, Value } from './exported-graph.ts';
import type { DatedValue, Spell, Times } from './write-gexf.ts';

/** Text attributes that belong to one reading, as the figures do. */
const OF_ONE_DATE = ['verdict', 'observed', 'unknown_targets'];

export interface JoinedDates {
  graph: ExportedGraph;
  times: Times;
}

/**
 * A spell runs from the first to the last date on which something was seen, and ends at a date on which it was
 * not. A date on which a tie is unknown ends it too, and is named in the tie's `unknown_at`. Attributes of the
 * roster are the latest; figures, verdicts and what was observed have a value a date.
 * @throws UserError where there are fewer than two graphs, or two of one date.
 */
export function joinDates(graphs: readonly ExportedGraph[]): JoinedDates {
  const sorted = [...graphs].sort((a, b) => (a.date < b.date ? -1 : 1));
  const dates = sorted.map(({ date }) => date);
  const twice = dates.find((date, k) => dates.indexOf(date) !== k);
  if (twice !== undefined) throw new UserError(`two of the snapshots are of ${twice}; give one a date`);
  const latest = new Map<string, ExportedNode>();
  for (const { nodes } of sorted) for (const node of nodes) latest.set(node.id, node);
  const ids = [...latest.keys()].sort((a, b) => (a < b ? -1 : 1));
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const places = sorted.map(({ nodes }) => nodes.map(({ id }) => placeOf.get(id)!));

  const names = attributesByName(sorted.map(({ nodeAttributes }) => nodeAttributes));
  const isDated = ({ name, kind }: Attribute) => kind !== 'text' || OF_ONE_DATE.includes(name);
  const fixed = names.filter((attribute) => !isDated(attribute));
  const dated = names.filter(isDated);
  const fixedValues: Value[][] = ids.map(() => fixed.map(() => null));
  const datedValues: DatedValue[][] = ids.map(() => []);
  const seen: number[][] = ids.map(() => []);
  sorted.forEach(({ nodes, nodeAttributes, date }, k) => {
    const column = new Map(nodeAttributes.map(({ name }, at) => [name, at]));
    const value = (node: ExportedNode, { name }: Attribute) => node.values[column.get(name) ?? -1] ?? null;
    nodes.forEach((node, at) => {
      const place = places[k]![at]!;
      seen[place]!.push(k);
      fixedValues[place] = fixed.map((attribute) => value(node, attribute));
      dated.forEach((attribute, index) => {
        datedValues[place]!.push({ attribute: index, date, value: value(node, attribute) });
      });
    });
  });

  const { pairs, seenAt, unknownAt } = gatherTies(sorted, places, placeOf, ids.length);
  return {
    graph: {
      title: sorted.map(({ title }) => title).join(', '),
      description: `${sorted.at(-1)!.description} Times run from the first to the last date on which an account or a tie was seen: ${dates.join(', ')}. Between two dates nothing was read.`,
      date: dates.at(-1)!,
      nodeAttributes: fixed,
      nodes: ids.map((id, place) => ({ ...latest.get(id)!, values: fixedValues[place]! })),
      edgeAttributes: [{ name: 'unknown_at', kind: 'text' }],
      source: Uint32Array.from(pairs, (pair) => Math.floor(pair / ids.length)),
      target: Uint32Array.from(pairs, (pair) => pair % ids.length),
      edgeValues: [unknownAt.map((at) => at.map((k) => dates[k]).join(' '))],
      unknown: [],
    },
    times: {
      format: 'date',
      start: dates[0]!,
      end: dates.at(-1)!,
      nodes: seen.map((at) => spells(at, dates)),
      edges: seenAt.map((at) => spells(at, dates)),
      attributes: dated,
      values: datedValues,
    },
  };
}

function attributesByName(lists: readonly (readonly Attribute[])[]): Attribute[] {
  const byName = new Map<string, Attribute>();
  for (const list of lists) for (const attribute of list) byName.set(attribute.name, attribute);
  return [...byName.values()];
}

/** Runs of consecutive dates. */
function spells(at: readonly number[], dates: readonly string[]): Spell[] {
  const runs: Spell[] = [];
  for (const [order, k] of at.entries()) {
    if (order > 0 && at[order - 1] === k - 1) runs.at(-1)!.end = dates[k]!;
    else runs.push({ start: dates[k]!, end: dates[k]! });
  }
  return runs;
}

interface GatheredTies {
  /** source × size + target, ascending. */
  pairs: number[];
  /** Per pair, the dates on which it was seen, and on which it is unknown. */
  seenAt: number[][];
  unknownAt: number[][];
}

function gatherTies(
  graphs: readonly ExportedGraph[],
  places: readonly (readonly number[])[],
  placeOf: ReadonlyMap<string, number>,
  size: number,
): GatheredTies {
  const seen = new Map<number, number[]>();
  graphs.forEach(({ source, target }, k) => {
    for (let edge = 0; edge < source.length; edge++) {
      const pair = places[k]![source[edge]!]! * size + places[k]![target[edge]!]!;
      const at = seen.get(pair);
      if (at === undefined) seen.set(pair, [k]);
      else at.push(k);
    }
  });
  const pairs = [...seen.keys()].sort((a, b) => a - b);
  const present = places.map((list) => new Set(list));
  const unread = graphs.map(
    ({ unknown }) =>
      new Set(unknown.filter(({ target }) => target === '*').map(({ source }) => placeOf.get(source)!)),
  );
  const hidden = graphs.map(
    ({ unknown }) =>
      new Set(
        unknown
          .filter(({ target }) => target !== '*')
          .map(({ source, target }) => placeOf.get(source)! * size + placeOf.get(target)!),
      ),
  );
  const unknownAt = pairs.map((pair) =>
    graphs.flatMap((_, k) => {
      const [from, to] = [Math.floor(pair / size), pair % size];
      if (seen.get(pair)!.includes(k) || !present[k]!.has(from) || !present[k]!.has(to)) return [];
      return unread[k]!.has(from) || hidden[k]!.has(pair) ? [k] : [];
    }),
  );
  return { pairs, seenAt: pairs.map((pair) => seen.get(pair)!), unknownAt };
}
