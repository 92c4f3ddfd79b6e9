/** A backup of a log each day while it is watched: its export, in a folder of its own, of which what has ended is not written again. */
import { join } from 'node:path';
import { count } from '../cli/count.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import type { Runtime } from '../runtime.ts';
import type { Store } from '../store/driver.ts';
import { findWatch, type WatchRecord } from '../store/watch-log.ts';
import { writeLog } from '../store/write-log.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

interface BackedUp {
  store: Store;
  /** The log. */
  name: string;
  /** The folder of its backups; absent where there are to be none. */
  dir: string | undefined;
  runtime: Pick<Runtime, 'now' | 'sleep' | 'interrupted'>;
  tell(text: string): void;
  /** Tells that it could not be, whatever else is silent. */
  warn(text: string): void;
}

export interface Backups {
  /** Begins a backup where a day has gone by since the last one, or an hour since one that failed. */
  heed(): void;
  /** Begins no more of them, and waits for the one that is under way. */
  end(): Promise<void>;
}

/** Backs up each day, first when it is heeded. Says that it could not, which is no reason to stop. */
export function beginBackups({ store, name, dir, runtime, tell, warn }: BackedUp): Backups {
  if (dir === undefined) return { heed() {}, async end() {} };
  const { now, sleep, interrupted } = runtime;
  const ending = new AbortController();
  // Before it is first heeded there is nothing worth it.
  let due: number | null = null;
  let underWay: Promise<void> | null = null;
  const heed = () => {
    due ??= now();
    if (underWay !== null || now() < due) return;
    underWay = backUp(dir).finally(() => {
      underWay = null;
    });
  };
  const hourly = (async () => {
    while (!ending.signal.aborted) {
      await sleep(HOUR_MS, ending.signal);
      if (due !== null && !ending.signal.aborted) heed();
    }
  })();
  return {
    heed,
    async end() {
      ending.abort();
      await hourly;
      await underWay;
    },
  };

  async function backUp(dir: string): Promise<void> {
    try {
      const watch = findWatch(store, name)!;
      const folder = join(dir, folderName(watch));
      const { written, unchanged } = await writeLog(store, watch, {
        dir: folder,
        terms: publicationTerms(watch.network),
        exportedAt: new Date(now()).toISOString(),
        async pause() {
          interrupted.throwIfAborted();
          await sleep(0);
        },
      });
      due = now() + DAY_MS;
      tell(`backed up to ${folder}, ${count(written, 'file')} written, ${unchanged} unchanged`);
    } catch (error) {
      due = now() + HOUR_MS;
      if (interrupted.aborted) return;
      warn(`could not be backed up: ${(error as Error).message}; it is tried again in an hour`);
    }
  }
}

/** Leaves alone the folder that has what was pruned. */
function folderName({ name, beginsAt }: WatchRecord): string {
  return beginsAt === null ? name : `${name}-since-${new Date(beginsAt).toISOString().slice(0, 10)}`;
}
