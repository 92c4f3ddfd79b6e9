/** A watch that runs: its state, and what it asks, writes and says with. */
import type { Network } from '../crawl/network.ts';
import type { RosterRow } from '../roster/row.ts';
import type { Runtime } from '../runtime.ts';
import type { Connect } from '../socket.ts';
import type { Store } from '../store/driver.ts';
import {
  readAccountEvents,
  readPlaces,
  readWatched,
  type WatchRecord,
  type WatchWriter,
  watchWriter,
} from '../store/watch-log.ts';
import { beginActivity } from '../store/watch-posts.ts';
import type { SeedOptions } from '../store/watch-seed.ts';
import type { Instant } from '../values/log-entries.ts';
import { type Asking, askingOf } from './asking.ts';
import type { Buying } from './buying.ts';
import { type LogListener, logKeeper } from './log-keeper.ts';
import { type PostLog, postLog } from './posts.ts';
import type { Moved } from './steps/moved.ts';
import type { News, NewsListener, Outcome } from './steps/outcome.ts';
import type { StreamSource } from './stream.ts';
import { goOnWith, isWatched, newWatchState, type WatchState } from './watch-state.ts';

export interface WatchJob {
  store: Store;
  watch: WatchRecord;
  network: Network;
  /** Pays for a network that is asked at a price and is, then, the network; `null` where nothing is paid. */
  buying?: Buying | null;
  /** The days of which it has posts; none where absent. */
  activityDays?: number | null;
  /** The roster as it is now: its text, and the rows of the network that hold on a day. */
  roster(): { text: string; rowsOn(date: string): readonly RosterRow[] };
  streams: readonly StreamSource[];
  /** Milliseconds between two sweeps. */
  every: number;
  /** Ends it; `null` where nothing but a signal does. */
  until: Instant | null;
  runtime: Pick<Runtime, 'now' | 'sleep' | 'random' | 'interrupted'>;
  connect: Connect;
  listener: LogListener & Partial<NewsListener>;
}

export interface Running {
  job: WatchJob;
  state: WatchState;
  writer: WatchWriter;
  posts: PostLog | null;
  asking: Asking;
  signal: AbortSignal;
  /** Breaks off the connection of each stream, so that it asks for the accounts of now. */
  reconnects: Map<string, () => void>;
  /** Writes the step of an account. */
  keep(moved: Moved): void;
  /** Goes on with the state that a step gives: writes what it has for the log, and says the rest. */
  take(outcome: Outcome): void;
  say(...news: News): void;
  /** Rests so many milliseconds, or until there is something new. */
  rest(ms: number): Promise<void>;
  wake(): void;
}

export function startRunning(job: WatchJob, signal: AbortSignal): Running {
  const { store, watch, network, activityDays = null, streams, runtime, listener } = job;
  const writer = watchWriter(store, watch);
  const known = goOnWith(readWatched(store, watch), readAccountEvents(store, watch), streams.length > 0);
  const accounts = new Map(known.map((one) => [one.state.accountId, one]));
  const places = new Set(readPlaces(store, watch).map(({ stream }) => stream));
  const states = streams.map(({ name, isChained }) => {
    const stream = { isChained, hasPlace: places.has(name), joinedAt: null, last: null, wasLost: false };
    return [name, stream] as const;
  });
  const { sealedAt } = watch.options as Partial<SeedOptions>;
  if (activityDays !== null) beginActivity(store, watch, activityDays);
  const isTarget = (accountId: string) => isWatched(run.state, accountId);
  const posts =
    activityDays === null || network.posts === undefined
      ? null
      : postLog(store, watch, { lists: network.posts, days: activityDays, isTarget });
  const say = (...[kind, ...values]: News) =>
    (listener[kind] as ((...said: unknown[]) => void) | undefined)?.(...values);
  const run: Running = {
    job,
    state: newWatchState(accounts, new Map(states), sealedAt),
    writer,
    posts,
    asking: askingOf(
      network,
      runtime.now,
      (host, news) => say('stream', host, news),
      () => accounts.size > 0,
    ),
    signal,
    reconnects: new Map(),
    keep: (moved) => keep(moved),
    take({ state, moved, says }) {
      const isEarlier = state.next < run.state.next;
      if (moved.length > 0) writer.together(() => moved.forEach(keep));
      run.state = state;
      for (const one of says) say(...one);
      if (isEarlier) run.wake();
    },
    say,
    rest: (ms) =>
      new Promise((resolve) => {
        const ended = new AbortController();
        run.wake = () => {
          ended.abort();
          resolve();
        };
        void runtime.sleep(ms, AbortSignal.any([signal, ended.signal])).then(resolve);
      }),
    wake() {},
  };
  const keep = logKeeper(run, accounts, writer, posts, listener);
  return run;
}
