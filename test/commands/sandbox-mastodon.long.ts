/** The sandbox's second network at the prompt: crawled as a network of its own, under the terms of Mastodon. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { temporaryFolder } from '../support/folder.ts';
import { type OutcomeHere, runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const db = join(folder.path, 'study.sqlite');
const entente = (...words: string[]) => runHere([...words, '--db', db]);
const crawl = (...words: string[]) => entente('crawl', '--network', 'sandbox-mastodon', ...words);

let whole: OutcomeHere;
beforeAll(async () => {
  whole = await crawl('-s', 'second', '--seal');
});

/** An entry of the ledger by its verdict. */
async function handleOf(verdict: string): Promise<string> {
  const { stdout } = await entente('status', 'second', '--verbose', '--format', 'csv');
  const { header, rows } = parseCsv(stdout, 'status', { guarded: true });
  return rows.find((row) => row[header.indexOf('verdict')] === verdict)![header.indexOf('handle')]!;
}

test('the whole of it is crawled and sealed, with nobody asked but its own servers', async () => {
  expect(whole.code).toBe(0);
  expect(whole.stderr).toMatch(
    /second: \d{3} complete, \d+ empty, 1 partial, \d+ hidden, \d suspended, 2 moved, 3 not-found/,
  );
  expect(whole.stderr).toMatch(/accounts read and sealed; content hash [0-9a-f]{64}/);
  expect(whole.runtime.sent.every(({ url }) => url.startsWith('http://127.0.0.1:'))).toBe(true);
});

test('a tie of an account that hides its follows is unknown, and asked of so', async () => {
  const [hidden, open] = [await handleOf('hidden'), await handleOf('complete')];
  const { code, stdout } = await entente('follows', hidden, open, '-s', 'second');
  expect(code).toBe(3);
  expect(stdout).toContain('unknown');
});

test('its archive has ties and verdicts, and no profile', async () => {
  const archive = join(folder.path, 'archive');
  expect((await entente('export', 'second', archive)).code).toBe(0);
  const files = readdirSync(archive);
  expect(files).toContain('ties.csv');
  expect(files).not.toContain('profiles.csv');
  const manifest = JSON.parse(readFileSync(join(archive, 'manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({ network: 'sandbox-mastodon', simulated: true, withheld: ['profiles'] });
  expect(manifest.terms).toContain('held to the terms of Mastodon');
});

test('accounts are named by their addresses, what is none of it is said, and a report says what it is', async () => {
  const named = [await handleOf('complete'), await handleOf('partial'), 'nobody@mastodon.social'];
  const { code, stderr } = await crawl(...named, '-s', 'few', '--seal', '--verbose');
  expect(code).toBe(0);
  expect(stderr).toContain('@nobody@mastodon.social: not-found, the simulated network has no such server');
  expect(stderr).toContain('1 complete, 1 partial, 1 not-found');

  const out = join(folder.path, 'report');
  expect((await entente('report', 'few', '--lang', 'en,fr', '--out', out, '--runs', '1')).code).toBe(0);
  const text = (name: string) => readFileSync(join(out, name), 'utf8').replace(/\s+/g, ' ');
  expect(text('report.md')).toContain('the roster that existed on Mastodon (sandbox) on');
  expect(text('report.md')).toContain('the second network of the sandbox');
  expect(text('report.fr.md')).toContain('sur Mastodon (bac à sable)');
  expect(text('report.fr.md')).toContain('le second réseau du bac à sable');
  expect(text('method/method.fr.md')).toContain('soumis aux conditions de Mastodon');
});

test('a roster of it is checked against its servers', async () => {
  const roster = folder.write('roster.csv', `network,handle\nsandbox-mastodon,${await handleOf('moved')}\n`);
  const { code, stdout } = await entente('roster', 'check', roster, '--live', 'sandbox-mastodon');
  expect(code).toBe(1);
  expect(stdout).toContain('moved');
});

test.each([
  [
    ['crawl', '--network', 'sandbox-mastodon', '-s', 'x', '--cross-check'],
    '--cross-check compares two readings; sandbox-mastodon has one',
  ],
  [
    ['crawl', '--network', 'sandbox-mastodon', '-s', 'x', '--read', 'records'],
    '--read is of bluesky; leave it out for sandbox-mastodon',
  ],
  [
    ['crawl', '--network', 'sandbox-mastodon', '-s', 'x', '--mastodon', 'a.test=http://127.0.0.1:1'],
    '--mastodon is of mastodon; leave it out for sandbox-mastodon',
  ],
  [
    ['init', 'there', '--network', 'sandbox-mastodon'],
    'entente: --network sandbox-mastodon: choose among bluesky, mastodon, sandbox, x',
  ],
] as const)('%j is refused', async (words, said) => {
  const { code, stderr } = await entente(...words);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});
