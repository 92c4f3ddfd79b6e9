/** A runtime whose clock stands still while a request is under way, and jumps to the next sleeper's time otherwise. */

import type { HttpRequest, HttpResponse } from '../../src/http-request.ts';
import type { Runtime } from '../../src/runtime.ts';
import { TEST_NOW, testRuntime } from './runtime.ts';

export interface SimulatedRuntime extends Runtime {
  /** Every request, with the time at which it was sent. */
  sent: { url: URL; at: number }[];
}

export function simulatedRuntime(
  http: (request: HttpRequest) => Promise<HttpResponse>,
  env: Runtime['env'] = {},
): SimulatedRuntime {
  const sleepers: { at: number; wake: () => void }[] = [];
  const sent: SimulatedRuntime['sent'] = [];
  let now = TEST_NOW;
  let underWay = 0;
  let isDue = false;

  /** Time passes only when everything else has come to rest. */
  function settle(): void {
    if (isDue) return;
    isDue = true;
    setImmediate(() => {
      isDue = false;
      if (underWay > 0 || sleepers.length === 0) return;
      const at = Math.min(...sleepers.map((sleeper) => sleeper.at));
      now = Math.max(now, at);
      const woken = sleepers.filter((sleeper) => sleeper.at <= now);
      for (const sleeper of woken) {
        sleepers.splice(sleepers.indexOf(sleeper), 1);
        sleeper.wake();
      }
      settle();
    });
  }

  return {
    ...testRuntime({ env }),
    sent,
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const sleeper = {
          at: now + Math.max(0, ms),
          wake() {
            signal?.removeEventListener('abort', abort);
            resolve();
          },
        };
        const abort = () => {
          sleepers.splice(sleepers.indexOf(sleeper), 1);
          resolve();
        };
        signal?.addEventListener('abort', abort, { once: true });
        sleepers.push(sleeper);
        settle();
      }),
    async http(request) {
      sent.push({ url: new URL(request.url), at: now });
      underWay++;
      try {
        const response = await http(request);
        return { ...response, headers: { ...response.headers, date: new Date(now).toUTCString() } };
      } finally {
        underWay--;
        settle();
      }
    },
  };
}
