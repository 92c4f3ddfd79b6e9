/** Every column that a published table may have, by its name; after the name of its table where it means something else there. */
import { BROKER_ROLES } from '../graph/broker-roles.ts';
import { ACCOUNTS, BROKERS, MEASURES } from './accounts.ts';
import { ACTIVITY } from './activity.ts';
import { CHANGES } from './changes.ts';
import type { Column } from './column.ts';
import { COUNTRIES, TASKS } from './countries.ts';
import { EDITION } from './edition.ts';
import { EXPLAINED } from './explained.ts';
import { GROUPS } from './groups.ts';
import { ROSTER, SNAPSHOT } from './snapshot.ts';
import { SPELLS } from './spells.ts';
import { TIES } from './ties.ts';

const COLUMNS = {
  ...ACCOUNTS,
  ...MEASURES,
  ...BROKERS,
  ...TIES,
  ...GROUPS,
  ...EXPLAINED,
  ...EDITION,
  ...COUNTRIES,
  ...TASKS,
  ...ACTIVITY,
  ...CHANGES,
  ...SPELLS,
  ...ROSTER,
  ...SNAPSHOT,
};

/** `column`, or `table/column`. */
export type ColumnKey = keyof typeof COLUMNS;

export const columnOf = (key: ColumnKey): Column => COLUMNS[key];

/** `null` where the column is defined nowhere. */
export function columnKey(table: string, name: string): ColumnKey | null {
  const [, role, figure = role] = ROLE_COLUMN.exec(name) ?? [];
  const found = [`${table}/${name}`, name, `broker/${figure}`].find((key) => Object.hasOwn(COLUMNS, key));
  return (found as ColumnKey | undefined) ?? null;
}

/** A role, its greatest count or its expected one, before the attribute that it is by. */
const ROLE_COLUMN = new RegExp(`^(${BROKER_ROLES.join('|')})_(?:(max|expected)_)?`);
