/** What a page says in place of an answer: in its language, with those who were perhaps meant, and with its feeds beside it. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { startConsole, type TestConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';
import { END, idOf, spokenLog } from '../support/spoken-log.ts';

const folder = temporaryFolder();
let console: TestConsole;

beforeAll(async () => {
  mkdirSync(join(folder.path, 'data'));
  const database = join(folder.path, 'data', 'entente.sqlite');
  const store = openStore(database);
  const log = spokenLog(store);
  log.post('mfa.de', END - 1000, { mentions: [idOf('mfa.fr')], hashtags: ['peace'] });
  log.tie({ kind: 'formed', source: idOf('mfa.fr'), target: idOf('mfa.de'), to: END - 1000 });
  log.sweep(END, 0, 4);
  store.close();
  console = await startConsole(database);
});
afterAll(() => console.close());

const get = async (address: string) => (await fetch(`${console.url}${address}`)).text();
const plain = (text: string) => text.replace(/\s/g, ' ').replaceAll('&amp;', '&');

test('a country where one account is needed: its accounts are offered, each the same page of it', async () => {
  const page = plain(await get('/pair?a=FR&b=mfa.de&s=log'));
  expect(page).toContain('one account is needed here, and France has 2 accounts; name one:');
  expect(page).toContain('<a href="/pair?a=%40mfa.fr&b=mfa.de&s=log">@mfa.fr</a>');
  expect(page).toContain('<a href="/pair?a=%40leader.fr&b=mfa.de&s=log">@leader.fr</a>');
  const french = plain(await get('/pair?a=mfa.fr&b=Germany&s=log&lang=fr'));
  expect(french).toContain('il faut ici un seul compte, et l’Allemagne en a 2 ; choisissez :');
  expect(french).toContain('<a href="/pair?a=mfa.fr&b=%40gov.de&s=log&lang=fr">@gov.de</a>');
});

test('who or what was perhaps meant leads to the same page of it, in every language', async () => {
  for (const [address, href, name] of [
    ['/show?of=mfa-fr.tset&s=sandbox-2026', '/show?of=%40mfa-fr.test&s=sandbox-2026', '@mfa-fr.test'],
    ['/years?old=sandbox-2025&new=sandbox-2026&of=mfa-fr.tset', null, '@mfa-fr.test'],
    ['/compare?of=FR&of=Germny&s=log', '/compare?of=FR&of=Germany&s=log', 'Germany'],
  ] as const) {
    for (const lang of ['', '&lang=fr']) {
      const page = plain(await get(`${address}${lang}`));
      const leads = href === null ? address.replace('mfa-fr.tset', '%40mfa-fr.test') : href;
      expect(page, address).toContain(`<a href="${leads}${lang}">${name}</a>`);
    }
  }
});

test.each([
  ['/show?of=mfa.dx&s=log', 'mfa.dx n’est pas dans log@2026-06-01 ; vouliez-vous dire '],
  ['/show?of=FR&s=lag', 'pas d’instantané lag dans '],
  ['/desk?country=mfa.fr&s=log', 'mfa.fr est un compte, et un bureau est celui d’un pays ; '],
  ['/desk?contry=FR', 'la page n’a pas de paramètre contry ; vouliez-vous dire country ?'],
  ['/desk?country=FR&last=month', 'last month : il y a hour, day, week, 30d, 90d'],
  ['/desk?country=FR&top=0', 'top 0 : il faut un nombre entier de 1 à 1000'],
  ['/feeds?log=lag', 'pas de journal lag dans '],
  ['/alerts?since=today', '--since today n’est pas un jour ; écrivez AAAA-MM-JJ'],
  ['/compare?of=FR&of=Germny&s=log', 'aucun compte de log@2026-06-01 n’a country Germny ; '],
  ['/desk?country=FR&s=log&part=peer', 'la page n’a pas de partie peer ; vouliez-vous dire peers ?'],
])('%s is refused in French', async (address, said) => {
  const response = await fetch(`${console.url}${address}&lang=fr`);
  expect(response.status).toBe(400);
  const page = plain(await response.text()).replace(/<[^>]*>/g, '');
  expect(page).toContain(said);
});

test('a country is understood by either name, and what is refused leads to itself in the other language', async () => {
  for (const [address, title] of [
    ['/desk?of=FR', 'France – My desk'],
    ['/follows?of=FR&s=log', 'France – Who follows whom'],
    ['/alerts?country=FR', 'France – Alerts'],
  ]) {
    expect(await get(address!), address).toContain(`<title>${title}`);
  }
  const address = '/desk?contry=FR&contry=DE';
  expect(plain(await get(address))).toContain(`<a href="${address}&lang=fr" hreflang="fr"`);
  expect(plain(await get(`${address}&lang=fr`))).toContain(`<a href="${address}" hreflang="en"`);
});

test('what is no page is so in the language of the address', async () => {
  expect(await get('/nothing?lang=fr')).toContain('Cette page n’existe pas');
  expect(await get('/nothing')).toContain('There is no such page');
});

test('from one feed of a country the others are found, and each is in the language of the page', async () => {
  const feeds = async (address: string) =>
    [...plain(await get(address)).matchAll(/href="(\/[a-z]+\.atom[^"]*)"/g)].map(([, href]) => href!);
  const [all, dialogue] = [
    '/feeds.atom?a=FR&log=log&last=week',
    '/feeds.atom?q=dialogue&a=FR&log=log&last=week',
  ];
  expect(await feeds('/desk?country=FR&s=log')).toEqual(
    expect.arrayContaining(['/desk.atom?country=FR&s=log', dialogue, '/alerts.atom?of=FR&log=log']),
  );
  expect(await feeds('/feeds?a=FR&last=week')).toEqual(
    expect.arrayContaining([dialogue, '/alerts.atom?of=FR&log=log']),
  );
  expect(await feeds('/feeds?q=dialogue&a=FR&last=week')).toContain(all);
  const french = await feeds('/feeds?q=dialogue&a=FR&last=week&lang=fr');
  expect(french).toContain(`${all}&lang=fr`);
  const feed = await get(`${all}&lang=fr`);
  expect(feed).toContain('suit désormais');
  expect(feed).toContain('a mentionné MFA of France');
  expect(feed).not.toMatch(/began|named|mentioned/);
  expect(await get(`${dialogue}&lang=fr`)).toContain('dans un message (le ');
});

test('a page of a country leads to its desk', async () => {
  for (const address of ['/desk?country=FR&s=log', '/show?of=France&s=log', '/feeds?a=FR']) {
    expect(await get(address), address).toContain('<a href="/desk?country=FR"');
  }
  expect(await get('/compare?of=FR&of=DE')).toContain('<a href="/desk"');
});

test('archives are named, and folders elsewhere are not opened, nor is it told which are there', async () => {
  const elsewhere = join(folder.path, 'elsewhere');
  cpSync('data/snapshots/sandbox-2026', elsewhere, { recursive: true });
  const shown = async (s: string) => {
    const response = await fetch(`${console.url}/show?of=FR&s=${encodeURIComponent(s)}`);
    const [said = ''] = /<section class="part trouble">.*?<\/section>/s.exec(await response.text()) ?? [];
    return [response.status, said.replaceAll(s, 'NAME')] as const;
  };
  const [status, refusal] = await shown('nothing-of-this-name');
  expect(status).toBe(400);
  for (const s of [
    elsewhere,
    `${folder.path}/nothing`,
    `${process.cwd()}/data/snapshots/sandbox-2026`,
    'data/snapshots/../snapshots/sandbox-2026',
    './data/snapshots/sandbox-2026',
    'package.json',
    '/etc/passwd',
    '..',
    'test/..',
    '../editions/sandbox-edition-2026',
    'data/editions/../editions/sandbox-edition-2026',
  ]) {
    expect(await shown(s), s).toEqual([400, refusal]);
  }
  for (const s of ['sandbox-2026', 'data/snapshots/sandbox-2026']) {
    expect((await shown(s))[0], s).toBe(200);
  }
  expect((await shown('data/editions/sandbox-edition-2026'))[1]).toContain('is an edition');
  for (const [page, query] of [
    ['years', `old=${elsewhere}&new=sandbox-2026`],
    ['years', `old=sandbox-2025&new=sandbox-2026&of=${elsewhere}`],
    ['map', `s=sandbox-2026&against=${elsewhere}`],
    ['coverage', `s=${elsewhere}`],
    ['hotspots', `s=${elsewhere}`],
    ['now', `log=${elsewhere}`],
  ]) {
    expect((await fetch(`${console.url}/${page}?${query}`)).status, `${page} ${query}`).toBe(400);
  }
});
