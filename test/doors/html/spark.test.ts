import { expect, test } from 'vitest';
import { columnsOf } from '../../../src/doors/html/cells.ts';
import { sparkHtml } from '../../../src/doors/html/spark.ts';
import { wordsOf } from '../../../src/doors/page-words.ts';

test('none, an eighth, all of it and the unknown are told apart, and the signs stay as text', () => {
  const { markup } = sparkHtml('·▁█?')!;
  expect([...markup.matchAll(/ height="(\d+)"\/>/g)].map(([, height]) => height)).toEqual([
    '1',
    '2',
    '16',
    '16',
  ]);
  expect(markup.match(/class="unknown"/g)).toHaveLength(1);
  expect(markup).toContain('aria-label="·▁█?"');
  expect(sparkHtml('no chart')).toBeNull();
  expect(sparkHtml('?')).toBeNull();
});

test('a column of counts that the prompt draws is drawn on a page, too', () => {
  const table = {
    columns: ['own_posts'] as const,
    rows: [['▁▄█'], ['?????']],
    types: { own_posts: 'count' as const },
  };
  const [column] = columnsOf(table, { words: wordsOf('en'), leads: () => '', who: new Map() });
  expect(column?.holds).toBe('words');
  for (const [row, [cell]] of table.rows.entries()) expect(column?.cell(cell!, row).markup).toContain('<svg');
});
