/** The figures of pages are those that the prompt gives, by the command that the page names. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { openAskedSandbox } from '../support/archived-sandbox.ts';
import { fetchAnew, startConsole, type TestConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';
import { BEGUN, handLog } from '../support/hand-log.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const database = join(folder.path, 'data', 'entente.sqlite');
const home = process.cwd();
let console: TestConsole;
/** Numbers that stand in tables of pages. */
let compared = 0;

beforeAll(async () => {
  mkdirSync(join(folder.path, 'data'));
  process.chdir(folder.path);
  openAskedSandbox(database);
  const store = openStore(database);
  const rows = [{ handle: 'a.test', country: 'FR' }, { handle: 'b.test' }];
  const log = handLog(store, rows, 'watched', 'sandbox');
  log.tie({ kind: 'formed', source: 'did:plc:a.test', target: 'did:plc:b.test', to: BEGUN + 1000 });
  log.sweep(BEGUN + 5000, 1, 3);
  store.close();
  console = await startConsole(database);
});

afterAll(async () => {
  await console.close();
  process.chdir(home);
});

type Document = Record<string, unknown>;

const unescaped = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
/** The words of a command line as a shell reads them. */
const wordsOf = (line: string) =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(numbersIn);
}

test.each([
  '/sources',
  '/desk?country=BR',
  '/desk?country=FR&s=watched&last=7d&persons=yes',
  '/desk?country=Germany&s=sandbox-2026&peers=FR&peers=GB&peers=IT&last=90d',
  '/show?of=FR',
  '/show?of=DE&s=sandbox-2025&top=3',
  '/show?of=mfa-fr.test',
  '/follows?a=mfa-fr.test',
  '/follows?a=FR&q=followers&where=region%3DAfrica',
  '/follows?a=FR&q=unreturned-incoming',
  '/follows?a=FR&q=mutuals&s=sandbox-2025',
  '/pair?a=mfa-fr.test&b=un.test',
  '/compare?of=FR&of=DE&of=GB',
  '/years?old=sandbox-2025&new=sandbox-2026',
  '/years?old=sandbox-2025&new=sandbox-2026&of=mfa-fr.test',
  '/coverage?log=watched&all=yes',
  '/coverage',
  '/coverage?s=sandbox-2025&all=yes',
  '/now?log=watched&last=week&by=region',
  '/feeds?log=watched',
  '/hotspots?s=sandbox-2026&last=week&by=country&where=region%3DAfrica',
  '/countries?s=sandbox-2026&measure=influence&trust=2&of=FR',
  '/alerts?log=watched',
  ...[
    '/show?of=FR&s=sandbox-2026',
    '/follows?a=mfa-fr.test&where=region%3DAfrica',
    '/follows?a=FR&q=unreturned',
    '/pair?a=mfa-fr.test&b=mfa-de.test',
    '/compare?of=FR&of=DE',
    '/years?old=sandbox-2025&new=sandbox-2026',
    '/hotspots?s=sandbox-2026&last=week',
    '/countries?of=FR',
    '/map?s=sandbox-2026',
    '/map?s=sandbox-2026&against=sandbox-2025',
  ].map((address) => `${address}&among=office%3Dforeign-ministry,mission`),
])('%s', async (address) => {
  const page = await (await fetchAnew(`${console.url}${address}`)).text();
  const prompts = [...page.matchAll(/<code>entente ([^<]*)<\/code>/g)].map(([, line]) => unescaped(line!));
  const [path, query = ''] = address.split('?');
  const data = `${console.url}${path}.json?${query}`;
  const whole = (await (await fetchAnew(data)).json()) as Document;
  const documents = prompts.length === 1 ? [whole] : (Object.values(whole) as Document[]);
  expect(prompts.length).toBeGreaterThan(0);
  expect(documents.length).toBe(prompts.length);
  const known = new Set<number>();
  for (const [k, prompt] of prompts.entries()) {
    const { stdout } = await runHere([...wordsOf(prompt), '--format', 'json', '--db', database]);
    const said = JSON.parse(stdout) as Document;
    expect(documents[k], prompt).toEqual(said);
    for (const number of numbersIn(said)) known.add(number);
  }
  const shown = [...page.matchAll(/<data value="([^"]*)">/g)].map(([, value]) => Number(value));
  expect(shown.filter((number) => !known.has(Number(number.toPrecision(12))))).toEqual([]);
  expect(page).not.toContain('>@@');
  compared += shown.length;
});

test('what the prompt has rounded stands on the page, in the signs of its language', async () => {
  const { stdout } = await runHere(['show', 'mfa-fr.test', '--format', 'table', '--db', database]);
  const [, rounded] = /pagerank +(\S+)/.exec(stdout)!;
  expect(rounded).toMatch(/^0\.\d+$/);
  const page = await (await fetchAnew(`${console.url}/show?of=mfa-fr.test`)).text();
  expect(page.replaceAll(/ data-label="[^"]*"/g, '')).toContain(`<td>pagerank<td>${rounded}<`);
  const french = await (await fetchAnew(`${console.url}/show?of=mfa-fr.test&lang=fr`)).text();
  expect(french).toMatch(new RegExp(`<td[^>]*>${rounded!.replace('.', ',')}<`));
});

test('the many tables of a country are listed first, and each is there', async () => {
  const page = await (await fetchAnew(`${console.url}/show?of=FR`)).text();
  const [, list] = /<ul class="contents">(.*?)<\/ul>/s.exec(page)!;
  const ids = [...list!.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
  expect(ids.length).toBeGreaterThan(8);
  for (const id of ids) expect(page.split(` id="${id}"`)).toHaveLength(2);
});

test('a page that is a feed says so to readers of news', async () => {
  const page = await (await fetchAnew(`${console.url}/feeds?log=watched&last=week`)).text();
  const [, address] = /<link rel="alternate" type="application\/atom\+xml"[^>]* href="([^"]+)"/.exec(page)!;
  const feed = await fetchAnew(`${console.url}${unescaped(address!)}`);
  expect(feed.headers.get('content-type')).toContain('application/atom+xml');
});

test('the page of a country says what the log has of its last week, unless another day is asked for', async () => {
  const page = await (await fetchAnew(`${console.url}/show?of=FR`)).text();
  expect(page).toContain('<code>entente events watched --of FR --last week --top 50</code>');
  const other = await (await fetchAnew(`${console.url}/show?of=FR&s=sandbox-2026`)).text();
  expect(other).not.toContain('entente events');
});

test('as many rows of who speaks with whom as are asked for', async () => {
  const rows = async (top: string) => {
    const address = `${console.url}/show.json?of=FR&part=dialogue${top}`;
    return Object.values((await (await fetchAnew(address)).json()) as Record<string, unknown[]>);
  };
  const longest = (lists: unknown[]) =>
    Math.max(...lists.map((list) => (Array.isArray(list) ? list.length : 0)));
  expect(longest(await rows(''))).toBe(10);
  expect(longest(await rows('&top=30'))).toBe(30);
});

test('hundreds of figures were compared', () => {
  expect(compared).toBeGreaterThan(500);
});

test('the CSV of a page is what the prompt prints', async () => {
  const csv = await (await fetchAnew(`${console.url}/show.csv?of=FR`)).text();
  const { stdout } = await runHere(['show', 'FR', '--format', 'csv', '--db', database]);
  expect(csv).toBe(stdout);
});
