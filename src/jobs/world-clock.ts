/** The clock of the simulated world, which stands at a day: what is waited for goes by, and the day stays. */
import type { Runtime } from '../runtime.ts';

export interface WorldClock {
  /** The user's world with the clock of the simulated one. */
  runtime: Runtime;
  /** The simulated world's own day, which a snapshot states. */
  calendar: Pick<Runtime, 'now'>;
}

/** @param at where it stands, milliseconds since 1970. */
export function worldClock(runtime: Runtime, at: number): WorldClock {
  const begun = runtime.now();
  return {
    runtime: { ...runtime, now: () => at + (runtime.now() - begun) },
    calendar: { now: () => at },
  };
}
