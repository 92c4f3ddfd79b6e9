/** How many chains i → j → k without i → k there can be at most, by the role of j, however the unknown ties turn out. */
import { apartNodes } from './apart-nodes.ts';
import { BROKER_ROLES } from './broker-roles.ts';
import { transposeRows } from './build-graph.ts';
import { type Graph, isSameActor } from './graph.ts';
import type { Grouping } from './number-groups.ts';

/**
 * The greatest count of each node in each role over all ways the unknown ties could turn out, five times n counts as of
 * `countOpenChains`: every unknown tie to and from the node is there, and none between those it joins. No tie of a chain
 * is in both, so that all of these can be at once.
 *
 * @param known what `countOpenChains` gives.
 */
export function mostOpenChains(graph: Graph, { group, groups }: Grouping, known: Float64Array): Float64Array {
  const { size, observed, outStart, outTarget, inStart, inSource, unseenStart, unseenTarget } = graph;
  const most = new Float64Array(BROKER_ROLES.length * size);
  const mayFollow = new Uint8Array(size);
  const from = new Float64Array(groups.length);
  const to = new Float64Array(groups.length);
  const accounts = accountsOf(graph);
  const apart = apartNodes(graph);
  const unobserved = [...observed.keys()].filter((i) => observed[i] === 0);
  const unseenIn = transposeRows({ start: unseenStart, entry: unseenTarget });
  for (let j = 0; j < size; j++) {
    const g = group[j]!;
    // Where observed accounts leave nothing open, their chains through one of them are those that are known.
    const isCounted = observed[j] === 1 && unseenTarget.length === 0;
    from.fill(0);
    to.fill(0);
    markPossibleTargets(graph, j, mayFollow);
    for (let k = 0; k < size; k++) to[group[k]!]! += mayFollow[k]!;
    const closed = [0, 0, 0, 0, 0];
    const addSource = (i: number) => {
      const h = group[i]!;
      from[h]!++;
      for (let e = outStart[i]!; e < outStart[i + 1]!; e++) close(h, outTarget[e]!);
      const own = accounts[i]!;
      for (let a = 0; a < own.length; a++) close(h, own[a]!);
      for (const k of apart[i]!) if (!isSameActor(graph, i, k)) close(h, k);
    };
    const close = (h: number, k: number) => {
      if (mayFollow[k] === 1) closed[roleOf(h, g, group[k]!)]!++;
    };
    for (const i of unobserved) if (!isSameActor(graph, i, j)) addSource(i);
    if (!isCounted) {
      const followers = inSource.subarray(inStart[j]!, inStart[j + 1]!);
      for (const i of followers) if (observed[i] === 1) addSource(i);
      for (const i of unseenIn.entry.subarray(unseenIn.start[j]!, unseenIn.start[j + 1]!)) addSource(i);
    }
    for (const [role, chains] of chainsBetween(from, to, g).entries()) {
      const at = role * size + j;
      most[at] = chains - closed[role]! + (isCounted ? known[at]! : 0);
    }
  }
  return most;
}

/** The role of j in i → j → k, by their groups. */
function roleOf(i: number, j: number, k: number): number {
  if (i === j) return k === j ? 0 : 1;
  if (k === j) return 2;
  return i === k ? 3 : 4;
}

/** Chains from each of some to each of others through one of group g, by its role. */
function chainsBetween(from: Float64Array, to: Float64Array, g: number): number[] {
  const sum = (of: Float64Array) => of.reduce((total, count) => total + count, 0);
  const [fromOwn, toOwn] = [from[g]!, to[g]!];
  const [fromOthers, toOthers] = [sum(from) - fromOwn, sum(to) - toOwn];
  let ofOneGroup = 0;
  for (let h = 0; h < from.length; h++) if (h !== g) ofOneGroup += from[h]! * to[h]!;
  return [
    fromOwn * toOwn,
    fromOwn * toOthers,
    fromOthers * toOwn,
    ofOneGroup,
    fromOthers * toOthers - ofOneGroup,
  ];
}

/** Sets 1 for each whom j follows or may follow, and 0 for the others. */
function markPossibleTargets(graph: Graph, j: number, mark: Uint8Array): void {
  const { observed, outStart, outTarget, unseenStart, unseenTarget } = graph;
  if (observed[j] === 0) {
    for (let k = 0; k < mark.length; k++) mark[k] = isSameActor(graph, j, k) ? 0 : 1;
    return;
  }
  mark.fill(0);
  for (let e = outStart[j]!; e < outStart[j + 1]!; e++) mark[outTarget[e]!] = 1;
  for (let e = unseenStart[j]!; e < unseenStart[j + 1]!; e++) mark[unseenTarget[e]!] = 1;
}

/** For each node the accounts of its actor, itself among them. */
function accountsOf({ size, actor }: Graph): (readonly number[])[] {
  const accounts = new Map<number, number[]>();
  return Array.from({ length: size }, (_, i) => {
    const of = actor === null ? i : actor[i]!;
    const own = accounts.get(of) ?? [];
    own.push(i);
    accounts.set(of, own);
    return own;
  });
}
