import { BROKERS, MEASURES } from '../../codebook/accounts.ts';
import type { ColumnKey } from '../../codebook/columns.ts';
import { columnsAccounts } from './columns-accounts.ts';
import { columnsActivity } from './columns-activity.ts';
import { columnsChanges } from './columns-changes.ts';
import { columnsCountries, columnsTasks } from './columns-countries.ts';
import { columnsExplained } from './columns-explained.ts';
import { columnsGroups } from './columns-groups.ts';
import { columnsSnapshot } from './columns-snapshot.ts';
import { columnsSpells } from './columns-spells.ts';
import { columnsTies } from './columns-ties.ts';
import { definitions } from './definitions.ts';

const measures = Object.fromEntries(
  (Object.keys(MEASURES) as (keyof typeof MEASURES)[]).map((column) => [
    column,
    definitions.nodeDefinition(column),
  ]),
) as Record<keyof typeof MEASURES, string>;

const brokers = Object.fromEntries(
  (Object.keys(BROKERS) as (keyof typeof BROKERS)[]).map((key) => [
    key,
    definitions.brokerDefinition[key.slice('broker/'.length) as keyof typeof definitions.brokerDefinition],
  ]),
) as Record<keyof typeof BROKERS, string>;

/** What each column means; what stands between backticks is as it is in the table. */
export const columns: Readonly<Record<ColumnKey, string>> = {
  ...columnsAccounts,
  ...measures,
  ...brokers,
  ...columnsTies,
  ...columnsGroups,
  ...columnsExplained,
  ...columnsCountries,
  ...columnsTasks,
  ...columnsActivity,
  ...columnsChanges,
  ...columnsSpells,
  ...columnsSnapshot,
};
