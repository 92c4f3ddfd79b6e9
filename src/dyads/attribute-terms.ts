/** Terms from what is known of the units: `same:region`, `diff:audience`, `sender:office=foreign-ministry`. */
import { likely, nearestWords } from '../nearest.ts';
import { attributeOf, columnAlike, groupingColumns } from '../study/grouping.ts';
import type { StudyEntry, Unit } from '../study/study.ts';
import { isSentence, type Sentence } from '../words/said.ts';
import { say } from '../words/say.ts';
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

/** Whether the text asks for an attribute of units, not for a column of a file. */
export function isAttribute(text: string): boolean {
  return /^\w+:/.test(text);
}

/** The term, or what is wrong with what was asked. */
export function attributeTerm(units: DescribedUnits, text: string): Term | Sentence {
  const colon = text.indexOf(':');
  const kind = text.slice(0, colon) as Kind;
  if (!KINDS.includes(kind)) return say.model.noKind(nearestWords(kind, KINDS, 1));
  const [column, value] = text.slice(colon + 1).split('=', 2) as [string, string?];
  const labels = labelsOf(units, column);
  if (labels === null) return say.model.noColumn(column, likely(column, knownColumns(units)));
  if (labels.every((label) => label === '')) return say.model.noneHas(units.unit, column);
  if ((kind === 'same' || kind === 'diff') && value !== undefined) return say.model.takesNoValue(kind);
  if (kind === 'same') return sameTerm(text, labels);
  const values = value === undefined ? numbersOf(labels, kind, column) : indicatorOf(labels, value);
  if (isSentence(values)) return values;
  if (kind === 'diff') return diffTerm(text, values);
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

/** NaN where a cell is empty; or what is wrong, where one is no number. */
function numbersOf(labels: readonly string[], kind: Kind, column: string): Float64Array | Sentence {
  const strange = labels.find((label) => label !== '' && !Number.isFinite(Number(label)));
  if (strange !== undefined) {
    const first = labels.find((label) => label !== '');
    return say.model.noNumber(strange, kind === 'diff' ? null : `${kind}:${column}=${first}`);
  }
  return Float64Array.from(labels, (label) => (label === '' ? Number.NaN : Number(label)));
}

function indicatorOf(labels: readonly string[], value: string): Float64Array | Sentence {
  if (!labels.includes(value)) {
    const known = [...new Set(labels)].filter((label) => label !== '').sort();
    return say.model.noValue(value, { nearest: nearestWords(value, known, 1), known: known.slice(0, 10) });
  }
  return Float64Array.from(labels, (label) => (label === '' ? Number.NaN : label === value ? 1 : 0));
}

function knownColumns({ unit, extraColumns }: DescribedUnits): string[] {
  const figures = FIGURES.filter((figure) => figure !== 'accounts' || unit !== 'account');
  return [...groupingColumns(unit, extraColumns), ...figures];
}
