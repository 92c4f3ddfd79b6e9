/** The ledger of a crawl: what is done, what is pending, and why. */
import type { Answer } from '../../cli/answer.ts';
import type { Cell } from '../../csv.ts';
import { isoSeconds } from '../../iso-instant.ts';
import { openLedger } from '../../open/crawl-ledger.ts';
import { reasonSays } from '../../reasons/parts.ts';
import { readBasis, readClaim } from '../../roster/read-basis.ts';
import { isObserved, NODE_VERDICTS, VERDICTS, type Verdict } from '../../roster/verdict.ts';
import { logOrigin } from '../../study/log-origin.ts';
import { namedInRoster, sharedAccounts } from '../../study/shared-accounts.ts';
import type { LedgerEntry, LedgerFeed } from '../../values/crawl-ledger.ts';
import { dollarsOf } from '../../values/payment.ts';
import type { Processes } from '../../values/processes.ts';
import { say } from '../../words/say.ts';
import type { ReadSoFar } from '../../words/values.ts';
import { typed } from '../column-types.ts';
import { lossFacts } from '../log/loss.ts';
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
  const isPaid = paid.payments.length > 0 || paid.reserved > 0;
  const shared = sharedAccounts(entries);
  const isShared = new Set(shared.flat());
  const feedOf = new Map(feeds?.read.map((feed) => [feed.accountId, feed]));
  const feedOfEntry = ({ accountId }: LedgerEntry) => feedOf.get(accountId ?? '');
  return typed<Answer>({
    ...(pending > 0 || pendingFeeds > 0 ? { outcome: 'findings' } : {}),
    sentence: say.status.crawl(
      { name: snapshot.name, network: snapshot.network, date: snapshot.date, state: snapshot.state },
      readSoFar(entries, pending),
      feeds === null
        ? null
        : {
            ...readSoFar(feeds.read, feeds.pending),
            posts: feeds.read.reduce((sum, { keptCount }) => sum + keptCount, 0),
            days: snapshot.activityDays!,
          },
    ),
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
      ...(isPaid ? { dollars_paid: Number((dollarsOf(paid.payments) + paid.reserved).toFixed(4)) } : {}),
    },
    notes: [
      ...(log === null ? [] : [say.log.origin(log)]),
      ...(snapshot.origin === 'import' ? [say.status.claim(readClaim(snapshot, entries))] : []),
      ...VERDICTS.flatMap((verdict) => {
        const entry = entries.find((each) => each.verdict === verdict);
        if (entry === undefined) return [];
        return [say.status.verdict(verdict, readBasis(snapshot, entry.reason))];
      }),
      ...NODE_VERDICTS.filter((verdict) => feeds?.read.some((feed) => feed.verdict === verdict)).map(
        (verdict) => say.status.feedVerdict(verdict),
      ),
      ...(isWithheld ? [say.status.postsWithheld(snapshot.name)] : []),
      ...(isPaid ? [say.status.paid(snapshot.network, paid)] : []),
      ...shared.map((those) => say.status.oneAccount(those.map(namedInRoster), those[0]!.accountId!)),
      // Whoever names nothing may have meant a log.
      ...(name === undefined && logs.length > 0 ? [say.status.logs(logs)] : []),
      ...(owner === null ? [] : [say.status.crawling(owner.pid, owner.since)]),
    ],
  });
}

const FEED_COLUMNS = ['feed', 'posts', 'posts_listed', 'feed_pages', 'reached_at', 'feed_reason'] as const;

/** How many are read, by what became of them. */
function readSoFar(of: readonly { verdict: Verdict | null }[], pending: number): ReadSoFar {
  return { of: of.length, verdicts: countVerdicts(of), pending };
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
