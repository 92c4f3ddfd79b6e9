/** Reads evidence from CSV, and finds everything that is wrong with it in one reading. */
import { csvRecords, delimiterName } from '../csv.ts';
import { DataError, type Problem } from '../errors.ts';
import { nearestWords } from '../nearest.ts';
import { isDate } from '../roster/dates.ts';
import { isNetwork, NETWORKS, parseAccountId, parseHandle } from '../roster/handles.ts';
import { widthFault } from '../roster/parse.ts';
import { valueFault } from '../roster/validate-row.ts';
import {
  EVIDENCE_COLUMNS,
  EVIDENCE_DICTIONARY,
  EVIDENCE_ROWS,
  type EvidenceColumn,
  type EvidenceKind,
  type EvidenceRow,
  evidenceRow,
  FINDERS,
} from './evidence-row.ts';
import { PROOF_NAMES, SEARCH_NAMES } from './proofs.ts';
import { parseSeat } from './seat-name.ts';

/** As read: rows in file order, each with its line. */
export interface Evidence {
  rows: EvidenceRow[];
  /** The 1-based line on which each row starts. */
  lines: number[];
}

export const NO_EVIDENCE: Evidence = { rows: [], lines: [] };

/**
 * The evidence of a CSV text.
 * @param file the name that stands before each line number in messages.
 * @throws DataError with every problem, each with its line and what to do.
 */
export function parseEvidence(text: string, file: string): Evidence {
  const { evidence, problems } = readEvidence(text, file);
  if (problems.length > 0) throw new DataError(problems);
  return evidence;
}

/** What could be read, with every problem in the order of the lines. */
export function readEvidence(text: string, file: string): { evidence: Evidence; problems: Problem[] } {
  const { records, fault } = csvRecords(text.replace(/\r\n?/g, '\n'));
  const problems: Problem[] = [];
  if (fault !== undefined) {
    problems.push({
      file,
      line: fault.line,
      message: `${fault.message}; the rest of the file could not be read`,
    });
  }
  const [head, ...body] = records;
  const evidence: Evidence = { rows: [], lines: [] };
  if (head === undefined) return { evidence, problems };
  const at = new Map(head.cells.map((cell, k) => [cell.trim(), k]));
  for (const message of headerFaults(head.cells.map((cell) => cell.trim())))
    problems.push({ file, line: head.line, message });
  if (problems.length > 0) return { evidence, problems };
  for (const { cells, line } of body) {
    const row = evidenceRow(
      Object.fromEntries(EVIDENCE_COLUMNS.map((column) => [column, (cells[at.get(column)!] ?? '').trim()])),
    );
    const { row: clean, faults } = checkRow(row);
    if (cells.length !== head.cells.length) {
      faults.unshift(widthFault(cells.length, head.cells.length, delimiterName(text)));
    }
    for (const message of faults) problems.push({ file, line, message });
    evidence.rows.push(clean);
    evidence.lines.push(line);
  }
  return { evidence, problems };
}

function headerFaults(columns: readonly string[]): string[] {
  const missing = EVIDENCE_COLUMNS.filter((column) => !columns.includes(column));
  const known: readonly string[] = EVIDENCE_COLUMNS;
  if (!columns.some((column) => known.includes(column))) {
    return [`is no header — the first line names the columns: ${known.join(',')}`];
  }
  const twice = new Set(columns.filter((column, k) => columns.indexOf(column) < k));
  const strange = columns.filter((column) => !known.includes(column));
  return [
    ...[...twice].map((column) => `the column ${column} stands twice — remove one`),
    ...missing.map((column) => `the column ${column} is missing — add it`),
    ...strange.map((column) => {
      const [meant] = nearestWords(column, missing, 1);
      return `the column "${column}" is not known — ${meant === undefined ? 'remove it' : `rename it ${meant}`}`;
    }),
  ];
}

function checkRow(row: EvidenceRow): { row: EvidenceRow; faults: string[] } {
  if (!isKind(row.row)) {
    return { row, faults: [`row ${valueFault(row.row, EVIDENCE_ROWS)}`] };
  }
  const clean: Record<EvidenceColumn, string> = { ...row };
  const faults = EVIDENCE_COLUMNS.flatMap((column) => {
    const { of, mayHave = [] } = EVIDENCE_DICTIONARY[column];
    const kind = row.row as EvidenceKind;
    if (row[column] === '') return of.includes(kind) ? [`${column} is empty — a row ${kind} needs it`] : [];
    if (!of.includes(kind) && !mayHave.includes(kind)) {
      return [`${column} is not for a row ${kind} — empty it, or correct row`];
    }
    const fault = cellFault(clean, column);
    return fault === undefined ? [] : [fault];
  });
  if (row.since !== '' && row.until !== '' && row.since >= row.until) {
    faults.push(`since ${row.since} is not before until ${row.until} — correct one`);
  }
  if (row.page_date !== '' && row.seen_at !== '' && row.page_date > row.seen_at) {
    faults.push(`page_date ${row.page_date} is after seen_at ${row.seen_at} — correct one`);
  }
  if (row.row === 'none-found') faults.push(...absenceFaults(row));
  return { row: clean, faults };
}

/** Only who asked the network itself, or has a dated list to show, can say that there is none. */
function absenceFaults({ proof, by, page_date, address }: EvidenceRow): string[] {
  if (proof === 'network-search' && by === 'editor') {
    return [
      'by editor does not go with network-search — only roster grow asks a network: run it, and remove this row',
    ];
  }
  if (proof !== 'government-list' || (page_date !== '' && address !== '')) return [];
  const lacks = [...(page_date === '' ? ['page_date'] : []), ...(address === '' ? ['address'] : [])];
  return [
    `${lacks.join(' and ')} ${lacks.length === 1 ? 'is' : 'are'} empty — a government-list says that there is none by its date and address only: add them, or remove the row`,
  ];
}

function isKind(text: string): text is EvidenceKind {
  return (EVIDENCE_ROWS as readonly string[]).includes(text);
}

function cellFault(row: Record<EvidenceColumn, string>, column: EvidenceColumn): string | undefined {
  const cell = row[column];
  switch (column) {
    case 'seat': {
      const parsed = parseSeat(cell);
      return 'fault' in parsed ? `seat "${cell}" ${parsed.fault}` : undefined;
    }
    case 'network':
      return isNetwork(cell) ? undefined : `${column} ${valueFault(cell, NETWORKS)}`;
    case 'handle':
    case 'account_id': {
      if (!isNetwork(row.network)) return undefined;
      const parsed = (column === 'handle' ? parseHandle : parseAccountId)(row.network, cell);
      if ('fault' in parsed) return `${column} "${cell}" ${parsed.fault}`;
      row[column] = parsed.value;
      return undefined;
    }
    case 'proof': {
      const known: readonly string[] = row.row === 'account' ? PROOF_NAMES : SEARCH_NAMES;
      return known.includes(cell) ? undefined : `${column} ${valueFault(cell, known)}`;
    }
    case 'since':
    case 'until':
    case 'page_date':
    case 'seen_at':
      return isDate(cell)
        ? undefined
        : `${column} "${cell}" is not a day — write one that exists as YYYY-MM-DD`;
    case 'address':
      return /^(?:https?|at|dns):/.test(cell)
        ? undefined
        : `address "${cell}" is no address — write it whole, with https://`;
    case 'by':
      return (FINDERS as readonly string[]).includes(cell)
        ? undefined
        : `${column} ${valueFault(cell, FINDERS)}`;
    default:
      return undefined;
  }
}
