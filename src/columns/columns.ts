/** Every column that a table may have, by its name; after the name of its table, or of answers, where it means something else there. */
import { BROKER_ROLES } from '../graph/broker-roles.ts';
import { ACCOUNTS, BROKERS, MEASURES } from './accounts.ts';
import { ACTIVITY } from './activity.ts';
import { ANSWERS } from './answers.ts';
import { CHANGES } from './changes.ts';
import type { Column, FileColumn } from './column.ts';
import { COUNTRIES, TASKS } from './countries.ts';
import { COVERAGE } from './coverage.ts';
import { EDITION } from './edition.ts';
import { EXPLAINED } from './explained.ts';
import { GROUPS } from './groups.ts';
import { SEATS } from './seats.ts';
import { ROSTER, SNAPSHOT } from './snapshot.ts';
import { SPELLS } from './spells.ts';
import { TIES } from './ties.ts';

const FILES = {
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
  ...COVERAGE,
  ...ROSTER,
  ...SEATS,
  ...SNAPSHOT,
};

/** `column`, or `table/column`, of a published table. */
export type FileKey = keyof typeof FILES;
export type ColumnKey = FileKey | keyof typeof ANSWERS;

export const COLUMNS: Readonly<Record<ColumnKey, Column>> = { ...ANSWERS, ...FILES };

export const columnOf = (key: FileKey): FileColumn => FILES[key];

/** `null` where no published table has the column. */
export function columnKey(table: string, name: string): FileKey | null {
  const [, role, figure = role] = ROLE_COLUMN.exec(name) ?? [];
  const found = [`${table}/${name}`, name, `broker/${figure}`].find((key) => Object.hasOwn(FILES, key));
  return (found as FileKey | undefined) ?? null;
}

/** A role, its greatest count or its expected one, before the attribute that it is by. */
const ROLE_COLUMN = new RegExp(`^(${BROKER_ROLES.join('|')})_(?:(max|expected)_)?`);
