/** Crawls a fake AppView into a database, as often as it takes, and says what came of it. */
import type { CrawlOptions, CrawlOutcome } from '../../src/crawl/crawl.ts';
import { crawlSnapshot } from '../../src/crawl/crawl.ts';
import type { Network } from '../../src/crawl/network.ts';
import { blueskyNetwork } from '../../src/crawl/networks/bluesky/bluesky.ts';
import type { Runtime } from '../../src/runtime.ts';
import { readContent } from '../../src/store/content.ts';
import type { Store } from '../../src/store/driver.ts';
import type { Meaning } from '../../src/store/snapshot-record.ts';
import { createSnapshot, findSnapshot, sealSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import type { FakeAccount } from './appview.ts';
import { testRuntime } from './runtime.ts';
import { rosterRow } from './snapshots.ts';

export const SNAPSHOT = 'test-2026';

/** A row of the roster under test. */
export interface RosterCells {
  handle: string;
  account_id?: string;
}

/** A database with one open snapshot of these entries. */
export function crawlStore(
  roster: readonly (RosterCells | FakeAccount)[],
  store: Store = openMemoryStore(),
  { network = 'bluesky', meaning = 'shown' as Meaning, name = SNAPSHOT, date = '2026-06-01' } = {},
): Store {
  createSnapshot(store, {
    name,
    network,
    date,
    origin: 'crawl',
    meaning,
    simulated: false,
    extraColumns: [],
    rows: roster.map((entry, k) => {
      const id = 'account_id' in entry ? entry.account_id : '';
      return rosterRow({ actor: `a${k}`, network, handle: entry.handle, account_id: id ?? '' });
    }),
    startedAt: '2026-06-01T00:00:00.000Z',
  });
  return store;
}

export interface CrawlSetting extends Partial<CrawlOptions> {
  runtime?: Runtime;
  name?: string;
}

/** Crawls any network; it is made anew for each run, as the program does. */
export function crawlWith(
  store: Store,
  networkOf: (runtime: Runtime) => Network,
  { runtime = testRuntime(), name = SNAPSHOT, onProgress = () => {}, ...options }: CrawlSetting = {},
): Promise<CrawlOutcome> {
  const snapshot = findSnapshot(store, name)!;
  return crawlSnapshot(runtime, store, snapshot, networkOf(runtime), { ...options, onProgress });
}

export function crawl(store: Store, url: string, setting: CrawlSetting = {}): Promise<CrawlOutcome> {
  return crawlWith(store, (runtime) => blueskyNetwork(runtime, { appview: url, plc: url }), setting);
}

/** Seals and gives the content hash. */
export function sealedHash(store: Store): string {
  const sealed = sealSnapshot(store, findSnapshot(store, SNAPSHOT)!, {
    sealedAt: '2026-06-02T00:00:00.000Z',
  });
  return sealed.contentHash!;
}

/** Verdict, reason and account id of each entry in the roster's order. */
export function verdicts(store: Store): [string | null, string, string | null][] {
  const { entries, accounts } = readContent(store, findSnapshot(store, SNAPSHOT)!);
  return entries.map(({ verdict, reason, account }) => [
    verdict,
    reason,
    account === null ? null : accounts[account]!,
  ]);
}

/** Ties as `source target`, sorted. */
export function ties(store: Store): string[] {
  const { ties: columns, accounts } = readContent(store, findSnapshot(store, SNAPSHOT)!);
  return Array.from(columns.source, (source, k) => `${accounts[source]} ${accounts[columns.target[k]!]}`);
}

/** Unseen ties as `source target`, sorted. */
export function unseenTies(store: Store): string[] {
  const { unseen, accounts } = readContent(store, findSnapshot(store, SNAPSHOT)!);
  return Array.from(unseen.source, (source, k) => `${accounts[source]} ${accounts[unseen.target[k]!]}`);
}
