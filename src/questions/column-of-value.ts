/** Finds the column in which a word is a value, where it was taken for something else. */

import { foldText } from '../fold-text.ts';
import { attributeOf } from '../study/grouping.ts';
import type { Study } from '../study/study.ts';
import { attributeColumns } from '../study/where.ts';

export interface ColumnValue {
  column: string;
  /** As the roster spells it. */
  value: string;
}

/** Columns by which each account is a group of its own. */
const NAMES = ['actor', 'name', 'handle', 'account_id', 'wikidata', 'source', 'note'];

/** The first column that has the value; `null` where none has. */
export function columnOfValue(asked: Study, text: string): ColumnValue | null {
  const wanted = foldText(text);
  if (wanted === '') return null;
  for (const column of attributeColumns(asked)) {
    if (NAMES.includes(column)) continue;
    for (const entry of asked.nodes) {
      const value = attributeOf(entry, column);
      if (foldText(value) === wanted) return { column, value };
    }
  }
  return null;
}
