/** What answers say of a node: in columns, and as a sentence calls it. */
import { attributeOf } from '../study/grouping.ts';
import type { StudyEntry, Unit } from '../study/study.ts';
import type { Named } from '../words/values.ts';
import { ACCOUNT_COLUMNS, accountCells, called, named } from './ask.ts';

export type DescribedColumn = (typeof ACCOUNT_COLUMNS)[number] | 'actor' | 'region';

interface Described {
  columns: readonly [key: DescribedColumn, ...others: DescribedColumn[]];
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

/** A node as sentences have it. */
export function namedNode(unit: Unit, entry: StudyEntry): Named {
  return unit === 'account'
    ? named(entry)
    : { handle: '', accountId: '', name: DESCRIBED[unit].called(entry), key: entry.accountId };
}
