/// <reference lib="dom" />
/** The pages of a report in a real browser: axe finds nothing, nothing scrolls sideways, figures can be taken, and paper can be read. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileChunks } from '../../../src/report/files/report-file.ts';
import { renderReport } from '../../../src/report/render-report.ts';
import { placeOf } from '../../../src/study/report-layout.ts';
import { axeFindings } from '../../support/axe.ts';
import { patientPage } from '../../support/patient-page.ts';
import { OPTIONS } from '../study-from.ts';
import { PUBLISHED, WORLD, world } from '../words/two-years.ts';

const CHROMIUM = '/usr/bin/chromium';
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

let folder: string;
let browser: Browser;

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`${CHROMIUM} is missing; install it with: apt-get install chromium`);
  }
  folder = mkdtempSync(join(tmpdir(), 'entente-report-'));
  const beside = { against: world(2023), published: PUBLISHED, world: WORLD };
  for (const file of renderReport(world(2024), { ...OPTIONS, lang: ['en', 'fr'] }, [], beside)) {
    const path = join(folder, placeOf(file.path));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, [...(fileChunks(file) as Iterable<string>)].join(''));
  }
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

/** To open one takes longer than to load a report in it: they are kept, by what they were opened with. */
const pages = new Map<string, Page>();
const problems: string[] = [];

async function withPage(path: string, options: object, use: (page: Page) => Promise<void>): Promise<void> {
  const kind = JSON.stringify(options);
  const page = pages.get(kind) ?? (await patientPage(browser, options));
  if (!pages.has(kind)) {
    pages.set(kind, page);
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
  }
  problems.length = 0;
  await page.goto(pathToFileURL(join(folder, path)).href);
  await use(page);
  expect(problems).toEqual([]);
}

/** No colour hangs on the width, and no width on the colours. */
const LOOKS = [
  [WIDE, 'light'],
  [PHONE, 'dark'],
] as const;

describe.each(['report.html', 'report.fr.html', 'method/method.html', 'countries/FR.html'])('%s', (path) => {
  test.each(LOOKS)('axe finds nothing at %j, %s', async (viewport, colorScheme) => {
    // Pages allow no script of their own; what axe is run with goes round that.
    await withPage(path, { viewport, colorScheme, bypassCSP: true }, async (page) => {
      // Folded, a page is a part of itself: seen so once.
      for (const open of viewport === WIDE ? [false, true] : [true]) {
        await page.evaluate((unfold) => {
          for (const details of document.querySelectorAll('details')) details.open = unfold;
        }, open);
        expect(await axeFindings(page, { preload: false })).toEqual([]);
      }
    });
  });

  test('on a phone nothing scrolls sideways, and links outside sentences are wide enough for a finger', async () => {
    await withPage(path, { viewport: PHONE }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('a, summary')]
          .filter((link) => {
            const { height } = link.getBoundingClientRect();
            const inSentence = getComputedStyle(link).display === 'inline' && link.closest('p, li');
            return height > 0 && height < 24 && !inSentence && link.className !== 'skip';
          })
          .map((link) => link.outerHTML),
      );
      expect(small).toEqual([]);
    });
  });
});

test.each([
  ['report.html', 'japan', 'countries/JP.html'],
  ['report.fr.html', 'bresil', 'countries/BR.fr.html'],
])(
  'in %s a country is found by its name, which is asked for on the first screen',
  async (path, typed, leads) => {
    await withPage(path, { viewport: WIDE }, async (page) => {
      const finder = page.locator('.find');
      const { y, height } = (await finder.locator('summary').boundingBox())!;
      expect(y + height).toBeLessThan(WIDE.height);
      await finder.locator('summary').click();
      const shown = finder.locator('li').filter({ visible: true });
      expect(await shown.count()).toBeGreaterThan(2);
      await finder.locator('input').fill(typed);
      expect(await shown.count()).toBe(1);
      await finder.locator('input').press('Enter');
      await page.waitForURL(`**/${leads}`);
    });
  },
);

test('on a phone the value that a table ranks by is seen beside the name, and the contents are folded', async () => {
  await withPage('report.html', { viewport: PHONE }, async (page) => {
    const row = page.locator('#best-connected ~ .table tbody tr').first();
    const value = await row.locator('th + td').boundingBox();
    expect(value!.x + value!.width).toBeLessThanOrEqual(PHONE.width);
    const contents = page.locator('nav li a').filter({ visible: true });
    expect(await contents.count()).toBe(0);
    await page.locator('nav summary').click();
    expect(await contents.count()).toBeGreaterThan(10);
  });
});

describe.each(['report.html', 'report.fr.html', 'countries/FR.html', 'regions/Europe.html'])('%s', (path) => {
  test.each([WIDE, PHONE])(
    'no line ends in an opening bracket or begins with a stop, at %j',
    async (viewport) => {
      await withPage(path, { viewport }, async (page) => {
        const torn = await page.evaluate(() => {
          const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
          const found: string[] = [];
          let before: { sign: string; bottom: number; block: Element } | null = null;
          const blockOf = (node: Node) => node.parentElement!.closest('p, li, td, th, h1, h2, h3, caption')!;
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const text = node.textContent ?? '';
            if (node.parentElement!.closest('svg') !== null) continue;
            for (let at = 0; at < text.length; at++) {
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              const box = range.getClientRects()[0];
              if (box === undefined || box.width === 0) continue;
              const sign = text[at]!;
              const isBelow = before !== null && before.block === blockOf(node) && box.top >= before.bottom;
              if (isBelow && (before!.sign === '(' || /^[.,;:)]$/.test(sign)))
                found.push(`${before!.sign}|${sign} in ${blockOf(node)?.textContent}`);
              before = { sign, bottom: box.bottom - 1, block: blockOf(node) };
            }
          }
          return found;
        });
        expect(torn).toEqual([]);
      });
    },
  );

  test('a table that is wider than its place says so at its edges, and the arrow keys move it', async () => {
    await withPage(path, { viewport: PHONE }, async (page) => {
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.table')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map((box) => ({
            edges: getComputedStyle(box).backgroundAttachment,
            isReached: box.tabIndex === 0 && box.getAttribute('role') === 'region',
          })),
      );
      expect(wide.length).toBeGreaterThan(0);
      for (const each of wide) {
        expect(each).toEqual({ edges: 'local, local, scroll, scroll', isReached: true });
      }
    });
  });
});

test.each(['countries/FR.html', 'regions/Europe.html'])(
  '%s has room for its tables at 1280 pixels',
  async (path) => {
    await withPage(path, { viewport: WIDE }, async (page) => {
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.table')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map((box) => box.getAttribute('aria-label')),
      );
      expect(cut).toEqual([]);
    });
  },
);

test('a figure is taken as a picture with its title and source in it, and with its caption', async () => {
  await withPage('report.fr.html', { viewport: PHONE }, async (page) => {
    const figure = page
      .locator('#report figure', { has: page.locator('svg[id], svg.narrow') })
      .filter({ visible: true })
      .first();
    await figure.locator('.take summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('button', { name: 'PNG' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^[a-z-]+\.fr\.png$/);
    const bytes = readFileSync(await download.path());
    const [, , width, height] = (await figure.locator('svg.wide').getAttribute('viewBox'))!
      .split(' ')
      .map(Number);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width! * 2, Math.floor(height! * 2)]);
    const caption = await figure.locator('.caption').textContent();
    const title = await figure.locator('svg.wide > title').textContent();
    expect(caption!.startsWith(title!)).toBe(true);
    expect(caption).toMatch(/ Source\s: instantané zk-2024/);
    for (const link of await figure.locator('.take a').all()) {
      expect(existsSync(join(folder, (await link.getAttribute('href'))!))).toBe(true);
    }
  });
});

test('paper keeps rows folded, and says how many they are and in which file', async () => {
  await withPage('report.html', { viewport: WIDE }, async (page) => {
    const all = await page.locator('.more tbody tr').count();
    expect(all).toBeGreaterThan(20);
    for (const details of await page.locator('.more').all())
      await details.evaluate((one) => one.toggleAttribute('open', true));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.more tbody tr').filter({ visible: true }).count()).toBe(0);
    const told = await page.locator('.more > summary').filter({ visible: true }).allTextContents();
    expect(told.length).toBe(await page.locator('.more').count());
    for (const text of told) expect(text).toMatch(/^\d+ more rows?, in [a-z-]+\.csv/);
    await page.emulateMedia({ media: 'screen' });
  });
});

test.each(['report.html', 'countries/FR.html'])('the text of %s is large enough on paper', async (path) => {
  await withPage(path, { viewport: WIDE }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('main :is(p, li, td, th, caption, summary, h2, h3)')]
        .filter((one) => one.getClientRects().length > 0)
        .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < (8.45 * 96) / 72)
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    await page.emulateMedia({ media: 'screen' });
    expect(small).toEqual([]);
  });
});
