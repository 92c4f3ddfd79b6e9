/** Whether a database has changed, seen by a handle that can only read, however many processes write it. */
import { statSync } from 'node:fs';
import type { Processes } from '../values/processes.ts';
import { runningWatches } from './crawl-lock.ts';
import { type Store, sqliteDriver } from './driver.ts';

interface Beat {
  /**
   * Another one after each commit of another process, where a watch has begun or ended, killed too, and where another file has
   * taken the place.
   */
  mark: string;
  /** Lines of its logs, which are only ever added to; 0 where there is no database. */
  lines: number;
}

export interface Pulse {
  read(): Beat;
  close(): void;
}

/** A file that is busy for longer is looked at again with the next beat: nothing waits for it. */
const BUSY_MS = 20;
const LINES = `SELECT (SELECT ifnull(max(id), 0) FROM watch_tie) + (SELECT ifnull(max(id), 0) FROM watch_event)`;

/** A file that is not there yet, is replaced, or is no database for a while is looked for again. */
export function openPulse(path: string, processes: Processes): Pulse {
  let store: Store | null = null;
  let file = '';
  const close = () => {
    store?.close();
    store = null;
  };
  return {
    read() {
      const now = fileMark(path);
      if (now !== file) {
        close();
        file = now;
      }
      if (file === '') return { mark: '', lines: 0 };
      try {
        store ??= new (sqliteDriver())(path, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
        const version = store.pragma('data_version', { simple: true });
        const running = runningWatches(store, processes).join(' ');
        return {
          mark: `${file} ${version} ${running}`,
          lines: store.prepare<[], number>(LINES).pluck().get() ?? 0,
        };
      } catch {
        close();
        return { mark: `${file} ?`, lines: 0 };
      }
    },
    close,
  };
}

/** '' where there is none. */
function fileMark(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? '' : `${found.dev}:${found.ino}`;
}
