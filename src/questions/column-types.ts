/** What the columns of answers are, by their names. */
import type { Answer, SectionedAnswer } from '../cli/answer.ts';
import type { Table } from '../cli/table.ts';
import { typeInAnswers } from '../columns/answer-columns.ts';
import type { ColumnType } from '../columns/column-type.ts';

/** One type for columns whose names are data, such as those of regions. */
export function allOf(columns: readonly string[], type: ColumnType): Record<string, ColumnType> {
  return Object.fromEntries(columns.map((column) => [column, type]));
}

interface Typed extends Table {
  document?: Table;
}

/** The answer with the types of all columns of its tables. @throws Error where a table gives no type to a column of its own. */
export function typed<A extends Answer | SectionedAnswer>(answer: A): A {
  if ('sections' in answer) return { ...answer, sections: answer.sections.map(withTypes) };
  return withTypes(answer as A & Answer);
}

/** Also those of what a document shows. @throws Error where it gives no type to a column of its own. */
export function withTypes<T extends Typed>(table: T): T {
  const types = table.columns.map((column) => {
    const type = table.types?.[column] ?? typeInAnswers(column);
    if (type === undefined) throw new Error(`a column of a table's own without a type: ${column}`);
    return [column, type] as const;
  });
  // What is only worked out when it is read stays so.
  const described = Object.getOwnPropertyDescriptors(table);
  const given = { value: Object.fromEntries(types), enumerable: true };
  const { document } = table;
  return Object.defineProperties(
    {},
    {
      ...described,
      types: given,
      ...(document !== undefined && {
        document: { value: withTypes({ types: table.types ?? {}, ...document }), enumerable: true },
      }),
    },
  ) as T;
}
