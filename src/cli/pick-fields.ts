/** `--fields A,B`: some columns of an answer, in the order asked for. */

import { UserError } from '../errors.ts';
import { nearestWords } from '../nearest.ts';
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
    const hints = missing.map((field) => {
      const [nearest] = nearestWords(field, columns, 1);
      return nearest === undefined ? field : `${field} (did you mean ${nearest}?)`;
    });
    throw new UserError(`--fields: the answer has no ${hints.join(', ')}; it has ${columns.join(', ')}`);
  }
  return {
    ...rest,
    columns: places.map((place) => columns[place]!),
    rows: rows.map((row) => places.map((place) => row[place]!)),
  };
}
