import { expect, test } from 'vitest';
import type { Store } from '../../src/store/driver.ts';
import { ledgerWriter } from '../../src/store/ledger-writer.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { smallSnapshot, THREE } from '../support/snapshots.ts';

/** The tables that have rows by account: what goes through one of them once an account takes the square of the time. */
const LARGE = /\bSCAN (entry|account|profile|reading|tie|unseen_tie|outside_tie|listed_page)\b/;

test('no statement of a crawl goes through a whole table', () => {
  const store = openMemoryStore();
  const prepared: string[] = [];
  const watched = new Proxy(store, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        if (name === 'prepare') prepared.push(given[0] as string);
        return value.apply(target, given);
      };
    },
  }) as Store;
  ledgerWriter(watched, smallSnapshot(store, 'open', THREE, []));
  expect(prepared.length).toBeGreaterThan(20);
  // Else SQLite lists what a changed id of an account would have it look for, and none is ever changed.
  store.pragma('foreign_keys = OFF');
  const plans = prepared.map((sql) => {
    const values = store.prepare(`EXPLAIN QUERY PLAN ${sql}`);
    const steps = values.bind(...bindings(sql)).all() as { detail: string }[];
    return { sql, plan: steps.map(({ detail }) => detail) };
  });
  expect(plans.filter(({ plan }) => plan.some((step) => LARGE.test(step)))).toEqual([]);
});

/** A value for each parameter of a statement. */
function bindings(sql: string): unknown[] {
  const named = [...sql.matchAll(/\$(\w+)/g)].map(([, name]) => [name, 1]);
  return named.length > 0 ? [Object.fromEntries(named)] : (sql.match(/\?/g) ?? []).map(() => 1);
}
