/** Whether anybody has written to a database since. */
import { statSync } from 'node:fs';
import type { Store } from './driver.ts';

/** Another wherever its file, or the log beside it, was written; `null` of one in memory. */
export function fileState(store: Store): string | null {
  if (store.memory) return null;
  const states = [store.name, `${store.name}-wal`].map((path) => {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    // When it was changed, and not when it says so: that can be set, as by who copies a file with its time.
    // A log without a page comes and goes with whoever reads.
    return found === undefined || found.size === 0n ? '' : `${found.ino} ${found.size} ${found.ctimeNs}`;
  });
  return states.join('\n');
}
