/** Lines of ties over several stretches of time, one after another, as lines over all of it. */
import { type How, joinLines, type PairLines, type TieLine } from './tie-line.ts';

export interface LinesOfTime {
  /** By id in code-unit order; their places are the numbers of `pairs`. */
  accountIds: readonly string[];
  pairs: readonly PairLines[];
}

/** @param parts in order of time. @param how what differs between two of them is known. */
export function mergeLines(parts: readonly LinesOfTime[], how: How): LinesOfTime {
  const accountIds = [...new Set(parts.flatMap((part) => part.accountIds))].sort();
  const numbers = new Map(accountIds.map((id, number) => [id, number]));
  const merged = new Map<number, PairLines>();
  for (const part of parts) {
    for (const pair of part.pairs) {
      // Both orders of ids are that of code units, so that the one that comes first still does.
      const [one, other] = [pair.one, pair.other].map((number) => numbers.get(part.accountIds[number]!)!);
      const key = one! * accountIds.length + other!;
      const before = merged.get(key);
      merged.set(key, {
        one: one!,
        other: other!,
        there: joined(before?.there ?? null, pair.there, how),
        back: joined(before?.back ?? null, pair.back, how),
      });
    }
  }
  return { accountIds, pairs: [...merged].sort(([a], [b]) => a - b).map(([, pair]) => pair) };
}

function joined(earlier: TieLine | null, later: TieLine | null, how: How): TieLine | null {
  return earlier === null || later === null ? (later ?? earlier) : joinLines(earlier, later, how);
}
