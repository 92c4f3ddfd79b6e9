/** The crawl of the simulated world's posts finds exactly what the world's own record says that its feeds show. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crawlSnapshot } from '../../../../src/crawl/crawl.ts';
import { sandboxNetwork } from '../../../../src/crawl/networks/sandbox/sandbox.ts';
import { isoSeconds } from '../../../../src/iso-instant.ts';
import { sandboxWorld } from '../../../../src/sandbox/build-world.ts';
import { worldDate, worldNow } from '../../../../src/sandbox/calendar.ts';
import { type Sandbox, startSandbox } from '../../../../src/sandbox/server.ts';
import { worldRoster } from '../../../../src/sandbox/world-roster.ts';
import { readContent, type SnapshotContent } from '../../../../src/store/content.ts';
import { createSnapshot, sealSnapshot } from '../../../../src/store/snapshots.ts';
import { openMemoryStore } from '../../../../src/store/store.ts';
import { type HeldActivity, heldActivity } from '../../../support/held-activity.ts';
import { testRuntime } from '../../../support/runtime.ts';
import { type PostsTruth, postsTruth } from '../../../support/sandbox-posts.ts';

const YEAR = 2026;
/** Every third row of the roster, so that most mentions are of others. */
const isRead = (k: number) => k % 3 === 0;

let sandbox: Sandbox;
let content: SnapshotContent;
let activity: HeldActivity;
let truth: PostsTruth;

beforeAll(async () => {
  const world = sandboxWorld();
  sandbox = await startSandbox(world, YEAR);
  truth = postsTruth(world, YEAR);
  const store = openMemoryStore();
  const date = worldDate(YEAR);
  const runtime = testRuntime({ begin: worldNow(YEAR) });
  const network = sandboxNetwork(runtime, { appview: sandbox.url, plc: sandbox.url });
  const open = createSnapshot(store, {
    name: 'sandbox',
    network: network.name,
    date,
    origin: 'crawl',
    meaning: network.meaning,
    simulated: network.simulated,
    extraColumns: ['alliance'],
    rows: worldRoster(world, YEAR)
      .filter((row) => row.until === '' || date < row.until)
      .filter((_, k) => isRead(k)),
    startedAt: `${date}T00:00:00.000Z`,
    activityDays: 90,
  });
  const outcome = await crawlSnapshot(runtime, store, open, network, { onProgress: () => {} });
  expect(outcome).toMatchObject({ unread: 0, unreadFeeds: 0 });
  const sealed = sealSnapshot(store, open, { sealedAt: open.startedAt });
  content = readContent(store, sealed);
  activity = heldActivity(store, sealed)!;
});
afterAll(() => sandbox.close());

const actorOf = () =>
  new Map(
    content.entries
      .filter(({ account }) => account !== null)
      .map(({ account, row }) => [account!, row.actor]),
  );

test('the window, and the verdict of every feed', () => {
  expect([activity.since, activity.until]).toEqual(
    [truth.since, truth.until].map((time) => time.replace('.000Z', 'Z')),
  );
  expect(activity.readings.length).toBeGreaterThan(150);
  for (const { account, verdict, misdatedCount } of activity.readings) {
    const feed = truth.feeds.get(content.accounts[account]!)!;
    const expected = feed.verdict === 'blocked' ? 'hidden' : feed.verdict;
    expect([feed.handle, verdict, misdatedCount]).toEqual([feed.handle, expected, feed.leftOut]);
  }
});

test('every post with its time, kind, language and counts', () => {
  const { posts } = activity;
  const found = new Map<string, string[]>();
  for (const { account, at, kind, language, likes, replies, reposts, quotes } of posts) {
    const did = content.accounts[account]!;
    const row = [isoSeconds(at), kind, language, likes, replies, reposts, quotes].join();
    found.set(did, [...(found.get(did) ?? []), row]);
  }
  expect(posts.length).toBeGreaterThan(10_000);
  for (const { account } of activity.readings) {
    const did = content.accounts[account]!;
    const expected = truth.feeds
      .get(did)!
      .posts.map(({ at, kind, language, likes, replies, reposts, quotes }) =>
        [`${at.slice(0, 19)}Z`, kind, language, likes, replies, reposts, quotes].join(),
      );
    expect(found.get(did) ?? []).toEqual(expected);
  }
});

test('hashtags by account and day', () => {
  const read = new Set(activity.readings.map((reading) => content.accounts[reading.account]!));
  const found = activity.hashtags.map(
    ({ account, day, tag, count }) => `${content.accounts[account]} ${day} ${tag} ${count}`,
  );
  const expected = truth.hashtags
    .filter(({ did }) => read.has(did))
    .map((row) => `${row.did} ${row.day} ${row.tag} ${row.count}`);
  expect(found.length).toBeGreaterThan(1000);
  expect(found.sort()).toEqual(expected.sort());
});

test.each(['mentions', 'reposts'] as const)('%s of accounts of the roster', (layer) => {
  const actors = actorOf();
  const read = new Set(activity.readings.map((reading) => content.accounts[reading.account]!));
  const found = activity[layer]
    .filter(
      ({ source, target }) =>
        actors.get(source) !== actors.get(target) && read.has(content.accounts[target]!),
    )
    .map((tie) => `${content.accounts[tie.source]} ${content.accounts[tie.target]} ${tie.count}`);
  const expected = truth[layer]
    .filter((tie) => read.has(tie.source) && read.has(tie.target))
    .map((tie) => `${tie.source} ${tie.target} ${tie.count}`);
  expect(found.length).toBeGreaterThan(100);
  expect(found.sort()).toEqual(expected.sort());
});
