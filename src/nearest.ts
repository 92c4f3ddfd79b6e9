/** The words nearest to a mistyped one, for every "did you mean". */
import { foldText } from './fold-text.ts';

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours that turn
 * one text into the other. Gives up beyond `limit` and answers `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length]!, limit + 1);
}

/**
 * At most `most` of the candidates, nearest first, equally near ones in code-unit order. A third of the
 * word's letters may differ, and never more than three; case and accents do not count.
 */
export function nearestWords(word: string, candidates: Iterable<string>, most = 3): string[] {
  const wanted = foldText(word);
  const limit = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
  const found: { candidate: string; distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const distance = editDistance(wanted, foldText(candidate), limit);
    if (distance <= limit) found.push({ candidate, distance });
  }
  found.sort((p, q) => p.distance - q.distance || (p.candidate < q.candidate ? -1 : 1));
  return found.slice(0, most).map(({ candidate }) => candidate);
}

/** What may be meant by a word that is none of those known: those near it, or else any. */
export interface Likely {
  nearest: readonly string[];
  known: readonly string[];
}

export function likely(word: string, known: readonly string[]): Likely {
  return { nearest: nearestWords(word, known, 1), known };
}

/** What to do about a word that is none of those known: "did you mean …?", or what is to be said without a likely one. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string, most?: number): string {
  const nearest = nearestWords(word, known, most);
  return nearest.length === 0 ? otherwise : `did you mean ${nearest.join(', ')}?`;
}
