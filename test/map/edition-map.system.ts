/// <reference lib="dom" />
/** The map of an edition in a real browser: its networks by mouse and keyboard, wide and narrow, and axe finds nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { patientPage } from '../support/patient-page.ts';
import { editionMap } from './edition-map.ts';

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };

let folder: string;
let address: string;
let browser: Browser;
/** Opened once, which takes longer than to load a map in it. */
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-layers-'));
  const file = join(folder, 'map.html');
  writeFileSync(file, editionMap());
  address = pathToFileURL(file).href;
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...quiet],
  });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(
  fragment: string,
  viewport = WIDE,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<void> {
  page ??= await patientPage(browser);
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  // What differs by its fragment alone is not loaded anew.
  await page.goto('about:blank');
  await page.goto(`${address}${fragment}`);
  await page.waitForSelector('.canvas canvas');
}

const text = async (selector: string) => (await page.locator(selector).first().allInnerTexts())[0];
const names = (within: string) => page.locator(`${within} .account .name`).allInnerTexts();

test('begins with all networks, told apart by who is on which', async () => {
  await open('');
  expect(await text('h1')).toBe('Who follows whom: hand-2026');
  expect(await text('header p')).toContain('5 actors · 7 known follows between them');
  expect(await page.locator('#snapshot option').allInnerTexts()).toEqual([
    'Bluesky',
    'Mastodon',
    'All networks',
  ]);
  expect(await page.locator('#snapshot').inputValue()).toBe('all');
  expect(await page.locator('#colour').inputValue()).toBe('on_networks');
  const legend = await text('.legend');
  for (const on of ['Bluesky + Mastodon', 'Bluesky', 'Mastodon']) expect(legend).toContain(on);
  expect(legend).toContain('Dark ring: whom the actor follows is not known');
  await page.selectOption('#colour', '');
  expect(await text('.legend')).toContain('the cluster on all networks together');
  expect(await page.evaluate(() => location.hash)).toContain('colour=cluster');
});

test('a network is chosen by keyboard, and has its own ties', async () => {
  await open('#account=ann');
  await page.locator('#snapshot').focus();
  await page.keyboard.press('ArrowUp');
  expect(await page.locator('#snapshot').inputValue()).toBe('mastodon');
  expect(await page.evaluate(() => document.activeElement!.id)).toBe('snapshot');
  expect(await text('header p')).toContain('Mastodon, 11 June 2026 · 3 actors · 3 known follows');
  expect(await text('#chosen')).toBe('Ann');
  await page.click('details[data-tie="in"] summary');
  await page.locator('details[data-tie="in"] .name').first().waitFor();
  expect(await names('details[data-tie="in"]')).toEqual(['Bob']);
  await page.locator('#snapshot').focus();
  await page.keyboard.press('ArrowUp');
  expect(await names('details[data-tie="mutual"]')).toEqual(['Bob', 'Cat']);
});

test('says what could not be read on one network', async () => {
  await open('#account=eve');
  expect(await text('.selection .doubt')).toBe(
    'Whom this actor follows is not known on at least one of its networks.',
  );
  await page.selectOption('#snapshot', 'mastodon');
  expect(await text('.selection .doubt')).toBe(
    'Whom this actor follows is not known: it shows its follows to approved followers only.',
  );
});

test('says of an actor that was chosen that it is not on the network', async () => {
  await open('#account=dan&snapshot=mastodon');
  expect(await page.locator('#chosen').count()).toBe(0);
  expect(await text('.selection [role=status]')).toBe('The actor that was chosen is not on Mastodon.');
  await page.selectOption('#snapshot', 'bluesky');
  expect(await text('#chosen')).toBe('Dan');
});

test('in French, on a narrow screen', async () => {
  await open('#lang=fr', NARROW);
  await page.selectOption('#snapshot', 'bluesky');
  expect(await text('header p')).toContain('4 acteurs · 5 abonnements connus entre eux');
  expect((await page.locator('#snapshot option').allInnerTexts()).at(-1)).toBe('Tous les réseaux');
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(isWide).toBe(false);
});

test.each([
  ['', WIDE, 'light'],
  ['#lang=fr&snapshot=mastodon', NARROW, 'dark'],
  ['#snapshot=mastodon&account=dan', WIDE, 'dark'],
  ['#lang=fr&account=eve', NARROW, 'light'],
  ['#snapshot=bluesky&country=KE', WIDE, 'light'],
] as const)('axe finds nothing at %s, %j, %s', async (fragment, viewport, colorScheme) => {
  await open(fragment, viewport, colorScheme);
  expect(await axeFindings(page)).toEqual([]);
});
