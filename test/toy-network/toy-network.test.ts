/** A network that is added as CONTRIBUTING says: its record, its reader, its entry, and a line in each of the two lists. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import type { Loopback } from '../support/loopback.ts';
import { runHere } from '../support/run-here.ts';
import { startToyBox } from './toy-box.ts';

vi.mock(import('../../src/roster/networks.ts'), async (original) => {
  const [{ NETWORK_RECORDS }, { TOY }] = await Promise.all([original(), import('./record.ts')]);
  return { NETWORK_RECORDS: { ...NETWORK_RECORDS, toy: TOY } };
});
vi.mock(import('../../src/crawl/networks.ts'), async (original) => {
  const [{ LIVE_NETWORKS }, { TOY_ENTRY }] = await Promise.all([original(), import('./entry.ts')]);
  return { LIVE_NETWORKS: { ...LIVE_NETWORKS, toy: TOY_ENTRY } };
});

const folder = temporaryFolder();
const db = join(folder.path, 'toys.sqlite');
const roster = folder.write('toys.csv', 'network,handle\ntoy,bear\ntoy,doll\ntoy,kite\ntoy,robot\n');
let box: Loopback;

beforeAll(async () => {
  box = await startToyBox();
});
afterAll(() => box.close());

const entente = (...words: string[]) => runHere([...words, '--db', db]);

test('a roster has its handles, and says what is wrong with one', async () => {
  expect((await entente('roster', 'check', roster)).code).toBe(0);
  const wrong = folder.write('wrong.csv', 'network,handle\ntoy,Bear\ntoys,bear\n');
  const { code, stdout } = await entente('roster', 'check', wrong);
  expect(code).toBe(1);
  expect(stdout).toContain('Bear" is no toy, which has small letters — correct it');
  const pasted = folder.write('handles.txt', 'https://toys.example/bear\n');
  expect((await entente('roster', 'from-handles', pasted)).stdout).toContain('toy,bear');
});

test('it is crawled and sealed, and what it hides stays unknown', async () => {
  const crawled = await entente('crawl', '--roster', roster, '-s', 'toys', '--toy-box', box.url, '--seal');
  expect(crawled).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('2 complete, 1 empty, 1 hidden'),
  });
  expect((await entente('follows', 'bear', 'kite')).code).toBe(0);
  expect((await entente('follows', 'kite', 'bear')).code).toBe(1);
  expect((await entente('follows', 'robot', 'bear')).code).toBe(3);
  const { stdout } = await entente('unreturned', 'bear', '--format', 'csv');
  expect(stdout).toMatch(/\bkite\b/);
});

test('its terms withhold profiles from what is published', async () => {
  const archive = join(folder.path, 'archive');
  expect((await entente('export', 'toys', archive)).code).toBe(0);
  const files = readdirSync(archive);
  expect(files).toContain('ties.csv');
  expect(files).not.toContain('profiles.csv');
  expect(files.map((file) => readFileSync(join(archive, file), 'utf8')).join('')).not.toContain('Old Bear');
  expect(readFileSync(join(archive, 'manifest.json'), 'utf8')).toContain('Toys may be counted');
});

test('help and doctor know it', async () => {
  expect((await entente('help', 'crawl')).stdout).toContain('--toy-box <URL>');
  expect((await entente('help', 'init')).stdout).toContain('"toy"');
  const checked = await entente('doctor', '--toy-box', box.url, '--appview', box.url, '--plc', box.url);
  expect(checked.stdout).toContain(`toys,ok,"${box.url} answers, HTTP 200"`);
});

test('what is said of it is refused for others, and names it', async () => {
  const { code, stderr } = await entente(
    'crawl',
    'eu.test',
    '--network',
    'sandbox',
    '-s',
    'x',
    '--toy-box',
    box.url,
  );
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'entente: --toy-box is of toy; leave it out for sandbox\n',
  });
});
