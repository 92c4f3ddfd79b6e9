import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemRuntime } from '../../src/runtime.ts';
import { takeWatchLock } from '../../src/store/crawl-lock.ts';
import { openStore } from '../../src/store/store.ts';
import { sayTo, startConsole, type TestConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';
import { BEGUN, type HandLog, handLog } from '../support/hand-log.ts';

const folder = temporaryFolder();
const database = join(folder.path, 'log.sqlite');
const [A, B] = ['did:plc:a.test', 'did:plc:b.test'];

let store: ReturnType<typeof openStore>;
let log: HandLog;
let console: TestConsole;
let host: string;

const home = process.cwd();

beforeAll(async () => {
  process.chdir(folder.path);
  store = openStore(database);
  log = handLog(store, [{ handle: 'a.test' }, { handle: 'b.test' }]);
  console = await startConsole(database);
  host = new URL(console.url).host;
});

afterAll(async () => {
  await console.close();
  store.close();
  process.chdir(home);
});

/** The stream up to a text that is in it. */
const listen = (until: string, headers = '') =>
  sayTo(console.url, `GET /stream HTTP/1.1\r\nHost: ${host}\r\n${headers}\r\n`, until);
const idsOf = (stream: string) => [...stream.matchAll(/^id: (\d+)\r?$/gm)].map(([, id]) => id!);

test('a change that another process makes is told, once', async () => {
  const before = /"lines":(\d+)/.exec(await listen('"lines":'))![1]!;
  const next = listen(`"lines":${Number(before) + 1}`);
  log.tie({ kind: 'formed', source: A, target: B, to: BEGUN + 1000 });
  const stream = await next;
  expect(stream).toMatch(/^content-type: text\/event-stream/im);
  expect(new Set(idsOf(stream)).size).toBe(idsOf(stream).length);
});

test('that a watch was killed is told, though it wrote nothing any more', async () => {
  const watch = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const ended = once(watch, 'exit');
  takeWatchLock(store, log.watch, { ...systemRuntime(), pid: watch.pid! });
  // A page is of the last change: that a watch has begun is known by then.
  await fetch(console.url);
  const [begun] = idsOf(await listen('event: change'));
  watch.kill('SIGKILL');
  await ended;
  const told = await listen('event: change', `Last-Event-ID: ${begun}\r\n`);
  expect(Number(idsOf(told)[0])).toBeGreaterThan(Number(begun));
});

test('who comes again is told what it has missed, and else nothing', async () => {
  const [id] = idsOf(await listen('"lines":'));
  const known = listen('event: change', `Last-Event-ID: ${id}\r\n`);
  const missed = await listen('event: change', `Last-Event-ID: ${Number(id) - 1}\r\n`);
  expect(idsOf(missed)).toEqual([id]);
  log.tie({ kind: 'ended', source: A, target: B, to: BEGUN + 2000 });
  expect(Number(idsOf(await known)[0])).toBeGreaterThan(Number(id));
});

test('a hundred listen, and one more is told to wait until one has gone', async () => {
  const open = Array.from({ length: 100 }, () => {
    const stop = new AbortController();
    const response = fetch(`${console.url}/stream`, { signal: stop.signal });
    return { stop, response };
  });
  for (const { response } of open) expect((await response).status).toBe(200);
  const refused = await fetch(`${console.url}/stream`);
  expect({ status: refused.status, wait: refused.headers.get('retry-after') }).toEqual({
    status: 503,
    wait: '30',
  });
  expect(await (await fetch(`${console.url}/sources`)).text()).toContain('id="log-log"');
  for (const { stop } of open) stop.abort();
  await expect
    .poll(async () => (await fetch(`${console.url}/stream`, { method: 'GET' })).status, { timeout: 60_000 })
    .toBe(200);
});

test('a database that another takes the place of is seen, and one that is gone says so', async () => {
  const other = join(folder.path, 'other.sqlite');
  const second = openStore(other);
  handLog(second, [{ handle: 'c.test' }], 'second');
  second.close();
  const replaced = listen('"lines":1}');
  for (const end of ['', '-wal', '-shm']) rmSync(`${database}${end}`, { force: true });
  copyFileSync(other, database);
  await replaced;
  expect(await (await fetch(`${console.url}/sources.json`)).text()).toContain('second');
  rmSync(database);
  const none = await fetch(`${console.url}/show?of=FR`);
  expect(none.status).toBe(400);
  expect(await none.text()).toContain('entente demo');
  expect(console.faults).toEqual([]);
});
