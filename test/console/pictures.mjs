/**
 * `node test/console/pictures.mjs`: the pictures of the console that README and docs show, made anew from three weeks of a watch of the
 * simulated leaders, in 64 colours, since one of them is packed. Needs /usr/bin/chromium and python3-pil. Build first.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const ROOT = resolve(import.meta.dirname, '../..');
const FEW_COLOURS = `
import sys
from PIL import Image
picture = Image.open(sys.argv[1]).convert("RGB").quantize(64, dither=Image.Dither.NONE)
picture.save(sys.argv[1], optimize=True)`;
const program = [join(ROOT, 'bin/entente.js')];
const folder = mkdtempSync(join(tmpdir(), 'entente-pictures-'));
const database = ['--db', join(folder, 'week.sqlite')];
const watched = spawnSync(
  process.execPath,
  [
    ...program,
    'watch',
    'week',
    '--network',
    'sandbox',
    '--pace',
    '1000',
    '--for',
    '21d',
    '--activity',
    '--quiet',
    ...database,
  ],
  { cwd: folder, stdio: 'inherit' },
);
if (watched.status !== 0) throw new Error(`the watch ended with ${watched.status}`);
const served = spawn(process.execPath, [...program, 'console', '--quiet', ...database], {
  cwd: folder,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [url] = await once(createInterface({ input: served.stdout }), 'line');
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: { width: 1120, height: 1400 }, colorScheme: 'light' });
page.setDefaultTimeout(300_000);
for (const [name, address] of [
  ['now', '/now?last=week'],
  ['desk', '/desk?country=PL&last=30d'],
  ['map', '/map?s=week@2025-06-20&against=week@2025-06-02'],
]) {
  const answer = await page.goto(new URL(address, url).href);
  if (![200, 202].includes(answer?.status())) throw new Error(`${address}: ${answer?.status()}`);
  // One that takes long says so first.
  await page.waitForFunction(() => document.querySelector('.part') !== null);
  if (name === 'map') {
    await page.frameLocator('iframe').locator('.canvas canvas').first().waitFor();
    // The movement with which it opens has come to its end.
    await page.waitForTimeout(3000);
  }
  // The answer, without what stands above and below every page.
  const { y } = await page
    .locator(name === 'map' ? '.player' : '.part')
    .first()
    .boundingBox();
  const clip = { x: 0, y: y - 12, width: 1120, height: 560 };
  const path = join(ROOT, 'docs/pictures', `console-${name}.png`);
  await page.screenshot({ path, clip });
  execFileSync('/usr/bin/python3', ['-c', FEW_COLOURS, path]);
}
await browser.close();
served.kill('SIGINT');
await once(served, 'exit');
rmSync(folder, { recursive: true });
