/** Five doors, a home that is the desk one has chosen, and forms that are folded while there is an answer. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGES } from '../../src/console/pages.ts';
import { openStore } from '../../src/store/store.ts';
import { startConsole, type TestConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';
import { END, HOUR, idOf, spokenLog } from '../support/spoken-log.ts';

const folder = temporaryFolder();
let console: TestConsole;

beforeAll(async () => {
  mkdirSync(join(folder.path, 'data'));
  const database = join(folder.path, 'data', 'entente.sqlite');
  const store = openStore(database);
  const log = spokenLog(store);
  log.tie({ kind: 'formed', source: idOf('mfa.fr'), target: idOf('mfa.de'), to: END - 1000 });
  log.openGap('gov.de', END - HOUR);
  log.sweep(END, 0, 4);
  store.close();
  console = await startConsole(database);
});
afterAll(() => console.close());

const get = async (address: string) =>
  (await (await fetch(`${console.url}${address}`)).text()).replaceAll('&amp;', '&');
const navigation = (page: string) => /<nav .*?<\/nav>/s.exec(page)![0];
const linksOf = (html: string) => [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href!);
const titleOf = (page: string) => /<h1>(.*?)<\/h1>/.exec(page)![1];

test('home is what moves now, and with a country in its address that desk', async () => {
  expect(titleOf(await get('/'))).toBe('What moves now');
  expect(titleOf(await get('/?country=FR&last=week'))).toBe('France – My desk');
  expect(titleOf(await get('/?country=FR&lang=fr'))).toBe('France – Mon bureau');
  expect(navigation(await get('/?country=FR'))).toContain(
    '<a href="/desk?country=FR" aria-current="page">Desk</a>',
  );
});

test('the desk that was chosen is kept by every link to a page, and by each form', async () => {
  const page = await get('/now?desk=FR&last=hour&lang=fr');
  expect(linksOf(navigation(page))).toEqual([
    '/desk?country=FR&lang=fr',
    '/now?desk=FR&lang=fr',
    '/map?desk=FR&lang=fr',
    '/countries?desk=FR&lang=fr',
    '/more?desk=FR&lang=fr',
  ]);
  expect(page).toContain('<p class="name"><a href="/?country=FR&lang=fr">');
  expect(page).toContain('<a href="/now?last=hour&desk=FR" hreflang="en"');
  expect(page.match(/<input type="hidden" name="desk" value="FR">/g)).toHaveLength(2);
  for (const link of linksOf(page).filter((href) => /^\/[a-z]+\?/.test(href)))
    expect(link).toMatch(/[?&](desk|country)=FR/);
  // Data are of the page alone.
  expect(page).toMatch(/"\/now\.csv\?last=hour"/);
  expect(page).toContain('"/now.json?last=hour"');
  // A page of another country leads to the desk that was chosen, one without a choice to its own.
  expect(linksOf(navigation(await get('/show?of=DE&desk=FR&s=log')))[0]).toBe('/desk?country=FR');
  expect(linksOf(navigation(await get('/show?of=DE&s=log')))[0]).toBe('/desk?country=DE');
  expect(linksOf(navigation(await get('/nowhere')))[0]).toBe('/desk');
});

test('each page lies under one of five doors', async () => {
  for (const [name, { path }] of Object.entries(PAGES)) {
    const doors = navigation(await get(path));
    const current = [...doors.matchAll(/aria-current="([a-z]*)">([A-Za-z]*)</g)].map(([, is, door]) => [
      is,
      door,
    ]);
    const isDoor = ['desk', 'now', 'map', 'countries', 'more'].includes(name);
    expect(current, path).toEqual([
      isDoor ? ['page', name[0]!.toUpperCase() + name.slice(1)] : ['true', 'More'],
    ]);
    expect(linksOf(doors)).toHaveLength(5);
  }
});

test('behind More is every page that is no door, in both languages, of the desk that was chosen', async () => {
  const behind = (page: string) => linksOf(/<div class="behind">.*?<\/div>/s.exec(page)![0]);
  const others = Object.values(PAGES).map(({ path }) => path as string);
  const doors = ['/desk', '/now', '/map', '/countries', '/more'];
  for (const lang of ['', '?lang=fr']) {
    const paths = behind(await get(`/more${lang}`)).map((href) => href.split('?')[0]!);
    expect([...paths, ...doors].sort()).toEqual(others.sort());
  }
  expect(behind(await get('/more?desk=France'))).toEqual(
    expect.arrayContaining([
      '/show?of=FR&desk=France',
      '/alerts?of=FR&desk=France',
      '/feeds?a=FR&desk=France',
    ]),
  );
  expect((await fetch(`${console.url}/more.json`)).status).toBe(404);
});

test('a form is folded above an answer, and open where it has to be filled in or put right', async () => {
  const isFolded = async (address: string) => {
    const [, open] = /<details class="ask"( open)?><summary>/.exec(await get(address))!;
    return open === undefined;
  };
  expect(await isFolded('/now')).toBe(true);
  expect(await isFolded('/desk?country=FR')).toBe(true);
  expect(await isFolded('/desk')).toBe(false);
  expect(await isFolded('/feeds?q=hashtag')).toBe(false);
  expect(await isFolded('/show?of=mfa.fx&s=log')).toBe(false);
});

test('of what is sealed the foot says that it changes no more, of several sources how the log is kept', async () => {
  const foot = async (address: string) =>
    /<footer>.*<\/footer>/s.exec(await get(address))![0].replace(/<[^>]*>/g, '');
  expect(await foot('/show?of=FR&s=sandbox-2026')).toContain(
    'snapshot sandbox-2026 is sealed and changes no more · answered at',
  );
  expect(await foot('/sources?lang=fr')).toMatch(
    /journal log entendu jusqu’au 1er juin 2026, 2 h 00 UTC · aucune veille en cours\s: voici l’état/,
  );
});

test('what could not be seen is one line of what moves now, and leads to the page that has it whole', async () => {
  const page = await get('/now');
  expect(page).toContain(
    '<a href="/coverage?log=log">What could not be seen: 1 account, at least for a time</a>',
  );
  expect(page).not.toContain('/now.csv?part=unseen');
  const { unseen } = JSON.parse(await get('/now.json')) as { unseen: { handle: string }[] };
  expect(unseen.map(({ handle }) => handle)).toEqual(['gov.de']);
});

test('where there are snapshots and no log, home leads to pages of these', async () => {
  const sealed = await startConsole(join(folder.path, 'none.sqlite'));
  const page = (await (await fetch(`${sealed.url}/?desk=FR`)).text()).replaceAll('&amp;', '&');
  await sealed.close();
  expect(linksOf(/<p class="related">.*?<\/p>/s.exec(page)![0])).toEqual([
    '/countries?desk=FR',
    '/map?desk=FR',
    '/sources?desk=FR',
  ]);
});

test('what there is to be asked has a page and data of its own', async () => {
  const page = await get('/sources');
  expect(page).toContain('<code>entente snapshots</code>');
  expect(page).toContain('<code>entente status log</code>');
  const data = JSON.parse(await get('/sources.json')) as Record<string, { log?: string }>;
  expect(data['log-log']!.log).toBe('log');
});
