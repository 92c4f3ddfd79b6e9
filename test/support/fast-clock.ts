/** A clock that goes faster than ours, for a program that is started and the servers that it asks. */
import { resolve } from 'node:path';

export interface FastClock {
  now(): number;
  /** Milliseconds of ours that a time of its takes. */
  real(ms: number): number;
  /** Environment of a program that goes by it. */
  env: Record<string, string>;
}

/** @param from what it says now. @param speed how many times faster than ours it goes. */
export function fastClock(from: number, speed: number): FastClock {
  const ours = () => performance.timeOrigin + performance.now();
  const began = ours();
  return {
    now: () => Math.floor(from + (ours() - began) * speed),
    real: (ms) => ms / speed,
    env: {
      FAST_CLOCK: `${began} ${from} ${speed}`,
      NODE_OPTIONS: `--require=${resolve(import.meta.dirname, 'fast-clock.cjs')}`,
    },
  };
}
