/** Plans when a watch goes on, and with what. Pure. */
import { nextDay } from '../../crawl/budget.ts';
import type { Instant } from '../../values/log-entries.ts';
import { gapsOf, type WatchState } from '../watch-state.ts';
import { type Outcome, outcome } from './outcome.ts';

/** How often the roster is looked at for a change. */
const ROSTER_MS = 600_000;

export function plan(state: WatchState, at: Instant, reason: string): Outcome {
  return outcome({ ...state, next: at }, { says: [['next', at, reason]] });
}

/** Goes on with the next sweep, or before where that is planned already. */
export function planSweep(state: WatchState, sweepAt: Instant, at = sweepAt): Outcome {
  return plan({ ...state, sweepAt }, at, 'the time between two sweeps is over');
}

/** Goes on with the money of the next day. */
export function waitForMoney(state: WatchState, now: Instant): Outcome {
  const at = nextDay(now);
  const waiting = { ...state, sweepAt: state.sweepAt <= now ? at : state.sweepAt };
  if (state.next === at) return outcome(waiting);
  const { state: planned, says } = plan(waiting, at, 'the money of the day is used up');
  return outcome(planned, { says: [...says, ['spent', at]] });
}

/** Gives the milliseconds until there is something to do; `null` where the watch has come to its end. */
export function restOf(
  state: WatchState,
  now: Instant,
  { until, isPaid }: { until: Instant | null; isPaid: boolean },
): number | null {
  if (until !== null && now >= until) return null;
  // A gap may have opened while others were read.
  const longest = !isPaid && gapsOf(state).length > 0 ? 0 : ROSTER_MS;
  return Math.max(0, Math.min(state.next - now, (until ?? state.next) - now, longest));
}
