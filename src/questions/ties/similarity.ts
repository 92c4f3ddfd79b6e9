/** Who moves in the same circle: accounts that follow, and are followed by, the same accounts. */

import { readGraph } from '../../edition/read-graph.ts';
import { type Graph, hasEdge } from '../../graph/graph.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry } from '../../study/study.ts';

interface Similar {
  other: StudyEntry;
  /** Shared ties ÷ ties of either, in [0, 1]: Jaccard's coefficient of follows and followers together. */
  similarity: number;
  /** Accounts that both follow; `null` where follows are not compared. */
  sharedFollows: number | null;
  /** Known followers of both. */
  sharedFollowers: number;
}

export interface Similarities {
  /** Most similar first, then by account id; without accounts that share nothing. */
  ranked: Similar[];
  /** Whether follows are compared, and not followers alone: they are where the account's are observed. */
  onFollows: boolean;
  /** Accounts left out since their follows are not observed. */
  leftOut: number;
  /** Other accounts whose follows are not observed: whom they follow is known in part, so that shared followers may be more. */
  unread: number;
}

/**
 * Compares one account of the graph with all others on the known ties; ties between the two themselves do not count. An account
 * whose own follows are not observed is compared by its followers alone; else only observed accounts are compared with it.
 * In an edition a third that one of the two could not be tied to says nothing of them.
 */
export function findSimilar(asked: OpenStudy, entry: StudyEntry): Similarities {
  const { nodes, graph } = asked;
  const { outStart, outTarget, inStart, inSource } = graph;
  const { observed } = readGraph(asked, asked.networks !== null);
  const own = nodes.findIndex(({ accountId }) => accountId === entry.accountId);
  const onFollows = observed[own] === 1;
  const follows = outTarget.subarray(outStart[own]!, outStart[own + 1]!);
  const followers = inSource.subarray(inStart[own]!, inStart[own + 1]!);
  const shared = {
    follows: countOthers(follows, inStart, inSource),
    followers: countOthers(followers, outStart, outTarget),
  };
  const ranked: Similar[] = [];
  let leftOut = 0;
  let unread = 0;
  for (const [node, other] of nodes.entries()) {
    if (node === own) continue;
    if (observed[node] === 0) unread++;
    if (onFollows && observed[node] === 0) {
      leftOut++;
      continue;
    }
    const sharedFollows = shared.follows[node]!;
    const sharedFollowers = shared.followers[node]!;
    const all = sharedFollowers + (onFollows ? sharedFollows : 0);
    if (all === 0) continue;
    const between = Number(hasEdge(graph, own, node)) + Number(hasEdge(graph, node, own));
    const union = (mine: Uint32Array, theirs: Uint32Array, both: number) =>
      countPossible(graph, mine, node) + countPossible(graph, theirs, own) - both - between;
    const unionFollowers = union(
      followers,
      inSource.subarray(inStart[node]!, inStart[node + 1]!),
      sharedFollowers,
    );
    const unionFollows = union(
      follows,
      outTarget.subarray(outStart[node]!, outStart[node + 1]!),
      sharedFollows,
    );
    ranked.push({
      other,
      similarity: all / (unionFollowers + (onFollows ? unionFollows : 0)),
      sharedFollows: onFollows ? sharedFollows : null,
      sharedFollowers,
    });
  }
  ranked.sort((a, b) => b.similarity - a.similarity || (a.other.accountId < b.other.accountId ? -1 : 1));
  return { ranked, onFollows, leftOut, unread };
}

/** How many of these neighbours the node could have a tie with: of an edition those on a network with it. */
function countPossible({ networks }: Graph, neighbours: Uint32Array, node: number): number {
  if (networks === null) return neighbours.length;
  return neighbours.reduce((count, other) => count + Number((networks[other]! & networks[node]!) !== 0), 0);
}

/** With how many of these neighbours each node has a tie, by rows of the ties. */
function countOthers(neighbours: Uint32Array, start: Uint32Array, ends: Uint32Array): Uint32Array {
  const counts = new Uint32Array(start.length - 1);
  for (const neighbour of neighbours)
    for (let k = start[neighbour]!; k < start[neighbour + 1]!; k++) counts[ends[k]!]!++;
  return counts;
}
