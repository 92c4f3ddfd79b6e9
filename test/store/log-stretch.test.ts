/** What a log holds of a stretch of time, of hand-made rows at times of this century: too great for 32 bits. */
import { expect, test } from 'vitest';
import { accountKeys } from '../../src/store/accounts.ts';
import {
  countStretchPosts,
  readSpansAfter,
  readStretchTies,
  standingCounter,
} from '../../src/store/log-stretch.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { createWatch } from '../../src/store/watch-log.ts';

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
    ...{ kind, from_ms, to_ms, record_key: `k${to_ms}`, how: 'stream' },
  });
  const { store, watch, a, b } = logOf((insert, [one, other]) => {
    const ends = { source: one, target: other };
    insert('watch_tie', { ...ends, ...tie(BEGUN, null) });
    insert('watch_tie', { ...ends, ...tie(BEGUN + 1, BEGUN + 1) });
    insert('watch_tie', { source: other, target: one, ...tie(BEGUN + HOUR, BEGUN + 2) });
    insert('watch_tie', { ...ends, ...tie(BEGUN + 2 * HOUR, BEGUN - HOUR, 'ended') });
    insert('watch_tie', { ...ends, ...tie(BEGUN + 2 * HOUR + 1, BEGUN) });
  });
  expect(readStretchTies(store, watch, { after: BEGUN + 1, to: BEGUN + 2 * HOUR })).toEqual([
    { kind: 'formed', source: b, target: a, from: BEGUN + 2, to: BEGUN + HOUR },
    { kind: 'ended', source: a, target: b, from: BEGUN - HOUR, to: BEGUN + 2 * HOUR },
  ]);
  expect(readStretchTies(store, watch, { after: BEGUN - 2, to: BEGUN - 1 })).toEqual([]);
  store.close();
});

test('of posts each part counts those after its beginning and up to its end, and no reposts', () => {
  const { store, watch, a, b } = logOf((insert, [one, other]) => {
    const post = (account: number | undefined, told_ms: number, kind = 'post') =>
      insert('watch_post', {
        ...{ account, key: `${told_ms}`, told_ms, how: 'stream', kind, language: 'en', hashtags: '[]' },
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
