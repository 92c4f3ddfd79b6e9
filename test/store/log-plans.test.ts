import { expect, test, vi } from 'vitest';
import { readSource } from '../../src/log/sources.ts';
import type { Store } from '../../src/store/driver.ts';
import { isAsMarked, markLog } from '../../src/store/log-mark.ts';
import {
  readMentionCounts,
  readSpokenLines,
  readStretchTies,
  readTieMarks,
  standingCounter,
} from '../../src/store/log-stretch.ts';
import { postTimesReader } from '../../src/store/watch-alerts.ts';
import { readWatched } from '../../src/store/watch-log.ts';
import { idOf, spokenLog } from '../support/spoken-log.ts';

test('what is asked of one account of a log reads its own rows, not those of all', () => {
  const { store, watch } = spokenLog();
  const [account] = readWatched(store, watch);
  const prepared: string[] = [];
  const watched = new Proxy(store, {
    get(target, name) {
      const value = Reflect.get(target, name);
      return name === 'prepare'
        ? (sql: string) => {
            prepared.push(sql);
            return target.prepare(sql);
          }
        : value;
    },
  }) as Store;
  readSource(watched, watch, account!);
  const plans = prepared.flatMap((sql) => {
    const given = (sql.match(/\?/g) ?? []).map(() => 1);
    const steps = store.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...given) as { detail: string }[];
    return steps.map(({ detail }) => detail).filter((step) => /watch_(tie|span)/.test(step));
  });
  expect(plans).toHaveLength(2);
  for (const step of plans)
    expect(step).toMatch(/^SEARCH watch_\w+ USING .*\(watch=\? AND (source|account)=\?\)$/);
});

test('events of ties in a stretch of time are read from their index alone', () => {
  const { store, watch } = spokenLog();
  const prepared = vi.spyOn(store, 'prepare');
  readStretchTies(store, watch, { after: watch.startedAt, to: watch.startedAt + 1 }, null);
  readTieMarks(store, watch, watch.startedAt, null);
  standingCounter(store, watch);
  const plans = prepared.mock.calls.flatMap(([sql]) => {
    const given = (sql.match(/\?/g) ?? []).map(() => 1);
    const steps = store.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...given) as { detail: string }[];
    return steps.map(({ detail }) => detail).filter((step) => /watch_/.test(step));
  });
  // Either reader asks what stands, too.
  expect(plans).toHaveLength(5);
  for (const step of plans) expect(step).toMatch(/^SEARCH watch_\w+ USING COVERING INDEX /);
});

test('posts of one account, who speaks with some, and ties since a mark are found without the rest of the log', () => {
  const { store, watch } = spokenLog();
  const mark = markLog(store, watch, watch.startedAt);
  const prepared = vi.spyOn(store, 'prepare');
  postTimesReader(store, watch)(idOf('mfa.fr'), 0);
  readMentionCounts(store, watch, { after: 0, to: 1 }, [1]);
  readSpokenLines(store, watch, { after: 0, to: 1 }, [1]);
  isAsMarked(store, mark);
  const asked = prepared.mock.calls
    .map(([sql]) => sql)
    .filter((sql) => /told_ms FROM|watch_mention|watch_tie/.test(sql));
  const plans = asked.flatMap((sql) => {
    const given = sql.includes('$') ? [{ id: 1, after: 0, to: 1, those: '[]', sources: '[]' }] : [1, 1, 1];
    const steps = store.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...given) as { detail: string }[];
    return steps.map(({ detail }) => detail).filter((step) => /^SEARCH (watch_|post|named)/.test(step));
  });
  expect(plans).toEqual([
    'SEARCH watch_post USING PRIMARY KEY (watch=? AND account=?)',
    'SEARCH watch_mention USING PRIMARY KEY (watch=? AND account=?)',
    'SEARCH watch_mention USING COVERING INDEX watch_mention_target (target=?)',
    'SEARCH post USING PRIMARY KEY (watch=? AND account=? AND key=?)',
    'SEARCH named USING PRIMARY KEY (watch=? AND account=?)',
    'SEARCH post USING PRIMARY KEY (watch=? AND account=? AND key=?)',
    'SEARCH watch_tie USING INTEGER PRIMARY KEY (rowid>?)',
  ]);
});
