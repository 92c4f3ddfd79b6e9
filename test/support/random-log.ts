/** Logs of made-up accounts, drawn from a seed: ties, renames, absences, gaps and readings over some months. */
import { randomFor } from '../../src/sandbox/chance.ts';
import type { Store } from '../../src/store/driver.ts';
import {
  createWatch,
  findWatch,
  readWatched,
  type WatchRecord,
  watchWriter,
} from '../../src/store/watch-log.ts';
import { beginActivity, postWriter, readFeedStates } from '../../src/store/watch-posts.ts';
import type { FollowRecord } from '../../src/values/log-entries.ts';
import {
  applyHandle,
  applyStatus,
  type Commit,
  confirm,
  openGap,
  type Step,
} from '../../src/watch/account-state.ts';
import { logKeeper } from '../../src/watch/log-keeper.ts';
import { takeChange } from '../../src/watch/steps/change.ts';
import { take, unmoved } from '../../src/watch/steps/moved.ts';
import { takeReading } from '../../src/watch/steps/reading.ts';
import { takeRoster } from '../../src/watch/steps/roster.ts';
import { followed, newWatchState } from '../../src/watch/watch-state.ts';

const DAY = 86_400_000;
export const BEGIN = Date.UTC(2025, 2, 10, 6);
export const DAYS = 100;
const ACCOUNTS = ['=ann', 'bo', "'cy", 'dee', 'eve'].map((name, k) => ({
  id: `did:plc:${k}${name}`,
  handle: `a${k}.test`,
}));

export const dayText = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Whom each account follows in truth, by the key of the record. */
type Truth = Map<string, Map<string, FollowRecord>>;

export interface DrawnLog {
  watch: WatchRecord;
  truth: Truth;
}

/** @param seed the same one makes the same log. */
export function drawLog(store: Store, seed: string, days = DAYS, isKeyed = true): DrawnLog {
  const watch = createWatch(store, {
    name: 'drawn',
    network: 'sandbox',
    simulated: true,
    isKeyed,
    options: {},
    startedAt: BEGIN,
  });
  const writer = watchWriter(store, watch);
  writer.roster(rosterText(ACCOUNTS.length - 1), BEGIN);
  const truth: Truth = new Map(ACCOUNTS.map(({ id }) => [id, new Map()]));
  beginActivity(store, watch, 3);
  const wanted = ACCOUNTS.map(({ handle }, number) => ({ number, handle, accountId: '' }));
  const found = ACCOUNTS.map(({ id, handle }, number) => ({
    number,
    accountId: id,
    profile: profileOf(handle),
  }));
  const { state, keep } = open(store, watch);
  for (const one of takeRoster(state, { wanted, asked: wanted, found, isSpent: false }, BEGIN).moved)
    keep(one);
  const drawn = { watch, truth };
  goOn(store, drawn, seed, BEGIN, days);
  return drawn;
}

/** Goes on with the log for so many days from an instant on. */
export function goOn(store: Store, { truth }: DrawnLog, seed: string, begin: number, days: number): void {
  const watch = findWatch(store, 'drawn')!;
  const random = randomFor(seed);
  const writer = watchWriter(store, watch);
  const { state: log, keep } = open(store, watch);
  const accountOf = (id: string) => log.accounts.get(id)!;
  const step = (id: string, step: Step) => keep(take(unmoved(accountOf(id)), step));
  const one = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const posts = postWriter(store, watch);
  const made: [id: string, key: string][] = [];
  let number = 0;
  for (
    let at = begin + 1000, swept = begin;
    at < begin + days * DAY;
    at += Math.floor(DAY * random() * 0.6)
  ) {
    const { id } = one(ACCOUNTS);
    const { state } = accountOf(id);
    if (random() < 0.4) post(id, at);
    const draw = random();
    if (draw < 0.6) change(id, at);
    else if (draw < 0.68) step(id, openGap(state, '=a gap, "so to say"'));
    else if (draw < 0.78) read(id, at);
    else if (draw < 0.83) step(id, confirm(state, at));
    else if (draw < 0.88) step(id, applyHandle(state, `renamed-${number++}.test`, at, state.provedAt));
    else if (draw < 0.92)
      step(id, applyStatus(state, one(['deactivated', 'suspended', 'deleted'] as const), at));
    else if (state.gone !== null) step(id, applyStatus(state, null, at));
    if (random() < 0.02) writer.roster(rosterText(2 + Math.floor(random() * 4)), at);
    if (at - swept < 2 * DAY) continue;
    for (const account of ACCOUNTS) if (random() < 0.7) read(account.id, at);
    writer.sweep({
      beganAt: at,
      endedAt: at,
      accountCount: 5,
      readCount: 3,
      failedCount: 0,
      untoldCount: 1,
      toldCount: 2,
    });
    writer.place({ stream: 'drawn', cursor: String(at), toldAt: at });
    swept = at;
  }

  /** One change of the account's repository; the stream loses one in five. */
  function change(id: string, at: number): void {
    const follows = truth.get(id)!;
    const old = [...follows.keys()];
    const isFormed = old.length === 0 || random() < 0.55;
    const target = one(ACCOUNTS.filter((account) => account.id !== id)).id;
    const key = isFormed ? `${at}k` : one(old);
    const follow = {
      target,
      key,
      followedAt: random() < 0.5 ? null : new Date(at).toISOString(),
      doubt: null,
      cid: null,
    };
    if (isFormed) follows.set(key, follow);
    else follows.delete(key);
    if (random() < 0.2) return;
    const told: Commit = {
      revision: `r${at}`,
      since: random() < 0.2 ? undefined : accountOf(id).state.revision,
      at,
      received: at + 500,
      operations: [isFormed ? { action: 'create', follow } : { action: 'delete', key }],
    };
    keep(takeChange(log, accountOf(id), told, writer));
  }

  /** Some claim no time, or a later one; some are deleted again. */
  function post(id: string, at: number): void {
    const claimed = random() < 0.1 ? null : Math.floor(at / 1000) + (random() < 0.1 ? 900_000 : 0);
    const other = one(ACCOUNTS).id;
    const key = `p${at}`;
    const told = {
      key,
      at: claimed,
      kind: 'post' as const,
      language: 'fr',
      hashtags: ['=a', 'b,c'],
    };
    posts.add(id, { ...told, mentions: other === id ? [] : [other], repostOf: null }, at, 'stream');
    made.push([id, key]);
    if (random() < 0.1) posts.remove(...one(made));
  }

  function read(id: string, at: number): void {
    if (accountOf(id).state.gone !== null) return;
    const follows = [...truth.get(id)!.values()];
    const reading = { began: at, ended: at + 10, revision: `r${at}`, follows };
    const moved = takeReading(log, accountOf(id), reading, writer);
    if (moved !== null) keep(moved);
    const { open } = accountOf(id).state;
    const from = readFeedStates(store, watch).get(id)?.from ?? BEGIN - 2 * DAY;
    const known = { from, known: at + 10, span: open?.from ?? null, cohort: 1 };
    posts.feed({ accountId: id, ...known, isRefused: false, reason: '' });
  }
}

function open(store: Store, watch: WatchRecord) {
  const accounts = new Map(readWatched(store, watch).map((one) => [one.state.accountId, followed(one)]));
  const state = newWatchState(accounts, new Map());
  return { state, keep: logKeeper({ state }, accounts, watchWriter(store, watch), null, {}) };
}

function profileOf(handle: string) {
  const counts = { audienceCount: 5, declaredCount: null, postCount: 7 };
  return { handle, displayName: `=Name, of "${handle}"`, createdAt: '2024-01-01T00:00:00.000Z', ...counts };
}

function rosterText(accounts: number): string {
  const rows = ACCOUNTS.slice(0, accounts).map(({ handle }) => `sandbox,${handle},person,FR\n`);
  return `network,handle,kind,country\n${rows.join('')}`;
}
