/** Counts the chains i → j → k without i → k, by the role of j. */
import { BROKER_ROLES } from './broker-roles.ts';
import type { Grouping } from './number-groups.ts';

/** Whom each node follows, and whom it could not be seen to follow or must not. */
export interface ChainRows {
  /** n+1 offsets into `target`, each row in any order. */
  readonly start: Uint32Array;
  readonly target: Uint32Array;
  /** 1 where it is known whom the node follows, and it follows anyone: others begin no chain that is known to be open. */
  readonly trades: Uint8Array;
  /** n+1 offsets into `barred`: to whom no tie is known to be absent, or none is possible; the node itself among them. */
  readonly barredStart: Uint32Array;
  readonly barred: Uint32Array;
}

/** What a node is marked with while the chains of a source are counted. */
const OPEN = 1;
const OPEN_OF_SOURCE = 3;

const [COORDINATOR, REPRESENTATIVE, GATEKEEPER, CONSULTANT, LIAISON] = [0, 1, 2, 3, 4] as const;

/**
 * The chains through each node that are known to be open, i → j → k with i → k known to be absent, in each role: five
 * times n counts, those of the first role first. No node of a chain is in no group.
 * O(Σ in-degree · out-degree + n · groups).
 */
export function countOpenChains(rows: ChainRows, grouping: Grouping): Float64Array {
  const { start, target, trades, barredStart, barred } = rows;
  const { group, groups } = grouping;
  const size = trades.length;
  const counts = new Float64Array(BROKER_ROLES.length * size);
  const { entry, split } = ownGroupFirst(rows, group);
  const mark = new Uint8Array(size);
  const ofGroup = nodesByGroup(grouping);
  const markOf = (k: number) => (group[k] === groups.length ? 0 : OPEN);
  for (let k = 0; k < size; k++) mark[k] = markOf(k);
  for (let g = 0; g < groups.length; g++) {
    const members = ofGroup.node.subarray(ofGroup.start[g]!, ofGroup.start[g + 1]!);
    for (const k of members) mark[k] = OPEN_OF_SOURCE;
    for (const i of members) {
      if (trades[i] === 0) continue;
      for (let e = start[i]!; e < start[i + 1]!; e++) mark[target[e]!] = 0;
      for (let e = barredStart[i]!; e < barredStart[i + 1]!; e++) mark[barred[e]!] = 0;
      for (let e = start[i]!; e < start[i + 1]!; e++) {
        const j = target[e]!;
        if (trades[j] === 0 || group[j] === groups.length) continue;
        let own = 0;
        for (let f = start[j]!; f < split[j]!; f++) own += mark[entry[f]!]! & OPEN;
        let others = 0;
        let ofSource = 0;
        for (let f = split[j]!; f < start[j + 1]!; f++) {
          const marked = mark[entry[f]!]!;
          others += marked & OPEN;
          ofSource += marked >> 1;
        }
        if (group[j] === g) {
          counts[COORDINATOR * size + j]! += own;
          counts[REPRESENTATIVE * size + j]! += others;
        } else {
          counts[GATEKEEPER * size + j]! += own;
          counts[CONSULTANT * size + j]! += ofSource;
          counts[LIAISON * size + j]! += others - ofSource;
        }
      }
      const restore = (k: number) => {
        mark[k] = group[k] === g ? OPEN_OF_SOURCE : markOf(k);
      };
      for (let e = start[i]!; e < start[i + 1]!; e++) restore(target[e]!);
      for (let e = barredStart[i]!; e < barredStart[i + 1]!; e++) restore(barred[e]!);
    }
    for (const k of members) mark[k] = OPEN;
  }
  return counts;
}

/** The rows with those of the node's own group first; the others begin at `split`. */
function ownGroupFirst(
  { start, target, trades }: ChainRows,
  group: Uint32Array,
): { entry: Uint32Array; split: Uint32Array } {
  const entry = new Uint32Array(target.length);
  const split = new Uint32Array(trades.length);
  for (let j = 0; j < trades.length; j++) {
    let first = start[j]!;
    let last = start[j + 1]!;
    for (let e = start[j]!; e < start[j + 1]!; e++) {
      const k = target[e]!;
      if (group[k] === group[j]) entry[first++] = k;
      else entry[--last] = k;
    }
    split[j] = first;
  }
  return { entry, split };
}

/** The nodes of each group: node[start[g]]…node[start[g+1]−1]; last those in none, as one more. */
export function nodesByGroup({ group, groups }: Grouping): { start: Uint32Array; node: Uint32Array } {
  const start = new Uint32Array(groups.length + 2);
  for (const g of group) start[g + 1]!++;
  for (let g = 0; g <= groups.length; g++) start[g + 1]! += start[g]!;
  const next = start.slice();
  const node = new Uint32Array(group.length);
  group.forEach((g, k) => {
    node[next[g]!++] = k;
  });
  return { start, node };
}
