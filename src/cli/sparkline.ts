/** A small chart of counts in one line of text. */

const LEVELS = '▁▂▃▄▅▆▇█';
const NOTHING = '·';
const UNKNOWN = '?';

/** One sign a count, its height by the greatest of them; `·` is 0, `?` is not known (NaN). */
export function sparkline(counts: readonly number[]): string {
  const most = Math.max(0, ...counts.filter((count) => !Number.isNaN(count)));
  return counts
    .map((count) => {
      if (Number.isNaN(count)) return UNKNOWN;
      return count === 0 ? NOTHING : LEVELS[Math.ceil((count / most) * LEVELS.length) - 1]!;
    })
    .join('');
}
