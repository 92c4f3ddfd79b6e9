/**
 * `node test/bench/map.mjs MAP.html`: the map in a browser, from disk: how long until it answers the keyboard, by the
 * clock and in CPU of its thread, and what script takes of a frame while the picture is dragged.
 */
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const FRAMES = 60;
/** Opened so often; medians count. */
const TIMES = 5;

const [file] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const opened = [];
for (let k = 0; k < TIMES; k++) opened.push(await open());
const drag = await dragged();
await browser.close();
const middle = (name) =>
  opened
    .map((one) => one[name])
    .sort((a, b) => a - b)
    [TIMES >> 1].toFixed(2);
process.stdout.write(
  `usable after ${middle('wall')} s (${middle('cpu')} s of CPU); script takes ${drag.toFixed(2)} ms of CPU of a frame while it is dragged\n`,
);

/** Until the network is drawn and a name that is typed is answered. */
async function open() {
  const { page, figures } = await watched();
  const began = performance.now();
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector('.canvas canvas');
  await page.fill('#search', 'leader_1');
  await page.locator('#search-list [role=option]').first().waitFor();
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  const wall = (performance.now() - began) / 1000;
  const { TaskDuration: cpu } = await figures();
  await page.close();
  return { wall, cpu };
}

/** Milliseconds of CPU that script takes of a frame, the drawing library's among it. */
async function dragged() {
  const { page, figures } = await watched();
  await page.goto(pathToFileURL(file).href);
  const canvas = page.locator('.canvas');
  await canvas.locator('canvas').first().waitFor();
  const { x, y, width, height } = await canvas.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  const before = await figures();
  for (let k = 0; k < FRAMES; k++) {
    await page.mouse.move(x + width / 2 + 3 * Math.sin(k) * k, y + height / 2 + 2 * k);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  }
  const after = await figures();
  await page.mouse.up();
  await page.close();
  return (1000 * (after.ScriptDuration - before.ScriptDuration)) / FRAMES;
}

/** A page, and what its thread has spent so far: seconds of CPU, so that other programs do not count. */
async function watched() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const figures = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  return { page, figures };
}
