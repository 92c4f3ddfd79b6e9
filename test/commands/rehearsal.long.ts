/** A study rehearsed on the sandbox with a roster of one's own: offline, a second year, set against the first. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseRoster } from '../../src/roster/parse.ts';
import { createSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { readTree, temporaryFolder } from '../support/folder.ts';
import { packOnce } from '../support/pack-once.ts';
import { entente } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';
import { rosterRow } from '../support/snapshots.ts';

const folder = temporaryFolder();
packOnce();
const connections = folder.write('connections.txt', '');
const WATCHED = {
  NODE_OPTIONS: `--import=${new URL('../support/connections.mjs', import.meta.url).href}`,
  CONNECTIONS: connections,
};

/** Twelve, as three networks write them. */
const TWELVE = Array.from({ length: 4 }, (_, k) => [
  `bluesky,member${k}.bsky.social`,
  `mastodon,Member_${k}@social.example.org`,
  `x,Member_${k}`,
]).flat();

async function makeStudy(name: string, rows: readonly string[], study: object = {}): Promise<string> {
  const home = join(folder.path, name);
  expect((await runHere(['init', home, '--network', 'sandbox'])).code).toBe(0);
  folder.write(`${name}/data/roster.csv`, `network,handle\n${rows.join('\n')}\n`);
  const made = JSON.parse(readFileSync(join(home, 'study.json'), 'utf8'));
  expect(made.network).toBe('sandbox');
  folder.write(`${name}/study.json`, JSON.stringify({ ...made, runs: 1, ...study }));
  return home;
}

/** `source target` of each tie in an archive. */
function tiesIn(home: string, snapshot: string): Set<string> {
  const text = readFileSync(join(home, 'data/snapshots', snapshot, 'ties.csv'), 'utf8');
  return new Set(
    text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(0, 2).join(' ')),
  );
}

async function verdictsIn(home: string, snapshot: string): Promise<Record<string, string>> {
  const { stdout } = await runHere(['status', snapshot, '--format', 'json'], { cwd: home });
  const { rows } = JSON.parse(stdout) as { rows: { handle: string; verdict: string }[] };
  return Object.fromEntries(rows.map(({ handle, verdict }) => [handle, verdict]));
}

test('two years of twelve accounts, set against each other, with no connection but to this machine', async () => {
  const home = await makeStudy('twelve', TWELVE, { verify_handles: true, activity: 30, lang: ['en', 'fr'] });
  const watched = { cwd: home, env: WATCHED };
  const first = entente(['study', 'first', '--date', '2026-06-01'], watched);
  expect(first.stderr).toContain('no server but this program');
  expect(first.stderr).toContain('12 accounts read and sealed');
  expect(first.code).toBe(0);
  const second = entente(['study', 'second', '--date', '2027-06-01', '--against', 'first'], watched);
  expect(second.stderr).toMatch(/(\d+) requests for the follows, \1 planned/);
  expect(second.code).toBe(0);
  expect(entente(['report', '--check'], watched).code).toBe(0);
  const asked = readFileSync(connections, 'utf8').trim().split('\n');
  expect(asked.length).toBeGreaterThan(0);
  expect(new Set(asked)).toEqual(new Set(['127.0.0.1']));

  const [before, after] = [tiesIn(home, 'first'), tiesIn(home, 'second')];
  const ended = [...before].filter((tie) => !after.has(tie)).length;
  const formed = [...after].filter((tie) => !before.has(tie)).length;
  expect(ended).toBeGreaterThan(0);
  expect(formed).toBeGreaterThan(0);
  const { stdout } = await runHere(['diff', 'first', 'second', '--format', 'table'], { cwd: home });
  const told = stdout.replace(/\s+/g, ' ');
  expect(told).toMatch(new RegExp(`Of ${before.size} follows in 2026, \\d+ remain and ${ended} ended\\.`));
  expect(told).toMatch(new RegExp(`\\b${formed} formed\\b`));

  const files = readTree(join(home, 'reports/second'));
  expect(files.get('report.md')).toContain('## What changed');
  for (const [name, text] of files) {
    if (name.endsWith('report.md')) expect(text).toMatch(/\*\*(Simulated data|Données simulées)\.\*\*/);
  }
  const roster = parseRoster(
    readFileSync(join(home, 'data/snapshots/second/roster.csv'), 'utf8'),
    'roster.csv',
  );
  expect(roster.rows.map(({ network, handle }) => `${network} ${handle}`)).toContain(
    'sandbox member-0.social.example.org.test',
  );
  expect(files.get('data/nodes.csv')!.match(/\(simulated\)/g)).toHaveLength(12);
});

test('the same roster on the same day gives the same bytes, in any order of rows and in the folder of anybody', async () => {
  const home = await makeStudy('again', [...TWELVE].reverse(), { date: '2026-06-01' });
  const twin = await makeStudy('twin', TWELVE);
  expect((await runHere(['study', 'first'], { cwd: home })).code).toBe(0);
  expect((await runHere(['study', 'first', '--date', '2026-06-01'], { cwd: twin })).code).toBe(0);
  for (const path of ['data/snapshots', 'reports']) {
    expect(readTree(join(home, path))).toEqual(readTree(join(twin, path)));
  }
});

test('what real crawls meet is met: hidden, gone, and renamed since the first year', async () => {
  const handles = Array.from({ length: 24 }, (_, k) => `person-${k}.example.net`);
  const home = await makeStudy(
    'many',
    handles.map((handle) => `sandbox,${handle}`),
  );
  for (const year of [2026, 2027]) {
    expect((await runHere(['study', `y${year}`, '--date', `${year}-06-01`], { cwd: home })).code).toBe(0);
    expect(Object.values(await verdictsIn(home, `y${year}`))).toEqual(
      expect.arrayContaining(['hidden', 'suspended', 'deactivated']),
    );
  }
  const { stdout } = await runHere(['diff', 'y2026', 'y2027', '--format', 'table'], { cwd: home });
  expect(stdout).toMatch(/renamed +now-person-/);
});

test('a day that cannot be is refused, and so is a day for a live network', async () => {
  const home = await makeStudy('refused', TWELVE);
  const study = (...words: string[]) => runHere(['study', 'one', ...words], { cwd: home });
  expect(await study('--date', '2023-01-01')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('begins on 2024-03-01'),
  });
  expect(await study('--date', 'June')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('YYYY-MM-DD'),
  });
  folder.write('refused/study.json', '{"network":"bluesky","roster":"data/roster.csv","date":"2026-06-01"}');
  expect(await study()).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('"date" is of the sandbox'),
  });
  folder.write('refused/study.json', '{"network":"bluesky","roster":"data/roster.csv"}');
  expect(await study('--date', '2026-06-01')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--date has no effect in entente study'),
  });
  folder.write('refused/study.json', '{"network":"sandbox","roster":"data/roster.csv","max_cost":3}');
  expect(await study()).toMatchObject({ code: 2, stderr: expect.stringContaining('"max_cost"') });
});

test('a rehearsal is gone on with on its own day, and by no crawl of the sandbox', async () => {
  const home = await makeStudy('open', TWELVE);
  const database = join(home, 'data/entente.sqlite');
  const store = openStore(database);
  createSnapshot(store, {
    name: 'begun',
    network: 'sandbox',
    date: '2026-06-01',
    origin: 'crawl',
    meaning: 'declared',
    simulated: true,
    options: { read: 'records', rehearsal: true },
    extraColumns: [],
    rows: [rosterRow({ network: 'sandbox', handle: 'member0.bsky.social', actor: 'member0.bsky.social' })],
    startedAt: '2026-06-01T00:00:00.000Z',
  });
  store.close();
  expect(await runHere(['crawl', '--network', 'sandbox', '-s', 'begun'], { cwd: home })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('entente study begun'),
  });
  expect(await runHere(['study', 'begun', '--date', '2027-06-01'], { cwd: home })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--date 2026-06-01'),
  });
  const { code, stderr } = await runHere(['study', 'begun'], { cwd: home });
  expect(stderr).toContain('as of 2026-06-01');
  expect(code).toBe(0);
});
