/** A clock that its test moves: who sleeps wakes when it has come so far. */
export interface TestClock {
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Moves it on, waking the sleepers on the way in their order. */
  advance(to: number): Promise<void>;
}

export function testClock(begin: number): TestClock {
  let now = begin;
  let sleepers: { at: number; wake: () => void }[] = [];
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted || ms <= 0) return void setImmediate(resolve);
        const abort = () => {
          sleepers = sleepers.filter((one) => one !== sleeper);
          resolve();
        };
        const wake = () => {
          signal?.removeEventListener('abort', abort);
          resolve();
        };
        const sleeper = { at: now + ms, wake };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', abort);
      }),
    async advance(to) {
      for (;;) {
        const next = sleepers.filter(({ at }) => at <= to).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        sleepers = sleepers.filter((one) => one !== next);
        now = Math.max(now, next.at);
        next.wake();
        // Who wakes may go to sleep again before the next one does.
        for (let turns = 0; turns < 10; turns++) await turn();
      }
      now = Math.max(now, to);
      await turn();
    },
  };
}
