/** What a snapshot states of how it is read, so that it is gone on with in the same way by whichever command. */
import type { Reading } from '../crawl/networks/bluesky/bluesky.ts';

/** Bluesky's reading is stated also where it was not asked for, so that it stays the same. */
export function statedOptions(
  network: string,
  { read, cap }: { read?: Reading | undefined; cap?: number | undefined },
): Record<string, string | number> {
  return {
    ...(network === 'bluesky' || read !== undefined ? { read: read ?? 'auto' } : {}),
    ...(cap === undefined ? {} : { cap }),
  };
}
