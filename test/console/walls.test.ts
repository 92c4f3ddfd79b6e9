import { expect, test } from 'vitest';
import { askDoor } from '../../src/console/door.ts';
import { type Knock, LOOPBACK_HOSTS, pass, type Walls } from '../../src/console/walls.ts';

const LOOPBACK: Walls = { hosts: LOOPBACK_HOSTS, token: null, isSecure: false };
const TOKEN = 'c0ffee00c0ffee00c0ffee00';
const OPEN: Walls = { hosts: ['leaders.example.org'], token: TOKEN, isSecure: true };

function knock(headers: Record<string, string>, target = '/', method = 'GET'): Knock {
  return { method, target, rawHeaders: Object.entries(headers).flat() };
}

const at = (walls: Walls, asked: Knock) => {
  const passage = pass(walls, asked);
  return passage.state === 'refused' ? `${passage.status} ${passage.reason}` : passage.state;
};

test.each([
  ['localhost:8030', 'in'],
  ['127.0.0.1:8030', 'in'],
  ['[::1]:8030', 'in'],
  ['LOCALHOST', 'in'],
  ['evil.example', '421 host'],
  ['localhost.evil.example:8030', '421 host'],
  ['127.0.0.1.evil.example', '421 host'],
  ['localhost@evil.example', '421 host'],
  ['127.0.0.1:8030:80', '421 host'],
  ['2130706433', '421 host'],
  ['0.0.0.0:8030', '421 host'],
  ['', '421 host'],
])('Host: %s on loopback: %s', (host, expected) => {
  expect(at(LOOPBACK, knock({ Host: host }))).toBe(expected);
});

test('a request without Host, or with two, is refused', () => {
  expect(at(LOOPBACK, knock({}))).toBe('421 host');
  const twice = { method: 'GET', target: '/', rawHeaders: ['Host', 'localhost', 'host', 'localhost'] };
  expect(at(LOOPBACK, twice)).toBe('421 host');
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'CONNECT', 'get'])(
  '%s is refused',
  (method) => {
    expect(at(LOOPBACK, knock({ host: 'localhost' }, '/', method))).toBe('405 method');
  },
);

test.each([
  ['//evil.example/'],
  ['http://evil.example/'],
  ['*'],
  ['/../etc/passwd'],
  ['/%2e%2e/etc/passwd'],
  ['/show%00'],
  ['/console.css/..'],
  ['/a\\b'],
  [''],
])('the target %s is no address of a page', (target) => {
  expect(at(LOOPBACK, knock({ host: 'localhost' }, target))).toBe('400 target');
});

test('an address beyond any length of a page is refused, and a body is', () => {
  expect(at(LOOPBACK, knock({ host: 'localhost' }, `/show?of=${'a'.repeat(5000)}`))).toBe('414 target');
  expect(at(LOOPBACK, knock({ host: 'localhost', 'content-length': '5' }))).toBe('400 body');
  expect(at(LOOPBACK, knock({ host: 'localhost', 'transfer-encoding': 'chunked' }))).toBe('400 body');
});

test.each([
  [{ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }, 'in'],
  [{ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }, 'in'],
  [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, '403 cross-site'],
  [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, '403 cross-site'],
  // Another port of this machine is the same site: its link may lead here, and its page may not read this one.
  [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate' }, 'in'],
  [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, '403 cross-site'],
])('%j: %s', (headers, expected) => {
  expect(at(LOOPBACK, knock({ host: 'localhost', ...headers }))).toBe(expected);
});

test('with a token: its address leads in by a cookie, which does not hold it', () => {
  const host = { host: 'leaders.example.org' };
  expect(at(OPEN, knock(host))).toBe('401 token');
  expect(at(OPEN, knock(host, '/?token=wrong'))).toBe('401 token');
  expect(at(OPEN, knock({ host: 'localhost' }, `/?token=${TOKEN}`))).toBe('421 host');
  const known = pass(OPEN, knock(host, `/show?of=FR&token=${TOKEN}`));
  if (known.state !== 'known') throw new Error(known.state);
  expect(known.location).toBe('/show?of=FR');
  expect(known.cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
  expect(known.cookie).not.toContain(TOKEN);
  const cookie = known.cookie.split(';')[0]!;
  expect(at(OPEN, knock({ ...host, cookie: `other=1; ${cookie}` }))).toBe('in');
  expect(at(OPEN, knock({ ...host, cookie: `${cookie}0` }))).toBe('401 token');
  expect(at(OPEN, knock({ ...host, authorization: `Bearer ${TOKEN}` }))).toBe('in');
  expect(at(OPEN, knock({ ...host, authorization: `Bearer ${TOKEN}0` }))).toBe('401 token');
});

const asked = { port: 0, listen: '127.0.0.1', host: 'leaders.example.org' };

test.each([
  [{ ...asked, listen: 'localhost' }, TOKEN, 'an IP address'],
  [{ ...asked, host: undefined }, TOKEN, '--listen needs --host'],
  [{ ...asked, host: 'a.example/x' }, TOKEN, '--listen needs --host'],
  [asked, '', 'ENTENTE_CONSOLE_TOKEN'],
  [asked, 'short', 'ENTENTE_CONSOLE_TOKEN'],
  [{ ...asked, listen: '0.0.0.0' }, TOKEN, '--behind-tls'],
  [{ ...asked, listen: '192.168.1.5' }, TOKEN, '--behind-tls'],
  [{ ...asked, listen: '::' }, TOKEN, '--behind-tls'],
])('%j opens nothing', (options, token, message) => {
  expect(() => askDoor(options, token)).toThrow(message);
});

test('what is opened to others is said, and serves one name', () => {
  const door = askDoor({ ...asked, listen: '0.0.0.0', behindTls: true }, TOKEN);
  expect(door.walls).toEqual({ hosts: ['leaders.example.org'], token: TOKEN, isSecure: true });
  expect(door.said).toContain('0.0.0.0');
  expect(door.said).not.toContain(TOKEN);
  expect(askDoor({ port: 0 }).listen.host).toBe('127.0.0.1');
});
