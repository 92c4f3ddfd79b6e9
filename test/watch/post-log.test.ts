/** Posts of one account, step by step: what is told, read, deleted, refused and gone. */
import { expect, test } from 'vitest';
import { openMemoryStore } from '../../src/store/store.ts';
import { createWatch } from '../../src/store/watch-log.ts';
import { beginActivity, readFeedStates, readPostsSince } from '../../src/store/watch-posts.ts';
import type { AccountState } from '../../src/values/log-entries.ts';
import type { RecordedPost } from '../../src/values/log-posts.ts';
import { newAccount } from '../../src/watch/account-state.ts';
import { postLog } from '../../src/watch/posts.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-06-01T12:00:00Z');
/** The window of three days up to then. */
const SINCE = Date.parse('2026-05-30T00:00:00Z');

function open() {
  const store = openMemoryStore();
  const fresh = { name: 'log', network: 'bluesky', simulated: false, isKeyed: true, options: {} };
  const watch = createWatch(store, { ...fresh, startedAt: START });
  beginActivity(store, watch, 3);
  let refusal: string | null = null;
  const posts = () =>
    [...readPostsSince(store, watch, Number.NEGATIVE_INFINITY)]
      .filter(({ accountId }) => accountId === 'me')
      .map(({ accountId: _, how: __, ...own }) => own)
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  const begin = () =>
    postLog(store, watch, {
      // A key is the hour at which it was written, counted from the start.
      lists: { lists: [], refusal: () => refusal, timeOf: (key) => START + Number(key) * HOUR },
      days: 3,
      isTarget: (id) => ['me', 'ann', 'bob'].includes(id),
    });
  return {
    begin,
    refuse(reason: string | null) {
      refusal = reason;
    },
    keys: () => posts().map(({ key }) => key),
    posts,
    feed: () => readFeedStates(store, watch).get('me'),
    namesLeft: () => store.prepare('SELECT count(*) FROM watch_mention').pluck().get(),
  };
}

const post = (key: string, more: Partial<RecordedPost> = {}): RecordedPost => ({
  key,
  at: (START + Number(key) * HOUR) / 1000,
  kind: 'post',
  language: 'fr',
  hashtags: [],
  mentions: [],
  repostOf: null,
  ...more,
});

/** In a span that began and is proved at hours from the start. */
function seen(from: number, proved: number, cohort = 1): AccountState {
  const open = { from: START + from * HOUR, proved: START + proved * HOUR, provedBy: 'reading' as const };
  return { ...newAccount('me', 'me.test'), cohort, open: { ...open, to: open.proved } };
}

const inGap: AccountState = { ...newAccount('me', 'me.test'), cohort: 1 };

test('what is told is kept once and with its ties to the roster; what is deleted leaves nothing', () => {
  const log = open();
  const posts = log.begin();
  expect(posts.since('me', START)).toBe(SINCE);
  const old = post('-1', {
    mentions: ['ann', 'me', 'stranger'],
    repostOf: 'bob',
    kind: 'quote',
    hashtags: ['x'],
  });
  posts.read(seen(0, 0), { kind: 'read', posts: [old] }, SINCE);
  for (const operation of [
    { action: 'create' as const, post: post('1', { mentions: ['bob'] }) },
    { action: 'create' as const, post: post('1', { mentions: ['bob'] }) },
    { action: 'create' as const, post: post('-500') },
    { action: 'create' as const, post: post('2') },
    { action: 'delete' as const, key: '1' },
  ])
    posts.streamed('me', [operation], START + 3 * HOUR);
  expect(log.posts()).toEqual([
    { ...old, mentions: ['ann'], toldAt: START - HOUR },
    { ...post('2'), toldAt: START + 3 * HOUR },
  ]);
  expect(log.namesLeft()).toBe(1);
});

test('before its first reading nothing that is told of an account is kept', () => {
  const log = open();
  log.begin().streamed('me', [{ action: 'create', post: post('1') }], START + HOUR);
  expect(log.keys()).toEqual([]);
});

test('over a gap: what was deleted in it is taken out, what was posted is found, also by another process', () => {
  const log = open();
  const before = log.begin();
  before.read(seen(0, 0), { kind: 'read', posts: [post('-2'), post('-1')] }, SINCE);
  before.streamed('me', [{ action: 'create', post: post('1') }], START + HOUR);
  before.moved(seen(0, 1), inGap);
  expect(log.feed()).toMatchObject({ span: null, known: START + HOUR });
  const after = log.begin();
  expect(after.isCurrent(seen(5, 5))).toBe(false);
  expect(after.since('me', START + 500 * HOUR)).toBe(SINCE);
  // Of the two that are new one was written in the gap, and one is dated into a time that was known.
  after.read(seen(5, 5), { kind: 'read', posts: [post('-1'), post('0'), post('1'), post('3')] }, SINCE);
  expect(log.posts().map(({ key, toldAt }) => [key, toldAt - START])).toEqual([
    ['-1', -HOUR],
    ['0', HOUR + 1],
    ['1', HOUR],
    ['3', 3 * HOUR],
  ]);
  expect(after.isCurrent(seen(5, 5))).toBe(true);
});

test('a revision that is found unchanged proves the posts, too', () => {
  const log = open();
  const posts = log.begin();
  posts.read(seen(0, 2), { kind: 'read', posts: [] }, SINCE);
  posts.moved(seen(0, 2), inGap);
  posts.moved(inGap, seen(2, 9));
  expect(posts.isCurrent(seen(2, 9))).toBe(true);
  posts.moved(seen(2, 9), inGap);
  posts.moved(inGap, seen(10, 10));
  expect(posts.isCurrent(seen(10, 10))).toBe(false);
});

test('accounts that come into the roster later are looked for in the posts that are there', () => {
  const log = open();
  const posts = log.begin();
  posts.read(seen(0, 0), { kind: 'read', posts: [] }, SINCE);
  expect(posts.isCurrent(seen(0, 0, 1))).toBe(true);
  expect(posts.isCurrent(seen(0, 0, 2))).toBe(false);
});

test('posts that could not be read are tried again, and what is known stays known', () => {
  const log = open();
  const posts = log.begin();
  posts.read(seen(0, 0), { kind: 'read', posts: [post('-1')] }, SINCE);
  posts.moved(seen(0, 1), seen(2, 2));
  posts.read(seen(2, 2), { kind: 'unreadable', reason: 'no whole answer came' }, SINCE);
  expect(posts.isCurrent(seen(2, 2))).toBe(false);
  expect(log.feed()).toMatchObject({ from: SINCE, known: START + HOUR, reason: 'no whole answer came' });
  expect(log.keys()).toEqual(['-1']);
});

test('once its holder shows its posts to signed-in readers only, none are kept; once open again, all are read', () => {
  const log = open();
  const posts = log.begin();
  posts.read(seen(0, 0), { kind: 'read', posts: [post('-1', { mentions: ['ann'] })] }, SINCE);
  log.refuse('for signed-in readers only');
  expect(posts.isCurrent(seen(0, 0))).toBe(false);
  posts.read(seen(1, 1), { kind: 'refused', reason: 'for signed-in readers only' }, SINCE);
  posts.streamed('me', [{ action: 'create', post: post('2') }], START + 2 * HOUR);
  expect(posts.isCurrent(seen(1, 1))).toBe(true);
  expect([log.keys(), log.namesLeft()]).toEqual([[], 0]);
  log.refuse(null);
  expect(posts.isCurrent(seen(1, 1))).toBe(false);
  posts.read(seen(3, 3), { kind: 'read', posts: [post('2')] }, SINCE);
  expect(log.keys()).toEqual(['2']);
});

test('the posts of an account that is deleted go with it', () => {
  const log = open();
  const posts = log.begin();
  posts.read(seen(0, 0), { kind: 'read', posts: [post('-1')] }, SINCE);
  posts.moved(seen(0, 0), { ...inGap, gone: 'deactivated' });
  expect(log.keys()).toEqual(['-1']);
  posts.moved({ ...inGap, gone: 'deactivated' }, { ...inGap, gone: 'deleted' });
  expect(log.keys()).toEqual([]);
  expect(log.feed()).toMatchObject({ from: null, span: null });
});
