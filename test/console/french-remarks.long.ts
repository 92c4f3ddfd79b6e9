/** French pages leave no sentence of the prompt in English. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOf } from '../../src/doors/page-words.ts';
import { openStore } from '../../src/store/store.ts';
import { openAskedSandbox } from '../support/archived-sandbox.ts';
import { startConsole, type TestConsole } from '../support/console.ts';
import { isEnglish } from '../support/english-words.ts';
import { temporaryFolder } from '../support/folder.ts';
import { END, HOUR, idOf, spokenLog } from '../support/spoken-log.ts';

const words = wordsOf('fr');

test.each([
  ['Foreign Ministry of Moldova (simulated)', 'Ministère des Affaires étrangères de la Moldavie (simulé)'],
  ['Ministry of Foreign Affairs of the Philippines', 'Ministère des Affaires étrangères des Philippines'],
  ['Government of Sweden', 'Gouvernement de la Suède'],
  ['Amamena Diangara (simulated)', 'Amamena Diangara (simulé)'],
  ['Ministry of Foreign Affairs of Nowhere', 'Ministry of Foreign Affairs of Nowhere'],
])('the name %s', (name, french) => {
  expect(words.named(name)).toBe(french);
});

const folder = temporaryFolder();
const database = join(folder.path, 'data', 'entente.sqlite');
const home = process.cwd();
let console: TestConsole;

beforeAll(async () => {
  mkdirSync(join(folder.path, 'data'));
  process.chdir(folder.path);
  openAskedSandbox(database);
  const store = openStore(database);
  const log = spokenLog(store);
  log.tie({ kind: 'formed', source: idOf('mfa.fr'), target: idOf('mfa.de'), to: END - 9000 });
  log.tie({ kind: 'formed', source: idOf('leader.fr'), target: idOf('mfa.de'), to: END - 8000, key: 'l' });
  log.tie({ kind: 'ended', source: idOf('leader.fr'), target: idOf('mfa.de'), to: END - 7000, key: 'l' });
  log.post('mfa.de', END - 5000, { hashtags: ['peace'], mentions: [idOf('mfa.fr')] });
  log.openGap('gov.de', END - HOUR / 2);
  log.sweep(END, 1, 3);
  store.close();
  console = await startConsole(database);
});
afterAll(async () => {
  await console.close();
  process.chdir(home);
});

const ADDRESSES = [
  '/sources',
  '/more',
  '/desk?country=BR',
  '/desk?country=DE&s=log',
  '/now?last=hour',
  '/feeds?last=week',
  '/feeds?q=dialogue&last=hour',
  '/feeds?q=hashtag&a=peace',
  '/hotspots?last=hour',
  '/hotspots?s=sandbox-2026&last=week',
  '/hotspots?where=region=Africa&last=7d&s=sandbox-2026',
  '/countries?where=region=Africa&s=sandbox-2026',
  '/countries?s=sandbox-2026&of=FR',
  '/show?of=FR',
  '/show?of=DE&s=sandbox-2026',
  '/show?of=mfa-fr.test',
  '/show?of=e-corcourt.test',
  '/show?of=mfa.de&s=log',
  '/follows?a=DE&q=unreturned',
  '/follows?a=FR&b=DE&s=sandbox-2026',
  '/follows?a=BR&b=mfa-fr.test&s=sandbox-2026',
  '/follows?a=FR&b=DE&s=log',
  '/follows?a=BR&s=sandbox-2026',
  '/follows?a=BR&q=followers&where=region=Africa&s=sandbox-2026',
  '/follows?a=BR&q=mutuals&where=region=Africa&where=office=head-of-state&s=sandbox-2026',
  '/follows?a=mfa-br.test&q=unreturned-incoming&s=sandbox-2026',
  '/follows?a=mfa-br.test&q=mutuals&s=sandbox-2026',
  '/follows?a=m-kodrago.test&q=unreturned&s=sandbox-2026',
  '/follows?a=m-kodrago.test&q=followers&s=sandbox-2026',
  '/pair?a=mfa.fr&b=mfa.de&s=log',
  '/pair?a=mfa-fr.test&b=un.test',
  '/compare?of=FR&of=DE',
  '/map?s=sandbox-2026',
  '/years?old=sandbox-2025&new=sandbox-2026',
  '/years?old=sandbox-2025&new=sandbox-2026&of=KE',
  '/years?old=sandbox-2025&new=sandbox-2026&of=mfa-fr.test',
  '/years?old=sandbox-2025&new=sandbox-2026&show=identity',
  '/coverage',
  '/coverage?s=sandbox-2026',
  '/alerts',
];

test.each(ADDRESSES)('nothing of %s stays in English', async (address) => {
  const answer = await fetch(`${console.url}${address}${address.includes('?') ? '&' : '?'}lang=fr`);
  expect(answer.status).toBe(200);
  // Links lead on under addresses; what stands in a head, in code and in pictures is of no language.
  const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(await answer.text()) ?? [];
  const texts = main
    .replace(/<(code|svg|iframe|option)\b.*?<\/\1>/gs, '')
    .split(/<[^>]+>/)
    .map((text) => text.trim());
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter(isEnglish)).toEqual([]);
});

/** The numbers of the first sentences and of the titles of tables, each of them in the signs of English. */
async function figuresOf(address: string, lang: string): Promise<string[][]> {
  const page = await (
    await fetch(`${console.url}${address}${address.includes('?') ? '&' : '?'}lang=${lang}`)
  ).text();
  const texts = page.matchAll(/<p class="lead">.*?<\/p>|<caption>.*?<\/caption>|<p class="none">.*?<\/p>/gs);
  return [...texts].map(
    ([text]) =>
      text
        .replace(/<[^>]*>|&#\d+;|Database: .*/gs, '')
        .replace(/\baucune?\b/gi, '0')
        .replace(lang === 'en' ? /(?<=\d),(?=\d{3}(?!\d))/g : /(?<=\d)[\s\u202f](?=\d{3}(?!\d))/g, '')
        .replace(/(?<=\d),(?=\d)/g, '.')
        // An hour is 01 or 1.
        .replace(/(?<![\d.])0(?=\d)/g, '')
        .match(/\d+(\.\d+)?/g)
        ?.sort() ?? [],
  );
}

test.each(ADDRESSES)('%s says in French every figure that it says in English', async (address) => {
  const [french, english] = [await figuresOf(address, 'fr'), await figuresOf(address, 'en')];
  expect(french).toHaveLength(english.length);
  for (const [k, figures] of english.entries()) expect(french[k]).toEqual(expect.arrayContaining(figures));
});

test.each([
  ['/countries?where=region=Africa&s=sandbox-2026', /arrive en tête de 49 pays \(région : Afrique\) par/],
  ['/hotspots?where=region=Africa&last=7d&s=sandbox-2026', /la dernière semaine, du .* \(région : Afrique\)/],
])('%s says of whom and over what time it is', async (address, said) => {
  const page = await (await fetch(`${console.url}${address}&lang=fr`)).text();
  expect(/<p class="lead">(.*?)<\/p>/s.exec(page)![1]!.replace(/\s/g, ' ')).toMatch(said);
});

/** The rows of the tables of a page, a text each. */
async function rowsOf(address: string, lang: string): Promise<string[]> {
  const page = await (await fetch(`${console.url}${address}&lang=${lang}`)).text();
  return [...page.matchAll(/<tr>[^\n]*\n|<caption>.*?<\/caption>/gs)].map(([row]) =>
    row
      .replace(/<[^>]+>/g, '|')
      .replace(/\n$/, '|')
      .replace(/\|+/g, '|')
      .replace(/\s/g, ' '),
  );
}

test('a comparison is of the countries that were chosen, and of none that are ours', async () => {
  const rows = (await rowsOf('/compare?of=FR&of=DE&s=sandbox-2026', 'fr')).join('\n');
  expect(rows).toContain('Leur place parmi tous les pays');
  expect(rows).toContain('|France|5|5|');
  expect(rows).toContain('|Allemagne|7|6|');
  expect(rows).not.toMatch(/nos comptes|quatre suivants|expected|adjusted|replies|\|Germany\||\d%/);
});

test('changes, relations and shares of a country are in French', async () => {
  const rows = (await rowsOf('/show?of=BR&s=sandbox-2026', 'fr')).join('\n');
  expect(rows).toMatch(/\|réciproque rompu\|.*\|l’autre\|le pays\|/);
  expect(rows).toContain('suivi par le Brésil, sans retour');
  expect(rows).toContain('48,9 %');
  expect(rows).not.toMatch(/broken|ended|unreturned|\|them\||\|us\||\d%/);
});

test('an account is described in French, and its measures of two snapshots too', async () => {
  const rows = (await rowsOf('/show?of=mfa-br.test&s=sandbox-2026', 'fr')).join('\n');
  expect(rows).toMatch(/\|audience\|3 408 abonnés sur le réseau\|/);
  expect(rows).not.toMatch(/declared|followers on|\|cluster\|4: |of them/);
  expect(rows).toMatch(/\|abonnés dans la liste\|57\|/);
  expect(rows).not.toMatch(/in_degree|followback_share|\|betweenness\||\|harmonic\||mentions_in|\|trust\|/);
  expect((await rowsOf('/map?s=sandbox-2026', 'fr')).join('\n')).toContain(
    '|région Afrique (85,2 % contre 23,5 % de l’ensemble), région International (13,5 % contre 5,3 % de l’ensemble)|',
  );
});

test('a share is written as in the language of the page', async () => {
  const rows = (await rowsOf('/show?of=BR&s=sandbox-2026', 'en')).join('\n');
  expect(rows).toContain('|48.9%|');
});

test('the picture of a map opens in the language of its page', async () => {
  const picture = async (address: string) =>
    /<iframe src="([^"]*)"/.exec(await (await fetch(console.url + address)).text())![1]!;
  expect(await picture('/map?s=sandbox-2026&lang=fr')).toMatch(/#lang=fr$/);
  expect(await picture('/map?s=sandbox-2026&against=sandbox-2025&lang=fr')).toMatch(
    /#changes=yes&(amp;)?lang=fr$/,
  );
  expect(await picture('/map?s=sandbox-2026')).not.toContain('#');
});

test('what a page needs, and what was perhaps meant, leads on', async () => {
  const page = async (address: string) => (await fetch(console.url + address)).text();
  expect(await page('/years')).toContain('Name two snapshots');
  expect(await page('/show?of=Brasil&s=sandbox-2026')).toMatch(
    /did you mean <a href="\/show\?of=Brazil&(amp;)?s=sandbox-2026">Brazil<\/a>\?/,
  );
});
