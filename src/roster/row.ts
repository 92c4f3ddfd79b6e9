/** The standard columns in canonical order; extra columns follow them in the order of the file. */
export const ROSTER_COLUMNS = [
  'actor',
  'name',
  'kind',
  'country',
  'office',
  'network',
  'handle',
  'host',
  'category',
  'language',
  'account_id',
  'account_type',
  'since',
  'until',
  'wikidata',
  'checked_at',
  'source',
  'note',
] as const;

export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

/** One row of a roster: an actor's account for a time. Empty text means "not stated". */
export interface RosterRow extends Record<RosterColumn, string> {
  /** Every other column, by header, in the file's order of columns. */
  extra: Readonly<Record<string, string>>;
}

/** A cell by column name, standard or extra; empty where the row does not have it. */
export function rosterCell(row: RosterRow, column: string): string {
  if ((ROSTER_COLUMNS as readonly string[]).includes(column)) return row[column as RosterColumn];
  return Object.hasOwn(row.extra, column) ? row.extra[column]! : '';
}

/** A row of these cells; what is not given is empty. */
export function rosterRow(cells: Partial<RosterRow>): RosterRow {
  const standard = Object.fromEntries(ROSTER_COLUMNS.map((column) => [column, cells[column] ?? '']));
  return { ...(standard as Record<RosterColumn, string>), extra: { ...cells.extra } };
}

/** Who is behind the row's account: the actor, or the account itself, under its handle, where none is named. */
export function actorOf({ actor, handle, account_id: id }: RosterRow): string {
  return actor || handle || id;
}

/** Whether a row names an account; one that does not says nothing of whether there is one. */
export function namesAccount({ handle, account_id }: Pick<RosterRow, 'handle' | 'account_id'>): boolean {
  return handle !== '' || account_id !== '';
}

/** The row with its actor named. */
export function withActor(row: RosterRow): RosterRow {
  return row.actor === '' ? { ...row, actor: actorOf(row) } : row;
}
