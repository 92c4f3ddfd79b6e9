/** A server whose limit is used up while a watch reads its accounts: the sweep waits for it, and one line says so. */
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { type MastodonServer, startMastodon } from '../support/mastodon-server.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const NAMES = Array.from({ length: 8 }, (_, k) => `office${k}`);
let server: MastodonServer;
afterEach(() => server.close());

async function watch(name: string) {
  const roster = NAMES.map((one) => `mastodon,${one}@a.test`).join('\n');
  folder.write('r.csv', `network,handle\n${roster}\n`);
  const asked = ['--network', 'mastodon', '--mastodon', `a.test=${server.url}`, '--stream', 'none'];
  const words = ['watch', name, ...asked, '--roster', 'r.csv', '--every', '1h', '--for', '1h'];
  return runHere(words, { cwd: folder.path });
}

async function gaps(name: string): Promise<Record<string, string>[]> {
  const { stdout } = await runHere(['status', name, '--format', 'json'], { cwd: folder.path });
  return JSON.parse(stdout).rows;
}

const begin = () =>
  startMastodon(
    'a.test',
    NAMES.map((name, k) => ({ name, follows: [NAMES[(k + 1) % NAMES.length]!] })),
  );

test.each([
  ['looked up', 'lookup'],
  ['read', 'following'],
])(
  'a limit that is used up while accounts are %s leaves none unread, and is told in one line',
  async (_, call) => {
    server = await begin();
    let asked = 0;
    server.disturb = ({ pathname }) =>
      pathname.endsWith(`/${call}`) && ++asked === 3
        ? { status: 429, body: { error: 'Too many requests' }, headers: { 'retry-after': '290' } }
        : null;
    const { code, stderr } = await watch(call);
    expect(code).toBe(0);
    expect(stderr.match(/allows no more requests until [^\n]*/g)).toEqual([
      expect.stringMatching(/ UTC; what is left of it waits$/),
    ]);
    expect(stderr).not.toMatch(/could not be asked|same command/);
    expect(await gaps(call)).toEqual([]);
  },
);

test('a limit of days is not waited for: each account is a gap, in one line and no words of a crawl', async () => {
  server = await begin();
  expect((await watch('long')).code).toBe(0);
  server.disturb = () => ({ status: 429, body: {}, headers: { 'retry-after': '200000' } });
  const { code, stderr } = await watch('long');
  expect(code).toBe(0);
  expect(stderr.match(/allows no more requests/g)).toHaveLength(1);
  expect(stderr).toContain('what is left of it is read with the next sweep');
  expect(stderr).not.toMatch(/could not be asked|same command/);
  const rows = await gaps('long');
  expect(rows).toHaveLength(NAMES.length);
  for (const { reason } of rows) {
    expect(reason).toMatch(/^could not be read: 127\.0\.0\.1:\d+ allows no more requests until [^;]+ UTC$/);
  }
});

test('a server that does not answer is told once', async () => {
  server = await begin();
  expect((await watch('dead')).code).toBe(0);
  server.disturb = () => ({ status: 500, body: {} });
  const { stderr } = await watch('dead');
  expect(stderr.match(/a\.test could not be asked/g)!.length).toBeLessThan(5);
});
