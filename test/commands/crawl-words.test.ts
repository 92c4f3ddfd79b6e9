/** How long a crawl takes is rounded up, also over a full hour. */
import { expect, test } from 'vitest';
import { time } from '../../src/jobs/crawl-words.ts';

test.each([
  [59.2, '60 s'],
  [61, '2 min'],
  [3541, '1 h 0 min'],
  [7190, '2 h 0 min'],
  [7201, '2 h 1 min'],
])('%d seconds', (seconds, told) => {
  expect(time(seconds)).toBe(told);
});
