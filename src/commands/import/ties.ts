/** The ties of an imported graph between its accounts, and those that it leaves open. */
import type { ImportedGraph } from '../../formats/imported-graph.ts';

/** Parallel columns; accounts by their place. */
export interface PlacedTies {
  source: Uint32Array;
  target: Uint32Array;
}

/** Rows of the file by the place of the account that they are from. */
export interface RowCounts {
  rows: Uint32Array;
  /** Those of them that are to the account itself. */
  selfRows: Uint32Array;
}

/**
 * Each tie once, sorted, with what was left out, counted.
 * @param places of the ends of the edges, -1 for those that are no account of the graph.
 */
export function tiesBetween(
  { edges, readings }: ImportedGraph,
  places: Int32Array,
  size: number,
  reverse: boolean,
): PlacedTies & RowCounts & { counts: Record<string, number>; strangers: string[] } {
  const outside = readings === null ? 'unknown_endpoints' : 'outside_follows';
  const counts = { [outside]: 0, self_follows: 0, duplicates: 0 };
  const strange = new Set<number>();
  const packed = new Float64Array(edges.source.length);
  const rows = new Uint32Array(size);
  const selfRows = new Uint32Array(size);
  let kept = 0;
  for (let k = 0; k < packed.length; k++) {
    const ends = [edges.source[k]!, edges.target[k]!] as const;
    const from = places[ends[reverse ? 1 : 0]]!;
    const to = places[ends[reverse ? 0 : 1]]!;
    if (from >= 0) rows[from]!++;
    if (from < 0 || to < 0) {
      counts[outside]!++;
      for (const end of ends) if (places[end]! < 0) strange.add(end);
    } else if (from === to) {
      counts.self_follows!++;
      selfRows[from]!++;
    } else packed[kept++] = from * size + to;
  }
  const sorted = packed.subarray(0, kept).sort();
  const source = new Uint32Array(kept);
  const target = new Uint32Array(kept);
  let distinct = 0;
  for (let k = 0; k < kept; k++) {
    const tie = sorted[k]!;
    if (k > 0 && tie === sorted[k - 1]) continue;
    source[distinct] = Math.floor(tie / size);
    target[distinct++] = tie % size;
  }
  counts.duplicates = kept - distinct;
  return {
    source: source.slice(0, distinct),
    target: target.slice(0, distinct),
    rows,
    selfRows,
    counts,
    strangers: Array.from(strange, (end) => edges.ids[end]!),
  };
}

/** Ties that the file names as left open, in each account's `unknown_targets`. */
export function statedOpenTies(
  { nodes }: ImportedGraph,
  placeOf: (nodeId: string) => number | undefined,
): (readonly [source: number, target: number])[] {
  const ties = nodes.flatMap(({ id, extra }) =>
    (extra.unknown_targets ?? '').split(' ').flatMap((end) => {
      const to = placeOf(end);
      return to === undefined ? [] : [[placeOf(id)!, to] as const];
    }),
  );
  return ties.filter(([from, to]) => from !== to);
}

/**
 * Lists of follows turned round are lists of followers: whether an account follows one whose list was not read
 * is open, unless a tie says so.
 */
export function tiesToUnread({ source, target }: PlacedTies, observed: readonly boolean[]): PlacedTies {
  const size = observed.length;
  const known = new Set(Array.from(source, (from, k) => from * size + target[k]!));
  const unread = [...observed.keys()].filter((place) => !observed[place]);
  return placed(
    [...observed.keys()].flatMap((from) =>
      unread.filter((to) => to !== from && !known.has(from * size + to)).map((to) => [from, to] as const),
    ),
  );
}

/** Pairs of places as parallel columns. */
export function placed(ties: readonly (readonly [number, number])[]): PlacedTies {
  return {
    source: Uint32Array.from(ties, ([from]) => from),
    target: Uint32Array.from(ties, ([, to]) => to),
  };
}
