/** Runs a watch: follows its streams, sweeps its accounts, reads those in a gap, and heeds its roster, until it ends. */
import { beginConnections } from '../store/watch-connection.ts';
import { catchUp, follow } from './follow-streams.ts';
import { heedChange, heedRoster } from './heed-roster.ts';
import { startRunning, type WatchJob } from './running.ts';
import { planSweep, restOf } from './steps/schedule.ts';
import { readGaps, sweep, sweepAndPlan } from './sweep-accounts.ts';
import { gapsOf, watchedIds } from './watch-state.ts';

/** How long after a gap its account is read: others may come, and are read with it. */
const GAP_REST_MS = 1_000;

/** Drops what is under way when it is interrupted or its time has come: the log has all that is known. */
export async function runWatch(job: WatchJob): Promise<void> {
  const { store, watch, network, buying = null, streams, every, until, runtime } = job;
  const stopping = new AbortController();
  const signal = AbortSignal.any([runtime.interrupted, stopping.signal]);
  const run = startRunning(job, signal);
  let following: Promise<unknown> | null = null;
  const followAll = () => {
    const all = Promise.all(streams.map((source) => follow(run, source))).finally(() => {
      // Where there is none, none has ended.
      if (streams.length > 0) stopping.abort();
    });
    // Its fault is thrown where its end is awaited.
    all.catch(() => {});
    return all;
  };
  const names = streams.map(({ name }) => name);
  beginConnections(store, watch, names, runtime.now());
  try {
    // Who is known already is followed while the others are looked up.
    if (watchedIds(run.state).length > 0) following = followAll();
    await heedRoster(run);
    following ??= followAll();
    await catchUp(run);
    // A reading that is paid for is due when its time has come, and not when a watch is started.
    const isDue = buying === null || buying.purchases.isSweeping() || watch.sweptAt === null;
    const sweepAt = isDue ? runtime.now() : watch.sweptAt! + every;
    run.state = { ...run.state, sweepAt };
    if (runtime.now() >= sweepAt) await sweepAndPlan(run);
    else run.take(planSweep(run.state, sweepAt, Math.min(run.state.next, sweepAt)));
    while (!signal.aborted) {
      const ms = restOf(run.state, runtime.now(), { until, isPaid: buying !== null });
      if (ms === null) break;
      await run.rest(ms);
      if (signal.aborted) break;
      // Nothing is bought for a watch whose time has come.
      if (buying !== null && until !== null && runtime.now() >= until) break;
      await heedChange(run);
      if (gapsOf(run.state).length > 0 && buying?.purchases.isSweeping() !== true) {
        await runtime.sleep(GAP_REST_MS, signal);
        await readGaps(run);
      }
      if (runtime.now() < run.state.next) continue;
      await heedChange(run, true);
      if (buying === null || runtime.now() >= run.state.sweepAt) await sweepAndPlan(run);
      else if (run.state.next <= runtime.now()) run.take(planSweep(run.state, run.state.sweepAt));
    }
    // A reading that is paid for waits until it is due.
    if (!signal.aborted && buying === null) await sweep(run);
  } finally {
    stopping.abort();
    network.http.stop();
    await following;
  }
}
