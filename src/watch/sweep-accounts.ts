/** Proves every account of a watch, or reads it: while nothing has changed, with one request each. */
import { countChanges, readSweeps } from '../store/watch-log.ts';
import { revisionOf, toWanted } from './own-server.ts';
import { priceOfSweep, reachesOne } from './price.ts';
import { LAG_MS, readAll } from './read-accounts.ts';
import type { Running } from './running.ts';
import { isProvedBy, takeProof } from './steps/proof.ts';
import { planSweep, waitForMoney } from './steps/schedule.ts';
import { dueInSweep, endSweep } from './steps/sweep.ts';
import { type Followed, gapsOf, heardBy } from './watch-state.ts';

/** Sweeps, and plans the next sweep, or the day on which this one goes on. */
export async function sweepAndPlan(run: Running): Promise<void> {
  const isDone = await sweep(run);
  const now = run.job.runtime.now();
  if (isDone) run.take(planSweep(run.state, now + run.job.every));
  else if (!run.signal.aborted) run.take(waitForMoney(run.state, now));
}

/** @returns whether it has come to its end; `false` where it goes on with the money of another day. */
export async function sweep(run: Running): Promise<boolean> {
  const { store, watch, streams, runtime, buying = null } = run.job;
  const isPaid = buying !== null;
  const beganAt = buying?.purchases.sweeping() ?? runtime.now();
  const due = dueInSweep(run.state, beganAt, isPaid);
  if (isPaid && due.length > 0) run.say('price', priceOfSweep(buying, due));
  let left = await unproved(run, due);
  if (left.length > 0 && streams.some(({ isChained }) => isChained)) {
    await runtime.sleep(LAG_MS, run.signal);
    left = await unproved(run, left);
  }
  const { failed, isSpent } = await readAll(run, left);
  if (run.signal.aborted || isSpent || !run.state.isRosterKnown) return false;
  buying?.purchases.swept();
  const { sweep, ended } = endSweep(run.state, {
    isPaid,
    beganAt,
    endedAt: runtime.now(),
    readCount: left.length,
    failedCount: failed,
    ...countChanges(store, watch, readSweeps(store, watch).at(-1), beganAt),
  });
  run.writer.sweep(sweep);
  run.take(ended);
  return true;
}

/** Proves accounts by the revisions that their servers have. @returns those that have to be read. */
async function unproved(run: Running, accounts: readonly Followed[]): Promise<Followed[]> {
  const left: Followed[] = [];
  await run.asking.inLanes(accounts, toWanted, async (account) => {
    if (!(await isProved(run, account.state.accountId))) left.push(account);
  });
  return left;
}

async function isProved(run: Running, id: string): Promise<boolean> {
  if (run.signal.aborted) return true;
  const { network, runtime } = run.job;
  const now = () => run.state.accounts.get(id)!;
  // Who was never proved is not asked.
  if (now().state.provedRevision === null) return false;
  const asked = { at: runtime.now(), heard: heardBy(run.state, runtime.now()) };
  const mark = await revisionOf(network, now());
  if (!isProvedBy(now(), mark)) return false;
  run.keep(takeProof(run.state, now(), asked));
  return now().state.cohort >= run.state.cohort && (run.posts?.isCurrent(now().state) ?? true);
}

/** Reads those in a gap; those of a sweep that waits for money are read when it goes on. */
export async function readGaps(run: Running): Promise<void> {
  const { buying = null, runtime } = run.job;
  const due = gapsOf(run.state);
  const wait = () => run.take(waitForMoney(run.state, runtime.now()));
  if (buying !== null && due.length > 0) {
    if (!reachesOne(buying, due)) return wait();
    run.say('price', priceOfSweep(buying, due));
  }
  const { isSpent } = await readAll(run, due);
  if (isSpent) wait();
}
