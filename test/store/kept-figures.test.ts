/** Measures kept of a sealed snapshot, and the documented views, against what a small network says by hand. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepChance, readChance } from '../../src/store/chance.ts';
import type { Store } from '../../src/store/driver.ts';
import { figuresHash, proofOfWritten } from '../../src/store/figures-hash.ts';
import {
  findMeasures,
  type KeptMeasures,
  keepMeasures,
  readCluster,
  readMeasure,
  readMeasuresOf,
} from '../../src/store/measures.ts';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore, openStore } from '../../src/store/store.ts';
import { smallSnapshot } from '../support/snapshots.ts';

const ACCOUNTS = [
  { id: 'did:plc:a', row: { actor: 'x' } },
  { id: 'did:plc:b' },
  { id: 'did:plc:c', row: { actor: 'x' } },
  { id: 'did:plc:d', verdict: 'hidden' as const },
  { id: 'did:plc:e', verdict: 'suspended' as const },
];
/** a ↔ b, a → c within one actor, b → d, c → b, b → e that is gone. */
const TIES = [
  [0, 1],
  [1, 0],
  [0, 2],
  [1, 3],
  [2, 1],
  [1, 4],
] as const;

function sealed(store: Store) {
  const snapshot = smallSnapshot(store, 'small', ACCOUNTS, TIES);
  store
    .prepare(
      'INSERT INTO unseen_tie SELECT ?, a.id, b.id, ? FROM account a, account b WHERE a.account_id = ? AND b.account_id = ?',
    )
    .run(snapshot.id, 'blocked', 'did:plc:c', 'did:plc:d');
  return sealSnapshot(store, snapshot, { sealedAt: '2026-06-02T00:00:00.000Z' });
}

const KEPT: KeptMeasures = {
  engine: '1',
  options: '{"runs":100}',
  accountIds: ['did:plc:a', 'did:plc:b', 'did:plc:c', 'did:plc:d'],
  columns: [
    { measure: 'mutual', values: [1, 1, 0, Number.NaN], ranks: [1, 1, 3, 0] },
    { measure: 'cluster', values: [1, 1, Number.NaN, Number.NaN], ranks: [0, 0, 0, 0] },
  ],
  clusters: [{ cluster: 1, name: 'Europe', accounts: 2 }],
  notes: [{ is: 'sampled', pivots: 2, accounts: 4, seed: 1 }],
};

test('measures are kept once, found on their basis alone, and replaced whole', () => {
  const store = openMemoryStore();
  const snapshot = sealed(store);
  expect(findMeasures(store, snapshot, KEPT)).toBeNull();
  keepMeasures(store, snapshot, KEPT);
  expect(findMeasures(store, snapshot, KEPT)).toEqual(KEPT.notes);
  expect(findMeasures(store, snapshot, { ...KEPT, engine: '2' })).toBeNull();
  expect(findMeasures(store, snapshot, { ...KEPT, options: '{"runs":1}' })).toBeNull();
  expect(readMeasuresOf(store, snapshot, 'did:plc:b')).toEqual([
    { measure: 'mutual', value: 1, rank: 1, ranked: 3 },
    { measure: 'cluster', value: 1, rank: null, ranked: 0 },
  ]);
  expect(
    readMeasure(store, snapshot, 'mutual').map(({ accountId, value, rank }) => [accountId, value, rank]),
  ).toEqual([
    ['did:plc:a', 1, 1],
    ['did:plc:b', 1, 1],
    ['did:plc:c', 0, 3],
    ['did:plc:d', null, null],
  ]);
  expect(readCluster(store, snapshot, 1)).toEqual(KEPT.clusters[0]);
  keepMeasures(store, snapshot, { ...KEPT, engine: '2', columns: KEPT.columns.slice(0, 1), clusters: [] });
  expect(readMeasuresOf(store, snapshot, 'did:plc:b').length).toBe(1);
  expect(readCluster(store, snapshot, 1)).toBeNull();
});

const PAIR = { one: 'DE', other: 'FR', observed: 1, mean: 0.5, variance: 0.25 };

describe('kept figures take no change', () => {
  const filled = () => {
    const store = openMemoryStore();
    const snapshot = sealed(store);
    keepMeasures(store, snapshot, KEPT);
    keepChance(store, snapshot, 'country', KEPT, [PAIR]);
    return { store, snapshot };
  };

  test.each([
    `UPDATE measure_value SET value = 9 WHERE position = 0`,
    `UPDATE OR REPLACE measure_value SET account = 1`,
    `DELETE FROM measure_value`,
    `INSERT OR REPLACE INTO measure_value SELECT snapshot, position, account, 9, 1 FROM measure_value`,
    `INSERT INTO measure_value VALUES ((SELECT id FROM snapshot), 7, 1, 9, 1)`,
    `UPDATE measure_column SET measure = 'audience'`,
    `DELETE FROM measure_column`,
    `UPDATE measure_cluster SET name = 'Asia'`,
    `INSERT INTO measure_cluster VALUES ((SELECT id FROM snapshot), 2, 'Asia', 1)`,
    `UPDATE measure_set SET notes = '[]'`,
    `UPDATE measure_set SET closed = 0`,
    `DELETE FROM measure_set`,
    `INSERT OR REPLACE INTO measure_set (snapshot, engine, options, notes) SELECT snapshot, engine, options, '[]' FROM measure_set`,
    `UPDATE chance_pair SET mean = 9`,
    `DELETE FROM chance_pair`,
    `INSERT INTO chance_pair VALUES ((SELECT id FROM snapshot), 'country', 'GB', 'GB', 1, 1, 1)`,
    `UPDATE chance_set SET engine = '2'`,
    `DELETE FROM chance_set`,
  ])('%s', (sql) => {
    const { store, snapshot } = filled();
    expect(() => store.exec(sql)).toThrow('kept figures never change');
    expect(findMeasures(store, snapshot, KEPT)).toEqual(KEPT.notes);
    expect(readChance(store, snapshot, 'country', KEPT, ['DE', 'FR'])).toEqual([PAIR]);
  });

  test('what was changed behind the triggers is told when it is read, and gives way to what is computed anew', () => {
    const { store, snapshot } = filled();
    expect(findMeasures(store, snapshot, KEPT)).toEqual(KEPT.notes);
    expect(readChance(store, snapshot, 'country', KEPT, ['DE', 'FR'])).toEqual([PAIR]);
    store.exec(`DROP TRIGGER measure_value_kept_update; UPDATE measure_value SET value = 9 WHERE position = 0;
      DROP TRIGGER chance_pair_kept_update; UPDATE chance_pair SET mean = 9`);
    expect(findMeasures(store, snapshot, KEPT)).toBe('changed');
    expect(readChance(store, snapshot, 'country', KEPT, ['DE', 'FR'])).toBe('changed');
    keepMeasures(store, snapshot, KEPT);
    keepChance(store, snapshot, 'country', KEPT, [PAIR]);
    expect(findMeasures(store, snapshot, KEPT)).toEqual(KEPT.notes);
    expect(readChance(store, snapshot, 'country', KEPT, ['DE', 'FR'])).toEqual([PAIR]);
  });
});

test('measures whose notes an earlier version kept as English text are computed anew', () => {
  const store = openMemoryStore();
  const snapshot = sealed(store);
  const notes = ['betweenness: estimated from 2 of 4 accounts, drawn with seed 1'];
  keepMeasures(store, snapshot, { ...KEPT, notes } as unknown as KeptMeasures);
  expect(findMeasures(store, snapshot, KEPT)).toBeNull();
  keepMeasures(store, snapshot, KEPT);
  expect(findMeasures(store, snapshot, KEPT)).toEqual(KEPT.notes);
});

test('what was changed right after it was kept is told, though what is kept is not read again to be proved', () => {
  const store = openMemoryStore();
  const snapshot = sealed(store);
  keepMeasures(store, snapshot, KEPT);
  store.exec('DROP TRIGGER measure_value_kept_update; UPDATE measure_value SET rank = 2 WHERE position = 0');
  expect(findMeasures(store, snapshot, KEPT)).toBe('changed');
});

test('a pair that was added or taken away behind the triggers is told when one of its groups is asked for', () => {
  const pair = (one: string, other: string) => ({ one, other, observed: 1, mean: 0.5, variance: 0.25 });
  const read = (sql: string, groups: string[]) => {
    const store = openMemoryStore();
    const snapshot = sealed(store);
    keepChance(store, snapshot, 'country', KEPT, [pair('DE', 'FR'), pair('FR', 'GB')]);
    store.exec(
      `DROP TRIGGER chance_pair_kept_delete; DROP TRIGGER chance_pair_kept_insert; DROP TRIGGER chance_set_kept_update; ${sql}`,
    );
    return readChance(store, snapshot, 'country', KEPT, groups);
  };
  const taken = `DELETE FROM chance_pair WHERE one = 'DE'`;
  expect(read(taken, ['DE', 'FR'])).toBe('changed');
  expect(read(taken, ['FR', 'GB'])).toEqual([pair('FR', 'GB')]);
  const added = `INSERT INTO chance_pair VALUES ((SELECT id FROM snapshot), 'country', 'GB', 'GB', 1, 1, 1)`;
  expect(read(added, ['FR', 'GB'])).toBe('changed');
  // As an earlier version kept them, with one hash of all.
  expect(read(`UPDATE chance_set SET hash = 'c0ffee'`, ['DE', 'FR'])).toBeNull();
});

test('a figure that another connection changes behind the triggers is told, also where it was read before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-figures-'));
  try {
    const file = join(folder, 'study.sqlite');
    const store = openStore(file);
    const snapshot = sealed(store);
    keepMeasures(store, snapshot, KEPT);
    keepChance(store, snapshot, 'country', KEPT, [PAIR]);
    const read = () => [
      findMeasures(store, snapshot, KEPT),
      readChance(store, snapshot, 'country', KEPT, ['DE', 'FR']),
    ];
    expect(read()).toEqual([KEPT.notes, [PAIR]]);
    const other = openStore(file);
    other.exec(`DROP TRIGGER measure_value_kept_update; UPDATE measure_value SET value = 9 WHERE position = 0;
      DROP TRIGGER chance_pair_kept_update; UPDATE chance_pair SET mean = 9`);
    expect(read()).toEqual(['changed', 'changed']);
    other.close();
    store.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what another connection changes between a commit and its proof is not taken for proved', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-figures-'));
  try {
    const file = join(folder, 'study.sqlite');
    const store = openStore(file);
    const snapshot = sealed(store);
    keepMeasures(store, snapshot, KEPT);
    const values = [{ sql: 'SELECT rank FROM measure_value WHERE snapshot = ?', runs: [[snapshot.id]] }];
    const hash = figuresHash(store, snapshot, values);
    const prove = store.transaction(() => proofOfWritten(store, snapshot, values, hash))();
    const other = openStore(file);
    other.exec('DROP TRIGGER measure_value_kept_update; UPDATE measure_value SET rank = 9');
    prove();
    expect(figuresHash(store, snapshot, values)).not.toBe(hash);
    other.close();
    store.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('an open snapshot has no measures: it may still change', () => {
  const store = openMemoryStore();
  const open = smallSnapshot(store, 'open', ACCOUNTS, TIES);
  expect(() => keepMeasures(store, open, KEPT)).toThrow('measures are kept of a sealed snapshot');
  expect(() => keepChance(store, open, 'country', KEPT, [])).toThrow(
    'measures are kept of a sealed snapshot',
  );
});

test('what chance gives is kept by attribute, and read for the groups that are asked', () => {
  const store = openMemoryStore();
  const snapshot = sealed(store);
  const pair = (one: string, other: string, observed: number) => ({
    one,
    other,
    observed,
    mean: 0.5,
    variance: 0.25,
  });
  const pairs = [pair('DE', 'DE', 1), pair('DE', 'FR', 2), pair('FR', 'GB', 3)];
  keepChance(store, snapshot, 'country', KEPT, pairs);
  expect(readChance(store, snapshot, 'country', KEPT, ['FR', 'DE'])).toEqual(pairs.slice(0, 2));
  expect(readChance(store, snapshot, 'region', KEPT, ['FR', 'DE'])).toBeNull();
  expect(readChance(store, snapshot, 'country', { ...KEPT, options: '{}' }, ['FR'])).toBeNull();
});

test('the views say what there is, by name, and mark what is unknown', () => {
  const store = openMemoryStore();
  const snapshot = sealed(store);
  keepMeasures(store, snapshot, KEPT);
  smallSnapshot(store, 'open', ACCOUNTS, TIES);
  const all = (sql: string) => store.prepare(sql).raw().all();
  expect(all('SELECT snapshot, handle, observed FROM accounts ORDER BY handle')).toEqual([
    ['small', 'a.test', 'yes'],
    ['small', 'b.test', 'yes'],
    ['small', 'c.test', 'yes'],
    ['small', 'd.test', 'no'],
  ]);
  expect(all('SELECT source_handle, target_handle, mutual FROM follows ORDER BY source, target')).toEqual([
    ['a.test', 'b.test', 'yes'],
    ['b.test', 'a.test', 'yes'],
    ['b.test', 'd.test', 'unknown'],
    ['c.test', 'b.test', 'no'],
  ]);
  expect(
    all('SELECT one_handle, other_handle, one_follows, other_follows, state FROM pairs ORDER BY one, other'),
  ).toEqual([
    ['a.test', 'b.test', 'yes', 'yes', 'mutual'],
    ['a.test', 'd.test', 'no', 'unknown', 'unknown'],
    ['b.test', 'c.test', 'no', 'yes', 'one-way'],
    ['b.test', 'd.test', 'yes', 'unknown', 'unknown'],
    ['c.test', 'd.test', 'unknown', 'unknown', 'unknown'],
  ]);
  expect(all('SELECT handle, verdict, in_graph FROM verdicts ORDER BY entry').slice(3)).toEqual([
    ['d.test', 'hidden', 'yes'],
    ['e.test', 'suspended', 'no'],
  ]);
  expect(all("SELECT handle, value, rank FROM measures WHERE measure = 'mutual' ORDER BY handle")).toEqual([
    ['a.test', 1, 1],
    ['b.test', 1, 1],
    ['c.test', 0, 3],
    ['d.test', null, null],
  ]);
});
