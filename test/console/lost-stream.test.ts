/** A stream that is lost is no quiet one: status says so, and no page is live. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeWatchLock } from '../../src/store/crawl-lock.ts';
import type { Store } from '../../src/store/driver.ts';
import { openStore } from '../../src/store/store.ts';
import { beginConnections, keepConnection } from '../../src/store/watch-connection.ts';
import type { WatchRecord } from '../../src/store/watch-log.ts';
import { startConsole, type TestConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';
import { testRuntime } from '../support/runtime.ts';
import { END, spokenLog } from '../support/spoken-log.ts';

const folder = temporaryFolder();
const database = join(folder.path, 'log.sqlite');
let console: TestConsole;
let store: Store;
let watch: WatchRecord;

beforeAll(async () => {
  mkdirSync(folder.path, { recursive: true });
  store = openStore(database);
  const log = spokenLog(store);
  ({ watch } = log);
  log.sweep(END, 0, 4);
  takeWatchLock(store, watch, testRuntime());
  console = await startConsole(database);
});
afterAll(async () => {
  await console.close();
  store.close();
});

const page = async (lang: string) =>
  (await (await fetch(`${console.url}/now?lang=${lang}`)).text()).replace(/\s/g, ' ');
const footOf = (page: string) => /<footer>.*<\/footer>/.exec(page)![0];
const status = async () => {
  const { stdout } = await runHere(['status', 'log', '--format', 'json', '--db', database]);
  return JSON.parse(stdout);
};
const stands = (since: number, lost: string | null) =>
  keepConnection(store, watch, { stream: 'told', since, lost });

test('while it stands a page is live', async () => {
  stands(END - 60_000, null);
  expect(await page('en')).toContain('data-on="Live"');
  expect(footOf(await page('en')).replace(/<[^>]*>/g, '')).toMatch(
    /log log heard until 1 June 2026, 02:00 UTC · stream told joined at 1 June 2026, 01:59 UTC · all accounts checked at 1 June 2026, 02:00 UTC · answered at \d\d:\d\d UTC/,
  );
  expect(await status()).toMatchObject({ running: true, lost_streams: '' });
  expect((await status()).notes).toContain('told was joined on 1 June 2026, 01:59 UTC.');
});

test('lost it is said since when and why, by status, by the page and in French', async () => {
  stands(END - 30_000, 'connect ECONNREFUSED');
  const lost = 'told was lost on 1 June 2026, 01:59 UTC and has told nothing since';
  expect(await status()).toMatchObject({ lost_streams: 'told' });
  expect((await status()).answer).toContain('; nothing comes of told, which is lost.');
  expect((await status()).notes).toContain(`${lost}: connect ECONNREFUSED.`);
  // Why it cannot be had may change; since when nothing has come does not.
  stands(END - 10_000, 'it ended (1006)');
  expect((await status()).notes).toContain(`${lost}: it ended (1006).`);
  const english = await page('en');
  expect(english).toContain('data-on="Not live: a stream of the watch is lost"');
  expect(english).not.toContain('data-watched');
  expect(footOf(english)).toContain(
    'since <time datetime="2026-06-01T01:59:30.000Z">1 June 2026, 01:59 UTC</time> nothing is heard: what is shown is older',
  );
  const french = await page('fr');
  expect(french).toContain('data-on="Pas en direct : un flux de la veille est perdu"');
  expect(footOf(french)).toMatch(
    /depuis le <time [^>]*>1er juin 2026, 1 h 59 UTC<\/time>, plus rien n’arrive : ce qui est affiché est plus ancien/,
  );
  expect(french).toContain('Le flux told est perdu depuis le 1');
  expect(french).toContain('il s’est interrompu.');
  const coverage = async (lang: string) =>
    (await (await fetch(`${console.url}/coverage?lang=${lang}`)).text()).replace(/\s/g, ' ');
  expect(await coverage('en')).toContain('nothing comes of told, which is lost.');
  expect(await coverage('fr')).toContain('rien ne vient plus du flux perdu told.');
});

test('back it is live again', async () => {
  stands(END, null);
  expect(await page('en')).toContain('data-on="Live"');
  expect(await status()).toMatchObject({ lost_streams: '' });
});

test('of a stream that is followed no more nothing is awaited, and what is begun does not stand yet', async () => {
  beginConnections(store, watch, ['other'], END);
  expect(await status()).toMatchObject({ lost_streams: 'other' });
  expect((await status()).notes).toContain(
    'other was lost on 1 June 2026, 02:00 UTC and has told nothing since: it has not answered yet.',
  );
  // One of two: the other still tells.
  stands(END, null);
  expect(footOf(await page('en')).replace(/<[^>]*>/g, '')).toContain(
    'since 1 June 2026, 02:00 UTC nothing is heard of other: what it alone tells is older · stream told joined',
  );
  beginConnections(store, watch, [], END);
  expect(await status()).toMatchObject({ lost_streams: '' });
  expect(await page('en')).toContain('data-on="Live"');
});
