/** Posts of a log for a sealed day: what is known, and what is unknown and not zero. */
import { expect, test } from 'vitest';
import { sealPosts } from '../../src/log/seal-posts.ts';
import { windowOf } from '../../src/store/activity-content.ts';
import type { FeedWriter } from '../../src/store/feed-writer.ts';
import type { FeedState } from '../../src/store/watch-entries.ts';
import type { WatchedAccount } from '../../src/store/watch-log.ts';
import type { LoggedPost } from '../../src/store/watch-posts.ts';
import { newAccount } from '../../src/watch/account-state.ts';

/** The end of the day that is sealed, and its window of seven days. */
const AT = Date.parse('2026-06-07T23:59:59.999Z');
const WINDOW = windowOf('2026-06-07', 7);
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

/** What is written of each account: its verdict with the reason and how far back it reaches, and its posts. */
function sealed(
  nodes: readonly WatchedAccount[],
  feeds: readonly FeedState[],
  posts: Readonly<Record<string, readonly LoggedPost[]>> = {},
  roster: readonly string[] = [],
) {
  const pages = new Map<string, Parameters<FeedWriter['page']>[0]>();
  const verdicts: Record<string, unknown> = {};
  const writer: FeedWriter = {
    page(page) {
      pages.set(page.accountId, page);
      return { items: page.itemCount, own: page.ownCount };
    },
    verdict(accountId, verdict, reason, reachedAt) {
      verdicts[accountId] = [verdict, reason, reachedAt];
    },
    restart() {},
    kept: () => 0,
  };
  const log = {
    days: 7,
    at: AT,
    feeds: new Map(feeds.map((one) => [one.accountId, one])),
    postsOf: (accountId: string) => [...(posts[accountId] ?? [])],
  };
  const ids = new Set([...roster, ...nodes.map(({ state }) => state.accountId)]);
  sealPosts(log, writer, { nodes, roster: ids, window: WINDOW });
  return { verdicts, pages };
}

test('posts of the window with their ties to the roster; the misdated are counted', () => {
  const { verdicts, pages } = sealed(
    [node('ann'), node('bob'), node('cyd')],
    [feed('ann'), feed('bob'), feed('cyd')],
    {
      ann: [
        post('in', '2026-06-01T00:00:00Z', { mentions: ['bob', 'stranger'] }),
        post('before', '2026-05-31T23:59:59Z'),
        post('ahead', '2031-06-05T12:00:00Z'),
        post('undated', null),
        post('undated before', null, { toldAt: Date.parse('2026-05-20T12:00:00Z') }),
        post('r of bob', '2026-06-02T00:00:00Z', { kind: 'repost', repostOf: 'bob' }),
        post('r of a stranger', '2026-06-02T00:00:00Z', { kind: 'repost', repostOf: 'stranger' }),
        post('r of one who is gone', '2026-06-02T00:00:00Z', { kind: 'repost', repostOf: 'gone' }),
      ],
      bob: [post('before', '2026-05-31T23:59:59Z')],
    },
    ['gone'],
  );
  expect(verdicts).toEqual({
    ann: ['complete', '', null],
    bob: ['empty', '', null],
    cyd: ['empty', '', null],
  });
  const { posts, ownCount, misdatedCount } = pages.get('ann')!;
  expect({ ownCount, misdatedCount }).toEqual({ ownCount: 1, misdatedCount: 2 });
  expect(posts.map(({ key, mentions, repostOf, likes }) => [key, mentions, repostOf, likes])).toEqual([
    ['in', ['bob'], null, null],
    ['r of bob', [], 'bob', null],
    ['r of a stranger', [], null, null],
  ]);
});

test('whose posts are not all known is partial or not read, and says why', () => {
  const friday = Date.parse('2026-06-05T00:00:00Z');
  const { verdicts, pages } = sealed(
    [
      node('late'),
      node('gap', { open: null }),
      node('hidden'),
      node('gone', { gone: 'deactivated', open: null }),
      node('unread'),
      node('failed'),
      node('after'),
    ],
    [
      feed('late', { from: friday }),
      feed('gap', { span: null, known: friday }),
      feed('hidden', { from: null, isRefused: true, reason: 'for signed-in readers only' }),
      feed('gone'),
      feed('failed', { span: null, known: friday, reason: 'no whole answer came' }),
      feed('after', { from: LATER }),
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
  });
  expect([...pages.keys()]).toEqual(['late']);
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
