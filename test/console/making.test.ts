/** A page that takes long is there at once, says how far it is, and gives way to the page under the same address. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageAnswer, Stage } from '../../src/console/answering.ts';
import type { Answering } from '../../src/console/memory.ts';
import { openStore } from '../../src/store/store.ts';
import { sayTo, startConsole, type TestConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';

const folder = temporaryFolder();
const frame = { snapshots: [], logs: [] };
let console: TestConsole;
let answer: PageAnswer | null = null;
let stage: Stage = 'counts';

beforeAll(async () => {
  const database = join(folder.path, 'log.sqlite');
  openStore(database).close();
  const asking = (): Answering => ({
    remembered:
      answer === null
        ? new Promise(() => {})
        : Promise.resolve({ answer, at: Date.UTC(2026, 0, 1), version: 1 }),
    howFar: () => ({ stage, waited: 3000, takes: 60_000 }),
    promise() {},
  });
  console = await startConsole(database, { ask: asking, patience: () => Promise.resolve() });
});
afterAll(() => console.close());

function get(target: string, fields: readonly string[] = ['Sec-Fetch-Mode: navigate']): Promise<string> {
  const lines = [
    `GET ${target} HTTP/1.1`,
    `Host: ${new URL(console.url).host}`,
    'Connection: close',
    ...fields,
  ];
  return sayTo(console.url, `${lines.join('\r\n')}\r\n\r\n`);
}

test('a browser is told what is done and how long it may take, and asks the same address again without a script', async () => {
  stage = { reads: 'log@2026-01-01' };
  const page = await get('/years?old=log@2026-01-01&new=log@2026-01-02');
  expect(page).toMatch(/^HTTP\/1.1 202 /);
  expect(page).toContain(
    '<noscript><meta http-equiv="refresh" content="0; url=/years?old=log%402026-01-01&amp;new=log%402026-01-02"></noscript>',
  );
  expect(page).toMatch(/^cache-control: private, no-cache\r$/im);
  expect(page).not.toMatch(/^etag/im);
  expect(page).toContain('This page is being made.');
  expect(page).toContain('It reads log@2026-01-01. 3 seconds so far; the last such page took 60.');
  expect(page).toMatch(/<progress aria-label="[^"]+" max="60" value="3">/);
  expect(page).toContain('<title>log@2026-01-01, log@2026-01-02 – ');
  stage = { before: 1 };
  expect(await get('/years?lang=fr')).toContain('Une autre page passe avant elle. 3 secondes jusqu’ici');
});

test('within another page it says that it is so, and what stands around every page is left out', async () => {
  const framed = await get('/map?picture=yes', ['Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: iframe']);
  expect(framed).toContain('This page is being made.');
  expect(framed).toContain('<div class="making framed">');
});

test('in its place comes the page, or why it cannot', async () => {
  answer = { state: 'refused', message: 'there is no such day', said: [], meant: null, frame };
  const refused = await get('/years');
  expect(refused).toMatch(/^HTTP\/1.1 400 /);
  expect(refused).not.toContain('http-equiv="refresh"');
  expect(refused).toContain('there is no such day');
  answer = { state: 'failed', why: 'late' };
  expect(await get('/years')).toMatch(/^HTTP\/1.1 503 [\s\S]*The answer took too long/);
  answer = null;
});

test('data, and what is no browser, wait for the answer', async () => {
  answer = { state: 'drawn', document: 'drawn', frame };
  for (const [target, fields] of [
    ['/years', []],
    ['/years', ['Sec-Fetch-Mode: cors']],
  ] as const) {
    const settled = await get(target, fields);
    expect(settled).toMatch(/^HTTP\/1.1 200 /);
  }
  answer = null;
});
