/** The real program, killed by the system in the middle of a crawl, goes on to the same snapshot. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderEvidence } from '../../src/evidence/render-evidence.ts';
import { renderRoster } from '../../src/roster/render.ts';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { wholeRoster, worldRoster } from '../../src/sandbox/world-roster.ts';
import { countUnread, findSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { startEntente } from '../support/program.ts';
import { THOROUGH } from '../support/thorough.ts';

let directory: string;
let sandbox: Sandbox;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'entente-'));
  const world = sandboxWorld();
  sandbox = await startSandbox(world, 2026, undefined, Date.now);
  const rows = worldRoster(world, 2026)
    .filter(({ until }) => until === '')
    .slice(0, THOROUGH ? 160 : 60)
    .map((row) => ({ ...row, network: 'bluesky' }));
  writeFileSync(join(directory, 'roster.csv'), renderRoster({ columns: ['alliance'], rows, lines: [] }));
  const evidence = wholeRoster(world, 2026).evidence.map((row) =>
    row.network === '' ? row : { ...row, network: 'bluesky' },
  );
  writeFileSync(join(directory, 'evidence.csv'), renderEvidence(evidence));
});

afterAll(async () => {
  await sandbox.close();
  rmSync(directory, { recursive: true });
});

function crawl(database: string) {
  const words = ['crawl', '--network', 'bluesky', '--appview', sandbox.url, '--plc', sandbox.url, '--seal'];
  const files = ['--roster', join(directory, 'roster.csv'), '--db', join(directory, database), '-s', 'study'];
  return startEntente([...words, ...files]);
}

function readSnapshot(database: string) {
  const store = openStore(join(directory, database));
  const snapshot = findSnapshot(store, 'study');
  const unread = snapshot === null ? null : countUnread(store, snapshot);
  store.close();
  return { snapshot, unread };
}

async function requestsReach(number: number, ended: Promise<unknown>): Promise<void> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over && sandbox.requests < number) await new Promise((done) => setTimeout(done, 1));
}

const KILLS = THOROUGH ? 6 : 4;
test(`killed at ${KILLS} pages, it ends with the content of an uninterrupted crawl`, async () => {
  const whole = await crawl('whole.sqlite').ended;
  expect(whole).toMatchObject({ code: 0 });
  const expected = readSnapshot('whole.sqlite').snapshot!.contentHash;

  let state = 20260601;
  const random = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
  let kills = 0;
  while (kills < KILLS) {
    const run = crawl('killed.sqlite');
    await requestsReach(sandbox.requests + 3 + Math.floor(random() * (THOROUGH ? 40 : 15)), run.ended);
    run.kill('SIGKILL');
    const { code } = await run.ended;
    if (code === 0) break;
    kills++;
  }
  expect(kills).toBe(KILLS);
  expect(readSnapshot('killed.sqlite')).toMatchObject({ snapshot: { state: 'open' } });
  expect(readSnapshot('killed.sqlite').unread).toBeGreaterThan(0);
  expect(await crawl('killed.sqlite').ended).toMatchObject({ code: 0 });
  expect(readSnapshot('killed.sqlite').snapshot!.contentHash).toBe(expected);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it with 130 and says how to go on', async (signal) => {
  const run = crawl(`${signal}.sqlite`);
  await requestsReach(sandbox.requests + 20, run.ended);
  run.kill(signal);
  const { code, stderr } = await run.ended;
  expect(stderr).toContain(
    'study: interrupted, nothing is lost; go on with: entente crawl --network bluesky',
  );
  expect(code).toBe(130);
  expect(await crawl(`${signal}.sqlite`).ended).toMatchObject({ code: 0 });
});

test('a sealed snapshot is not crawled again', async () => {
  const { code, stderr } = await crawl('whole.sqlite').ended;
  expect(code).toBe(2);
  expect(stderr).toContain('study is sealed and never changes; choose another name with --snapshot');
});
