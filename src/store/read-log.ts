/** The archive of a log read back into a database as the log it was written from, to answer and to go on. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseCsv } from '../csv.ts';
import { DataError, type Problem, UserError } from '../errors.ts';
import { accountKeys } from './accounts.ts';
import { archiveText } from './archive-file.ts';
import type { Store } from './driver.ts';
import { faultsOf, type LogManifest, readLogManifest } from './log-archive.ts';
import { resetSums } from './log-sums.ts';
import { type LogTable, READ_TABLES, storedValue } from './log-tables.ts';
import { createWatch, findWatch, type WatchRecord } from './watch-log.ts';

/**
 * @param importedAt ISO 8601; it goes into the database's own note alone.
 * @throws UserError where the folder is no log's, or the name is taken; DataError with every problem of its files.
 */
export function readLog(store: Store, dir: string, importedAt: string): WatchRecord {
  const { manifest, hash } = readLogManifest(dir);
  const problems = faultsOf(dir, manifest);
  if (problems.length > 0) throw new DataError(problems);
  if (findWatch(store, manifest.name) !== null) {
    throw new UserError(
      `there is a log ${manifest.name} already; import it into another database: entente import ${dir} --db FILE`,
    );
  }
  return store
    .transaction(() => {
      const watch = insertLog(store, dir, manifest);
      store
        .prepare('INSERT INTO watch_export (watch, folder, hash, exported_at) VALUES (?, ?, ?, ?)')
        .run(watch.id, resolve(dir), hash, importedAt);
      return watch;
    })
    .immediate();
}

function insertLog(store: Store, dir: string, manifest: LogManifest): WatchRecord {
  const { name, network, simulated, keyed, options, started_at, swept_at } = manifest;
  const watch = createWatch(store, {
    name,
    network,
    simulated,
    isKeyed: keyed,
    options,
    startedAt: Date.parse(started_at),
  });
  if (swept_at !== null)
    store.prepare('UPDATE watch SET swept_at = ? WHERE id = ?').run(Date.parse(swept_at), watch.id);
  const prune = store.prepare(
    'INSERT INTO watch_pruning (watch, before_ms, pruned_at, export_hash, closed) VALUES (?, ?, ?, ?, 1)',
  );
  for (const { before, pruned_at, export_hash } of manifest.prunings) {
    prune.run(watch.id, Date.parse(before), pruned_at, export_hash);
  }
  const roster = store.prepare('INSERT INTO watch_roster (watch, number, read_at, text) VALUES (?, ?, ?, ?)');
  for (const { number, read_at } of [...manifest.rosters].sort((a, b) => a.number - b.number)) {
    const text = archiveText(join(dir, `rosters/${number}.csv`));
    roster.run(watch.id, number, Date.parse(read_at), text);
  }
  const keyOf = accountKeys(store, network);
  // By month: in the order of their paths rows are in that of the log.
  const paths = Object.keys(manifest.files).sort();
  const problems = READ_TABLES.flatMap((table) =>
    paths
      .filter((path) => path.endsWith(`/${table.file}.csv`) && existsSync(join(dir, path)))
      .flatMap((path) => insertFile(store, watch, table, join(dir, path), keyOf)),
  );
  if (problems.length > 0) throw new DataError(problems);
  // Where handles are not published they are with the profiles alone.
  store
    .prepare(
      `UPDATE watch_account SET handle = profile ->> 'handle' WHERE watch = ? AND handle = '' AND profile IS NOT NULL`,
    )
    .run(watch.id);
  resetSums(store, watch);
  return findWatch(store, name)!;
}

function insertFile(
  store: Store,
  { id }: WatchRecord,
  table: LogTable,
  file: string,
  keyOf: (accountId: string) => number,
): Problem[] {
  const { header, rows, lines } = parseCsv(archiveText(file), file, { guarded: true });
  const names = table.columns.map(({ name }) => name);
  if (header.join() !== names.join())
    return [{ file, line: 1, message: `the header must be ${names.join(',')}` }];
  const problems: Problem[] = [];
  const add = store.prepare(insertSql(table));
  rows.forEach((cells, k) => {
    const values = cells.map((text, at) => storedValue(text, table.columns[at]!, keyOf));
    const faults = values.flatMap((value, at) =>
      'fault' in value ? [`"${cells[at]}" in ${names[at]} is no ${value.fault}`] : [],
    );
    for (const message of faults) problems.push({ file, line: lines[k]!, message });
    if (faults.length > 0) return;
    try {
      const { changes } = add.run(id, ...values.map((value) => ('value' in value ? value.value : null)));
      if (changes === 0 && !table.isPart)
        problems.push({ file, line: lines[k]!, message: 'the row is there twice' });
    } catch (error) {
      if (
        !(error instanceof Error) ||
        !String((error as { code?: string }).code).startsWith('SQLITE_CONSTRAINT')
      )
        throw error;
      problems.push({ file, line: lines[k]!, message: `the row does not fit into a log: ${error.message}` });
    }
  });
  return problems;
}

/** The values are the watch and those of the table's columns in their order. */
function insertSql({ table, columns, isPart }: LogTable): string {
  const names = ['watch', ...columns.map(({ column }) => column)];
  if (!isPart)
    return `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  const [watch, key, ...others] = names;
  return `UPDATE ${table} SET ${others.map((name) => `${name} = given.${name}`).join(', ')}
    FROM (SELECT ${names.map((name) => `? AS ${name}`).join(', ')}) AS given
    WHERE ${table}.${watch} = given.${watch} AND ${table}.${key} = given.${key}`;
}
