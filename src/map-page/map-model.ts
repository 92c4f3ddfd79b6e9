/** One snapshot as the page works with it: the graph, and the accounts by number. */

import { buildGraph } from '../graph/build-graph.ts';
import { type Graph, tieState } from '../graph/graph.ts';
import { buildMutualGraph, type MutualGraph } from '../graph/mutual-graph.ts';
import { decodeRows, type Rows } from '../graph/row-codes.ts';
import type { LanguageCode } from '../language-codes.ts';
import type { Coded, MapCluster, MapSnapshot } from '../report/map/map-data.ts';
import { isObserved, type Verdict } from '../roster/verdict.ts';
import type { Bounds } from '../values/bounded.ts';
import { countState, noBounds, type PairBounds, pairBounds } from './bounds.ts';

export interface MapModel {
  data: MapSnapshot;
  size: number;
  graph: Graph;
  mutual: MutualGraph;
  /** By id, 0 included. */
  clusters: ReadonlyMap<number, MapCluster>;
  nodeOf: ReadonlyMap<string, number>;
  /** All accounts, those with most known mutual ties first. */
  ordered: readonly number[];
  /** Place of each account in `ordered`. */
  place: Uint32Array;
}

export function buildModel(data: MapSnapshot): MapModel {
  const size = data.id.length;
  const { graph } = buildGraph({
    size,
    ...tieList(decodeRows(data.follows, size)),
    observed: Uint8Array.from(data.observed),
    unseen: tieList(decodeRows(data.unseen, size)),
    ...(data.actor === null ? {} : { actor: Uint32Array.from(data.actor) }),
  });
  const ordered = Array.from({ length: size }, (_, i) => i).sort(
    (i, j) => (data.mutualMin[j] ?? 0) - (data.mutualMin[i] ?? 0) || i - j,
  );
  const place = new Uint32Array(size);
  ordered.forEach((node, k) => {
    place[node] = k;
  });
  return {
    data,
    size,
    graph,
    mutual: buildMutualGraph(graph),
    clusters: new Map(data.clusters.map((cluster) => [cluster.id, cluster])),
    nodeOf: new Map(data.id.map((id, node) => [id, node])),
    ordered,
    place,
  };
}

function tieList({ start, entry }: Rows): { source: Uint32Array; target: Uint32Array } {
  const source = new Uint32Array(entry.length);
  for (let i = 0; i + 1 < start.length; i++) source.fill(i, start[i]!, start[i + 1]!);
  return { source, target: entry };
}

export function codedValue({ values, place }: Coded, node: number): string {
  return values[place[node]!]!;
}

/** Whether its follows were not read to the end: of an actor, on every network of the layer that it is on. */
export function isUnread(data: MapSnapshot, node: number): boolean {
  if (data.observed[node] === 0) return true;
  return data.layerOf !== undefined && !isObserved(codedValue(data.verdict, node) as Verdict);
}

/** Whether a column tells accounts apart at all. */
export function tellsApart({ values }: Coded): boolean {
  return values.length > 1;
}

/** The name in the language of the page, or else the handle, or else the id. */
export function nameOf({ model: { data }, state }: NamedIn, node: number): string {
  return data.nameIn[state.language][node] || data.accountName[node] || handleOf(data, node);
}

interface NamedIn {
  model: MapModel;
  state: { language: LanguageCode };
}

export function handleOf({ handle, id }: MapSnapshot, node: number): string {
  return handle[node] === '' ? id[node]! : `@${handle[node]!.replace(/^@/, '')}`;
}

/** What the pair of an account and another is, seen from the account. */
export const TIES = ['mutual', 'out', 'in', 'out-unknown', 'in-unknown', 'unknown'] as const;
export type Tie = (typeof TIES)[number];

/** `null` where it is known that neither follows the other. */
export function tieBetween({ graph }: MapModel, account: number, other: number): Tie | null {
  const out = tieState(graph, account, other);
  const back = tieState(graph, other, account);
  if (out === 'yes') return back === 'yes' ? 'mutual' : back === 'no' ? 'out' : 'out-unknown';
  if (back === 'yes') return out === 'no' ? 'in' : 'in-unknown';
  return out === 'no' && back === 'no' ? null : 'unknown';
}

/** Every other account by its tie to this one, best connected first; pairs known to have none are left out. */
export function tiesOf(model: MapModel, account: number): Record<Tie, number[]> {
  const found = Object.fromEntries(TIES.map((tie) => [tie, [] as number[]])) as Record<Tie, number[]>;
  for (const other of model.ordered) {
    const tie = other === account ? null : tieBetween(model, account, other);
    if (tie !== null) found[tie].push(other);
  }
  return found;
}

/** How many others are tied to an account each way, with what unknown ties leave open. */
export function tieBoundsOf({ graph, ordered }: MapModel, account: number): PairBounds {
  return pairBounds(
    ordered.map((other) => [tieState(graph, account, other), tieState(graph, other, account)]),
  );
}

/** Who follows an account, as far as it is known. */
export function followersOf({ graph, ordered }: MapModel, account: number): Bounds {
  const followers = noBounds();
  for (const other of ordered) countState(followers, tieState(graph, other, account));
  return followers;
}
