/**
 * The real program, killed by the system a hundred times over all that writes: what is run again comes to the same
 * hashes and the same bytes as what was never disturbed. `KILLS_SEED` chooses other moments.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderRoster } from '../../src/roster/render.ts';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts';
import { worldRoster } from '../../src/sandbox/world-roster.ts';
import { changedParts, listSnapshots } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { type Job, killJob, runEntente, seeded } from './killing.ts';

const SEED = Number(process.env.KILLS_SEED ?? 20_261_126);
const folder = temporaryFolder();
const world = sandboxWorld();
let sandbox: Sandbox;
let servers: string[];

beforeAll(async () => {
  sandbox = await startSandbox(world, 2026, undefined, Date.now);
  servers = ['--appview', sandbox.url, '--plc', sandbox.url];
});
afterAll(() => sandbox.close());

/** A folder with a roster of so many accounts, and what the command lines make in it. */
async function begin(name: string, accounts: number, ...lines: readonly string[][]): Promise<string> {
  const path = join(folder.path, name);
  const rows = worldRoster(world, 2026)
    .filter(({ until }) => until === '')
    .slice(0, accounts)
    .map((row) => ({ ...row, network: 'bluesky' }));
  folder.write(`${name}/roster.csv`, renderRoster({ columns: ['alliance'], rows, lines: [] }));
  for (const words of lines) {
    const { code, stderr } = await runEntente(words, path, null);
    expect({ code, stderr }).toMatchObject({ code: 0 });
  }
  return path;
}

const crawl = (...more: string[]) => [
  'crawl',
  '--network',
  'bluesky',
  '--roster',
  'roster.csv',
  '-s',
  'study',
  ...servers,
  ...more,
];

/** Snapshots by name, state and hash, each proved to be what was sealed. */
function hashes(path: string, database = 'one.sqlite'): unknown {
  const store = openStore(join(path, database));
  const found = listSnapshots(store).map((snapshot) => ({
    name: snapshot.name,
    state: snapshot.state,
    contentHash: snapshot.contentHash,
    changed: snapshot.state === 'sealed' ? changedParts(store, snapshot) : [],
  }));
  store.close();
  return found;
}

/** SHA-256 of every file below a folder, hidden ones included; of a manifest and a crate without the moments of their making. */
function bytes(path: string): Record<string, string> {
  if (!existsSync(path)) return {};
  const files = readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(files.map((file) => [file.slice(path.length), sha256(content(file))]));
}

const MOMENT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

function content(file: string): Buffer | string {
  if (file.endsWith('ro-crate-metadata.json')) return readFileSync(file, 'utf8').replace(MOMENT, '');
  if (!file.endsWith('manifest.json')) return readFileSync(file);
  const { started_at: _, sealed_at: __, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  return JSON.stringify(manifest);
}

const sha256 = (text: Buffer | string) => createHash('sha256').update(text).digest('hex');

/** Whatever stands under its final name is whole. */
function wholeFiles(made: string, expected: Record<string, string>): void {
  for (const [file, hash] of Object.entries(bytes(made))) {
    if (!/(^|\/)\.[^/]+\.new$/.test(file)) expect({ file, hash }).toEqual({ file, hash: expected[file] });
  }
}

const EDGES = Array.from({ length: 60_000 }, (_, k) => `account-${k % 2000},account-${(k * 7 + 1) % 1999}`);

/** What is killed, and how often. */
const JOBS: readonly { name: string; kills: number; make: () => Promise<Job> }[] = [
  {
    name: 'crawl',
    kills: 24,
    make: async () => ({
      begin: await begin('crawl', 80),
      words: crawl('--seal'),
      outcome: hashes,
      alreadyDone: /study is sealed/,
    }),
  },
  {
    name: 'seal',
    kills: 10,
    make: async () => ({
      begin: await begin('seal', 80, crawl('--activity')),
      words: ['seal', 'study'],
      outcome: hashes,
      alreadyDone: /study is sealed/,
    }),
  },
  {
    name: 'derive',
    kills: 10,
    make: async () => ({
      begin: await begin('derive', 200, crawl('--seal', '--read', 'records')),
      words: ['derive', 'study', '--as-of', '2026-01-01', '-s', 'earlier'],
      outcome: hashes,
      alreadyDone: /already/,
    }),
  },
  {
    name: 'import',
    kills: 14,
    make: async () => {
      const path = await begin('import', 1);
      writeFileSync(join(path, 'edges.csv'), `source,target\n${EDGES.join('\n')}\n`);
      return {
        begin: path,
        words: ['import', 'edges.csv', '-s', 'one', '--network', 'x', '--date', '2026-06-01'],
        outcome: hashes,
        alreadyDone: /already/,
      };
    },
  },
  {
    name: 'export',
    kills: 12,
    make: async () => {
      const path = await begin('export', 200, crawl('--seal'));
      const words = ['export', 'study', 'out/network.R'];
      const whole = join(folder.path, 'export-whole');
      cpSync(path, whole, { recursive: true });
      await runEntente(words, whole, null);
      const expected = bytes(join(whole, 'out'));
      return {
        begin: path,
        words,
        outcome: (trial) => ({ hashes: hashes(trial), files: bytes(join(trial, 'out')) }),
        afterKill: (trial) => wholeFiles(join(trial, 'out'), expected),
      };
    },
  },
  {
    name: 'forget',
    kills: 10,
    make: async () => {
      const path = await begin('forget', 120, crawl('--seal'));
      const handle = worldRoster(world, 2026).find(({ until }) => until === '')!.handle;
      return {
        begin: path,
        words: ['forget', handle, '--yes'],
        outcome: (trial) => ({ hashes: hashes(trial), traces: traces(trial, handle) }),
        alreadyDone: /holds no account/,
      };
    },
  },
  {
    name: 'report',
    kills: 10,
    make: async () => ({
      begin: await begin('report', 60, crawl('--seal')),
      words: ['report', 'study', '--draws', '10', '--runs', '3'],
      outcome: (trial) => ({ hashes: hashes(trial), files: bytes(join(trial, 'reports')) }),
    }),
  },
  {
    name: 'study',
    kills: 10,
    make: async () => {
      const path = await begin('study', 40);
      mkdirSync(path, { recursive: true });
      const { url } = sandbox;
      const study = { network: 'bluesky', roster: 'roster.csv', appview: url, plc: url, runs: 3 };
      writeFileSync(join(path, 'study.json'), JSON.stringify(study));
      return {
        begin: path,
        words: ['study', 'leaders'],
        outcome: (trial) => ({
          hashes: hashes(trial),
          archive: bytes(join(trial, 'data')),
          report: bytes(join(trial, 'reports')),
        }),
      };
    },
  },
];

/** Files of the database that hold the handle still. */
function traces(path: string, handle: string): string[] {
  return readdirSync(path).filter(
    (name) => name.startsWith('one.sqlite') && readFileSync(join(path, name)).includes(handle),
  );
}

test('there are a hundred kills', () => {
  expect(JOBS.reduce((sum, { kills }) => sum + kills, 0)).toBe(100);
});

test.each(JOBS)('$name, killed $kills times', async ({ name, kills, make }) => {
  const result = await killJob(
    await make(),
    kills,
    seeded(SEED + JOBS.findIndex((job) => job.name === name)),
  );
  process.stderr.write(`${name}: ${result.kills} kills in ${result.trials} trials\n`);
  expect(result.different).toEqual([]);
  expect(result.kills).toBe(kills);
});
