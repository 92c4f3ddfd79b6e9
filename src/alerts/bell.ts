/** Wakes who waits; rung while nobody does, it wakes the next who comes. */
export interface Bell {
  ring(): void;
  /** Resolves once it was rung, or the signal aborts. */
  heard(signal: AbortSignal): Promise<void>;
}

export function createBell(): Bell {
  let isRung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      if (wake === null) isRung = true;
      else wake();
    },
    heard(signal) {
      if (isRung || signal.aborted) {
        isRung = false;
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        const end = () => {
          wake = null;
          signal.removeEventListener('abort', end);
          resolve();
        };
        wake = end;
        signal.addEventListener('abort', end);
      });
    },
  };
}
