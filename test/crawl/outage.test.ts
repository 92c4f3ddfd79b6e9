/** A network that is down is not a roster of failed accounts. */
import { afterEach, expect, test } from 'vitest';
import { NetworkError, UserError } from '../../src/errors.ts';
import { type FakeAccount, type FakeAppview, startAppview } from '../support/appview.ts';
import { crawl, crawlStore, sealedHash, verdicts } from '../support/crawl.ts';
import { testRuntime } from '../support/runtime.ts';

let appview: FakeAppview | null = null;
afterEach(async () => {
  await appview?.close();
  appview = null;
});

const people = (count: number): FakeAccount[] =>
  Array.from({ length: count }, (_, k) => ({
    did: `did:plc:p${k}`,
    handle: `p${k}.test`,
    follows: [`did:plc:p${(k + 1) % count}`],
  }));

test('nobody answers: the crawl stops, says what to do, and no verdict is written', async () => {
  const store = crawlStore(people(60));
  await expect(crawl(store, 'http://127.0.0.1:1')).rejects.toThrow(
    /could not read from http:\/\/127\.0\.0\.1:1 .*run the same command again/,
  );
  expect(verdicts(store).every(([verdict]) => verdict === null)).toBe(true);
});

test('a server that answers every look-up with an error: likewise', async () => {
  appview = await startAppview(people(60));
  appview.disturb = () => ({ status: 404, body: '<html>nothing here</html>' });
  const store = crawlStore(people(60));
  await expect(crawl(store, appview.url)).rejects.toBeInstanceOf(NetworkError);
  expect(verdicts(store).every(([verdict]) => verdict === null)).toBe(true);
});

test('a server that shows profiles and no follows at all: likewise', async () => {
  appview = await startAppview(people(20));
  appview.disturb = ({ method }) => (method === 'getFollows' ? { status: 500 } : null);
  const store = crawlStore(people(20));
  await expect(crawl(store, appview.url)).rejects.toBeInstanceOf(NetworkError);
  expect(verdicts(store).every(([verdict]) => verdict === null)).toBe(true);
});

test('a server that goes down on the way: what was read is kept, and the next run comes to the same end', async () => {
  appview = await startAppview(people(60));
  const whole = crawlStore(people(60));
  await crawl(whole, appview.url);
  const hash = sealedHash(whole);

  for (const last of [1, 3, 20, 50]) {
    const store = crawlStore(people(60));
    let answered = 0;
    appview.disturb = () => {
      answered++;
      return answered > last ? 'reset' : null;
    };
    await expect(crawl(store, appview.url)).rejects.toBeInstanceOf(NetworkError);
    expect(verdicts(store).some(([verdict]) => verdict === 'failed')).toBe(false);
    appview.disturb = null;
    await crawl(store, appview.url);
    expect(sealedHash(store)).toBe(hash);
  }
});

test('an outage of some minutes is sat out', async () => {
  appview = await startAppview(people(30));
  const store = crawlStore(people(30));
  const runtime = testRuntime();
  const begin = runtime.now();
  const minutes = () => (runtime.now() - begin) / 60_000;
  let pages = 0;
  appview.disturb = ({ method }) => {
    if (method === 'getFollows') pages++;
    return pages > 10 && minutes() < 3 ? 'reset' : null;
  };
  const outcome = await crawl(store, appview.url, { runtime, concurrency: 2 });
  expect(outcome.unread).toBe(0);
  expect(new Set(verdicts(store).map(([verdict]) => verdict))).toEqual(new Set(['complete']));
});

test('one account that cannot be read, met last and alone after a resumption, is failed and no outage', async () => {
  const accounts = people(5);
  accounts[4]!.pages = () => ({ fault: 'reset' });
  appview = await startAppview(accounts);
  const store = crawlStore(accounts);
  const runtime = testRuntime({ tick: 1000 });
  const stopped = await crawl(store, appview.url, {
    runtime,
    onProgress: ({ phase }) => {
      if (phase === 'last round') runtime.interrupt();
    },
  });
  expect(stopped).toMatchObject({ interrupted: true, unread: 1 });
  await crawl(store, appview.url);
  expect(verdicts(store)[4]).toEqual(['failed', 'no whole answer came', 'did:plc:p4']);
});

test('a base URL that is none is the user’s to correct', async () => {
  const store = crawlStore(people(1));
  expect(() => crawl(store, 'public.api.bsky.app')).toThrow(UserError);
});
