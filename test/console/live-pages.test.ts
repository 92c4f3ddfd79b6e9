/** The pages of a log's last stretch: their figures are the prompt's, and feeds are there for readers of news. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { readAtom } from '../support/atom.ts';
import { startConsole, type TestConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';
import { END, HOUR, idOf, spokenLog } from '../support/spoken-log.ts';

const folder = temporaryFolder();
const database = join(folder.path, 'data', 'entente.sqlite');
let console: TestConsole;

beforeAll(async () => {
  mkdirSync(join(folder.path, 'data'));
  const store = openStore(database);
  const log = spokenLog(store);
  log.tie({ kind: 'formed', source: idOf('mfa.fr'), target: idOf('mfa.de'), to: END - HOUR / 2 });
  log.tie({ kind: 'formed', source: idOf('gov.de'), target: idOf('mfa.de'), to: END - HOUR / 4 });
  log.post('mfa.fr', END - 5000, { hashtags: ['peace'], mentions: [idOf('mfa.de')] });
  log.post('mfa.de', END - 4000, { hashtags: ['peace'] });
  log.sweep(END, 0, 4);
  store.close();
  console = await startConsole(database);
});
afterAll(() => console.close());

const get = async (address: string) => await fetch(`${console.url}${address}`);

test.each([
  ['/now.json?last=hour', ['now', 'log', '--last', 'hour', '--top', '12']],
  ['/feeds.json?a=FR', ['events', 'log', '--of', 'FR', '--last', 'day', '--top', '50']],
  [
    '/feeds.json?a=FR&b=@mfa.de',
    ['events', 'log', '--between', 'FR', '@mfa.de', '--last', 'day', '--top', '50'],
  ],
  ['/feeds.json?q=hashtag&a=peace', ['hotspots', 'log', '--tag', 'peace', '--top', '50']],
  ['/feeds.json?q=dialogue', ['dialogue', '-s', 'log', '--top', '50', '--show', 'lines']],
  ['/feeds.json?a=mfa.fr', ['events', 'log', '--of', 'mfa.fr', '--last', 'day', '--top', '50']],
  ['/desk.json?country=FR&last=day&s=log', ['desk', 'FR', '--last', 'day', '--top', '12', '-s', 'log']],
  ['/hotspots.json?by=country', ['hotspots', 'log', '--by', 'country', '--top', '8']],
  ['/alerts.json', ['alerts', 'log', '--top', '100']],
])('%s says what the prompt says', async (address, words) => {
  const { stdout } = await runHere([...words, '--format', 'json', '--db', database]);
  expect(await (await get(address)).json()).toEqual(JSON.parse(stdout));
  const page = await (await get(address.replace('.json', ''))).text();
  expect(page).toContain(`<code>entente ${words.join(' ')}</code>`);
});

test('what moved and what is talked about are drawn above their tables', async () => {
  const page = (await (await get('/now?last=hour')).text()).replace(/\s+/g, ' ');
  expect(page).toContain('<title>2026-06-01 01:25 – 2026-06-01 01:30 UTC, formed: 1</title>');
  expect(page).toMatch(/<figure class="topics">.*<span>#peace<\/span>.*<b>2 \(0 before\)<\/b>/);
  expect(await (await get('/hotspots?last=hour')).text()).toContain('<figure class="topics">');
});

test('in French, with the names of countries and the sentence', async () => {
  const page = (await (await get('/now?lang=fr&last=hour')).text()).replace(/\s/g, ' ');
  expect(page).toContain('2 abonnements formés et 0 rompu ; 0 lien réciproque noué et 0 rompu ; 2 messages.');
  expect(page).toMatch(/<th scope=row><a [^>]*>Allemagne</);
  expect((await (await get('/hotspots?lang=fr')).text()).replace(/\s/g, ' ')).toContain(
    '1 mot-dièse de 4 comptes',
  );
});

test('feeds of all, of a country and between two, and of alerts', async () => {
  const entries = async (address: string) => {
    const answer = await get(address);
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    return readAtom(await answer.text()).entries.map(({ category }) => category);
  };
  expect((await entries('/feeds.atom')).filter((kind) => kind === 'formed')).toHaveLength(2);
  expect((await entries('/feeds.atom?a=FR')).filter((kind) => kind === 'formed')).toHaveLength(1);
  expect(await entries('/feeds.atom?a=FR&b=DE')).toEqual(['formed']);
  expect(await entries('/feeds.atom?q=dialogue')).toEqual(['mention']);
  expect(await entries('/feeds.atom?q=hashtag&a=peace')).toEqual(['hashtag', 'hashtag']);
  expect((await entries('/desk.atom?country=FR')).filter((kind) => kind !== 'watched')).toEqual([
    'mention',
    'formed',
  ]);
  expect(await entries('/alerts.atom')).toEqual([]);
  expect((await get('/now.atom')).status).toBe(404);
});

test('a feed and each of its entries lead to the page that shows them, by the name that the console was asked by', async () => {
  const feed = readAtom(await (await get('/feeds.atom?a=FR&b=DE&lang=fr')).text());
  const page = `${console.url}/feeds?a=FR&b=DE&lang=fr`;
  expect([feed.page, ...feed.entries.map((entry) => entry.page)]).toEqual([page, page]);
  expect((await fetch(page)).status).toBe(200);
  const local = page.replace('127.0.0.1', 'localhost');
  expect(readAtom(await (await fetch(local.replace('/feeds', '/feeds.atom'))).text()).page).toBe(local);
});

test('what is nearly right is met with a hint, as at the prompt', async () => {
  expect((await get('/now?last=hours')).status).toBe(400);
  const page = await get('/feeds?a=XQ');
  expect(page.status).toBe(400);
  expect(await page.text()).toContain('is no code of a country');
});

test('a feed is read as sentences, the last first, with the table folded below; of posts as well', async () => {
  const page = await (await get('/feeds?a=FR')).text();
  const lines = (text: string) =>
    [...text.matchAll(/<li>(<time.*)/g)].map(([, line]) => line!.replaceAll(/<[^>]*>/g, ''));
  expect(lines(page)[0]).toBe(
    '1 June 2026, 01:30 UTC France’s foreign ministry, MFA of France, now follows Germany’s foreign ministry. new',
  );
  expect(page).toMatch(/<details class="rows"><summary>The same as a table<\/summary><div class="?table/);
  expect(page).not.toContain('did:plc');
  const french = await (await get('/feeds?q=dialogue&lang=fr')).text();
  expect(lines(french).map((line) => line.replaceAll(/\s/g, ' '))).toEqual([
    '1er juin 2026, 1 h 59 UTC MFA of France, ministère des Affaires étrangères de la France, a mentionné le ministère des Affaires étrangères de l’Allemagne dans un message.',
  ]);
  expect(lines(await (await get('/feeds?q=hashtag&a=peace')).text())).toHaveLength(2);
});

test.each([
  ...[
    '/',
    '/desk?country=FR&s=log',
    '/now',
    '/feeds',
    '/feeds?q=dialogue',
    '/alerts',
    '/coverage',
    '/show?of=FR',
  ],
  ...['/show?of=mfa.fr', '/follows?a=FR', '/pair?a=mfa.fr&b=mfa.de', '/compare?of=FR&of=DE'],
])(
  '%s has no immutable id of an account in what is read, and calls countries by their names',
  async (address) => {
    const page = await (await get(address)).text();
    const main = page.slice(page.indexOf('<main')).replaceAll(/<code>.*?<\/code>/g, '');
    expect(main.replaceAll(/<[^>]*>/g, ' ')).not.toMatch(/did:plc|account id/);
    expect(main).not.toMatch(/<t[dh][^>]*>(<a[^>]*>)?(FR|DE)</);
  },
);

test('accounts of a comparison have their names, too, where a question opens both of its days itself', async () => {
  const days = 'old=log@2026-06-01T01:10&new=log@2026-06-01T01:50';
  const page = await (await get(`/years?${days}&show=ties`)).text();
  expect(page).toMatch(
    /<a class="who" href="[^"]+">MFA of France, foreign ministry<\/a> <[^>]*class="handle"/,
  );
});
