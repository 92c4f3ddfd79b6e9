/** Names under which accounts may go, so that they meet the accounts of other snapshots. */

import { parseCsv } from '../../csv.ts';
import { DataError, type Problem } from '../../errors.ts';
import { readText } from '../../jobs/roster-file.ts';
import { foldHandle, isNetwork, parseAccountId } from '../../roster/handles.ts';

/** A name without its `@`, as two of them are compared. */
export function foldAlias(text: string): string {
  return foldHandle(text.trim().replace(/^@/, ''));
}

/** An id that does not explain itself is written with its network. */
export function fullAccountId(id: string, network: string): string {
  return /^(did:|https?:)/.test(id) || id.startsWith(`${network}:`) ? id : `${network}:${id}`;
}

/**
 * Account ids by folded alias, from a table with the columns `alias`, or `handle`, and `account_id`, such as a roster;
 * of a roster, the rows of this network. Rows without an id are passed over.
 * @throws DataError with every row that is not to be used, and where one alias stands for two accounts.
 */
export function readAliases(path: string, network: string): Map<string, string> {
  const { header, rows, lines } = parseCsv(readText(path, 'name a table of handles and ids'), path);
  const alias = header.indexOf(header.includes('alias') ? 'alias' : 'handle');
  const [account, of] = [header.indexOf('account_id'), header.indexOf('network')];
  if (alias < 0 || account < 0) {
    throw new DataError({
      file: path,
      line: 1,
      message: 'name its columns alias (or handle) and account_id',
    });
  }
  const ids = new Map<string, string>();
  const problems: Problem[] = [];
  rows.forEach((row, k) => {
    const stated = row[account]!.trim();
    if (stated === '' || (of >= 0 && row[of] !== network)) return;
    const name = foldAlias(row[alias]!);
    const id = fullAccountId(stated, network);
    const parsed = isNetwork(network) ? parseAccountId(network, id) : { value: id };
    const known = ids.get(name);
    const fault =
      name === ''
        ? 'the alias is empty'
        : 'fault' in parsed
          ? `account_id ${stated} ${parsed.fault}`
          : known !== undefined && known !== id
            ? `${name} stands for ${known} already; keep the one it was when the snapshot was read`
            : null;
    if (fault === null) ids.set(name, id);
    else problems.push({ file: path, line: lines[k]!, message: fault });
  });
  if (problems.length > 0) throw new DataError(problems);
  return ids;
}
