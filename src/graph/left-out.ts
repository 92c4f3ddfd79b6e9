/** Lists that are short of some of their nodes: at random, or of a whole group. */
import { createRandom, randomBelow } from './random.ts';

/** Seeds that are so far apart differ in another part of the state: 2³². */
const STREAM = 4294967296;

export interface ShortList {
  missing: Uint32Array;
  /** Who is missing, in this order, in place of those of them that are spared. */
  standIns: Uint32Array;
}

/** Random orders of all nodes, each as far as it is asked for; how far it goes changes nothing before. */
export function randomOrders(
  size: number,
  { lists, length, seed }: { lists: number; length: number; seed: number },
): Uint32Array[] {
  const all = Uint32Array.from({ length: size }, (_, node) => node);
  const places = new Uint32Array(Math.min(size, length));
  return Array.from({ length: lists }, (_, list) => {
    const random = createRandom(seed + list * STREAM);
    for (let k = 0; k < places.length; k++) {
      places[k] = k + randomBelow(random, size - k);
      swap(all, k, places[k]!);
    }
    const order = all.slice(0, places.length);
    for (let k = places.length - 1; k >= 0; k--) swap(all, k, places[k]!);
    return order;
  });
}

function swap(nodes: Uint32Array, i: number, j: number): void {
  const node = nodes[i]!;
  nodes[i] = nodes[j]!;
  nodes[j] = node;
}

/** The first of each order are missing, any of all nodes alike; so a list depends on nobody else who is spared in it. */
export function withoutFirst(orders: readonly Uint32Array[], count: number): ShortList[] {
  return orders.map((order) => ({ missing: order.subarray(0, count), standIns: order.subarray(count) }));
}

/** A list for each group, without its nodes. @param groupOf number of its group of each node; −1 where it is in none. */
export function withoutGroups(groupOf: readonly number[], groups: number): ShortList[] {
  const members: number[][] = Array.from({ length: groups }, () => []);
  for (const [node, group] of groupOf.entries()) members[group]?.push(node);
  return members.map((nodes) => ({ missing: Uint32Array.from(nodes), standIns: new Uint32Array(0) }));
}

/** What changes in a list for one whose nodes are spared: who is there after all, and who is missing in their place. */
export function sparing(
  { standIns }: ShortList,
  own: ReadonlySet<number>,
  isMissing: (node: number) => boolean,
): { back: number[]; gone: number[] } {
  const back = [...own].filter(isMissing);
  const gone: number[] = [];
  for (let k = 0; gone.length < back.length && k < standIns.length; k++) {
    if (!own.has(standIns[k]!)) gone.push(standIns[k]!);
  }
  return { back, gone };
}
