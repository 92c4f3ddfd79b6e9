/** What Mastodon accounts post, read on their own servers. */
import { afterEach, expect, test } from 'vitest';
import { mastodonNetwork } from '../../../../src/crawl/networks/mastodon/mastodon.ts';
import type { Store } from '../../../../src/store/driver.ts';
import { findSnapshot } from '../../../../src/store/snapshots.ts';
import { openMemoryStore } from '../../../../src/store/store.ts';
import { crawlStore, crawlWith, SNAPSHOT } from '../../../support/crawl.ts';
import { feedVerdicts, hashtags, layer, posts, withPosts } from '../../../support/feeds.ts';
import { heldActivity } from '../../../support/held-activity.ts';
import {
  type MastodonPost,
  type MastodonServer,
  type MastodonUser,
  startMastodon,
} from '../../../support/mastodon-server.ts';

let servers: MastodonServer[] = [];
afterEach(() => Promise.all(servers.map((server) => server.close())));

async function read(
  one: readonly MastodonUser[],
  two: readonly MastodonUser[] = [],
  options: Parameters<typeof startMastodon>[2] = {},
): Promise<Store> {
  servers = [await startMastodon('one.test', one, options), await startMastodon('two.test', two, options)];
  const handles = [
    ...one.map(({ name }) => `${name}@one.test`),
    ...two.map(({ name }) => `${name}@two.test`),
  ];
  const store = withPosts(
    crawlStore(
      handles.map((handle) => ({ handle })),
      openMemoryStore(),
      { network: 'mastodon' },
    ),
  );
  await crawlWith(store, (runtime) =>
    mastodonNetwork(runtime, {
      servers: new Map([
        ['one.test', servers[0]!.url],
        ['two.test', servers[1]!.url],
      ]),
    }),
  );
  return store;
}

const day = (text: string) => `2026-${text}T12:00:00.000Z`;
const hourly = (count: number): MastodonPost[] =>
  Array.from({ length: count }, (_, k) => ({
    id: String(5000 - k),
    at: new Date(Date.parse(day('05-31')) - k * 3_600_000).toISOString(),
  }));
const ANN = 'https://one.test/users/ann';
const BOB = 'https://two.test/users/bob';

test.each([false, true])(
  'every kind of post; a server without actor URIs and counts of quotes: %s',
  async (old) => {
    const ann: MastodonPost[] = [
      { id: '9', at: day('05-31'), boosts: 'bob@two.test', likes: 900 },
      { id: '8', at: day('05-30'), quotes: 'bob@two.test', tags: ['Peace'], language: 'pt-BR' },
      { id: '7', at: day('05-29'), answers: 'ann', names: ['cyd'] },
      { id: '6', at: day('05-28'), answers: 'bob@two.test', visibility: 'unlisted' },
      { id: '5', at: day('05-27'), visibility: 'private' },
      { id: '4', at: day('05-26'), names: ['bob@two.test', 'stranger@far.test'] },
      { id: '3', at: '2026-05-02T23:59:59.000Z' },
      { id: '2', at: '2026-05-01T23:59:59.000Z' },
    ];
    const store = await read([{ name: 'ann', posts: ann }, { name: 'cyd' }], [{ name: 'bob' }], { old });
    expect(posts(store).map((line) => line.replace(`${ANN} `, ''))).toEqual([
      '05-26T12:00 post',
      '05-28T12:00 reply',
      '05-29T12:00 thread',
      '05-30T12:00 quote',
      '05-31T12:00 repost',
    ]);
    expect(layer(store, 'mentions')).toEqual([`${ANN} https://one.test/users/cyd 1`, `${ANN} ${BOB} 2`]);
    expect(layer(store, 'reposts')).toEqual([`${ANN} ${BOB} 2`]);
    expect(hashtags(store)).toEqual([`${ANN} 2026-05-30 peace 1`]);
    const { posts: kept } = heldActivity(store, findSnapshot(store, SNAPSHOT)!)!;
    expect(kept.map(({ language }) => language)).toEqual(['', '', '', 'pt', '']);
    expect(kept.map(({ likes }) => likes)).toEqual([1, 1, 1, 1, Number.NaN]);
    expect(kept.map(({ quotes }) => quotes)).toEqual(
      new Array(5).fill(Number.NaN).fill(old ? Number.NaN : 4, 0, 4),
    );
  },
);

test.each([true, false])(
  'paged to the start of the window, with links to the next page: %s',
  async (links) => {
    const store = await read([{ name: 'ann', posts: hourly(1000) }], [], { links });
    expect(feedVerdicts(store)).toEqual([['complete', '']]);
    expect(posts(store)).toHaveLength(29 * 24 - 12 + 1);
    expect(servers[0]!.asked.filter((path) => path.includes('/statuses'))).toHaveLength(18);
  },
);

test('a holder who hides follows shows posts; suspended, silent and refusing servers are no empty feed', async () => {
  const store = await read(
    [
      { name: 'ann', hides: true, declared: 4, posts: hourly(3) },
      { name: 'bob', suspended: true },
      { name: 'cyd', posts: [] },
    ],
    [],
  );
  expect(feedVerdicts(store)).toEqual([
    ['complete', ''],
    ['empty', ''],
  ]);
});
