/** What is told of waits. */
import { expect, test } from 'vitest';
import { heldUpText, progressText } from '../../src/jobs/crawl-words.ts';

const STATE = {
  phase: 'follows',
  done: 3,
  total: 9,
  pages: 4,
  requests: 12,
  rate: 10,
  waiting: null,
  waitingUntil: null,
  isLimit: false,
  secondsLeft: 6,
  paid: null,
} as const;
const until = Date.UTC(2026, 5, 1, 15, 8, 30);

test('a limit is told by the network that sets it, a fault by what it was', () => {
  const limit = {
    ...STATE,
    waiting: 'the network allows no more requests',
    waitingUntil: until,
    isLimit: true,
  };
  expect(progressText(limit)).toBe(
    '3 of 9 accounts · 12 requests · 10 a second · 6 s left · the network allows no more requests until 15:08 UTC',
  );
  const fault = { ...STATE, waiting: 'pds.example: no whole answer came', waitingUntil: until };
  expect(progressText(fault)).toMatch(/waiting until 15:08 UTC: pds\.example: no whole answer came$/);
});

test('what is paid is told with the cap, where there is one', () => {
  const paid = { ...STATE, paid: { dollars: 6.17, most: 9 } };
  expect(progressText(paid)).toBe(
    '3 of 9 accounts · 12 requests · 10 a second · paid $6.17 of $9.00 · 6 s left',
  );
  expect(progressText({ ...STATE, paid: { dollars: 6.17, most: null } })).toContain(' · paid $6.17 · ');
});

test('a host that holds accounts up is named with the time to come back', () => {
  expect(heldUpText('pds.example', until, 9)).toBe(
    'pds.example allows no more requests until 2026-06-01 15:08 UTC: 9 accounts wait for it; come back then',
  );
});
