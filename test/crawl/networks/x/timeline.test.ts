/** X's timelines, against a server that answers and bills as X's does. */
import { afterEach, expect, test } from 'vitest';
import { xNetwork } from '../../../../src/crawl/networks/x/x.ts';
import type { Plan } from '../../../../src/crawl/plan.ts';
import type { Runtime } from '../../../../src/runtime.ts';
import type { Store } from '../../../../src/store/driver.ts';
import { dollarsSpent, readPayments } from '../../../../src/store/purchases.ts';
import { findSnapshot } from '../../../../src/store/snapshots.ts';
import { openMemoryStore } from '../../../../src/store/store.ts';
import { type CrawlSetting, crawlStore, crawlWith, SNAPSHOT, sealedHash } from '../../../support/crawl.ts';
import { feedVerdicts, hashtags, layer, posts, withPosts } from '../../../support/feeds.ts';
import { heldActivity } from '../../../support/held-activity.ts';
import { testRuntime } from '../../../support/runtime.ts';
import { startX, X_TOKEN, type XAccount, type XPost, type XServer } from '../../../support/x-api.ts';

let x: XServer;
afterEach(() => x.close());

const env = { X_BEARER_TOKEN: X_TOKEN };
const networkOf = (runtime: Runtime) => xNetwork(runtime, { api: x.url });

async function serve(
  accounts: readonly XAccount[],
  options: Parameters<typeof startX>[1] = {},
): Promise<Store> {
  x = await startX(accounts, options);
  return withPosts(
    crawlStore(
      accounts.map(({ username }) => ({ handle: username })),
      openMemoryStore(),
      { network: 'x' },
    ),
  );
}

const boughtPosts = (store: Store) =>
  readPayments(store, findSnapshot(store, SNAPSHOT)!).find(({ item }) => item === 'post')?.itemCount ?? 0;

const crawl = (store: Store, setting: CrawlSetting = {}) =>
  crawlWith(store, networkOf, { runtime: testRuntime({ env }), ...setting });

const day = (text: string) => `2026-${text}T12:00:00.000Z`;
const hourly = (count: number): XPost[] =>
  Array.from({ length: count }, (_, k) => ({
    id: String(9_000_000 - k),
    at: new Date(Date.parse(day('05-31')) - k * 600_000).toISOString(),
  }));

const KINDS: XPost[] = [
  { id: '9', at: day('05-30'), repostOf: '2', likes: 900 },
  { id: '8', at: day('05-29'), quotes: { id: '77', handle: 'Bob' }, tags: ['Peace', 'peace'], lang: 'pt' },
  { id: '7', at: day('05-28'), quotes: { id: '78', handle: 'stranger' }, lang: 'qme' },
  { id: '6', at: day('05-27'), quotes: { id: '79', handle: 'ann' } },
  { id: '5', at: day('05-26'), answers: '1', names: ['2'] },
  { id: '4', at: day('05-25'), answers: '2', names: ['2', '3'] },
  { id: '3', at: day('05-24') },
  { id: '2', at: '2026-05-02T23:59:59.000Z' },
];

test.each(['expansions', 'post fields', 'tweet fields'] as const)(
  'every kind of post, asked for by %s',
  async (spelling) => {
    const store = await serve(
      [
        { id: '1', username: 'ann', posts: KINDS },
        { id: '2', username: 'bob' },
      ],
      { spelling, pageSize: 5 },
    );
    await crawl(store);
    expect(posts(store).map((line) => line.replace('x:1 ', ''))).toEqual([
      '05-24T12:00 post',
      '05-25T12:00 reply',
      '05-26T12:00 thread',
      '05-27T12:00 post',
      '05-28T12:00 quote',
      '05-29T12:00 quote',
      '05-30T12:00 repost',
    ]);
    expect(layer(store, 'mentions')).toEqual(['x:1 x:2 2']);
    expect(layer(store, 'reposts')).toEqual(['x:1 x:2 2']);
    expect(hashtags(store)).toEqual(['x:1 2026-05-29 peace 1']);
    const { posts: kept } = heldActivity(store, findSnapshot(store, SNAPSHOT)!)!;
    expect(kept.map(({ language }) => language)).toEqual(['en', 'en', 'en', 'en', '', 'pt', '']);
    expect(kept.map(({ likes }) => likes)).toEqual([1, 1, 1, 1, 1, 1, Number.NaN]);
    expect(kept.map(({ reposts }) => reposts)).toEqual([3, 3, 3, 3, 3, 3, Number.NaN]);
    expect(feedVerdicts(store)).toEqual([
      ['complete', ''],
      ['empty', ''],
    ]);
  },
);

test('the form that a server speaks is found once, and nothing is asked again in another', async () => {
  for (const [spelling, refused] of [
    ['post fields', 0],
    ['tweet fields', 1],
    ['expansions', 2],
  ] as const) {
    const store = await serve(
      [
        { id: '1', username: 'ann', posts: KINDS },
        { id: '2', username: 'bob', posts: KINDS.slice(2) },
      ],
      { spelling },
    );
    const runtime = testRuntime({ env });
    await crawl(store, { runtime, concurrency: 1 });
    expect(x.asked.filter((path) => path.includes('/tweets?'))).toHaveLength(2 + refused);
    expect(runtime.slept).toEqual([]);
    await x.close();
  }
});

test('a timeline that ends at the reach of X is capped, with the day it reaches back to', async () => {
  const store = await serve([{ id: '1', username: 'ann', posts: hourly(4000) }], { reach: 3200 });
  await crawl(store);
  expect(feedVerdicts(store)).toEqual([
    ['capped', "the network shows an account's last 3200 posts, back to 2026-05-09"],
  ]);
  expect(posts(store)).toHaveLength(3200);
});

test('protected, suspended and gone accounts have no empty timeline', async () => {
  const store = await serve([
    { id: '1', username: 'ann', isProtected: true },
    { id: '2', username: 'bob', gone: 'suspended' },
    { id: '3', username: 'cyd', refusesPosts: 'protected' },
    { id: '4', username: 'dan', refusesPosts: 'suspended' },
  ]);
  await crawl(store);
  expect(feedVerdicts(store)).toEqual([
    ['protected', 'its posts and follows are for approved followers'],
    ['protected', 'its posts and follows are for approved followers'],
    ['failed', 'the network says it is suspended'],
  ]);
  expect(x.asked.filter((path) => path.startsWith('/2/users/1/'))).toEqual([]);
});

test('what posts will cost is named before anything of them is read, and the bill is never higher than allowed', async () => {
  const accounts = [
    { id: '1', username: 'ann', posts: hourly(250), follows: ['2'] },
    { id: '2', username: 'bob', posts: hourly(30) },
  ];
  const store = await serve(accounts, { spelling: 'post fields' });
  const plans: Plan[] = [];
  const maxCost = 0.01 * 3 + 0.005 * 207;
  const outcome = await crawl(store, { maxCost, approve: async (plan) => plans.push(plan) > 0 });
  expect(plans.map(({ step, feeds }) => [step, feeds === null])).toEqual([
    ['look-ups', true],
    ['follows', false],
  ]);
  expect(plans[1]!.feeds).toMatchObject({ requests: 2, posts: 2, cost: 0.01, mostCost: 0.05 });
  expect(outcome).toMatchObject({ budgetSpent: true, unread: 0, unreadFeeds: 2 });
  expect(x.billed * 0.01 + x.billedPosts * 0.005).toBeLessThanOrEqual(maxCost + 1e-9);
  expect(boughtPosts(store)).toBe(x.billedPosts);

  const rest = await crawl(store, { maxCost: 10 });
  expect(rest).toMatchObject({ budgetSpent: false, unreadFeeds: 0 });
  expect([x.billed, x.billedPosts]).toEqual([3, 280]);
  expect(boughtPosts(store)).toBe(280);
  const stopped = sealedHash(store);
  const whole = await serveAgain(accounts);
  expect(stopped).toBe(whole);
});

test('what X sends along with posts is paid for too: the cap holds, and the ledger is the bill', async () => {
  const posts = hourly(120).map((post, k) => ({
    ...post,
    ...(k % 2 === 0
      ? { repostOf: '2' }
      : { quotes: { id: `77${k}`, handle: 'Bob' }, answers: String(900 + k) }),
  }));
  const accounts = ['ann', 'bob', 'cyd'].map((username, k) => ({ id: String(k + 1), username, posts }));
  const store = await serve(accounts);
  const bill = () => x.billed * 0.01 + x.billedPosts * 0.005;
  const paid = () => dollarsSpent(store, findSnapshot(store, SNAPSHOT)!);
  for (const maxCost of [0.5, 1.5, 3, 100]) {
    await crawl(store, { maxCost });
    expect(bill()).toBeLessThanOrEqual(maxCost + 1e-9);
    expect(paid()).toBeCloseTo(bill());
  }
  // Of each account as many posts again as reposts and replies, a quote more with each reply, and whom it answers.
  expect([x.billed, x.billedPosts]).toEqual([3 + 3 * 60, 3 * (120 + 60 + 120)]);
});

async function serveAgain(accounts: readonly XAccount[]): Promise<string> {
  await x.close();
  const store = await serve(accounts);
  await crawl(store);
  return sealedHash(store);
}
