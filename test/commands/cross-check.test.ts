/** `crawl --cross-check` on an app that does not index a follow: what is sealed calls it unknown, since its record was read. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { run } from '../../src/main.ts';
import { renderRoster } from '../../src/roster/render.ts';
import { readContent } from '../../src/store/content.ts';
import { findSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { type AtprotoServer, startAtproto } from '../support/atproto.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';
import { realHttp, testRuntime } from '../support/runtime.ts';
import { rosterRow } from '../support/snapshots.ts';

const folder = temporaryFolder();
const db = (name: string) => join(folder.path, `${name}.sqlite`);
const did = (name: string) => `did:plc:${name}`;

/** Ann follows bob, cy and dee by records; the one to bob is of "yesterday", and the app has missed the one to dee. */
const ACCOUNTS = [
  {
    did: did('ann'),
    handle: 'ann.test',
    follows: [did('bob'), did('cy'), did('dee')],
    dates: ['yesterday', '2026-04-30T00:00:00.000Z', '2026-04-29T00:00:00.000Z'],
    declared: 1,
  },
  ...['bob', 'cy', 'dee'].map((name) => ({ did: did(name), handle: `${name}.test` })),
];
const roster = folder.write(
  'roster.csv',
  renderRoster({
    columns: [],
    lines: [],
    rows: ACCOUNTS.map(({ handle }) =>
      rosterRow({ actor: handle, name: handle, kind: 'person', network: 'bluesky', handle }),
    ),
  }),
);

let server: AtprotoServer;
beforeEach(async () => {
  server = await startAtproto(ACCOUNTS);
  server.disturb = (url) =>
    url.pathname.endsWith('getFollows') && url.searchParams.get('actor') === did('ann')
      ? {
          status: 200,
          body: { subject: { did: did('ann') }, follows: [{ did: did('cy'), handle: 'cy.test' }] },
        }
      : null;
});
afterEach(() => server.close());

function words(name: string, ...more: string[]): string[] {
  const servers = ['--appview', server.url, '--plc', server.url, '--pds', server.url];
  return [
    'crawl',
    '--network',
    'bluesky',
    '--roster',
    roster,
    '--db',
    db(name),
    '-s',
    name,
    ...servers,
    ...more,
  ];
}

function content(name: string) {
  const store = openStore(db(name));
  const { snapshot, ties, unseen, accounts } = readContent(store, findSnapshot(store, name)!);
  store.close();
  return {
    state: snapshot.state,
    ties: Array.from(ties.source, (from, k) => [accounts[from], accounts[ties.target[k]!]]),
    unseen: unseen.reason.map((reason, k) => [
      accounts[unseen.source[k]!],
      accounts[unseen.target[k]!],
      reason,
    ]),
  };
}

const NOT_INDEXED = 'its record has no valid date, and the app does not index it';

test.each([[['--seal']], [[]]])(
  'a follow whose record has no valid date is unknown to what the app shows, %j',
  async (more) => {
    const name = more.length > 0 ? 'sealed' : 'open';
    const read = ['--read', 'appview', '--cross-check', '--format', 'csv', ...more];
    const { code, stdout, stderr } = await runHere(words(name, ...read));
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const { rows } = parseCsv(stdout, 'stdout');
    expect(rows.map((row) => row.slice(2))).toEqual([
      ['ann.test', 'bob.test', 'yes', 'unknown', NOT_INDEXED],
      ['ann.test', 'dee.test', 'yes', 'no', 'no cause known'],
    ]);
    expect(content(name)).toEqual({
      state: more.length > 0 ? 'sealed' : 'open',
      ties: [[did('ann'), did('cy')]],
      unseen: [[did('ann'), did('bob'), NOT_INDEXED]],
    });
  },
);

test('read by records, the tie is there, and the table says why the app does not show it', async () => {
  const { stdout } = await runHere(
    words('declared', '--read', 'records', '--cross-check', '--seal', '--format', 'csv'),
  );
  expect(stdout).toContain(`ann.test,bob.test,yes,unknown,"${NOT_INDEXED}"`);
  expect(content('declared')).toMatchObject({ state: 'sealed', unseen: [] });
  expect(content('declared').ties).toHaveLength(3);
});

test('interrupted while it reads the second way, nothing is sealed, and the same command goes on', async () => {
  const runtime = testRuntime({
    http(request) {
      if (request.url.includes('listRecords')) runtime.interrupt();
      return realHttp(request);
    },
  });
  let stderr = '';
  runtime.stderr.on('data', (part: Buffer) => {
    stderr += part.toString();
  });
  const command = words('halted', '--read', 'appview', '--cross-check', '--seal');
  expect(await run(command, runtime)).toBe(130);
  expect(stderr).toMatch(/halted: interrupted, nothing is lost; go on with: entente crawl .*--cross-check/);
  expect(content('halted').state).toBe('open');

  expect(await runHere(command)).toMatchObject({ code: 0 });
  expect(content('halted')).toMatchObject({
    state: 'sealed',
    unseen: [[did('ann'), did('bob'), NOT_INDEXED]],
  });
});
