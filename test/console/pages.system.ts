/// <reference lib="dom" />
/** The console in a real browser: every page with and without a script, wide and narrow, light and dark, in both languages. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseAlertsFile } from '../../src/alerts/alerts-file.ts';
import { STYLE } from '../../src/doors/html/style.ts';
import { systemRuntime } from '../../src/runtime.ts';
import { takeWatchLock } from '../../src/store/crawl-lock.ts';
import type { Store } from '../../src/store/driver.ts';
import { openStore } from '../../src/store/store.ts';
import { openArchivedSandbox } from '../support/archived-sandbox.ts';
import { axeFindings } from '../support/axe.ts';
import { startConsole, type TestConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';
import { BEGUN, type HandLog, handLog } from '../support/hand-log.ts';
import { patientPage } from '../support/patient-page.ts';
import { ROOT } from '../support/program.ts';

const folder = temporaryFolder();
const database = join(folder.path, 'data', 'entente.sqlite');
const home = process.cwd();
const HOUR = 3_600_000;
const [A, B] = ['did:plc:a.test', 'did:plc:b.test'];

let browser: Browser;
let console: TestConsole;
let store: Store;
let log: HandLog;

beforeAll(async () => {
  mkdirSync(join(folder.path, 'data'));
  process.chdir(folder.path);
  openArchivedSandbox(database);
  store = openStore(database);
  log = handLog(
    store,
    [
      { handle: 'a.test', country: 'FR' },
      { handle: 'b.test', country: 'DE' },
    ],
    'watched',
  );
  log.tie({ kind: 'formed', source: A, target: B, to: BEGUN + HOUR });
  for (const account of [A, B]) {
    const proved = BEGUN + 5 * HOUR;
    const open = { from: BEGUN, proved, provedBy: 'chain' as const, to: proved };
    log.state(account, { cohort: 1, provedAt: proved, open });
  }
  log.sweep(BEGUN + 5 * HOUR, 0, 2);
  const file = (name: string) => readFileSync(join(ROOT, 'dist', name), 'utf8');
  console = await startConsole(database, {
    files: new Map([
      ['/console.js', { type: 'text/javascript; charset=utf-8', body: file('console-browser/main.js') }],
      [
        '/console.css',
        { type: 'text/css; charset=utf-8', body: STYLE + file('console-browser/console.css') },
      ],
      ['/map.js', { type: 'text/javascript; charset=utf-8', body: file('map-page/main.js') }],
      ['/map.css', { type: 'text/css; charset=utf-8', body: file('map-page/map.css') }],
      ['/icon.svg', { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }],
    ]),
  });
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...quiet],
  });
});

afterAll(async () => {
  await browser?.close();
  await console.close();
  store.close();
  process.chdir(home);
});

const ADDRESSES = [
  '/',
  '/?country=BR',
  '/more?desk=BR',
  '/sources',
  '/desk',
  '/desk?country=BR',
  '/desk?country=FR&s=watched&peers=DE',
  '/show',
  '/show?of=FR',
  '/show?of=mfa-fr.test',
  '/show?of=nobody.test',
  '/follows?a=FR&q=unreturned',
  '/pair?a=mfa-fr.test&b=un.test',
  '/pair?a=a.test&b=b.test&s=watched',
  '/compare?of=FR&of=DE&of=GB',
  '/years?old=sandbox-2025&new=sandbox-2026',
  '/coverage',
  '/map',
  '/map?s=sandbox-2026&against=sandbox-2025',
  '/now?last=week',
  '/feeds',
  '/feeds?q=hashtag',
  '/hotspots?s=sandbox-2026&last=week',
  '/countries?s=sandbox-2026&measure=influence&of=FR',
  '/alerts',
  '/alerts?of=FR',
  '/nowhere',
];
const VIEWS = [
  { width: 1440, height: 900, scheme: 'light', lang: 'en' },
  { width: 390, height: 844, scheme: 'dark', lang: 'fr' },
] as const;

/** What the page complained of, and what it asked for elsewhere. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    // The status of a page that is none is no fault of it.
    if (
      ['error', 'warning'].includes(message.type()) &&
      !/status of 40\d|GL Driver Message/.test(message.text())
    )
      found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(console.url)) found.push(request.url());
  });
  return found;
}

/** Each kind of element on a page once, with what it stands in: what its look is given by. */
function kindsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const kind = ({ tagName, className }: Element) => `${tagName} ${className}`;
    return [
      ...new Set(
        Array.from(
          document.body.querySelectorAll('*'),
          (one) => `${kind(one.parentElement!)} > ${kind(one)}`,
        ),
      ),
    ];
  });
}

describe.each(VIEWS)('%j', ({ width, height, scheme, lang }) => {
  const seen = new Set<string>();
  let page: Page;
  let bare: Page;
  let found: string[];

  beforeAll(async () => {
    const viewport = { width, height };
    page = await patientPage(browser, { viewport, colorScheme: scheme });
    bare = await patientPage(browser, { viewport, javaScriptEnabled: false });
    found = complaints(page);
  });
  afterAll(async () => {
    await page.close();
    await bare.close();
  });

  test.each(ADDRESSES)('%s', async (address) => {
    found.length = 0;
    const language = lang === 'en' ? '' : `${address.includes('?') ? '&' : '?'}lang=${lang}`;
    await page.goto(`${console.url}${address}${language}`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    // How a page is built is the same in both; of the other look each kind of element is seen once.
    const unseen = (await kindsOn(page)).filter((kind) => !seen.has(kind));
    for (const kind of unseen) seen.add(kind);
    if (lang === 'en' || unseen.length > 0) expect(await axeFindings(page)).toEqual([]);
    expect(found).toEqual([]);
    if (lang === 'fr') return;
    const text = await page.locator('main').textContent();
    await bare.goto(`${console.url}${address}${language}`);
    expect((await bare.locator('main').textContent())!.replace(/\s+/g, ' ')).toBe(text!.replace(/\s+/g, ' '));
  });
});

test('on a narrow screen the answer comes first, with where one is, and a table that goes on to the right says so', async () => {
  const page = await patientPage(browser, {
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
  });
  await page.goto(`${console.url}/compare?of=FR&of=DE&s=sandbox-2026`);
  for (const door of await page.locator('header nav a').all()) {
    const { x, width } = (await door.boundingBox())!;
    expect(x + width).toBeLessThanOrEqual(390);
  }
  expect(await page.locator('#ask').isVisible()).toBe(false);
  expect((await page.locator('.lead').first().boundingBox())!.y).toBeLessThan(844 / 2);
  const table = page.locator('.table').first();
  expect(await table.evaluate((one) => getComputedStyle(one).backgroundImage)).toContain('gradient');
  expect(await page.locator('footer').evaluate((one) => getComputedStyle(one).position)).toBe('static');
  await page.locator('.ask summary').click();
  expect(await page.locator('#ask').isVisible()).toBe(true);
  await page.close();
});

test('on a phone no table is cut: each row is a card that says what its cells are', async () => {
  const page = await patientPage(browser, { viewport: { width: 390, height: 844 } });
  for (const address of ['/desk?country=BR', '/follows?a=FR', '/countries?s=sandbox-2026', '/sources']) {
    await page.goto(`${console.url}${address}`);
    const cut = await page
      .locator('.table')
      .evaluateAll((tables) =>
        tables.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.ariaLabel),
      );
    expect(cut, address).toEqual([]);
  }
  const said = await page
    .locator('.cards td[data-label]')
    .first()
    .evaluate((cell) => [getComputedStyle(cell, '::before').content, cell.dataset.label]);
  expect(said[0]).toContain(said[1]!);
  await page.close();
});

test('by keyboard alone: past the navigation, into the form, to an answer', async () => {
  const page = await patientPage(browser);
  await page.goto(`${console.url}/show`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.className')).toBe('skip');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Change what is shown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('France');
  await page.keyboard.press('Enter');
  await page.waitForURL(/of=France/);
  expect(await page.locator('h1').textContent()).toContain('France');
  expect(await page.locator('.lead').first().textContent()).toContain('France has 5 accounts');
  await page.close();
});

test('what has the focus never stands under the footer', async () => {
  const page = await patientPage(browser, { viewport: { width: 1280, height: 500 } });
  for (const address of ['/show?of=FR&s=sandbox-2026', '/desk?country=FR&s=watched', '/more']) {
    await page.goto(`${console.url}${address}`);
    const links = await page.locator('a, button, summary, input').count();
    for (let k = 0; k < Math.min(links, 60); k++) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const { activeElement: focused } = document;
        if (focused === null || focused === document.body || focused.closest('footer')) return null;
        const { top, bottom } = focused.getBoundingClientRect();
        // A table that scrolls may be higher than the window.
        const end = focused.matches('.table') ? top : bottom;
        const limit = document.querySelector('footer')!.getBoundingClientRect().top;
        return end > limit ? `${focused.outerHTML.slice(0, 80)}: ${end}, under ${limit}` : null;
      });
      expect(hidden, address).toBeNull();
    }
  }
  await page.close();
});

test('rules of alerts are copied by a button, and selected by hand without a script', async () => {
  const page = await patientPage(browser, { viewport: { width: 390, height: 844 } });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${console.url}/alerts?of=FR&log=watched`);
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(parseAlertsFile(copied, 'watch.json').rules.map(({ when }) => when)).toContain(
    'country!=FR follows FR',
  );
  await page.close();
  const bare = await patientPage(browser, { javaScriptEnabled: false });
  await bare.goto(`${console.url}/alerts?of=FR&log=watched`);
  expect(await bare.locator('.copied button').isVisible()).toBe(false);
  expect(await bare.locator('.copied pre').isVisible()).toBe(true);
  await bare.close();
});

test('a change stands on an open page, new rows are marked, and a pause holds it still', async () => {
  const page = await patientPage(browser);
  const found = complaints(page);
  await page.goto(`${console.url}/pair?a=a.test&b=b.test&s=watched`);
  await page.getByText('No watch is running').waitFor();
  expect(await page.getByRole('button', { name: 'Pause' }).isVisible()).toBe(false);
  const endWatch = takeWatchLock(store, log.watch, systemRuntime());
  await page.locator('#live.on').waitFor();
  const before = await page.locator('#follows').textContent();
  await page.getByRole('button', { name: 'Pause' }).click();
  log.tie({ kind: 'formed', source: B, target: A, to: BEGUN + 2 * HOUR });
  await page.getByText('new in the log: 1').waitFor();
  expect(await page.locator('#follows').textContent()).toBe(before);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.goto(`${console.url}/sources`);
  await page.locator('#live.on').waitFor();
  log.account({ kind: 'renamed', accountId: A, to: BEGUN + 3 * HOUR, detail: 'anew.test' });
  await page.getByText('2 events of ties since it began').waitFor();
  endWatch();
  await page.getByText('No watch is running').waitFor();
  expect(found).toEqual([]);
  await page.close();
});

test('the slider of the map goes to another moment, and the address with it', async () => {
  // The picture, drawn again and again, is not what is looked at.
  const page = await patientPage(browser, { viewport: { width: 480, height: 320 } });
  const found = complaints(page);
  await page.goto(`${console.url}/map`);
  const slider = page.getByRole('slider', { name: 'Moments' });
  expect(await slider.getAttribute('aria-valuetext')).toBe('sandbox-2026');
  await slider.press('Home');
  await page.waitForURL(/s=sandbox-2025/);
  await page.locator('.moments [aria-current]', { hasText: 'sandbox-2025' }).waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Play' }).click();
  await page.waitForURL(/s=sandbox-2026/);
  expect(found).toEqual([]);
  await page.close();
});

test('a moment that took too long is asked as a page', async () => {
  const page = await patientPage(browser);
  await page.route(/s=sandbox-2025/, (route) => route.fulfill({ status: 503, body: '' }), { times: 1 });
  await page.goto(`${console.url}/map`);
  await page.getByRole('slider', { name: 'Moments' }).press('Home');
  await page.waitForURL(/s=sandbox-2025/);
  await page.locator('.moments [aria-current]', { hasText: 'sandbox-2025' }).waitFor({ state: 'attached' });
  await page.close();
});

test('the map of a log goes through the hours of a day, up to the last that is proved', async () => {
  const page = await patientPage(browser);
  const found = complaints(page);
  await page.goto(`${console.url}/map?s=watched&step=hours`);
  const day = new Date(BEGUN).toISOString().slice(0, 10);
  const slider = page.getByRole('slider', { name: 'Moments' });
  expect(await slider.getAttribute('max')).toBe('5');
  await slider.press('Home');
  await page.waitForURL((url) => url.searchParams.get('s') === `watched@${day}T00:00`);
  await page.locator('.moments [aria-current]', { hasText: `${day} 00:00` }).waitFor({ state: 'attached' });
  expect(found).toEqual([]);
  await page.close();
});

test('the console of a country is printed without what is for the screen', async () => {
  const page = await patientPage(browser);
  await page.goto(`${console.url}/show?of=FR`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('header, footer, form, .source a').filter({ visible: true }).count()).toBe(0);
  const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(printed.match(/\/Type\s*\/Page\b(?!s)/g)!.length).toBeLessThanOrEqual(4);
  await page.close();
});
