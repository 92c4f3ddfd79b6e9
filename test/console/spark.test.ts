import { expect, test } from 'vitest';
import { sparkHtml } from '../../src/console/html/spark.ts';

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
