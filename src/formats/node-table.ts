/** Reads a node table of another tool: one row an account, roster columns understood, the rest attributes. */
import { parseCsv } from '../csv.ts';
import type { Problem } from '../errors.ts';
import { DataError } from '../errors.ts';
import { delimiterHint } from './delimiter.ts';

export interface NodeTable {
  /** Columns that are neither id, handle nor understood, in file order. */
  attributes: string[];
  nodes: TableNode[];
}

export interface TableNode {
  id: string;
  /** '' where the table has no handle. */
  handle: string;
  /** Understood columns by name. */
  cells: Readonly<Record<string, string>>;
  /** Attributes by name. */
  extra: Readonly<Record<string, string>>;
}

const ID_COLUMNS = ['account_id', 'id', 'Id', 'node'];
const HANDLE_COLUMNS = ['handle', 'label', 'Label'];

/**
 * @param understood columns with a meaning of their own.
 * @throws DataError where the id column is missing, an id is empty or stands twice, or a row is malformed.
 */
export function parseNodeTable(text: string, file: string, understood: readonly string[]): NodeTable {
  const { header, rows, lines } = parseCsv(text, file);
  const idColumn = firstOf(header, ID_COLUMNS);
  if (idColumn < 0) {
    throw new DataError([
      {
        file,
        line: 1,
        message: `no id column; name one of its columns ${ID_COLUMNS.join(', ')}${delimiterHint(header)}`,
      },
    ]);
  }
  const twice = header.filter((name, at) => header.indexOf(name) !== at);
  if (twice.length > 0) {
    throw new DataError([{ file, line: 1, message: `the column ${twice[0]} stands twice; rename one` }]);
  }
  const handleColumn = firstOf(header, HANDLE_COLUMNS);
  const problems: Problem[] = [];
  const lineOf = new Map<string, number>();
  const rest = header
    .map((name, at) => ({ name, at }))
    .filter(({ at }) => at !== idColumn && at !== handleColumn);
  const known = rest.filter(({ name }) => understood.includes(name));
  const others = rest.filter(({ name }) => !understood.includes(name));
  const nodes = rows.map((row, k) => {
    const id = row[idColumn]!;
    const earlier = lineOf.get(id);
    if (id === '')
      problems.push({ file, line: lines[k]!, message: 'the id is empty; every account needs one' });
    else if (earlier !== undefined) {
      problems.push({
        file,
        line: lines[k]!,
        message: `the id ${id} stands in line ${earlier} already; remove one`,
      });
    }
    lineOf.set(id, lines[k]!);
    return {
      id,
      handle: handleColumn < 0 ? '' : row[handleColumn]!,
      cells: Object.fromEntries(known.map(({ name, at }) => [name, row[at]!])),
      extra: Object.fromEntries(others.map(({ name, at }) => [name, row[at]!])),
    };
  });
  if (problems.length > 0) throw new DataError(problems);
  return { attributes: others.map(({ name }) => name), nodes };
}

function firstOf(header: readonly string[], names: readonly string[]): number {
  const name = names.find((candidate) => header.includes(candidate));
  return name === undefined ? -1 : header.indexOf(name);
}
