/** Parquet exports in DuckDB: every account, tie and value of the snapshot, unknown as NULL. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { BROKER_ROLES } from '../../src/graph/broker-roles.ts';
import { temporaryFolder } from '../support/folder.ts';
import { entente, ROOT } from '../support/program.ts';

interface Connection {
  runAndReadAll(sql: string): Promise<{ getRowObjectsJS(): Record<string, unknown>[] }>;
}

const folder = temporaryFolder();
let connection: Connection;
let expected: Record<'accounts' | 'follows', number>;

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJS();
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, typeof value === 'bigint' ? Number(value) : value]),
    ),
  );
}

const table = (name: string) => `'${join(folder.path, `all.parquet/${name}.parquet`)}'`;

beforeAll(async () => {
  // Its own packages are installed by npm run test:duckdb alone.
  const { DuckDBInstance } = await import(
    join(import.meta.dirname, 'node_modules/@duckdb/node-api/lib/index.js')
  );
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  const archive = join(ROOT, 'data/snapshots/sandbox-2026');
  const { code, stderr } = entente(['export', archive, join(folder.path, 'all.parquet')]);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  const [, accounts, follows] = /(\d+) accounts, (\d+) ties/.exec(stderr)!.map(Number);
  expected = { accounts: accounts!, follows: follows! };
});

test('every account and every tie is there, source and target among the accounts', async () => {
  expect(await ask(`SELECT count(*) AS n, count(DISTINCT account_id) AS ids FROM ${table('nodes')}`)).toEqual(
    [{ n: expected.accounts, ids: expected.accounts }],
  );
  expect(
    await ask(`SELECT count(*) AS n FROM ${table('edges')} e
      JOIN ${table('nodes')} s ON s.account_id = e.source JOIN ${table('nodes')} t ON t.account_id = e.target`),
  ).toEqual([{ n: expected.follows }]);
});

test('measures agree with the ties, as DuckDB counts them', async () => {
  const wrong = await ask(`
    SELECT n.account_id FROM ${table('nodes')} n
    LEFT JOIN (SELECT target, count(*) AS c FROM ${table('edges')} GROUP BY target) i ON i.target = n.account_id
    LEFT JOIN (SELECT source, count(*) AS c FROM ${table('edges')} WHERE mutual = 'yes' GROUP BY source) m ON m.source = n.account_id
    WHERE n.in_degree <> coalesce(i.c, 0) OR n.mutual <> coalesce(m.c, 0)`);
  expect(wrong).toEqual([]);
});

test('what is unknown is NULL, and what is unknown of whom is in a table', async () => {
  const [{ unread, ranked }] = (await ask(`
    SELECT count(*) FILTER (WHERE observed = 'no') AS unread,
      count(*) FILTER (WHERE observed = 'no' AND out_degree IS NOT NULL) AS ranked FROM ${table('nodes')}`)) as [
    Record<'unread' | 'ranked', number>,
  ];
  expect(unread).toBeGreaterThan(0);
  expect(ranked).toBe(0);
  expect(await ask(`SELECT count(*) AS n FROM ${table('unknown')} WHERE target = '*'`)).toEqual([
    { n: unread },
  ]);
});

test('the line of docs/sql.md counts every tie of the report', async () => {
  const [, sql] = /^duckdb -c "(.*)"$/m.exec(readFileSync(join(ROOT, 'docs/sql.md'), 'utf8'))!;
  const rows = await ask(sql!.replace("'reports/", `'${ROOT}/reports/`));
  expect(rows.map(({ mutual }) => mutual)).toEqual(['no', 'yes', 'unknown']);
  const { length } = readFileSync(join(ROOT, 'reports/sandbox-2026/data/edges.csv'), 'utf8')
    .trim()
    .split('\n');
  expect(rows.reduce((sum, { ties }) => sum + Number(ties), 1)).toBe(length);
});

test('numbers are numbers and ids are text', async () => {
  const types = await ask(`DESCRIBE SELECT account_id, country, in_degree, pagerank FROM ${table('nodes')}`);
  expect(types.map(({ column_type }) => column_type)).toEqual(['VARCHAR', 'VARCHAR', 'INTEGER', 'DOUBLE']);
});

test.each(['nodes', 'edges', 'unknown'])('%s.parquet has the columns and types of %s.csv', async (name) => {
  const csv = join(ROOT, `reports/sandbox-2026/data/${name}.csv`);
  const described = async (table: string) =>
    (await ask(`DESCRIBE SELECT * FROM ${table}`)).map(({ column_name, column_type }) => [
      column_name,
      String(column_type)
        .replace(/^(BIGINT|INTEGER)$/, 'integer')
        .replace(/^(DATE|TIMESTAMP.*)$/, 'VARCHAR'),
    ]);
  const expected = (await described(`read_csv('${csv}', sample_size = -1, nullstr = '')`))
    // An export draws no random networks: what chance gives brokers is of a report.
    .filter(([column]) => !BROKER_ROLES.some((role) => String(column).startsWith(`${role}_`)))
    .map(([column, type]) => [
      column,
      // A column of booleans or of nothing but empty cells is text to us.
      type === 'BOOLEAN' ? 'VARCHAR' : type,
    ]);
  expect(await described(table(name))).toEqual(expected);
});
