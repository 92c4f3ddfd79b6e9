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

test.each(queries)('%s', (sql, shown) => {
  const rows = store.prepare<[], Record<string, string | number | null>>(sql).all();
  expect(csvText(Object.keys(rows[0]!), rows.map(Object.values)).trimEnd()).toBe(shown);
});
