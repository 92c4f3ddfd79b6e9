/** Every table of a report and of an archive in DuckDB, with the types that datapackage.json states and no other cell let pass. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Field } from '../support/data-package.ts';
import { packagedSandbox } from '../support/packaged-sandbox.ts';

const TYPES: Readonly<Record<string, string>> = {
  integer: 'BIGINT',
  year: 'BIGINT',
  number: 'DOUBLE',
  date: 'DATE',
  datetime: 'TIMESTAMPTZ',
};
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** The column in its type; what is neither true nor false nor missing is an error. */
function typed({ name, type, missingValues = [] }: Field): string {
  if (type !== 'boolean') return quoted(name);
  const missing = missingValues.map(({ value }) => `WHEN '${value}' THEN NULL`).join(' ');
  return `CASE ${quoted(name)} WHEN 'yes' THEN true WHEN 'no' THEN false ${missing} WHEN NULL THEN NULL ELSE error(${quoted(name)}) END`;
}

test('as DuckDB reads them', async () => {
  // Its own packages are installed by npm run test:duckdb alone.
  const { DuckDBInstance } = await import(
    join(import.meta.dirname, 'node_modules/@duckdb/node-api/lib/index.js')
  );
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const { folder: report, descriptor, expected } of packagedSandbox()) {
    const counts = [];
    for (const { path, schema } of descriptor.resources) {
      const columns = schema.fields.map(({ name, type }) => `'${name}': '${TYPES[type!] ?? 'VARCHAR'}'`);
      const missing = schema.fields.map((field, k) => `count(*) - count(${typed(field)}) AS c${k}`);
      const read = await connection.runAndReadAll(
        `SELECT count(*) AS n, ${missing.join(', ')} FROM read_csv('${join(report, path)}', header = true, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, columns = {${columns.join(', ')}})`,
      );
      const [row] = read.getRowObjectsJS() as [Record<string, bigint>];
      counts.push({
        path,
        rows: Number(row.n),
        missing: Object.fromEntries(schema.fields.map(({ name }, k) => [name, Number(row[`c${k}`])])),
      });
    }
    expect(counts).toEqual(expected);
  }
});
