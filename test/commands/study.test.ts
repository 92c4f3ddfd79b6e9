/** A study of one's own, from `init` to the report, against a server on loopback. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderRoster } from '../../src/roster/render.ts';
import { buildWorld } from '../../src/sandbox/build-world.ts';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { worldRoster } from '../../src/sandbox/world-roster.ts';
import { readTree, temporaryFolder } from '../support/folder.ts';
import { entente, startEntente } from '../support/program.ts';

const folder = temporaryFolder();
const world = buildWorld();
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox(world, 2026);
});
afterAll(() => sandbox.close());

test('init makes a folder that says what is missing; study then does the whole of it', async () => {
  const home = join(folder.path, 'mine');
  expect(entente(['init', home])).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('entente study NAME'),
  });
  expect(entente(['init', home])).toMatchObject({ code: 2, stderr: expect.stringContaining('is not empty') });
  expect(entente(['study', 'first'], { cwd: home })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('the roster has no row for bluesky'),
  });

  const rows = worldRoster(world, 2026)
    .filter(({ until, country }) => until === '' && ['FR', 'DE', 'NO', 'BR'].includes(country))
    .map((row) => ({ ...row, network: 'bluesky' }));
  folder.write('mine/data/roster.csv', renderRoster({ columns: ['alliance'], rows, lines: [] }));
  const study = {
    network: 'bluesky',
    roster: 'data/roster.csv',
    by: ['country'],
    appview: sandbox.url,
    plc: sandbox.url,
  };
  folder.write('mine/study.json', JSON.stringify(study));
  const run = await startEntente(['study', 'first'], home).ended;
  expect(run.stderr).toContain(`first: ${rows.length} accounts read and sealed`);
  expect(run.code).toBe(0);
  const files = readTree(home);
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      'data/snapshots/first/ties.csv',
      'reports/first/report.md',
      'reports/first/mixing-country.csv',
    ]),
  );
  expect(files.get('reports/first/report.md')).not.toContain('imulated data');

  expect(entente(['study', 'first'], { cwd: home }).code).toBe(0);
  expect(entente(['report', '--check'], { cwd: home })).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('every byte'),
  });
  folder.write('mine/reports/first/nodes.csv', files.get('reports/first/nodes.csv')!.replace('FR', 'DE'));
  const differs = entente(['report', 'first', '--check'], { cwd: home });
  expect(differs).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/1 file differ.*\n {2}nodes\.csv\n {4}row \d+ .*"?DE"? should be "?FR/),
  });
});

test('a study set against an earlier one tells what changed, and is checked so', async () => {
  const before = await startSandbox(world, 2025);
  const home = join(folder.path, 'yearly');
  const rows = worldRoster(world, 2026)
    .filter(({ until, country }) => until === '' && ['FR', 'DE', 'NO'].includes(country))
    .map((row) => ({ ...row, network: 'bluesky' }));
  folder.write('yearly/data/roster.csv', renderRoster({ columns: ['alliance'], rows, lines: [] }));
  const study = { network: 'bluesky', roster: 'data/roster.csv', runs: 5 };
  const servers = ({ url }: Sandbox) => ({ appview: url, plc: url });
  folder.write('yearly/study.json', JSON.stringify({ ...study, ...servers(before) }));
  expect((await startEntente(['study', 'before'], home).ended).code).toBe(0);
  await before.close();
  folder.write('yearly/study.json', JSON.stringify({ ...study, ...servers(sandbox), against: 'before' }));
  expect((await startEntente(['study', 'after'], home).ended).code).toBe(0);
  const files = readTree(join(home, 'reports'));
  expect(JSON.parse(files.get('after/manifest.json')!).against.name).toBe('before');
  expect(files.get('after/report.md')).toContain('## What changed');
  expect(files.get('after/report.md')).toContain('## Beside earlier studies');
  expect(files.get('after/countries/FR.md')).toContain('## What changed');
  expect(files.get('README.md')).toMatch(/\[after\].*before \|\n\| \[before\].*– \|/);
  expect(entente(['report', '--check'], { cwd: home }).code).toBe(0);
});

test('every fault of study.json is told at once', () => {
  folder.write('faulty/study.json', JSON.stringify({ network: 7, by: 'region', rnus: 5, runs: 0 }));
  const { code, stderr } = entente(['study', 'x'], { cwd: join(folder.path, 'faulty') });
  expect(code).toBe(2);
  for (const fault of [
    '"roster" is missing',
    '"network" must be text',
    '"by" must be a list',
    '"rnus" is not known',
    '"runs" must be',
  ]) {
    expect(stderr).toContain(`study.json: ${fault}`);
  }
});
