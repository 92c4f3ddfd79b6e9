/** Questions side by side; the pace of each host holds below that. */
import { forEachAtOnce } from '../crawl/pool.ts';

const USUAL = 8;

/** The first failure ends it. */
export function atOnce<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  limit = USUAL,
): Promise<void> {
  return forEachAtOnce(items, limit, work, () => {});
}
