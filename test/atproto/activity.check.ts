/** Posts on the protocol's reference implementation: what the test made is counted, inside the window and outside. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blueskyNetwork } from '../../src/crawl/networks/bluesky/bluesky.ts';
import type { Runtime } from '../../src/runtime.ts';
import type { LayerTie } from '../../src/store/activity-content.ts';
import { readContent } from '../../src/store/content.ts';
import type { Store } from '../../src/store/driver.ts';
import { readFeeds } from '../../src/store/feed-ledger.ts';
import { createSnapshot, findSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { crawlWith, SNAPSHOT } from '../support/crawl.ts';
import { type HeldActivity, heldActivity } from '../support/held-activity.ts';
import { testRuntime } from '../support/runtime.ts';
import { rosterRow } from '../support/snapshots.ts';

const DAYS = 30;
const NAMES = ['ann', 'bob', 'cyd', 'dan', 'eve', 'fay'];

let child: ChildProcess;
let store: Store;
let activity: HeldActivity;
let names: string[];

beforeAll(async () => {
  child = spawn(process.execPath, [resolve(import.meta.dirname, 'posting.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout! }), 'line');
  const seeded: { appview: string; plc: string; pds: string; people: { did: string; handle: string }[] } =
    JSON.parse(line);
  store = openMemoryStore();
  const now = Date.now();
  createSnapshot(store, {
    name: SNAPSHOT,
    network: 'bluesky',
    date: new Date(now).toISOString().slice(0, 10),
    origin: 'crawl',
    meaning: 'shown',
    simulated: false,
    extraColumns: [],
    rows: seeded.people.map(({ handle }, k) => rosterRow({ actor: `a${k}`, network: 'bluesky', handle })),
    startedAt: new Date(now).toISOString(),
    activityDays: DAYS,
  });
  const networkOf = (runtime: Runtime) =>
    blueskyNetwork(runtime, { appview: seeded.appview, plc: seeded.plc, hosts: [seeded.pds] });
  await crawlWith(store, networkOf, { runtime: testRuntime({ begin: now }) });
  const snapshot = findSnapshot(store, SNAPSHOT)!;
  activity = heldActivity(store, snapshot)!;
  names = readContent(store, snapshot).accounts.map(
    (id) => NAMES[seeded.people.findIndex(({ did }) => did === id)]!,
  );
});

afterAll(async () => {
  const ended = once(child, 'exit');
  child.stdin!.end();
  await ended;
});

/** Of an account, oldest first. */
function postsOf(name: string) {
  return activity.posts
    .filter(({ account }) => names[account] === name)
    .map(({ kind, language, likes, replies, reposts, quotes }) => [
      kind,
      language,
      likes,
      replies,
      reposts,
      quotes,
    ]);
}

function layer(ties: readonly LayerTie[]): string[] {
  return ties.map(({ source, target, count }) => `${names[source]} ${names[target]} ${count}`).sort();
}

test('each feed is read to the start of the window or to its end', () => {
  const read = activity.readings.map(({ account, verdict, misdatedCount }) => [
    names[account],
    verdict,
    misdatedCount,
  ]);
  expect(read.sort()).toEqual([
    ['ann', 'complete', 1],
    ['bob', 'complete', 0],
    ['cyd', 'complete', 0],
    ['dan', 'complete', 0],
    ['eve', 'complete', 0],
    ['fay', 'empty', 0],
  ]);
});

test('posts, replies, threads, quotes and reposts of the window, with what they have received', () => {
  const none = Number.NaN;
  expect(postsOf('ann')).toEqual([
    ['post', '', 0, 0, 0, 0],
    ['post', 'pt', 3, 3, 3, 1],
    ['quote', '', 0, 0, 0, 0],
    ['reply', '', 0, 0, 0, 0],
    ['thread', '', 0, 0, 0, 0],
    ['reply', '', 0, 0, 0, 0],
    ['repost', '', none, none, none, none],
  ]);
  expect(postsOf('bob')).toEqual([['post', 'fr', 1, 2, 1, 2]]);
  expect(postsOf('cyd').map(([kind]) => kind)).toEqual(['reply', 'repost']);
  expect(postsOf('dan').map(([kind]) => kind)).toEqual(['repost', 'quote']);
});

test('mentions and replies, reposts and quotes, hashtags: of the window alone', () => {
  expect(layer(activity.mentions)).toEqual(['ann bob 3', 'ann cyd 1', 'cyd ann 1']);
  expect(layer(activity.reposts)).toEqual(['ann bob 3', 'cyd ann 1', 'dan ann 2']);
  const tags = activity.hashtags.map(({ account, tag, count }) => `${names[account]} ${tag} ${count}`);
  expect(tags.sort()).toEqual(['ann hidden 1', 'ann peace 1', 'bob peace 1']);
});

test('a long feed is paged to the start of the window and no further', () => {
  const feed = readFeeds(store, findSnapshot(store, SNAPSHOT)!).find(
    ({ handle }) => handle === 'leader4.test',
  )!;
  expect(feed).toMatchObject({ pageCount: 2, itemCount: 200, postCount: 230 });
  const first = Date.parse(activity.since);
  const now = Date.now();
  const inWindow = Array.from({ length: 230 }, (_, k) => now - (1 + k / 4) * 86_400_000);
  expect(Math.abs(feed.keptCount - inWindow.filter((at) => at >= first).length)).toBeLessThanOrEqual(1);
});
