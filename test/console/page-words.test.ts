/** What a page says in its own words where the prompt names an option, and how the prompt reaches the same database. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { startConsole, type TestConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';
import { END, idOf, spokenLog } from '../support/spoken-log.ts';

const folder = temporaryFolder();
const database = join(folder.path, 'my logs.sqlite');
let console: TestConsole;

beforeAll(async () => {
  mkdirSync(folder.path, { recursive: true });
  const store = openStore(database);
  const log = spokenLog(store);
  for (const kind of ['formed', 'ended'] as const) {
    const to = END - (kind === 'formed' ? 60_000 : 1000);
    log.tie({ kind, source: idOf('leader.fr'), target: idOf('mfa.de'), to, key: 'k' });
    log.tie({
      kind: 'formed',
      source: idOf('mfa.de'),
      target: idOf(`${kind === 'formed' ? 'mfa' : 'leader'}.fr`),
      to,
    });
  }
  log.post('mfa.de', END - 5000, { mentions: [idOf('mfa.fr')] });
  log.sweep(END, 0, 4);
  store.close();
  console = await startConsole(database, { database: ['--db', database] });
});
afterAll(() => console.close());

const get = async (address: string) => await (await fetch(`${console.url}${address}`)).text();
const remarks = (page: string) => /<details class="notes" open>(.*?)<\/details>/s.exec(page)![1]!;

test('the line of the prompt names the database that the console was started with', async () => {
  expect(await get('/feeds')).toContain(
    `<code>entente events log --last day --top 50 --db &#39;${database}&#39;</code>`,
  );
});

/** What the prompt says of an option, and in its place a page of each language. */
const OPTIONS: readonly (readonly [address: string, prompt: string, page: string, french: string])[] = [
  [
    '/feeds?top=1',
    'The last 1 of 7 are listed: --top 7 lists all.',
    'The last 1 of 7 are listed: <a href="#ask">ask for more rows</a>.',
    'Énuméré : le dernier sur 7 ; <a href="#ask">demander plus de lignes</a>.',
  ],
  [
    '/feeds',
    '1 follow ended by persons, counted and not listed: --persons names them.',
    'Follows that persons ended: 1, counted and not listed; the desk of a country names its own where that is asked for.',
    '1 abonnement rompu par une personne, compté et non énuméré ; le bureau d’un pays nomme les siens là où on le demande.',
  ],
  [
    '/now?last=hour',
    '1 follow ended by persons, counted in the totals, without names: --persons says how many each has ended.',
    'Follows that persons ended: 1, counted in the totals, without names.',
    '1 abonnement rompu par une personne, compté dans les totaux, sans nom.',
  ],
  [
    '/desk?country=FR&s=log',
    '1 follow ended by persons, counted and not listed, as lists of who dropped whom have been used to harass; they are named where that is asked for (--persons).',
    'Follows that persons ended: 1, counted and not listed, as lists of who dropped whom have been used to harass; <a href="#ask">they are named where that is asked for</a>.',
    '1 abonnement rompu par une personne, compté et non énuméré, car des listes de qui ne suit plus qui ont servi à harceler ; <a href="#ask">les noms se demandent</a>.',
  ],
];

test.each(OPTIONS)(
  '%s names an option at the prompt, and leads to its form on a page',
  async (address, ...said) => {
    const [prompt, ...pages] = said;
    const [path, query = ''] = address.split('?');
    const { notes } = JSON.parse(await get(`${path}.json?${query}`)) as { notes: string[] };
    expect(notes).toContain(prompt);
    for (const [k, lang] of ['en', 'fr'].entries()) {
      const page = remarks(await get(`${path}?${query}&lang=${lang}`)).replace(/\s/g, ' ');
      expect(page).toContain(`<li>${pages[k]}</li>`);
      expect(page).not.toMatch(/--(top|persons)/);
    }
  },
);

test('why the audience of countries is unknown is said beside them', async () => {
  const page = remarks(await get('/compare?of=FR&of=DE&s=log'));
  expect(page).toContain('the log of a watch keeps no such counts');
  expect(page).toContain('What posts received is unknown');
});
