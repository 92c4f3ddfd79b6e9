/** The pages of countries, as those of the published report, printed by a real browser: three sheets of A4 at most, as a ministry takes them to a meeting. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadStudy } from '../../../src/open/load-study.ts';
import { readWorld } from '../../../src/publish/read-world.ts';
import { fileChunks } from '../../../src/report/files/report-file.ts';
import { STYLESHEET } from '../../../src/report/html/sheet-html.ts';
import { renderReport } from '../../../src/report/render-report.ts';
import { findSnapshot } from '../../../src/store/snapshots.ts';
import { openStore } from '../../../src/store/store.ts';
import { placeOf } from '../../../src/study/report-layout.ts';
import { openArchivedSandbox } from '../../support/archived-sandbox.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { patientPage } from '../../support/patient-page.ts';
import { ROOT } from '../../support/program.ts';
import { OPTIONS } from '../study-from.ts';

/** The largest of both languages, and some. */
const LARGEST = 12;
const SOME = ['FR.html', 'FR.fr.html', 'TV.html', 'NATO.fr.html', 'JP.fr.html'];
const published = join(ROOT, 'reports/sandbox-2026/countries');
const folder = temporaryFolder();

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const database = join(folder.path, 'sandbox.sqlite');
  openArchivedSandbox(database);
  const store = openStore(database);
  const load = (year: number) => loadStudy({ store, snapshot: findSnapshot(store, `sandbox-${year}`)! });
  const options = { ...OPTIONS, lang: ['en', 'fr'], runs: 1, draws: 2 };
  const beside = { against: load(2025), world: readWorld() };
  for (const file of renderReport(load(2026), options, [], beside)) {
    const isPrinted = dirname(file.path) === 'countries' && printed.has(basename(file.path));
    if (isPrinted || file.path === STYLESHEET)
      folder.write(placeOf(file.path), [...fileChunks(file)].join(''));
  }
  store.close();
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...quiet],
  });
  page = await patientPage(browser);
});

afterAll(() => browser?.close());

/** By what the repository has of each, the same text without its layout. */
const largest = readdirSync(published)
  .filter((name) => !name.startsWith('README'))
  .sort((one, other) => statSync(join(published, other)).size - statSync(join(published, one)).size)
  .slice(0, LARGEST)
  .map((name) => name.replace(/\.md$/, '.html'));
const printed = new Set([...largest, ...SOME]);

test.each([...printed])('%s is printed on three sheets at most', async (name) => {
  await page.goto(pathToFileURL(join(folder.path, 'countries', name)).href);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length).toBeLessThanOrEqual(3);
});
