/** Files on disk that name an account: published archives and reports, which only their keeper can withdraw. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../csv.ts';
import { DataError } from '../errors.ts';
import { namedBy } from '../store/named-by.ts';

/** Files below the folders, sorted, that name the account by one of the names, or by another name it has in them. */
export function filesNaming(folders: readonly string[], names: readonly string[]): string[] {
  const files = [...new Set(folders.flatMap(filesBelow))].sort();
  const isNamed = namedBy([...names, ...files.flatMap((file) => otherNames(file, names))]);
  return files.filter((file) => isNamed(readFileSync(file, 'utf8')));
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Handle and id of the rows that are the account's, in a table that has both. */
function otherNames(file: string, names: readonly string[]): string[] {
  if (!file.endsWith('.csv')) return [];
  const text = readFileSync(file, 'utf8');
  const header = text.slice(0, text.indexOf('\n')).split(',');
  const columns = ['handle', 'account_id'].map((name) => header.indexOf(name));
  if (columns.includes(-1) || !namedBy(names)(text)) return [];
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return readRows(text, file)
    .map((row) => columns.map((column) => row[column] ?? ''))
    .filter((cells) => cells.some((cell) => wanted.has(cell.toLowerCase())))
    .flat()
    .filter((name) => name !== '');
}

/** None where the table is broken: it is searched as text all the same. */
function readRows(text: string, file: string): readonly (readonly string[])[] {
  try {
    return parseCsv(text, file, { guarded: true }).rows;
  } catch (error) {
    if (error instanceof DataError) return [];
    throw error;
  }
}
