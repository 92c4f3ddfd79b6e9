/** Posts of a log for a sealed day: what is known, and what is unknown and not zero. */
import { expect, test } from 'vitest';
import { areFollowed, postsKnownUntil, whyPostsUnseen } from '../../src/log/posts-known.ts';
import { postsAt, postsOfDay, sealPosts } from '../../src/log/seal-posts.ts';
import { createSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { createWatch, type WatchedAccount } from '../../src/store/watch-log.ts';
import { beginActivity, postWriter } from '../../src/store/watch-posts.ts';
import type { FeedState, LoggedPost } from '../../src/values/log-posts.ts';
import { newAccount } from '../../src/watch/account-state.ts';

/** The end of the day that is sealed. */
const AT = Date.parse('2026-06-07T23:59:59.999Z');
const EARLIER = Date.parse('2026-05-01T00:00:00Z');
const LATER = Date.parse('2026-06-09T00:00:00Z');

function node(accountId: string, more: Partial<WatchedAccount['state']> = {}): WatchedAccount {
  const open = { from: EARLIER, proved: LATER, provedBy: 'chain' as const, to: LATER };
  const state = { ...newAccount(accountId, `${accountId}.test`), open, cohort: 1, ...more };
  return { state, cohort: 1, rosterHandle: `${accountId}.test`, isWatched: true, gap: null, profile: null };
}

function feed(accountId: string, more: Partial<FeedState> = {}): FeedState {
  const known = { from: EARLIER, known: EARLIER, span: EARLIER, cohort: 1 };
  return { accountId, ...known, isRefused: false, reason: '', ...more };
}

function post(key: string, at: string | null, more: Partial<LoggedPost> = {}): LoggedPost {
  return {
    key,
    at: at === null ? null : Date.parse(at) / 1000,
    toldAt: Date.parse('2026-06-05T12:00:00Z'),
    kind: 'post',
    language: 'fr',
    hashtags: ['peace'],
    mentions: [],
    repostOf: null,
    ...more,
  };
}

/** What is written of each account: its verdict with the reason and how far back it reaches, its counts, and its posts. */
function sealed(
  nodes: readonly WatchedAccount[],
  feeds: readonly FeedState[],
  posts: Readonly<Record<string, readonly LoggedPost[]>> = {},
  roster: readonly string[] = [],
) {
  const [store, into] = [openMemoryStore(), openMemoryStore()];
  const about = { network: 'sandbox', simulated: true, options: {} };
  const watch = createWatch(store, { ...about, name: 'log', isKeyed: true, startedAt: EARLIER });
  const log = postWriter(store, watch);
  for (const [id, own] of Object.entries(posts))
    for (const one of own) log.add(id, one, one.toldAt, 'stream');
  const snapshot = createSnapshot(into, {
    ...about,
    name: 'day',
    date: '2026-06-07',
    origin: 'crawl',
    meaning: 'declared',
    rows: [],
    extraColumns: [],
    startedAt: '2026-06-08T00:00:00Z',
    activityDays: 7,
  });
  const states = new Map(feeds.map((one) => [one.accountId, one]));
  const ids = new Set([...roster, ...nodes.map(({ state }) => state.accountId)]);
  const known = { watch, days: 7, at: AT, feeds: states };
  sealPosts(store, postsOfDay(known, { nodes, roster: ids }, snapshot.date), { store: into, snapshot });
  const rows = (sql: string) => into.prepare<[], unknown[]>(sql).raw().all();
  const idOf = (key: string) => `(SELECT account_id FROM account WHERE id = ${key})`;
  const feedRows = into
    .prepare<[], { id: string; verdict: string; reason: string; reachedAt: number | null }>(
      `SELECT ${idOf('account')} AS id, verdict, reason, reached_at AS reachedAt FROM feed`,
    )
    .all();
  return {
    verdicts: Object.fromEntries(
      feedRows.map(({ id, verdict, reason, reachedAt }) => [id, [verdict, reason, reachedAt]]),
    ),
    counts: rows(
      `SELECT ${idOf('account')}, item_count, own_count, misdated_count FROM feed WHERE finished = 1 ORDER BY 1`,
    ),
    posts: rows(`SELECT ${idOf('account')}, key, at, kind, language, likes FROM post ORDER BY at, key`),
    tags: rows(`SELECT ${idOf('account')}, day, tag, count FROM hashtag ORDER BY 2`),
    mentions: rows(`SELECT ${idOf('source')}, ${idOf('target')}, count FROM mention ORDER BY 2`),
    reposts: rows(`SELECT ${idOf('source')}, ${idOf('target')}, count FROM repost ORDER BY 2`),
  };
}

test('posts of the window with their ties to the roster; the misdated are counted', () => {
  const all = sealed(
    [node('ann'), node('bob'), node('cyd')],
    [feed('ann'), feed('bob'), feed('cyd')],
    {
      ann: [
        post('in', '2026-06-01T00:00:00Z', { mentions: ['bob', 'stranger'] }),
        post('again', '2026-06-01T09:00:00Z', { mentions: ['bob', 'gone'], hashtags: ['peace', 'water'] }),
        post('before', '2026-05-31T23:59:59Z'),
        post('ahead', '2031-06-05T12:00:00Z'),
        post('undated', null),
        post('undated before', null, { toldAt: Date.parse('2026-05-20T12:00:00Z') }),
        post('told later', '2026-06-01T00:00:00Z', { toldAt: LATER }),
        post('r of bob', '2026-06-02T00:00:00Z', { kind: 'repost', repostOf: 'bob', hashtags: [] }),
        post('r of a stranger', '2026-06-02T00:00:00Z', {
          kind: 'repost',
          repostOf: 'stranger',
          hashtags: [],
        }),
        post('r of one who is gone', '2026-06-02T00:00:00Z', { kind: 'repost', repostOf: 'gone' }),
      ],
      bob: [post('before', '2026-05-31T23:59:59Z')],
      gone: [post('in', '2026-06-01T00:00:00Z')],
    },
    ['gone'],
  );
  const second = (text: string) => Date.parse(text) / 1000;
  expect(all).toEqual({
    verdicts: { ann: ['complete', '', null], bob: ['empty', '', null], cyd: ['empty', '', null] },
    counts: [
      ['ann', 4, 2, 2],
      ['bob', 0, 0, 0],
      ['cyd', 0, 0, 0],
    ],
    posts: [
      ['ann', 'in', second('2026-06-01T00:00:00Z'), 'post', 'fr', null],
      ['ann', 'again', second('2026-06-01T09:00:00Z'), 'post', 'fr', null],
      ['ann', 'r of a stranger', second('2026-06-02T00:00:00Z'), 'repost', 'fr', null],
      ['ann', 'r of bob', second('2026-06-02T00:00:00Z'), 'repost', 'fr', null],
    ],
    tags: [
      ['ann', '2026-06-01', 'peace', 2],
      ['ann', '2026-06-01', 'water', 1],
    ],
    mentions: [
      ['ann', 'bob', 2],
      ['ann', 'gone', 1],
    ],
    reposts: [['ann', 'bob', 1]],
  });
});

test('whose posts are not all known is partial or not read, and says why', () => {
  const friday = Date.parse('2026-06-05T00:00:00Z');
  const { verdicts, posts } = sealed(
    [
      node('late'),
      node('gap', { open: null }),
      node('hidden'),
      node('gone', { gone: 'deactivated', open: null }),
      node('unread'),
      node('failed'),
      node('after'),
      node('at last'),
      node('all'),
    ],
    [
      feed('late', { from: friday }),
      feed('gap', { span: null, known: friday }),
      feed('hidden', { from: null, isRefused: true, reason: 'for signed-in readers only' }),
      feed('gone'),
      feed('failed', { span: null, known: friday, reason: 'no whole answer came' }),
      feed('after', { from: LATER }),
      // From the last moment of the day on, and from the first of the window to that.
      feed('at last', { from: AT }),
      feed('all', { from: Date.parse('2026-06-01T00:00:00Z'), span: null, known: AT }),
    ],
    { late: [post('in', '2026-06-06T00:00:00Z')], gone: [post('in', '2026-06-06T00:00:00Z')] },
  );
  const since = '2026-06-05T00:00:00.000Z';
  expect(verdicts).toEqual({
    late: ['partial', `its posts are known from ${since} on`, friday / 1000],
    gap: ['not-read', `gap from ${since} to the end of the log`, null],
    hidden: ['hidden', 'for signed-in readers only', null],
    gone: ['not-read', 'the account is not there any more, and what it posted is not shown', null],
    unread: ['not-read', 'its posts were not read', null],
    failed: ['not-read', `gap from ${since} to the end of the log: no whole answer came`, null],
    after: ['not-read', 'its posts are known from 2026-06-09T00:00:00.000Z on', null],
    'at last': ['partial', 'its posts are known from 2026-06-07T23:59:59.999Z on', (AT - 999) / 1000],
    all: ['empty', '', null],
  });
  expect(posts.map(([id]) => id)).toEqual(['late']);
});

test('posts in which nobody has looked for an account of the roster are not the whole of what is asked', () => {
  const { verdicts } = sealed(
    [node('ann'), { ...node('new'), cohort: 2 }],
    [feed('ann'), feed('new', { cohort: 2 })],
  );
  expect(verdicts).toEqual({
    ann: ['partial', 'nobody looked in its posts for accounts that have come into the roster since', null],
    new: ['empty', '', null],
  });
});

test('posts go on with the span of their account in which they were read, and are known as far as that', () => {
  const { state } = node('ann');
  const gap = { ...state, open: null };
  const [followed, other, none] = [EARLIER, EARLIER + 1, null].map((span) => feed('ann', { span, known: 5 }));
  expect([areFollowed(state, followed!), areFollowed(state, other!), areFollowed(gap, none!)]).toEqual([
    ...[true, false, false],
  ]);
  expect([
    postsKnownUntil(state, followed!),
    postsKnownUntil(state, other!),
    postsKnownUntil(gap, none!),
  ]).toEqual([...[LATER, 5, 5]]);
  expect(whyPostsUnseen(feed('ann', { reason: 'refused' }), 'a gap')).toBe('refused');
  expect([whyPostsUnseen(feed('ann'), 'a gap'), whyPostsUnseen(undefined, 'a gap')]).toEqual([
    'a gap',
    'a gap',
  ]);
  expect(whyPostsUnseen(undefined, null)).toBe('not read yet');
  // What its list of follows lacks says nothing of its posts.
  const lacking = 'could not be read: partial: it declares 296 follows and lists 40';
  expect(whyPostsUnseen(feed('ann'), lacking)).toBe('its posts were not read');
  const gone = 'could not be read: unresolved: no whole answer came';
  expect(whyPostsUnseen(feed('ann'), gone)).toBe(gone);
});

test('a log has posts of a time from when those of one account are known', () => {
  const store = openMemoryStore();
  const about = { network: 'sandbox', simulated: true, options: {} };
  const watch = createWatch(store, { ...about, name: 'log', isKeyed: true, startedAt: EARLIER });
  const log = postWriter(store, watch);
  log.feed(feed('bob', { from: AT }));
  expect(postsAt(store, watch, AT)).toBeNull();
  beginActivity(store, watch, 7);
  log.feed(feed('bob', { from: null }));
  expect(postsAt(store, watch, AT)).toBeNull();
  log.feed(feed('ann', { from: null }));
  expect(postsAt(store, watch, AT)).toBeNull();
  log.feed(feed('bob', { from: AT }));
  expect(postsAt(store, watch, AT - 1)).toBeNull();
  expect(postsAt(store, watch, AT)).toMatchObject({ days: 7, at: AT });
  store.close();
});
