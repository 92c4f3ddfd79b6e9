/** Questions about the past: one account or one pair over all snapshots, in a database and in archives. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import type { Store } from '../../src/store/driver.ts';
import { insertTies } from '../../src/store/insert-ties.ts';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';
import { type SmallAccount, smallSnapshot } from '../support/snapshots.ts';

const folder = temporaryFolder();
const DB = ['--db', join(folder.path, 'years.sqlite')];
const NONE = ['--db', join(folder.path, 'none.sqlite')];

const account = (letter: string, cells: Partial<SmallAccount> & { handle?: string; held?: string } = {}) => {
  const { handle = `${letter}.test`, held = letter, ...rest } = cells;
  const row = { handle, actor: held, name: held.toUpperCase(), country: 'FR', office: 'head-of-state' };
  return { id: `did:plc:${letter}`, row, ...rest };
};

/** The accounts and ties of each year: a follows b but for 2024 and hides in 2025; c is new in 2024 and renamed. */
const YEARS: readonly (readonly [date: string, SmallAccount[], string])[] = [
  ['2023-06-01', [account('a'), account('b', { held: 'old' })], 'ab'],
  ['2024-06-01', [account('a'), account('b', { held: 'old' }), account('c')], 'ba ac'],
  [
    '2025-06-01',
    [
      account('a', { verdict: 'hidden' }),
      account('b', { held: 'new' }),
      account('c', { handle: 'see.test' }),
    ],
    'ca',
  ],
  ['2026-06-01', [account('a'), account('b', { held: 'new' }), account('d', { held: 'a' })], 'ab ba'],
];

function fill(store: Store): void {
  for (const [date, accounts, pairs] of YEARS) {
    const at = (letter: string) => accounts.findIndex(({ id }) => id.endsWith(`:${letter}`));
    const ties = pairs.split(' ').map(([one, other]) => [at(one!), at(other!)] as const);
    const name = `year-${date.slice(0, 4)}`;
    sealSnapshot(store, smallSnapshot(store, name, accounts, ties, date), {
      sealedAt: `${date}T12:00:00.000Z`,
    });
  }
}

const archive = (year: number) => join(folder.path, 'archives', `year-${year}`);

beforeAll(async () => {
  const store = openStore(DB[1]!);
  fill(store);
  store.close();
  for (const year of [2023, 2024, 2025, 2026]) {
    await runHere(['export', `year-${year}`, `${archive(year)}/`, ...DB]);
  }
});

const json = async (...words: string[]) => {
  const { stdout, code, stderr } = await runHere([...words, '--format', 'json']);
  return { code, stderr, ...(stdout === '' ? {} : JSON.parse(stdout)) };
};
const states = (rows: Record<string, string>[]) =>
  rows.map(({ snapshot, follows, follows_back }) => `${snapshot} ${follows} ${follows_back}`);

describe('follows A B', () => {
  test('has a line a snapshot, and says between which two it began and stopped', async () => {
    const found = await json('follows', 'a.test', 'b.test', ...DB);
    expect(states(found.rows)).toEqual([
      'year-2023 yes no',
      'year-2024 no yes',
      'year-2025 unknown no',
      'year-2026 yes yes',
    ]);
    expect(found.answer).toBe(
      '@a.test and @b.test follow each other. Over 4 snapshots: @a.test → @b.test: there in the first that can tell (2023-06-01), stopped between 2023-06-01 and 2024-06-01; then began between 2024-06-01 and 2026-06-01. @b.test → @a.test: began between 2023-06-01 and 2024-06-01, stopped between 2024-06-01 and 2025-06-01; then began between 2025-06-01 and 2026-06-01.',
    );
    expect(found).toMatchObject({
      code: 0,
      began_after: '2024-06-01',
      began_by: '2026-06-01',
      ended_by: null,
      back_began_after: '2025-06-01',
    });
    expect(found.rows[2].reason).toContain('@a.test is hidden');
    expect(found.rows.map((row: Record<string, string>) => row.target_held_by)).toEqual([
      ...['OLD', 'OLD', 'NEW', 'NEW'],
    ]);
    expect(found.notes).toContain(
      '@b.test is one account with 2 tenures: OLD, head-of-state (2023-06-01 to 2024-06-01), NEW, head-of-state (2025-06-01 to 2026-06-01).',
    );
  });

  test('the exit code is that of the snapshot that is asked', async () => {
    const code = async (year: number) =>
      (await json('follows', 'a.test', 'b.test', '-s', `year-${year}`, ...DB)).code;
    expect([await code(2023), await code(2024), await code(2025), await code(2026)]).toEqual([0, 1, 3, 0]);
  });

  test('an account that is off the roster is found by any of its handles, and is unknown where it is not', async () => {
    const byFirst = await json('follows', 'a.test', 'c.test', ...DB);
    expect(byFirst.code).toBe(3);
    expect(states(byFirst.rows)).toEqual([
      'year-2023 unknown unknown',
      'year-2024 yes no',
      'year-2025 unknown yes',
      'year-2026 unknown unknown',
    ]);
    expect(byFirst.rows.map((row: Record<string, string>) => row.target)).toEqual([
      ...['', 'c.test', 'see.test', ''],
    ]);
    expect(byFirst.rows[0].reason).toBe('@c.test is not in its roster');
    expect(byFirst.notes).toContain(
      '@see.test is one account under several handles: @c.test (2024-06-01), @see.test (2025-06-01).',
    );
    expect((await json('follows', 'a.test', '@see.test', ...DB)).rows.length).toBe(4);
    const renamed = await json('follows', 'c.test', 'a.test', '-s', 'year-2025', ...DB);
    expect(renamed).toMatchObject({
      code: 0,
      notes: expect.arrayContaining([
        expect.stringContaining(
          '@c.test of year-2024 (2024-06-01) is @see.test in year-2025: the same account.',
        ),
      ]),
    });
    const { stderr, code } = await runHere(['follows', 'c.test', 'FR', ...DB]);
    expect({ stderr, code }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('it is in year-2024'),
    });
    const other = await runHere(['followers', 'c.test', ...DB]);
    expect(other.stderr).toContain('c.test is not in year-2026; it is in year-2024 (2024-06-01)');
  });

  test('of archives those that are named count', async () => {
    const one = await json('follows', 'a.test', 'b.test', '-s', archive(2026), ...NONE);
    expect(states(one.rows)).toEqual(['year-2026 yes yes']);
    expect(one.answer).toBe('@a.test and @b.test follow each other.');
    const words = ['-s', archive(2026), '--also', `${archive(2024)},${archive(2023)}`];
    expect(states((await json('follows', 'a.test', 'b.test', ...words, ...NONE)).rows)).toEqual([
      ...['year-2023 yes no', 'year-2024 no yes', 'year-2026 yes yes'],
    ]);
    expect(
      states((await json('follows', 'a.test', 'b.test', '--also', archive(2024), ...DB)).rows),
    ).toHaveLength(4);
  });

  test('an archive of a study knows the handles that the others there have', async () => {
    const cwd = join(folder.path, 'study');
    cpSync(join(folder.path, 'archives'), join(cwd, 'data/snapshots'), { recursive: true });
    const { stderr } = await runHere(['followers', 'c.test', '-s', 'year-2026', ...NONE], { cwd });
    expect(stderr).toContain('c.test is not in year-2026; it is in year-2024 (2024-06-01)');
  });

  test('csv has a row a snapshot', async () => {
    const { stdout } = await runHere(['follows', 'a.test', 'b.test', '--format', 'csv', ...DB]);
    const { header, rows } = parseCsv(stdout, 'csv');
    expect(header.slice(0, 9)).toEqual([
      ...['snapshot', 'date', 'source', 'target', 'follows', 'followed_at', 'doubt', 'reason'],
      'follows_back',
    ]);
    expect(rows).toHaveLength(4);
  });

  test('a tie that the network dates is told with its date, and a doubt with it', async () => {
    const db = ['--db', join(folder.path, 'dated.sqlite')];
    const store = openStore(db[1]!);
    for (const [date, doubt] of [
      ['2024-06-01', null],
      ['2025-06-01', 'later than it was read'],
    ] as const) {
      const snapshot = smallSnapshot(store, `y${date}`, [account('a'), account('b')], [], date);
      const [a, b] = ['a', 'b'].map(
        (letter) =>
          store
            .prepare('SELECT id FROM account WHERE account_id = ?')
            .pluck()
            .get(`did:plc:${letter}`) as number,
      );
      insertTies(store, snapshot.id, {
        source: Uint32Array.of(a!),
        target: Uint32Array.of(b!),
        followedAt: ['2023-02-03T04:05:06.000Z'],
        doubt: [doubt],
        recordKey: null,
        cid: null,
      });
      sealSnapshot(store, snapshot, { sealedAt: `${date}T12:00:00.000Z` });
    }
    store.close();
    const sure = await json('follows', 'a.test', 'b.test', '-s', 'y2024-06-01', ...db);
    expect(sure.answer).toContain('@a.test follows @b.test since 2023-02-03;');
    const doubted = await json('follows', 'a.test', 'b.test', ...db);
    expect(doubted.answer).toContain('@a.test follows @b.test; @b.test does not');
    expect(doubted.answer).toContain(
      'still there on 2025-06-01; the network dates it 2023-02-03, in doubt: later than it was read.',
    );
    expect(doubted.rows[1]).toMatchObject({
      followed_at: '2023-02-03T04:05:06.000Z',
      doubt: 'later than it was read',
    });
  });
});

describe('who an account was', () => {
  const identity = ({ handles, holders, accounts_of_actor }: Record<string, Record<string, string>[]>) => ({
    handles: handles!.map(({ handle, first_seen, last_seen }) => [handle, first_seen, last_seen]),
    holders: holders!.map(({ held_by, first_seen, last_seen }) => [held_by, first_seen, last_seen]),
    accounts: accounts_of_actor!.map(({ handle, first_seen, last_seen }) => [handle, first_seen, last_seen]),
  });

  test('show tells handles, holders and the other accounts of the actor, with first and last seen', async () => {
    const b = identity(await json('show', 'b.test', ...DB));
    expect(b.handles).toEqual([['b.test', '2023-06-01', '2026-06-01']]);
    expect(b.holders).toEqual([
      ['OLD', '2023-06-01', '2024-06-01'],
      ['NEW', '2025-06-01', '2026-06-01'],
    ]);
    const a = identity(await json('show', 'a.test', ...DB));
    expect(a.accounts).toEqual([
      ['a.test', '2023-06-01', '2026-06-01'],
      ['d.test', '2026-06-01', '2026-06-01'],
    ]);
    const { stdout } = await runHere(['show', 'a.test', '--format', 'table', ...DB]);
    expect(stdout).toContain('Actors with several accounts');
    expect(stdout).toContain('a report set against an earlier snapshot (--against) carries on the numbers');
    expect(stdout).not.toContain('Handles:');
  });

  test('the same from archives', async () => {
    const words = ['show', 'see.test', '-s', archive(2025), '--also', archive(2024), ...NONE];
    const found = await json(...words);
    expect(identity(found).handles).toEqual([
      ['c.test', '2024-06-01', '2024-06-01'],
      ['see.test', '2025-06-01', '2025-06-01'],
    ]);
    expect(found.history).toHaveLength(2);
  });

  test('diff tells it of one account, and of all accounts over any number of snapshots', async () => {
    const one = await json('diff', archive(2024), archive(2025), 'c.test', ...NONE);
    expect(identity(one).handles.map(([handle]) => handle)).toEqual(['c.test', 'see.test']);
    const all = await json(
      ...['diff', archive(2023), 'year-2024', 'year-2025', 'year-2026', '--show', 'identity', ...DB],
    );
    expect(all.answer).toContain(
      '1 account with several handles, 1 with several tenures, 1 actor with several accounts.',
    );
    expect(identity(all).holders).toContainEqual(['NEW', '2025-06-01', '2026-06-01']);
    expect(
      identity(await json('diff', 'year-2023', 'year-2026', '--show', 'identity', ...DB)).handles,
    ).toEqual([
      ['a.test', '2023-06-01', '2026-06-01'],
      ['b.test', '2023-06-01', '2026-06-01'],
      ['d.test', '2026-06-01', '2026-06-01'],
    ]);
  });
});

test('a report set against a chain of years names all of them, and is checked with them', async () => {
  const out = ['--out', join(folder.path, 'report')];
  const report = (...words: string[]) => runHere(['report', 'year-2026', ...words, ...out, ...DB]);
  const chain = ['--against', 'year-2024', '--against', 'year-2023'];
  expect((await report(...chain, '--runs', '2', '--draws', '1')).code).toBe(0);
  const manifest = JSON.parse(readFileSync(join(folder.path, 'report/manifest.json'), 'utf8'));
  expect(manifest.against.name).toBe('year-2024');
  expect(manifest.cluster_chain.map(({ name }: { name: string }) => name)).toEqual(['year-2023']);
  expect(await report('--check')).toMatchObject({ code: 0, stderr: expect.stringContaining('every byte') });
  writeFileSync(join(folder.path, 'report/data/graph.csv'), 'changed');
  expect((await report('--check')).stdout).toContain(
    'To replace it: entente report year-2026 --against year-2024 --against year-2023 --runs 2 --draws 1 --out',
  );
});

test('follows A B passes over a snapshot that knows neither account, and takes no derived one for an observation', async () => {
  const db = join(folder.path, 'strangers.sqlite');
  const at = (name: string, date: string, edges: string) =>
    runHere([
      ...['import', folder.write(`${name}.csv`, `source,target\n${edges}`), '-s', name, '--db', db],
      ...['--network', 'x', '--date', date],
    ]);
  await at('senate', '2013-05-01', 'ann,bo\nbo,ann\n');
  await at('council', '2014-05-01', 'zoe,yan\nyan,zoe\n');
  await at('later', '2015-05-01', 'ann,cy\nbo,ann\n');
  const found = await json('follows', 'ann', 'bo', '-s', 'later', '--db', db);
  expect(found.rows.map(({ snapshot }: Record<string, string>) => snapshot)).toEqual(['senate', 'later']);
  expect(found.answer).toContain('Over 2 snapshots: ');
});
