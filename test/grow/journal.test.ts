import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Ground } from '../../src/evidence/grow/claim.ts';
import { journalPath, openJournal } from '../../src/grow/journal.ts';
import { takeTurn } from '../../src/grow/one-run.ts';
import { findItems, findSitesOf } from '../../src/grow/wikidata-items.ts';
import { statementsOf } from '../../src/grow/wikidata-statements.ts';
import { ground } from '../support/small-sky.ts';

const ABOUT = { command: 'entente roster grow --network bluesky' };
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

test('answers of old, or of nobody, are not used, and that is said; those to other options stay', async () => {
  const path = journalPath(join(mkdtempSync(join(tmpdir(), 'grow-')), 'proofs.csv'));
  await openJournal(path, '2026-12-01', ABOUT).ask('a', async () => 1);
  expect(() => openJournal(path, '2026-12-01', { ...ABOUT, endpoint: 'https://wiki.test' })).toThrow(
    /proofs\.grow\.ndjson has the answers .* finish it \(entente roster grow --network bluesky\), or remove the file/,
  );
  expect(openJournal(path, '2026-12-01', ABOUT).answers).toBe(1);
  expect(openJournal(path, '2026-12-03', ABOUT)).toMatchObject({
    day: '2026-12-03',
    answers: 0,
    refused: expect.stringMatching(/too long ago/),
  });
  truncateSync(path, 0);
  appendFileSync(path, 'no journal');
  expect(openJournal(path, '2026-12-03', ABOUT).answers).toBe(0);
});

test('what comes after somebody has removed the file is kept', async () => {
  const path = journalPath(join(mkdtempSync(join(tmpdir(), 'grow-')), 'evidence.csv'));
  const journal = openJournal(path, '2026-12-01', ABOUT);
  await journal.ask('a', async () => 1);
  rmSync(path);
  await journal.ask('b', async () => 2);
  expect(openJournal(path, '2026-12-01', ABOUT)).toMatchObject({ answers: 1, refused: '' });
});

test('an answer of Wikidata that is cut off is asked for anew', async () => {
  const path = journalPath(join(mkdtempSync(join(tmpdir(), 'grow-')), 'evidence.csv'));
  const torn = async () =>
    '{"head":{"vars":["item"]},"results":{"bindings":[ \njava.util.concurrent.TimeoutException';
  const item = { item: 'Q1', seat: 'a', country: 'FR', kind: 'person', flaws: [] } as const;
  for (const ask of [
    (on: Ground) => findItems(torn, on),
    (on: Ground) => findSitesOf(torn, on, [item]),
    (on: Ground) => statementsOf(torn, on, ['Q1']),
  ]) {
    await expect(ask(ground({ ask: openJournal(path, '2026-12-01', ABOUT).ask }))).rejects.toThrow(/cut off/);
    expect(openJournal(path, '2026-12-01', ABOUT).answers).toBe(0);
  }
});

test('one process at a time takes its turn, and what a dead one has left is taken over', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'grow-')), 'turn');
  const marks = new Map([[1, 'one']]);
  const as = (pid: number) => ({ pid, processMark: (number: number) => marks.get(number) ?? null });
  const letGo = takeTurn(path, as(1));
  expect(() => takeTurn(path, as(2))).toThrow('process 1 grows the same roster');
  letGo();
  takeTurn(path, as(1));
  marks.set(1, 'a later one');
  takeTurn(path, as(2))();
  writeFileSync(path, '[');
  takeTurn(path, as(2))();
  expect(existsSync(path)).toBe(false);
});
