/** Names under which imported accounts may go, so that they meet the accounts of other snapshots. */
import { parseCsv } from '../csv.ts';
import type { Problem } from '../errors.ts';
import { DataError } from '../errors.ts';
import { utf8Text } from '../formats/utf8-text.ts';
import { foldHandle, isNetwork, parseAccountId } from '../roster/handles.ts';
import { parseRoster } from '../roster/parse.ts';
import type { RosterRow } from '../roster/row.ts';
import { rowsOn } from '../roster/rows-on.ts';
import { readFileBytes } from './import-source.ts';

/** A name without its `@`, as two of them are compared. */
export function foldAlias(text: string): string {
  return foldHandle(text.trim().replace(/^@/, ''));
}

/** An id that does not explain itself is written with its network. */
export function fullAccountId(id: string, network: string): string {
  return /^(did:|https?:)/.test(id) || id.startsWith(`${network}:`) ? id : `${network}:${id}`;
}

/**
 * Account ids by folded alias, from a table with the columns `alias`, or `handle`, and `account_id`.
 * @throws DataError with every row that is not to be used, and where one alias stands for two accounts.
 */
export function readAliases(path: string, network: string): Map<string, string> {
  const { header, rows, lines } = parseCsv(utf8Text(readFileBytes(path), path), path);
  const alias = header.indexOf(header.includes('alias') ? 'alias' : 'handle');
  const account = header.indexOf('account_id');
  if (alias < 0 || account < 0) {
    throw new DataError([
      { file: path, line: 1, message: 'name its columns alias (or handle) and account_id' },
    ]);
  }
  const ids = new Map<string, string>();
  const problems: Problem[] = [];
  rows.forEach((row, k) => {
    const name = foldAlias(row[alias]!);
    const id = fullAccountId(row[account]!.trim(), network);
    const parsed = isNetwork(network) ? parseAccountId(network, id) : { value: id };
    const known = ids.get(name);
    if (name === '') problems.push({ file: path, line: lines[k]!, message: 'the alias is empty' });
    else if ('fault' in parsed) {
      problems.push({ file: path, line: lines[k]!, message: `account_id ${row[account]} ${parsed.fault}` });
    } else if (known !== undefined && known !== id) {
      problems.push({
        file: path,
        line: lines[k]!,
        message: `${name} stands for ${known} already; remove one`,
      });
    } else ids.set(name, id);
  });
  if (problems.length > 0) throw new DataError(problems);
  return ids;
}

export interface ImportRoster {
  rows: RosterRow[];
  /** Columns beyond the standard ones. */
  columns: readonly string[];
}

/** The rows of a roster for one network on one day. @throws DataError with every problem of the roster. */
export function readImportRoster(path: string, network: string, date: string): ImportRoster {
  const roster = parseRoster(utf8Text(readFileBytes(path), path), path);
  return { rows: rowsOn(roster, date).filter((row) => row.network === network), columns: roster.columns };
}
