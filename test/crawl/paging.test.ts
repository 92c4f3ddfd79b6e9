/** Lists that do not page as they should: each ends, and none is taken for whole. */
import { afterEach, expect, test } from 'vitest';
import { readLedger } from '../../src/store/ledger.ts';
import { findSnapshot } from '../../src/store/snapshots.ts';
import { type FakeAccount, type FakeAppview, profileView, startAppview } from '../support/appview.ts';
import { crawl, crawlStore, SNAPSHOT, ties, verdicts } from '../support/crawl.ts';
import { testRuntime } from '../support/runtime.ts';

let appview: FakeAppview | null = null;
afterEach(async () => {
  await appview?.close();
  appview = null;
});

const page = (names: readonly string[], cursor?: string) => ({
  follows: names.map((name) => profileView(`did:plc:${name}`)),
  ...(cursor === undefined ? {} : { cursor }),
});

/** Crawls `ann`, whose pages are given, and bob, cy and dee, who follow nobody. */
async function crawlAnn(pages: FakeAccount['pages'], declared: number, cap?: number) {
  const others = ['bob', 'cy', 'dee'].map((name) => ({ did: `did:plc:${name}`, handle: `${name}.test` }));
  const accounts = [{ did: 'did:plc:ann', handle: 'ann.test', declared, pages: pages! }, ...others];
  appview = await startAppview(accounts);
  const store = crawlStore(accounts);
  await crawl(store, appview.url, { cap });
  const [ann] = readLedger(store, findSnapshot(store, SNAPSHOT)!);
  const cursors = appview.requests
    .filter(({ method, query }) => method === 'getFollows' && query.get('actor') === 'did:plc:ann')
    .map(({ query }) => query.get('cursor'));
  return { store, reading: ann!.reading!, verdict: verdicts(store)[0]!.slice(0, 2), cursors };
}

const REPEATED = 'reading broke off: its list shows accounts again that it has shown before';

test('short and empty pages with a cursor are gone through: the list ends where the cursor does', async () => {
  const { store, verdict, reading } = await crawlAnn((cursor) => {
    if (cursor === null) return page([], 'c1');
    if (cursor === 'c1') return page(['bob'], 'c2');
    if (cursor === 'c2') return page([], 'c3');
    return page(['cy']);
  }, 2);
  expect(verdict).toEqual(['complete', '']);
  expect(reading).toMatchObject({ pageCount: 4, listedCount: 2, finished: true });
  expect(ties(store)).toEqual(['did:plc:ann did:plc:bob', 'did:plc:ann did:plc:cy']);
});

test('a full page without a cursor is the last one', async () => {
  const names = Array.from({ length: 100 }, (_, k) => `s${k}`);
  const { verdict, cursors } = await crawlAnn(() => page(names), 100);
  expect(verdict).toEqual(['complete', '']);
  expect(cursors).toEqual([null]);
});

test('a full page without a cursor may not be the last one where nothing is declared', async () => {
  const names = Array.from({ length: 100 }, (_, k) => `s${k}`);
  const { verdict } = await crawlAnn(() => page(names), 0);
  expect(verdict).toEqual(['partial', 'it declares 0 follows and lists 100, and its last page is full']);
});

test('pages of accounts that are all filtered: hidden, since it declares follows and none is listed', async () => {
  const { verdict } = await crawlAnn((cursor) => (cursor === null ? page([], 'c1') : page([])), 30);
  expect(verdict).toEqual(['hidden', 'it declares 30 follows and lists none']);
});

test('filtered pages that a small limit makes many are no list without an end', async () => {
  const pages = (cursor: string | null) => {
    const next = Number(cursor?.slice(1) ?? 0) + 1;
    return page([], next < 120 ? `c${next}` : undefined);
  };
  const { verdict, cursors } = await crawlAnn(pages, 360, 3);
  expect(verdict).toEqual(['hidden', 'it declares 360 follows and lists none']);
  expect(cursors).toHaveLength(120);
});

test('a cursor that stops advancing: asked again, begun again, then partial with what was listed', async () => {
  const { store, verdict, reading } = await crawlAnn(
    (cursor) => (cursor === null ? page(['bob'], 'c1') : page(['cy'], 'c1')),
    50,
  );
  expect(verdict).toEqual(['partial', 'reading broke off: its list leads back to a page already read']);
  expect(reading).toMatchObject({ pageCount: 2, listedCount: 2, finished: false });
  expect(ties(store)).toEqual(['did:plc:ann did:plc:bob', 'did:plc:ann did:plc:cy']);
});

test('a cursor that goes in a circle of pages ends as well', async () => {
  const { verdict, cursors } = await crawlAnn((cursor) => {
    if (cursor === null || cursor === 'c3') return page(['bob'], 'c1');
    return cursor === 'c1' ? page(['cy'], 'c2') : page(['dee'], 'c3');
  }, 50);
  expect(verdict).toEqual(['partial', REPEATED]);
  expect(cursors.length).toBeLessThan(20);
});

test('a repeated cursor that was a passing fault leaves no trace', async () => {
  let faults = 2;
  const { verdict, reading } = await crawlAnn((cursor) => {
    if (cursor === null) return page(['bob'], 'c1');
    if (cursor === 'c1' && faults-- > 0) return page(['bob'], 'c1');
    return page(['cy']);
  }, 2);
  expect(verdict).toEqual(['complete', '']);
  expect(reading).toMatchObject({ pageCount: 2, listedCount: 2 });
});

test('an endless run of empty pages with ever new cursors ends', async () => {
  const { verdict, cursors } = await crawlAnn(
    (cursor) => page([], `c${Number(cursor?.slice(1) ?? 0) + 1}`),
    3,
  );
  expect(verdict).toEqual(['partial', 'reading broke off: its pages go on and list next to nothing']);
  expect(cursors.length).toBeLessThan(150);
});

test('a list that repeats its first page under new cursors is not read to its end by it', async () => {
  const names = ['bob', 'cy', ...Array.from({ length: 98 }, (_, k) => `s${k}`)];
  const { store, verdict, reading } = await crawlAnn(
    (cursor) => (cursor === null ? page(names, 'c1') : page(names)),
    200,
  );
  expect(verdict).toEqual(['partial', REPEATED]);
  expect(reading).toMatchObject({ listedCount: 100 });
  expect(ties(store)).toEqual(['did:plc:ann did:plc:bob', 'did:plc:ann did:plc:cy']);
});

test('accounts listed twice count once', async () => {
  const { verdict, reading } = await crawlAnn(
    (cursor) => (cursor === null ? page(['bob', 'bob', 'cy'], 'c1') : page(['cy', 'dee', 'dee'])),
    6,
  );
  expect(verdict).toEqual(['partial', 'it declares 6 follows and lists 3']);
  expect(reading).toMatchObject({ listedCount: 3 });
});

test('a page that repeats an earlier one for once leaves no trace', async () => {
  let faults = 1;
  const { verdict, reading } = await crawlAnn((cursor) => {
    if (cursor === null) return page(['bob', 'cy'], 'c1');
    return faults-- > 0 ? page(['bob', 'cy']) : page(['dee']);
  }, 3);
  expect(verdict).toEqual(['complete', '']);
  expect(reading).toMatchObject({ pageCount: 2, listedCount: 3 });
});

test('a list that repeats itself is seen through after an interruption too', async () => {
  const names = ['bob', 'cy', ...Array.from({ length: 98 }, (_, k) => `s${k}`)];
  const accounts: FakeAccount[] = [
    {
      did: 'did:plc:ann',
      handle: 'ann.test',
      declared: 200,
      pages: (cursor) => (cursor === null ? page(names, 'c1') : page(names)),
    },
    { did: 'did:plc:bob', handle: 'bob.test' },
  ];
  appview = await startAppview(accounts);
  const store = crawlStore(accounts);
  const runtime = testRuntime({ tick: 1000 });
  const onProgress = ({ pages }: { pages: number }) => {
    if (pages > 0) runtime.interrupt();
  };
  expect((await crawl(store, appview.url, { runtime, onProgress })).interrupted).toBe(true);
  await crawl(store, appview.url);
  expect(verdicts(store)[0]!.slice(0, 2)).toEqual(['partial', REPEATED]);
});

test('a full page without a cursor is cut off where more is declared', async () => {
  const names = ['bob', ...Array.from({ length: 99 }, (_, k) => `s${k}`)];
  const { store, verdict } = await crawlAnn(() => page(names), 101);
  expect(verdict).toEqual(['partial', 'it declares 101 follows and lists 100, and its last page is full']);
  expect(ties(store)).toEqual(['did:plc:ann did:plc:bob']);
});

test('a part of an answer (HTTP 206) is no answer', async () => {
  const part = {
    fault: { status: 206, body: JSON.stringify({ subject: { did: 'did:plc:ann' }, ...page(['bob']) }) },
  };
  expect((await crawlAnn(() => part, 1)).verdict).toEqual(['failed', 'the answer was HTTP 206']);
});

test('a list of one where seven are declared is partial', async () => {
  const { verdict } = await crawlAnn(() => page(['bob']), 7);
  expect(verdict).toEqual(['partial', 'it declares 7 follows and lists 1']);
});

test('one account repeated for ever at the tail ends', async () => {
  const { store, verdict } = await crawlAnn(
    (cursor) => page(['bob'], `c${Number(cursor?.slice(1) ?? 0) + 1}`),
    3,
  );
  expect(verdict[0]).toBe('partial');
  expect(ties(store)).toEqual(['did:plc:ann did:plc:bob']);
});

test('full pages for ever end', async () => {
  const { verdict } = await crawlAnn((cursor) => {
    const next = Number(cursor?.slice(1) ?? 0) + 1;
    return page(
      Array.from({ length: 100 }, (_, k) => `s${next}-${k}`),
      `c${next}`,
    );
  }, 150);
  expect(verdict).toEqual(['partial', 'reading broke off: its pages go on far beyond what it declares']);
});

const refused = {
  fault: {
    status: 400,
    body: JSON.stringify({ error: 'InvalidRequest', message: 'Malformed cursor' }),
  },
};

test('a cursor that has expired: the reading is begun again and ends as if nothing had been', async () => {
  let expired = false;
  const { verdict, reading, cursors } = await crawlAnn((cursor) => {
    if (cursor === null) return page(['bob'], expired ? 'new1' : 'old1');
    if (cursor === 'old1') {
      expired = true;
      return refused;
    }
    return page(['cy']);
  }, 2);
  expect(verdict).toEqual(['complete', '']);
  expect(reading).toMatchObject({ pageCount: 2, listedCount: 2, finished: true });
  expect(cursors).toEqual([null, 'old1', null, 'new1']);
});

test('cursors that are refused every time: begun again once, then partial', async () => {
  const { verdict, cursors } = await crawlAnn(
    (cursor) => (cursor === null ? page(['bob'], 'c1') : refused),
    2,
  );
  expect(verdict).toEqual(['partial', 'reading broke off: the network refused to continue its list']);
  expect(cursors).toEqual([null, 'c1', null, 'c1']);
});

test.each([
  ['no list', { subject: { did: 'did:plc:ann' } }],
  ['a cursor that is a number', { ...page(['bob']), cursor: 7 }],
  ["another account's list", { ...page(['bob']), subject: { did: 'did:plc:bob' } }],
  ['an array', []],
])('a malformed page (%s) is asked for again, and is never an empty list', async (_, malformed) => {
  let faults = 2;
  const { store, verdict } = await crawlAnn(
    () => (faults-- > 0 ? { fault: { status: 200, body: JSON.stringify(malformed) } } : page(['cy'])),
    1,
  );
  expect(verdict).toEqual(['complete', '']);
  expect(ties(store)).toEqual(['did:plc:ann did:plc:cy']);
});

test('a page that stays malformed is a verdict', async () => {
  const { verdict } = await crawlAnn(() => ({ fault: { status: 200, body: '{}' } }), 0);
  expect(verdict).toEqual(['failed', 'the answer was malformed']);
});

test('a saved cursor that the server forgot and answers with an empty last page: the list is read again', async () => {
  const accounts = [
    { did: 'did:plc:ann', handle: 'ann.test', declared: 30, pages: firstRun },
    { did: 'did:plc:bob', handle: 'bob.test' },
  ];
  appview = await startAppview(accounts);
  const store = crawlStore(accounts);
  const runtime = testRuntime({ tick: 1000 });
  const stopped = await crawl(store, appview.url, {
    runtime,
    onProgress: ({ pages }) => {
      if (pages > 0) runtime.interrupt();
    },
  });
  expect(stopped.interrupted).toBe(true);

  accounts[0]!.pages = (cursor) => {
    if (cursor === null) return page(['bob', ...strangers(0, 18)], 'new1');
    return cursor === 'new1' ? page(strangers(19, 28)) : page([]);
  };
  await crawl(store, appview.url);
  expect(verdicts(store)[0]!.slice(0, 2)).toEqual(['complete', '']);
  const [ann] = readLedger(store, findSnapshot(store, SNAPSHOT)!);
  expect(ann!.reading).toMatchObject({ pageCount: 2, listedCount: 30 });

  function firstRun(cursor: string | null) {
    return cursor === null ? page(strangers(0, 26), 'old1') : page(strangers(27, 29));
  }
  function strangers(from: number, to: number): string[] {
    return Array.from({ length: to - from + 1 }, (_, k) => `s${from + k}`);
  }
});
