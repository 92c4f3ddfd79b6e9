/** Posts of a day of a log that stay there, by hand: read account by account, and their sums taken in once. */
import { expect, test } from 'vitest';
import { postsAside } from '../../src/log/posts-aside.ts';
import { layLog, sealLog } from '../../src/log/seal-log.ts';
import { findAccount } from '../../src/store/accounts.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { watchWriter } from '../../src/store/watch-log.ts';
import { beginActivity, postWriter } from '../../src/store/watch-posts.ts';
import { BEGUN, handLog } from '../support/hand-log.ts';

const HOUR = 3_600_000;
const at = (hours: number) => BEGUN + hours * HOUR;
const DAY = { name: 'day', date: '2026-06-01', sealedAt: '2026-07-01T00:00:00Z' };
const id = (name: string) => `did:plc:${name}.test`;

/** Keys of the log go by the order of its rows, those of the day by that of its handles; gone is there no more. */
function dayOf() {
  const log = openMemoryStore();
  const names = ['gone', 'cy', 'bob', 'ann'];
  const { watch, state, sweep, account } = handLog(
    log,
    names.map((name) => ({ handle: `${name}.test` })),
  );
  for (const name of names)
    state(id(name), { open: { from: at(0), proved: at(80), provedBy: 'chain', to: at(80) }, cohort: 1 });
  account({ kind: 'suspended', accountId: id('gone'), to: at(1) });
  // Of one row there is no account.
  const rows = [...names, 'nobody'].map((name) => `bluesky,${name}.test\n`);
  watchWriter(log, watch).roster(`network,handle\n${rows.join('')}`, at(1));
  sweep(at(30), 0, 0);
  beginActivity(log, watch, 7);
  const writer = postWriter(log, watch);
  for (const name of names) {
    const known = { from: name === 'cy' ? null : at(-200), known: at(80), span: at(0), cohort: 1 };
    writer.feed({ accountId: id(name), ...known, isRefused: false, reason: 'no answer came' });
  }
  const post = (name: string, key: string, hours: number, mentions: string[] = []) => {
    const told = { key, at: at(hours) / 1000, kind: 'post' as const, language: 'fr', hashtags: ['peace'] };
    writer.add(id(name), { ...told, mentions, repostOf: null }, at(hours), 'stream');
  };
  post('ann', 'z', -30);
  post('ann', 'a', 10, [id('bob'), id('gone'), id('stranger')]);
  post('gone', 'a', 0.5);
  post('bob', 'a', 11);
  post('cy', 'a', 12);
  const store = openMemoryStore();
  const { snapshot, posts } = layLog(log, watch, DAY, store);
  const find = findAccount(store, 'bluesky');
  return {
    aside: postsAside(() => log, posts!, { store, snapshot }),
    log,
    watch,
    keyOf: (name: string) => find(id(name))!,
    rows: (sql: string) => store.prepare<[], unknown[]>(sql).raw().all(),
    store,
  };
}

test('posts of an account are read by its key of the day, in the order of their time, each time anew', () => {
  const { aside, keyOf, log, rows } = dayOf();
  const of = (name: string) => aside.rows()(keyOf(name));
  const row = (hours: number) => [at(hours) / 1000, 'post', 'fr', null, null, null, null];
  expect([of('ann'), of('bob')]).toEqual([[row(-30), row(10)], [row(11)]]);
  // Nothing is known of them.
  expect([of('cy'), of('gone')]).toEqual([[], []]);
  expect(rows('SELECT * FROM feed')).toEqual([]);
  log.exec("DELETE FROM watch_post WHERE key = 'z'");
  expect(of('ann')).toEqual([row(10)]);
});

test('all but the posts is taken in once, into a day that refuses every other change', () => {
  const { aside, keyOf, rows, store } = dayOf();
  const taken = () => ({
    feeds: rows('SELECT account, verdict, item_count FROM feed ORDER BY account'),
    posts: rows('SELECT account FROM post'),
    sums: rows('SELECT account, post, active_days, mentions_in FROM activity_sum ORDER BY account'),
    tags: rows('SELECT account, tag, own FROM activity_hashtag ORDER BY account'),
    mentions: rows('SELECT source, target, count FROM mention'),
  });
  expect(taken()).toEqual({ feeds: [], posts: [], sums: [], tags: [], mentions: [] });
  aside.takeIn();
  aside.takeIn();
  const [ann, bob, cy, gone] = ['ann', 'bob', 'cy', 'gone'].map(keyOf);
  expect([ann, bob, cy, gone]).toEqual([1, 2, 3, 4]);
  expect(taken()).toEqual({
    feeds: [
      [ann, 'complete', 2],
      [bob, 'complete', 1],
      [cy, 'not-read', 0],
    ],
    posts: [],
    sums: [
      [ann, 2, 2, 0],
      [bob, 1, 1, 1],
    ],
    tags: [
      [ann, 'peace', 2],
      [bob, 'peace', 1],
    ],
    mentions: [
      [ann, bob, 1],
      [ann, gone, 1],
    ],
  });
  expect(() => store.exec('DELETE FROM mention')).toThrow('a sealed snapshot never changes');
});

test('a day that is sealed has its posts, those of whoever is gone left out', () => {
  const { log, watch } = dayOf();
  const into = openMemoryStore();
  const { activityDays } = sealLog(log, watch, DAY, into);
  expect(activityDays).toBe(7);
  const posts = 'SELECT account_id, at FROM post JOIN account ON account.id = account ORDER BY at';
  expect(into.prepare(posts).raw().all()).toEqual([
    [id('ann'), at(-30) / 1000],
    [id('ann'), at(10) / 1000],
    [id('bob'), at(11) / 1000],
  ]);
});
