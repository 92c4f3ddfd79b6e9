/** Crawls a fake AppView into a database, as often as it takes, and says what came of it. */
import type { CrawlOutcome, CrawlProgress } from '../../src/crawl/crawl.ts';
import { crawlSnapshot } from '../../src/crawl/crawl.ts';
import { blueskyNetwork } from '../../src/crawl/networks/bluesky.ts';
import type { Runtime } from '../../src/runtime.ts';
import { readContent } from '../../src/store/content.ts';
import { createSnapshot, findSnapshot, sealSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore, type Store } from '../../src/store/store.ts';
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
): Store {
  createSnapshot(store, {
    name: SNAPSHOT,
    network: 'bluesky',
    date: '2026-06-01',
    origin: 'crawl',
    meaning: 'shown',
    simulated: false,
    extraColumns: [],
    rows: roster.map((entry, k) => {
      const id = 'account_id' in entry ? entry.account_id : '';
      return rosterRow({ actor: `a${k}`, network: 'bluesky', handle: entry.handle, account_id: id ?? '' });
    }),
    startedAt: '2026-06-01T00:00:00.000Z',
  });
  return store;
}

export interface CrawlSetting {
  runtime?: Runtime;
  concurrency?: number;
  onProgress?: (progress: CrawlProgress) => void;
}

export function crawl(
  store: Store,
  url: string,
  { runtime = testRuntime(), concurrency, onProgress = () => {} }: CrawlSetting = {},
): Promise<CrawlOutcome> {
  const network = blueskyNetwork(runtime, { appview: url, plc: url });
  const snapshot = findSnapshot(store, SNAPSHOT)!;
  return crawlSnapshot(runtime, store, snapshot, network, { concurrency, onProgress });
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
