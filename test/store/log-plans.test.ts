import { expect, test, vi } from 'vitest';
import { readSource } from '../../src/log/sources.ts';
import type { Store } from '../../src/store/driver.ts';
import { readStretchTies, readTieMarks, standingCounter } from '../../src/store/log-stretch.ts';
import { readWatched } from '../../src/store/watch-log.ts';
import { spokenLog } from '../support/spoken-log.ts';

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
  readStretchTies(store, watch, { after: watch.startedAt, to: watch.startedAt + 1 });
  readTieMarks(store, watch, watch.startedAt);
  standingCounter(store, watch);
  const plans = prepared.mock.calls.flatMap(([sql]) => {
    const given = (sql.match(/\?/g) ?? []).map(() => 1);
    const steps = store.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...given) as { detail: string }[];
    return steps.map(({ detail }) => detail).filter((step) => /watch_/.test(step));
  });
  expect(plans).toHaveLength(3);
  for (const step of plans) expect(step).toMatch(/^SEARCH watch_\w+ USING COVERING INDEX /);
});
