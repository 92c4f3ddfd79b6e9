/** Watches of a Jetstream whose accounts post several times between two sweeps: their days are sealed, and right. */
import { expect, test } from 'vitest';
import { sealLog } from '../../src/log/seal-log.ts';
import { randomFor } from '../../src/sandbox/chance.ts';
import { tidOf } from '../../src/sandbox/identifiers.ts';
import { readContent } from '../../src/store/content.ts';
import type { Store } from '../../src/store/driver.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { createWatch, findWatch, readTieEvents, readWatched } from '../../src/store/watch-log.ts';
import { applyReading, newAccount, type Operation } from '../../src/watch/account-state.ts';
import { heardOf } from '../../src/watch/hearing.ts';
import { jetstream } from '../../src/watch/jetstream.ts';
import { runWatch } from '../../src/watch/run-watch.ts';
import type { StreamSource } from '../../src/watch/stream.ts';
import { afterUntoldEnds } from '../../src/watch/untold-ends.ts';
import { type MemoryNetwork, memoryNetwork } from '../support/memory-network.ts';
import { THOROUGH } from '../support/thorough.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BEGIN = Date.UTC(2026, 5, 1);

interface Mishaps {
  /** Of the changes so many are withheld. */
  withheld?: number;
  /** Before each change the connection goes down, or comes back, so often. */
  down?: number;
  streams?: readonly StreamSource[];
  /** Right before each sweep, a second of changes that the stream tells a second late. */
  isLate?: boolean;
}

interface Run {
  store: Store;
  world: MemoryNetwork;
  random: () => number;
}

function begin(seed: string): Run {
  const [store, world] = [openMemoryStore(), memoryNetwork(seed, BEGIN)];
  createWatch(store, {
    name: 'log',
    network: 'bluesky',
    simulated: false,
    isKeyed: true,
    options: {},
    startedAt: BEGIN,
  });
  return { store, world, random: randomFor(`${seed} mishaps`) };
}

const turns = async () => {
  for (let k = 0; k < 15; k++) await new Promise<void>((resolve) => setImmediate(resolve));
};

/** Watches for some days with a sweep a day, then dies, with no more written. */
async function watchFor(run: Run, days: number, mishaps: Mishaps = {}): Promise<void> {
  const { store, world, random } = run;
  const { withheld = 0, down = 0, isLate = false, streams = [jetstream('https://jetstream.test')] } = mishaps;
  const { clock, network, connect, roster } = world;
  const killed = new AbortController();
  const ended = runWatch({
    store,
    watch: findWatch(store, 'log')!,
    network,
    roster,
    streams,
    every: DAY,
    until: null,
    runtime: { now: clock.now, sleep: clock.sleep, random: () => 0.5, interrupted: killed.signal },
    connect,
    listener: {},
  });
  const until = clock.now() + days * DAY;
  let isDown = false;
  while (clock.now() < until) {
    const next = clock.now() + Math.floor(random() * 0.4 * HOUR);
    const due = (findWatch(store, 'log')!.sweptAt ?? Number.POSITIVE_INFINITY) + DAY;
    if (isLate && due > clock.now() + 1000 && due <= next) {
      await clock.advance(due - 1000);
      world.lag = 1000;
      for (let k = 0; k < 20; k++) {
        world.change();
        await clock.advance(clock.now() + 45);
        await turns();
      }
    }
    while (clock.now() < next) {
      await clock.advance(Math.min(next, clock.now() + HOUR / 12));
      await turns();
    }
    if (random() < down) {
      isDown = !isDown;
      world.setDown(isDown);
    }
    world.change(random() < withheld);
    await turns();
  }
  world.setDown(false);
  killed.abort();
  await clock.advance(clock.now());
  await ended;
}

/** At so many moments from the second sweep on: what share of the accounts counts as read, and what is said that is not so. */
function check({ store, world }: Run, moments: number) {
  const watch = findWatch(store, 'log')!;
  let [read, all] = [0, 0];
  const wrong: string[] = [];
  const [first, last] = [BEGIN + DAY + HOUR, watch.sweptAt! - HOUR];
  for (let k = 0; k < moments; k++) {
    const at = Math.floor(first + ((k + 0.5) / moments) * (last - first));
    const into = openMemoryStore();
    const day = { name: 'day', date: new Date(at).toISOString().slice(0, 10), at, sealedAt: '' };
    const { entries, accounts, ties, unseen } = readContent(into, sealLog(store, watch, day, into));
    const said = new Set(
      Array.from(ties.source, (source, n) => `${accounts[source]} ${accounts[ties.target[n]!]}`),
    );
    const open = new Set(
      Array.from(unseen.source, (source, n) => `${accounts[source]} ${accounts[unseen.target[n]!]}`),
    );
    for (const { account, verdict } of entries) {
      all++;
      if (verdict !== 'complete') continue;
      read++;
      const source = accounts[account!]!;
      for (const target of world.accounts) {
        const tie = world.follows.find(
          (one) => one.source === source && one.target === target && one.from <= at && at < one.to,
        );
        // What formed and ended withheld no reading can see.
        if (tie?.withheld.length === 2) continue;
        if (open.has(`${source} ${target}`)) continue;
        if (said.has(`${source} ${target}`) !== (tie !== undefined)) wrong.push(`${at} ${source} ${target}`);
      }
    }
    into.close();
  }
  return { share: read / all, wrong };
}

test('without loss nearly every account counts as read at nearly every moment', async () => {
  const run = begin('calm');
  await watchFor(run, 4.2);
  const { share, wrong } = check(run, THOROUGH ? 40 : 20);
  expect(wrong).toEqual([]);
  expect(share).toBeGreaterThan(0.95);
});

test('what a stream tells a little late is waited for, and is no loss', async () => {
  const run = begin('late');
  await watchFor(run, 3.2, { isLate: true });
  const events = [...readTieEvents(run.store, findWatch(run.store, 'log')!)];
  expect(events.filter(({ how, from }) => how === 'reading' && from !== null)).toEqual([]);
  expect(check(run, 10)).toEqual({ share: 1, wrong: [] });
});

test('what is withheld, or told while accounts are read, leaves those accounts unread, and nothing is wrong', async () => {
  for (const seed of THOROUGH ? ['s1', 's4'] : ['s1']) {
    const run = begin(seed);
    await watchFor(run, 3.3, { withheld: 0.02 });
    await watchFor(run, 0.7, { down: 0.1 });
    await watchFor(run, 2.1, { down: 0.1, withheld: 0.02 });
    await watchFor(run, 1.3, { streams: [] });
    await watchFor(run, 2.2, { down: 0.05 });
    const { share, wrong } = check(run, THOROUGH ? 40 : 20);
    expect(wrong).toEqual([]);
    expect(share).toBeGreaterThan(0.4);
  }
});

test('a stream that has told nothing yet and is joined anew, of another roster, was not followed in between', async () => {
  const { store, world } = begin('anew');
  const { clock, network, connect, roster } = world;
  const stopped = new AbortController();
  let count = 3;
  const rosterNow = () => {
    const rows = roster().rowsOn().slice(0, count);
    return { text: `${count}`, rowsOn: () => rows };
  };
  const followed = () =>
    readWatched(store, findWatch(store, 'log')!).map(({ state }) => state.open?.isFollowed === true);
  const ended = runWatch({
    store,
    watch: findWatch(store, 'log')!,
    network,
    roster: rosterNow,
    streams: [jetstream('https://jetstream.test')],
    every: DAY,
    until: null,
    runtime: { now: clock.now, sleep: clock.sleep, random: () => 0.5, interrupted: stopped.signal },
    connect,
    listener: {},
  });
  const pass = async (ms: number) => {
    for (const until = clock.now() + ms; clock.now() < until; ) {
      await clock.advance(clock.now() + 10_000);
      await turns();
    }
  };
  await turns();
  await pass(HOUR / 2);
  expect(followed()).toEqual([true, true, true]);
  count = 4;
  await pass(HOUR / 2);
  // The new one was read since.
  expect(followed().toSorted()).toEqual([false, false, false, true]);
  stopped.abort();
  await clock.advance(clock.now());
  await ended;
});

test('one key with another content at the next reading is another follow, which may have formed in between', () => {
  const follow = { target: 'did:plc:b', key: 'k', followedAt: null, doubt: null };
  const reading = (at: number, cid: string | null) => ({
    began: at,
    ended: at,
    revision: `r${at}`,
    follows: [{ ...follow, cid }],
    cohort: 1,
    cohortOf: () => 1,
  });
  const first = applyReading(newAccount('did:plc:a', ''), reading(10, 'one'), new Map());
  const standing = new Map([['k', { ...follow, cid: 'one' }]]);
  const kinds = (cid: string | null) =>
    applyReading(first.state, reading(20, cid), standing).ties.map(({ kind, from, to }) => [kind, from, to]);
  expect(kinds('other')).toEqual([
    ['ended', 10, 20],
    ['formed', 10, 20],
  ]);
  for (const cid of ['one', null]) expect(kinds(cid)).toEqual([]);
});

test('all has been told where the last came in time, or nothing comes any more, and not while it comes late', () => {
  const of = (hasPlace: boolean, joinedAt: number | null, last?: [at: number, received: number]) =>
    heardOf(
      [{ hasPlace, joinedAt, last: last === undefined ? null : { at: last[0], received: last[1] } }],
      BEGIN,
    );
  const ago = (seconds: number) => BEGIN - seconds * 1000;
  expect(heardOf([], BEGIN)).toBe('nothing');
  expect(of(false, null)).toBe('nothing');
  expect(of(true, null, [ago(2), ago(1)])).toBe('on');
  expect(of(false, ago(1))).toBe('on');
  expect(of(false, ago(6))).toBe('all');
  expect(of(true, ago(9), [ago(2), ago(1)])).toBe('all');
  expect(of(true, ago(9), [ago(60), ago(1)])).toBe('on');
  expect(of(true, ago(9), [ago(-60), ago(1)])).toBe('on');
  expect(of(true, ago(9), [ago(60), ago(6)])).toBe('all');
  // What came before the connection stood says nothing of it.
  expect(of(true, ago(1), [ago(5), ago(4)])).toBe('on');
});

test('the end of a follow of which no formation was told is a loss, but of one from before the last proof, or told already', () => {
  let known: ReadonlySet<string> = new Set();
  const proved = BEGIN + DAY;
  const open = { from: BEGIN, proved, provedBy: 'reading' as const, to: proved };
  const state = { ...newAccount('did:plc:a', ''), open };
  const [old, fresh, outside] = [proved - HOUR, proved + HOUR, proved + 2 * HOUR].map((at) => tidOf(at, 0));
  const told = (operation: Operation, since?: string) => {
    const commit = { revision: 'r', since, at: proved, received: proved, operations: [operation] };
    const { keys, isUntold } = afterUntoldEnds(known, state, commit, new Map());
    known = keys;
    return isUntold;
  };
  const end = (key: string) => ({ action: 'delete' as const, key });
  const follow = { target: 'did:plc:z', key: outside!, followedAt: null, doubt: null, cid: null };
  expect(told(end(old!))).toBe(false);
  expect(told(end(fresh!))).toBe(true);
  // It is told again when the stream goes on from its place.
  expect(told(end(fresh!))).toBe(false);
  expect(told({ action: 'create', follow })).toBe(false);
  expect(told(end(outside!))).toBe(false);
  expect(told(end('of another kind'))).toBe(true);
  expect(told(end('chained'), 'q')).toBe(false);
});
