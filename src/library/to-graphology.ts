/** A study or an edition as a graph of graphology, of the class that is given: nothing of graphology is imported. */
import { UserError } from '../errors.ts';
import { countUnknownTies } from '../graph/dyad-census.ts';
import { edgeNumber, tieState } from '../graph/graph.ts';
import type { Edition, GraphologyClass, GraphologyGraph, GraphologyOptions, Row, Study } from '../library.ts';
import type { EditionNetwork, OpenStudy } from '../study/open-study.ts';
import { unknownTies } from '../study/unknown-ties.ts';
import { openedOf } from './opened.ts';
import { openedEditionOf } from './opened-edition.ts';
import { requireOptions, YES_OR_NO } from './option-kinds.ts';
import { accountTable } from './study-tables.ts';

/** As edges they take more than a gigabyte. */
const MOST_UNKNOWN = 3_000_000;

interface Edge {
  source: string;
  target: string;
  attributes: Row;
}

export async function toGraphology<G extends GraphologyGraph>(
  of: Study | Edition,
  Graph: GraphologyClass<G>,
  options: GraphologyOptions = {},
): Promise<G> {
  requireOptions('toGraphology', options, { unknown: YES_OR_NO });
  const study: OpenStudy =
    'networks' in Object(of) ? openedEditionOf(of as Edition).study : openedOf(of as Study).asked;
  const made = emptyGraph(Graph);
  requireKeys(study);
  const unknown = countUnknownTies(study.graph);
  if (options.unknown === true && unknown > MOST_UNKNOWN) {
    throw new UserError(
      `toGraphology: ${unknown} ties are unknown, and a graph has room for ${MOST_UNKNOWN} of them; leave out the option unknown: its attribute unknown_ties says how many there are`,
    );
  }
  const { name, network, date, contentHash, simulated } = study.snapshot;
  const edges = [...knownEdges(study), ...(options.unknown === true ? unknownEdges(study) : [])];
  made.import({
    attributes: { name, network, date, content_hash: contentHash, simulated, unknown_ties: unknown },
    nodes: nodesOf(study),
    edges: edges.map((edge, k) => ({ key: String(k), ...edge })),
  });
  return made;
}

/** @throws UserError where no graph of the class can hold ties that have a direction, each once. */
function emptyGraph<G extends GraphologyGraph>(Graph: GraphologyClass<G>): G {
  let made: G | null = null;
  let cause: unknown;
  try {
    made = new Graph({ type: 'directed', allowSelfLoops: false });
  } catch (error) {
    cause = error;
  }
  if (made?.multi === false && made.type !== 'undirected') return made;
  throw new UserError(
    "toGraphology: give graphology's class DirectedGraph, or Graph: ties have a direction, and each stands once; the function toUndirected of graphology-operators makes an undirected graph of it",
    { cause },
  );
}

/** Graphology looks neighbours up in plain objects. @throws UserError for a node that would seem to be everybody's. */
function requireKeys({ nodes }: OpenStudy): void {
  const found = nodes.find(({ accountId }) => accountId in {});
  if (found === undefined) return;
  throw new UserError(
    `toGraphology: graphology takes a node called ${found.accountId} for everybody's neighbour; give it another id, or measure it with: await measure(study)`,
  );
}

function nodesOf(study: OpenStudy) {
  const { networks } = study;
  const rows = accountTable(study);
  return study.nodes.map(({ accountId: key }, k) => ({
    key,
    attributes: networks === null ? rows[k]! : actorRow(rows[k]!, networks, k),
  }));
}

/** Of an edition, without what is of one account alone. */
function actorRow(row: Row, networks: readonly EditionNetwork[], k: number): Row {
  const { account_id: actor, handle: _, account_type: __, ...about } = row;
  const on = networks.filter(({ nodeOf }) => nodeOf[k]! >= 0).map(({ network }) => network);
  return { ...about, actor: actor!, networks: on.join(' ') };
}

function* knownEdges({ nodes, graph, followedAt, networks }: OpenStudy): Iterable<Edge> {
  for (const [i, { accountId: source }] of nodes.entries()) {
    for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) {
      const j = graph.outTarget[k]!;
      const about = networks === null ? { followed_at: followedAt?.[k] || null } : onNetworks(networks, i, j);
      yield { source, target: nodes[j]!.accountId, attributes: { state: 'yes', ...about } };
    }
  }
}

/** Where the tie stands, and since when on the first; `null` where the network of one does not date it. */
function onNetworks(networks: readonly EditionNetwork[], i: number, j: number): Row {
  const on = networks.flatMap(({ network, nodeOf, actors: { graph, followedAt } }) => {
    const k = nodeOf[i]! < 0 ? -1 : edgeNumber(graph, nodeOf[i]!, nodeOf[j]!);
    return k < 0 ? [] : [{ network, date: followedAt?.[k] || null }];
  });
  const dates = on.map(({ date }) => date);
  return {
    followed_at: dates.includes(null) ? null : dates.sort()[0]!,
    networks: on.map(({ network }) => network).join(' '),
  };
}

function* unknownEdges(study: OpenStudy): Iterable<Edge> {
  const { nodes, graph } = study;
  const places = new Map(nodes.map(({ accountId }, place) => [accountId, place]));
  for (const [source, target, reason] of unknownTies(study)) {
    const attributes = { state: 'unknown', reason };
    if (target !== '*') {
      yield { source, target, attributes };
      continue;
    }
    const i = places.get(source)!;
    for (const [j, { accountId }] of nodes.entries()) {
      if (tieState(graph, i, j) === 'unknown')
        yield { source, target: accountId, attributes: { ...attributes } };
    }
  }
}
