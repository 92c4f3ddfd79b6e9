/** axe finds nothing wrong with the map: wide and narrow, light and dark, in both languages, whatever is chosen. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { patientPage } from '../support/patient-page.ts';
import { leadersMap } from './leaders.ts';

const CHROMIUM = '/usr/bin/chromium';
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };

let folder: string;
let address: string;
let browser: Browser;
/** Opened once, which takes longer than to load a map in it. */
let page: Page | undefined;

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`${CHROMIUM} is missing; install it with: apt-get install chromium`);
  }
  folder = mkdtempSync(join(tmpdir(), 'entente-axe-'));
  const file = join(folder, 'map.html');
  writeFileSync(file, leadersMap());
  address = pathToFileURL(file).href;
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...quiet],
  });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['', WIDE, 'light'],
  ['', NARROW, 'dark'],
  ['#lang=fr&country=KE', WIDE, 'dark'],
  ['#lang=fr&country=KE', NARROW, 'light'],
  ['#country=KE&partner=DE', WIDE, 'light'],
  ['#account=net:e', WIDE, 'dark'],
  ['#account=net:a', NARROW, 'light'],
  ['#changes=yes', NARROW, 'dark'],
  ['#country=KE&changes=yes', WIDE, 'light'],
  ['#account=net:a&other=net:c', WIDE, 'light'],
  ['#colour=mutual&size=in_degree&region=Africa', WIDE, 'dark'],
] as const)('axe finds nothing at %s, %j, %s', async (fragment, viewport, colorScheme) => {
  page ??= await patientPage(browser);
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  // What differs by its fragment alone is not loaded anew.
  await page.goto('about:blank');
  await page.goto(`${address}${fragment}`);
  await page.waitForSelector('.canvas canvas');
  expect(await axeFindings(page)).toEqual([]);
});
