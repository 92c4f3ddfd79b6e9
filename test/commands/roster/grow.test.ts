/** `entente roster grow` at the prompt: a plan, a run that is interrupted, leave to pay, and files that a patch could not be made of. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { run } from '../../../src/main.ts';
import { renderRoster } from '../../../src/roster/render.ts';
import { serveWorld, WORLD_BEGIN } from '../../grow-world/server.ts';
import { makeWorld } from '../../grow-world/world.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { runHere } from '../../support/run-here.ts';
import { testRuntime } from '../../support/runtime.ts';

const made = makeWorld();
const folder = temporaryFolder();
const ENV = { ENTENTE_CONTACT: 'me@example.org', X_BEARER_TOKEN: 'token' };
const JOURNAL = '.evidence.grow.ndjson';

function study(name: string): string {
  const cwd = join(folder.path, name);
  mkdirSync(cwd);
  const rows = made.rows.filter(({ country }) => ['FR', 'SG'].includes(country));
  writeFileSync(join(cwd, 'roster.csv'), renderRoster({ columns: ['website'], rows, lines: [] }));
  return cwd;
}

const words = (networks: string, ...more: string[]) => [
  ...['roster', 'grow', 'roster.csv', '--network', networks],
  ...more,
];

test('a plan asks nothing and leaves nothing', async () => {
  const cwd = study('plan');
  const server = serveWorld(made.world);
  const said = await runHere(words('bluesky,mastodon', '--plan'), { cwd, ...server, env: ENV });
  expect(said).toMatchObject({ code: 0, stdout: '' });
  expect(said.stderr).toMatch(/bluesky: .*search.*\n(.*\n)*mastodon: .*\n(.*\n)*nothing is asked\n$/);
  expect(server.asked).toEqual([]);
  expect(readdirSync(cwd)).toEqual(['roster.csv']);
  const paid = await runHere(words('x', '--plan'), { cwd, ...server, env: ENV });
  expect(paid.stderr).toMatch(/x: each account costs \$0\.010? \(.*\n.*nothing is asked\n$/);
});

test('interrupted it ends with 130 and keeps what it was told; the next run goes on', async () => {
  const cwd = study('interrupted');
  const whole = await runHere(words('bluesky'), {
    cwd,
    ...serveWorld(made.world),
    begin: WORLD_BEGIN,
    env: ENV,
  });
  const server = serveWorld(made.world);
  const runtime = testRuntime({
    ...server,
    begin: WORLD_BEGIN,
    env: ENV,
    http(request) {
      if (server.asked.length === 40) runtime.interrupt();
      return server.http(request);
    },
  });
  const home = process.cwd();
  process.chdir(cwd);
  const code = await run(words('bluesky'), runtime).finally(() => process.chdir(home));
  expect(code).toBe(130);
  expect(String((runtime.stderr as PassThrough).read())).toMatch(/interrupted; what was told is kept/);
  expect(readdirSync(cwd)).toContain(JOURNAL);
  const elsewhere = { ...ENV, ENTENTE_WIKIDATA: 'https://wiki.test/sparql' };
  for (const [networks, env] of [
    ['mastodon', ENV],
    ['bluesky', elsewhere],
  ] as const) {
    const other = await runHere(words(networks), { cwd, ...serveWorld(made.world), begin: WORLD_BEGIN, env });
    expect(other).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('grow roster.csv --network bluesky'),
    });
  }
  const next = await runHere(words('bluesky'), {
    cwd,
    ...serveWorld(made.world),
    begin: WORLD_BEGIN,
    env: ENV,
  });
  expect(next.stderr).toMatch(/going on with \d+ answers of the run of 2026-06-01/);
  expect(next.stdout === whole.stdout).toBe(true);
  expect(readdirSync(cwd)).toEqual(['roster.csv']);
});

test('nothing is bought without leave, and what is not canonical is not patched', async () => {
  const cwd = study('paid');
  const server = serveWorld(made.world);
  const paid = await runHere(words('x'), { cwd, ...server, begin: WORLD_BEGIN, env: ENV });
  expect(paid).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('say --yes to go on') });
  expect(server.paid()).toBe(0);
  writeFileSync(
    join(cwd, 'evidence.csv'),
    'seat,row,name,since,until,network,account_id,handle,proof,source,page_date,address,seen_at,by\n',
  );
  const odd = await runHere(words('bluesky'), { cwd, ...server, begin: WORLD_BEGIN, env: ENV });
  expect(odd).toMatchObject({ code: 2, stderr: expect.stringContaining('roster check roster.csv --fix') });
});
