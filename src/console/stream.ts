/** Tells open pages that the database has changed, as an event stream that goes on where it broke off. */

import type { Runtime } from '../runtime.ts';
import type { Pulse } from '../store/pulse.ts';

/** Who listens: a response that stays open. */
interface Listener {
  write(text: string): boolean;
  /** Bytes that it has not taken yet. */
  readonly writableLength: number;
  destroy(): void;
}

export interface Stream {
  /** Milliseconds of the last change that is known of, growing. */
  version(): number;
  /** Whether one more may listen. */
  hasRoom(): boolean;
  /** @param lastEventId of the last change that it knows of, as its header says. */
  join(listener: Listener, lastEventId: string | undefined): void;
  leave(listener: Listener): void;
  /** Until `signal` aborts. */
  run(signal: AbortSignal): Promise<void>;
}

const MOST_LISTENERS = 100;
const LOOK_MS = 200;
/** What lies between a listener and the page may end a stream that is silent for long. */
const SILENT_MS = 15_000;
/** Of a listener that takes nothing. */
const MOST_WAITING = 64 * 1024;

export function createStream(pulse: Pulse, runtime: Pick<Runtime, 'now' | 'sleep'>): Stream {
  const listeners = new Set<Listener>();
  let seen = pulse.read();
  let version = runtime.now();
  const event = () =>
    `id: ${version}\nevent: change\ndata: ${JSON.stringify({ version, lines: seen.lines })}\n\n`;

  function look(): boolean {
    const read = pulse.read();
    if (read.mark === seen.mark) return false;
    seen = read;
    version = Math.max(version + 1, runtime.now());
    return true;
  }

  function tell(text: string): void {
    for (const listener of listeners) {
      if (listener.writableLength > MOST_WAITING) {
        listeners.delete(listener);
        listener.destroy();
      } else listener.write(text);
    }
  }

  return {
    version() {
      if (look()) tell(event());
      return version;
    },
    hasRoom: () => listeners.size < MOST_LISTENERS,
    join(listener, lastEventId) {
      listeners.add(listener);
      listener.write(`retry: 1000\n\n`);
      // One that comes again is told what it has missed, and one that comes first how far the log is.
      if (lastEventId !== String(version)) listener.write(event());
    },
    leave(listener) {
      listeners.delete(listener);
    },
    async run(signal) {
      let told = runtime.now();
      while (!signal.aborted) {
        await runtime.sleep(LOOK_MS, signal);
        const hasChanged = look();
        if (!hasChanged && runtime.now() - told < SILENT_MS) continue;
        told = runtime.now();
        tell(hasChanged ? event() : ':\n\n');
      }
      for (const listener of listeners) listener.destroy();
      listeners.clear();
      pulse.close();
    },
  };
}
