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
import { applyHandle, applyStatus, confirm, newAccount, openGap } from '../../src/watch/account-state.ts';
import { type Watched, watchedAccounts } from '../../src/watch/watched.ts';

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
  const watched = open(store, watch);
  for (const { id, handle } of ACCOUNTS) {
    const event = { kind: 'watched' as const, accountId: id, from: BEGIN, to: BEGIN, detail: handle };
    const account = { state: newAccount(id, handle), cohort: 1, rosterHandle: handle, isWatched: true };
    watched.add({ ...account, gap: 'not read yet', profile: profileOf(handle) }, [event]);
  }
  const drawn = { watch, truth };
  goOn(store, drawn, seed, BEGIN, days);
  return drawn;
}

/** Goes on with the log for so many days from an instant on. */
export function goOn(store: Store, { truth }: DrawnLog, seed: string, begin: number, days: number): void {
  const watch = findWatch(store, 'drawn')!;
  const random = randomFor(seed);
  const writer = watchWriter(store, watch);
  const watched = open(store, watch);
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
    const { state } = watched.accounts.get(id)!;
    if (random() < 0.4) post(id, at);
    const draw = random();
    if (draw < 0.6) change(id, at);
    else if (draw < 0.68) watched.take(id, openGap(state, '=a gap, "so to say"'));
    else if (draw < 0.78) read(id, at);
    else if (draw < 0.83) watched.take(id, confirm(state, at));
    else if (draw < 0.88)
      watched.take(id, applyHandle(state, `renamed-${number++}.test`, at, state.provedAt));
    else if (draw < 0.92)
      watched.take(id, applyStatus(state, one(['deactivated', 'suspended', 'deleted'] as const), at));
    else if (state.gone !== null) watched.take(id, applyStatus(state, null, at));
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
    watched.commit(id, {
      revision: `r${at}`,
      since: random() < 0.2 ? undefined : watched.accounts.get(id)!.state.revision,
      at,
      received: at + 500,
      operations: [isFormed ? { action: 'create', follow } : { action: 'delete', key }],
    });
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
    if (watched.accounts.get(id)!.state.gone !== null) return;
    const follows = [...truth.get(id)!.values()];
    watched.read(id, {
      began: at,
      ended: at + 10,
      revision: `r${at}`,
      follows,
      cohort: 1,
      cohortOf: () => 1,
    });
    const { open } = watched.accounts.get(id)!.state;
    const from = readFeedStates(store, watch).get(id)?.from ?? BEGIN - 2 * DAY;
    const known = { from, known: at + 10, span: open?.from ?? null, cohort: 1 };
    posts.feed({ accountId: id, ...known, isRefused: false, reason: '' });
  }
}

function open(store: Store, watch: WatchRecord): Watched {
  return watchedAccounts(watchWriter(store, watch), readWatched(store, watch), () => true, {});
}

function profileOf(handle: string) {
  const counts = { audienceCount: 5, declaredCount: null, postCount: 7 };
  return { handle, displayName: `=Name, of "${handle}"`, createdAt: '2024-01-01T00:00:00.000Z', ...counts };
}

function rosterText(accounts: number): string {
  const rows = ACCOUNTS.slice(0, accounts).map(({ handle }) => `sandbox,${handle},person,FR\n`);
  return `network,handle,kind,country\n${rows.join('')}`;
}
