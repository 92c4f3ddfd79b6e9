/** The SQL of docs/ answers on the documented views what stands beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { csvText } from '../../src/csv.ts';
import type { Store } from '../../src/store/driver.ts';
import { openStore } from '../../src/store/store.ts';
import { openArchivedSandbox } from '../support/archived-sandbox.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ROOT } from '../support/program.ts';

const text = readFileSync(join(ROOT, 'docs/sql.md'), 'utf8');
const queries = [...text.matchAll(/```sql\n([\s\S]*?)\n```\n+```text\n([\s\S]*?)\n```/g)].map(
  ([, sql, shown]) => [sql!, shown!] as const,
);
const database = join(temporaryFolder().path, 'sandbox.sqlite');
let store: Store;

beforeAll(async () => {
  openArchivedSandbox(database, [2026]);
  store = openStore(database);
  await ask(['rank', 'mutual', '--db', database]);
});

test('there are four queries', () => {
  expect(queries.length).toBeGreaterThanOrEqual(4);
});

/** As sqlite3 prints it: a whole number that is no integer has its `.0`. */
function printed(value: string | number | bigint | null): string | number | null {
  if (typeof value === 'bigint') return String(value);
  return typeof value === 'number' && Number.isInteger(value) ? `${value}.0` : value;
}

test.each(queries)('%s', (sql, shown) => {
  const rows = store.prepare<[], Record<string, string | number | bigint | null>>(sql).safeIntegers().all();
  const cells = rows.map((row) => Object.values(row).map(printed));
  expect(csvText(Object.keys(rows[0]!), cells).trimEnd()).toBe(shown);
});
