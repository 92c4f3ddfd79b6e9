/** The log of a watch, opened for what is asked of it: its accounts as the last roster has them. */
import { UserError } from '../errors.ts';
import { timeOfLog } from '../log/log-lives.ts';
import { readSource, readSources } from '../log/sources.ts';
import { proofOfLog } from '../log/told-between.ts';
import { didYouMean } from '../nearest.ts';
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
import { readLoggedAccounts } from '../store/logged-accounts.ts';
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
  const remedy = didYouMean(name, names, 'begin one with: entente watch', 1);
  throw new UserError(
    `there is no log ${name} in ${database}; there are: ${names.join(', ') || 'none'}; ${remedy}`,
  );
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
    accountEvents: () => readAccountEvents(store, watch),
    state: stateOf(store, watch),
    ties: tiesOf(store, watch),
    seen: seenOf(store, watch),
    posts: postsOf(store, watch),
    alerts: alertsOf(store, watch),
  };
}

function stateOf(store: Store, watch: WatchRecord): LogState {
  return {
    toldAt: () => lastToldAt(store, watch),
    time: () => timeOfLog(store, watch),
    streams: () => readPlaces(store, watch),
    connections: () => readConnections(store, watch),
    sweeps: () => readSweeps(store, watch),
    next: () => readNext(store, watch),
    size: () => countLog(store, watch),
    dollars: (at) => dollarsOfLog(store, watch, at),
    isKept: (processes) => isBeingWatched(store, watch, processes),
  };
}

function tiesOf(store: Store, watch: WatchRecord): LogTies {
  const proof = once(() => proofOfLog(store, watch));
  return {
    since: (from, those) => readTieMarks(store, watch, from, those),
    within: (stretch, those) => readStretchTies(store, watch, stretch, those),
    at: (places) => readTiesAt(store, watch, places),
    all: () => readTieEvents(store, watch),
    ofPairs: (source, targets) => readTiesOfPairs(store, watch, source, targets),
    countCameAndWent: (from, by) => countCameAndWent(store, watch, from, by),
    standing: (those) => readStandingOf(store, watch, those),
    standingCounter: (ofMost) => standingCounter(store, watch, ofMost),
    stoodFirst: () => standingAt(store, watch, BEGINNING),
    source: (account) => proof().proved(readSource(store, watch, account)),
    sources: () => readSources(store, watch).map(proof().proved),
  };
}

function seenOf(store: Store, watch: WatchRecord): LogSeen {
  const lastSeen = once(() => lastSeenReader(store, watch));
  return {
    spansOf: (accountId) => readSpans(store, watch, accountId),
    spansAfter: (after) => readSpansAfter(store, watch, after),
    arrivals: (stretch) => readArrivals(store, watch, stretch),
    lastBy: (accountId, at, how) => lastSeen()(accountId, at, how),
  };
}

function postsOf(store: Store, watch: WatchRecord): LogPosts {
  const days = once(() => readActivityDays(store, watch));
  const feeds = once(() => readFeedStates(store, watch));
  const times = once(() => postTimesReader(store, watch));
  return {
    get days() {
      return days();
    },
    get feeds() {
      return feeds();
    },
    counts: () => countLoggedPosts(store, watch),
    since: (from) => readPostsSince(store, watch, from),
    timesOf: (accountId, after) => times()(accountId, after),
    countByPart: (stretch, part) => countStretchPosts(store, watch, stretch, part),
    tagUses: (stretch, middle, those) => readTagUses(store, watch, stretch, middle, those),
    tagged: (stretch, tag) => readTaggedPosts(store, watch, stretch, tag),
    mentionCounts: (stretch, those) => readMentionCounts(store, watch, stretch, those),
    mentions: (stretch, sources) => readSpokenLines(store, watch, stretch, sources),
  };
}

/** So much of the log is taken at a time. */
const MOST_NEWS = 10_000;

function alertsOf(store: Store, watch: WatchRecord): LogAlerts {
  return {
    fired: (most, output) => readAlerts(store, watch, most, output),
    count: () => countAlerts(store, watch),
    rules: () => rulesInForce(store, watch),
    ruleCounts: (from) => readRuleCounts(store, watch, from),
    deliveries: () => readDeliveryStates(store, watch),
    countDeliveries: () => countDeliveries(store, watch),
    lastFault: () => lastFault(store, watch),
    *news() {
      const read = newsReader(store, watch, MOST_NEWS);
      for (let news = read(BEGINNING); news.count > 0; news = read(news.place)) yield news;
    },
  };
}
