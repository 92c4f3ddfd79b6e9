/** The ledger of a crawl: what is done, what is pending, and why. */
import type { Answer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import type { Cell } from '../../csv.ts';
import { UserError } from '../../errors.ts';
import { type OpenSnapshot, openSnapshot } from '../../open/open-snapshot.ts';
import { claimText, readBasis, readClaim, verdictMeaning } from '../../roster/read-basis.ts';
import { OTHER_HANDLE, reasonSays, UNPROVED_HANDLE } from '../../roster/reason.ts';
import { SHORT_LIST } from '../../roster/short-list.ts';
import { FEED_MEANING, isObserved, NODE_VERDICTS, VERDICTS } from '../../roster/verdict.ts';
import { isoSeconds } from '../../store/activity-content.ts';
import { lockOwner, type Processes } from '../../store/crawl-lock.ts';
import type { Store } from '../../store/driver.ts';
import { countUnreadFeeds, type LedgerFeed, readFeeds } from '../../store/feed-ledger.ts';
import { type LedgerEntry, readLedger } from '../../store/ledger.ts';
import { dollarsSpent } from '../../store/purchases.ts';
import { takeInActivity } from '../../store/read-archive.ts';
import type { SnapshotRecord } from '../../store/snapshot-record.ts';
import { listSnapshots } from '../../store/snapshots.ts';
import { openExistingStore } from '../../store/store.ts';
import { listWatches } from '../../store/watch-log.ts';
import { logOrigin, logText } from '../../study/log-origin.ts';
import { sharedAccounts } from '../../study/shared-accounts.ts';
import { typed } from '../column-types.ts';
import { lossFacts } from '../log/loss.ts';
import { receiptText } from './receipt-text.ts';
import { sharedText } from './shared-text.ts';
import { countVerdicts } from './verdict-counts.ts';

interface StatusAsked {
  /** The file of the database. */
  database: string;
  /** The snapshot begun last where absent. */
  name?: string | undefined;
  /** Every account, in place of those that are pending, not read to the end, under another handle, or one with another row's. */
  all?: boolean | undefined;
}

/** Has findings while accounts or feeds are pending. @throws UserError where there is no such snapshot. */
export function crawlStatus({ database, name, all = false }: StatusAsked, processes: Processes): Answer {
  const { store, snapshot } =
    name === undefined ? begunLast(database) : openSnapshot({ database, say: () => {} }, name);
  const ledger = readLedger(store, snapshot);
  const log = logOrigin(snapshot.options);
  const owner = lockOwner(store, snapshot, processes);
  const pending = ledger.filter(({ verdict }) => verdict === null).length;
  const isWithheld = snapshot.withheld.includes('feeds');
  const hasFeeds = snapshot.activityDays !== null && !isWithheld;
  takeInActivity(store, snapshot);
  const feeds = hasFeeds ? readFeeds(store, snapshot) : [];
  const pendingFeeds = hasFeeds ? countUnreadFeeds(store, snapshot) : 0;
  const receipt = receiptText(store, snapshot);
  const shared = sharedAccounts(ledger);
  const isShared = new Set(shared.flat());
  const feedOf = new Map(feeds.map((feed) => [feed.accountId, feed]));
  const feedOfEntry = ({ accountId }: LedgerEntry) => feedOf.get(accountId ?? '');
  const answer = typed<Answer>({
    ...(pending > 0 || pendingFeeds > 0 ? { outcome: 'findings' } : {}),
    sentence: [
      describe(snapshot, ledger, pending),
      ...(hasFeeds ? describeFeeds(snapshot, feeds, pendingFeeds) : []),
    ].join('; '),
    columns: [
      'entry',
      'handle',
      'verdict',
      'declared_count',
      'listed_count',
      'pages',
      'reading',
      'reason',
      ...(hasFeeds ? FEED_COLUMNS : []),
    ],
    rows: ledger
      .filter((entry) => all || isTold(entry) || isShared.has(entry) || isToldFeed(feedOfEntry(entry)))
      .map((entry) => [...toRow(entry), ...(hasFeeds ? toFeedCells(feedOfEntry(entry)) : [])]),
    facts: {
      snapshot: snapshot.name,
      state: snapshot.state,
      entries: ledger.length,
      pending,
      ...(hasFeeds ? { pending_feeds: pendingFeeds } : {}),
      ...(log === null ? {} : { log: log.name, ...lossFacts(log.loss) }),
      ...(receipt === null ? {} : { dollars_paid: Number(dollarsSpent(store, snapshot).toFixed(4)) }),
    },
    notes: [
      ...(log === null ? [] : [logText(log)]),
      ...[claimText(readClaim(snapshot, ledger))].filter((text) => text !== ''),
      ...VERDICTS.flatMap((verdict) => {
        const entry = ledger.find((each) => each.verdict === verdict);
        if (entry === undefined) return [];
        return [`${verdict}: ${verdictMeaning(verdict, readBasis(snapshot, entry.reason))}`];
      }),
      ...NODE_VERDICTS.filter((verdict) => feeds.some((feed) => feed.verdict === verdict)).map(
        (verdict) => `posts ${verdict}: ${FEED_MEANING[verdict]}`,
      ),
      ...(isWithheld ? [`The archive of ${snapshot.name} was not allowed to carry posts.`] : []),
      ...(receipt === null ? [] : [`${receipt[0]!.toUpperCase()}${receipt.slice(1)}.`]),
      ...shared.map((entries) => `${sharedText(entries)}.`),
      ...(name === undefined ? logsNote(store) : []),
      ...(owner === null ? [] : [`Process ${owner.pid} is crawling it since ${owner.since}.`]),
    ],
  });
  store.close();
  return answer;
}

/** Names the logs, of which whoever names nothing may have meant one. */
function logsNote(store: Store): string[] {
  const logs = listWatches(store).map(({ name }) => name);
  return logs.length === 0
    ? []
    : [`Logs in this database: ${logs.join(', ')}; more of one with: entente status LOG.`];
}

/** @throws UserError where the database has no snapshot. */
function begunLast(database: string): OpenSnapshot {
  const store = openExistingStore(database);
  const begun = (store === null ? [] : listSnapshots(store)).toSorted((a, b) =>
    a.startedAt < b.startedAt ? -1 : 1,
  );
  const snapshot = begun.at(-1);
  if (store !== null && snapshot !== undefined) return { store, snapshot };
  throw new UserError(
    `there is no snapshot in ${database}; begin one with: entente crawl. Those of archives are listed by: entente snapshots`,
  );
}

function describe(
  { name, network, date, state }: SnapshotRecord,
  ledger: LedgerEntry[],
  pending: number,
): string {
  const parts = [countVerdicts(ledger), pending > 0 ? `${pending} pending` : ''].filter(
    (part) => part !== '',
  );
  return `${name} (${network}, ${date}, ${state}): ${count(ledger.length, 'account')}, ${parts.join(', ')}`;
}

const FEED_COLUMNS = ['feed', 'posts', 'posts_listed', 'feed_pages', 'reached_at', 'feed_reason'] as const;

function describeFeeds({ activityDays }: SnapshotRecord, feeds: LedgerFeed[], pending: number): string[] {
  if (activityDays === null) return [];
  const posts = feeds.reduce((sum, { keptCount }) => sum + keptCount, 0);
  const parts = [countVerdicts(feeds), pending > 0 ? `${pending} pending` : ''].filter((part) => part !== '');
  return [
    `${count(posts, 'post')} of ${count(activityDays, 'day')}; ${count(feeds.length, 'feed')}, ${parts.join(', ')}`,
  ];
}

function isToldFeed(feed: LedgerFeed | undefined): boolean {
  return feed !== undefined && (feed.verdict === null || !isObserved(feed.verdict));
}

/** Empty for an account that is there no more. */
function toFeedCells(feed: LedgerFeed | undefined): Cell[] {
  if (feed === undefined) return FEED_COLUMNS.map(() => '');
  const { verdict, keptCount, itemCount, pageCount, reachedAt, reason } = feed;
  const isBegun = pageCount > 0;
  const reached = reachedAt === null ? '' : isoSeconds(reachedAt);
  return [
    verdict ?? (isBegun ? 'begun' : 'pending'),
    isBegun || verdict !== null ? keptCount : null,
    isBegun ? itemCount : null,
    isBegun ? pageCount : null,
    reached,
    reason,
  ];
}

function isTold({ verdict, reason }: LedgerEntry): boolean {
  return (
    verdict === null ||
    !isObserved(verdict) ||
    [UNPROVED_HANDLE, OTHER_HANDLE, SHORT_LIST].some((part) => reasonSays(reason, part))
  );
}

function toRow(entry: LedgerEntry) {
  const { number, handle, statedAccountId, verdict, declaredCount, reading, reason, hasProfile } = entry;
  const state = reading !== null ? 'begun' : hasProfile ? 'looked up' : 'pending';
  return [
    number,
    handle || statedAccountId,
    verdict ?? state,
    declaredCount,
    reading?.listedCount ?? null,
    reading?.pageCount ?? null,
    reading?.way ?? '',
    reason,
  ];
}
