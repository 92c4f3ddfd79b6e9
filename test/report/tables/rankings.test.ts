/** Ties are ties: in ranks, at the end of tables, and in what may be said of first place. */
import { expect, test } from 'vitest';
import { rankNodes } from '../../../src/graph/ranks.ts';
import type { Facts } from '../../../src/report/facts/facts.ts';
import { topRows } from '../../../src/report/facts/top-rows.ts';
import { cutText } from '../../../src/report/words/ranked-text.ts';
import { languageOf } from '../../../src/words/languages.ts';
import { letters } from '../study-from.ts';

const study = letters('abcdefgh', '');
const facts = { study, language: languageOf('en', 'account') } as Facts;

test('a table ends with everyone who shares its last rank', () => {
  const top = topRows(rankNodes([9, 8, 7, 7, 6]), 3);
  expect(top.rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 3]);
  expect(cutText(facts, top, String)).toBe('');
});

test('a rank that too many share is left out whole, and said so', () => {
  const top = topRows(rankNodes([9, 8, ...Array(10).fill(7)]), 3);
  expect(top.rows.map(({ value }) => value)).toEqual([9, 8]);
  expect(cutText(facts, top, (value) => `${value} ties`)).toBe(
    '10 accounts share rank 3, with 7 ties each (rankings.csv).',
  );
});

test('no one is at the top with nothing', () => {
  expect(topRows(rankNodes([0, 0]), 20)).toEqual({ rows: [], cut: null });
});
