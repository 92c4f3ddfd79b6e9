/** What is compared: studies in both of their forms, with aliases where accounts are keyed by handle. */
import { existsSync, readFileSync } from 'node:fs';
import type { Side } from '../compare/side.ts';
import { parseCsv } from '../csv.ts';
import type { Problem } from '../errors.ts';
import { DataError, UserError } from '../errors.ts';
import type { Aliases } from '../report/compared-side.ts';
import type { Study } from '../report/study.ts';

/** A snapshot that is compared, in both of its forms; nodes have the same numbers. */
export interface Year {
  study: Study;
  side: Side;
}

/**
 * Reads a CSV file with columns `handle` and `account_id`, such as a roster; of a roster, the rows of this
 * network. Rows without both are passed over.
 * @throws DataError where a column is missing or a handle has two ids.
 */
export function readAliases(path: string, network: string): Aliases {
  if (!existsSync(path)) throw new UserError(`${path}: there is no such file`);
  const { header, rows, lines } = parseCsv(readFileSync(path, 'utf8'), path);
  const [handleAt, idAt, networkAt] = ['handle', 'account_id', 'network'].map((name) => header.indexOf(name));
  if (handleAt! < 0 || idAt! < 0) {
    throw new DataError([{ file: path, line: 1, message: 'aliases need the columns handle and account_id' }]);
  }
  const aliases = new Map<string, string>();
  const problems: Problem[] = [];
  rows.forEach((cells, k) => {
    const handle = cells[handleAt!]!.replace(/^@/, '').toLowerCase();
    const id = cells[idAt!]!;
    if (handle === '' || id === '' || (networkAt! >= 0 && cells[networkAt!] !== network)) return;
    const other = aliases.get(handle);
    if (other !== undefined && other !== id) {
      problems.push({
        file: path,
        line: lines[k]!,
        message: `@${handle} is ${other} and ${id}; keep the one it was when the snapshot was read`,
      });
    }
    aliases.set(handle, id);
  });
  if (problems.length > 0) throw new DataError(problems);
  return aliases;
}
