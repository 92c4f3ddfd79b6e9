/// <reference lib="dom" />
/** Every figure of the published report in a real browser: its text can be read on a phone, and is not cut off. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/folder.ts';
import { patientPage } from '../../support/patient-page.ts';
import { runHere } from '../../support/run-here.ts';

/** Made of the published archives, since the repository has no page in French. */
const report = temporaryFolder();
const LEAST = 11;
/** What a phone of 390 pixels leaves for a figure. */
const PHONE = 358;

let browser: Browser;

beforeAll(async () => {
  const archives = ['data/snapshots/sandbox-2026', '--against', 'data/snapshots/sandbox-2025'];
  const made = await runHere(['report', ...archives, '--lang', 'en,fr', '--out', report.path]);
  expect(made.code, made.stderr).toBe(0);
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});

afterAll(() => browser?.close());

/** Of each figure that is seen: its title, width, the least size of its text in pixels, and texts beyond its edges. */
async function figuresOf(name: string, width: number) {
  const page = await patientPage(browser, { viewport: { width, height: 844 } });
  await page.goto(pathToFileURL(join(report.path, name)).href);
  const figures = await page.evaluate(() =>
    [...document.querySelectorAll<SVGSVGElement>('#report figure > svg')]
      .filter((svg) => svg.getClientRects().length > 0)
      .map((svg) => {
        const frame = svg.getBoundingClientRect();
        const scale = frame.width / svg.viewBox.baseVal.width;
        const texts = [...svg.querySelectorAll('text')];
        const isOutside = (text: Element) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom;
        };
        return {
          title: svg.querySelector('title')!.textContent,
          width: frame.width,
          least: Math.min(...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale)),
          outside: texts.filter(isOutside).map((text) => text.textContent),
        };
      }),
  );
  await page.close();
  return figures;
}

describe.each(['report.html', 'report.fr.html'])('%s', (name) => {
  test.each([
    [390, PHONE],
    [1280, 888],
  ])('at %i pixels every figure is read without zooming', async (viewport, room) => {
    const figures = await figuresOf(name, viewport);
    expect(figures.length).toBeGreaterThan(8);
    for (const { title, width, least, outside } of figures) {
      expect(width, title!).toBeLessThanOrEqual(room);
      expect(least, title!).toBeGreaterThanOrEqual(LEAST);
      expect(outside, title!).toEqual([]);
    }
  });
});
