/** Reads the follows of accounts anew, of a network that is paid for as far as the money of the day reaches. */
import { BudgetSpent } from '../crawl/faults.ts';
import { slices } from '../slices.ts';
import type { Buying } from './buying.ts';
import { askThemselves, toWanted } from './own-server.ts';
import { reachesOne, tooDear } from './price.ts';
import { readAccount, TOO_FAST, TRIES } from './read-account.ts';
import type { Running } from './running.ts';
import { takeLookUp } from './steps/looked-up.ts';
import { isUntold, takeFailure, takeReading } from './steps/reading.ts';
import { type Followed, heardBy, unchained } from './watch-state.ts';

/** How long a stream may lag behind the servers of the accounts before they are read in its place. */
export const LAG_MS = 2_000;

/** Accounts that are looked up at a time, right before their follows are bought: on another day their profiles are others. */
const PAID_PROFILES = 10;

export interface ReadSum {
  failed: number;
  /** Whether the money of the day did not reach for all. */
  isSpent: boolean;
}

export async function readAll(run: Running, accounts: readonly Followed[]): Promise<ReadSum> {
  const { buying = null } = run.job;
  const result = { failed: 0, isSpent: false };
  for (const some of buying === null ? [accounts] : inParts(accounts, buying)) {
    if (some.length === 0 || run.signal.aborted) break;
    const { failed, isSpent } = await readSome(run, some);
    result.failed += failed;
    result.isSpent = isSpent;
    // Profiles of others would be old when there is money for their lists.
    if (isSpent) break;
  }
  return result;
}

function inParts<T>(items: readonly T[], { perDay }: Buying): T[][] {
  return slices(items, Math.min(PAID_PROFILES, perDay));
}

async function readSome(run: Running, accounts: readonly Followed[]): Promise<ReadSum> {
  const { job, asking } = run;
  const { buying = null } = job;
  if (buying !== null && !reachesOne(buying, accounts)) return { failed: 0, isSpent: true };
  const lookedUp = await asking.lookUp(accounts.map((account, number) => ({ ...toWanted(account), number })));
  const ids = accounts.map(({ state }) => state.accountId);
  const found = lookedUp.found.map((one) => ({ ...one, accountId: ids[one.number]! }));
  await askThemselves(run, found);
  const at = job.runtime.now();
  run.writer.together(() => {
    for (const one of found) run.keep(takeLookUp(run.state.accounts.get(one.accountId)!, one, at));
  });
  const sum = { failed: 0, isSpent: lookedUp.isSpent };
  const isFound = new Set(found.map(({ accountId }) => accountId));
  const there = ids.filter(
    (id) => run.state.accounts.get(id)!.state.gone === null && (!lookedUp.isSpent || isFound.has(id)),
  );
  const fail = (id: string, reason: string) => {
    sum.failed++;
    run.take(takeFailure(run.state, run.state.accounts.get(id)!, reason));
  };
  await asking.inLanes(
    there,
    (id) => toWanted(run.state.accounts.get(id)!),
    async (id) => {
      try {
        const fault = await readOne(run, id);
        if (fault !== null) fail(id, fault);
      } catch (error) {
        if (!(error instanceof BudgetSpent)) throw error;
        sum.isSpent = true;
      }
    },
    (id, { host, limit }) => fail(id, `${host} ${limit}`),
  );
  return sum;
}

/** @returns why it could not be read; `null` where it was, or the watch ends. @throws BudgetSpent. */
async function readOne(run: Running, id: string): Promise<string | null> {
  const { signal, posts, asking, writer } = run;
  const { network, buying = null, runtime } = run.job;
  const isEnding = () => signal.aborted;
  if (isEnding()) return null;
  const account = run.state.accounts.get(id)!;
  const wanted = { ...toWanted(account), createdAt: account.profile?.createdAt ?? null };
  const declared = account.profile?.declaredCount ?? null;
  if (buying !== null) {
    const dear = tooDear(buying, declared);
    if (dear !== null) return dear;
    if (buying.left() < Math.max(1, declared ?? 0)) throw new BudgetSpent();
  }
  const isKnown = (target: string) => run.state.accounts.has(target);
  for (let tries = 1; ; tries++) {
    const result = await readAccount({ network, now: runtime.now, isKnown, posts }, wanted, declared);
    asking.answered(wanted);
    if (isEnding()) return null;
    if (result.kind === 'gone') return 'its follows are not there';
    if (result.kind === 'unreadable') return result.reason;
    const now = () => run.state.accounts.get(id)!;
    // A stream without a chain does not say whether it comes still.
    const mayCome = unchained(run.state).length > 0 && isUntold(run.state, now(), result.reading, writer);
    if (mayCome) await runtime.sleep(LAG_MS, signal);
    if (isEnding()) return null;
    const isTaken = writer.together(() => {
      buying?.purchases.use(id);
      const heard = heardBy(run.state, runtime.now());
      const moved = takeReading(run.state, now(), { ...result.reading, heard }, writer);
      if (moved !== null) run.keep(moved);
      return moved !== null && now().state.open !== null;
    });
    if (isTaken) return null;
    if (tries === TRIES) return TOO_FAST;
  }
}
