/** The desk of a country on the console: of the log that is being kept, and what leads to it and from it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemRuntime } from '../../src/runtime.ts';
import { takeWatchLock } from '../../src/store/crawl-lock.ts';
import type { Store } from '../../src/store/driver.ts';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { startConsole, type TestConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';
import { smallSnapshot, THREE } from '../support/snapshots.ts';
import { END, idOf, spokenLog } from '../support/spoken-log.ts';

const DAY_MS = 86_400_000;
const folder = temporaryFolder();
let console: TestConsole;
let store: Store;
let log: ReturnType<typeof spokenLog>;

beforeAll(async () => {
  mkdirSync(join(folder.path, 'data'));
  const database = join(folder.path, 'data', 'entente.sqlite');
  store = openStore(database);
  // Later than the log.
  for (const date of ['2026-07-01', '2026-08-01']) {
    const accounts = THREE.map(({ id }) => ({ id, row: { country: 'FR' } }));
    const snapshot = smallSnapshot(store, `of-${date}`, accounts, [[0, 1]], date);
    sealSnapshot(store, snapshot, { sealedAt: `${date}T12:00:00.000Z` });
  }
  log = spokenLog(store);
  log.sweep(END, 0, 4);
  console = await startConsole(database);
});
afterAll(async () => {
  await console.close();
  store.close();
});

const pageOf = async (address: string) => await (await fetch(`${console.url}${address}`)).text();
const promptOf = (page: string) => /<code>entente ([^<]*)<\/code>/.exec(page)?.[1];

test('it is of the newest snapshot where the log has ended before, and of the log while a watch keeps it', async () => {
  expect(promptOf(await pageOf('/desk?country=FR'))).toBe('desk FR --top 12');
  const release = takeWatchLock(store, log.watch, systemRuntime());
  expect(promptOf(await pageOf('/desk?country=FR&top=13'))).toBe('desk FR --top 13 -s log');
  expect(promptOf(await pageOf('/desk?country=France&top=14'))).toBe('desk France --top 14 -s log');
  release();
});

test('it leads to the whole country, to what changed and to its feed, and the country leads to it', async () => {
  const links = (page: string) => {
    const [, line] = /<p class="related">(.*?)<\/p>/s.exec(page)!;
    return [...line!.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
  };
  const years = '/years?old=of-2026-07-01&new=of-2026-08-01&of=FR';
  expect(links(await pageOf('/desk?country=FR&s=of-2026-08-01'))).toEqual([
    '/show?of=FR&s=of-2026-08-01&desk=FR',
    `${years}&desk=FR`,
    '/feeds?a=FR&desk=FR',
  ]);
  expect(links(await pageOf('/desk?country=FR&last=30d&s=log'))).toEqual([
    '/show?of=FR&s=log&desk=FR',
    `${years}&desk=FR`,
    '/feeds?a=FR&log=log&last=30d&desk=FR',
  ]);
  expect(links(await pageOf('/show?of=FR&s=of-2026-08-01'))).toEqual([
    '/desk?country=FR&s=of-2026-08-01',
    years,
    '/feeds?a=FR',
  ]);
});

test('without a country it asks for one; of a day of a log it says which days it holds against each other', async () => {
  expect(await pageOf('/desk')).toContain('name="country" value="" aria-label="Country" required');
  const day = await pageOf('/desk?country=FR&s=log@2026-06-01');
  expect(promptOf(day)).toBe('desk FR --top 12 -s log@2026-06-01');
  expect(day).toContain('France, as of 1 June 2026: what is new is unknown.');
});

test('countries to stand beside are named with commas, with spaces, or with both', async () => {
  const beside = async (peers: string) => {
    const page = await fetch(`${console.url}/desk.json?country=FR&s=log&peers=${encodeURIComponent(peers)}`);
    const found = (await page.json()) as { peers?: { country: string }[]; error?: string };
    return found.peers?.map(({ country }) => country) ?? found.error;
  };
  for (const peers of ['DE', 'DE,', ' DE , DE', 'DE DE']) expect(await beside(peers)).toEqual(['FR', 'DE']);
});

test('every link of the desk of a log is about the log, also where the address does not name it', async () => {
  log.post('mfa.de', END - 1000, { mentions: [idOf('mfa.fr')], hashtags: ['peace', 'trade'] });
  const release = takeWatchLock(store, log.watch, systemRuntime());
  const page = await pageOf('/desk?country=FR&top=1');
  release();
  const addresses = [...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
  const shown = addresses.filter((href) => /^\/(show|hotspots|compare)\?/.test(href));
  expect(shown.length).toBeGreaterThan(3);
  expect(shown.filter((href) => !href.endsWith('&s=log&desk=FR'))).toEqual([]);
  expect(addresses).toContain('/feeds?q=dialogue&a=FR&log=log&last=week&desk=FR');
  expect(addresses).toContain('/desk?country=FR&top=1000#desk-region_hashtags');
  expect(addresses).not.toContain('/desk?country=FR&top=1000#desk-dialogue');
  expect(/<section class="part" id="desk">\s*<p class="as-of">[^<]*log log, told up to/.test(page)).toBe(
    true,
  );
});

test('a stretch is called the same on every page, and 7d is a week', async () => {
  const stretches = ['hour', 'day', 'week', '30d', '90d'];
  for (const path of ['/desk', '/now', '/feeds', '/hotspots']) {
    const page = await pageOf(path);
    const [, select] = /<select name="last">(.*?)<\/select>/s.exec(page)!;
    const values = [...select!.matchAll(/value="([^"]+)"/g)].map(([, value]) => value);
    expect(values, path).toEqual(stretches);
    expect(select, path).not.toContain('>–<');
  }
  expect(promptOf(await pageOf('/desk?country=FR&s=log&last=7d'))).toBe(
    'desk FR --last week --top 12 -s log',
  );
});

test('what there is nothing of has no heading: one line says which tables have no rows', async () => {
  const page = await pageOf('/desk?country=FR&s=log');
  expect(page).not.toContain('id="desk-dropped_us"');
  expect(page).not.toContain('<a href="#desk-dropped_us">');
  expect(page).toMatch(/<p class="none">Nothing to list, as far as could be seen: [^<]*; who dropped us; /);
  expect(await pageOf('/desk?country=FR&s=log&lang=fr')).toMatch(
    /Rien à énumérer, pour ce qui a pu être vu\s: [^<]*qui ne nous suit plus\s; /,
  );
});

test('persons who ended a follow are named by a link beside the table that counts them, and the page says why they are not', async () => {
  const tie = (kind: 'formed' | 'ended', at: number) =>
    log.tie({ kind, source: idOf('leader.fr'), target: idOf('gov.de'), to: at, key: 'left' });
  tie('formed', END - 2000);
  tie('ended', END - 1500);
  const page = await pageOf('/desk?country=FR&s=log&last=day');
  expect(page).toContain(
    'Follows that persons ended: 1, counted and not listed, as lists of who dropped whom have been used to harass',
  );
  const link = 'href="/desk?country=FR&amp;s=log&amp;last=day&amp;persons=yes#desk-dropped_by_us"';
  expect(page).toContain(`<a ${link}>Name the persons too</a>`);
  expect(page).not.toContain('persons=yes#desk-dropped_us');
  // Of those that are counted and not listed it is not said that there are none.
  const [, none] = /<p class="none">Nothing to list, as far as could be seen: ([^<]*)/.exec(page)!;
  expect(none).toContain('who dropped us');
  expect(none).not.toContain('whom we dropped');
  const named = await pageOf('/desk?country=FR&s=log&last=day&persons=yes');
  expect(named).not.toContain('Name the persons too');
  expect(named).toContain('another of ours still follows it');
  const french = await pageOf('/desk?country=FR&s=log&last=day&lang=fr');
  expect(french).toContain('Nommer aussi les personnes');
  expect(french).toContain('ont servi à harceler');
});

test('in French the first sentence counts new follows, the accounts that made them, and none as far as could be seen', async () => {
  log.tie({ kind: 'formed', source: idOf('mfa.de'), target: idOf('mfa.fr'), to: END - 60_000, key: 'new' });
  const page = (await pageOf('/desk?country=FR&s=log&last=hour&lang=fr')).replaceAll(/[\u00a0\u202f]/g, ' ');
  expect(page).toContain(
    'La France, le 1er juin 2026, de 1 h 00 à 2 h 00 UTC : 1 nouvel abonnement de l’étranger, aucun perdu ; nous avons rompu 1 abonnement.',
  );
  expect(page).toContain('suivait déjà un autre des nôtres');
  expect(page).toMatch(/Où nous en sommes à côté de [^<]* ; rangs parmi 2 pays et organisations/);
});

test('each table has its CSV, by its name', async () => {
  const page = await pageOf('/desk?country=FR&s=log');
  expect(page).toContain('href="/desk.csv?country=FR&amp;s=log&amp;part=peers"');
  const csv = await pageOf('/desk.csv?country=FR&s=log&part=peers');
  expect(csv.split('\n').map((line) => line.split(',')[0])).toEqual(['country', 'FR', 'DE', '']);
  const refused = await pageOf('/desk.csv?country=FR&s=log&part=peer');
  expect(refused).toContain('did you mean peers');
});

test('its country page and its desk count the same words with others, as the prompt does of the log', async () => {
  // Of three days up to the end of the log, and of no calendar day of the last three.
  log.post('mfa.fr', END - 3 * DAY_MS + 3_600_000, { mentions: [idOf('gov.de')] });
  type Rows = Record<string, Record<string, unknown>[]>;
  const tables = async (address: string) => (await (await fetch(`${console.url}${address}`)).json()) as Rows;
  const { pairs } = await tables('/show.json?of=FR&s=log&part=dialogue');
  const { dialogue: spoken } = await tables('/desk.json?country=FR&s=log&last=week');
  expect(pairs!.map(({ one, other, mentions_back }) => [one, other, mentions_back])).toEqual([
    ['DE', 'FR', 1],
  ]);
  expect(spoken!.map(({ country, we_mention }) => [country, we_mention])).toEqual([['DE', 1]]);
  const page = await pageOf('/show?of=FR&s=log');
  expect(page).toContain('<code>entente dialogue FR -s log --last 3d --top 10</code>');
  const day = await tables('/show.json?of=FR&s=log@2026-06-01&part=dialogue');
  expect(day.pairs!.map(({ mentions_back }) => mentions_back)).toEqual([null]);
});

test('links to its tables and heads of columns say of which time and of whose accounts they are', async () => {
  log.tie({
    kind: 'formed',
    source: idOf('gov.de'),
    target: idOf('mfa.fr'),
    to: END - 1000,
    key: 'late',
  });
  const page = await pageOf('/desk?country=FR&s=log&last=hour&top=7');
  const heads = (table: string) => {
    const [, of] = new RegExp(`id="desk-${table}"(.*?)<tbody>`, 's').exec(page)!;
    return [...of!.matchAll(/<th>([^<\n]*)/g)].map(([, head]) => head);
  };
  expect(page).toContain('<a href="#desk-unspoken">tied, no mention since 1 June 2026, 01:00 UTC</a>');
  expect(heads('unspoken').slice(-2)).toEqual(['follows these of ours', 'these of ours follow it']);
  expect(heads('peers_posts')).toContain('with all posts known');
  const french = await pageOf('/desk?country=FR&s=log&last=hour&top=7&lang=fr');
  expect(french).toContain('liés, sans mention depuis le 1er juin 2026, 1 h 00 UTC');
  expect(french).toContain('suit, des nôtres');
  expect(french).not.toMatch(/<span lang="en"/);
});

test('at a glance: figures with those before and a line of parts, the first of a few lists, and the numbers folded', async () => {
  const page = await pageOf('/desk?country=FR&s=log&last=hour&top=6');
  const [, screen] = /<div class="screen">(.*?)<details class="more" id="desk-period">/s.exec(page)!;
  const figures = [...screen!.matchAll(/<li><b>([^<]*)<\/b> <span>([^<]*)<\/span>/g)];
  expect(figures.map(([, now, label]) => [label, now])).toEqual([
    ['new follows from abroad', '2'],
    ['follows of us ended', '0'],
    ['wait for our answer', '0–2'],
    ['new follows by us', '0'],
    ['ties made mutual', '0'],
  ]);
  expect(screen!.match(/<svg class="spark"/g)).toHaveLength(5);
  expect(screen).toContain('<small>+2 on 0 before</small>');
  const cards = [...screen!.matchAll(/<h2>([^<]*) <a class="count" href="([^"]*)">([^<]*)</g)];
  expect(cards.map(([, ...card]) => card)).toContainEqual(['Newly follow us', '#desk-new_followers', '2']);
  expect(screen).not.toContain('Stopped following us');
  expect(page).toMatch(/<p class="doubt">Whom our 2 accounts and the 2 abroad follow could all be seen\.</);
  expect(page.match(/id="desk-period"/g)).toHaveLength(1);
});

test('where two snapshots are held against each other the figures stand alone', async () => {
  const page = await pageOf('/desk?country=FR&s=of-2026-08-01');
  const [, screen] = /<ul class="figures"(.*?)<\/ul>/s.exec(page)!;
  expect(screen!.match(/<li>/g)).toHaveLength(5);
  expect(screen).not.toContain('<small>');
  expect(screen).not.toContain('<svg');
  expect(page).not.toContain('id="desk-period"');
});
