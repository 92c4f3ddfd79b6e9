import { appendFileSync, existsSync, mkdtempSync, readFileSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { journalPath, openJournal } from '../../src/grow/journal.ts';

const ABOUT = { networks: ['bluesky'] };
const never = () => Promise.reject(new Error('asked again'));

test('an answer is kept as soon as it is there, a torn line is asked for again, and the end leaves nothing', async () => {
  const path = journalPath(join(mkdtempSync(join(tmpdir(), 'grow-')), 'evidence.csv'));
  const first = openJournal(path, '2026-12-01', ABOUT);
  expect(await first.ask('a', async () => ({ said: 'é', left: undefined }))).toEqual({ said: 'é' });
  await first.ask('b', async () => undefined);
  await expect(first.ask('c', never)).rejects.toThrow('asked again');
  // What stays shut is not knocked at again in this run.
  await expect(first.ask('c', async () => 'open')).rejects.toThrow('asked again');
  truncateSync(path, readFileSync(path).length - 3);
  // Past midnight the run goes on with its day.
  const second = openJournal(path, '2026-12-02', ABOUT);
  expect([second.day, second.answers, second.refused]).toEqual(['2026-12-01', 1, '']);
  expect(await second.ask('a', never)).toEqual({ said: 'é' });
  expect(await second.ask('c', async () => 'open')).toBe('open');
  let asked = 0;
  const [x, y] = await Promise.all([1, 2].map(() => second.ask('b', async () => ++asked)));
  expect([x, y, asked]).toEqual([1, 1, 1]);
  expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(4);
  second.end();
  expect(existsSync(path)).toBe(false);
});

test('answers of old, of another question, or of nobody are not used, and that is said', async () => {
  const path = journalPath(join(mkdtempSync(join(tmpdir(), 'grow-')), 'proofs.csv'));
  await openJournal(path, '2026-12-01', ABOUT).ask('a', async () => 1);
  expect(openJournal(path, '2026-12-01', { networks: ['x'] })).toMatchObject({
    answers: 0,
    refused: expect.stringMatching(/other options/),
  });
  await openJournal(path, '2026-12-01', ABOUT).ask('a', async () => 1);
  expect(openJournal(path, '2026-12-03', ABOUT)).toMatchObject({
    day: '2026-12-03',
    answers: 0,
    refused: expect.stringMatching(/too long ago/),
  });
  truncateSync(path, 0);
  appendFileSync(path, 'no journal');
  expect(openJournal(path, '2026-12-03', ABOUT).answers).toBe(0);
});
