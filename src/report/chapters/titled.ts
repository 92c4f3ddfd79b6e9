/** An answer of one table as a chapter has it: a document heads each table with what it shows. */
import type { Answer, SectionedAnswer } from '../../cli/answer.ts';
import type { Said } from '../../words/said.ts';

/** The name of the table. */
export const ROWS = 'rows';

export function titled({ shown, matrix: _matrix, ...answer }: Answer, title: Said): SectionedAnswer {
  const { columns, rows, types, document, ...answered } = answer;
  return {
    ...answered,
    sections: [
      {
        name: ROWS,
        title,
        columns,
        rows,
        ...(shown?.optional === undefined ? {} : { optional: shown.optional }),
        ...(types === undefined ? {} : { types }),
        ...(document === undefined ? {} : { document }),
      },
    ],
  };
}
