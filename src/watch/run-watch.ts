/** A watch: its streams followed, its accounts read where a stream cannot prove what it told, all of it in the log. */

import { nextDay } from '../crawl/budget.ts';
import { BudgetSpent, GaveUp, HeldUp, Interrupted } from '../crawl/faults.ts';
import { watchHoldUps } from '../crawl/hold-ups.ts';
import type { KnownAccount, Wanted } from '../crawl/known-account.ts';
import { batches } from '../crawl/look-ups.ts';
import type { Network } from '../crawl/network.ts';
import { forEachInLanes, type Later } from '../crawl/pool.ts';
import { DataError, NetworkError, UserError } from '../errors.ts';
import type { RosterRow } from '../roster/row.ts';
import type { Runtime } from '../runtime.ts';
import type { Connect } from '../socket.ts';
import type { Store } from '../store/driver.ts';
import type { LookUp } from '../store/ledger-writer.ts';
import { beginConnections, keepConnection } from '../store/watch-connection.ts';
import {
  countChanges,
  readAccountEvents,
  readPlaces,
  readSweeps,
  readWatched,
  type WatchedAccount,
  type WatchRecord,
  watchWriter,
} from '../store/watch-log.ts';
import { beginActivity } from '../store/watch-posts.ts';
import type { SeedOptions } from '../store/watch-seed.ts';
import type { Instant } from '../values/log-entries.ts';
import type { Sweep } from '../values/log-facts.ts';
import { applyHandle, applyStatus, knownUntil, newAccount, openGap } from './account-state.ts';
import type { Buying } from './buying.ts';
import { boundsOf } from './event-bounds.ts';
import { type Hearing, hear, heardOf, newHearing, SETTLED_MS } from './hearing.ts';
import { postLog } from './posts.ts';
import { type Price, priceOfProfiles, priceOfSweep, reachesOne, tooDear } from './price.ts';
import { readAccount, TOO_FAST, TRIES } from './read-account.ts';
import { followStream, type StreamSource } from './stream.ts';
import type { Told } from './stream-message.ts';
import { type LogListener, watchedAccounts } from './watched.ts';
import { wholeChanges } from './whole-changes.ts';

export interface WatchJob {
  store: Store;
  watch: WatchRecord;
  network: Network;
  /** What is paid with, where its network, then, is one that is asked at a price; `null` where nothing is paid. */
  buying?: Buying | null;
  /** Of how many days it has posts; none where absent. */
  activityDays?: number | null;
  /** The roster as it is now: its text, and the rows of the network that hold on a day. */
  roster(): { text: string; rowsOn(date: string): readonly RosterRow[] };
  streams: readonly StreamSource[];
  /** Milliseconds between two sweeps. */
  every: number;
  /** Ends it; `null` where nothing but a signal does. */
  until: Instant | null;
  runtime: Pick<Runtime, 'now' | 'sleep' | 'random' | 'interrupted'>;
  connect: Connect;
  listener: LogListener & {
    stream?(name: string, news: string): void;
    swept?(sweep: Sweep): void;
    /** What is about to be bought. */
    price?(price: Price): void;
    /** The money of the day is used up; it goes on then. */
    spent?(until: Instant): void;
    /** When it goes on, and why then. */
    next?(at: Instant, reason: string): void;
    /** Why the roster cannot be read any more. */
    roster?(fault: string): void;
  };
}

/** How often it is looked whether the roster has changed. */
const ROSTER_MS = 600_000;
/** How long after a gap its account is read: others may come, and are read with it. */
const GAP_REST_MS = 1_000;
/** How long after a stream has come back all is proved. */
const REJOIN_REST_MS = 60_000;
/** How long what a network answers to look-ups may lag behind the streams. */
const BEHIND_MS = 10 * 60_000;
/** How long a stream may lag behind the servers of the accounts before they are read in its place. */
const LAG_MS = 2_000;

/** Runs until it is interrupted or its time has come. What is under way then is dropped: the log has all that is known. */
export async function runWatch(job: WatchJob): Promise<void> {
  const {
    store,
    watch,
    network,
    buying = null,
    activityDays = null,
    streams,
    every,
    until,
    runtime,
    connect,
    listener,
  } = job;
  const writer = watchWriter(store, watch);
  const stopping = new AbortController();
  const signal = AbortSignal.any([runtime.interrupted, stopping.signal]);
  const known = readWatched(store, watch);
  let newestCohort = Math.max(0, ...known.map(({ cohort }) => cohort));
  let rosterText = '';
  const targets = new Set<string>();
  const { sealedAt } = watch.options as Partial<SeedOptions>;
  const isTarget = (id: string) => targets.has(id);
  if (activityDays !== null) beginActivity(store, watch, activityDays);
  const posts =
    activityDays === null || network.posts === undefined
      ? null
      : postLog(store, watch, { lists: network.posts, days: activityDays, isTarget });
  const watched = watchedAccounts(writer, known, isTarget, listener, { posts, seededAt: sealedAt });
  let wake = () => {};
  /** When the next sweep is due, and when it goes on: the two differ where a stream or money says so. */
  let sweepAt = Number.POSITIVE_INFINITY;
  let next = Number.POSITIVE_INFINITY;
  /** Accounts that could not be read in the sweep that is under way: they are not paid for again. */
  const tried = new Set<string>();
  /** Whether the money has reached for looking up every row of it. */
  let isRosterKnown = true;
  const reconnects = new Map<string, () => void>();
  const holdUps = watchHoldUps(runtime.now, network.http);
  /** Questions that each host has answered. */
  const answers = new Map<string, number>();
  /** Limits that were told already. */
  const limits = new Set<string>();
  /** When a stream last told what became of an account, or how it is called. */
  const toldOf = new Map<string, Instant>();
  for (const { kind, accountId, to } of streams.length === 0 ? [] : readAccountEvents(store, watch))
    if (kind !== 'watched' && kind !== 'unwatched') toldOf.set(accountId, to);
  /** Of the streams that chain no revisions. */
  const hearings = new Map<string, Hearing>();
  const heard = () => heardOf(hearings.values(), runtime.now());

  let following: Promise<unknown> | null = null;
  const followAll = () => {
    const all = Promise.all(streams.map(follow)).finally(() => {
      // Where there is none, none has ended.
      if (streams.length > 0) stopping.abort();
    });
    // Its fault is thrown where its end is awaited.
    all.catch(() => {});
    return all;
  };
  const names = streams.map(({ name }) => name);
  beginConnections(store, watch, names, runtime.now());
  try {
    // Who is known already is followed while the others are looked up.
    setTargets();
    if (targets.size > 0) following = followAll();
    await heedRoster();
    following ??= followAll();
    await catchUp();
    sweepAt = buying === null ? runtime.now() : dueAt(buying);
    if (runtime.now() >= sweepAt) await sweepAndPlan();
    else plan(Math.min(next, sweepAt), DUE);
    while (!signal.aborted) {
      const now = runtime.now();
      if (until !== null && now >= until) break;
      // A gap may have opened while others were read.
      const longest = buying === null && gaps().length > 0 ? 0 : ROSTER_MS;
      await rest(Math.min(next - now, (until ?? next) - now, longest));
      if (signal.aborted) break;
      // Nothing is bought for a watch whose time has come.
      if (buying !== null && until !== null && runtime.now() >= until) break;
      await heedChange();
      if (gaps().length > 0 && buying?.purchases.isSweeping() !== true) {
        await runtime.sleep(GAP_REST_MS, signal);
        await readGaps();
      }
      if (runtime.now() < next) continue;
      await heedChange(true);
      if (buying === null || runtime.now() >= sweepAt) await sweepAndPlan();
      else if (next <= runtime.now()) plan(sweepAt, DUE);
    }
    // What is paid for is read when it is due.
    if (!signal.aborted && buying === null) await sweep();
  } finally {
    stopping.abort();
    network.http.stop();
    await following;
  }

  /** The streams stand before the accounts are read, and have told what came while no watch ran: later it would not count. */
  async function catchUp(): Promise<void> {
    const states = [...hearings.values()];
    const isWaiting = () =>
      states.some(({ hasPlace }) => hasPlace)
        ? heard() !== 'all'
        : states.length > 0 && heard() === 'nothing';
    const until = runtime.now() + 2 * SETTLED_MS;
    while (isWaiting() && runtime.now() < until && !signal.aborted) {
      await runtime.sleep(SETTLED_MS / 10, signal);
    }
  }

  function plan(at: Instant, reason: string): void {
    next = at;
    listener.next?.(at, reason);
  }

  /** A sweep that is under way goes on; what is paid for is read again when its time has come, and not when a watch is started. */
  function dueAt({ purchases }: Buying): Instant {
    if (purchases.isSweeping() || watch.sweptAt === null) return runtime.now();
    return watch.sweptAt + every;
  }

  async function sweepAndPlan(): Promise<void> {
    if (await sweep()) {
      sweepAt = runtime.now() + every;
      plan(sweepAt, DUE);
    } else if (!signal.aborted) waitForMoney();
  }

  /** Those of a sweep that waits for money are read when it goes on. */
  async function readGaps(): Promise<void> {
    const due = gaps();
    if (buying !== null && due.length > 0) {
      if (!reachesOne(buying, due)) return waitForMoney();
      listener.price?.(priceOfSweep(buying, due));
    }
    const { isSpent } = await readAll(due);
    if (isSpent) waitForMoney();
  }

  function waitForMoney(): void {
    const at = nextDay(runtime.now());
    if (sweepAt <= runtime.now()) sweepAt = at;
    if (next === at) return;
    plan(at, 'the money of the day is used up');
    listener.spent?.(at);
  }

  function rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const ended = new AbortController();
      wake = () => {
        ended.abort();
        resolve();
      };
      void runtime.sleep(Math.max(0, ms), AbortSignal.any([signal, ended.signal])).then(resolve);
    });
  }

  async function follow(source: StreamSource): Promise<void> {
    const place = readPlaces(store, watch).find(({ stream }) => stream === source.name);
    const hearing = newHearing(place !== undefined);
    if (!source.isChained) hearings.set(source.name, hearing);
    /** Without a place it goes on from what comes next. */
    const beginAnew = () => {
      if (!source.isChained && !hearing.hasPlace) watched.unfollow();
    };
    const world = {
      connect,
      runtime,
      signal,
      isWatched: watched.isWatched,
      watched: () => [...targets],
      connected(reconnect: () => void) {
        hearing.joinedAt = null;
        beginAnew();
        reconnects.set(source.name, reconnect);
      },
    };
    const stands = (lost: string | null) =>
      keepConnection(store, watch, { stream: source.name, since: runtime.now(), lost });
    let wasLost = false;
    for await (const news of followStream(source, place?.cursor ?? null, world)) {
      if (news.kind === 'told') {
        keep(source, news.told);
        const placed = news.told.findLast(({ cursor }) => cursor !== null);
        if (placed !== undefined) hear(hearing, placed.at ?? runtime.now(), runtime.now());
        if (!wasLost) continue;
        // What it has missed meanwhile a sweep finds.
        const at = runtime.now() + REJOIN_REST_MS;
        if (at < next) plan(at, `${source.name} has come back`);
        wasLost = false;
        wake();
      } else if (news.kind === 'lost') {
        hearing.joinedAt = null;
        beginAnew();
        listener.stream?.(source.name, `lost: ${news.reason}`);
        stands(news.reason);
        wasLost = true;
      } else if (news.kind === 'joined') {
        hearing.joinedAt = runtime.now();
        listener.stream?.(source.name, 'joined');
        stands(null);
      } else {
        hearing.hasPlace = false;
        listener.stream?.(source.name, `cannot go on: ${news.reason}`);
        if (!source.isChained) loseAll('the stream could not go on from where it was');
      }
    }
  }

  function keep(source: StreamSource, all: readonly Told[]): void {
    const received = runtime.now();
    const unread = all.flatMap(({ message }) => (message?.kind === 'unread' ? [message] : []));
    // One line for each reason, however many have it.
    for (const reason of new Set(unread.map((one) => one.reason))) {
      listener.stream?.(source.name, `told what could not be read and was passed: ${reason}`);
    }
    writer.together(() => {
      for (const { message, at: toldAt } of wholeChanges(all)) {
        const accountId = message?.accountId ?? null;
        if (accountId === null) {
          if (message !== null && !source.isChained) loseAll(UNREAD);
          continue;
        }
        if (message === null || !watched.isWatched(accountId)) continue;
        const { state } = watched.accounts.get(accountId)!;
        const at = toldAt ?? received;
        const dates = 'made' in message ? [message.made ?? at, at] : [at];
        const bounds = boundsOf(dates, received, knownUntil(state));
        if ('at' in message) toldOf.set(accountId, received);
        if (message.kind === 'unread') watched.lose(accountId, message.reason, received);
        else if (message.kind === 'commit') {
          watched.commit(accountId, { ...message.commit, received });
        } else if (message.kind === 'sync') {
          watched.take(accountId, openGap(state, SET_ANEW));
          watched.lose(accountId, SET_ANEW, received);
        } else if (message.kind === 'identity')
          watched.take(accountId, applyHandle(state, message.handle, bounds.to, bounds.from));
        else watched.take(accountId, applyStatus(state, message.gone, bounds.to, bounds.from));
      }
      const last = all.findLast(({ cursor }) => cursor !== null);
      if (last === undefined) return;
      const toldAt = Math.min(last.at ?? received, received);
      writer.place({ stream: source.name, cursor: last.cursor!, toldAt });
    });
    if (gaps().length > 0) wake();
  }

  function loseAll(reason: string): void {
    const at = runtime.now();
    writer.together(() => {
      for (const [accountId, { isWatched }] of watched.accounts) {
        if (isWatched) watched.lose(accountId, reason, at);
      }
    });
  }

  function gaps(): WatchedAccount[] {
    return [...watched.accounts.values()].filter(
      ({ isWatched, state, gap }) =>
        isWatched &&
        state.open === null &&
        state.gone === null &&
        gap !== null &&
        !gap.startsWith(UNREADABLE),
    );
  }

  /** A roster that cannot be read now is no reason to stop: the one before goes on to hold. */
  async function heedChange(always = false): Promise<void> {
    try {
      if (always || job.roster().text !== rosterText) await heedRoster();
    } catch (error) {
      if (!(error instanceof UserError || error instanceof DataError)) throw error;
      listener.roster?.(error.message);
    }
  }

  /** Reads the roster anew: who is in it is watched, who is in it no more is watched no longer. */
  async function heedRoster(): Promise<void> {
    const now = runtime.now();
    const { text, rowsOn } = job.roster();
    writer.roster(text, now);
    rosterText = text;
    const cohort = newestCohort + 1;
    const rows = rowsOn(new Date(now).toISOString().slice(0, 10));
    if (rows.length === 0 && watched.accounts.size === 0) {
      throw new UserError(
        `the roster has no row for ${network.name} that holds today; add rows with network ${network.name}, or correct since and until`,
      );
    }
    const idOf = new Map(
      [...watched.accounts.values()].map(({ rosterHandle, state }) => [rosterHandle, state.accountId]),
    );
    const wanted = rows.map(
      ({ handle, account_id }, k): Wanted => ({
        number: k,
        handle,
        accountId: account_id || (idOf.get(handle) ?? ''),
      }),
    );
    network.expectRoster?.(
      rows.map(({ handle, account_id }, number) => ({ number, handle, accountId: account_id })),
    );
    const present = new Set<string>();
    const isKnown = ({ accountId }: Wanted) => watched.accounts.get(accountId)?.isWatched === true;
    // Where it is paid for, who is known is looked up when it is read.
    const open = buying === null ? wanted : wanted.filter((entry) => !isKnown(entry));
    for (const { accountId } of wanted)
      if (!open.some((one) => one.accountId === accountId)) present.add(accountId);
    if (buying !== null && open.length > 0) listener.price?.(priceOfProfiles(buying, open.length));
    const { found, isSpent } = await lookUp(open);
    await askThemselves(
      found.flatMap((one) => (one.accountId === undefined ? [] : [{ ...one, accountId: one.accountId }])),
    );
    const at = runtime.now();
    writer.together(() => {
      for (const { number, ...one } of found) {
        if (one.accountId === undefined) continue;
        present.add(one.accountId);
        const known = watched.accounts.get(one.accountId);
        if (known === undefined || !known.isWatched) {
          const rosterHandle = wanted[number]!.handle;
          const profile = 'profile' in one ? one.profile : null;
          watched.add(
            {
              state: known?.state ?? newAccount(one.accountId, profile?.handle ?? ''),
              cohort,
              rosterHandle,
              isWatched: true,
              gap: 'not read yet',
              profile,
            },
            [{ kind: 'watched', accountId: one.accountId, from: at, to: at, detail: rosterHandle }],
          );
        }
        keepLookUp(one.accountId, one, at);
      }
      const given = new Set(wanted.map(({ handle }) => handle));
      for (const [accountId, account] of watched.accounts) {
        if (!account.isWatched || present.has(accountId) || given.has(account.rosterHandle)) continue;
        const step = openGap(account.state, 'it is in the roster no more');
        const events = [{ kind: 'unwatched' as const, accountId, from: at, to: at, detail: '' }];
        watched.take(accountId, { ...step, accounts: events }, { isWatched: false });
      }
    });
    newestCohort = Math.max(...[...watched.accounts.values()].map((account) => account.cohort));
    const before = targets.size;
    setTargets();
    if (cohort === newestCohort && before > 0) for (const reconnect of reconnects.values()) reconnect();
    network.setRoster(
      [...targets].map((accountId, number) => ({ number, handle: '', accountId, createdAt: null })),
    );
    isRosterKnown = !isSpent;
    if (isSpent) waitForMoney();
  }

  function setTargets(): void {
    targets.clear();
    for (const [accountId, { isWatched }] of watched.accounts) if (isWatched) targets.add(accountId);
  }

  async function lookUp(wanted: readonly Wanted[]): Promise<{ found: LookUp[]; isSpent: boolean }> {
    const found: LookUp[] = [];
    const faults = new Set<string>();
    let isSpent = false;
    await inLanes(
      batches(network, wanted),
      async (batch) => {
        try {
          found.push(...(await network.lookUp(batch)));
          countAnswer(batch[0]!);
        } catch (error) {
          if (error instanceof BudgetSpent) {
            isSpent = true;
            return;
          }
          if (!(error instanceof GaveUp)) throw error;
          requireKnown(error);
          const host = network.laneOf(batch[0]!) || network.host;
          if (!faults.has(`${host} ${error.message}`)) {
            listener.stream?.(host, `could not be asked: ${error.message}`);
          }
          faults.add(`${host} ${error.message}`);
        }
      },
      ([first]) => first!,
      (_, held) => requireKnown(held),
    );
    return { found, isSpent };
  }

  /** Who is known stays as known, and is looked up with the next sweep; who never was cannot be watched. */
  function requireKnown(error: GaveUp | HeldUp): void {
    if (watched.accounts.size === 0) throw unanswered(error);
  }

  function countAnswer(entry: Wanted): void {
    const host = network.hostOf(entry);
    answers.set(host, (answers.get(host) ?? 0) + 1);
  }

  function unanswered({ message, cause }: GaveUp | HeldUp): NetworkError {
    const detail = cause instanceof Error ? `${message}: ${cause.message}` : message;
    return new NetworkError(`could not read from ${network.host} (${detail}); run the same command again`);
  }

  /**
   * What an interruption leaves undone stays undone: the next run begins with it. What a host holds up is done once it
   * allows it.
   * @param turnedAway called with what would have to wait for too long.
   */
  async function inLanes<T>(
    items: readonly T[],
    work: (item: T) => Promise<void>,
    entryOf: (item: T) => Wanted,
    turnedAway: (item: T, held: HeldUp) => void = () => {},
  ): Promise<void> {
    const laneOf = (item: T) => network.laneOf(entryOf(item));
    const inTurn = async (item: T): Promise<Later | undefined> => {
      try {
        await work(item);
        return undefined;
      } catch (error) {
        if (!(error instanceof HeldUp)) throw error;
        const again = holdUps.turn(error, answers.get(network.hostOf(entryOf(item))) ?? 0, 1);
        tellLimit(error, again !== undefined);
        if (again === undefined) turnedAway(item, error);
        return again;
      }
    };
    try {
      await forEachInLanes(items, laneOf, network.atOnce, inTurn, network.http.stop);
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
    }
  }

  /** Once for each host and time, however many accounts wait for it. */
  function tellLimit({ host, until, limit }: HeldUp, isWaitedFor: boolean): void {
    const told = `${host} ${until} ${isWaitedFor}`;
    if (limits.has(told)) return;
    limits.add(told);
    const then = isWaitedFor ? 'what is left of it waits' : 'what is left of it is read with the next sweep';
    listener.stream?.(host, `${limit}; ${then}`);
  }

  /** Whether a stream has just told what became of an account: what look-ups are made of comes later. */
  function isJustTold(accountId: string): boolean {
    return runtime.now() - (toldOf.get(accountId) ?? Number.NEGATIVE_INFINITY) < BEHIND_MS;
  }

  /**
   * Of accounts of which a stream has just told otherwise, look-ups are believed where the account's own server shows that it is
   * there again, or the directory that it goes by that name.
   */
  async function askThemselves(found: readonly (LookUp & { accountId: string })[]): Promise<void> {
    for (const one of found) {
      const account = watched.accounts.get(one.accountId);
      if (account === undefined || !isJustTold(one.accountId)) continue;
      const handle = 'profile' in one ? one.profile?.handle.toLowerCase() : undefined;
      const isBorneOut =
        account.state.gone !== null
          ? (await revisionOf(account)) !== null
          : handle !== undefined &&
            handle !== account.state.handle &&
            handle === (await network.claimedHandle?.(one.accountId).catch(() => null));
      if (isBorneOut) toldOf.delete(one.accountId);
    }
  }

  /** What a look-up tells of an account's handle and of whether it is there; what a stream has just told stands over it. */
  function keepLookUp(accountId: string, one: Omit<LookUp, 'number'>, at: Instant): void {
    const account = watched.accounts.get(accountId)!;
    const { state } = account;
    const from = state.open?.to ?? state.provedAt ?? at;
    const isTold = isJustTold(accountId);
    if ('profile' in one && one.profile !== undefined) {
      const { profile } = one as { profile: WatchedAccount['profile'] };
      const back = applyStatus(state, isTold ? state.gone : null, at, from);
      watched.take(accountId, back, { profile });
      if (isTold) return;
      watched.take(accountId, applyHandle(watched.accounts.get(accountId)!.state, profile!.handle, at, from));
    } else if (isTold) return;
    else if (one.verdict === 'suspended' || one.verdict === 'deactivated') {
      watched.take(accountId, applyStatus(state, one.verdict, at, from));
    } else if (one.verdict === 'not-found') watched.take(accountId, applyStatus(state, 'deleted', at, from));
  }

  /**
   * Proves every account, or reads it: once nothing has changed, one request each.
   * @returns whether it has come to its end; `false` where it goes on with the money of another day.
   */
  async function sweep(): Promise<boolean> {
    const beganAt = buying?.purchases.sweeping() ?? runtime.now();
    const all = [...watched.accounts.values()].filter(({ isWatched }) => isWatched);
    const isDone = ({ state }: WatchedAccount) =>
      tried.has(state.accountId) || (state.provedAt !== null && state.provedAt >= beganAt);
    const due = buying === null ? all : all.filter((account) => !isDone(account));
    if (buying !== null && due.length > 0) listener.price?.(priceOfSweep(buying, due));
    const changed: WatchedAccount[] = [];
    await inLanes(
      due,
      async (account) => void ((await isProved(account)) || changed.push(account)),
      toWanted,
    );
    let left = changed;
    if (changed.length > 0 && streams.some(({ isChained }) => isChained)) {
      await runtime.sleep(LAG_MS, signal);
      left = [];
      await inLanes(
        changed,
        async (account) => void ((await isProved(account)) || left.push(account)),
        toWanted,
      );
    }
    const { failed, isSpent } = await readAll(left);
    if (signal.aborted || isSpent || !isRosterKnown) return false;
    buying?.purchases.swept();
    const done = {
      beganAt,
      endedAt: runtime.now(),
      accountCount: all.length,
      readCount: buying === null ? left.length : all.length,
      failedCount: buying === null ? failed : tried.size,
      ...countChanges(store, watch, readSweeps(store, watch).at(-1), beganAt),
    };
    tried.clear();
    writer.sweep(done);
    listener.swept?.(done);
    return true;
  }

  function toWanted({ state: { accountId, handle } }: WatchedAccount): KnownAccount {
    return { number: 0, handle, accountId, createdAt: null };
  }

  /** Whether its revision is the one that was proved last, and that the log is at; where none was, it is not asked for. */
  async function isProved({ state: { accountId } }: WatchedAccount): Promise<boolean> {
    if (signal.aborted) return true;
    const account = watched.accounts.get(accountId)!;
    if (account.state.provedRevision === null) return false;
    const began = runtime.now();
    const heardThen = heard();
    const mark = await revisionOf(account);
    const { state } = watched.accounts.get(accountId)!;
    if (mark === null || state.gone !== null || mark !== state.provedRevision) return false;
    // A stream may have told of changes that its server does not have.
    if (state.revision !== mark) return false;
    watched.confirm(accountId, began, heardThen);
    const { state: proved } = watched.accounts.get(accountId)!;
    return state.cohort >= newestCohort && (posts?.isCurrent(proved) ?? true);
  }

  /** As its own server says; `null` where it says none. */
  async function revisionOf(account: WatchedAccount): Promise<string | null> {
    const asked = network.wayOf(null).revision?.(toWanted(account));
    return (await asked?.catch(() => null)) ?? null;
  }

  /** @returns how many could not be read, and whether the money of the day did not reach for all. */
  async function readAll(accounts: readonly WatchedAccount[]): Promise<{ failed: number; isSpent: boolean }> {
    const result = { failed: 0, isSpent: false };
    for (const some of buying === null ? [accounts] : inParts(accounts, buying)) {
      if (some.length === 0 || signal.aborted) break;
      const { failed, isSpent } = await readSome(some);
      result.failed += failed;
      result.isSpent = isSpent;
      // Profiles of others would be old when there is money for their lists.
      if (isSpent) break;
    }
    return result;
  }

  async function readSome(
    accounts: readonly WatchedAccount[],
  ): Promise<{ failed: number; isSpent: boolean }> {
    if (buying !== null && !reachesOne(buying, accounts)) return { failed: 0, isSpent: true };
    const byId = new Map(accounts.map((account) => [account.state.accountId, account]));
    const ids = [...byId.keys()];
    const lookedUp = await lookUp(
      [...byId.values()].map((account, number) => ({ ...toWanted(account), number })),
    );
    let { isSpent } = lookedUp;
    await askThemselves(lookedUp.found.map((one) => ({ ...one, accountId: ids[one.number]! })));
    const at = runtime.now();
    writer.together(() => {
      for (const { number, ...one } of lookedUp.found) keepLookUp(ids[number]!, one, at);
    });
    let failed = 0;
    const isFound = new Set(lookedUp.found.map(({ number }) => ids[number]!));
    const there = ids.filter(
      (id) => watched.accounts.get(id)!.state.gone === null && (!isSpent || isFound.has(id)),
    );
    const isKnown = (id: string) => watched.accounts.has(id);
    const reader = { network, now: runtime.now, isKnown, posts };
    const fail = (id: string, reason: string) => {
      failed++;
      if (buying !== null) tried.add(id);
      watched.take(id, openGap(watched.accounts.get(id)!.state, `${UNREADABLE}${reason}`));
    };
    await inLanes(
      there,
      async (id) => {
        if (signal.aborted) return;
        const account = watched.accounts.get(id)!;
        const declared = account.profile?.declaredCount ?? null;
        if (buying !== null) {
          const dear = tooDear(buying, declared);
          if (dear !== null) return fail(id, dear);
          if (buying.left() < Math.max(1, declared ?? 0)) {
            isSpent = true;
            return;
          }
        }
        try {
          for (let tries = 1; ; tries++) {
            const result = await readAccount(
              reader,
              { ...toWanted(account), createdAt: account.profile?.createdAt ?? null },
              declared,
            );
            countAnswer(toWanted(account));
            if (signal.aborted) return;
            if (result.kind === 'gone') return fail(id, 'its follows are not there');
            if (result.kind === 'unreadable') return fail(id, result.reason);
            const cohortOf = (target: string) => watched.accounts.get(target)!.cohort;
            const reading = { ...result.reading, cohort: newestCohort, cohortOf };
            // What is not chained does not say whether it comes still.
            if (hearings.size > 0 && watched.isUntold(id, reading)) await runtime.sleep(LAG_MS, signal);
            if (signal.aborted) return;
            const isTaken = writer.together(() => {
              buying?.purchases.use(id);
              return watched.read(id, { ...reading, heard: heard() });
            });
            if (isTaken) return;
            if (tries === TRIES) return fail(id, TOO_FAST);
          }
        } catch (error) {
          if (!(error instanceof BudgetSpent)) throw error;
          isSpent = true;
        }
      },
      (id) => toWanted(watched.accounts.get(id)!),
      (id, { host, limit }) => fail(id, `${host} ${limit}`),
    );
    return { failed, isSpent };
  }
}

/** Profiles that are paid for at a time, right before the follows of their accounts: on another day they are others. */
const PAID_PROFILES = 10;

function inParts<T>(items: readonly T[], { perDay }: Buying): T[][] {
  const size = Math.min(PAID_PROFILES, perDay);
  return Array.from({ length: Math.ceil(items.length / size) }, (_, k) =>
    items.slice(k * size, (k + 1) * size),
  );
}

const SET_ANEW = 'its repository was set anew';
/** What is not known of any account. */
const UNREAD = 'the stream told what could not be read, and not of whom';
const DUE = 'the time between two sweeps is over';
/** What a gap begins with that is tried again with the next sweep. */
const UNREADABLE = 'could not be read: ';
