/** `--fields A,B`: some columns of an answer, in the order asked for. */

import { nearestWords } from '../nearest.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import type { Answer } from './answer.ts';

/**
 * The answer with these columns alone, in every format.
 * @throws UserError naming every column that it does not have, with the nearest it has.
 */
export function pickFields(answer: Answer, fields: readonly string[]): Answer {
  const { columns, rows, shown: _, matrix: __, ...rest } = answer;
  const names: readonly string[] = columns;
  const places = fields.map((field) => names.indexOf(field));
  const missing = fields.filter((_, k) => places[k] === -1);
  if (missing.length > 0) {
    const hints = missing.map((field) => ({ field, nearest: nearestWords(field, columns, 1)[0] ?? null }));
    throw refusal(say.address.noFields(hints, columns));
  }
  return {
    ...rest,
    columns: places.map((place) => columns[place]!),
    rows: rows.map((row) => places.map((place) => row[place]!)),
  };
}
