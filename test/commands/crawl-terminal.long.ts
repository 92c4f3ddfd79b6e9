/** A paid crawl as a person meets it: at a terminal, where the question about money has to be seen. */
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { entente } from '../support/program.ts';
import { openTerminal, type Terminal } from '../support/terminal.ts';
import { startX, X_TOKEN, type XServer } from '../support/x-api.ts';

const folder = temporaryFolder();
const BIN = join(import.meta.dirname, '../../bin/entente.js');
const roster = folder.write(
  'roster.csv',
  'actor,name,kind,country,office,network,handle\nfr-a,A,person,FR,head-of-state,x,ann\nbe-b,B,person,BE,head-of-state,x,bob\n',
);

let x: XServer;
let terminal: Terminal;
afterEach(async () => {
  terminal.close();
  await x.close();
});

const stay = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function open(name: string, more = '', token = X_TOKEN): Promise<void> {
  x = await startX([
    { id: '1', username: 'ann', follows: ['2', '77'] },
    { id: '2', username: 'bob', follows: ['1'] },
  ]);
  const words = ['--network', 'x', '--roster', roster, '-s', name, '--db', `${folder.path}/${name}.sqlite`];
  terminal = openTerminal(`node ${BIN} crawl ${words.join(' ')} --x-api ${x.url} ${more}`, folder.path, {
    X_BEARER_TOKEN: token,
  });
}

test('the question about money stays on the screen, and a no buys nothing', async () => {
  await open('no');
  await terminal.until(/Go on\?/);
  // Longer than a moving line takes to be drawn again.
  await stay(400);
  expect(terminal.screen().trimEnd().split('\n').slice(-2)).toEqual([
    "looking the accounts up: 1 request, at least 0 s, 2 accounts to pay for, up to $0.02 at $0.01 each (X's price list of 2026-08-22)",
    'Go on? [y/N]',
  ]);
  terminal.type('n\r');
  expect(await terminal.ended).toBe(1);
  expect(terminal.screen()).toContain(
    'no: nothing was bought, and what was read is kept; go on with: entente crawl',
  );
  expect(x.asked).toEqual([]);
});

test('each step asks, and a no to the second says that the first was bought', async () => {
  await open('half');
  await terminal.until(/Go on\?/);
  terminal.type('y\r');
  await terminal.until(/reading their follows: .*Go on\?/s);
  await stay(400);
  expect(terminal.screen().trimEnd().split('\n').slice(-2)).toEqual([
    "reading their follows: 2 requests, at least 0 s, 3 accounts to pay for, up to $0.03 at $0.01 each (X's price list of 2026-08-22)",
    'Go on? [y/N]',
  ]);
  terminal.type('\r');
  expect(await terminal.ended).toBe(1);
  expect(terminal.screen()).toContain('half: nothing more was bought');
  expect(x.asked).toHaveLength(1);
});

test('a crawl ends with its receipt, and status tells it too', async () => {
  await open('paid');
  await terminal.until(/Go on\?/);
  terminal.type('y\r');
  await terminal.until(/reading their follows: .*Go on\?/s);
  terminal.type('yes\r');
  expect(await terminal.ended).toBe(0);
  const receipt =
    "paid $0.05: 2 profiles at $0.01 in 1 answer, 3 follows at $0.01 in 2 answers (X's price list of 2026-08-22)";
  expect(terminal.screen().trimEnd().split('\n').at(-1)).toBe(`paid: ${receipt}`);
  const { stdout } = entente(['status', 'paid', '--db', `${folder.path}/paid.sqlite`, '--format', 'table']);
  expect(stdout).toContain(receipt.replace('paid', 'Paid'));
  const status = JSON.parse(
    entente(['status', 'paid', '--db', `${folder.path}/paid.sqlite`, '--format', 'json']).stdout,
  );
  expect(status.dollars_paid).toBe(0.05);
});

test('where the cost set does not reach, what it came to is told beside it', async () => {
  await open('short', '--max-cost 0.04 --yes');
  expect(await terminal.ended).toBe(1);
  const [told, receipt] = terminal.screen().trimEnd().split('\n').slice(-2);
  expect(terminal.screen()).toContain('the crawl stops at $0.04 in all');
  expect(terminal.screen()).toMatch(/the cost set for it does not reach further \(\$0\.04 of \$0\.04 paid\)/);
  expect(told).toBeDefined();
  expect(receipt).toMatch(/^short: paid \$0\.04: /);
});

test('a request that X refuses ends the crawl at once, in its own words', async () => {
  const refuse = () => ({
    status: 403,
    body: {
      title: 'Unsupported Authentication',
      detail: 'Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint.',
      type: 'https://api.x.com/2/problems/unsupported-authentication',
    },
  });
  await open('refused');
  await terminal.until(/Go on\?/);
  x.disturb = refuse;
  terminal.type('y\r');
  expect(await terminal.ended).toBe(2);
  const shown = terminal.screen().replaceAll('\n', ' ');
  expect(shown).toContain(
    'X refuses what it was asked (HTTP 403): Unsupported Authentication: Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint.; what was read is kept',
  );
  expect(shown).not.toContain('run the same command again');
  expect(x.asked).toHaveLength(1);
});

test('blanks around the token are said before anything is asked', async () => {
  await open('blank', '--yes', ` ${X_TOKEN}\n`);
  expect(await terminal.ended).toBe(0);
  expect(terminal.screen()).toContain(
    'the blanks or line ends around the token in X_BEARER_TOKEN are not part of it',
  );
  expect(terminal.screen()).toContain('2 complete');
});

test.each([
  ['in the clear', 'http://x.test', /the token in X_BEARER_TOKEN would go to http:\/\/x\.test in the clear/],
  ['beside a login', 'https://me:hidden@x.test', /the address of x\.test holds a name or a password/],
])('a token that would travel %s is refused', async (_, address, told) => {
  await open('clear', `--x-api ${address}`);
  expect(await terminal.ended).toBe(2);
  expect(terminal.screen().replaceAll('\n', ' ')).toMatch(told);
  expect(terminal.screen().replace(/--x-api \S+/, '')).not.toContain('hidden');
  expect(x.asked).toEqual([]);
});
