/** Lets requests to one host through: so many at a time, so far apart, and none during a pause. */

export interface Pace {
  /** Requests under way at the same time. */
  atOnce: number;
  /** Least time between the starts of two requests, milliseconds. */
  gapMs: number;
}

export interface Gate {
  /** Resolves when a request may start; the function it gives must be called when the request has ended. */
  enter(): Promise<() => void>;
  /** Nobody enters for so long. Pauses overlap; the gate opens when the last one is over. */
  pause(ms: number): Promise<void>;
}

export function createGate(pace: Pace, sleep: (ms: number) => Promise<void>): Gate {
  const queue: (() => void)[] = [];
  let free = pace.atOnce;
  let pauses = 0;
  let opened: (() => void)[] = [];
  let spaced: Promise<void> = Promise.resolve();

  function leave(): void {
    const next = queue.shift();
    if (next === undefined) free++;
    else next();
  }

  return {
    async enter() {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => queue.push(resolve));
      if (pace.gapMs > 0) {
        const turn = spaced;
        spaced = turn.then(() => sleep(pace.gapMs));
        await turn;
      }
      while (pauses > 0) await new Promise<void>((resolve) => opened.push(resolve));
      return leave;
    },
    async pause(ms) {
      pauses++;
      await sleep(ms);
      pauses--;
      const waiting = opened;
      opened = [];
      for (const resume of waiting) resume();
    },
  };
}
