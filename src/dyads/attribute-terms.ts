/** Terms from what is known of the units: `same:region`, `diff:audience`, `sender:office=foreign-ministry`. */
import { didYouMean } from '../nearest.ts';
import { attributeOf, columnAlike, groupingColumns } from '../study/grouping.ts';
import type { StudyEntry, Unit } from '../study/study.ts';
import { diffTerm, receiverTerm, sameTerm, senderTerm, type Term } from './term.ts';

/** The units of a model, as if each were an account, and what can be known of them. */
export interface DescribedUnits {
  unit: Unit;
  entries: readonly StudyEntry[];
  /** Number of accounts of each. */
  accounts: readonly number[];
  extraColumns: readonly string[];
}

const KINDS = ['same', 'diff', 'sender', 'receiver'] as const;
type Kind = (typeof KINDS)[number];

/** Figures of accounts that are no columns of a roster. */
const FIGURES = ['audience', 'post_count', 'accounts'] as const;

const WRITTEN = 'same:COLUMN, diff:COLUMN, sender:COLUMN and receiver:COLUMN, the last two also with =VALUE';

/** Whether the text asks for an attribute of units, not for a column of a file. */
export function isAttribute(text: string): boolean {
  return /^\w+:/.test(text);
}

/** The term, or what is wrong with what was asked. */
export function attributeTerm(units: DescribedUnits, text: string): Term | string {
  const colon = text.indexOf(':');
  const kind = text.slice(0, colon) as Kind;
  if (!KINDS.includes(kind)) return didYouMean(kind, KINDS, `there are ${WRITTEN}`, 1);
  const [column, value] = text.slice(colon + 1).split('=', 2) as [string, string?];
  const labels = labelsOf(units, column);
  if (labels === null) return `there is no column ${column}; ${columnHint(units, column)}`;
  if (labels.every((label) => label === '')) return `no ${units.unit} has a value of ${column}`;
  if (kind === 'same') return value === undefined ? sameTerm(text, labels) : 'same: takes no value';
  const values = value === undefined ? numbersOf(labels) : indicatorOf(labels, value);
  if (typeof values === 'string') {
    const isWord = value === undefined && kind !== 'diff';
    return isWord ? `${values}, or one of its values, as in ${kind}:${column}=${first(labels)}` : values;
  }
  if (kind === 'diff') return value === undefined ? diffTerm(text, values) : 'diff: takes no value';
  return kind === 'sender' ? senderTerm(text, values) : receiverTerm(text, values);
}

/** Cells of a column or figure, by unit; `null` where there is none of this name. */
function labelsOf(
  { unit, entries, accounts, extraColumns }: DescribedUnits,
  column: string,
): string[] | null {
  if (column === 'audience') return entries.map(({ audienceCount }) => numberText(audienceCount));
  if (column === 'post_count') return entries.map(({ postCount }) => numberText(postCount));
  if (column === 'accounts' && unit !== 'account') return accounts.map(String);
  const known = columnAlike(groupingColumns(unit, extraColumns), column);
  if (known === undefined) return null;
  return entries.map((entry) => attributeOf(entry, known));
}

function numberText(value: number | null): string {
  return value === null ? '' : String(value);
}

/** NaN where a cell is empty; in words what is wrong where one is no number. */
function numbersOf(labels: readonly string[]): Float64Array | string {
  const strange = labels.find((label) => label !== '' && !Number.isFinite(Number(label)));
  if (strange !== undefined) return `${strange} is no number; take a column of numbers`;
  return Float64Array.from(labels, (label) => (label === '' ? Number.NaN : Number(label)));
}

function indicatorOf(labels: readonly string[], value: string): Float64Array | string {
  if (!labels.includes(value))
    return `none has the value ${value}; ${didYouMean(value, labels, `there are ${list(labels)}`, 1)}`;
  return Float64Array.from(labels, (label) => (label === '' ? Number.NaN : label === value ? 1 : 0));
}

function first(labels: readonly string[]): string {
  return labels.find((label) => label !== '')!;
}

function list(labels: readonly string[]): string {
  return [...new Set(labels)]
    .filter((label) => label !== '')
    .sort()
    .slice(0, 10)
    .join(', ');
}

function columnHint({ unit, extraColumns }: DescribedUnits, column: string): string {
  const figures = FIGURES.filter((figure) => figure !== 'accounts' || unit !== 'account');
  const known = [...groupingColumns(unit, extraColumns), ...figures];
  return didYouMean(column, known, `there are ${known.join(', ')}`, 1);
}
