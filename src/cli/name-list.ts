/** A list of accounts from a file or a pipe: one name a line, or rows of another answer. */
import { parseCsv, unguardText } from '../csv.ts';
import type { Runtime } from '../runtime.ts';
import { utf8Text } from '../utf8-text.ts';
import { faulty, refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';

/** Stands for a list of accounts where one could be named. */
export const FROM_LIST = '-';

const STDIN = 'standard input';

/** The text of standard input where it is among what is named; else it is not even opened. */
export async function readList(
  runtime: Pick<Runtime, 'stdin'>,
  ...names: readonly (string | undefined)[]
): Promise<string | undefined> {
  if (!names.includes(FROM_LIST)) return undefined;
  const chunks: Buffer[] = [];
  for await (const chunk of runtime.stdin) chunks.push(Buffer.from(chunk));
  return utf8Text(Buffer.concat(chunks), STDIN);
}

export interface NameList {
  /** Account ids where the rows have them, else handles or actors, each once, in the order of the list. */
  names: string[];
  /** Rows of other networks, left out. */
  otherNetworks: number;
  /** Rows without a handle, an account id and an actor, left out. */
  unnamed: number;
}

type Row = Readonly<Record<string, string>>;

/**
 * Reads names from text: one a line (`@` optional, `#` begins a remark), CSV with a column `handle` or
 * `account_id`, or JSON objects with such keys, one a line. Where the rows state a network, those of others are
 * left out.
 * @param networks those that are asked.
 * @param file where the text is from.
 * @throws UserError where it has rows without such a column, or nothing.
 */
export function parseNameList(text: string, networks: readonly string[], file = STDIN): NameList {
  const rows = readRows(text, file);
  const named = rows.map((row) => row.account_id || row.handle || row.actor || '');
  const fits = rows.map((row) => !row.network || networks.includes(row.network));
  const names = named.filter((name, k) => name !== '' && fits[k]);
  if (rows.length === 0) {
    throw refusal(say.refusals.emptyList(file === STDIN ? null : file));
  }
  return {
    names: [...new Set(names)],
    otherNetworks: fits.filter((fit) => !fit).length,
    unnamed: named.filter((name, k) => name === '' && fits[k]).length,
  };
}

function readRows(text: string, file: string): Row[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  if (first.startsWith('{'))
    return lines.filter((line) => line.trim() !== '').map((line, k) => readObject(line, k, file));
  const header = first.split(',').map((cell) => unguardText(cell.replace(/^"|"$/g, '')));
  if (['handle', 'account_id', 'actor'].some((name) => header.includes(name))) return readTable(text, file);
  if (header.length > 1) {
    throw refusal(say.refusals.strangeList(header));
  }
  return lines
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '')
    .map((line) => ({ handle: line }));
}

function readTable(text: string, file: string): Row[] {
  const { header, rows } = parseCsv(text, file, { guarded: true });
  return rows.map((cells) => Object.fromEntries(header.map((column, k) => [column, cells[k]!])));
}

function readObject(line: string, k: number, file: string): Row {
  try {
    return JSON.parse(line);
  } catch {
    throw faulty([{ file, line: k + 1, said: say.refusals.noObject() }]);
  }
}
