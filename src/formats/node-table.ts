/** Reads a node table of another tool: one row an account, roster columns understood, the rest attributes. */
import { parseCsv } from '../csv.ts';
import { DataError, type Problem } from '../errors.ts';
import { blankEnds, isEmptyRow, refuseNameless } from './blank-ends.ts';
import {
  type ColumnChoice,
  fieldColumn,
  isNoHandle,
  namesOf,
  partingText,
  saysNoAccount,
  splitName,
} from './columns.ts';

export interface NodeTable {
  /** Columns that are neither id, handle nor understood, in file order. */
  attributes: string[];
  nodes: TableNode[];
  /** How its columns were understood, in words: `handle from TwitterHandle`. */
  understoodAs: string[];
  /** Ids of the nodes whose handle is blank or a sign for none. */
  noHandle: string[];
  /** Who has no account, as the table says: by name, or '' where it has none. */
  withoutAccount: string[];
  /** Rows that were left out since they name no account. */
  blank: number;
}

/** How a node table is read: columns that the user named, and whether rows are left out that name no account. */
export interface NodeTableOptions {
  choice?: ColumnChoice;
  skipBlank?: boolean;
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

/** Columns that say what was read, in small letters whatever the file has. */
const READING_COLUMNS = ['verdict', 'observed', 'unknown_targets'];
/** The start of the header of `nodes.csv` of a report, whose cells are guarded against spreadsheets. */
const OWN_HEADER = 'account_id,handle,name,actor,kind,account_type,';

/** A column without a name, such as the numbers of rows that R and pandas write. */
const NAMELESS = /^(Unnamed: \d+)?$/;

/**
 * An account without an id goes by its handle.
 * @param understood columns with a meaning of their own; `audience` and `name` may come from columns of other names.
 * @throws DataError where a column for ids or handles is missing, an account stands twice, or a row is malformed;
 * UserError where rows name no account.
 */
export function parseNodeTable(
  text: string,
  file: string,
  understood: readonly string[],
  { choice, skipBlank = false }: NodeTableOptions = {},
): NodeTable {
  const guarded = text.replace(/^\uFEFF/, '').startsWith(OWN_HEADER);
  const { header: names, rows, lines } = parseCsv(text, file, { guarded });
  const header = names.map((name) => name.trim());
  const twice = header.find((name, at) => !NAMELESS.test(name) && header.indexOf(name) !== at);
  if (twice !== undefined) {
    throw new DataError({ file, line: 1, message: `the column ${twice} stands twice; rename one` });
  }
  const place = (field: 'id' | 'handle' | 'name' | 'audience') =>
    fieldColumn(header, field, choice ?? {}, file);
  const id = place('id');
  const handle = place('handle');
  if (id < 0 && handle < 0) {
    throw new DataError({
      file,
      line: 1,
      message: `no column for ids or handles; name one of its columns ${namesOf('id')}, or ${namesOf('handle')}${choice === undefined ? '' : ', or say which it is with --columns id=COLUMN or handle=COLUMN'}`,
    });
  }
  const name = understood.includes('name') ? place('name') : -1;
  const audience = understood.includes('audience') ? place('audience') : -1;
  const parts = name < 0 && understood.includes('name') ? splitName(header) : null;
  const taken = [id, handle, name, audience, parts?.first, parts?.last];
  const rest = header
    .map((column, at) => ({ column, at }))
    .filter(({ column, at }) => !NAMELESS.test(column) && !taken.includes(at));
  const known = rest.flatMap(({ column, at }) => {
    const meant = understood.find((one) => one === column) ?? meaningOf(column, header, understood);
    return meant === undefined ? [] : [{ name: meant, at }];
  });
  const others = rest
    .filter(({ at }) => !known.some((one) => one.at === at))
    .map(({ column, at }) => ({ name: readingColumn(column, header) ?? column, at }));
  const problems: Problem[] = [];
  const noHandle: string[] = [];
  const withoutAccount: string[] = [];
  const blank: number[] = [];
  const lineOf = new Map<string, number>();
  const isBlankId = blankEnds(id < 0 ? [] : rows.map((row) => row[id]!));
  const isZeroNone = !areNumbers(handle < 0 ? [] : rows.map((row) => row[handle]!.trim()));
  const nodes = rows.flatMap((row, k): TableNode[] => {
    if (isEmptyRow(row)) return [];
    const called = handle < 0 ? '' : row[handle]!.trim();
    const isNone = isNoHandle(called) && handle !== id && (called !== '0' || isZeroNone);
    const hasId = id >= 0 && !isBlankId(row[id]!);
    const own = hasId ? row[id]! : called.replace(/^@/, '');
    if (!hasId && isNone) {
      if (saysNoAccount(called || (row[id] ?? ''))) withoutAccount.push(name < 0 ? '' : row[name]!.trim());
      else blank.push(lines[k]!);
      return [];
    }
    const earlier = lineOf.get(own);
    if (earlier !== undefined) {
      problems.push({
        file,
        line: lines[k]!,
        message: `the ${hasId ? 'id' : 'handle'} ${own} stands in line ${earlier} already; remove one`,
      });
    }
    lineOf.set(own, lines[k]!);
    if (isNone && handle >= 0) noHandle.push(own);
    const whole =
      parts === null
        ? null
        : [row[parts.first]!, row[parts.last]!]
            .map((part) => part.trim())
            .join(' ')
            .trim();
    const node = {
      id: own,
      handle: isNone || !hasId ? '' : called,
      cells: {
        ...Object.fromEntries(known.map((column) => [column.name, row[column.at]!.trim()])),
        ...(name < 0 ? {} : { name: row[name]!.trim() }),
        ...(whole === null ? {} : { name: whole }),
        ...(audience < 0 ? {} : { audience: row[audience]!.trim() }),
      },
      extra: Object.fromEntries(others.map((column) => [column.name, row[column.at]!])),
    };
    return [node];
  });
  if (problems.length > 0) throw new DataError(problems);
  if (blank.length > 0 && !skipBlank) {
    refuseNameless(file, rows.filter((row) => !isEmptyRow(row)).length, blank, {
      where: ', neither by an id nor by a handle',
      remedy: 'which it is, - as the handle of one who has none',
    });
  }
  const wholeName = parts === null ? '' : `${header[parts.first]} and ${header[parts.last]}`;
  const from = (field: string, column: string | undefined) =>
    column === undefined || column === '' || column === field ? [] : [`${field} from ${column}`];
  return {
    attributes: others.map((column) => column.name),
    nodes,
    understoodAs: [
      ...partingText(text),
      ...from('id', header[id]),
      ...from('handle', header[handle]),
      ...from('name', header[name] ?? wholeName),
      ...from('audience', header[audience]),
      ...known.flatMap((column) => from(column.name, header[column.at])),
    ],
    noHandle,
    withoutAccount,
    blank: blank.length,
  };
}

/** Whether what stands there is numbers, more of them than 0: then 0 is one of them, and no sign for none. */
function areNumbers(handles: readonly string[]): boolean {
  return handles.every((text) => /^\d*$/.test(text)) && handles.some((text) => /[1-9]/.test(text));
}

/** A column understood but for its capitals; not where another column has the very name. */
function meaningOf(
  column: string,
  header: readonly string[],
  understood: readonly string[],
): string | undefined {
  return understood.find((name) => isAlone(column, name, header));
}

function readingColumn(column: string, header: readonly string[]): string | undefined {
  return READING_COLUMNS.find((name) => isAlone(column, name, header));
}

function isAlone(column: string, name: string, header: readonly string[]): boolean {
  return column.toLowerCase() === name && header.filter((other) => other.toLowerCase() === name).length === 1;
}
