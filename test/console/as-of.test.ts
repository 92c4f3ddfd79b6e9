/** Pages say of which snapshot or log they are and of when, and lead to what stands beside it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namedDay, openDay } from '../../src/open/log-day.ts';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { startConsole, type TestConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';
import { smallSnapshot, THREE } from '../support/snapshots.ts';
import { END, spokenLog } from '../support/spoken-log.ts';

const folder = temporaryFolder();
let console: TestConsole;
let dayHash: string | null;

beforeAll(async () => {
  mkdirSync(join(folder.path, 'data'));
  const database = join(folder.path, 'data', 'entente.sqlite');
  const store = openStore(database);
  for (const [name, date] of [
    ['old', '2025-06-01'],
    ['new', '2026-05-01'],
  ] as const) {
    const accounts = THREE.map(({ id }) => ({ id, row: { country: 'FR' } }));
    const snapshot = smallSnapshot(store, name, accounts, [[0, 1]], date);
    sealSnapshot(store, snapshot, { sealedAt: `${date}T12:00:00.000Z` });
  }
  const log = spokenLog(store);
  log.sweep(END, 0, 4);
  dayHash = openDay(store, namedDay(store, 'log')!, null).snapshot.contentHash;
  store.close();
  console = await startConsole(database);
});
afterAll(() => console.close());

/** Its words, and where its links lead. */
async function asOf(address: string): Promise<[string, string[]]> {
  const page = await (await fetch(`${console.url}${address}`)).text();
  const [, line = ''] = /<p class="as-of">(.*?)<\/p>/s.exec(page) ?? [];
  const links = [...line.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
  return [line.replace(/<[^>]*>/g, ''), links];
}

test.each([
  [
    '/show?of=FR&s=new',
    'Shown: snapshot new of 2026-05-01. Beside it there is log log, told up to 2026-06-01 02:00 UTC (newer).',
    ['/show?of=FR&s=log'],
  ],
  [
    '/show?of=FR&s=old',
    'Shown: snapshot old of 2025-06-01. Beside it there is snapshot new of 2026-05-01 (newer); log log, told up to 2026-06-01 02:00 UTC (newer).',
    ['/show?of=FR&s=new', '/show?of=FR&s=log'],
  ],
  [
    '/show?of=FR&s=log',
    'Shown: log log as of 2026-06-01. Beside it there is snapshot new of 2026-05-01 (older).',
    ['/show?of=FR&s=new'],
  ],
  [
    '/desk?country=FR',
    'Shown: log log, told up to 2026-06-01 02:00 UTC. Beside it there is snapshot new of 2026-05-01 (older).',
    ['/desk?country=FR&s=new'],
  ],
  [
    '/now?last=hour',
    'Shown: log log, told up to 2026-06-01 02:00 UTC. Beside it there is snapshot new of 2026-05-01 (older).',
    ['/coverage?s=new'],
  ],
  [
    '/feeds?q=dialogue&a=FR&last=hour',
    'Shown: log log, told up to 2026-06-01 02:00 UTC. Beside it there is snapshot new of 2026-05-01 (older).',
    ['/show?of=FR&s=new'],
  ],
  ['/years?old=old&new=new', '', []],
])('%s', async (address, said, links) => {
  expect(await asOf(address)).toEqual([said, links]);
});

test('the JSON of a day of a log has its content hash, after a page has shown it too', async () => {
  await fetch(`${console.url}/follows?a=FR&s=log`);
  const answered = await fetch(`${console.url}/follows.json?a=FR&s=log`);
  expect(await answered.json()).toMatchObject({ content_hash: dayHash });
});
