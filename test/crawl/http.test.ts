/** Requests that fail, servers that ask to wait, and a crawl that has to stop. */
import { afterEach, expect, test, vi } from 'vitest';
import { GaveUp, Interrupted, MalformedAnswer } from '../../src/crawl/faults.ts';
import { type Answer, createHttp } from '../../src/crawl/http.ts';
import type { HttpResponse } from '../../src/http-request.ts';
import { type FakeAppview, type Fault, startAppview } from '../support/appview.ts';
import { TEST_NOW, testRuntime } from '../support/runtime.ts';

let appview: FakeAppview | null = null;
afterEach(async () => {
  await appview?.close();
  appview = null;
});

const ANN = { did: 'did:plc:ann', handle: 'ann.test' };
const body = ({ json }: Answer) => json;

/** Asks a server on loopback that answers with these faults first. */
async function askThrough(faults: readonly Fault['fault'][]) {
  appview = await startAppview([ANN]);
  appview.disturb = ({ number }) => faults[number - 1] ?? null;
  const runtime = testRuntime();
  const http = createHttp(runtime);
  http.trust(appview.url);
  const url = `${appview.url}/xrpc/app.bsky.actor.getProfile?actor=ann.test`;
  const answer = await http.get(url, (got) => {
    if (got.status !== 200) throw new MalformedAnswer('refused');
    return body(got);
  });
  expect(answer).toMatchObject(ANN);
  return { runtime, requests: appview.requests.length };
}

/** Asks a server that is a list of answers. */
function scripted(answers: readonly Partial<HttpResponse>[], env = {}) {
  let next = 0;
  const runtime = testRuntime({
    env,
    serverTime: null,
    http: async () => ({ status: 200, headers: {}, body: '{}', ...answers[next++] }),
  });
  return { runtime, http: createHttp(runtime) };
}

test.each<[string, Fault['fault']]>([
  ['503', { status: 503 }],
  ['500 in JSON', { status: 500, body: '{"error":"InternalServerError"}' }],
  ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }],
  ['a page in HTML', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Hello</html>' }],
  ['a refusal in HTML', { status: 403, body: '<html>Forbidden</html>' }],
  ['truncated JSON', { status: 200, body: '{"did": "did:plc:an' }],
  ['a connection that breaks off in the body', 'cut'],
  ['a connection that is dropped', 'reset'],
  ['429 without a word', { status: 429 }],
])('%s is asked again', async (_, fault) => {
  const { requests, runtime } = await askThrough([fault, fault]);
  expect(requests).toBe(3);
  expect(runtime.slept).toEqual([375, 750]);
});

test('waits double, and end with the reason', async () => {
  const { http, runtime } = scripted(Array.from({ length: 99 }, () => ({ status: 503 })));
  const failure = await http.get('http://a.test/', body).catch((error: GaveUp) => error);
  expect(failure).toBeInstanceOf(GaveUp);
  expect(failure).toMatchObject({ message: 'the answer was HTTP 503', answered: true });
  expect(runtime.slept).toEqual([375, 750, 1500, 3000, 6000]);
});

test('a host that never answers is told from one that answers with errors; no port is in the reason', async () => {
  const runtime = testRuntime();
  const http = createHttp(runtime);
  http.trust('http://127.0.0.1:1/');
  const failure = await http.get('http://127.0.0.1:1/', body).catch((error: GaveUp) => error);
  expect(failure).toMatchObject({ message: 'no whole answer came', answered: false });
});

test.each<[string, Record<string, string>, number]>([
  ['seconds', { 'retry-after': '7' }, 7000],
  ['a date', { 'retry-after': 'Mon, 01 Jun 2026 00:02:00 GMT' }, 120_000],
  [
    "a date, by the server's own clock",
    { 'retry-after': 'Thu, 01 Jan 2099 00:00:09 GMT', date: 'Thu, 01 Jan 2099 00:00:00 GMT' },
    9000,
  ],
  ['a reset in Unix seconds', { 'ratelimit-reset': String(TEST_NOW / 1000 + 30) }, 30_000],
  ['a reset in seconds from now', { 'ratelimit-reset': '12' }, 12_000],
  ['a reset in ISO 8601', { 'x-ratelimit-reset': '2026-06-01T00:05:00.000Z' }, 300_000],
  ['a reset as X writes it', { 'x-rate-limit-reset': String(TEST_NOW / 1000 + 900) }, 900_000],
  ['Retry-After before a reset', { 'retry-after': '3', 'ratelimit-reset': '300' }, 3000],
])('429 with %s: waits as long as it asks', async (_, headers, wait) => {
  const { http, runtime } = scripted([{ status: 429, headers }]);
  await http.get('http://a.test/', body);
  expect(runtime.slept).toEqual([wait]);
});

test('a 503 that says how long it lasts is believed', async () => {
  const { http, runtime } = scripted([{ status: 503, headers: { 'retry-after': '20' } }]);
  await http.get('http://a.test/', body);
  expect(runtime.slept).toEqual([20_000]);
});

test.each<[string, Record<string, string>, number]>([
  ['285 of 300 left', { 'x-rate-limit-remaining': '285' }, 375],
  ['none left', { 'x-rate-limit-remaining': '0' }, 900_000],
])('a 503 with the reset of a limit that has %s', async (_, headers, wait) => {
  const reset = { 'x-rate-limit-reset': String(TEST_NOW / 1000 + 900) };
  const { http, runtime } = scripted([{ status: 503, headers: { ...headers, ...reset } }]);
  await http.get('http://a.test/', body);
  expect(runtime.slept).toEqual([wait]);
});

test('a limit is borne far longer than a fault', async () => {
  const limited = { status: 429, headers: { 'retry-after': '60' } };
  const { http } = scripted(Array.from({ length: 20 }, () => limited));
  await expect(http.get('http://a.test/', body)).resolves.toEqual({});
});

test('a wait of more than a quarter of an hour is not begun, and nothing is asked before it is over', async () => {
  const { http, runtime } = scripted([{ status: 429, headers: { 'retry-after': '7200' } }]);
  const told = 'the network allows no more requests until 2026-06-01 02:00 UTC';
  await expect(http.get('http://a.test/', body)).rejects.toThrow(told);
  await expect(http.get('http://a.test/', body)).rejects.toThrow(told);
  expect(runtime.slept).toEqual([]);
  expect(http.requests()).toBe(1);
});

test('a pause holds every request to the host, and none to another', async () => {
  let release = () => {};
  const asked: string[] = [];
  const runtime = testRuntime({
    http: async ({ url }) => {
      asked.push(url);
      const first = asked.length === 1;
      return { status: first ? 429 : 200, headers: { 'retry-after': '5' }, body: '{}' };
    },
  });
  runtime.sleep = () =>
    new Promise((resolve) => {
      release = resolve;
    });
  const http = createHttp(runtime);
  const first = http.get('http://a.test/1', body);
  await http.get('http://b.test/1', body);
  const second = http.get('http://a.test/2', body);
  await http.get('http://b.test/2', body);
  expect(asked).toEqual(['http://a.test/1', 'http://b.test/1', 'http://b.test/2']);
  expect(http.wait()).toEqual({
    reason: 'the network allows no more requests',
    until: TEST_NOW + 5000,
    isLimit: true,
  });
  release();
  await Promise.all([first, second]);
  expect(asked.slice(3).sort()).toEqual(['http://a.test/1', 'http://a.test/2']);
  expect(http.wait()).toBe(null);
});

test('the next request waits for the reset where an answer says that nothing is left', async () => {
  const headers = { 'ratelimit-remaining': '0', 'ratelimit-reset': '40' };
  const { http, runtime } = scripted([{ headers }]);
  await http.get('http://a.test/1', body);
  await http.get('http://a.test/2', body);
  expect(runtime.slept).toEqual([40_000]);
});

test('no more requests at once than the host is allowed', async () => {
  let under = 0;
  let most = 0;
  const runtime = testRuntime({
    http: async () => {
      under++;
      most = Math.max(most, under);
      await new Promise((resolve) => setImmediate(resolve));
      under--;
      return { status: 200, headers: {}, body: '{}' };
    },
  });
  const http = createHttp(runtime);
  http.setPace('http://a.test/', { atOnce: 3, gapMs: 0 });
  await Promise.all(Array.from({ length: 20 }, (_, k) => http.get(`http://a.test/${k}`, body)));
  expect(most).toBe(3);
});

test('many requests and waits at once raise no warning of a leak', async () => {
  appview = await startAppview([ANN]);
  const warnings: Error[] = [];
  const note = (warning: Error) => warnings.push(warning);
  process.on('warning', note);
  const http = createHttp(testRuntime());
  http.setPace(appview.url, { atOnce: 40, gapMs: 0 });
  http.trust(appview.url);
  const url = `${appview.url}/xrpc/app.bsky.actor.getProfile?actor=ann.test`;
  await Promise.all(Array.from({ length: 80 }, () => http.get(url, body)));
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', note);
  expect(warnings).toEqual([]);
});

test('a gap is kept between the starts of requests', async () => {
  const starts: number[] = [];
  const runtime = testRuntime({
    http: async () => {
      starts.push(runtime.now());
      return { status: 200, headers: {}, body: '{}' };
    },
  });
  const http = createHttp(runtime);
  http.setPace('http://a.test/', { atOnce: 5, gapMs: 100 });
  await Promise.all(Array.from({ length: 4 }, (_, k) => http.get(`http://a.test/${k}`, body)));
  expect(starts.map((start) => start - starts[0]!)).toEqual([0, 100, 200, 300]);
});

test('an interruption ends a long wait and a request under way at once', async () => {
  const runtime = testRuntime({
    http: async ({ url, signal }) => {
      if (url.includes('hangs')) await aborted(signal!);
      if (signal?.aborted) throw new Error('aborted');
      return { status: 429, headers: { 'retry-after': '300' }, body: '' };
    },
  });
  runtime.sleep = (_, signal) => aborted(signal!);
  const http = createHttp(runtime);
  const questions = [http.get('http://waits.test/', body), http.get('http://hangs.test/', body)];
  await vi.waitFor(() => expect(http.wait()).not.toBe(null));
  runtime.interrupt();
  for (const question of questions) await expect(question).rejects.toBeInstanceOf(Interrupted);
});

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve());
  });
}

test.each([
  [undefined, 'entente'],
  ['jane@example.org', 'entente (contact: jane@example.org)'],
  ['Zoë\r\nX: y', 'entente (contact: ZoX: y)'],
])('the User-Agent names the tool and the contact %j', async (contact, agent) => {
  const { http, runtime } = scripted([], { ENTENTE_CONTACT: contact });
  await http.get('http://a.test/', body);
  expect(runtime.sent[0]!.headers?.['user-agent']).toBe(agent);
});

test('of several servers the clock is held against the one that agrees with it best; one that says nothing counts for nothing', async () => {
  const dates = ['', 'yesterday', 'Thu, 01 Jan 2099 00:00:00 GMT', 'Mon, 01 Jun 2026 02:00:00 GMT'];
  const runtime = testRuntime();
  let next = 0;
  const http = createHttp({
    ...runtime,
    http: async () => ({ status: 200, headers: { date: dates[next++]! }, body: '{}' }),
  });
  const ahead = [];
  for (const _ of dates) {
    await http.get('https://one.test/', body);
    ahead.push(http.clockAhead());
  }
  expect(ahead).toEqual([0, 0, TEST_NOW - Date.UTC(2099, 0, 1), -2 * 3_600_000]);
});

test('an answer with bytes that are no UTF-8 is asked again, and is none in the end', async () => {
  const broken = { body: '{"subject":"did:plc:\ufffd"}', isBroken: true };
  const { http } = scripted([broken, { body: '{"subject":"did:plc:ann"}' }]);
  expect(await http.get('http://a.test/', body)).toEqual({ subject: 'did:plc:ann' });
  const always = scripted(Array.from({ length: 99 }, () => broken));
  const failure = await always.http.get('http://a.test/', body).catch((error: GaveUp) => error);
  expect(failure).toMatchObject({ message: 'the answer was malformed', answered: true });
});
