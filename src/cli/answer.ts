/** What a question answers: a sentence, and rows in one table or in sections; what is said is of no language until a door speaks it. */
import type { ColumnName } from '../columns/answer-columns.ts';
import type { Cell } from '../csv.ts';
import type { Said, Sentence } from '../words/said.ts';
import type { Table } from './table.ts';

export type Facts<S = Sentence> = Readonly<Record<string, string | number | boolean | null | S>>;

/** One after another as one; what is only worked out when it is read stays so. */
export function joinedFacts(...all: readonly (Facts | undefined)[]): Facts {
  const described = all.map((facts = {}) => Object.getOwnPropertyDescriptors(facts));
  return Object.defineProperties({}, Object.assign({}, ...described)) as Facts;
}

/** What an answer comes to: that of a question of yes or no, or `findings` where something is amiss or not done yet. */
type Outcome = 'yes' | 'no' | 'unknown' | 'findings';

/** @typeParam Text what sentences are: text where the answer is written in a language. */
interface Answered<Text> {
  /** What was found. */
  sentence: Text;
  /** What the exit code tells; done where absent. */
  outcome?: Outcome;
  /** Further facts of a JSON document, beside `answer` and the rows. */
  facts?: Facts;
  /** Remarks that follow the table. */
  notes?: readonly Text[];
}

/** An answer of one table: `rows` of the JSON document. */
export interface Answer<Text = Said, C = Cell | Sentence> extends Answered<Text>, Table<C> {
  /** What a terminal shows in place of the rows: the same, laid out to be read. */
  shown?: Table<C>;
  /** What a document shows in place of the rows. */
  document?: Table<C>;
  /** What a terminal shows in place of both where it is wide enough for every cell. */
  matrix?: Matrix<Text>;
}

export interface Matrix<Text = Said> extends Table<Cell> {
  /** What its cells mean. */
  legend: Text;
}

/** One of several tables of an answer. */
export interface Section<Text = Said, C = Cell | Sentence> extends Table<C> {
  /** The key of its rows in the JSON document, and the first cell of each of them in CSV and NDJSON. */
  name: string;
  title: Text;
  /** What a terminal shows in place of the rows, as of an answer of one table. */
  shown?: Table<C>;
  /** Columns of `rows` that a page, which has room for more, shows of as many rows as a terminal is shown. */
  wide?: readonly ColumnName[];
  /** What a document shows in place of the rows. */
  document?: Table<C>;
  matrix?: Matrix<Text>;
}

export interface SectionedAnswer<Text = Said, C = Cell | Sentence> extends Answered<Text> {
  sections: readonly Section<Text, C>[];
  /** The section that CSV holds, where a union of all columns would help nobody. */
  main?: string;
}
