/** Connections to the world: private addresses are refused where a server named them, proxies are honoured. */
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { PrivateAddress } from '../src/errors.ts';
import { isPrivateAddress } from '../src/private-address.ts';
import { systemRuntime } from '../src/runtime.ts';
import { type Loopback, startLoopback } from './support/loopback.ts';

/** Names as a name server of the test's own would resolve them. */
vi.mock('node:dns', async (original) => {
  const dns = await original<typeof import('node:dns')>();
  const names: Record<string, { address: string; family: number }[]> = {
    'inner.test': [{ address: '127.0.0.1', family: 4 }],
    'mixed.test': [
      { address: '8.8.8.8', family: 4 },
      { address: '::1', family: 6 },
    ],
    'none.test': [],
  };
  const lookup = (name: string, options: object, done: (error: Error | null, found: unknown) => void) =>
    name in names ? done(null, names[name]) : dns.lookup(name, options, done as never);
  return { ...dns, lookup };
});

vi.mock('node:dns/promises', async (original) => ({
  ...(await original<typeof import('node:dns/promises')>()),
  async resolveTxt(name: string) {
    if (name === '_atproto.two.test') return [['did=did:plc:', 'ann'], ['v=spf1']];
    const codes: Record<string, string> = { 'none.test': 'ENODATA', 'unknown.test': 'ENOTFOUND' };
    throw Object.assign(new Error(name), { code: codes[name] ?? 'ESERVFAIL' });
  },
}));

const closing: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  delete process.env.HTTPS_PROXY;
  delete process.env.NO_PROXY;
});

const BOUNDS = { timeoutMs: 300_000, maxBytes: 1000 };

async function loopback(body = 'hello'): Promise<Loopback> {
  const server = await startLoopback((_, __, response) => response.end(body));
  closing.push(() => server.close());
  return server;
}

test.each([
  '127.0.0.1',
  '127.9.9.9',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  '[::1]',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '64:ff9b::7f00:1',
  'ff02::1',
])('%s is private', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

test.each(['8.8.8.8', '172.32.0.1', '192.169.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
  '%s is public',
  (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  },
);

test('an address or name that leads into this machine is refused before anything is sent', async () => {
  const server = await loopback();
  const { http } = systemRuntime();
  const { port } = new URL(server.url);
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1']) {
    const asking = http({ url: `http://${host}:${port}/`, ...BOUNDS, publicOnly: true });
    await expect(asking, host).rejects.toBeInstanceOf(PrivateAddress);
  }
  expect(server.asked).toEqual([]);
  expect(await http({ url: server.url, ...BOUNDS })).toMatchObject({ status: 200, body: 'hello' });
});

test('a name with a private address, be it one of several, is refused: what is checked is connected to', async () => {
  const server = await loopback();
  const { http } = systemRuntime();
  const { port } = new URL(server.url);
  for (const host of ['inner.test', 'mixed.test']) {
    const asking = http({ url: `http://${host}:${port}/`, ...BOUNDS, publicOnly: true });
    await expect(asking, host).rejects.toBeInstanceOf(PrivateAddress);
  }
  await expect(http({ url: `http://none.test:${port}/`, ...BOUNDS, publicOnly: true })).rejects.toThrow(
    'no public',
  );
  expect(server.asked).toEqual([]);
});

test('a longer answer than allowed and one that does not come are errors', async () => {
  const server = await loopback('x'.repeat(2000));
  const { http } = systemRuntime();
  await expect(http({ url: server.url, ...BOUNDS })).rejects.toThrow('longer than 1000 bytes');
  const silent = await startLoopback(() => {});
  closing.push(() => silent.close());
  await expect(http({ url: silent.url, maxBytes: 10, timeoutMs: 50 })).rejects.toThrow(
    'no answer within 0.05 s',
  );
});

/** A proxy that notes what it is asked for and connects every name to this machine. */
async function proxy(): Promise<{ url: string; asked: [string, string | undefined][] }> {
  const asked: [string, string | undefined][] = [];
  const server = createServer();
  server.on('connect', (request, socket) => {
    asked.push([request.url ?? '', request.headers['proxy-authorization']]);
    if (request.url?.startsWith('refused.test')) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    socket.on('error', () => {});
    const target = connect(1, '127.0.0.1');
    target.on('error', () => socket.end('HTTP/1.1 200 OK\r\n\r\nnot TLS'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return { url: `http://me:pass@127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

test('HTTPS goes through HTTPS_PROXY with its login, unless NO_PROXY names the host', async () => {
  const { url, asked } = await proxy();
  process.env.HTTPS_PROXY = url;
  process.env.NO_PROXY = 'direct.invalid';
  const { http } = systemRuntime();
  await expect(http({ url: 'https://far.invalid/', ...BOUNDS })).rejects.toThrow();
  await expect(http({ url: 'https://refused.test/', ...BOUNDS })).rejects.toThrow(
    'the proxy answered HTTP 403',
  );
  await expect(http({ url: 'https://direct.invalid/', ...BOUNDS })).rejects.toThrow(/ENOTFOUND|EAI_AGAIN/);
  const login = `Basic ${Buffer.from('me:pass').toString('base64')}`;
  expect(asked).toEqual([
    ['far.invalid:443', login],
    ['refused.test:443', login],
  ]);
});

test('the mark of a running process stays; a process that is no more has none', () => {
  const { pid, processMark } = systemRuntime();
  expect(processMark(pid)).toBe(processMark(pid));
  expect(processMark(2 ** 22 + 1)).toBe(null);
});

test('TXT records come whole; a name without any has none, and silence is no answer', async () => {
  const { resolveTxt } = systemRuntime();
  expect(await resolveTxt('_atproto.two.test')).toEqual(['did=did:plc:ann', 'v=spf1']);
  expect(await resolveTxt('none.test')).toEqual([]);
  expect(await resolveTxt('unknown.test')).toEqual([]);
  await expect(resolveTxt('silent.test')).rejects.toThrow();
});

test('signals are listened for only from where they are asked about to where work begins that never waits', () => {
  const listeners = () => ['SIGINT', 'SIGTERM'].map((name) => process.listenerCount(name));
  const before = listeners();
  const runtime = systemRuntime();
  expect(listeners()).toEqual(before);
  const first = runtime.interrupted;
  expect(runtime.interrupted).toBe(first);
  expect(listeners()).toEqual(before.map((count) => count + 1));
  runtime.endWhenInterrupted();
  expect(listeners()).toEqual(before);
  expect(runtime.interrupted.aborted).toBe(false);
  runtime.endWhenInterrupted();
});

test('an answer that repeats the token it was asked with is handed on without it', async () => {
  const token = 'AAAA%2Fsecret%3Dtoken';
  const words = JSON.stringify({
    title: 'Unauthorized',
    detail: `no such token: ${token} AAAA/secret=token ${encodeURIComponent(token)}`,
  });
  const server = await startLoopback((_, __, response) => {
    response.writeHead(401, { 'www-authenticate': `Bearer error="${token}"` });
    response.end(words.replaceAll('/', '\\/'));
  });
  closing.push(() => server.close());
  const { http } = systemRuntime();
  const headers = { authorization: `Bearer ${token}` };
  const answer = await http({ url: `${server.url}/2/users`, headers, ...BOUNDS });
  expect(JSON.stringify(answer)).not.toContain('secret');
  expect(JSON.parse(answer.body).detail).toBe('no such token: [token] [token] [token]');
});

test('an answer of bytes that are no UTF-8 says so', async () => {
  const server = await startLoopback((_, __, response) =>
    response.end(Buffer.from('{"subject":"did:plc:\xff"}', 'latin1')),
  );
  closing.push(() => server.close());
  const answer = await systemRuntime().http({ url: server.url, ...BOUNDS });
  expect(answer.isBroken).toBe(true);
});
