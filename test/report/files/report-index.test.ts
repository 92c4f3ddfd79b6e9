/** The lists of reports: from the manifests, newest first, as Markdown and as pages; another's are never touched. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkReportIndex, writeReport, writeReportIndex } from '../../../src/report/files/write.ts';
import { renderReport } from '../../../src/report/render-report.ts';
import { letters, OPTIONS, studyFrom } from '../study-from.ts';

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

function make(name: string, date: string, against?: string, lang = OPTIONS.lang): void {
  const earlier = against === undefined ? null : study(against, '2023-03-01');
  writeReport(
    join(folder, name),
    renderReport(study(name, date), { ...OPTIONS, lang, draws: 0 }, [], { against: earlier }),
  );
}

const index = 'README.md';

test('lists every report with its figures and what it is set against, newest first', () => {
  expect(checkReportIndex(folder)).toMatchObject([
    { path: 'README.md', kind: 'missing' },
    { path: 'index.html', kind: 'missing' },
  ]);
  writeReportIndex(folder);
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
  expect(checkReportIndex(folder)).toMatchObject([
    { path: 'README.md', kind: 'changed' },
    { path: 'index.html', kind: 'changed' },
  ]);
  writeReportIndex(folder);
  expect(checkReportIndex(folder)).toEqual([]);
});

test.each([
  ['README.md', '# Our own words\n'],
  ['index.html', '<!doctype html>\n<title>Our own page</title>\n'],
])('a %s that is not a list of reports is left alone', (path, text) => {
  writeFileSync(join(folder, path), text);
  writeReportIndex(folder);
  expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
  expect(checkReportIndex(folder)).toEqual([]);
});

/** Entries of a page: where each leads, and what it reads. */
function entriesOf(path: string): string[][] {
  const page = readFileSync(join(folder, path), 'utf8');
  expect(page).not.toMatch(/<script|src=/);
  return page
    .split('<h2')
    .slice(1)
    .map((entry) => [/href="([^"]+)"/.exec(entry)![1]!, entry.replace(/<[^>]*>?/g, '').replace(/\s+/g, ' ')]);
}

test('the page leads to each report, with headline, network, date and content hash', () => {
  writeReportIndex(folder);
  const entries = entriesOf('index.html');
  expect(entries.map(([href]) => href)).toEqual(['second/report.html', 'first/report.html']);
  expect(entries[0]![1]).toMatch(
    /Who follows whom .*1 March 2025 X · 1 March 2025 · 3 accounts · 3 follows between accounts · 1 mutual tie · set against first content hash second/,
  );
});

test('there is a page in each language of a report, which leads to its own pages where it has them', () => {
  make('third', '2024-03-01', undefined, ['en', 'fr']);
  writeReportIndex(folder);
  expect(entriesOf('index.fr.html').map(([href]) => href)).toEqual([
    'second/report.html',
    'third/report.fr.html',
    'first/report.html',
  ]);
  expect(entriesOf('index.fr.html')[1]![1]).toMatch(/Qui suit qui .* X · 1er mars 2024 · 3 comptes · /);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('<a href="index.fr.html">français</a>');
  expect(checkReportIndex(folder)).toEqual([]);
});

test('a page in a language in which there is no report any more is told, and goes', () => {
  make('third', '2022-03-01', undefined, ['fr']);
  writeReportIndex(folder);
  writeFileSync(join(folder, 'index.de.html'), 'of somebody else');
  rmSync(join(folder, 'third'), { recursive: true });
  expect(checkReportIndex(folder)).toMatchObject([
    { path: 'README.md', kind: 'changed' },
    { path: 'index.html', kind: 'changed' },
    { path: 'index.fr.html', kind: 'extra' },
  ]);
  writeReportIndex(folder);
  expect(checkReportIndex(folder)).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.startsWith('index'))).toEqual([
    'index.de.html',
    'index.html',
  ]);
});

test('a country that several reports have a page of leads to each of them, as no page can name a report made later', () => {
  const of = (name: string, countries: readonly string[]) =>
    writeReport(
      join(folder, name),
      renderReport(
        studyFrom({
          snapshot: { name, date: '2026-06-01', contentHash: name },
          entries: countries.map((country, k) => ({
            accountId: `id${k}`,
            row: { name: `Person ${k}`, kind: 'person', office: 'head-of-state', country },
          })),
          follows: [['id0', 'id1']],
        }),
        { ...OPTIONS, lang: ['en', 'fr'], draws: 0 },
        [],
      ),
    );
  of('one', ['KE', 'FR']);
  of('other', ['JP', 'KE']);
  writeReportIndex(folder);
  const byCountry = (path: string) =>
    readFileSync(join(folder, path), 'utf8')
      .split('<li>')
      .slice(1)
      .map((item) => [
        item.replace(/<.*/s, ''),
        ...[...item.matchAll(/href="([^"]+)"/g)].map(([, href]) => href),
      ]);
  expect(byCountry('index.html')).toEqual([['Kenya · ', 'one/countries/KE.html', 'other/countries/KE.html']]);
  expect(byCountry('index.fr.html')).toEqual([
    ['Kenya · ', 'one/countries/KE.fr.html', 'other/countries/KE.fr.html'],
  ]);
});
