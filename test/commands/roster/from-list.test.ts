/** Public lists as rosters: Bluesky's from the sandbox, Mastodon's and X's from servers on loopback. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { parseCsv } from '../../../src/csv.ts';
import { listAddress } from '../../../src/roster/list-address.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { type Loopback, sendJson, startLoopback } from '../../support/loopback.ts';
import { entente } from '../../support/program.ts';
import { runHere } from '../../support/run-here.ts';

const folder = temporaryFolder();
let server: Loopback | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const rowsOf = (text: string) => {
  const { header, rows } = parseCsv(text, 'roster');
  const cell = (row: readonly string[], column: string) => row[header.indexOf(column)]!;
  return rows.map((row) => ['network', 'handle', 'account_id', 'name'].map((column) => cell(row, column)));
};

test.each([
  [
    'https://bsky.app/profile/eu.test/lists/3kabc',
    { network: 'bluesky', kind: 'list', owner: 'eu.test', key: '3kabc' },
  ],
  [
    'bsky.app/starter-pack/did:plc:abc/3kabc/',
    { network: 'bluesky', kind: 'starter-pack', owner: 'did:plc:abc', key: '3kabc' },
  ],
  [
    'https://bsky.app/start/eu.test/3kabc?x=1',
    { network: 'bluesky', kind: 'starter-pack', owner: 'eu.test', key: '3kabc' },
  ],
  [
    'at://did:plc:abc/app.bsky.graph.list/3kabc',
    { network: 'bluesky', kind: 'list', owner: 'did:plc:abc', key: '3kabc' },
  ],
  ['https://x.com/i/lists/84839422', { network: 'x', id: '84839422' }],
  ['https://twitter.com/i/lists/84839422/members', { network: 'x', id: '84839422' }],
  [
    'https://mastodon.example/collections/116131056935959117',
    { network: 'mastodon', host: 'mastodon.example', id: '116131056935959117' },
  ],
  ['https://go.bsky.app/AbCdEf', { fault: expect.stringContaining('is a short link') }],
  ['https://x.com/user/lists/leaders', { fault: expect.stringContaining('without its number') }],
  ['https://mastodon.example/lists/12', { fault: expect.stringContaining('its owner alone can read') }],
  ['https://bsky.app/profile/eu.test', undefined],
  ['https://x.com/potus', undefined],
  ['https://mastodon.example/@user', undefined],
  ['eu.test', undefined],
])('%s', (text, expected) => {
  expect(listAddress(text)).toEqual(expected);
});

test('a starter pack of the sandbox is a roster that can be crawled at once', async () => {
  folder.write('pack/empty', '');
  const cwd = join(folder.path, 'pack');
  const pack = 'https://bsky.app/starter-pack/eu.test/international-organisation';
  const made = await runHere(['roster', 'from-list', pack, '--sandbox', '--out', 'pack.csv'], { cwd });
  expect(made).toMatchObject({
    code: 0,
    stdout: '',
    stderr: expect.stringMatching(/^\d+ accounts of the list Starter pack/),
  });
  const rows = rowsOf(readFileSync(join(cwd, 'pack.csv'), 'utf8'));
  const list = await runHere(
    [
      'roster',
      'from-list',
      pack.replace('starter-pack', 'profile').replace('test/', 'test/lists/'),
      '--sandbox',
    ],
    { cwd },
  );
  expect(rowsOf(list.stdout)).toEqual(rows);
  expect(rows).toContainEqual([
    'sandbox',
    'eu.test',
    expect.stringMatching(/^did:plc:/),
    'European Union (simulated)',
  ]);
  expect((await runHere(['roster', 'check', 'pack.csv'], { cwd })).code).toBe(0);
  const crawl = ['crawl', '--roster', 'pack.csv', '-s', 'pack', '--seal'];
  expect((await runHere(crawl, { cwd })).stderr).toContain(`pack: ${rows.length} accounts read and sealed`);
});

test.each([
  [
    'from-handles',
    'https://bsky.app/profile/eu.test/lists/a\n',
    'make a roster of its members with: entente roster from-list https://bsky.app/profile/eu.test/lists/a',
  ],
  ['from-handles', 'https://x.com/i/lists/1\n', 'entente roster from-list https://x.com/i/lists/1'],
])('%s refuses the address of a list, with the command that reads it', async (command, input, message) => {
  expect(entente(['roster', command, '-'], { input })).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining(message),
  });
});

test.each([
  ['https://bsky.app/profile/eu.test/lists/none', 'there is no such list'],
  ['https://bsky.app/profile/nobody.test/lists/none', 'there is no account @nobody.test'],
  ['https://bsky.app/profile/eu.test', 'is not the address of a list; write one such as'],
])('%s is told', async (address, message) => {
  expect(await runHere(['roster', 'from-list', address, '--sandbox'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining(message),
  });
});

test('a collection on Mastodon: its items, without its curator', async () => {
  const account = (id: string, acct: string) => ({
    id,
    acct,
    display_name: acct.toUpperCase(),
    uri: `https://soc.example/users/${id}`,
  });
  server = await startLoopback((url, _, response) =>
    url.pathname === '/api/v1/collections/7'
      ? sendJson(response, 200, {
          collection: {
            id: '7',
            name: 'Ministries',
            item_count: 3,
            items: [
              { id: '1', account_id: '11' },
              { id: '2', account_id: '12' },
            ],
          },
          accounts: [account('10', 'curator'), account('11', 'ann'), account('12', 'bob@other.social')],
        })
      : sendJson(response, 404, { error: 'Record not found' }),
  );
  const at = ['--mastodon', `soc.social=${server.url}`];
  const made = await runHere(['roster', 'from-list', 'https://soc.social/collections/7', ...at]);
  expect(made).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('2 accounts of the list Ministries; 1 more member it does not show'),
  });
  expect(rowsOf(made.stdout)).toEqual([
    ['mastodon', 'ann@soc.social', 'https://soc.example/users/11', 'ANN'],
    ['mastodon', 'bob@other.social', 'https://soc.example/users/12', 'BOB@OTHER.SOCIAL'],
  ]);
  expect(await runHere(['roster', 'from-list', 'https://soc.social/collections/8', ...at])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('soc.social has no collection 8, or is older than Mastodon 4.6'),
  });
});

test('a list on X names its price before a member is bought', async () => {
  server = await startLoopback((url, _, response) => {
    if (url.pathname === '/2/lists/5')
      return sendJson(response, 200, { data: { id: '5', name: 'Leaders', member_count: 3 } });
    const second = url.searchParams.get('pagination_token') === 'next';
    const user = (id: string) => ({ id, username: `user_${id}`, name: `User ${id}` });
    sendJson(
      response,
      200,
      second
        ? { data: [user('3')], meta: {} }
        : { data: [user('1'), user('2')], meta: { next_token: 'next' } },
    );
  });
  const words = ['roster', 'from-list', 'https://x.com/i/lists/5', '--x-api', server.url];
  const env = { X_BEARER_TOKEN: 'AAAA' };
  expect(await runHere(words, { env })).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('3 accounts up on x costs up to $0.03'),
  });
  expect(server.asked).toEqual(['/2/lists/5?list.fields=owner_id,member_count']);
  // As it is copied out of a file: with the end of its line.
  const made = await runHere([...words, '--yes'], { env: { X_BEARER_TOKEN: 'AAAA\n' } });
  expect(made.runtime.sent.map(({ headers }) => headers?.authorization)).toEqual(
    Array(3).fill('Bearer AAAA'),
  );
  expect(rowsOf(made.stdout)).toEqual(
    ['1', '2', '3'].map((id) => ['x', `user_${id}`, `x:${id}`, `User ${id}`]),
  );
});
