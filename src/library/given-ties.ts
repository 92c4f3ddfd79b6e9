/** The ends of ties that are given as arrays, and their places among the accounts. */
import type { GivenTies } from '../library.ts';

interface End {
  source: string;
  target: string;
  reason: string;
}

export interface GivenEnds {
  ties: readonly End[];
  unknown: readonly End[];
}

/** Stands for every tie of the source that is not known. */
export const ALL = '*';

/** @param faults gets each element that names no two accounts. */
export function readEnds(
  of: 'ties' | 'unknown',
  given: GivenTies['unknown'] | GivenTies['ties'],
  faults: string[],
): End[] {
  if (!Array.isArray(given)) {
    faults.push(`${of}: an array is needed, of [source, target] or of rows with source and target`);
    return [];
  }
  return given.map((tie: unknown, k) => {
    const [source, target] = Array.isArray(tie) ? tie : [(tie as End)?.source, (tie as End)?.target];
    if (![source, target].every((end) => typeof end === 'string' && end !== '')) {
      faults.push(`${of}[${k}]: a source and a target are needed, each as text`);
    }
    return { source, target, reason: Array.isArray(tie) ? '' : ((tie as End)?.reason ?? '') };
  });
}

export interface PlacedTies {
  /** By place, sorted, each once. */
  ties: readonly (readonly [source: number, target: number])[];
  unseen: readonly (readonly [source: number, target: number])[];
  /** Why nothing more is known of whom an account follows, by its place. */
  unread: ReadonlyMap<number, string>;
  /** What was left out. */
  counts: Record<string, number>;
}

/** @param faults gets the ends that are no account. */
export function placeTies(
  ids: readonly string[],
  { ties, unknown }: GivenEnds,
  faults: string[],
): PlacedTies {
  const places = new Map(ids.map((id, place) => [id, place]));
  const strangers = new Set<string>();
  const placeOf = (end: string) => {
    const place = places.get(end) ?? places.get(end.replace(/^@/, ''));
    if (place === undefined) strangers.add(end);
    return place ?? -1;
  };
  const pairs = ties.map(({ source, target }) => placeOf(source) * ids.length + placeOf(target));
  const unread = new Map<number, string>();
  const unseen: [number, number][] = [];
  for (const { source, target, reason } of unknown) {
    if (target === ALL) unread.set(placeOf(source), reason);
    else unseen.push([placeOf(source), placeOf(target)]);
  }
  for (const end of strangers) {
    faults.push(`${end} is an end of a tie and none of the accounts; add it to them, or leave the tie out`);
  }
  const distinct = Array.from(new Set(pairs)).sort((a, b) => a - b);
  const found = distinct.map((pair) => [Math.floor(pair / ids.length), pair % ids.length] as const);
  const others = found.filter(([source, target]) => source !== target);
  return {
    ties: others,
    unseen: unseen.filter(([source, target]) => source !== target),
    unread,
    counts: {
      self_follows: found.length - others.length,
      duplicates: pairs.length - distinct.length,
    },
  };
}
