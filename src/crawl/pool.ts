/** Works through a list with a bounded number of items under way. */

/**
 * Calls `work` for every item, at most `limit` at a time, in order of the list. The first failure stops the
 * handing out, calls `onFailure`, and is thrown once the items under way have settled, whatever those end with.
 */
export async function forEachAtOnce<T>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<void>,
  onFailure: () => void,
): Promise<void> {
  let next = 0;
  let failed: { error: unknown } | null = null;

  async function takeTurns(): Promise<void> {
    while (failed === null && next < items.length) {
      const item = items[next]!;
      next++;
      try {
        await work(item);
      } catch (error) {
        if (failed === null) {
          failed = { error };
          onFailure();
        }
      }
    }
  }

  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, takeTurns));
  if (failed !== null) throw (failed as { error: unknown }).error;
}
