/** What is compared: studies in both of their forms, with aliases where accounts are keyed by handle. */
import type { Side } from '../compare/side.ts';
import { parseCsv } from '../csv.ts';
import type { Problem } from '../errors.ts';
import { DataError } from '../errors.ts';
import type { Aliases } from '../report/compared-side.ts';
import type { Study } from '../report/study.ts';
import { readText } from './roster-file.ts';

/** A snapshot that is compared, in both of its forms; nodes have the same numbers. */
export interface Year {
  study: Study;
  side: Side;
}

/**
 * Reads a CSV file with columns `handle`, or `alias`, and `account_id`, such as a roster; of a roster, the rows of this
 * network. Rows without both are passed over.
 * @throws DataError where a column is missing or a handle has two ids.
 */
export function readAliases(path: string, network: string): Aliases {
  const { header, rows, lines } = parseCsv(readText(path, 'name a table of handles and ids'), path);
  const [aliasAt, idAt, networkAt] = ['alias', 'account_id', 'network'].map((name) => header.indexOf(name));
  const handleAt = aliasAt! < 0 ? header.indexOf('handle') : aliasAt;
  if (handleAt! < 0 || idAt! < 0) {
    throw new DataError([
      { file: path, line: 1, message: 'name its columns handle (or alias) and account_id' },
    ]);
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
