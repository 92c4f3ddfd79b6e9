/** A running watch of some accounts of a network that is told what to answer, and of a stream that is told what to say. */
import type { KnownAccount } from '../../src/crawl/known-account.ts';
import type { Follow, FollowsAnswer, Network } from '../../src/crawl/network.ts';
import { renderRoster } from '../../src/roster/render.ts';
import { rosterRow } from '../../src/roster/row.ts';
import type { Connect } from '../../src/socket.ts';
import type { Store } from '../../src/store/driver.ts';
import { openStore } from '../../src/store/store.ts';
import { createWatch, readWatched, type WatchRecord } from '../../src/store/watch-log.ts';
import { runWatch } from '../../src/watch/run-watch.ts';
import type { StreamSource } from '../../src/watch/stream.ts';
import { testRuntime } from './runtime.ts';
import { type TestClock, testClock } from './watch-clock.ts';

export const TOY_START = Date.UTC(2026, 5, 1);
export const didOfToy = (name: string) => `did:plc:${name}`;

export interface ToyAccount {
  revision: string;
  /** Names of accounts. */
  follows: string[];
}

export interface ToyWatch {
  store: Store;
  watch: WatchRecord;
  clock: TestClock;
  accounts: Record<string, ToyAccount>;
  /** Called before a list is given. */
  beforeList: ((name: string) => Promise<void> | void) | null;
  /** Names of the accounts whose lists were given, in order. */
  listed: string[];
  /** What was told of streams. */
  news: string[];
  gapOf(name: string): string | null;
  /** Of the connection that stands. */
  open(): void;
  say(data: string | Uint8Array): void;
  cut(): void;
  connections: number;
  /** Turns until it is so. */
  until(isSo: () => boolean): Promise<void>;
  /** Lets time pass, too. */
  later(isSo: () => boolean): Promise<void>;
  stop(): Promise<void>;
}

export function startToyWatch(source: StreamSource, accounts: Record<string, ToyAccount>): ToyWatch {
  const store = openStore(':memory:');
  const watch = createWatch(store, {
    name: 'toy',
    network: 'bluesky',
    simulated: false,
    isKeyed: true,
    options: {},
    startedAt: TOY_START,
  });
  const clock = testClock(TOY_START);
  const stopping = new AbortController();
  let handlers: Parameters<Connect>[1] | null = null;
  const rows = Object.keys(accounts).map((handle) =>
    rosterRow({ network: 'bluesky', handle, account_id: didOfToy(handle) }),
  );
  const text = renderRoster({ columns: [], rows, lines: [] });
  const nameOf = ({ accountId }: Pick<KnownAccount, 'accountId'>) => accountId.slice(didOfToy('').length);
  const toy: ToyWatch = {
    store,
    watch,
    clock,
    accounts,
    beforeList: null,
    listed: [],
    news: [],
    connections: 0,
    gapOf: (name) =>
      readWatched(store, watch).find(({ state }) => state.accountId === didOfToy(name))?.gap ?? null,
    open: () => handlers!.opened(),
    say: (data) => handlers!.message(Buffer.from(data)),
    cut: () => handlers!.closed(1006, '', false),
    async until(isSo) {
      while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
    },
    async later(isSo) {
      while (!isSo()) await clock.advance(clock.now() + 100);
    },
    async stop() {
      stopping.abort();
      await running;
      store.close();
    },
  };
  const page = async (account: KnownAccount): Promise<FollowsAnswer> => {
    const name = nameOf(account);
    const follows = toy.accounts[name]!.follows.map(
      (target): Follow => ({ target: didOfToy(target), recordKey: `key-of-${target}` }),
    );
    await toy.beforeList?.(name);
    toy.listed.push(name);
    return { kind: 'page', follows, malformedCount: 0, cursor: null };
  };
  const way = { revision: async (account: KnownAccount) => toy.accounts[nameOf(account)]!.revision, page };
  const network = {
    name: 'bluesky',
    host: 'toy.test',
    batchSize: 25,
    atOnce: 5,
    price: 0,
    http: { stop() {} },
    batchOf: () => '',
    laneOf: () => '',
    hostOf: () => 'toy.test',
    lookUp: async (batch: readonly KnownAccount[]) =>
      batch.map(({ number, accountId, handle }) => ({
        number,
        accountId,
        profile: {
          handle: handle || nameOf({ accountId }),
          displayName: '',
          audienceCount: null,
          declaredCount: toy.accounts[nameOf({ accountId })]!.follows.length,
          postCount: null,
          createdAt: null,
        },
      })),
    setRoster() {},
    wayOf: () => way,
  } as unknown as Network;
  const connect: Connect = (_, given) => {
    handlers = given;
    toy.connections++;
    return { send() {}, pause() {}, resume() {}, close() {} };
  };
  const running = runWatch({
    store,
    watch,
    network,
    roster: () => ({ text, rowsOn: () => rows }),
    streams: [source],
    every: 86_400_000,
    until: null,
    runtime: { ...testRuntime(), now: clock.now, sleep: clock.sleep, interrupted: stopping.signal },
    connect,
    listener: { stream: (name, told) => toy.news.push(`${name} ${told}`) },
  });
  return toy;
}
