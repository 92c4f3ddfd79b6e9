import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { sayTo, startConsole, type TestConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';
import { BEGUN, handLog } from '../support/hand-log.ts';

const folder = temporaryFolder();
const HOSTILE = '<script>alert(1)</script>"\'&<img src=x onerror=alert(1)>';
const rows = [
  { handle: 'mfa.fr', name: HOSTILE, country: 'FR', office: 'foreign-ministry', kind: 'institution' },
  { handle: 'mfa.de', name: 'Germany', country: 'DE', office: 'foreign-ministry', kind: 'institution' },
  { handle: 'she.de', name: 'She', country: 'DE', office: 'foreign-minister', kind: 'person' },
] as const;

let console: TestConsole;
let host: string;
const database = join(folder.path, 'data', 'log.sqlite');
const home = process.cwd();

beforeAll(async () => {
  mkdirSync(join(folder.path, 'data'));
  process.chdir(folder.path);
  const store = openStore(database);
  const log = handLog(store, rows, 'watched');
  const HOUR = 3_600_000;
  log.tie({ kind: 'formed', source: 'did:plc:mfa.fr', target: 'did:plc:mfa.de', to: BEGUN + HOUR });
  log.tie({ kind: 'formed', source: 'did:plc:she.de', target: 'did:plc:mfa.fr', to: BEGUN + 2 * HOUR });
  for (const { handle } of rows) {
    const proved = BEGUN + 5 * HOUR;
    const open = { from: BEGUN, proved, provedBy: 'chain' as const, to: proved };
    log.state(`did:plc:${handle}`, { cohort: 1, provedAt: proved, open });
  }
  log.sweep(BEGUN + 5 * HOUR, 0, 2);
  store.close();
  console = await startConsole(database);
  host = new URL(console.url).host;
});

afterAll(async () => {
  await console.close();
  process.chdir(home);
});

const get = (target: string, headers = '') =>
  sayTo(console.url, `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${headers}\r\n`);
const statusOf = (answer: string) => Number(answer.slice('HTTP/1.1 '.length, 12));

test('a page says what is there, behind every wall', async () => {
  const page = await get('/');
  expect(statusOf(page)).toBe(200);
  expect(page).toContain('watched');
  expect(page).toMatch(/^content-security-policy: default-src 'none';(?!.*unsafe)/im);
  expect(page).toMatch(/^x-content-type-options: nosniff/im);
  expect(page).toMatch(/^referrer-policy: no-referrer/im);
  expect(page).toMatch(/^cross-origin-resource-policy: same-origin/im);
  expect(page).not.toMatch(/^access-control-/im);
  expect(page).not.toMatch(/ style="| on[a-z]+="|<script>|<style/);
  // Where no watch runs, a page does not say that it is live.
  expect(page).toContain('no watch is running: this is how it stood');
  expect(page).toContain('data-on="Not live"');
});

test('a form shows what is asked where nothing was chosen', async () => {
  expect(await get('/now?log=watched')).toContain('<option value="day" selected>');
  expect(await get('/now?log=watched&last=week')).toContain('<option value="week" selected>');
});

test('another name, another site and another method are turned away', async () => {
  const bare = (text: string) => sayTo(console.url, text);
  expect(statusOf(await bare('GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n'))).toBe(421);
  expect(statusOf(await bare('GET / HTTP/1.0\r\n\r\n'))).toBe(421);
  expect(statusOf(await bare('GET / HTTP/1.1\r\nConnection: close\r\n\r\n'))).toBe(400);
  expect(statusOf(await get('/', 'Sec-Fetch-Site: cross-site\r\n'))).toBe(403);
  expect(statusOf(await bare(`POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 3\r\n\r\na=b`))).toBe(405);
  expect(statusOf(await bare(`GET / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 3\r\n\r\na=b`))).toBe(400);
  expect(statusOf(await bare(`GET http://evil.example/ HTTP/1.1\r\nHost: ${host}\r\n\r\n`))).toBe(400);
  expect(statusOf(await bare(`GET / HTTP/1.1\r\nHost: ${host}\r\nHost: ${host}\r\n\r\n`))).toBe(421);
  const upgrade = `GET /stream HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
  expect(await bare(upgrade)).toBe('');
});

test('headers without end are cut off', async () => {
  const long = `GET / HTTP/1.1\r\nHost: ${host}\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`;
  expect(statusOf(await sayTo(console.url, long))).toBe(431);
});

test('HEAD has the headers and no body', async () => {
  const head = await sayTo(console.url, `HEAD / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  expect(statusOf(head)).toBe(200);
  expect(head.split('\r\n\r\n')[1]).toBe('');
});

test('a page that is known is not sent again', async () => {
  const etag = /^etag: (.*)$/im.exec(await get('/console.css'))![1]!.trim();
  expect(statusOf(await get('/console.css', `If-None-Match: ${etag}\r\n`))).toBe(304);
});

test('names that others wrote are letters, on pages and in what was asked', async () => {
  for (const target of [
    '/show?of=mfa.fr',
    '/follows?a=DE&s=watched',
    `/show?of=${encodeURIComponent(HOSTILE)}`,
    `/nowhere?${encodeURIComponent(HOSTILE)}`,
    `/show?${encodeURIComponent(HOSTILE)}=1`,
  ]) {
    const page = await get(target);
    expect(page, target).not.toMatch(/<script>|<img|onerror="/);
  }
  expect(await get('/follows?a=DE&s=watched')).toContain('&lt;script&gt;alert(1)');
});

test('what cannot be answered says what to do, in the form that was asked', async () => {
  const unknown = await get('/show?of=mfa.fx');
  expect(statusOf(unknown)).toBe(400);
  expect(unknown).toContain('did you mean');
  expect(unknown).toContain('<form action="/show"');
  expect(statusOf(await get('/show?off=mfa.fr'))).toBe(400);
  expect(statusOf(await get('/shw'))).toBe(404);
  const data = await get('/show.json');
  expect(statusOf(data)).toBe(400);
  expect(data).toMatch(/content-type: application\/json/i);
});

test('the history of a pair is drawn, and what is unknown is no absence', async () => {
  const page = await get('/pair?a=mfa.fr&b=mfa.de&s=watched');
  expect(page).toContain('<rect class="no"');
  expect(page).toContain('<rect class="yes"');
  const [, forth, back] = page.split('<figcaption>');
  expect(forth).toContain('foreign ministry, France → Germany, foreign ministry');
  expect(back).toContain('Germany, foreign ministry → &lt;script&gt;');
  expect(statusOf(page)).toBe(200);
});

test('nothing of it was a fault of the program', () => {
  expect(console.faults).toEqual([]);
});
