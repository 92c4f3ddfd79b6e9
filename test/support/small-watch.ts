/** A watch of three accounts in memory, on a clock, a stream and a server of their follows that the test moves. */
import type { Network } from '../../src/crawl/network.ts';
import { renderRoster } from '../../src/roster/render.ts';
import { rosterRow } from '../../src/roster/row.ts';
import { tidOf } from '../../src/sandbox/identifiers.ts';
import type { Store } from '../../src/store/driver.ts';
import type { LookUp } from '../../src/store/ledger-writer.ts';
import { openStore } from '../../src/store/store.ts';
import { createWatch, findWatch, type WatchRecord } from '../../src/store/watch-log.ts';
import type { AccountEvent, TieEvent } from '../../src/values/log-entries.ts';
import { runWatch } from '../../src/watch/run-watch.ts';
import type { StreamSource } from '../../src/watch/stream.ts';
import type { StreamMessage } from '../../src/watch/stream-message.ts';
import { testRuntime } from './runtime.ts';
import { type TestClock, testClock } from './watch-clock.ts';

const BEGIN = Date.UTC(2026, 5, 1, 12);
export const SWEEP_MS = 3_600_000;
const HANDLES = ['alice.test', 'bob.test', 'dave.test'];
export const [ALICE, BOB, DAVE] = HANDLES.map(didOf) as [string, string, string];

function didOf(handle: string): string {
  return `did:plc:${handle.slice(0, -5).padEnd(24, '2')}`;
}

export const revisionAt = (at: number) => tidOf(at, 0);
export const follow = (target: string, key: string) => ({
  action: 'create' as const,
  follow: { target, key, followedAt: null, doubt: null, cid: null },
});

interface ServedAccount {
  handle: string;
  /** By record key. */
  follows: Map<string, string>;
  revision: string;
  gone: 'deactivated' | null;
}

export interface SmallWatch {
  store: Store;
  clock: TestClock;
  watch(): WatchRecord;
  now(): number;
  /** What the accounts' own servers have, and the look-ups of the network where it knows no other. */
  served: ReadonlyMap<string, ServedAccount>;
  lookedUp: Map<string, Partial<ServedAccount>>;
  /** Called before a list is given, once: something may happen meanwhile. */
  onReading: { act: (() => void) | null };
  ties: TieEvent[];
  accounts: AccountEvent[];
  gaps: string[];
  /** All at once. */
  tell(...messages: StreamMessage[]): Promise<void>;
  /** Changes a repository, and gives what a stream says of it. */
  change(source: string, ...operations: Change[]): CommitMessage;
  pass(ms: number): Promise<void>;
  stop(): Promise<void>;
}

export type CommitMessage = Extract<StreamMessage, { kind: 'commit' }>;
type Change = ReturnType<typeof follow> | { action: 'delete'; key: string };

/** @param before a watch that was stopped, of which this one goes on with the log, the clock and the servers. */
export async function startSmallWatch({
  isChained = false,
  before,
}: {
  isChained?: boolean;
  before?: SmallWatch;
} = {}): Promise<SmallWatch> {
  const store = before?.store ?? openStore(':memory:');
  const clock = before?.clock ?? testClock(BEGIN);
  const fresh = (handle: string): ServedAccount => ({
    handle,
    follows: new Map(),
    revision: revisionAt(BEGIN - 1000),
    gone: null,
  });
  const served = before?.served ?? new Map(HANDLES.map((handle) => [didOf(handle), fresh(handle)]));
  const lookedUp = before?.lookedUp ?? new Map();
  const onReading: SmallWatch['onReading'] = { act: null };
  const [ties, accounts, gaps]: [TieEvent[], AccountEvent[], string[]] = [[], [], []];
  let message: (data: Uint8Array) => void = () => {};
  let place = clock.now();
  const source: StreamSource = {
    name: 'told',
    isChained,
    url: () => 'ws://told.test',
    read: (data) => JSON.parse(Buffer.from(data).toString()),
  };
  const interrupted = new AbortController();
  const rows = HANDLES.map((handle) => rosterRow({ network: 'bluesky', handle }));
  if (before === undefined) {
    createWatch(store, {
      name: 'small',
      network: 'bluesky',
      simulated: false,
      isKeyed: true,
      options: {},
      startedAt: BEGIN,
    });
  }
  const running = runWatch({
    store,
    watch: findWatch(store, 'small')!,
    network: networkOf(served, lookedUp, onReading),
    roster: () => ({ text: renderRoster({ columns: [], rows, lines: [] }), rowsOn: () => rows }),
    streams: [source],
    every: SWEEP_MS,
    until: null,
    runtime: {
      ...testRuntime(),
      now: clock.now,
      sleep: clock.sleep,
      interrupted: interrupted.signal,
    },
    connect(_url, handlers) {
      message = handlers.message;
      setImmediate(handlers.opened);
      return { send() {}, pause() {}, resume() {}, close() {} };
    },
    listener: {
      tie: (event) => ties.push(event),
      account: (event) => accounts.push(event),
      gap: (_, reason) => gaps.push(reason),
    },
  });
  await settled();
  return {
    store,
    clock,
    watch: () => findWatch(store, 'small')!,
    now: clock.now,
    served,
    lookedUp,
    onReading,
    ties,
    accounts,
    gaps,
    async tell(...messages) {
      for (const one of messages) {
        const at = one.kind === 'commit' ? one.commit.at : clock.now();
        message(Buffer.from(JSON.stringify({ message: one, cursor: String(++place), at })));
      }
      await settled();
    },
    change(accountId, ...operations) {
      const account = served.get(accountId)!;
      const since = account.revision;
      for (const operation of operations) {
        if (operation.action === 'delete') account.follows.delete(operation.key);
        else account.follows.set(operation.follow.key, operation.follow.target);
      }
      account.revision = revisionAt(clock.now());
      return {
        kind: 'commit',
        accountId,
        commit: {
          revision: account.revision,
          since: isChained ? since : undefined,
          at: clock.now(),
          operations,
        },
      };
    },
    async pass(ms) {
      await clock.advance(clock.now() + ms);
      await settled();
    },
    async stop() {
      interrupted.abort();
      await running;
    },
  };
}

/** Nothing here waits for anything outside: all that can go on has gone on after some turns. */
async function settled(): Promise<void> {
  for (let turns = 0; turns < 100; turns++) await turn();
}

function networkOf(
  served: ReadonlyMap<string, ServedAccount>,
  lookedUp: SmallWatch['lookedUp'],
  onReading: SmallWatch['onReading'],
): Network {
  const way = {
    name: 'records',
    kind: 'list' as const,
    pageSize: 100,
    ceiling: 1000,
    swallowsCursors: false,
    beginsAgain: false,
    requests: () => 1,
    async page({ accountId }: { accountId: string }) {
      const act = onReading.act;
      onReading.act = null;
      const follows = [...served.get(accountId)!.follows];
      act?.();
      await turn();
      return {
        kind: 'page' as const,
        follows: follows.map(([recordKey, target]) => ({ target, recordKey })),
        malformedCount: 0,
        cursor: null,
      };
    },
    revision: async ({ accountId }: { accountId: string }) => {
      const { gone, revision } = served.get(accountId)!;
      return gone === null ? revision : null;
    },
  };
  const lookUp = ({
    number,
    handle,
    accountId,
  }: {
    number: number;
    handle: string;
    accountId: string;
  }): LookUp => {
    const id = accountId || didOf(handle);
    const account = { ...served.get(id)!, ...lookedUp.get(id) };
    if (account.gone !== null) return { number, accountId: id, verdict: account.gone, reason: '' };
    const counts = { audienceCount: null, declaredCount: account.follows.size, postCount: null };
    return {
      number,
      accountId: id,
      profile: { handle: account.handle, displayName: '', createdAt: null, ...counts },
    };
  };
  return {
    name: 'bluesky',
    meaning: 'declared',
    simulated: false,
    host: 'bluesky.test',
    batchSize: 25,
    requestsPerBatch: 1,
    atOnce: 2,
    price: 0,
    http: { stop() {} },
    severalHosts: false,
    batchOf: () => '',
    laneOf: () => '',
    hostOf: () => '',
    lookUp: async (batch: Parameters<Network['lookUp']>[0]) => batch.map(lookUp),
    setRoster() {},
    claimedHandle: async (accountId: string) => served.get(accountId)!.handle,
    wayOf: () => way,
    wayNamed: () => way,
  } as unknown as Network;
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
