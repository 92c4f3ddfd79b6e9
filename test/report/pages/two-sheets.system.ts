/** The pages of countries in the published reports, printed by a real browser: two sheets of A4, as a ministry takes them to a meeting. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { patientPage } from '../../support/patient-page.ts';
import { ROOT } from '../../support/program.ts';

/** The largest of both languages, and some. */
const LARGEST = 12;
const SOME = ['FR.html', 'FR.fr.html', 'TV.html', 'NATO.fr.html', 'JP.fr.html'];
const folder = join(ROOT, 'reports/sandbox-2026/countries');

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...quiet],
  });
  page = await patientPage(browser);
});

afterAll(() => browser?.close());

const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.html') && !name.startsWith('README'))
  .sort((one, other) => statSync(join(folder, other)).size - statSync(join(folder, one)).size);

test.each([...new Set([...pages.slice(0, LARGEST), ...SOME])])(
  '%s is printed on two sheets',
  async (name) => {
    await page.goto(pathToFileURL(join(folder, name)).href);
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page\b(?!s)/g)!.length).toBeLessThanOrEqual(2);
  },
);
