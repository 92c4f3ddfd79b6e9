/** What the rows of a ranking say of a node beside its rank. */
import { attributeOf } from '../../study/grouping.ts';
import type { StudyEntry, Unit } from '../../study/study.ts';
import { ACCOUNT_COLUMNS, accountCells } from '../ask.ts';

export const DESCRIBED: Readonly<
  Record<Unit, { columns: readonly string[]; cells: (entry: StudyEntry) => string[] }>
> = {
  account: { columns: ACCOUNT_COLUMNS, cells: accountCells },
  actor: {
    columns: ['actor', 'name', 'country', 'office'],
    cells: ({ accountId, row }) => [accountId, row.name, row.country, row.office],
  },
  country: {
    columns: ['country', 'name', 'region'],
    cells: (entry) => [entry.accountId, entry.row.name, attributeOf(entry, 'region')],
  },
};
