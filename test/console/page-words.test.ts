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

test.each(['', '&lang=fr'])('no remark of a page asks for an option of the prompt%s', async (lang) => {
  for (const address of ['/feeds?top=1', '/now?last=hour', '/desk?country=FR&s=log'])
    expect(remarks(await get(`${address}${lang}`))).not.toMatch(/--(top|persons)|\[\[/);
  const more = lang === '' ? 'ask for more rows' : 'demander plus de lignes';
  expect(remarks(await get(`/feeds?top=1${lang}`))).toContain(`<a href="#ask">${more}</a>`);
});

test('why the audience of countries is unknown is said beside them', async () => {
  const page = remarks(await get('/compare?of=FR&of=DE&s=log'));
  expect(page).toContain('the log of a watch keeps no such counts');
  expect(page).toContain('What posts received is unknown');
});
