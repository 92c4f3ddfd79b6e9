import { expect, test } from 'vitest';
import { openMemoryStore } from '../../src/store/store.ts';

test('a text is prepared once, and one in another mode does not change it', () => {
  const store = openMemoryStore();
  const text = 'SELECT ? AS one, 2 AS two';
  const plain = store.prepare<[number], { one: number }>(text);
  expect(store.prepare(text)).toBe(plain);
  expect(plain.pluck().get(7)).toBe(7);
  expect(plain.raw().get(7)).toEqual([7, 2]);
  expect(plain.get(7)).toEqual({ one: 7, two: 2 });
  expect(plain.pluck()).toBe(store.prepare(text).pluck());
});

test('a pragma acts each time it is called', () => {
  const store = openMemoryStore();
  for (const state of [0, 1, 0, 1]) {
    store.pragma(`foreign_keys = ${state}`);
    expect(store.pragma('foreign_keys', { simple: true })).toBe(state);
  }
  expect(store.pragma('foreign_keys')).toEqual([{ foreign_keys: 1 }]);
});

test('statements see a table that came after them', () => {
  const store = openMemoryStore();
  store.exec('CREATE TABLE t (a)');
  const count = () => store.prepare('SELECT count(*) FROM t').pluck().get();
  expect(count()).toBe(0);
  store.exec('DROP TABLE t; CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 2)');
  expect(count()).toBe(1);
});
