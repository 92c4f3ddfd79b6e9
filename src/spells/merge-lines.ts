/** Lines of ties over several stretches of time, one after another, as lines over all of it. */
import { type How, joinLines, type PairLines, type TieLine } from './tie-line.ts';

export interface LinesOfTime {
  /** By id in code-unit order; their places are the numbers of `pairs`. */
  accountIds: readonly string[];
  pairs: readonly PairLines[];
}

/** A line, and the last of the parts that knows of it. */
interface Told {
  line: TieLine;
  part: number;
}

/** @param parts in order of time: one between two others that knows nothing of a tie could not see it. @param how what differs between two of them is known. */
export function mergeLines(parts: readonly LinesOfTime[], how: How): LinesOfTime {
  const accountIds = [...new Set(parts.flatMap((part) => part.accountIds))].sort();
  const numbers = new Map(accountIds.map((id, number) => [id, number]));
  const merged = new Map<
    number,
    Pick<PairLines, 'one' | 'other'> & { there: Told | null; back: Told | null }
  >();
  for (const [k, part] of parts.entries()) {
    for (const pair of part.pairs) {
      // Both orders of ids are that of code units, so that the one that comes first still does.
      const [one, other] = [pair.one, pair.other].map((number) => numbers.get(part.accountIds[number]!)!);
      const key = one! * accountIds.length + other!;
      const before = merged.get(key);
      merged.set(key, {
        one: one!,
        other: other!,
        there: joined(before?.there ?? null, pair.there, k, how),
        back: joined(before?.back ?? null, pair.back, k, how),
      });
    }
  }
  const pairs = [...merged].sort(([a], [b]) => a - b).map(([, pair]) => pair);
  return {
    accountIds,
    pairs: pairs.map((pair) => ({ ...pair, there: pair.there?.line ?? null, back: pair.back?.line ?? null })),
  };
}

function joined(earlier: Told | null, line: TieLine | null, part: number, how: How): Told | null {
  if (line === null) return earlier;
  const isUnread = earlier !== null && part - earlier.part > 1;
  return { line: earlier === null ? line : joinLines(earlier.line, line, how, isUnread), part };
}
