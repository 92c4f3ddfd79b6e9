/** The moments of a log that the map offers: its days, the hours of one, the minutes of an hour, as far as it is proved. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { startConsole, type TestConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';
import { BEGUN, handLog } from '../support/hand-log.ts';

const folder = temporaryFolder();
const home = process.cwd();
const HOUR = 3_600_000;
const [A, B] = ['did:plc:a.fr', 'did:plc:b.de'];
let console: TestConsole;

beforeAll(async () => {
  mkdirSync(join(folder.path, 'data'));
  process.chdir(folder.path);
  const database = join(folder.path, 'data', 'entente.sqlite');
  const store = openStore(database);
  const log = handLog(store, [{ handle: 'a.fr' }, { handle: 'b.de' }], 'week');
  log.tie({ kind: 'formed', source: A, target: B, to: BEGUN + HOUR });
  const proved = BEGUN + 26 * HOUR;
  for (const account of [A, B]) {
    log.state(account, { provedAt: proved, open: { from: BEGUN, proved, provedBy: 'chain', to: proved } });
  }
  log.sweep(proved, 0, 1);
  store.close();
  console = await startConsole(database);
});

afterAll(async () => {
  await console.close();
  process.chdir(home);
});

async function moments(query: string) {
  const page = await (await fetch(`${console.url}/map?${query}`)).text();
  const nav = /<nav class="moments".*?<\/nav>/s.exec(page)?.[0] ?? '';
  const links = [...nav.matchAll(/<a href="([^"]*)"( aria-current="page")?>([^<]*)</g)];
  return {
    labels: links.map(([, , , label]) => label),
    shown: links.filter(([, , current]) => current !== undefined).map(([, , , label]) => label),
    first: new URL(links[0]![1]!.replaceAll('&amp;', '&'), console.url).searchParams,
  };
}

test('days, as long as nothing finer is asked for', async () => {
  expect(await moments('s=week')).toMatchObject({
    labels: ['2026-06-01', '2026-06-02'],
    shown: ['2026-06-02'],
  });
  expect(await moments('s=week@2026-06-01T10:12')).toMatchObject({ shown: ['2026-06-01'] });
});

test('the hours of the day that is shown, up to what is proved', async () => {
  const last = await moments('s=week&step=hours');
  expect(last.labels).toEqual(['2026-06-02 00:00', '2026-06-02 01:00', '2026-06-02 02:00']);
  expect(last.shown).toEqual(['2026-06-02 02:00']);
  const first = await moments('s=week@2026-06-01T10:12&step=hours&against=week@2026-06-01');
  expect(first.labels).toHaveLength(24);
  expect(first.shown).toEqual(['2026-06-01 10:00']);
  expect(Object.fromEntries(first.first)).toEqual({
    s: 'week@2026-06-01T00:00',
    step: 'hours',
    against: 'week@2026-06-01',
  });
});

test('the minutes of its hour', async () => {
  const { labels, shown } = await moments('s=week@2026-06-01T10:12&step=minutes');
  expect([labels.length, labels[0], labels.at(-1)]).toEqual([60, '2026-06-01 10:00', '2026-06-01 10:59']);
  expect(shown).toEqual(['2026-06-01 10:12']);
});
