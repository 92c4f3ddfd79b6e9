/** A network of a few accounts and its Jetstream, in memory: a watch of it takes no connection, and the truth is at hand. */
import type { Wanted } from '../../src/crawl/known-account.ts';
import type { Network } from '../../src/crawl/network.ts';
import { renderRoster } from '../../src/roster/render.ts';
import { rosterRow } from '../../src/roster/row.ts';
import { randomFor } from '../../src/sandbox/chance.ts';
import { didOf, tidOf } from '../../src/sandbox/identifiers.ts';
import type { Connect, SocketHandlers } from '../../src/socket.ts';
import { testClock } from './watch-clock.ts';

interface Follow {
  source: string;
  target: string;
  key: string;
  from: number;
  to: number;
  /** Which of its formation and its end no stream told. */
  withheld: ('formed' | 'ended')[];
}

export interface MemoryNetwork {
  network: Network;
  connect: Connect;
  roster(): { text: string; rowsOn(): ReturnType<typeof rosterRow>[] };
  clock: ReturnType<typeof testClock>;
  accounts: readonly string[];
  /** Every follow that ever was, with its time. */
  follows: Follow[];
  /** One change of some account: a post, of which a stream of follows says nothing, or a follow that forms or ends. */
  change(withhold?: boolean): void;
  /** Breaks the connections off; while it is down none is made. */
  setDown(isDown: boolean): void;
  /** Milliseconds by which its stream is late. */
  lag: number;
}

export function memoryNetwork(seed: string, begin: number, size = 10): MemoryNetwork {
  const random = randomFor(seed);
  const clock = testClock(begin);
  const accounts = Array.from({ length: size }, (_, k) => didOf(k));
  const handleOf = (id: string) => `a${accounts.indexOf(id)}.test`;
  const revisions = new Map(accounts.map((id) => [id, tidOf(begin - 1000, 0)]));
  const follows: Follow[] = [];
  const told: { time_us: number; text: string }[] = [];
  let isDown = false;
  let number = 0;
  const open = new Set<SocketHandlers>();
  const one = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const standing = (source: string) =>
    follows.filter((follow) => follow.source === source && follow.to === Number.POSITIVE_INFINITY);
  const recordOf = ({ target, from }: Follow) => ({
    subject: target,
    createdAt: new Date(from).toISOString(),
  });

  const memory: MemoryNetwork = {
    clock,
    lag: 0,
    accounts,
    follows,
    connect(url, handlers) {
      const cursor = new URL(url).searchParams.get('cursor');
      setImmediate(() => {
        if (isDown) return handlers.closed(1006, 'it is down', false);
        open.add(handlers);
        handlers.opened();
        for (const { time_us, text } of told)
          if (cursor !== null && time_us >= Number(cursor)) handlers.message(Buffer.from(text));
      });
      return { send() {}, pause() {}, resume() {}, close: () => void open.delete(handlers) };
    },
    roster() {
      const rows = accounts.map((id) =>
        rosterRow({ network: 'bluesky', handle: handleOf(id), account_id: id }),
      );
      return { text: renderRoster({ columns: [], rows, lines: [] }), rowsOn: () => rows };
    },
    network: {
      name: 'bluesky',
      host: 'memory.test',
      price: 0,
      batchSize: 25,
      atOnce: 3,
      batchOf: () => '',
      laneOf: () => '',
      hostOf: () => '',
      http: { stop() {} },
      setRoster() {},
      lookUp: async (batch: readonly Wanted[]) =>
        batch.map((entry) => ({
          number: entry.number,
          accountId: entry.accountId,
          profile: {
            handle: handleOf(entry.accountId),
            displayName: '',
            createdAt: null,
            audienceCount: null,
            declaredCount: standing(entry.accountId).length,
            postCount: null,
          },
        })),
      wayOf: () => ({
        pageSize: 100,
        ceiling: 1000,
        requests: () => 1,
        revision: async ({ accountId }: Wanted) => revisions.get(accountId)!,
        page: async ({ accountId }: Wanted) => ({
          kind: 'page' as const,
          malformedCount: 0,
          cursor: null,
          follows: standing(accountId).map((follow) => ({
            target: follow.target,
            recordKey: follow.key,
            followedAt: recordOf(follow).createdAt,
            cid: `cid-${follow.key}`,
          })),
        }),
      }),
    } as unknown as Network,
    change(withhold = false) {
      const at = clock.now();
      const did = one(accounts);
      const revision = tidOf(at, number++ % 1024);
      revisions.set(did, revision);
      if (random() < 0.6) return;
      const own = standing(did);
      const target = one(accounts.filter((id) => id !== did));
      const old = own.find((follow) => follow.target === target);
      const isNew = old === undefined;
      const follow = old ?? {
        source: did,
        target,
        key: revision,
        from: at,
        to: Number.POSITIVE_INFINITY,
        withheld: [],
      };
      if (isNew) follows.push(follow);
      else follow.to = at;
      if (withhold) return void follow.withheld.push(isNew ? 'formed' : 'ended');
      const commit = {
        rev: revision,
        operation: isNew ? 'create' : 'delete',
        collection: 'app.bsky.graph.follow',
        rkey: follow.key,
        ...(isNew ? { cid: `cid-${follow.key}`, record: recordOf(follow) } : {}),
      };
      const event = { did, time_us: at * 1000 + (number % 1000), kind: 'commit', commit };
      told.push({ time_us: event.time_us, text: JSON.stringify(event) });
      const deliver = () => {
        for (const { message } of open) message(Buffer.from(JSON.stringify(event)));
      };
      if (memory.lag === 0) deliver();
      else void clock.sleep(memory.lag).then(deliver);
    },
    setDown(down) {
      isDown = down;
      for (const handlers of down ? [...open] : []) {
        open.delete(handlers);
        handlers.closed(1006, 'it went down', false);
      }
    },
  };
  return memory;
}
