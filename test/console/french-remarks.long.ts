/** French pages leave no sentence of the prompt in English, and say alerts as a watch itself does in French. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alertText } from '../../src/alerts/alert-text.ts';
import { wordsOf } from '../../src/console/words/words.ts';
import { openStore } from '../../src/store/store.ts';
import type { Alert, AlertKind } from '../../src/values/log-alerts.ts';
import { openAskedSandbox } from '../support/archived-sandbox.ts';
import { startConsole, type TestConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';
import { END, HOUR, idOf, spokenLog } from '../support/spoken-log.ts';

const words = wordsOf('fr');
const said = (text: string) => words.remark(text, words.language);

const ALERT: Alert = {
  uuid: '',
  rule: '',
  name: '',
  outputs: [],
  kind: 'formed',
  source: 'ann',
  target: null,
  from: END,
  to: END,
  detail: '',
  seen: null,
};
const TIES: readonly AlertKind[] = ['formed', 'ended', 'mutual formed', 'mutual ended'];
const ACCOUNTS: readonly AlertKind[] = [
  ...(['renamed', 'moved', 'deactivated', 'suspended', 'deleted', 'back', 'watched', 'unwatched'] as const),
];
const ALERTS: readonly Partial<Alert>[] = [
  ...TIES.flatMap((kind) => [
    { kind, target: 'bo' },
    { kind, target: 'bo', from: END - HOUR },
  ]),
  ...TIES.slice(2).map((kind) => ({ kind, target: 'bo', seen: END - 5 * HOUR })),
  ...ACCOUNTS.flatMap((kind) => [{ kind }, { kind, detail: 'new.test', from: END - HOUR }]),
  ...[1, 5, 24, 48].flatMap((hours) => [
    { kind: 'silent' as const, from: END - hours * HOUR },
    { kind: 'gap' as const, from: END - hours * HOUR },
  ]),
  { kind: 'gap', source: null, detail: '3 6' },
  { kind: 'gap', source: null, detail: '3 6', from: END - HOUR },
  { kind: 'loss', source: null, detail: '2 of 40' },
];

test.each(ALERTS)('%j', (more) => {
  const alert = { ...ALERT, ...more };
  const plain = (text: string) => text.replace(/\s/g, ' ');
  const french = said(alertText(alert, () => undefined, 'en'));
  expect(plain(french ?? 'left in English')).toBe(plain(alertText(alert, () => undefined, 'fr')));
});

test('who an alert is about is said in French, and names are left as they are', () => {
  expect(
    said('MFA of Kenya (@mfa-ke.test, foreign ministry, Kenya) began to follow Day of days (at noon).'),
  ).toBe(
    'MFA of Kenya (@mfa-ke.test, ministère des Affaires étrangères, Kenya) suit désormais Day of days (le noon).',
  );
  expect(said('Foreign Ministry of Kenya')).toBeNull();
});

test('the rules of alerts stay as they are written in a sentence that is French as a whole', () => {
  const rules = '* follows PL; * unfollows PL; PL follows *; PL unfollows *';
  const fired = 'Ann began to follow Bo (at noon).';
  expect(
    said(`4 rules of alerts in force (${rules}); 2 alerts fired, the last at noon: ${fired}`)?.replace(
      /\s/g,
      ' ',
    ),
  ).toBe(
    `Règles d’alerte en vigueur : 4 (${rules}) ; alertes déclenchées : 2, la dernière à noon : Ann suit désormais Bo (le noon).`,
  );
});

test.each([
  'its list lacks 105 of the 2200 follows that it declares',
  'its list lacks 1 of the 2 follows that it declares, and the network was asked about all of the roster that it does not show',
  'The list of @ann lacks 1 of the 2 follows that it declares; the network was asked about all of the roster that it does not show.',
  'The list of @ann lacks 2 of the 40 follows that it declares; whom it does not show counts as not followed.',
  'The list of @ann lacks 105 of the 2200 follows that it declares, more than accounts that are gone explain: it may follow as many of those whom it does not show.',
  'The lists of 12 accounts lack 340 of the follows that these declare.',
  'The lists of 12 accounts lack 340 of the follows that these declare; of 3 of them it is open whether they follow whom they do not show.',
])('what a list lacks: %s', (text) => {
  expect(said(text)).toMatch(/^(il|Il) manque (à|aux) [^.]*(abonnements|abonnements .*)/);
  expect(said(text)).not.toMatch(/ lack| follow|shown?\b/);
});

test('how many accounts of a day of a log were read, and why the others were not', () => {
  expect(
    said(
      'week as of its last sweep, 2025-06-08T00:00:00.000Z: 70 of 73 accounts are read; not read: 2 (a reading found what no stream had told), 1 (suspended)',
    )?.replace(/\s/g, ' '),
  ).toBe(
    'week, à son dernier relevé (2025-06-08T00:00:00.000Z) : 70 comptes lus sur 73 ; non lus : 2 (un relevé a trouvé ce qu’aucun flux n’avait dit), 1 (suspendu)',
  );
  expect(
    said('week@2025-06-03 as of 2025-06-03T23:59:59.999Z: 594 of 594 accounts are read')?.replace(/\s/g, ' '),
  ).toBe('week@2025-06-03, à 2025-06-03T23:59:59.999Z : 594 comptes lus sur 594');
});

test('a verdict with its reason, and numbers in the signs of the language', () => {
  expect(
    said('could not be read: hidden: it declares 12345 follows and lists none')?.replace(/\s/g, ' '),
  ).toBe('n’a pu être lu : masqué : il déclare 12 345 abonnements et n’en montre aucun');
});

test.each([
  ['Foreign Ministry of Moldova (simulated)', 'Ministère des Affaires étrangères de Moldavie (simulé)'],
  ['Ministry of Foreign Affairs of the Philippines', 'Ministère des Affaires étrangères des Philippines'],
  ['Government of Sweden', 'Gouvernement de Suède'],
  ['Amamena Diangara (simulated)', 'Amamena Diangara (simulé)'],
  ['Ministry of Foreign Affairs of Nowhere', 'Ministry of Foreign Affairs of Nowhere'],
])('the name %s', (name, french) => {
  expect(words.named(name)).toBe(french);
});

test('what an account is, in French to the last word and sign', () => {
  const plain = (text: string) => said(text)?.replace(/\s/g, ' ');
  expect(plain('Poland (PL), Eastern Europe')).toBe('Pologne (PL), Europe orientale');
  expect(
    plain(
      'gap from the beginning to the end of the log: could not be read: partial: it declares 296 follows and lists 40',
    ),
  ).toBe(
    'lacune (début – fin du journal) : n’a pu être lu : partiel : il déclare 296 abonnements et en montre 40',
  );
  expect(plain('office, did:plc:abc')).toBe('institutionnel, did:plc:abc');
  expect(plain('3: Ann, 120 accounts; stable, stability 0.9990')).toBe(
    '3 : Ann, 120 comptes ; stable, stabilité 0,9990',
  );
  expect(
    plain(
      '2 of 594 accounts of the roster are not on the network, and in no count: @a.test (suspended), @b.test (deactivated).',
    ),
  ).toBe(
    'Des 594 comptes de la liste, 2 ne sont plus sur le réseau, et ne sont comptés nulle part : @a.test (suspendu), @b.test (désactivé).',
  );
});

test('the desk says in French over what time it is and who left', () => {
  const facts = {
    question: 'desk',
    log: 'days',
    country: 'PL',
    new_followers: 0,
    departed: 1,
    unseen_own: 0,
    from: '2026-06-01T00:00:00Z',
    asked_from: '2026-05-23T00:00:00Z',
    to: '2026-06-22T00:00:00Z',
  };
  const french = words.lead(facts, words.language)?.replace(/\s/g, ' ');
  expect(french).toContain('days, les 30 derniers jours, du 2026-06-01 00:00, où commence le journal,');
  expect(french).toContain('partis, qui nous étaient liés : 1.');
});

test.each([
  'The log begins at 2026-06-01T00:00:00Z: no tie that formed or ended before is counted as new or ended. Of those that stood then it is known that they did, and since when where their records say it.',
  'What could not be seen for us: whom 1 of our 2 accounts followed in gaps that are over, whom 3 of 587 abroad follow, whom 8 of 587 abroad followed in gaps that are over, what 2 of 587 abroad post',
])('a remark that no page of the test has: %s', (remark) => {
  expect(said(remark)).not.toBeNull();
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
  '/',
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
  const page = await answer.text();
  expect([...page.matchAll(/<span lang="en"[^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual([]);
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
        .replace(/(?<=\d)[\s\u202f](?=\d{3}(?!\d))/g, '')
        .replace(/(?<=\d),(?=\d)/g, '.')
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
  ['/countries?where=region=Africa&s=sandbox-2026', /49 pays \(région : Afrique\) classés par/],
  ['/hotspots?where=region=Africa&last=7d&s=sandbox-2026', /la dernière semaine, du .* \(région : Afrique\)/],
])('%s says of whom and over what time it is', async (address, said) => {
  const page = await (await fetch(`${console.url}${address}&lang=fr`)).text();
  expect(/<p class="lead">(.*?)<\/p>/s.exec(page)![1]!.replace(/\s/g, ' ')).toMatch(said);
});

/** The rows of the tables of a page, a text each. */
async function rowsOf(address: string, lang: string): Promise<string[]> {
  const page = await (await fetch(`${console.url}${address}&lang=${lang}`)).text();
  return [...page.matchAll(/<tr>.*?<\/tr>|<caption>.*?<\/caption>/gs)].map(([row]) =>
    row
      .replace(/<[^>]+>/g, '|')
      .replace(/\|+/g, '|')
      .replace(/\s/g, ' '),
  );
}

test('a comparison is of the countries that were chosen, and of none that are ours', async () => {
  const rows = (await rowsOf('/compare?of=FR&of=DE&s=sandbox-2026', 'fr')).join('\n');
  expect(rows).toContain('Leur place parmi tous les pays');
  expect(rows).toContain('|FR|France|');
  expect(rows).toContain('|DE|Allemagne|');
  expect(rows).not.toMatch(/nos comptes|quatre suivants|expected|adjusted|replies|\|Germany\||\d%/);
});

test('changes, relations and shares of a country are in French', async () => {
  const rows = (await rowsOf('/show?of=BR&s=sandbox-2026', 'fr')).join('\n');
  expect(rows).toMatch(/\|réciproque rompu\|.*\|eux\|nous\|/);
  expect(rows).toContain('suivi par BR, sans retour');
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
    '|région Afrique (85 %, de tous 23 %)|',
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
