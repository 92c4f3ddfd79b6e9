/** The console as a process of its own, beside one that writes the database. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { openArchivedSandbox } from '../support/archived-sandbox.ts';
import { fetchAnew, sayTo } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';
import { partOfSandbox } from '../support/part-of-sandbox.ts';
import { entente, PROGRAM } from '../support/program.ts';
import { THOROUGH } from '../support/thorough.ts';

const folder = temporaryFolder();
const database = join(folder.path, 'data', 'entente.sqlite');
let console: ChildProcess;
let url: string;

/** Starts it and waits for its address. */
async function start(...words: string[]): Promise<{ child: ChildProcess; at: string }> {
  const child = spawn(PROGRAM[0], [...PROGRAM.slice(1), 'console', ...words], {
    cwd: folder.path,
    env: { ...process.env, ENTENTE_DB: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout!, 'data');
  return { child, at: String(line).trim().replace(/\/$/, '') };
}

beforeAll(async () => {
  openArchivedSandbox(database);
  const { child, at } = await start('--quiet');
  [console, url] = [child, at];
});

afterAll(() => {
  console.kill('SIGKILL');
});

test('figures that nobody has kept yet are computed and kept nowhere: the database stays as it is', async () => {
  const rows = () => {
    const store = openStore(database);
    const count = store.prepare<[], number>('SELECT count(*) FROM measure_set').pluck().get();
    store.close();
    return count;
  };
  expect(rows()).toBe(0);
  for (const address of ['/show.json?of=mfa-fr.test', '/compare.json?of=FR&of=DE']) {
    const answer = await fetchAnew(`${url}${address}`);
    expect(answer.status, await answer.clone().text()).toBe(200);
  }
  expect(rows()).toBe(0);
  const { stdout } = entente(['show', 'mfa-fr.test', '--format', 'json', '--quiet'], { cwd: folder.path });
  expect(await (await fetchAnew(`${url}/show.json?of=mfa-fr.test`)).json()).toEqual(JSON.parse(stdout));
});

test.runIf(THOROUGH)(
  'a watch that is killed as it writes leaves pages that answer, and they go on with the next',
  async () => {
    folder.write('roster.csv', partOfSandbox());
    const words = ['watch', 'week', '--network', 'sandbox', '--roster', 'roster.csv', '--pace', '1000'];
    const watch = (time: string) =>
      spawn(PROGRAM[0], [...PROGRAM.slice(1), ...words, '--for', time], {
        cwd: folder.path,
        env: { ...process.env, ENTENTE_DB: '' },
        stdio: 'ignore',
      });
    const status = async () =>
      (await fetchAnew(`${url}/sources.json?part=log-week`)).json().catch(() => null);
    const first = watch('360d');
    await expect
      .poll(async () => (await status())?.watched ?? 0, { timeout: 300_000, interval: 500 })
      .toBeGreaterThan(0);
    first.kill('SIGKILL');
    expect(await once(first, 'close')).toEqual([null, 'SIGKILL']);
    const killed = await status();
    expect(killed.log).toBe('week');
    const second = watch('3d');
    await once(second, 'close');
    await expect
      .poll(async () => (await status()).logged_ties, { timeout: 300_000, interval: 500 })
      .toBeGreaterThan(0);
    const { stdout } = entente(['status', 'week', '--format', 'json'], { cwd: folder.path });
    expect(await status()).toEqual(JSON.parse(stdout));
  },
);

test.runIf(THOROUGH)('a thousand clients that never end their requests hold up nobody', async () => {
  const { hostname, port } = new URL(url);
  const slow = Array.from({ length: 1000 }, () => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    socket.resume();
    socket.write(`GET / HTTP/1.1\r\nHost: ${hostname}\r\nX-Slow: `);
    return socket;
  });
  await Promise.all(slow.slice(0, 500).map((socket) => once(socket, 'connect')));
  const page = await sayTo(url, `GET / HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
  expect(page).toContain('sandbox-2026');
  // They are cut off by and by, unasked.
  await Promise.all(slow.map((socket) => socket.destroyed || once(socket, 'close')));
});

test('SIGINT ends it, with open pages, and says so', async () => {
  const stream = await fetch(`${url}/stream`);
  console.kill('SIGINT');
  const [code] = await once(console, 'close');
  expect(code).toBe(130);
  await expect(stream.text()).rejects.toThrow();
});

test('what it cannot do it says', () => {
  const run = (...words: string[]) => entente(['console', ...words], { cwd: folder.path });
  expect(run('--port', '70000')).toMatchObject({ code: 2 });
  const open = run('--listen', '0.0.0.0', '--host', 'a.example');
  expect(open.code).toBe(2);
  expect(open.stderr).toContain('ENTENTE_CONSOLE_TOKEN');
});
