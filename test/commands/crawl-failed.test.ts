/** Crawls that are better read again than sealed, as a person meets them at a terminal. */
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { type MastodonServer, type MastodonUser, startMastodon } from '../support/mastodon-server.ts';
import { openTerminal, type Terminal } from '../support/terminal.ts';

const folder = temporaryFolder();
const BIN = join(import.meta.dirname, '../../bin/entente.js');
const HEADER = 'actor,name,kind,country,office,network,handle\n';

const servers: MastodonServer[] = [];
let terminal: Terminal;
afterEach(async () => {
  terminal.close();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(host: string, users: readonly MastodonUser[]): Promise<MastodonServer> {
  const server = await startMastodon(host, users);
  servers.push(server);
  return server;
}

function crawl(name: string, handles: readonly string[], env: Record<string, string> = {}, more = ''): void {
  const rows = handles.map((handle, k) => `a${k},N${k},person,FR,head-of-state,mastodon,${handle}\n`);
  folder.write(`${name}.csv`, HEADER + rows.join(''));
  const where = servers.map((server, k) => `--mastodon ${['one', 'two'][k]}.test=${server.url}`).join(' ');
  terminal = openTerminal(
    `node ${BIN} crawl --network mastodon --roster ${name}.csv -s ${name} --db ${name}.sqlite --seal ${where} ${more}`,
    folder.path,
    env,
  );
}

const told = () => terminal.screen().replace(/\n/g, ' ');

test('a missing token is named once, at the end, and nothing is sealed; with it the rest is read', async () => {
  const one = await serve('one.test', [{ name: 'ann' }, { name: 'bob' }, { name: 'cy' }]);
  await serve('two.test', [{ name: 'dee' }, { name: 'eve' }, { name: 'fay' }, { name: 'gus' }]);
  one.demands = 'one-secret';
  const handles = ['ann@one.test', 'bob@one.test', 'dee@two.test', 'eve@two.test', 'fay@two.test'];
  crawl('token', handles);
  expect(await terminal.ended).toBe(1);
  expect(told()).toContain(
    'token: a token is missing; put it into the environment: MASTODON_TOKEN_ONE_TEST (2 accounts); read them again with: entente crawl',
  );
  expect(told().match(/MASTODON_TOKEN_ONE_TEST/g)).toHaveLength(1);
  expect(told()).toContain('--retry failed');
  expect(told()).not.toMatch(/entente seal|sealed/);
  terminal.close();
  crawl('token', handles, { MASTODON_TOKEN_ONE_TEST: 'one-secret' }, '--retry failed');
  expect(await terminal.ended).toBe(0);
  expect(told()).toContain('token: 5 accounts read and sealed');
});

test('where more than half of the accounts failed, nothing is sealed; by half of them it is', async () => {
  const one = await serve('one.test', [{ name: 'ann' }, { name: 'bob' }, { name: 'cy' }, { name: 'dee' }]);
  let broken = /id-(ann|bob|cy)/;
  one.disturb = ({ pathname }) => (broken.test(pathname) ? { status: 422, body: {} } : null);
  const handles = ['ann', 'bob', 'cy', 'dee'].map((name) => `${name}@one.test`);
  crawl('half', handles);
  expect(await terminal.ended).toBe(1);
  expect(told()).toContain(
    'half: more than half of the accounts failed (3 of 4); why: entente status half; read them again with: entente crawl',
  );
  expect(told()).not.toMatch(/entente seal|sealed/);
  terminal.close();
  broken = /id-(ann|bob)/;
  crawl('half', handles, {}, '--retry failed');
  expect(await terminal.ended).toBe(0);
  expect(told()).toContain('4 accounts read and sealed');
});
