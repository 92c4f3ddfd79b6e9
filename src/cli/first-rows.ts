/** `--top` of an answer whose question has all rows: so many of each of its tables. */
import type { Answer, SectionedAnswer } from './answer.ts';
import type { Table } from './table.ts';

interface Shown extends Table {
  shown?: Table;
  matrix?: Table;
}

export function firstRows<A extends Answer | SectionedAnswer>(answer: A, top: number): A {
  if (!('sections' in answer)) return cut(answer as A & Answer, top);
  return { ...answer, sections: answer.sections.map((section) => cut(section, top)) };
}

/** A matrix is no list, and is left out where the list is cut. */
function cut<T extends Shown>(table: T, top: number): T {
  const { rows, shown, total = rows.length } = table;
  if (rows.length <= top) return table;
  const { matrix: _, ...listed } = table;
  const some = shown === undefined ? {} : { shown: { ...shown, rows: shown.rows.slice(0, top) } };
  return { ...(listed as T), total, rows: rows.slice(0, top), ...some };
}
