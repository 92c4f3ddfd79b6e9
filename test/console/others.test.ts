/** What a console shows to others than who works on its machine. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { openArchivedSandbox } from '../support/archived-sandbox.ts';
import { startConsole, type TestConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';
import { BEGUN, handLog } from '../support/hand-log.ts';

const folder = temporaryFolder();
let [here, abroad]: TestConsole[] = [];

beforeAll(async () => {
  mkdirSync(join(folder.path, 'data'));
  const database = join(folder.path, 'data', 'entente.sqlite');
  const store = openStore(database);
  for (const [name, network, ann, bo] of [
    ['paid', 'x', 'paid_ann', 'paid_bo'],
    ['fedi', 'mastodon', 'fedi_ann@a.example', 'fedi_bo@a.example'],
    ['sky', 'bluesky', 'sky-ann.test', 'sky-bo.test'],
  ] as const) {
    const log = handLog(store, [{ handle: ann }, { handle: bo }], name, network);
    const [source, target] = [`did:plc:${ann}`, `did:plc:${bo}`];
    log.tie({ kind: 'formed', source, target, to: BEGUN + 1000 });
    log.account({ kind: 'renamed', accountId: source, to: BEGUN + 2000, detail: `${name}_anew` });
    log.sweep(BEGUN + 60_000, 0, 1);
  }
  store.close();
  here = await startConsole(database);
  abroad = await startConsole(database, {}, true);
});
afterAll(() => Promise.all([here!.close(), abroad!.close()]));

const ADDRESSES = [
  '/',
  '/sources',
  '/coverage',
  '/coverage?log=paid',
  '/coverage?s=paid&all=yes',
  '/desk?country=FR&s=paid',
  '/now?log=paid',
  '/feeds?log=fedi',
  '/feeds.atom?log=paid',
  '/pair?a=paid_ann&b=paid_bo&s=paid',
  '/pair?a=paid_ann&b=paid_bo&s=paid@2026-06-01T00:00',
  '/show?of=paid_ann&s=fedi@2026-06-01',
  '/follows?a=paid_ann&s=paid',
  '/years?old=paid@2026-06-01&new=paid@2026-06-01T00:00',
  '/map?s=sky&against=paid@2026-06-01',
  '/map?s=paid&picture=yes',
];
const textOf = async (console: TestConsole, address: string) =>
  await (await fetch(`${console.url}${address}`)).text();

test('on its machine, every log', async () => {
  expect(await textOf(here!, '/sources')).toMatch(/fedi.*paid.*sky/s);
  expect(await textOf(here!, '/feeds?log=paid&last=week')).toContain('paid_ann');
});

test.each(ADDRESSES)('to others, nothing of a log whose network keeps its profiles: %s', async (address) => {
  const page = await textOf(abroad!, address);
  expect(page).not.toMatch(/(paid|fedi)_anew/);
  // What was asked stands in the form.
  expect(
    page.replace(/<form class="ask"|<form .*?<\/form>|<title>.*?<\/title>|<h1>.*?<\/h1>|href="[^"]*"/gs, ''),
  ).not.toMatch(/(paid|fedi)_(ann|bo)/);
});

test('and why is said, with what to do', async () => {
  const page = await textOf(abroad!, '/now?log=paid');
  expect(page).toContain('paid is a log of x, whose terms let profiles be shown on this machine alone');
  expect(page).toContain('entente seal paid --at DATE');
  expect(await textOf(abroad!, '/now?log=paid&lang=fr')).toContain(
    'paid est un journal de X, dont les conditions',
  );
  expect(await textOf(abroad!, '/feeds?log=sky&last=week')).toContain('sky-ann');
});

test('where there is a snapshot and no log, a page of a log says that it needs one', async () => {
  const database = join(folder.path, 'alone.sqlite');
  openArchivedSandbox(database);
  const alone = await startConsole(database);
  expect(await textOf(alone, '/now')).toContain('This page is of a log, and there is none yet');
  await alone.close();
});
