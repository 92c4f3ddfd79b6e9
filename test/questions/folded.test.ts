/** A number and its bounds in one cell, as every short table writes them. */
import { expect, test } from 'vitest';
import { folded } from '../../src/questions/folded.ts';

test('a count with its most, a share with both, a rank with best and worst; what was not read has its bound alone', () => {
  const columns = [
    'country',
    'a',
    'a_max',
    'jaccard',
    'jaccard_min',
    'jaccard_max',
    'rank',
    'rank_best',
    'rank_worst',
  ];
  const fold = folded(columns, ['rank', 'country', 'a', 'jaccard']);
  expect(fold(['FR', 3, 3, 0.5, 0.5, 0.5, 1, 1, 1])).toEqual([1, 'FR', 3, 0.5]);
  expect(fold(['DE', 3, 5, 0.5, 0.25, 0.75, 2, 1, 4])).toEqual(['1–4', 'DE', '3–5', '0.25–0.75']);
  expect(fold(['KE', Number.NaN, 5, null, 0, 1, Number.NaN, 3, 4])).toEqual(['3–4', 'KE', '≤ 5', '0–1']);
  expect(fold(['IT', null, null, null, null, null, Number.NaN, null, null])).toEqual([
    Number.NaN,
    'IT',
    null,
    null,
  ]);
});
