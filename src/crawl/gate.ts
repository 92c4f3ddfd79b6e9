/** Lets requests to one host through: so many at a time, so far apart, so many in a time, none during a pause. */

/** At most `count` requests start within any `ms` milliseconds. */
interface RateWindow {
  count: number;
  ms: number;
  /** The requests it counts, by URL; all of them where absent. */
  only?: RegExp;
}

export interface Pace {
  /** Requests under way at the same time. */
  atOnce: number;
  /** Least time between the starts of two requests, milliseconds. */
  gapMs: number;
  windows?: readonly RateWindow[];
}

export interface Gate {
  /** Resolves when a request may start; the function it gives must be called when the request has ended. */
  enter(url: string): Promise<() => void>;
  /** Nobody enters for so long. Pauses overlap; the gate opens when the last one is over. */
  pause(ms: number): Promise<void>;
  /** Nobody enters for so long, and nobody waits for it: whoever comes or stands here is turned away. */
  close(ms: number): void;
}

export interface GateClock {
  now(): number;
  sleep(ms: number): Promise<void>;
  /** A request will wait so long for a window. */
  held?(ms: number): () => void;
  /** What a request is turned away with; until when the gate is closed, milliseconds since 1970. */
  turnedAway?(until: number): Error;
}

export function createGate(pace: Pace, clock: GateClock): Gate {
  const queue: (() => void)[] = [];
  const windows = (pace.windows ?? []).map((window) => ({ ...window, starts: [] as number[] }));
  let free = pace.atOnce;
  let pauses = 0;
  let closedUntil = 0;
  let opened: (() => void)[] = [];
  let spaced: Promise<void> = Promise.resolve();

  function leave(): void {
    const next = queue.shift();
    if (next === undefined) free++;
    else next();
  }

  function turnAway(): void {
    if (closedUntil > clock.now() && clock.turnedAway !== undefined) throw clock.turnedAway(closedUntil);
  }

  /** Takes a place in every window that counts the request; milliseconds until it may start. */
  function claim(url: string): number {
    const now = clock.now();
    const counting = windows.filter(({ only }) => only === undefined || only.test(url));
    let start = now;
    for (const { starts, count, ms } of counting) {
      if (starts.length >= count) start = Math.max(start, starts[starts.length - count]! + ms);
    }
    for (const { starts, count } of counting) {
      starts.push(start);
      if (starts.length > 2 * count) starts.splice(0, starts.length - count);
    }
    return start - now;
  }

  return {
    async enter(url) {
      turnAway();
      if (free > 0) free--;
      else await new Promise<void>((resolve) => queue.push(resolve));
      if (pace.gapMs > 0) {
        const turn = spaced;
        spaced = turn.then(() => clock.sleep(pace.gapMs));
        await turn;
      }
      const wait = claim(url);
      if (wait > 0) {
        const ended = clock.held?.(wait);
        await clock.sleep(wait);
        ended?.();
      }
      while (pauses > 0) await new Promise<void>((resolve) => opened.push(resolve));
      try {
        turnAway();
      } catch (error) {
        leave();
        throw error;
      }
      return leave;
    },
    close(ms) {
      closedUntil = Math.max(closedUntil, clock.now() + ms);
    },
    async pause(ms) {
      pauses++;
      await clock.sleep(ms);
      pauses--;
      const waiting = opened;
      opened = [];
      for (const resume of waiting) resume();
    },
  };
}

/** The least time that so many requests to one host take under its pace, seconds; answers take none. */
export function leastSeconds({ gapMs, windows = [] }: Pace, requests: number): number {
  if (requests <= 0) return 0;
  const waits = windows.map(({ count, ms }) => Math.floor((requests - 1) / count) * ms);
  return Math.max(gapMs * (requests - 1), ...waits) / 1000;
}
