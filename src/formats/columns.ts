/** What the columns of other people's tables mean: names they are known under, and those that the user gives. */
import { UserError } from '../errors.ts';

export const FIELDS = ['id', 'handle', 'name', 'audience', 'source', 'target', 'state'] as const;

export type Field = (typeof FIELDS)[number];

/** The user's own columns by field; `-` as state: no column says whether a tie is there. */
export type ColumnChoice = Readonly<Partial<Record<Field, string>>>;

export const NO_COLUMN = '-';

/** First choice first; capitals count only where two columns differ in nothing else. */
const NAMES: Readonly<Record<Exclude<Field, 'state'>, readonly string[]>> = {
  id: ['account_id', 'id', 'node', 'id_str', 'user_id'],
  handle: [
    'handle',
    'screen_name',
    'screenname',
    'username',
    'twitter',
    'twitterhandle',
    'twitter_handle',
    'twitter_name',
    'label',
  ],
  name: ['name'],
  audience: ['followers_count'],
  source: ['source'],
  target: ['target'],
};

/** A name in two columns. */
const FIRST_NAMES = ['firstname', 'first_name'];
const LAST_NAMES = ['lastname', 'last_name'];

/** Columns by which a row of a table of ties may say whether the tie is there. */
export const STATE_NAMES: readonly string[] = ['following', 'follows', 'state'];

/** Such as `id=user_id,handle=twitter`. @throws UserError for what is no field, or stands twice. */
export function parseColumnChoice(text: string): ColumnChoice {
  const choice: Partial<Record<Field, string>> = {};
  for (const part of text.split(',')) {
    const at = part.indexOf('=');
    const field = part.slice(0, Math.max(at, 0)).trim() as Field;
    const column = part.slice(at + 1).trim();
    if (!FIELDS.includes(field) || column === '') {
      throw new UserError(
        `--columns ${text}: "${part.trim()}" is not of the form FIELD=COLUMN with one of the fields ${FIELDS.join(', ')}`,
      );
    }
    if (choice[field] !== undefined) throw new UserError(`--columns ${text}: ${field} stands twice`);
    choice[field] = column;
  }
  return choice;
}

/**
 * The place of a column, or -1: by its very name, and else by one that differs in capitals alone.
 * @throws UserError where two do.
 */
function findColumn(header: readonly string[], name: string, file: string): number {
  const exact = header.indexOf(name);
  if (exact >= 0) return exact;
  const folded = name.toLowerCase();
  const alike = [...header.keys()].filter((at) => header[at]!.trim().toLowerCase() === folded);
  if (alike.length > 1) {
    throw new UserError(
      `${file}: ${name} may be any of the columns ${alike.map((at) => header[at]).join(', ')}; rename one, or choose with --columns`,
    );
  }
  return alike[0] ?? -1;
}

/** The place of a field's column, or -1. @throws UserError where the column that was chosen is not there. */
export function fieldColumn(
  header: readonly string[],
  field: Exclude<Field, 'state'>,
  choice: ColumnChoice,
  file: string,
): number {
  const chosen = choice[field];
  if (chosen !== undefined) return chosenColumn(header, field, chosen, file);
  for (const name of NAMES[field]) {
    const at = findColumn(header, name, file);
    if (at >= 0) return at;
  }
  return -1;
}

/** @throws UserError where it is not there. */
export function chosenColumn(header: readonly string[], field: Field, name: string, file: string): number {
  const at = findColumn(header, name, file);
  if (at < 0) {
    throw new UserError(
      `--columns ${field}=${name}: ${file} has no such column; it has ${header.join(', ').slice(0, 200)}`,
    );
  }
  return at;
}

/** The places of a first and a last name, where both are there and no column holds the whole name. */
export function splitName(header: readonly string[]): { first: number; last: number } | null {
  const place = (names: readonly string[]) =>
    header.findIndex((name) => names.includes(name.trim().toLowerCase()));
  const [first, last] = [place(FIRST_NAMES), place(LAST_NAMES)];
  return first < 0 || last < 0 ? null : { first, last };
}

/** Names under which a field is known, for a message. */
export function namesOf(field: Exclude<Field, 'state'>): string {
  return NAMES[field].join(', ');
}

/** A title of a graph file's attribute that stands for a field, or `undefined`. */
export function fieldOfTitle(title: string, choice: ColumnChoice): Field | undefined {
  const folded = title.trim().toLowerCase();
  const chosen = FIELDS.find((field) => choice[field]?.toLowerCase() === folded);
  if (chosen !== undefined) return chosen;
  const fields = ['handle', 'audience'] as const;
  return fields.find(
    (field) => choice[field] === undefined && folded !== 'label' && NAMES[field].includes(folded),
  );
}

/** The place of a handle's title among those that are tried; the one that was chosen comes first. */
export function handleOrder(title: string, choice: ColumnChoice): number {
  const folded = title.trim().toLowerCase();
  return choice.handle?.toLowerCase() === folded ? -1 : NAMES.handle.indexOf(folded);
}

/** What people write where there is no handle. */
const NO_HANDLE = ['-', '0', 'na', 'n/a', 'none'];

export function isNoHandle(text: string): boolean {
  return NO_HANDLE.includes(text.trim().toLowerCase());
}
