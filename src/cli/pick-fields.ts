/** `--fields A,B`: some columns of an answer, in the order asked for. */

import type { ColumnName } from '../columns/answer-columns.ts';
import { nearestWords } from '../nearest.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import type { Answer } from './answer.ts';
import { picked } from './picked.ts';

/**
 * The answer with these columns alone, in every format.
 * @throws UserError naming every column that it does not have, with the nearest it has.
 */
export function pickFields(answer: Answer, fields: readonly string[]): Answer {
  const { columns, rows, shown: _, matrix: __, ...rest } = answer;
  const names: readonly string[] = columns;
  const missing = fields.filter((field) => !names.includes(field));
  if (missing.length > 0) {
    const hints = missing.map((field) => ({ field, nearest: nearestWords(field, columns, 1)[0] ?? null }));
    throw refusal(say.address.noFields(hints, columns));
  }
  return { ...rest, ...picked({ columns, rows }, fields as readonly ColumnName[]) };
}
