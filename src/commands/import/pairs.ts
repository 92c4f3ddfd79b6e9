/** What a table that says of each row whether the tie is there comes to: who was read, and which pairs are open. */
import type { StatedPairs } from '../../formats/tie-table.ts';
import { because } from '../../reasons/reasons.ts';
import type { PlacedTies } from './ties.ts';
import type { ReadVerdict } from './verdicts.ts';

export interface StatedSources {
  /** By place: the accounts of whose ties some row says no or unknown. */
  verdicts: ReadonlyMap<number, ReadVerdict>;
  /** Their pairs that are open: said to be unknown, or not listed. */
  open: readonly (readonly [source: number, target: number])[];
}

/**
 * A pair that the table does not list is unknown for an account of which it also lists what is not there.
 * @param ties between accounts by place, sorted by source.
 * @param places of the ends of the table, -1 for those that are no account of the graph.
 */
export function statedSources(
  stated: StatedPairs,
  ties: PlacedTies,
  places: Int32Array,
  size: number,
  reverse: boolean,
): StatedSources {
  const known = new Map<number, Set<number>>();
  const sourceOf = (pairs: { source: Uint32Array; target: Uint32Array }, k: number) =>
    places[(reverse ? pairs.target : pairs.source)[k]!]!;
  const targetOf = (pairs: { source: Uint32Array; target: Uint32Array }, k: number) =>
    places[(reverse ? pairs.source : pairs.target)[k]!]!;
  for (const pairs of [stated.absent, stated.unknown]) {
    for (let k = 0; k < pairs.source.length; k++) {
      const from = sourceOf(pairs, k);
      const to = targetOf(pairs, k);
      if (from < 0 || from === to) continue;
      if (!known.has(from)) known.set(from, new Set());
      if (pairs === stated.absent) known.get(from)!.add(to);
    }
  }
  ties.source.forEach((from, k) => {
    known.get(from)?.add(ties.target[k]!);
  });
  const verdicts = new Map<number, ReadVerdict>();
  const open: (readonly [number, number])[] = [];
  for (const [from, targets] of [...known].sort(([a], [b]) => a - b)) {
    if (targets.size === 0) {
      verdicts.set(from, { verdict: 'not-read', reason: because('file-leaves-open') });
      continue;
    }
    verdicts.set(from, { verdict: 'complete', reason: '' });
    for (let to = 0; to < size; to++) if (to !== from && !targets.has(to)) open.push([from, to]);
  }
  return { verdicts, open };
}
