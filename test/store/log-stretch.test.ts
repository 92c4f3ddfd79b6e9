/** What a log holds of a stretch of time, of hand-made rows at times of this century: too great for 32 bits. */
import { expect, test } from 'vitest';
import { accountKeys } from '../../src/store/accounts.ts';
import {
  countStretchPosts,
  readSpansAfter,
  readSpokenLines,
  readStandingOf,
  readStretchTies,
  readTieMarks,
  standingCounter,
} from '../../src/store/log-stretch.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { countChanges, createWatch, readTieEvents } from '../../src/store/watch-log.ts';

const HOUR = 3_600_000;
const BEGUN = Date.UTC(2026, 4, 1);

function logOf(
  fill: (insert: (table: string, row: Record<string, unknown>) => void, keys: number[]) => void,
) {
  const store = openMemoryStore();
  const fresh = { name: 'live', network: 'bluesky', simulated: true, isKeyed: true, options: {} };
  const watch = createWatch(store, { ...fresh, startedAt: BEGUN });
  const keys = ['did:plc:a', 'did:plc:b'].map(accountKeys(store, 'bluesky'));
  fill((table, row) => {
    const columns = Object.keys(row);
    store
      .prepare(`INSERT INTO ${table} (watch, ${columns}) VALUES (${watch.id}, ${columns.map(() => '?')})`)
      .run(...Object.values(row));
  }, keys);
  return { store, watch, a: keys[0]!, b: keys[1]! };
}

test('ties come with both of their bounds, after the first instant of the stretch and up to its last', () => {
  const tie = (to_ms: number, from_ms: number | null, kind = 'formed') => ({
    kind,
    from_ms,
    to_ms,
    record_key: `k${to_ms}`,
    how: 'stream',
  });
  const { store, watch, a, b } = logOf((insert, [one, other]) => {
    const ends = { source: one, target: other };
    insert('watch_tie', { ...ends, ...tie(BEGUN, null) });
    insert('watch_tie', { ...ends, ...tie(BEGUN + 1, BEGUN + 1) });
    insert('watch_tie', { source: other, target: one, ...tie(BEGUN + HOUR, BEGUN + 2) });
    insert('watch_tie', { ...ends, ...tie(BEGUN + 2 * HOUR, BEGUN - HOUR, 'ended') });
    insert('watch_tie', { ...ends, ...tie(BEGUN + 2 * HOUR + 1, BEGUN) });
  });
  expect(readStretchTies(store, watch, { after: BEGUN + 1, to: BEGUN + 2 * HOUR }, null)).toEqual([
    { kind: 'formed', source: b, target: a, from: BEGUN + 2, to: BEGUN + HOUR },
    { kind: 'ended', source: a, target: b, from: BEGUN - HOUR, to: BEGUN + 2 * HOUR },
  ]);
  expect(readStretchTies(store, watch, { after: BEGUN - 2, to: BEGUN - 1 }, null)).toEqual([]);
  store.close();
});

test('of posts each part counts those after its beginning and up to its end, and no reposts', () => {
  const { store, watch, a, b } = logOf((insert, [one, other]) => {
    const post = (account: number | undefined, told_ms: number, kind = 'post') =>
      insert('watch_post', {
        account,
        key: `${told_ms}`,
        told_ms,
        how: 'stream',
        kind,
        language: 'en',
        hashtags: '[]',
      });
    for (const told of [0, 1, HOUR, HOUR + 1]) post(one, BEGUN + told);
    post(other, BEGUN + 2 * HOUR);
    post(other, BEGUN + 2 * HOUR - 1, 'repost');
    post(other, BEGUN + 2 * HOUR + 1);
  });
  const counts = countStretchPosts(store, watch, { after: BEGUN, to: BEGUN + 2 * HOUR }, HOUR);
  expect(counts.sort((one, other) => one.account - other.account || one.part - other.part)).toEqual([
    { account: a, part: 0, posts: 2 },
    { account: a, part: 1, posts: 1 },
    { account: b, part: 1, posts: 1 },
  ]);
  store.close();
});

test('spans are those that ended later, and what stands is counted by pair', () => {
  const { store, watch, a, b } = logOf((insert, [one, other]) => {
    const span = { account: one, proof: 'chain', cohort: 1 };
    insert('watch_span', { ...span, from_ms: BEGUN - HOUR, to_ms: BEGUN });
    insert('watch_span', { ...span, from_ms: BEGUN, to_ms: BEGUN + HOUR });
    for (const record_key of ['k', 'l']) insert('watch_standing', { source: one, record_key, target: other });
  });
  expect(readSpansAfter(store, watch, BEGUN)).toEqual([{ account: a, from: BEGUN, to: BEGUN + HOUR }]);
  const standing = standingCounter(store, watch);
  expect([standing(a, b), standing(a, a), standing(b, a)]).toEqual([2, 0, 0]);
  store.close();
});

test('lines of few accounts and of many are the same, the last first, and those of the stretch alone', () => {
  const { store, watch, a, b } = logOf((insert, [one, other]) => {
    const post = (account: number, key: string, told_ms: number, kind = 'post') => {
      insert('watch_post', { account, key, told_ms, kind, how: 'stream', language: 'en', hashtags: '[]' });
      insert('watch_mention', { account, key, target: account === one ? other : one });
    };
    post(one!, 'first', BEGUN);
    post(one!, 'second', BEGUN + 1);
    post(other!, 'third', BEGUN + 2, 'reply');
    post(one!, 'fourth', BEGUN + 3, 'repost');
    post(one!, 'fifth', BEGUN + HOUR);
    post(one!, 'sixth', BEGUN + HOUR + 1);
  });
  const stretch = { after: BEGUN, to: BEGUN + HOUR };
  const others = Array.from({ length: 200 }, (_, k) => 1000 + k);
  for (const more of [[], others]) {
    expect([...readSpokenLines(store, watch, stretch, [a, ...more])]).toEqual([
      { source: a, target: b, at: BEGUN + HOUR, kind: 'post', key: 'fifth' },
      { source: a, target: b, at: BEGUN + 1, kind: 'post', key: 'second' },
    ]);
    expect([...readSpokenLines(store, watch, stretch, [b, ...more])]).toEqual([
      { source: b, target: a, at: BEGUN + 2, kind: 'reply', key: 'third' },
    ]);
  }
});

test('of some accounts there are the ties that have one of them at an end, in the order of the log', () => {
  const { store, watch, a, b } = logOf((insert, [one, other]) => {
    const kept = { record_key: 'k', followed_at: null };
    const tie = (source: number, target: number, at: number) => {
      insert('watch_tie', { source, target, kind: 'formed', from_ms: at, to_ms: at, how: 'stream', ...kept });
      insert('watch_standing', { source, target, ...kept });
    };
    tie(one!, other!, BEGUN + 2);
    tie(other!, one!, BEGUN + 1);
  });
  const ends = (those: number[] | null) =>
    readTieMarks(store, watch, BEGUN, those).map(({ source, target }) => [source, target]);
  expect(ends(null)).toEqual([
    [a, b],
    [b, a],
  ]);
  expect(ends([b])).toEqual(ends(null));
  expect(ends([1000])).toEqual([]);
  const within = (those: number[]) => readStretchTies(store, watch, { after: BEGUN, to: BEGUN + 1 }, those);
  expect(within([a]).map(({ source }) => source)).toEqual([b]);
  expect(within([1000])).toEqual([]);
  expect(readStandingOf(store, watch, [b])).toEqual([
    { source: a, target: b },
    { source: b, target: a },
  ]);
  expect(readStandingOf(store, watch, [1000])).toEqual([]);
});

test('who follows itself, as a log of before may say, is told by nothing and lost by nobody', () => {
  const { store, watch } = logOf((insert, [one]) => {
    const self = { source: one, target: one, record_key: 'k', followed_at: null };
    insert('watch_tie', { ...self, kind: 'formed', from_ms: BEGUN, to_ms: BEGUN, how: 'stream' });
    insert('watch_tie', { ...self, kind: 'ended', from_ms: BEGUN, to_ms: BEGUN + HOUR, how: 'reading' });
  });
  expect(readTieMarks(store, watch, BEGUN, null)).toEqual([]);
  expect([...readTieEvents(store, watch)]).toEqual([]);
  expect(countChanges(store, watch, undefined, BEGUN + HOUR)).toEqual({ toldCount: 0, untoldCount: 0 });
});
