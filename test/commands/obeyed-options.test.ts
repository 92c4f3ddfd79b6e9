/** An option that is obeyed late is not refused, and one that is not obeyed at all is, in forms where either went wrong. */
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { addOutsideTies } from '../../src/store/outside-ties.ts';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { type FakeAppview, startAppview } from '../support/appview.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ROOT } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';
import { sealedSnapshot, smallSnapshot } from '../support/snapshots.ts';

const folder = temporaryFolder();
const here = { cwd: folder.path };
let appview: FakeAppview;

beforeAll(async () => {
  mkdirSync(join(folder.path, 'data'));
  for (const name of ['snapshots', 'editions']) {
    symlinkSync(join(ROOT, 'data', name), join(folder.path, 'data', name));
  }
  const store = openStore(join(folder.path, 'data/entente.sqlite'));
  const kept = smallSnapshot(store, 'kept', [{ id: 'did:plc:a' }, { id: 'did:plc:b' }], [[0, 1]]);
  for (const account of ['a', 'b'])
    addOutsideTies(store, kept, `did:plc:${account}`, ['did:plc:y', 'did:plc:x']);
  sealSnapshot(store, kept, { sealedAt: '2026-06-02T00:00:00.000Z' });
  sealedSnapshot(store, 'first');
  store.close();
  folder.write('edges.csv', 'source,target\n1,2\n2,-\n');
  folder.write('roster.csv', 'network,handle,actor,name\nsandbox,b.test,b,B\nsandbox,a.test,a,A\n');
  expect((await runHere(['roster', 'check', 'roster.csv', '--fix'], here)).code).toBe(0);
  folder.write('faulty.csv', 'network,handle,country\nsandbox,a.test,XX\nsandbox,b.test,YY\n');
  const roster = 'roster.csv';
  folder.write('several/study.json', JSON.stringify({ roster, networks: { bluesky: {}, mastodon: {} } }));
  folder.write('simulated/study.json', JSON.stringify({ roster, network: 'sandbox' }));
  appview = await startAppview([
    { did: 'did:plc:y', handle: 'y.org' },
    { did: 'did:plc:x', handle: 'x.org' },
  ]);
  return () => appview.close();
});

test.each<[what: string, words: () => string[], shown: RegExp]>([
  ['measure', () => ['--edges', 'edges.csv', '--skip-blank', '--runs', '1'], /name no account 1/],
  [
    'edition',
    () => ['sandbox-edition-2026', '--top', '1', '--show', 'presence', '--format', 'csv'],
    /^[^\n]+\n[^\n]+\n$/,
  ],
  [
    'roster suggest',
    () => [
      '-s',
      'kept',
      '--followed-by',
      '2',
      '--look-up',
      '--top',
      '1',
      '--appview',
      appview.url,
      '--format',
      'csv',
    ],
    /^handle[^\n]+\n[^\n]+\n$/,
  ],
  [
    'roster check',
    () => ['faulty.csv', '--top', '1', '--format', 'csv'],
    /^file[^\n]+\nfaulty.csv,2[^\n]+\n$/,
  ],
  ['snapshots', () => ['--top', '1', '--fields', 'snapshot'], /^snapshot\n[^\n]+\n$/],
  ['roster check', () => ['faulty.csv', '--top', '1'], /^file[^\n]+\nfaulty.csv,2[^\n]+\n$/],
  [
    'roster check',
    () => ['faulty.csv', '--live', 'sandbox', '--appview', appview.url, '--yes', '--format', 'csv'],
    /faulty.csv,3/,
  ],
])('%s obeys it (%#)', async (command, words, shown) => {
  const { stdout, stderr } = await runHere([...command.split(' '), ...words()], here);
  expect(stderr).not.toContain('no effect');
  expect(command === 'measure' ? stderr : stdout).toMatch(shown);
});

test.each<[words: string, refused: string]>([
  ['watch year --network sandbox --for 1h --pace 1000 --lang fr', '--lang est sans effet dans entente watch'],
  [
    'watch year --network sandbox --for 1h --pace 1000 --read records',
    '--read has no effect in entente watch',
  ],
  [
    'crawl --network sandbox -s a --plan --seal',
    '--seal has no effect in entente crawl --network sandbox --plan;',
  ],
  ['crawl --network sandbox -s a --plan --cross-check', '--cross-check has no effect in entente crawl'],
  [
    'crawl --network sandbox -s a --cap 5 --days 9',
    '--days has no effect in entente crawl --network sandbox;',
  ],
  [
    'roster grow roster.csv --network sandbox --plan --endpoint http://127.0.0.1:1',
    '--endpoint has no effect',
  ],
])('%s is refused', async (words, refused) => {
  const before = readFileSync(join(folder.path, 'data/entente.sqlite'));
  const { code, stderr } = await runHere(words.split(' '), here);
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(refused) });
  expect(readFileSync(join(folder.path, 'data/entente.sqlite')).equals(before)).toBe(true);
});

test.each([
  ['several', 'first', '--date has no effect in entente study'],
  ['simulated', 'first', 'first was begun on 2026-06-01; go on with --date 2026-06-01'],
])('a study of %s networks with another day', async (study, name, refused) => {
  const cwd = join(folder.path, study);
  const db = join(folder.path, 'data/entente.sqlite');
  const { code, stderr } = await runHere(['study', name, '--date', '2020-01-01', '--db', db], { cwd });
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(refused) });
  expect(existsSync(join(cwd, 'reports'))).toBe(false);
});
