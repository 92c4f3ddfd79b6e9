/** What a user is told while a crawl runs. */
import { afterEach, expect, test } from 'vitest';
import type { CrawlProgress } from '../../src/crawl/progress.ts';
import { type FakeAppview, startAppview } from '../support/appview.ts';
import { crawl, crawlStore } from '../support/crawl.ts';
import { TEST_NOW, testRuntime } from '../support/runtime.ts';

let appview: FakeAppview | null = null;
afterEach(async () => {
  await appview?.close();
  appview = null;
});

const people = (count: number) =>
  Array.from({ length: count }, (_, k) => ({
    did: `did:plc:p${k}`,
    handle: `p${k}.test`,
    follows: Array.from({ length: 250 }, (_, j) => `did:plc:s${j}`),
  }));

async function reports(tick: number, disturb: FakeAppview['disturb'] = null) {
  appview = await startAppview(people(30));
  appview.disturb = disturb;
  const seen: CrawlProgress[] = [];
  const store = crawlStore(people(30));
  await crawl(store, appview.url, {
    runtime: testRuntime({ tick }),
    onProgress: (progress) => seen.push(progress),
  });
  return seen;
}

test('accounts and pages count up to the end, and the time left goes down to nothing', async () => {
  const seen = await reports(300);
  expect(seen.at(0)).toMatchObject({ phase: 'look-ups', done: 0, total: 30, pages: 0, requests: 0 });
  expect(seen.at(-1)).toMatchObject({ phase: 'follows', done: 30, total: 30, pages: 90, requests: 92 });
  expect(seen.at(-1)!.secondsLeft).toBe(0);
  const estimates = seen.filter(({ phase, secondsLeft }) => phase === 'follows' && secondsLeft !== null);
  expect(estimates.length).toBeGreaterThan(80);
  for (const { rate, secondsLeft } of estimates) {
    expect(rate).toBeGreaterThan(0);
    expect(secondsLeft).toBeLessThanOrEqual(90 / rate);
  }
});

test('a clock that stands still is no rate and no estimate, not a division by nothing', async () => {
  const seen = await reports(0);
  expect(seen.map(({ phase, rate, secondsLeft }) => ({ phase, rate, secondsLeft }))).toEqual([
    { phase: 'look-ups', rate: 0, secondsLeft: null },
    { phase: 'follows', rate: 0, secondsLeft: null },
    { phase: 'follows', rate: 0, secondsLeft: null },
  ]);
});

test('reports are at least a quarter of a second apart but for the turns of a phase', async () => {
  const seen = await reports(10);
  expect(seen.length).toBeLessThan(40);
});

test('a wait is reported with its reason and its end', async () => {
  let limited = false;
  const seen = await reports(300, ({ method }) => {
    if (limited || method !== 'getFollows') return null;
    limited = true;
    return { status: 429, headers: { 'retry-after': '90' } };
  });
  const wait = seen.find(({ waiting }) => waiting !== null);
  expect(wait!.waiting).toBe('the network allows no more requests');
  expect(wait!.waitingUntil).toBeGreaterThan(TEST_NOW + 90_000);
});
