/** What a language says of columns: what heads each, and what each of published files means. */
import type { ANSWERS } from '../columns/answers.ts';
import type { FileKey } from '../columns/columns.ts';

/** A definition alone, or with the head of the column; what stands between backticks is as it is in the table. */
export type ColumnWord = string | { head: string; definition: string };

/** A column that is the same in every table has a head; one of a single table is headed as elsewhere where nothing else is said. */
export type FileWords<Columns> = {
  readonly [Key in keyof Columns]: Key extends `${string}/${string}`
    ? ColumnWord
    : Exclude<ColumnWord, string>;
};

/** In English a column is headed by its name, as words, where nothing else is said. */
export type NamedFileWords<Columns> = Readonly<Record<keyof Columns, ColumnWord>>;

export type AnswerWords = Readonly<Record<keyof typeof ANSWERS, string>>;

type Words = Readonly<Record<FileKey, ColumnWord>>;

export function definitionsOf(words: Words): Readonly<Record<FileKey, string>> {
  const definitions = Object.entries(words).map(([key, word]) => [
    key,
    typeof word === 'string' ? word : word.definition,
  ]);
  return Object.fromEntries(definitions) as Record<FileKey, string>;
}

/** The definitions with other words for what is studied. */
export function replacedIn<Key extends string>(
  definitions: Readonly<Record<Key, string>>,
  pairs: readonly (readonly [from: string, to: string])[],
): Readonly<Record<Key, string>> {
  const said = Object.entries<string>(definitions).map(([key, text]) => [
    key,
    pairs.reduce((one, [from, to]) => one.replaceAll(from, to), text),
  ]);
  return Object.fromEntries(said);
}

/**
 * Heads by column, and by `table.column` where it means something else there.
 * @param answers heads of columns that only answers have, by their keys.
 */
export function headsOf(
  words: Words,
  answers: Partial<AnswerWords>,
  inTables: Readonly<Record<string, string>>,
): Record<string, string> {
  const ofFiles = Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string' ? [] : [[key.replace('/', '.'), word.head]],
  );
  const ofAnswers = Object.entries(answers).map(([key, head]) => [key.replace(/^answers\//, ''), head]);
  return { ...Object.fromEntries([...ofFiles, ...ofAnswers]), ...inTables };
}
