/** Columns of answers are declared, or their table says what they are. */
import { expect, test } from 'vitest';
import type { Answer } from '../../src/cli/answer.ts';
import { own } from '../../src/columns/answer-columns.ts';
import { typed } from '../../src/questions/column-types.ts';

test('a column that nobody declared does not compile; one whose name is data needs a type of its table', () => {
  // @ts-expect-error
  const undeclared: Answer = { sentence: [], columns: ['nobody'], rows: [] };
  const regions: Answer = { sentence: [], columns: ['handle', own('Africa')], rows: [] };
  expect(() => typed(undeclared)).toThrow('nobody');
  expect(() => typed(regions)).toThrow('Africa');
  expect(typed({ ...regions, types: { Africa: 'count' } }).types).toEqual({
    handle: 'account',
    Africa: 'count',
  });
});
