/** `entente doctor`: what is well, what is not, and what to do. */
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { renderRoster } from '../../src/roster/render.ts';
import { temporaryFolder } from '../support/folder.ts';
import { type Loopback, sendJson, startLoopback } from '../support/loopback.ts';
import { runHere } from '../support/run-here.ts';
import { rosterRow } from '../support/snapshots.ts';
import { startX, X_TOKEN, type XServer } from '../support/x-api.ts';

const folder = temporaryFolder();
const running: Loopback[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function doctor(env: Record<string, string>, now = Date.now()) {
  const server = await startLoopback((_, __, response) => sendJson(response, 200, {}));
  const x: XServer = await startX([]);
  x.disturb = (url) =>
    url.pathname === '/2/usage/tweets'
      ? { status: env.X_BEARER_TOKEN === X_TOKEN ? 200 : 401, body: {} }
      : null;
  running.push(server, x);
  const servers = { ENTENTE_APPVIEW: server.url, ENTENTE_PLC: server.url, ENTENTE_X_API: x.url };
  const words = [
    'doctor',
    '--db',
    join(folder.path, 'none.sqlite'),
    '--format',
    'csv',
    // A study of another network has no use of it.
    ...(existsSync('study.json') ? [] : ['--mastodon', `one.test=${server.url}`]),
  ];
  const ran = await runHere(words, { env: { ...servers, ...env }, begin: now, serverTime: Date.now() });
  const rows = parseCsv(ran.stdout, 'doctor').rows;
  return {
    ...ran,
    runtime: ran.runtime,
    rows,
    state: (check: string) => rows.find(([name]) => name === check)?.[1],
  };
}

test('all is well', async () => {
  const { code, rows, state, stderr } = await doctor({
    X_BEARER_TOKEN: X_TOKEN,
    ENTENTE_CONTACT: 'me@example.org',
    MASTODON_TOKEN_MY__SOCIAL_TEST: 'secret',
  });
  expect(rows.find(([name]) => name === 'MASTODON_TOKEN_MY__SOCIAL_TEST')![2]).toContain(
    'the token for my-social.test ',
  );
  expect(rows.filter(([, one]) => one !== 'ok')).toEqual([]);
  expect(code).toBe(0);
  expect(
    ['Node.js', 'SQLite', 'database', 'disk', 'bluesky app', 'x', 'mastodon one.test'].map(state),
  ).toEqual(Array(7).fill('ok'));
  expect(stderr).toContain('all is well');
});

test('a token that is refused, a server that is down and a clock that is wrong, each with what to do', async () => {
  const { code, rows, state, stdout } = await doctor(
    { X_BEARER_TOKEN: 'bad-secret', ENTENTE_PLC: 'http://127.0.0.1:1' },
    Date.now() + 3_600_000,
  );
  expect(code).toBe(1);
  expect(state('x')).toBe('problem');
  expect(rows.find(([check]) => check === 'x')![3]).toBe('put a valid token into X_BEARER_TOKEN');
  expect(state('bluesky directory')).toBe('problem');
  expect(state('contact')).toBe('warning');
  expect(rows.find(([check]) => check === 'clock, by bluesky app')![2]).toMatch(
    /^this clock is 3\d{3} s ahead of the server's$/,
  );
  expect(stdout).not.toContain('bad-secret');
});

test('a token goes to no other machine in the clear, and an address with a login is not asked', async () => {
  const { runtime, rows, code } = await doctor({
    X_BEARER_TOKEN: X_TOKEN,
    ENTENTE_X_API: 'http://x-proxy.test',
    ENTENTE_PLC: 'https://me:hidden@plc.test',
  });
  expect(code).toBe(1);
  const found = (name: string) => rows.find(([check]) => check === name)!.slice(1, 3);
  expect(found('x')).toEqual([
    'problem',
    'the token in X_BEARER_TOKEN would go to http://x-proxy.test in the clear, for anybody on the way to read; give its address with https://',
  ]);
  expect(found('bluesky directory')[1]).not.toContain('hidden');
  expect(runtime.sent.some(({ url }) => /x-proxy|plc\.test/.test(url))).toBe(false);
});

test('the cache is told with its place and size, or that it is off; one that others can write is a problem', async () => {
  const cache = async (env: Record<string, string>) =>
    (await doctor(env)).rows.find(([name]) => name === 'cache')!;
  const home = join(folder.path, 'home');
  expect(await cache({ XDG_CACHE_HOME: home })).toMatchObject([
    'cache',
    'ok',
    `${home}/entente: 0 of at most 256 MB; it may be deleted at any time`,
    '',
  ]);
  folder.write('home/entente/archive-x', 'x'.repeat(1_500_000));
  chmodSync(join(home, 'entente'), 0o700);
  expect((await cache({ XDG_CACHE_HOME: home }))[2]).toContain('entente: 2 of at most 256 MB');
  chmodSync(join(home, 'entente'), 0o777);
  expect((await cache({ XDG_CACHE_HOME: home })).slice(1, 3)).toEqual([
    'problem',
    `${home}/entente is not used: it is not yours alone`,
  ]);
  folder.write('other/entente', 'a file');
  expect((await cache({ XDG_CACHE_HOME: join(folder.path, 'other') })).slice(1, 3)).toEqual([
    'problem',
    `${folder.path}/other/entente is not used: it is no folder of its own`,
  ]);
  expect((await cache({ XDG_CACHE_HOME: home, ENTENTE_CACHE: 'off' })).slice(1, 3)).toEqual(['ok', 'off']);
});

test('without a token X is a warning, no problem', async () => {
  const { code, state } = await doctor({});
  expect(state('x')).toBe('warning');
  expect(code).toBe(0);
});

test('in the folder of a study what it needs is checked, and no other network', async () => {
  const home = process.cwd();
  process.chdir(folder.path);
  const row = { network: 'x', handle: 'ann', actor: 'ann', name: 'Ann' };
  folder.write('roster.csv', renderRoster({ columns: [], rows: [rosterRow(row)], lines: [] }));
  try {
    folder.write('study.json', JSON.stringify({ network: 'x', roster: 'roster.csv' }));
    const without = await doctor({});
    expect(without.code).toBe(1);
    expect(['study.json', 'roster', 'x', 'bluesky app', 'mastodon one.test'].map(without.state)).toEqual([
      'ok',
      'ok',
      'problem',
      undefined,
      undefined,
    ]);
    expect((await doctor({ X_BEARER_TOKEN: X_TOKEN })).code).toBe(0);
    folder.write('study.json', JSON.stringify({ network: 'bluesky', roster: 'roster.csv' }));
    const bluesky = await doctor({});
    expect(['roster', 'x', 'bluesky app'].map(bluesky.state)).toEqual(['problem', undefined, 'ok']);
    folder.write('study.json', JSON.stringify({ network: 'bluesky' }));
    expect((await doctor({})).rows).toContainEqual([
      'study.json',
      'problem',
      expect.stringContaining('"roster" is missing'),
      'put it right',
    ]);
  } finally {
    rmSync(join(folder.path, 'study.json'));
    process.chdir(home);
  }
});
