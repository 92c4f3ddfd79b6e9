/** How many chains i → j → k without i → k there can be at most, by the role of j, however the unknown ties turn out. */
import { apartNodes } from './apart-nodes.ts';
import { BROKER_ROLES } from './broker-roles.ts';
import { type Rows, transposeRows } from './build-graph.ts';
import { type Graph, isSameActor } from './graph.ts';
import type { Grouping } from './number-groups.ts';

/**
 * The greatest count of each node in each role over all ways the unknown ties could turn out, five times n counts as of
 * `countOpenChains`: every unknown tie to and from the node is there, and none between those it joins. No tie of a chain
 * is in both, so that all of these can be at once. NaN for a node in no group.
 *
 * @param known what `countOpenChains` gives.
 */
export function mostOpenChains(graph: Graph, { group, groups }: Grouping, known: Float64Array): Float64Array {
  const { size, observed, outStart, outTarget, inStart, inSource, unseenStart, unseenTarget } = graph;
  const most = new Float64Array(BROKER_ROLES.length * size);
  const targetsOnly = new Uint8Array(size);
  const everyone = new Uint8Array(size).fill(1);
  const from = new Float64Array(groups.length);
  const to = new Float64Array(groups.length);
  const sizes = new Float64Array(groups.length);
  const isGrouped = (i: number) => group[i] !== groups.length;
  // What is added beyond the end of an array, as of those in no group, is nowhere.
  for (const g of group) sizes[g]!++;
  const accounts = accountsOf(graph);
  const apart = apartNodes(graph);
  const unobserved = Uint32Array.from([...observed.keys()].filter((i) => observed[i] === 0));
  const unobservedApart = [...unobserved].filter((i) => apart[i]!.length > 0);
  const unobservedOf = new Float64Array(groups.length);
  for (const i of unobserved) unobservedOf[group[i]!]!++;
  const closed = closedByUnobserved(graph, accounts);
  const closers = transposeRows(closed);
  const unseenIn = transposeRows({ start: unseenStart, entry: unseenTarget });
  for (let j = 0; j < size; j++) {
    const g = group[j]!;
    if (!isGrouped(j)) {
      for (let role = 0; role < BROKER_ROLES.length; role++) most[role * size + j] = Number.NaN;
      continue;
    }
    // Where observed accounts leave nothing open, their chains through one of them are those that are known.
    const isCounted = observed[j] === 1 && unseenTarget.length === 0;
    // One that is not observed may follow everyone: who that is is not gone through.
    const targets = observed[j] === 1 ? possibleTargets(graph, j) : null;
    const mayFollow = targets === null ? everyone : targetsOnly;
    if (targets === null) to.set(sizes);
    else {
      to.fill(0);
      for (let t = 0; t < targets.length; t++) {
        const k = targets[t]!;
        mayFollow[k] = 1;
        to[group[k]!]!++;
      }
    }
    for (const k of accounts[j]!) {
      if (mayFollow[k] === 1) to[group[k]!]!--;
      mayFollow[k] = 0;
    }
    const lost = [0, 0, 0, 0, 0];
    const close = (h: number, k: number) => {
      if (mayFollow[k] === 1 && h !== groups.length && isGrouped(k)) lost[roleOf(h, g, group[k]!)]!++;
    };
    const closeApart = (i: number) => {
      for (const k of apart[i]!) if (!isSameActor(graph, i, k)) close(group[i]!, k);
    };
    from.set(unobservedOf);
    for (const i of accounts[j]!) if (observed[i] === 0) from[group[i]!]!--;
    if (targets === null) {
      for (let u = 0; u < unobserved.length; u++) {
        const i = unobserved[u]!;
        if (isSameActor(graph, i, j)) continue;
        for (let e = closed.start[i]!; e < closed.start[i + 1]!; e++) close(group[i]!, closed.entry[e]!);
      }
    } else {
      for (let t = 0; t < targets.length; t++) {
        const k = targets[t]!;
        for (let e = closers.start[k]!; e < closers.start[k + 1]!; e++) {
          const i = closers.entry[e]!;
          if (!isSameActor(graph, i, j)) close(group[i]!, k);
        }
      }
    }
    for (const i of unobservedApart) if (!isSameActor(graph, i, j)) closeApart(i);
    if (!isCounted) {
      const addSource = (i: number) => {
        const h = group[i]!;
        from[h]!++;
        for (let e = outStart[i]!; e < outStart[i + 1]!; e++) close(h, outTarget[e]!);
        for (const k of accounts[i]!) close(h, k);
        closeApart(i);
      };
      const followers = inSource.subarray(inStart[j]!, inStart[j + 1]!);
      for (const i of followers) if (observed[i] === 1) addSource(i);
      for (const i of unseenIn.entry.subarray(unseenIn.start[j]!, unseenIn.start[j + 1]!)) addSource(i);
    }
    if (targets === null) for (const k of accounts[j]!) mayFollow[k] = 1;
    else for (let t = 0; t < targets.length; t++) mayFollow[targets[t]!] = 0;
    for (const [role, chains] of chainsBetween(from, to, g).entries()) {
      const at = role * size + j;
      most[at] = chains - lost[role]! + (isCounted ? known[at]! : 0);
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

/** Whom j, which is observed, follows or may follow, each once. */
function possibleTargets({ outStart, outTarget, unseenStart, unseenTarget }: Graph, j: number): Uint32Array {
  const targets = outTarget.subarray(outStart[j]!, outStart[j + 1]!);
  const unseen = unseenTarget.subarray(unseenStart[j]!, unseenStart[j + 1]!);
  return unseen.length === 0 ? targets : Uint32Array.from([...targets, ...unseen]);
}

/** To whom no chain from an unobserved node is open: whom it is known to follow, and the accounts of its actor. */
function closedByUnobserved(graph: Graph, accounts: readonly (readonly number[])[]): Rows {
  const { size, observed, outStart, outTarget } = graph;
  const start = new Uint32Array(size + 1);
  const entry: number[] = [];
  for (let i = 0; i < size; i++) {
    if (observed[i] === 0) {
      for (let e = outStart[i]!; e < outStart[i + 1]!; e++) entry.push(outTarget[e]!);
      for (const k of accounts[i]!) entry.push(k);
    }
    start[i + 1] = entry.length;
  }
  return { start, entry: Uint32Array.from(entry) };
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
