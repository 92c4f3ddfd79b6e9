/** The log of a watch, opened for what is asked of it: its accounts as the last roster has them. */
import { timeOfLog } from '../log/log-lives.ts';
import { proofOfLog } from '../log/proof-of-log.ts';
import { readSource, readSources } from '../log/sources.ts';
import { likely } from '../nearest.ts';
import { once } from '../once.ts';
import { isBeingWatched } from '../store/crawl-lock.ts';
import type { Store } from '../store/driver.ts';
import {
  countCameAndWent,
  countStretchPosts,
  readArrivals,
  readMentionCounts,
  readSpansAfter,
  readSpokenLines,
  readStandingOf,
  readStretchTies,
  readTaggedPosts,
  readTagUses,
  readTieMarks,
  standingCounter,
} from '../store/log-stretch.ts';
import { readLoggedAccounts, readLoggedRows } from '../store/logged-accounts.ts';
import { openExistingStore } from '../store/store.ts';
import {
  BEGINNING,
  countAlerts,
  countDeliveries,
  lastFault,
  lastSeenReader,
  newsReader,
  postTimesReader,
  readAlerts,
  readDeliveryStates,
  readRuleCounts,
  rulesInForce,
  standingAt,
} from '../store/watch-alerts.ts';
import { readConnections } from '../store/watch-connection.ts';
import {
  countLog,
  findWatch,
  lastToldAt,
  listWatches,
  readAccountEvents,
  readPlaces,
  readSpans,
  readSweeps,
  readTieEvents,
  readTiesAt,
  readTiesOfPairs,
  type WatchRecord,
} from '../store/watch-log.ts';
import { readNext } from '../store/watch-next.ts';
import { countLoggedPosts, readActivityDays, readFeedStates, readPostsSince } from '../store/watch-posts.ts';
import { dollarsOfLog } from '../store/watch-purchases.ts';
import type { Log, LogAlerts, LogPosts, LogSeen, LogState, LogTies } from '../study/log.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';

/** A log, and the end of reading it. */
export interface OpenLog extends Log {
  close(): void;
}

/** Whether the database has a log of that name. */
export function isLog(database: string, name: string): boolean {
  const store = openExistingStore(database);
  const watch = store === null ? null : findWatch(store, name);
  store?.close();
  return watch !== null;
}

/** Where a log is in the database. */
export interface FoundWatch {
  store: Store;
  watch: WatchRecord;
}

/**
 * For what writes into it, or copies all of it.
 * @param toWrite set where it is to be written: then each reading is as the log is by then, and else as it is now.
 * @throws UserError where there is no such log.
 */
export function openWatch(database: string, name: string, toWrite: boolean): FoundWatch {
  const store = openExistingStore(database);
  // What were written into it would go as it is closed.
  if (!toWrite) store?.exec('PRAGMA query_only = ON; BEGIN');
  const watch = store === null ? null : findWatch(store, name);
  if (store !== null && watch !== null) return { store, watch };
  const names = store === null ? [] : listWatches(store).map((one) => one.name);
  store?.close();
  throw refusal(say.refusals.noLog(name, database, likely(name, names)));
}

/** All that is read of it, its accounts too, is as it is now, until it is closed. @throws UserError where there is no such log. */
export function openLog(database: string, name: string): OpenLog {
  const { store, watch } = openWatch(database, name, false);
  return Object.assign(logOf(store, watch), { close: () => void store.close() });
}

/** Asks a log, which is closed then, also where the question is refused. @throws UserError as `openLog` does. */
export function askLog<T>(database: string, name: string, ask: (log: Log) => T): T {
  const log = openLog(database, name);
  try {
    return ask(log);
  } finally {
    log.close();
  }
}

/** @param watch of that store. */
export function logOf(store: Store, watch: WatchRecord): Log {
  const read = once(() => readLoggedAccounts(store, watch));
  const of: Of =
    (reads) =>
    (...asked) =>
      reads(store, watch, ...asked);
  return {
    about: watch,
    get extraColumns() {
      return read().extraColumns;
    },
    get accounts() {
      return read().accounts;
    },
    get ids() {
      return read().ids;
    },
    rows: of(readLoggedRows),
    accountEvents: of(readAccountEvents),
    state: stateOf(of),
    ties: tiesOf(of),
    seen: seenOf(of),
    posts: postsOf(of),
    alerts: alertsOf(of),
  };
}

/** What reads a log in a database as what reads the one that is open. */
type Of = <A extends unknown[], T>(
  reads: (store: Store, watch: WatchRecord, ...asked: A) => T,
) => (...asked: A) => T;

function stateOf(of: Of): LogState {
  return {
    toldAt: of(lastToldAt),
    time: of(timeOfLog),
    streams: of(readPlaces),
    connections: of(readConnections),
    sweeps: of(readSweeps),
    next: of(readNext),
    size: of(countLog),
    dollars: of(dollarsOfLog),
    isKept: of(isBeingWatched),
  };
}

function tiesOf(of: Of): LogTies {
  const proof = once(of(proofOfLog));
  const [source, sources] = [of(readSource), of(readSources)];
  const [since, within] = [of(readTieMarks), of(readStretchTies)];
  const counter = once(of(standingCounter));
  return {
    since: (from, those) => since(from, those, counter()),
    within: (stretch, those) => within(stretch, those, counter()),
    at: of(readTiesAt),
    all: () => of(readTieEvents)(),
    ofPairs: of(readTiesOfPairs),
    countCameAndWent: of(countCameAndWent),
    standing: of(readStandingOf),
    countStanding: (from, to) => counter()(from, to),
    stoodFirst: () => of(standingAt)(BEGINNING),
    source: (account) => proof().proved(source(account)),
    sources: () => sources().map(proof().proved),
  };
}

function seenOf(of: Of): LogSeen {
  const lastSeen = once(of(lastSeenReader));
  return {
    spansOf: of(readSpans),
    spansAfter: of(readSpansAfter),
    arrivals: of(readArrivals),
    lastBy: (...asked) => lastSeen()(...asked),
  };
}

function postsOf(of: Of): LogPosts {
  const days = once(of(readActivityDays));
  const feeds = once(of(readFeedStates));
  const times = once(of(postTimesReader));
  return {
    get days() {
      return days();
    },
    get feeds() {
      return feeds();
    },
    counts: of(countLoggedPosts),
    since: of(readPostsSince),
    timesOf: (...asked) => times()(...asked),
    countByPart: of(countStretchPosts),
    tagUses: of(readTagUses),
    tagged: of(readTaggedPosts),
    mentionCounts: of(readMentionCounts),
    mentions: of(readSpokenLines),
  };
}

/** So much of the log is taken at a time. */
const MOST_NEWS = 10_000;

function alertsOf(of: Of): LogAlerts {
  return {
    fired: of(readAlerts),
    count: of(countAlerts),
    rules: of(rulesInForce),
    ruleCounts: of(readRuleCounts),
    deliveries: of(readDeliveryStates),
    countDeliveries: of(countDeliveries),
    lastFault: of(lastFault),
    *news() {
      const read = of(newsReader)(MOST_NEWS);
      for (let news = read(BEGINNING); news.count > 0; news = read(news.place)) yield news;
    },
  };
}
