/** Fills in what a roster leaves empty and the network knows: names, account ids and languages. */
import { foldHandle } from './handles.ts';
import type { RosterRow } from './row.ts';

/** What the network says of a row's account today. */
export interface SeenAccount {
  handle: string;
  accountId: string;
  name: string;
  /** The language of most of its own recent posts; '' where none is. */
  language: string;
}

/** Columns that are proposed. */
export const COMPLETED = ['name', 'account_id', 'language'] as const;

export interface Completion {
  rows: RosterRow[];
  /** How many cells of each column are filled in. */
  filled: Record<(typeof COMPLETED)[number], number>;
  /** What a person has to settle, by the row it is about. */
  open: { row: RosterRow; message: string }[];
}

/**
 * The rows with empty cells filled in; what is written already stays. Rows of one actor keep one name.
 * @param seen by row; rows of which the network says nothing are missing.
 */
export function completeRows(
  rows: readonly RosterRow[],
  seen: ReadonlyMap<RosterRow, SeenAccount>,
): Completion {
  const filled = { name: 0, account_id: 0, language: 0 };
  const open: Completion['open'] = [];
  const names = new Map<string, string>();
  for (const { actor, name } of rows) if (actor !== '' && name !== '') names.set(actor, name);
  const completed = rows.map((row) => {
    const account = seen.get(row);
    if (account === undefined) return row;
    if (row.account_id === '' && row.handle !== '' && foldHandle(account.handle) !== foldHandle(row.handle)) {
      open.push({
        row,
        message: `the network leads from @${row.handle} to @${account.handle}; nothing is filled in`,
      });
      return row;
    }
    const name = names.get(row.actor) ?? account.name;
    if (row.actor !== '' && name !== '') names.set(row.actor, name);
    const found = { name, account_id: account.accountId, language: account.language };
    const cells = COMPLETED.filter((column) => row[column] === '' && found[column] !== '');
    for (const column of cells) filled[column]++;
    return cells.length === 0
      ? row
      : { ...row, ...Object.fromEntries(cells.map((column) => [column, found[column]])) };
  });
  return { rows: completed, filled, open };
}

/** Posts that state a language, from which on the most frequent one counts. */
const LEAST_POSTS = 5;

/** The primary language of more than half of some posts; '' where there is none, or too few state one. */
export function usualLanguage(tags: readonly string[]): string {
  const stated = tags
    .map((tag) => tag.split('-')[0]!.toLowerCase())
    .filter((tag) => /^[a-z]{2,3}$/.test(tag));
  const counts = new Map<string, number>();
  for (const tag of stated) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const usual = [...counts].find(([, count]) => count * 2 > stated.length);
  return stated.length >= LEAST_POSTS && usual !== undefined ? usual[0] : '';
}
