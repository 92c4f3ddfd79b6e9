/** Writes evidence in canonical form: one order of columns and rows, no needless quotes, LF line ends. */
import { csvCell } from '../roster/render.ts';
import { EVIDENCE_COLUMNS, type EvidenceRow } from './evidence-row.ts';

/** As CSV text, sorted by seat, kind of row, network, day and the other cells; rows that say the same stand once. */
export function renderEvidence(rows: readonly EvidenceRow[]): string {
  const lines = [...rows]
    .sort(compareEvidence)
    .map((row) => `${EVIDENCE_COLUMNS.map((column) => csvCell(row[column])).join(',')}\n`);
  return `${EVIDENCE_COLUMNS.join(',')}\n${lines.filter((line, k) => line !== lines[k - 1]).join('')}`;
}

const FIRST = ['seat', 'row', 'network', 'seen_at'] as const;
const SORT_BY = [
  ...FIRST,
  ...EVIDENCE_COLUMNS.filter((column) => !(FIRST as readonly string[]).includes(column)),
];

/** Negative, 0 or positive, by code unit. */
export function compareEvidence(a: EvidenceRow, b: EvidenceRow): number {
  for (const column of SORT_BY) if (a[column] !== b[column]) return a[column] < b[column] ? -1 : 1;
  return 0;
}
