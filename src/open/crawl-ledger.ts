/** The book of a crawl, open or sealed, with what it has paid. */
import { lockOwner } from '../store/crawl-lock.ts';
import type { Store } from '../store/driver.ts';
import { countUnreadFeeds, readFeeds } from '../store/feed-ledger.ts';
import { readLedger } from '../store/ledger.ts';
import { dollarsReserved, readPayments } from '../store/purchases.ts';
import { takeInActivity } from '../store/read-archive.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { listSnapshots } from '../store/snapshots.ts';
import { openExistingStore } from '../store/store.ts';
import { listWatches } from '../store/watch-log.ts';
import type { LedgerEntry, LedgerFeed } from '../values/crawl-ledger.ts';
import type { Paid } from '../values/payment.ts';
import type { Processes } from '../values/processes.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import { type OpenSnapshot, openSnapshot } from './open-snapshot.ts';

export interface CrawlLedger {
  snapshot: Pick<
    SnapshotRecord,
    'name' | 'network' | 'date' | 'state' | 'origin' | 'options' | 'activityDays'
  >;
  /** In the roster's order. */
  entries: LedgerEntry[];
  /** `null` where no posts are read, or its archive was not allowed to carry them. */
  feeds: { read: LedgerFeed[]; pending: number } | null;
  /** Whether its archive was not allowed to carry posts. */
  isWithheld: boolean;
  paid: Paid;
  /** The process that crawls it; `null` where none does. */
  owner: { pid: number; since: string } | null;
  /** Names of the logs of the same database. */
  logs: string[];
}

/** @param name the snapshot begun last where absent. @throws UserError where there is no such snapshot. */
export function openLedger(database: string, name: string | undefined, processes: Processes): CrawlLedger {
  const { store, snapshot } =
    name === undefined ? begunLast(database) : openSnapshot({ database, say: () => {} }, name);
  const isWithheld = snapshot.withheld.includes('feeds');
  const hasFeeds = snapshot.activityDays !== null && !isWithheld;
  takeInActivity(store, snapshot);
  const ledger = {
    snapshot,
    entries: readLedger(store, snapshot),
    feeds: hasFeeds ? { read: readFeeds(store, snapshot), pending: countUnreadFeeds(store, snapshot) } : null,
    isWithheld,
    paid: readPaid(store, snapshot),
    owner: lockOwner(store, snapshot, processes),
    logs: listWatches(store).map((log) => log.name),
  };
  store.close();
  return ledger;
}

export function readPaid(store: Store, snapshot: SnapshotRecord): Paid {
  return { payments: readPayments(store, snapshot), reserved: dollarsReserved(store, snapshot) };
}

/** @throws UserError where the database has no snapshot. */
function begunLast(database: string): OpenSnapshot {
  const store = openExistingStore(database);
  const begun = (store === null ? [] : listSnapshots(store)).toSorted((a, b) =>
    a.startedAt < b.startedAt ? -1 : 1,
  );
  const snapshot = begun.at(-1);
  if (store !== null && snapshot !== undefined) return { store, snapshot };
  throw refusal(say.refusals.noCrawl(database));
}
