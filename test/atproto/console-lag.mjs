/**
 * `node test/atproto/console-lag.mjs [FOLLOWS]`: how long until a follow that the reference implementation has taken stands on an open
 * page of the console, in a browser: by way of its stream, a watch, the database and the console. Build first.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const BIN = new URL('../../bin/entente.js', import.meta.url).pathname;
const follows = Number(process.argv[2] ?? 40);
const folder = mkdtempSync(join(tmpdir(), 'entente-lag-'));
const program = (...words) =>
  spawn(process.execPath, [BIN, ...words, '--db', join(folder, 'lag.sqlite')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });

const reference = spawn(process.execPath, [new URL('live.mjs', import.meta.url).pathname], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const lines = createInterface({ input: reference.stdout });
const { appview, plc, pds, people } = JSON.parse((await once(lines, 'line'))[0]);
const rows = people.map(({ did, handle }) => `bluesky,${handle},${did}\n`);
writeFileSync(join(folder, 'roster.csv'), `network,handle,account_id\n${rows.join('')}`);
const words = ['watch', 'log', '--network', 'bluesky', '--roster', 'roster.csv', '--quiet'];
const servers = ['--appview', appview, '--plc', plc, '--pds', pds, '--stream', `repos=${pds}`];
await once(program(...words, ...servers, '--for', '5s'), 'exit');
const watch = program(...words, ...servers);
const served = program('console', '--quiet');
const [url] = await once(createInterface({ input: served.stdout }), 'line');
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const page = await browser.newPage();
await page.goto(new URL('/feeds?last=day', url).href);
await page.locator('#live.on').waitFor();

const took = [];
for (let k = 0; k < follows; k++) {
  const [source, target] = [k % people.length, (k + 1 + Math.floor(k / people.length)) % people.length];
  if (source === target) continue;
  // A follow that is there already is a second record, and an event of its own.
  const shown = page.evaluate(
    () =>
      new Promise((done) => {
        const first = () => document.querySelector('#events tbody tr')?.textContent;
        const before = first();
        const observer = new MutationObserver(() => {
          if (first() === before) return;
          observer.disconnect();
          done(Date.now());
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
  );
  const answered = once(lines, 'line');
  reference.stdin.write(`follow ${source} ${target}\n`);
  const made = JSON.parse((await answered)[0]);
  took.push((await shown) - made);
}
took.sort((a, b) => a - b);
const [middle, most] = [0.5, 0.95].map((share) => took[Math.ceil(share * took.length) - 1]);
process.stdout.write(
  `${took.length} follows stood on the page ${middle} ms after the server had them in the middle, ${most} ms in 95 of 100 cases (wanted 1000)\n`,
);
await browser.close();
for (const child of [watch, served]) {
  child.kill('SIGINT');
  await once(child, 'exit');
}
reference.stdin.end();
await once(reference, 'exit');
rmSync(folder, { recursive: true });
