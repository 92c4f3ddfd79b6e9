/** Takes from a graph to be exported what names its accounts, and what singles them out. */
import { createHmac } from 'node:crypto';
import { blankUntilAlike, FEWEST_ALIKE } from './alike.ts';
import type { ExportedGraph, ExportedNode } from './exported-graph.ts';

/** What is told of an account besides its figures, and what is left of it at each step of coarsening. */
const TOLD = ['country', 'region', 'office', 'kind'];
const STEPS: readonly (readonly string[])[] = [TOLD, ['region', 'office', 'kind'], ['region', 'kind'], []];

/** Text that is kept besides: words of entente, which no account wrote. */
const VERDICT_COLUMNS = ['verdict', 'observed'];

const KEPT_OF_EDGES = ['mutual'];

const TOKEN_LENGTH = 20;

/**
 * Ids become keyed tokens, the same in every year under the same key; names, handles and every text but the
 * verdict go; country and office are blanked until at least five accounts share them. Nodes and ties are sorted
 * by token, so that their order tells nothing. The structure itself is kept, and may still tell who is who.
 * @param key a secret that is nowhere in the result.
 */
export function pseudonymise(graph: ExportedGraph, key: string): ExportedGraph {
  const token = (id: string) =>
    `p-${createHmac('sha256', key).update(id, 'utf8').digest('hex').slice(0, TOKEN_LENGTH)}`;
  const tokens = graph.nodes.map(({ id }) => token(id));
  const order = tokens.map((_, k) => k).sort((a, b) => (tokens[a]! < tokens[b]! ? -1 : 1));
  const placeOf = new Uint32Array(order.length);
  order.forEach((k, place) => {
    placeOf[k] = place;
  });
  const kept = graph.nodeAttributes
    .map((attribute, at) => ({ attribute, at }))
    .filter(
      ({ attribute: { name, kind } }) =>
        kind !== 'text' || TOLD.includes(name) || VERDICT_COLUMNS.includes(name),
    );
  const told = coarsen(graph).nodes;
  const nodes = order.map((k): ExportedNode => {
    const node = graph.nodes[k]!;
    const values = kept.map(({ at }) => told[k]!.values[at]!);
    return { id: tokens[k]!, label: tokens[k]!, values, look: node.look };
  });
  const size = nodes.length;
  const pairs = Float64Array.from(
    graph.source,
    (from, edge) => placeOf[from]! * size + placeOf[graph.target[edge]!]!,
  );
  const edges = [...pairs.keys()].sort((a, b) => pairs[a]! - pairs[b]!);
  const ofEdges = graph.edgeAttributes
    .map((attribute, at) => ({ attribute, at }))
    .filter(({ attribute: { name } }) => KEPT_OF_EDGES.includes(name));
  return {
    ...graph,
    description: `${graph.description} Accounts are pseudonymised: ids are keyed tokens, names and texts are left out, and what fewer than ${FEWEST_ALIKE} accounts share is blank. Whoever can read the graph again may still recognise accounts by their ties.`,
    nodeAttributes: kept.map(({ attribute }) => attribute),
    nodes,
    edgeAttributes: ofEdges.map(({ attribute }) => attribute),
    source: Uint32Array.from(edges, (edge) => Math.floor(pairs[edge]! / size)),
    target: Uint32Array.from(edges, (edge) => pairs[edge]! % size),
    edgeValues: ofEdges.map(({ at }) => edges.map((edge) => graph.edgeValues[at]![edge]!)),
    unknown: graph.unknown
      .map(({ source, target }) => ({
        source: token(source),
        target: target === '*' ? target : token(target),
        reason: '',
      }))
      .sort((a, b) => (a.source + a.target < b.source + b.target ? -1 : 1)),
  };
}

/**
 * Country, region, office and kind, blanked step by step until at least five accounts are alike in all of them.
 * To be done again where pseudonymised graphs of several dates were joined.
 */
export function coarsen(graph: ExportedGraph): ExportedGraph {
  const { nodes, nodeAttributes } = graph;
  const columns = TOLD.map((name) => nodeAttributes.findIndex((attribute) => attribute.name === name));
  const step = nodes.map(() => 0);
  const told = (k: number): string[] =>
    TOLD.map((name, at) =>
      STEPS[step[k]!]!.includes(name) && columns[at]! >= 0
        ? String(nodes[k]!.values[columns[at]!] ?? '')
        : '',
    );
  blankUntilAlike(step, STEPS.length - 1, told);
  return {
    ...graph,
    nodes: nodes.map((node, k) => {
      const values = [...node.values];
      for (const [at, value] of told(k).entries()) if (columns[at]! >= 0) values[columns[at]!] = value;
      return { ...node, values };
    }),
  };
}
