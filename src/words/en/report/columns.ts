import type { ColumnKey } from '../../../columns/columns.ts';
import { definedColumns } from '../../defined-columns.ts';
import type { Terms } from '../terms.ts';
import { columnsAccounts } from './columns-accounts.ts';
import { columnsActivity } from './columns-activity.ts';
import { columnsChanges } from './columns-changes.ts';
import { columnsCountries, columnsTasks } from './columns-countries.ts';
import { columnsEdition } from './columns-edition.ts';
import { columnsExplained } from './columns-explained.ts';
import { columnsGroups } from './columns-groups.ts';
import { columnsSnapshot } from './columns-snapshot.ts';
import { columnsSpells } from './columns-spells.ts';
import { columnsTies } from './columns-ties.ts';
import { definitions } from './definitions.ts';

/** What each column means; what stands between backticks is as it is in the table. */
export const columns = (own: Terms): Readonly<Record<ColumnKey, string>> => ({
  ...columnsAccounts,
  ...definedColumns(definitions),
  ...columnsTies,
  ...columnsGroups,
  ...columnsExplained,
  ...columnsEdition,
  ...columnsCountries(own),
  ...columnsTasks,
  ...columnsActivity,
  ...columnsChanges,
  ...columnsSpells,
  ...columnsSnapshot,
});
