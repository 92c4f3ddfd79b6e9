/** What an account posts in the window, from a feed that may be anything: kinds, ties, verdicts, and where it ends. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/driver.ts';
import { findSnapshot } from '../../src/store/snapshots.ts';
import {
  type FakeAccount,
  type FakeAppview,
  type FakePost,
  feedItem,
  startAppview,
} from '../support/appview.ts';
import { type CrawlSetting, crawl, crawlStore, SNAPSHOT } from '../support/crawl.ts';
import { feedVerdicts, hashtags, layer, posts, withPosts } from '../support/feeds.ts';
import { heldActivity } from '../support/held-activity.ts';
import { mortalRuntime } from '../support/mortal.ts';

let appview: FakeAppview;
afterEach(() => appview.close());

const ANN = 'did:plc:ann';
const BOB = 'did:plc:bob';

function account(name: string, feed: readonly FakePost[], more: Partial<FakeAccount> = {}): FakeAccount {
  const did = `did:plc:${name}`;
  return { did, handle: `${name}.test`, follows: [], feed: feed.map((post) => feedItem(did, post)), ...more };
}

async function read(accounts: FakeAccount[], setting: CrawlSetting = {}, pageSize = 3): Promise<Store> {
  appview = await startAppview(accounts, pageSize);
  const store = withPosts(crawlStore(accounts));
  await crawl(store, appview.url, setting);
  return store;
}

const feedRequests = () => appview.requests.filter(({ method }) => method === 'getAuthorFeed').length;
const day = (text: string) => `2026-${text}T12:00:00.000Z`;
/** So many posts, one an hour back from noon of a day. */
const hourly = (count: number, from = '05-31'): FakePost[] =>
  Array.from({ length: count }, (_, k) => ({
    at: new Date(Date.parse(day(from)) - k * 3_600_000).toISOString(),
  }));

test('every kind of post, with what it names and passes on', async () => {
  const store = await read([
    account('ann', [
      { at: day('05-30'), repostOf: BOB, likes: 900 },
      { at: day('05-29'), repostOf: 'did:plc:outside' },
      { at: day('05-28'), quotes: BOB, langs: ['pt-BR', 'en'], tags: ['Peace', 'PEACE', 'ÉTÉ'] },
      { at: day('05-27'), quotes: BOB, picture: true, answers: 'did:plc:outside' },
      { at: day('05-26'), answers: ANN, names: [BOB, BOB] },
      { at: day('05-25'), answers: BOB, names: [BOB, ANN], langs: ['und'] },
      { at: day('05-24'), quotes: ANN, tags: ['peace', 'a b', ''] },
    ]),
    account('bob', []),
  ]);
  expect(posts(store).map((line) => line.replace(`${ANN} `, ''))).toEqual([
    '05-24T12:00 post',
    '05-25T12:00 reply',
    '05-26T12:00 thread',
    '05-27T12:00 reply',
    '05-28T12:00 quote',
    '05-29T12:00 repost',
    '05-30T12:00 repost',
  ]);
  expect(layer(store, 'mentions')).toEqual([`${ANN} ${BOB} 2`]);
  expect(layer(store, 'reposts')).toEqual([`${ANN} ${BOB} 3`]);
  expect(hashtags(store)).toEqual([
    `${ANN} 2026-05-24 peace 1`,
    `${ANN} 2026-05-28 peace 1`,
    `${ANN} 2026-05-28 été 1`,
  ]);
  const { posts: kept } = heldActivity(store, findSnapshot(store, SNAPSHOT)!)!;
  expect(kept.map(({ language }) => language)).toEqual(['', '', '', '', 'pt', '', '']);
  expect(kept.map(({ likes }) => likes)).toEqual([1, 1, 1, 1, 1, Number.NaN, Number.NaN]);
  expect(kept.map(({ quotes }) => quotes)).toEqual([4, 4, 4, 4, 4, Number.NaN, Number.NaN]);
  expect(store.serialize().includes('never kept')).toBe(false);
});

describe('the window', () => {
  test('holds its first moment and not the one before', async () => {
    const store = await read([
      account('ann', [{ at: '2026-05-03T00:00:00.000Z' }, { at: '2026-05-02T23:59:59.999Z' }]),
    ]);
    expect(posts(store)).toEqual([`${ANN} 05-03T00:00 post`]);
    expect(feedVerdicts(store)).toEqual([['complete', '']]);
  });

  test('a feed is read no further than its start', async () => {
    const store = await read([account('ann', [...hourly(4), ...hourly(60, '04-30')])]);
    expect(posts(store)).toHaveLength(4);
    expect(feedRequests()).toBe(2);
  });

  test('one post that was dated back does not end it, and one of no time or a later one is left out', async () => {
    const backdated = (k: number): FakePost => ({
      at: day('01-01'),
      key: `old${k}`,
      indexedAt: day('05-30'),
    });
    const store = await read([
      account('ann', [
        { at: '2031-01-01T00:00:00.000Z', indexedAt: day('05-31') },
        { at: 'yesterday', indexedAt: day('05-31') },
        { at: day('05-31') },
        { at: day('05-30'), key: 'a' },
        backdated(1),
        backdated(2),
        { at: day('05-29') },
        { at: day('01-01'), key: 'lone' },
        { at: day('05-28') },
      ]),
    ]);
    expect(posts(store)).toHaveLength(4);
    const { readings } = heldActivity(store, findSnapshot(store, SNAPSHOT)!)!;
    expect(readings).toMatchObject([{ verdict: 'complete', misdatedCount: 2 }]);
  });
});

describe('verdicts', () => {
  const verdictOf = async (one: FakeAccount, setting: CrawlSetting = {}) =>
    feedVerdicts(await read([one, account('zoe', hourly(1))], setting))[0];

  test.each<[string, FakeAccount, [string, string]]>([
    ['posts in the window', account('ann', hourly(5)), ['complete', '']],
    ['posts before it alone', account('ann', hourly(5, '04-01')), ['empty', '']],
    ['none in its life', account('ann', []), ['empty', '']],
    [
      'none shown of those declared',
      account('ann', [], { profile: { postsCount: 40 } }),
      ['hidden', 'it declares 40 posts and lists none'],
    ],
    [
      'an end far before what is declared',
      account('ann', hourly(5), { profile: { postsCount: 400 } }),
      ['capped', 'its feed ends after 5 of the 400 posts it declares, back to 2026-05-31'],
    ],
    [
      'the same beyond the start of the window',
      account('ann', [...hourly(5), ...hourly(2, '04-30')], { profile: { postsCount: 400 } }),
      ['complete', ''],
    ],
    [
      'a block',
      account('ann', [], {
        feedPages: () => ({ fault: { status: 400, body: '{"error":"BlockedByActor","message":"no"}' } }),
      }),
      ['hidden', 'the network answers "BlockedByActor"'],
    ],
    [
      'an item that is no post',
      account('ann', [], { feedPages: () => ({ feed: [{}, feedItem(ANN, { at: day('05-30') })] }) }),
      ['partial', '1 of its listed posts could not be read'],
    ],
    [
      'errors for ever',
      account('ann', [], { feedPages: () => ({ fault: { status: 500 } }) }),
      ['failed', 'the answer was HTTP 500'],
    ],
    [
      'errors after the first page',
      account('ann', [], {
        feedPages: (cursor) =>
          cursor === null
            ? { feed: [feedItem(ANN, { at: day('05-30') })], cursor: 'x' }
            : { fault: { status: 500 } },
      }),
      ['partial', 'reading broke off: the answer was HTTP 500'],
    ],
    [
      'a profile without posts behind it',
      account('ann', [], {
        feedPages: () => ({
          fault: { status: 400, body: '{"error":"InvalidRequest","message":"Profile not found"}' },
        }),
      }),
      ['failed', 'its profile is shown, but its posts are not'],
    ],
    [
      'a feed that leads back',
      account('ann', [], {
        feedPages: (cursor) => ({
          feed: [feedItem(ANN, { at: day('05-30'), key: String(cursor) })],
          cursor: cursor === 'b' ? 'a' : cursor === 'a' ? 'b' : 'a',
        }),
      }),
      ['partial', 'reading broke off: its feed leads back to a page already read'],
    ],
    [
      'a cursor that is never continued',
      account('ann', [], {
        feedPages: (cursor) =>
          cursor === null
            ? { feed: [feedItem(ANN, { at: day('05-30') })], cursor: 'x' }
            : { fault: { status: 400, body: '{"error":"InvalidRequest","message":"Malformed cursor"}' } },
      }),
      ['partial', 'reading broke off: the network refused to continue its feed'],
    ],
  ])('%s', async (_, one, expected) => {
    expect(await verdictOf(one, { concurrency: 1 })).toEqual(expected);
  });

  test.each([
    ['empty', () => []],
    ['repeating', () => hourly(3).map((post) => feedItem(ANN, post))],
  ])('%s pages for ever end, and are no empty feed', async (_, feed) => {
    const endless = account('ann', [], {
      feedPages: (cursor) => ({ feed: feed(), cursor: String(Number(cursor ?? 0) + 1) }),
    });
    expect(await verdictOf(endless)).toEqual([
      'partial',
      'reading broke off: its pages go on and list next to nothing',
    ]);
    expect(feedRequests()).toBeLessThan(140);
  });

  test("up to the user's limit", async () => {
    const store = await read([account('ann', hourly(9))], { cap: 5 });
    expect(feedVerdicts(store)).toEqual([['capped', 'read up to the limit of 5 posts, back to 2026-05-31']]);
    expect(posts(store)).toHaveLength(6);
  });

  test('a holder who shows posts to signed-in readers only', async () => {
    const item = feedItem(ANN, { at: day('05-30') });
    Object.assign((item.post as { author: object }).author, { labels: [{ val: '!no-unauthenticated' }] });
    expect(await verdictOf(account('ann', [], { feedPages: () => ({ feed: [item] }) }))).toEqual([
      'hidden',
      'its holder shows its posts to signed-in readers only',
    ]);
  });

  test('an account that is gone has no feed, and one that went in between is no empty one', async () => {
    const bob = account('bob', hourly(2));
    appview = await startAppview([account('ann', [], { gone: 'suspended' }), bob]);
    appview.disturb = ({ method }) => {
      if (method === 'getAuthorFeed') bob.gone = 'deactivated';
      return null;
    };
    const store = withPosts(crawlStore([account('ann', []), bob]));
    await crawl(store, appview.url);
    expect(feedVerdicts(store)).toEqual([
      ['failed', 'it is there no more (deactivated), though it was when its follows were read'],
    ]);
  });
});

test('a feed that moves while it is read: no post is counted twice', async () => {
  const all = hourly(9).map((post) => feedItem(ANN, { ...post, tags: ['t'], names: [BOB] }));
  const ann = account('ann', [], {
    feedPages: (cursor) => {
      const start = Math.max(0, Number(cursor ?? 0) - 1);
      return { feed: all.slice(start, start + 3), ...(start < 6 ? { cursor: String(start + 3) } : {}) };
    },
    profile: { postsCount: 9 },
  });
  const store = await read([ann, account('bob', [])]);
  expect(posts(store)).toHaveLength(9);
  expect(layer(store, 'mentions')).toEqual([`${ANN} ${BOB} 9`]);
  expect(hashtags(store)).toEqual([`${ANN} 2026-05-31 t 9`]);
  expect(feedVerdicts(store)[0]).toEqual(['complete', '']);
});

test('a cursor that has expired in the meantime: the feed is read again from its start', async () => {
  const items = hourly(9).map((post) => feedItem(ANN, post));
  let epoch = 1;
  const ann = account('ann', [], {
    feedPages: (cursor) => {
      const [of, start] = (cursor ?? `${epoch} 0`).split(' ').map(Number) as [number, number];
      if (of !== epoch) return { feed: [] };
      return {
        feed: items.slice(start, start + 3),
        ...(start < 6 ? { cursor: `${epoch} ${start + 3}` } : {}),
      };
    },
    profile: { postsCount: 9 },
  });
  appview = await startAppview([ann], 3);
  const store = withPosts(crawlStore([ann]));
  const { runtime, outlives } = mortalRuntime(4);
  expect(await outlives(crawl(store, appview.url, { runtime }))).toBe(false);
  epoch = 2;
  await crawl(store, appview.url);
  expect(posts(store)).toHaveLength(9);
  expect(feedVerdicts(store)).toEqual([['complete', '']]);
});

test('--retry reads feeds with the verdict anew, and an account found later is looked for in all of them', async () => {
  let isDown = true;
  const ann = account('ann', [{ at: day('05-30'), names: [BOB] }]);
  const bob = account('bob', [], {
    feedPages: () => (isDown ? { fault: { status: 500 } } : { feed: [feedItem(BOB, { at: day('05-29') })] }),
  });
  appview = await startAppview([ann, bob]);
  appview.disturb = ({ method, query }) =>
    isDown && method.startsWith('getProfile') && query.toString().includes('bob') ? { status: 500 } : null;
  const store = withPosts(crawlStore([{ handle: 'ann.test' }, { handle: 'bob.test' }]));
  await crawl(store, appview.url);
  expect(posts(store)).toEqual([`${ANN} 05-30T12:00 post`]);
  expect(layer(store, 'mentions')).toEqual([]);
  isDown = false;
  const refused = { retry: ['failed'], approve: async () => false } satisfies CrawlSetting;
  expect(await crawl(store, appview.url, refused)).toMatchObject({ refused: true });
  expect(posts(store)).toEqual([`${ANN} 05-30T12:00 post`]);
  await crawl(store, appview.url);
  expect(layer(store, 'mentions')).toEqual([`${ANN} ${BOB} 1`]);
  expect(posts(store)).toHaveLength(2);
  const before = appview.requests.length;
  await crawl(store, appview.url);
  expect(appview.requests.length).toBe(before);
});

test('an app that goes down for its posts ends the crawl by its own name, and the next run goes on', async () => {
  const ann = account('ann', hourly(5));
  appview = await startAppview([ann, account('bob', hourly(2))], 3);
  const store = withPosts(crawlStore([ann, { handle: 'bob.test' }]));
  let isDown = false;
  appview.disturb = ({ method, query }) => {
    if (method === 'getAuthorFeed' && query.get('cursor') !== null) isDown = true;
    return isDown ? { status: 503 } : null;
  };
  await expect(crawl(store, appview.url, { concurrency: 1 })).rejects.toThrow(
    `could not read from ${appview.url} (the answer was HTTP 503)`,
  );
  expect(feedVerdicts(store).map(([verdict]) => verdict)).toEqual([null, null]);
  appview.disturb = null;
  await crawl(store, appview.url);
  expect(feedVerdicts(store)).toEqual([
    ['complete', ''],
    ['complete', ''],
  ]);
});
