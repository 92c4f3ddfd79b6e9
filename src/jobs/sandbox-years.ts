/** The years of the simulated world, crawled and sealed into a database: the first network, or both. */
import type { Context, SharedOptions } from '../cli/context.ts';
import type { Network } from '../crawl/network.ts';
import { sandboxNetwork } from '../crawl/networks/sandbox/sandbox.ts';
import { sandboxMastodonNetwork } from '../crawl/networks/sandbox-mastodon/sandbox-mastodon.ts';
import type { Runtime } from '../runtime.ts';
import { worldNow, type Year } from '../sandbox/calendar.ts';
import type { WholeRoster } from '../sandbox/world-roster.ts';
import { type ServedFediverse, type ServedYear, startSandboxThread } from '../sandbox-thread.ts';
import type { Store } from '../store/driver.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { findSnapshot } from '../store/snapshots.ts';
import { ACTIVITY_DAYS, type CrawlJob, runCrawl } from './run-crawl.ts';
import { worldClock } from './world-clock.ts';

interface YearToCrawl<S = ServedYear> {
  store: Store;
  served: S;
  /** The command that goes on after an interruption. */
  again: string;
}

/** The snapshots of both networks in one year of the world. */
export interface SandboxEdition {
  year: Year;
  snapshots: readonly SnapshotRecord[];
}

/** The year's snapshot of the first network, `sandbox-YEAR`; sealed unless it was interrupted. */
export function crawlSandboxYear(
  context: Context,
  options: SharedOptions,
  { store, served: { year, url, roster }, again }: YearToCrawl,
): Promise<SnapshotRecord> {
  return crawlYear(context, options, year, roster, {
    store,
    again,
    stated: { read: 'records' },
    networkOf: (runtime) => sandboxNetwork(runtime, { appview: url, plc: url, read: 'records' }),
  });
}

/** The year's snapshot of the second network, `sandbox-mastodon-YEAR`; sealed unless it was interrupted. */
function crawlSandboxMastodonYear(
  context: Context,
  options: SharedOptions,
  year: Year,
  { store, served: { urls, roster }, again }: YearToCrawl<ServedFediverse>,
): Promise<SnapshotRecord> {
  return crawlYear(context, options, year, roster, {
    store,
    again,
    networkOf: (runtime) => sandboxMastodonNetwork(runtime, urls),
  });
}

/**
 * Both networks in both years, in order of time.
 * @returns `null` where a crawl did not come to its end; the context's exit code says why.
 */
export async function crawlSandboxEditions(
  context: Context,
  options: SharedOptions,
  store: Store,
  again: string,
): Promise<SandboxEdition[] | null> {
  const sandbox = await startSandboxThread({ networks: 'both' });
  const editions: SandboxEdition[] = [];
  try {
    for (const served of sandbox.years) {
      const { year, second } = served;
      const first = await crawlSandboxYear(context, options, { store, served, again });
      if (first.state !== 'sealed') return null;
      const other = await crawlSandboxMastodonYear(context, options, year, { store, served: second!, again });
      if (other.state !== 'sealed') return null;
      editions.push({ year, snapshots: [first, other] });
    }
  } finally {
    await sandbox.close();
  }
  return editions;
}

interface Crawled extends Pick<CrawlJob, 'store' | 'again' | 'stated'> {
  networkOf(runtime: Runtime): Network;
}

/** Leaves what an earlier run has sealed as it is. */
async function crawlYear(
  context: Context,
  options: SharedOptions,
  year: Year,
  { rows, evidence }: WholeRoster,
  { networkOf, ...job }: Crawled,
): Promise<SnapshotRecord> {
  const { runtime, calendar } = worldClock(context.runtime, worldNow(year));
  const network = networkOf(runtime);
  const name = `${network.name}-${year}`;
  const begun = findSnapshot(job.store, name);
  if (begun?.state === 'sealed') return begun;
  return runCrawl(context, options, {
    ...job,
    name,
    network,
    roster: { columns: ['alliance'], rows, lines: [] },
    evidence,
    seal: true,
    calendar,
    runtime,
    activity: ACTIVITY_DAYS,
  });
}
