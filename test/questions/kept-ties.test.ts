/** Ties that an earlier question has read: what is kept is what the snapshot says, and nothing of it is read twice. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askSnapshot } from '../../src/questions/ask.ts';
import { loadNodeGraph } from '../../src/questions/load-graph.ts';
import { loadStudy } from '../../src/questions/load-study.ts';
import type { Desk } from '../../src/questions/open-snapshot.ts';
import type { Store } from '../../src/store/driver.ts';
import { dropKeptTies } from '../../src/store/kept-ties.ts';
import type { SnapshotRecord } from '../../src/store/snapshot-record.ts';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore, openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { keptInMemory } from '../support/kept.ts';
import { smallSnapshot } from '../support/snapshots.ts';

const folder = temporaryFolder();

const ACCOUNTS = [
  { id: 'did:plc:c' },
  { id: 'did:plc:b', verdict: 'partial' },
  { id: 'did:plc:d', verdict: 'suspended' },
  { id: 'did:plc:a', row: { actor: 'two' } },
  { id: 'did:plc:e', row: { actor: 'two' } },
] as const;
const TIES = [
  [0, 1],
  [0, 3],
  [1, 0],
  [3, 0],
  [3, 4],
  [4, 1],
] as const;

function sealed(
  keys: Readonly<Record<string, string>>,
  dates: Readonly<Record<string, string>> = {},
): { store: Store; snapshot: SnapshotRecord } {
  const store = openMemoryStore();
  const open = smallSnapshot(store, 'year', ACCOUNTS, TIES);
  const account = (id: string) => `(SELECT id FROM account WHERE account_id = 'did:plc:${id}')`;
  for (const [column, texts] of Object.entries({ record_key: keys, followed_at: dates })) {
    for (const [ends, text] of Object.entries(texts)) {
      const [source, target] = [...ends].map(account);
      store.exec(`UPDATE tie SET ${column} = '${text}' WHERE source = ${source} AND target = ${target}`);
    }
  }
  store.exec(`INSERT INTO unseen_tie VALUES (${open.id}, ${account('c')}, ${account('e')}, 'blocked')`);
  return { store, snapshot: sealSnapshot(store, open, { sealedAt: '2026-06-02T00:00:00.000Z' }) };
}

/** What is read of the table of ties; nothing is where it was kept. */
function readsOfTies(store: Store): Store {
  return new Proxy(store, {
    get(_, name) {
      if (name !== 'prepare') return Reflect.get(store, name);
      return (sql: string) => {
        if (/FROM tie\b/.test(sql)) throw new Error('ties are read');
        return store.prepare(sql);
      };
    },
  });
}

const deskOf = (kept: Desk['kept'] = null): Desk => ({ database: '', say: () => {}, kept: kept ?? null });
const comparison = { forComparison: true };

test.each([
  ['of which keys are known', { cb: '3k', ca: '3x 3y' }, {}],
  ['of which dates are known', {}, { cb: '2025-01-02T03:04:05.678Z', ac: '2024-01-01T00:00:00.000Z' }],
  ['without keys and dates', {}, {}],
])('the second question of a snapshot %s has what the first has', (_, keys, dates) => {
  const { store, snapshot } = sealed(keys, dates);
  const desk = deskOf(keptInMemory());
  const plain = loadStudy({ store, snapshot }, comparison);
  expect(plain.leftOut.sameActor).toBe(1);
  expect(plain.recordKey?.filter((key) => key !== null) ?? []).toHaveLength(Object.keys(keys).length);
  expect(plain.followedAt?.filter((date) => date !== null) ?? []).toHaveLength(Object.keys(dates).length);
  expect(loadStudy({ store, snapshot }, { ...comparison, desk })).toEqual(plain);
  const again = { store: readsOfTies(store), snapshot };
  expect(() => loadStudy(again, comparison)).toThrow('ties are read');
  expect(loadStudy(again, { ...comparison, desk })).toEqual(plain);
  const { graph } = loadNodeGraph(askSnapshot(again, desk));
  expect(graph).toEqual(plain.graph);
  expect(graph).toEqual(loadNodeGraph(askSnapshot({ store, snapshot }, deskOf())).graph);
});

test('nothing of a snapshot that is taken away stays, and another has its own', () => {
  const [one, other] = [sealed({ cb: '3k' }), sealed({ cb: '3z' })];
  const kept = keptInMemory();
  const options = { ...comparison, desk: deskOf(kept) };
  expect(loadStudy(one, options).recordKey).toContain('3k');
  expect(loadStudy(other, options).recordKey).toContain('3z');
  dropKeptTies(kept, one.snapshot.contentHash);
  const [again, otherAgain] = [one, other].map(({ store, snapshot }) => ({
    store: readsOfTies(store),
    snapshot,
  }));
  expect(() => loadStudy(again!, options)).toThrow('ties are read');
  expect(loadStudy(otherAgain!, options).recordKey).toContain('3z');
});

test('a key that cannot be kept as it is, is read each time', () => {
  const { store, snapshot } = sealed({ cb: '3k', ca: '3\n4' });
  const options = { ...comparison, desk: deskOf(keptInMemory()) };
  const first = loadStudy({ store, snapshot }, options);
  expect(first.recordKey).toContain('3\n4');
  expect(loadStudy({ store, snapshot }, options)).toEqual(first);
});

test('a snapshot is asked as it is, also where it is kept for a question that waits to be answered', () => {
  const { store, snapshot } = sealed({});
  const leaving: (() => void)[] = [];
  const options = { ...comparison, desk: { ...deskOf(keptInMemory()), leaving } };
  const first = loadStudy({ store, snapshot }, options);
  const again = { store: readsOfTies(store), snapshot };
  expect(() => loadStudy(again, options)).toThrow('ties are read');
  for (const work of leaving) work();
  expect(loadStudy(again, options)).toEqual(first);
});

test('of a database that was damaged nothing is kept, which stays when it is mended', () => {
  const path = join(folder.path, 'study.sqlite');
  const store = openStore(path);
  const snapshot = sealSnapshot(store, smallSnapshot(store, 'year', ACCOUNTS, TIES), {
    sealedAt: '2026-06-02T00:00:00.000Z',
  });
  const leaving: (() => void)[] = [];
  const desk: Desk = { database: path, say: () => {}, kept: keptInMemory(), leaving };
  const edges = () => {
    const asked = askSnapshot({ store: openStore(path), snapshot }, desk);
    const { edgeCount } = loadNodeGraph(asked).graph;
    asked.store.close();
    for (const work of leaving.splice(0)) work();
    return edgeCount;
  };
  const triggers = store
    .prepare<[], [string, string]>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'tie'",
    )
    .raw()
    .all();
  const lost = store
    .prepare('SELECT * FROM tie WHERE source = (SELECT min(source) FROM tie)')
    .raw()
    .all() as unknown[][];
  for (const [name] of triggers) store.exec(`DROP TRIGGER ${name}`);
  store.exec('DELETE FROM tie WHERE source = (SELECT min(source) FROM tie)');
  const left = edges();
  const add = store.prepare(`INSERT INTO tie VALUES (${lost[0]!.map(() => '?')})`);
  for (const row of lost) add.run(...row);
  for (const [, sql] of triggers) store.exec(sql);
  const whole = edges();
  expect(whole - left).toBe(lost.length);
  store.exec(`DROP TRIGGER ${triggers.map(([name]) => name).join('; DROP TRIGGER ')}; DELETE FROM tie`);
  expect(edges()).toBe(whole);
});
