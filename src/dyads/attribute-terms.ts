/** Terms from what is known of the units: `same:region`, `diff:audience`, `sender:office=foreign-ministry`. */
import { likely, nearestWords } from '../nearest.ts';
import { attributeOf, columnAlike, groupingColumns } from '../study/grouping.ts';
import type { StudyEntry, Unit } from '../study/study.ts';
import type { SaidProblem } from '../words/refusal.ts';
import { isSentence, type Sentence } from '../words/said.ts';
import { say } from '../words/say.ts';
import { type CountryFile, numberFaults } from './country-file.ts';
import { diffTerm, minusTerm, receiverTerm, sameTerm, senderTerm, sumTerm, type Term } from './term.ts';

/** The units of a model, as if each were an account, and what can be known of them. */
export interface DescribedUnits {
  unit: Unit;
  entries: readonly StudyEntry[];
  /** Number of accounts of each. */
  accounts: readonly number[];
  extraColumns: readonly string[];
  /** What a file says of their countries. */
  countries: CountryFile | null;
}

/** Of the number of each of two units, by what its term is called. */
const OF_NUMBERS = {
  diff: diffTerm,
  sum: sumTerm,
  minus: minusTerm,
  sender: senderTerm,
  receiver: receiverTerm,
} as const;
const KINDS = ['same', ...(Object.keys(OF_NUMBERS) as (keyof typeof OF_NUMBERS)[])] as const;
type Kind = (typeof KINDS)[number];

/** Figures of accounts that are no columns of a roster. */
const FIGURES = ['audience', 'post_count', 'accounts'] as const;

/** Whether it is of an order that unordered pairs have not. */
export function isSided(text: string): boolean {
  return /^(sender|receiver|minus):/.test(text);
}

/** The column of a term. */
export function columnOf(text: string): string {
  return text.slice(text.indexOf(':') + 1).split('=', 1)[0]!;
}

/** The term, or what is wrong with what was asked, or with the file that has it. */
export function attributeTerm(units: DescribedUnits, text: string): Term | Sentence | SaidProblem[] {
  const colon = text.indexOf(':');
  const kind = text.slice(0, colon) as Kind;
  if (!KINDS.includes(kind)) return say.model.noKind(nearestWords(kind, KINDS, 1));
  const [column, value] = text.slice(colon + 1).split('=', 2) as [string, string?];
  const given = ofCountries(units, column);
  if (
    given !== undefined &&
    columnAlike([...groupingColumns(units.unit, units.extraColumns), ...FIGURES], column) !== undefined
  )
    return say.model.inBoth(units.countries!.name, given);
  const labels = labelsOf(units, column);
  if (labels === null) return say.model.noColumn(column, likely(column, knownColumns(units)));
  if (labels.every((label) => label === '')) return say.model.noneHas(units.unit, column);
  const takesValue = kind === 'sender' || kind === 'receiver';
  if (!takesValue && value !== undefined) return say.model.takesNoValue(kind);
  if (kind === 'same') return sameTerm(text, labels);
  const isText = labels.every((label) => !/\d/.test(label));
  const faults =
    given === undefined || value !== undefined || isText ? [] : numberFaults(units.countries!, given);
  if (faults.length > 0) return faults;
  const instead = takesValue ? (first: string) => `${kind}:${column}=${first}` : null;
  const values = value === undefined ? numbersOf(labels, instead) : indicatorOf(labels, value);
  return isSentence(values) ? values : OF_NUMBERS[kind](text, values);
}

/** The column of the file of countries that is meant. */
function ofCountries({ countries }: DescribedUnits, column: string): string | undefined {
  return countries === null ? undefined : columnAlike(countries.columns, column);
}

/** Cells of a column or figure, by unit; `null` where there is none of this name. */
function labelsOf(units: DescribedUnits, column: string): string[] | null {
  const { unit, entries, accounts, extraColumns, countries } = units;
  const given = ofCountries(units, column);
  if (given !== undefined) {
    const at = countries!.columns.indexOf(given);
    return entries.map(({ row }) => countries!.rows.get(row.country)?.cells[at] ?? '');
  }
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
function numbersOf(
  labels: readonly string[],
  instead: ((first: string) => string) | null,
): Float64Array | Sentence {
  const strange = labels.find((label) => label !== '' && !Number.isFinite(Number(label)));
  if (strange !== undefined) {
    return say.model.noNumber(
      strange,
      instead === null ? null : instead(labels.find((label) => label !== '')!),
    );
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

function knownColumns({ unit, extraColumns, countries }: DescribedUnits): string[] {
  const figures = FIGURES.filter((figure) => figure !== 'accounts' || unit !== 'account');
  return [...(countries?.columns ?? []), ...groupingColumns(unit, extraColumns), ...figures];
}
