/** What is said of the log of which a snapshot was made; the interval by R, `prop.test(1, 36, correct = FALSE)`. */
import { expect, test } from 'vitest';
import { logOrigin, logText } from '../../src/study/log-origin.ts';

const DAY = { log: 'days', at: '2025-06-04T23:59:59.999Z' };

test('a loss has its interval', () => {
  const log = logOrigin({ ...DAY, streams: 'one, two', told_count: 35, untold_count: 1, gap_count: 1 });
  expect(log).toMatchObject({
    name: 'days',
    streams: ['one', 'two'],
    gaps: 1,
    loss: { events: 36, untold: 1 },
  });
  expect(log!.loss!.low).toBeCloseTo(0.00492040714, 10);
  expect(log!.loss!.high).toBeCloseTo(0.141697186533, 10);
  expect(logText(log!)).toBe(
    'The snapshot holds the ties of the log days as of 2025-06-04T23:59:59Z; it followed one and two, and 1 account was in a gap then. Of 36 events the sweeps found 1 that no stream had told: a loss of 2.8% (95% interval 0.5% to 14.2%), at the least, since what formed and ended within one gap is unseen.',
  );
});

test.each([
  [{}, '23:59:59Z.'],
  [{ streams: '', told_count: 0, untold_count: 4 }, 'and ended between two readings is unseen.'],
  [
    { streams: 'one', told_count: 0, untold_count: 0 },
    'No event had come by which its loss could be measured.',
  ],
])('%j states no loss', (options, end) => {
  const log = logOrigin({ ...DAY, ...options })!;
  expect(log.loss).toBeNull();
  expect(logText(log).endsWith(end)).toBe(true);
});

test('a snapshot that was crawled has no log', () => {
  expect(logOrigin({ cap: 100 })).toBeNull();
});
