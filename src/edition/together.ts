/** The networks of an edition as one graph: a tie where there is one on any of them. */
import { buildGraph } from '../graph/build-graph.ts';
import type { Graph } from '../graph/graph.ts';
import type { Study, StudyEntry } from '../study/study.ts';
import { unitEntry } from '../study/unit-entry.ts';
import type { EditionActor, EditionNetwork } from './edition.ts';

interface Of {
  name: string;
  contentHash: string;
  date: string;
}

/**
 * The study whose nodes are the actors. The tie i → j is there if it is on any network, unknown if it is on none and
 * could not be seen on one where both are, and else not there. An actor that was not read on a network counts as
 * observed unless that leaves every tie unknown that is not known: so the union of one network is that network.
 */
export function uniteTies(
  { name, contentHash, date }: Of,
  networks: readonly EditionNetwork[],
  actors: readonly EditionActor[],
): Study {
  const size = actors.length;
  const ties = knownTies(networks);
  const { observed, source, target, reason } = unseenTies(buildGraph({ size, ...ties }).graph, networks);
  const { graph } = buildGraph({ size, ...ties, observed, unseen: { source, target } });
  const entriesOf = actors.map(({ accounts }) => accounts.flat());
  const first = networks[0]!.accounts.snapshot;
  const snapshots = networks.map(({ accounts }) => accounts.snapshot);
  return {
    snapshot: {
      name,
      network: snapshots.map(({ network }) => network).join(' + '),
      date,
      origin: 'edition',
      meaning: snapshots.every(({ meaning }) => meaning === first.meaning) ? first.meaning : 'given',
      simulated: snapshots.some(({ simulated }) => simulated),
      contentHash,
      options: {},
      counts: {},
      terms: [...new Set(snapshots.map(({ terms }) => terms))].join(' '),
      postsWithheld: snapshots.some(({ postsWithheld }) => postsWithheld),
      extraColumns: [...new Set(snapshots.flatMap(({ extraColumns }) => extraColumns))],
    },
    unit: 'actor',
    collapsed: {
      accountCounts: entriesOf.map(({ length }) => length),
      withinUnit: sum(networks.map(({ actors: { collapsed } }) => collapsed?.withinUnit ?? 0)),
      merged:
        sum(
          networks.map(({ actors: { collapsed, graph: own } }) => own.edgeCount + (collapsed?.merged ?? 0)),
        ) - graph.edgeCount,
      unitless: 0,
    },
    // Numbered through, as two networks have an entry of each number.
    entries: networks
      .flatMap(({ accounts }) => accounts.entries)
      .map((entry, k) => ({ ...entry, number: k + 1 })),
    accounts: networks.flatMap(({ accounts }) => accounts.accounts),
    nodes: actors.map(({ key, row }, k): StudyEntry => ({ ...unitEntry(key, entriesOf[k]!, 'actor'), row })),
    graph,
    leftOut: { selfFollows: 0, sameActor: 0, duplicates: 0 },
    followedAt: null,
    recordKey: null,
    unseenReason: reason,
    activity: null,
  };
}

function knownTies(networks: readonly EditionNetwork[]): { source: Uint32Array; target: Uint32Array } {
  const count = sum(networks.map(({ actors }) => actors.graph.edgeCount));
  const source = new Uint32Array(count);
  const target = new Uint32Array(count);
  let place = 0;
  for (const { actors, actorOf } of networks) {
    const { size, outStart, outTarget } = actors.graph;
    for (let node = 0; node < size; node++) {
      for (let k = outStart[node]!; k < outStart[node + 1]!; k++) {
        source[place] = actorOf[node]!;
        target[place++] = actorOf[outTarget[k]!]!;
      }
    }
  }
  return { source, target };
}

/** By source and target, with why each could not be seen. @param known the graph of the known ties. */
function unseenTies(known: Graph, networks: readonly EditionNetwork[]) {
  const observed = new Uint8Array(known.size).fill(1);
  const source: number[] = [];
  const target: number[] = [];
  const reason: string[] = [];
  for (let i = 0; i < known.size; i++) {
    const why = new Map<number, string>();
    let isUnread = false;
    for (const network of networks) {
      const node = network.nodeOf[i]!;
      if (node < 0) continue;
      isUnread ||= network.actors.graph.observed[node] === 0;
      for (const [j, text] of unseenFrom(network, node)) {
        const said = why.get(j);
        why.set(j, said === undefined ? text : `${said}; ${text}`);
      }
    }
    for (let k = known.outStart[i]!; k < known.outStart[i + 1]!; k++) why.delete(known.outTarget[k]!);
    const degree = known.outStart[i + 1]! - known.outStart[i]!;
    if (isUnread && why.size + degree === known.size - 1) {
      observed[i] = 0;
      continue;
    }
    for (const j of [...why.keys()].sort((a, b) => a - b)) {
      source.push(i);
      target.push(j);
      reason.push(why.get(j)!);
    }
  }
  return { observed, source: Uint32Array.from(source), target: Uint32Array.from(target), reason };
}

/** The actors to which a tie from the node could not be seen, with the reason; some may be known to have one. */
function* unseenFrom(
  { network, actors, actorOf }: EditionNetwork,
  node: number,
): Generator<[number, string]> {
  const { graph, nodes, unseenReason } = actors;
  if (graph.observed[node] === 1) {
    for (let k = graph.unseenStart[node]!; k < graph.unseenStart[node + 1]!; k++) {
      yield [actorOf[graph.unseenTarget[k]!]!, `${network}: ${unseenReason[k]}`];
    }
    return;
  }
  const { verdict, reason } = nodes[node]!;
  const why = `${network}: ${reason || verdict}`;
  for (let other = 0; other < graph.size; other++) if (other !== node) yield [actorOf[other]!, why];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
