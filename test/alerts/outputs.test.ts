/** Where alerts go: a feed on disk and a webhook on a real server, over logs written by hand. */
import { createHmac } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAlertsFile } from '../../src/alerts/read-alerts-file.ts';
import { askAlerts, withAlerts } from '../../src/jobs/watch-alerts.ts';
import { logOf } from '../../src/open/open-log.ts';
import { alertNotes } from '../../src/questions/log/alert-notes.ts';
import type { Store } from '../../src/store/driver.ts';
import { openStore } from '../../src/store/store.ts';
import { countDeliveries } from '../../src/store/watch-alerts.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { readAtom } from '../support/atom.ts';
import { temporaryFolder } from '../support/folder.ts';
import { BEGUN, type HandLog, handLog } from '../support/hand-log.ts';
import { type Loopback, startLoopback } from '../support/loopback.ts';
import { realHttp, type TestRuntime, testRuntime } from '../support/runtime.ts';

const KEY = 'a secret of thirty-two bytes, more';
const HOOK = 'https://hooks.example.org/in';
const ROWS = [
  {
    handle: 'mfa.fr',
    name: '</title>Quai & "Cie"',
    kind: 'institution',
    country: 'FR',
    office: 'foreign-ministry',
  },
  { handle: 'mfa.de', name: 'Amt', kind: 'institution', country: 'DE', office: 'foreign-ministry' },
] as const;
const [QUAI, AMT] = ['did:plc:mfa.fr', 'did:plc:mfa.de'] as const;

interface Message {
  headers: Record<string, string>;
  body: string;
}

const folder = temporaryFolder();
let count = 0;
let store: Store;
let log: HandLog;
let server: Loopback;
let messages: Message[];
/** What the server answers, in turn; 204 after the last. */
let answers: { status: number; headers?: Record<string, string>; body?: string }[];
let told: string[];
/** Key of the record that was made last. */
let last: string;
let runtime: TestRuntime;

beforeEach(async () => {
  store = openStore(`${folder.path}/${++count}.sqlite`);
  log = handLog(store, ROWS);
  [messages, answers, told, last] = [[], [], [], ''];
  server = await startLoopback(async (_, request, response) => {
    let body = '';
    for await (const part of request) body += part;
    messages.push({ headers: request.headers as Record<string, string>, body });
    const { status, headers = {}, body: said = '' } = answers.shift() ?? { status: 204 };
    response.writeHead(status, headers).end(said);
  });
  runtime = freshRuntime();
});
afterEach(async () => {
  store.close();
  await server.close();
});

/** In this world the name of the webhook leads to the server on this machine. */
function freshRuntime(): TestRuntime {
  return testRuntime({
    env: { ENTENTE_WEBHOOK_KEY: KEY },
    http({ url, publicOnly, ...request }) {
      expect({ url, publicOnly }).toEqual({ url: HOOK, publicOnly: true });
      return realHttp({ ...request, url: server.url });
    },
  });
}

async function watch(
  outputs: object,
  watching: (heed: () => void) => Promise<void>,
  language: 'en' | 'fr' = 'en',
): Promise<void> {
  folder.write('watch.json', JSON.stringify({ version: 1, outputs, rules: [{ when: '* follows *' }] }));
  const asked = askAlerts(readAlertsFile(`${folder.path}/watch.json`), runtime, language);
  await withAlerts(
    {
      store,
      watch: log.watch,
      asked,
      runtime,
      now: () => BEGUN + 1000,
      tell: (text: string) => told.push(text),
      write: () => {},
    },
    watching,
  );
}

/** The tie that an earlier record made has ended by then. */
function follow(key: string): void {
  const tie = { source: QUAI, target: AMT };
  if (last !== '') log.tie({ ...tie, kind: 'ended', key: last, to: BEGUN + Number(key) - 1 });
  log.tie({ ...tie, kind: 'formed', key, to: BEGUN + Number(key) });
  last = key;
}

/** What `status` says of them. */
function notes(): string[] {
  return alertNotes(logOf(store, log.watch)).map(ENGLISH.say);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

test('a webhook is told each alert once, signed with the key and the time', async () => {
  await watch({ webhook: HOOK }, async (heed) => {
    follow('1000');
    heed();
    await until(() => messages.length === 1);
  });
  await watch({ webhook: HOOK }, async (heed) => {
    follow('2000');
    heed();
  });
  expect(messages).toHaveLength(2);
  const [{ headers, body }] = messages as [Message];
  expect(JSON.parse(body)).toMatchObject({
    kind: 'alert',
    log: 'log',
    rule: '* follows *',
    event: 'formed',
    source: { account_id: QUAI, handle: 'mfa.fr', country: 'FR', office: 'foreign-ministry' },
    target: { account_id: AMT },
    from: '2026-06-01T00:00:01Z',
    text: 'France’s foreign ministry, </title>Quai & "Cie", now follows Germany’s foreign ministry, Amt (at 2026-06-01 00:00:01 UTC).',
  });
  const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signed } = headers;
  expect(id).toBe(JSON.parse(body).id);
  expect(Number(time)).toBe(Math.floor(Date.UTC(2026, 5, 1) / 1000));
  expect(signed).toBe(`v1,${createHmac('sha256', KEY).update(`${id}.${time}.${body}`).digest('base64')}`);
  expect(countDeliveries(store, log.watch)).toEqual({ taken: 2 });
});

test('what is not taken is told again later under the same id, and no redirect is followed', async () => {
  answers = [
    { status: 500 },
    { status: 302, headers: { location: `${server.url}/elsewhere` } },
    { status: 200, body: 'x'.repeat(20_000) },
  ];
  await watch({ webhook: HOOK }, async (heed) => {
    follow('1000');
    heed();
    await until(() => countDeliveries(store, log.watch).taken === 1);
  });
  expect(new Set(messages.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(server.asked).toEqual(['/', '/', '/', '/']);
  expect(told).toEqual(['webhook hooks.example.org: an alert was not taken (HTTP 500); it is told again']);
  // Some 5, 20 and 80 seconds.
  expect(runtime.slept).toEqual([5_000, 20_000, 80_000]);
});

test('a webhook that says how long it wants to be left alone is told nothing before, of no alert', async () => {
  answers = [{ status: 429, headers: { 'retry-after': '600' } }];
  await watch({ webhook: HOOK }, async (heed) => {
    const begun = runtime.now();
    follow('1000');
    heed();
    await until(() => messages.length === 1);
    follow('2000');
    heed();
    await until(() => countDeliveries(store, log.watch).taken === 2);
    expect(runtime.now() - begun).toBeGreaterThanOrEqual(600_000);
  });
  expect(Math.max(...runtime.slept)).toBe(600_000);
});

test('alerts are told in French where that is asked for, with office and country', async () => {
  await watch(
    { webhook: HOOK, lines: true, feed: 'fr.xml' },
    async (heed) => {
      follow('1000');
      heed();
      await until(() => countDeliveries(store, log.watch).taken === 1);
    },
    'fr',
  );
  const sentence =
    '</title>Quai & "Cie", ministère des Affaires étrangères de la France, suit désormais Amt, ministère des Affaires étrangères de l’Allemagne (le 2026-06-01 00:00:01 UTC).';
  expect(JSON.parse(messages[0]!.body).text).toBe(sentence);
  expect(told).toContain(`alert: ${sentence}`);
  expect(readAtom(readFileSync(`${folder.path}/fr.xml`, 'utf8')).entries[0]!.content).toBe(sentence);
});

test('a webhook that takes nothing stops no watch, and is told no more in the end', async () => {
  answers = Array.from({ length: 8 }, () => ({ status: 503 }));
  await watch({ webhook: HOOK }, async (heed) => {
    follow('1000');
    heed();
    await until(() => countDeliveries(store, log.watch)['given up'] === 1);
    follow('2000');
    heed();
    await until(() => countDeliveries(store, log.watch).taken === 1);
  });
  expect(messages).toHaveLength(9);
  expect(told[1]).toMatch(/not taken in 8 tries \(HTTP 503\): .*Quai/);
});

test('a watch that is killed or ends before a webhook has taken an alert tells it when it goes on', async () => {
  let isAsked = false;
  runtime.http = () => {
    isAsked = true;
    return new Promise(() => {});
  };
  const killed = watch({ webhook: HOOK }, async (heed) => {
    follow('1000');
    heed();
    await until(() => isAsked);
    throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  expect(countDeliveries(store, log.watch)).toEqual({ waiting: 1 });
  answers = [{ status: 500 }];
  runtime = freshRuntime();
  // The time of the world stands still.
  runtime.sleep = () => new Promise((resolve) => setImmediate(resolve));
  follow('2000');
  await watch({ webhook: HOOK }, async () => {});
  expect(told).toEqual([
    'webhook hooks.example.org: an alert was not taken (HTTP 500); it is told again',
    'webhook hooks.example.org: 1 alert waits for the next watch',
  ]);
  expect(notes()).toEqual([
    expect.stringMatching(
      /^1 rule of alerts in force \(\* follows \*\); 2 alerts fired, the last on .* 00:00:02 UTC\)\.$/,
    ),
    '1 alert waits for a webhook, which said last: HTTP 500.',
  ]);
  runtime = freshRuntime();
  await watch({ webhook: HOOK }, () => until(() => countDeliveries(store, log.watch).taken === 2));
  expect(messages.map(({ body }) => JSON.parse(body).from)).toEqual([
    '2026-06-01T00:00:01Z',
    '2026-06-01T00:00:02Z',
    '2026-06-01T00:00:01Z',
  ]);
});

test('a file without the webhook any more leaves nothing waiting', async () => {
  answers = [{ status: 500 }];
  runtime.sleep = () => new Promise((resolve) => setImmediate(resolve));
  await watch({ webhook: HOOK }, async (heed) => {
    follow('1000');
    heed();
    await until(() => told.length === 1);
  });
  await watch({ lines: true }, async () => {});
  expect(countDeliveries(store, log.watch)).toEqual({ 'given up': 1 });
  expect(notes()[1]).toBe('1 alert was given up, as no webhook took it.');
});

test('a feed holds the last hundred, each under its id for good, names as text', async () => {
  const path = `${folder.path}/feeds/alerts.xml`;
  await watch({ feed: 'feeds/alerts.xml' }, async (heed) => {
    expect(readAtom(readFileSync(path, 'utf8')).entries).toEqual([]);
    for (let k = 1; k <= 120; k++) follow(String(k * 1000));
    heed();
    await until(() => readAtom(readFileSync(path, 'utf8')).entries.length > 0);
  });
  const first = readAtom(readFileSync(path, 'utf8'));
  expect(first).toMatchObject({ title: 'log: alerts', updated: '2026-06-01T00:00:01Z' });
  expect(first.entries).toHaveLength(100);
  expect(first.entries[0]).toMatchObject({
    title: expect.stringMatching(/, <\/title>Quai & "Cie", .* 00:02:00 UTC\)\.$/),
    category: '* follows *',
  });
  await watch({ feed: 'feeds/alerts.xml' }, async () => follow('200000'));
  const second = readAtom(readFileSync(path, 'utf8'));
  expect(second.id).toBe(first.id);
  expect(second.entries.slice(1)).toEqual(first.entries.slice(0, 99));
});

test('a feed that cannot be written is said before the watch begins, and stops none that has', async () => {
  writeFileSync(`${folder.path}/taken`, '');
  let began = false;
  const refused = watch({ feed: 'taken/alerts.xml' }, async () => {
    began = true;
  });
  await expect(refused).rejects.toThrow('cannot be written: a file stands where a folder is needed');
  expect(began).toBe(false);
  await watch({ feed: 'later/alerts.xml' }, async (heed) => {
    rmSync(`${folder.path}/later`, { recursive: true });
    writeFileSync(`${folder.path}/later`, '');
    follow('1000');
    heed();
    await until(() => told.length > 0);
    rmSync(`${folder.path}/later`);
    mkdirSync(`${folder.path}/later`);
  });
  expect(told[0]).toContain('the feed: ');
  expect(readAtom(readFileSync(`${folder.path}/later/alerts.xml`, 'utf8')).entries).toHaveLength(1);
});
