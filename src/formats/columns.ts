/** What the columns of other people's tables mean: names they are known under, and those that the user gives. */
import { delimiterName } from '../csv.ts';
import { UserError } from '../errors.ts';
import { isMissing } from '../missing-value.ts';

export const FIELDS = ['id', 'handle', 'name', 'audience', 'source', 'target', 'state'] as const;

export type Field = (typeof FIELDS)[number];

/** The user's own columns by field; `-` as state: no column says whether a tie is there. */
export type ColumnChoice = Readonly<Partial<Record<Field, string>>>;

export const NO_COLUMN = '-';

type NodeField = 'id' | 'handle' | 'name' | 'audience';

/** First choice first; capitals, blanks and hyphens count only where two columns differ in nothing else. */
const NAMES: Readonly<Record<NodeField, readonly string[]>> = {
  id: ['account_id', 'id', 'node', 'id_str', 'user_id', 'vertex'],
  handle: [
    'handle',
    'screen_name',
    'username',
    'acct',
    'twitter',
    'twitter_handle',
    'twitter_name',
    'twitter_username',
    'label',
  ],
  name: ['name'],
  audience: ['followers_count'],
};

/** What the two ends of a tie are called, the one who follows first. */
const END_NAMES: readonly (readonly [source: string, target: string])[] = [
  ['source', 'target'],
  ['follower', 'followee'],
  ['follower', 'followed'],
  ['following', 'followed'],
  ['follower', 'following'],
  ['follower', 'follows'],
  ['from', 'to'],
  ['sender', 'receiver'],
  ['ego', 'alter'],
  ['vertex1', 'vertex2'],
  ['node1', 'node2'],
  ['v1', 'v2'],
];

/** What may follow such a name, first choice first. */
const END_FORMS = [
  '',
  'id',
  'user_id',
  'node_id',
  'account_id',
  'handle',
  'screen_name',
  'username',
  'user',
  'name',
];

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

/** A name of a column as two of them are compared. */
function folded(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]/g, '');
}

/**
 * The place of a column, or -1: by its very name, and else by one that differs in capitals, blanks and hyphens alone.
 * @throws UserError where two do.
 */
function findColumn(header: readonly string[], name: string, file: string): number {
  const exact = header.indexOf(name);
  if (exact >= 0) return exact;
  const alike = [...header.keys()].filter((at) => folded(header[at]!) === folded(name));
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
  field: NodeField,
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

/**
 * The places of the two ends of a tie: columns that are known to go together, where the user names none; -1 for an end
 * that is not there.
 * @throws UserError where a column that was chosen is not there.
 */
export function endsOfTies(
  header: readonly string[],
  choice: ColumnChoice,
  file: string,
): { source: number; target: number } {
  const [from, to] = (['source', 'target'] as const).map((end) =>
    choice[end] === undefined ? null : chosenColumn(header, end, choice[end], file),
  ) as [number | null, number | null];
  for (const [source, target] of END_NAMES) {
    for (const form of END_FORMS) {
      const ends = {
        source: from ?? findColumn(header, source + form, file),
        target: to ?? findColumn(header, target + form, file),
      };
      if (ends.source >= 0 && ends.target >= 0 && ends.source !== ends.target) return ends;
    }
  }
  return { source: from ?? -1, target: to ?? -1 };
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

/** What parts the cells of a table, where it is no comma. */
export function partingText(text: string): string[] {
  const sign = delimiterName(text);
  return sign === 'a comma' ? [] : [`cells parted by ${sign}`];
}

/** Names under which a field is known, for a message. */
export function namesOf(field: NodeField): string {
  return NAMES[field].join(', ');
}

/** A title of a graph file's attribute that stands for a field, or `undefined`. */
export function fieldOfTitle(title: string, choice: ColumnChoice): Field | undefined {
  const name = folded(title);
  const chosen = FIELDS.find((field) => choice[field] !== undefined && folded(choice[field]) === name);
  if (chosen !== undefined) return chosen;
  const fields = ['handle', 'audience'] as const;
  return fields.find(
    (field) =>
      choice[field] === undefined && name !== 'label' && NAMES[field].some((known) => folded(known) === name),
  );
}

/** The place of a handle's title among those that are tried; the one that was chosen comes first. */
export function handleOrder(title: string, choice: ColumnChoice): number {
  const name = folded(title);
  return folded(choice.handle ?? '') === name
    ? -1
    : NAMES.handle.findIndex((known) => folded(known) === name);
}

/** What people write of one who has no account. */
const NO_ACCOUNT = ['-', '–', '—', '0', 'none', 'no account', 'aucun', 'aucun compte'];

/** Signs and words that say that there is no account, and are no handle. */
export function saysNoAccount(text: string): boolean {
  return NO_ACCOUNT.includes(text.trim().toLowerCase());
}

/** What a handle is told from: signs for none, and words for a value that is missing. */
export function isNoHandle(text: string): boolean {
  return saysNoAccount(text) || isMissing(text.trim().toUpperCase());
}
