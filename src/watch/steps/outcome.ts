/** The outcome of a step for a watch as a whole, in data: the driver writes, then says. */
import type { Instant } from '../../values/log-entries.ts';
import type { Sweep } from '../../values/log-facts.ts';
import type { Price } from '../price.ts';
import type { WatchState } from '../watch-state.ts';
import type { Moved } from './moved.ts';

/** Whoever listens to a watch hears, beside the events of its log: */
export interface NewsListener {
  /** How a stream or a host fares. */
  stream(name: string, news: string): void;
  swept(sweep: Sweep): void;
  /** The price of what is about to be bought. */
  price(price: Price): void;
  /** The money of the day is used up; the watch goes on then. */
  spent(until: Instant): void;
  /** When it goes on, and why then. */
  next(at: Instant, reason: string): void;
  /** Why the roster cannot be read any more. */
  roster(fault: string): void;
}

export type News = { [K in keyof NewsListener]: [K, ...Parameters<NewsListener[K]>] }[keyof NewsListener];

export interface Outcome {
  state: WatchState;
  says: readonly News[];
  /** In order, in one transaction. */
  moved: readonly Moved[];
}

export function outcome(state: WatchState, { says = [], moved = [] }: Partial<Outcome> = {}): Outcome {
  return { state, says, moved };
}
