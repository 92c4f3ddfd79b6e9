/** What answers say of a node: in columns, and as a sentence calls it. */
import { attributeOf } from '../study/grouping.ts';
import type { StudyEntry, Unit } from '../study/study.ts';
import { ACCOUNT_COLUMNS, accountCells, called } from './ask.ts';

interface Described {
  columns: readonly [key: string, ...others: string[]];
  cells(entry: StudyEntry): string[];
  called(entry: StudyEntry): string;
}

export const DESCRIBED: Readonly<Record<Unit, Described>> = {
  account: { columns: ACCOUNT_COLUMNS, cells: accountCells, called },
  actor: {
    columns: ['actor', 'name', 'country', 'office'],
    cells: ({ accountId, row }) => [accountId, row.name, row.country, row.office],
    called: ({ accountId, row }) => row.name || accountId,
  },
  country: {
    columns: ['country', 'name', 'region'],
    cells: (entry) => [entry.accountId, entry.row.name, attributeOf(entry, 'region')],
    called: ({ row }) => row.name,
  },
};
