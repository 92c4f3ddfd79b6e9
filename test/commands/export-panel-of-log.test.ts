/** A panel of two days of a log has what the log witnessed between them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { sealedDaysOfLog } from '../support/panel-log.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const db = join(folder.path, 'study.sqlite');
const at = (name: string) => join(folder.path, name);
const exporting = (...words: string[]) => runHere(['export', ...words, '--db', db]);
const eventsOf = (panel: string) =>
  readFileSync(at(`${panel}/events.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1);

beforeAll(() => sealedDaysOfLog(db));

test('each end and each beginning has its time, that of what came and went too', async () => {
  const { code, stderr } = await exporting('--panel', 'before', 'after', at('panel/'));
  expect(code).toBe(0);
  const both = (event: string, time: string) => `${event},${time},${time}`;
  expect(eventsOf('panel')).toEqual([
    both('formed,2,1', '2026-06-02T03:00:00Z'),
    both('ended,2,1', '2026-06-02T05:00:00Z'),
    'formed,3,2,2026-06-02T06:00:00Z,2026-06-02T12:00:00Z',
    both('formed,4,2', '2026-06-03T01:30:00.000Z'),
    both('ended,2,3', '2026-06-03T10:12:00Z'),
  ]);
  expect(stderr).toContain(
    '5 events, of 4 of which the time is known; 1 follow ended by persons is no event',
  );
  expect(readFileSync(at('panel/README.md'), 'utf8')).toContain(
    'Between before and after events are those of the log "log", of which both are days',
  );
});

test('who came and who is gone has the time that the log has, between the waves', () => {
  const rows = readFileSync(at('panel/composition.csv'), 'utf8').trim().split('\n').slice(-2);
  // Of the 72 hours from the end of the first day to that of the fourth, 18 and 36.
  const [gone, back] = rows.map((row) => row.split(','));
  expect([gone![0], gone![1], Number(gone![2]).toFixed(6), gone![3], gone![4]]).toEqual([
    '5',
    '1',
    '1.250000',
    'wave',
    'log',
  ]);
  expect([back![0], Number(back![1]).toFixed(6), back![2], back![3], back![4]]).toEqual([
    '6',
    '1.500000',
    '2',
    'log',
    'wave',
  ]);
});

test('the times are those that diff tells', async () => {
  const told = await runHere(['diff', 'before', 'after', '--show', 'ties', '--format', 'csv', '--db', db]);
  expect(told.stdout).toContain('ended,bo.test,cy.test,,,,2026-06-03T10:12:00Z');
  // One record took the place of another: the tie formed before both days.
  expect(told.stdout).toContain('remade,cy.test,ann.test,,,,,');
  await exporting('--panel', '--persons', 'before', 'after', at('persons/'));
  expect(eventsOf('persons')).toContain('ended,1,2,2026-06-03T02:00:00Z,2026-06-03T02:00:00Z');
});

test('where there is no log, as in a clone, times are the days of the waves', async () => {
  for (const name of ['before', 'after']) await exporting(name, at(`${name}/`));
  const words = ['--panel', at('before'), at('after'), at('alone/'), '--db', at('other.sqlite')];
  expect(await runHere(['export', ...words])).toMatchObject({ code: 0 });
  expect(eventsOf('alone')).toEqual([
    'formed,4,2,2026-06-03T01:30:00.000Z,2026-06-03T01:30:00.000Z',
    'ended,2,3,2026-06-01,2026-06-04',
    'ended,3,1,2026-06-01,2026-06-04',
    'formed,3,1,2026-06-01,2026-06-04',
    'formed,3,2,2026-06-01,2026-06-04',
  ]);
});

test('a panel is of days that are sealed: of the log itself it is refused with what to do', async () => {
  const { code, stderr } = await exporting('--panel', 'log', at('nothing/'));
  expect(code).toBe(2);
  expect(stderr).toContain('entente seal log --at YYYY-MM-DD --snapshot NAME');
});
