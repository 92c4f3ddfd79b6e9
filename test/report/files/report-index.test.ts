/** The list of reports: from the manifests, newest first; another's README is never touched. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkReportIndex, writeReport, writeReportIndex } from '../../../src/report/files/write.ts';
import { renderReport } from '../../../src/report/render-report.ts';
import { letters, OPTIONS } from '../study-from.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-reports-'));
  make('first', '2023-03-01');
  make('second', '2025-03-01', 'first');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function study(name: string, date: string) {
  const made = letters('abc', 'ab ba ac', { c: 'hidden' });
  return { ...made, snapshot: { ...made.snapshot, name, date, contentHash: name } };
}

function make(name: string, date: string, against?: string): void {
  const earlier = against === undefined ? null : study(against, '2023-03-01');
  writeReport(
    join(folder, name),
    renderReport(study(name, date), { ...OPTIONS, draws: 0 }, [], { against: earlier }),
  );
}

const index = 'README.md';

test('lists every report with its figures and what it is set against, newest first', () => {
  expect(checkReportIndex(folder)).toMatchObject([{ path: 'README.md', kind: 'missing' }]);
  expect(writeReportIndex(folder)).toBe(true);
  const rows = readFileSync(join(folder, index), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| [second') || line.startsWith('| [first'));
  expect(rows).toEqual([
    '| [second](second/report.md) | [page](second/report.html) | X | 1 March 2025 | 3 | 2 | 3 | 1 | first |',
    '| [first](first/report.md) | [page](first/report.html) | X | 1 March 2023 | 3 | 2 | 3 | 1 | – |',
  ]);
  expect(checkReportIndex(folder)).toEqual([]);
});

test('a report more makes the list differ, until it is written again', () => {
  writeReportIndex(folder);
  make('third', '2024-03-01');
  expect(checkReportIndex(folder)).toMatchObject([{ path: 'README.md', kind: 'changed' }]);
  writeReportIndex(folder);
  expect(checkReportIndex(folder)).toEqual([]);
});

test('a README that is not a list of reports is left alone', () => {
  writeFileSync(join(folder, index), '# Our own words\n');
  expect(writeReportIndex(folder)).toBe(false);
  expect(readFileSync(join(folder, index), 'utf8')).toBe('# Our own words\n');
  expect(checkReportIndex(folder)).toEqual([]);
});
