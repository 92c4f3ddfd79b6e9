/** The ledger of a crawl: what is done, what is pending, and why. */
import type { Answer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import type { Cell } from '../../csv.ts';
import { isoSeconds } from '../../iso-instant.ts';
import { type CrawlLedger, openLedger } from '../../open/crawl-ledger.ts';
import { reasonSays } from '../../reasons/parts.ts';
import { claimText, readBasis, readClaim, verdictMeaning } from '../../roster/read-basis.ts';
import { FEED_MEANING, isObserved, NODE_VERDICTS, VERDICTS } from '../../roster/verdict.ts';
import { logOrigin, logText } from '../../study/log-origin.ts';
import { sharedAccounts } from '../../study/shared-accounts.ts';
import type { LedgerEntry, LedgerFeed } from '../../values/crawl-ledger.ts';
import type { Processes } from '../../values/processes.ts';
import { typed } from '../column-types.ts';
import { lossFacts } from '../log/loss.ts';
import { receiptText, sumOf } from './receipt-text.ts';
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
  const { snapshot, entries, feeds, isWithheld, paid, owner, logs } = openLedger(database, name, processes);
  const log = logOrigin(snapshot.options);
  const pending = entries.filter(({ verdict }) => verdict === null).length;
  const pendingFeeds = feeds?.pending ?? 0;
  const receipt = receiptText(snapshot.network, paid);
  const shared = sharedAccounts(entries);
  const isShared = new Set(shared.flat());
  const feedOf = new Map(feeds?.read.map((feed) => [feed.accountId, feed]));
  const feedOfEntry = ({ accountId }: LedgerEntry) => feedOf.get(accountId ?? '');
  return typed<Answer>({
    ...(pending > 0 || pendingFeeds > 0 ? { outcome: 'findings' } : {}),
    sentence: [
      describe(snapshot, entries, pending),
      ...(feeds === null ? [] : [describeFeeds(snapshot, feeds)]),
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
      ...(feeds === null ? [] : FEED_COLUMNS),
    ],
    rows: entries
      .filter((entry) => all || isTold(entry) || isShared.has(entry) || isToldFeed(feedOfEntry(entry)))
      .map((entry) => [...toRow(entry), ...(feeds === null ? [] : toFeedCells(feedOfEntry(entry)))]),
    facts: {
      snapshot: snapshot.name,
      state: snapshot.state,
      entries: entries.length,
      pending,
      ...(feeds === null ? {} : { pending_feeds: pendingFeeds }),
      ...(log === null ? {} : { log: log.name, ...lossFacts(log.loss) }),
      ...(receipt === null
        ? {}
        : { dollars_paid: Number((sumOf(paid.payments) + paid.reserved).toFixed(4)) }),
    },
    notes: [
      ...(log === null ? [] : [logText(log)]),
      ...[claimText(readClaim(snapshot, entries))].filter((text) => text !== ''),
      ...VERDICTS.flatMap((verdict) => {
        const entry = entries.find((each) => each.verdict === verdict);
        if (entry === undefined) return [];
        return [`${verdict}: ${verdictMeaning(verdict, readBasis(snapshot, entry.reason))}`];
      }),
      ...NODE_VERDICTS.filter((verdict) => feeds?.read.some((feed) => feed.verdict === verdict)).map(
        (verdict) => `posts ${verdict}: ${FEED_MEANING[verdict]}`,
      ),
      ...(isWithheld ? [`The archive of ${snapshot.name} was not allowed to carry posts.`] : []),
      ...(receipt === null ? [] : [`${receipt[0]!.toUpperCase()}${receipt.slice(1)}.`]),
      ...shared.map((those) => `${sharedText(those)}.`),
      ...(name === undefined ? logsNote(logs) : []),
      ...(owner === null ? [] : [`Process ${owner.pid} is crawling it since ${owner.since}.`]),
    ],
  });
}

/** Names the logs, of which whoever names nothing may have meant one. */
function logsNote(logs: readonly string[]): string[] {
  return logs.length === 0
    ? []
    : [`Logs in this database: ${logs.join(', ')}; more of one with: entente status LOG.`];
}

function describe(
  { name, network, date, state }: CrawlLedger['snapshot'],
  entries: readonly LedgerEntry[],
  pending: number,
): string {
  const parts = [countVerdicts(entries), pending > 0 ? `${pending} pending` : ''].filter(
    (part) => part !== '',
  );
  return `${name} (${network}, ${date}, ${state}): ${count(entries.length, 'account')}, ${parts.join(', ')}`;
}

const FEED_COLUMNS = ['feed', 'posts', 'posts_listed', 'feed_pages', 'reached_at', 'feed_reason'] as const;

function describeFeeds(
  { activityDays }: CrawlLedger['snapshot'],
  { read, pending }: NonNullable<CrawlLedger['feeds']>,
): string {
  const posts = read.reduce((sum, { keptCount }) => sum + keptCount, 0);
  const parts = [countVerdicts(read), pending > 0 ? `${pending} pending` : ''].filter((part) => part !== '');
  return `${count(posts, 'post')} of ${count(activityDays!, 'day')}; ${count(read.length, 'feed')}, ${parts.join(', ')}`;
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
    reasonSays(reason, 'handle-unproved', 'handle-other', 'list-lacks', 'list-lacks-settled')
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
