/**
 * `npm run figures -- COMMIT`: every figure of the published CSVs as the commit has them, beside the present ones: by file, key and
 * column. Rows are told apart by the key that their Data Package names; where it names none, by their text columns and how often
 * these came before. Prints each difference, and ends 1 where there is any.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const [commit] = process.argv.slice(2);
if (commit === undefined) {
  process.stderr.write('name a commit: npm run figures -- COMMIT\n');
  process.exit(2);
}
const git = (...args) => execFileSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
const listed = (text) => text.split('\n').filter((path) => path.endsWith('.csv'));
/** Tables of a report of 0.17.0 and before lay on top of its folder. */
const nameOf = (path) => path.replace(/^(reports\/[^/]+)\/data\//, '$1/');
const byName = (command) => new Map(listed(command).map((path) => [nameOf(path), path]));
const before = byName(git('ls-tree', '-r', '--name-only', commit, 'reports', 'data'));
const present = byName(git('ls-files', 'reports', 'data'));
const paths = new Set([...before.keys(), ...present.keys()]);

let figures = 0;
const told = [];
for (const path of [...paths].sort()) {
  const [old, fresh] = [before.get(path), present.get(path)];
  if (old === undefined || fresh === undefined || !existsSync(fresh)) {
    told.push(`${path}: ${old === undefined ? 'is new' : 'is gone'}`);
    continue;
  }
  compare(path, readAt(old), readFileSync(fresh, 'utf8'));
}
for (const line of told) process.stdout.write(`${line}\n`);
process.stdout.write(`${figures} figures in ${paths.size} files, ${told.length} differences\n`);
process.exitCode = told.length === 0 ? 0 : 1;

function compare(path, before, now) {
  const keys = keysOf(path);
  const [old, fresh] = [before, now].map((text) => rowsByKey(text, keys));
  for (const column of old.header)
    if (!fresh.header.includes(column)) told.push(`${path}: no column ${column}`);
  for (const column of fresh.header)
    if (!old.header.includes(column)) told.push(`${path}: new column ${column}`);
  for (const key of fresh.rows.keys()) if (!old.rows.has(key)) told.push(`${path}: new row ${key}`);
  for (const [key, row] of old.rows) {
    const beside = fresh.rows.get(key);
    if (beside === undefined) {
      told.push(`${path}: no row ${key}`);
      continue;
    }
    for (const column of old.header) {
      if (!(column in beside)) continue;
      figures += 1;
      if (row[column] !== beside[column])
        told.push(`${path}: ${key}: ${column}: ${row[column]} was, ${beside[column]} is`);
    }
  }
}

function rowsByKey(text, keys) {
  const [header = [], ...lines] = parse(text, { relax_column_count: true, skip_records_with_error: false });
  const records = lines.map((cells) =>
    Object.fromEntries(header.map((column, k) => [column, cells[k] ?? ''])),
  );
  const named = keys ?? header.filter((column) => records.some((row) => !isNumber(row[column])));
  const met = new Map();
  const rows = new Map();
  for (const row of records) {
    const key = named.map((column) => row[column]).join(' | ');
    const times = met.get(key) ?? 0;
    met.set(key, times + 1);
    rows.set(times === 0 ? key : `${key} (${times + 1})`, row);
  }
  return { header, rows };
}

function isNumber(cell) {
  return cell === '' || !Number.isNaN(Number(cell));
}

/** The primary key that the package of its folder names, as it was at the commit. */
function keysOf(path) {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const packaged = readAt(`${folder}/datapackage.json`);
  if (packaged === null) return null;
  const resource = JSON.parse(packaged).resources.find((one) => nameOf(`${folder}/${one.path}`) === path);
  return resource?.schema?.primaryKey ?? null;
}

function readAt(path) {
  try {
    return execFileSync('git', ['show', `${commit}:${path}`], {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}
