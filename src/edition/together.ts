/** The networks of an edition as one graph: a tie where there is one on any of them. */
import { type SealedSeats, uniteSeats } from '../evidence/sealed-seats.ts';
import { buildGraph } from '../graph/build-graph.ts';
import type { Graph } from '../graph/graph.ts';
import type { EditionNetwork } from '../study/open-study.ts';
import type { Group, Study, StudyEntry } from '../study/study.ts';
import { seatsOfStudy } from '../study/study-presence.ts';
import { unitEntry } from '../study/unit-entry.ts';
import type { EditionActor } from './edition.ts';

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
  const { graph } = buildGraph({
    size,
    ...ties,
    observed,
    unseen: { source, target },
    ...(networks.length > 1 && { networks: networkBits(networks, size) }),
  });
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
    group: groupOf(networks),
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
    doubt: null,
    recordKey: null,
    unseenReason: reason,
    activity: null,
    seats: seatsTogether(networks),
  };
}

/** `null` where no network has them; of one that has none they are those of its rows. */
function seatsTogether(networks: readonly EditionNetwork[]): SealedSeats | null {
  const studies = networks.map(({ accounts }) => accounts);
  if (studies.every(({ seats }) => seats === null)) return null;
  const ageOf = ({ snapshot }: Study) => `${snapshot.date} ${snapshot.network}`;
  studies.sort((a, b) => (ageOf(a) < ageOf(b) ? -1 : 1));
  return uniteSeats(studies.map(seatsOfStudy));
}

/**
 * The graph of the networks together in which only the ties that one of them could not show are unknown: as if all the
 * others had no more ties than are known.
 */
export function openOn({ graph }: Study, network: EditionNetwork): Graph {
  const source = Uint32Array.from(graph.outTarget);
  for (let i = 0; i < graph.size; i++) source.fill(i, graph.outStart[i]!, graph.outStart[i + 1]!);
  const { observed, ...unseen } = unseenTies(graph, [network]);
  const { size, outTarget: target, networks } = graph;
  return buildGraph({ size, source, target, observed, unseen, ...(networks && { networks }) }).graph;
}

/** Of each actor, a bit a network that it is on. */
function networkBits(networks: readonly EditionNetwork[], size: number): Uint32Array {
  const bits = new Uint32Array(size);
  for (const [place, { actorOf }] of networks.entries()) {
    for (const actor of actorOf) bits[actor]! |= 1 << place;
  }
  return bits;
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
  const { size, outStart, outTarget } = known;
  const observed = new Uint8Array(size).fill(1);
  const most = sum(networks.map(countUnseen));
  const source = new Uint32Array(most);
  const target = new Uint32Array(most);
  const reason: string[] = [];
  // Of the ties of one source; '' where it is known.
  const why = new Array<string>(size).fill('');
  const join = rememberJoined();
  for (let i = 0; i < size; i++) {
    let isUnread = false;
    const open: number[] = [];
    for (const network of networks) {
      const node = network.nodeOf[i]!;
      if (node < 0) continue;
      isUnread ||= network.actors.graph.observed[node] === 0;
      for (const [j, text] of unseenFrom(network, node)) {
        if (why[j] === '') open.push(j);
        why[j] = why[j] === '' ? text : join(why[j]!, text);
      }
    }
    for (let k = outStart[i]!; k < outStart[i + 1]!; k++) why[outTarget[k]!] = '';
    const unseen = open.filter((j) => why[j] !== '');
    if (isUnread && unseen.length + outStart[i + 1]! - outStart[i]! === size - 1) {
      observed[i] = 0;
    } else {
      for (const j of unseen.sort((a, b) => a - b)) {
        source[reason.length] = i;
        target[reason.length] = j;
        reason.push(why[j]!);
      }
    }
    for (const j of open) why[j] = '';
  }
  const count = reason.length;
  return { observed, source: source.subarray(0, count), target: target.subarray(0, count), reason };
}

function countUnseen({ actors: { graph } }: EditionNetwork): number {
  const unread = graph.observed.reduce((count, isObserved) => count + 1 - isObserved, 0);
  return graph.unseenTarget.length + unread * (graph.size - 1);
}

/** Two reasons as one text, the same value each time, as many ties have the same two. */
function rememberJoined(): (first: string, second: string) => string {
  const joined = new Map<string, Map<string, string>>();
  return (first, second) => {
    const after = joined.get(first) ?? new Map<string, string>();
    joined.set(first, after);
    const text = after.get(second) ?? `${first}; ${second}`;
    after.set(second, text);
    return text;
  };
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

/** The same on each of its networks, whose entries are numbered through. */
function groupOf(networks: readonly EditionNetwork[]): Group | null {
  const groups = networks.map(({ accounts }) => accounts.group).filter((group) => group !== null);
  return groups.length === 0 ? null : { ...groups[0]!, all: groups.flatMap(({ all }) => all) };
}
