import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderRoster } from '../../../src/roster/render.ts';
import type { RosterRow } from '../../../src/roster/row.ts';
import { rosterRow } from '../../../src/roster/row.ts';
import { rowsOn } from '../../../src/roster/rows-on.ts';
import { worldDate } from '../../../src/sandbox/calendar.ts';
import { worldRoster } from '../../../src/sandbox/world-roster.ts';
import { ledgerWriter } from '../../../src/store/ledger-writer.ts';
import { createSnapshot, sealSnapshot } from '../../../src/store/snapshots.ts';
import { openStore } from '../../../src/store/store.ts';
import type { FakeAccount } from '../../support/appview.ts';
import { startAppview } from '../../support/appview.ts';
import { temporaryFolder } from '../../support/folder.ts';
import type { Outcome } from '../../support/program.ts';
import { startEntente } from '../../support/program.ts';
import { runHere } from '../../support/run-here.ts';
import { accountIn2026, sandbox, serveSandboxes, world } from '../../support/sandbox-calls.ts';

const folder = temporaryFolder();
serveSandboxes();

let files = 0;

function write(rows: readonly RosterRow[]): string {
  files += 1;
  return folder.write(`roster-${files}.csv`, renderRoster({ columns: [], rows: [...rows], lines: [] }));
}

/** Checks a roster on a server; no database unless one is named. */
function check(file: string, network: string, appview: string, ...more: string[]): Promise<Outcome> {
  return runHere([...words(file, network, appview), ...more]);
}

function words(file: string, network: string, appview: string): string[] {
  const database = join(folder.path, 'none.sqlite');
  return [
    'roster',
    'check',
    file,
    '--live',
    network,
    '--appview',
    appview,
    '--stale',
    '99y',
    '--db',
    database,
  ];
}

/** Problems as `handle or id: what`, without the file. */
const lines = ({ stdout }: Outcome) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^.*?\.csv:\d+: /, ''));

test('on the sandbox a renamed and a taken-over account are told apart, and each is named with its line', async () => {
  const didOf = new Map(world.accounts.map(({ did, states }) => [states[2025].handle, did]));
  const rows = rowsOn({ columns: [], rows: worldRoster(world, 2025), lines: [] }, worldDate(2025)).map(
    (row) => ({
      ...row,
      account_id: didOf.get(row.handle)!,
      extra: {},
    }),
  );
  const renames = world.events.filter((event) => event.kind === 'renamed');
  const renamed = renames.find((event) => rows.some((row) => row.account_id === event.account))!;
  const owner = accountIn2026(
    ({ status, handle }) => status === 'active' && !rows.some((row) => row.handle === handle),
  );
  const lost = rows.findIndex(
    (row) =>
      world.accounts.some(({ did, states }) => did === row.account_id && states[2026].status === 'active') &&
      !renames.some(({ account }) => account === row.account_id),
  );
  const victim = rows[lost]!;
  rows[lost] = { ...victim, handle: owner.handle };

  const file = write(rows);
  const outcome = await startEntente(words(file, 'sandbox', sandbox.url)).ended;
  expect(outcome.code).toBe(1);
  const found = lines(outcome);
  expect(found).toContain(
    `taken over: @${owner.handle} belongs to ${owner.did} today, not to ${victim.account_id} as account_id says, which is @${victim.handle} now — write handle ${victim.handle}, or end the row (until)`,
  );
  expect(found).toContain(
    `renamed: @${renamed.from} is @${renamed.to} now, the same account (${renamed.account}); the old handle leads nowhere — write handle ${renamed.to}`,
  );
  const kinds = found.map((line) => line.slice(0, line.indexOf(':')));
  expect(kinds.filter((kind) => kind === 'taken over')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'renamed')).toHaveLength(
    renames.filter(({ account }) => rows.some((row) => row.account_id === account)).length,
  );
  const gone = (status: string) =>
    rows.filter((row) =>
      world.accounts.some(({ did, states }) => did === row.account_id && states[2026].status === status),
    ).length;
  expect(gone('suspended')).toBeGreaterThan(0);
  expect(kinds.filter((kind) => kind === 'suspended')).toHaveLength(gone('suspended'));
  expect(kinds.filter((kind) => kind === 'deactivated')).toHaveLength(gone('deactivated'));
  expect(kinds.filter((kind) => kind === 'not found')).toHaveLength(gone('absent'));
  expect(outcome.stderr).toMatch(/\d+ findings in 596 rows; 1 account TAKEN OVER\n$/);
});

const did = (letter: string) => `did:plc:${letter.repeat(24)}`;

function blueskyRow(actor: string, handle: string, accountId = ''): RosterRow {
  return rosterRow({
    actor,
    name: actor.toUpperCase(),
    kind: 'institution',
    country: 'FR',
    office: 'other',
    network: 'bluesky',
    handle,
    account_id: accountId,
  });
}

const ACCOUNTS: readonly FakeAccount[] = [
  { did: did('a'), handle: 'a.org' },
  { did: did('b'), handle: 'new-b.org' },
  { did: did('c'), handle: 'c.org' },
  { did: did('d'), handle: 'd.org', profile: { handle: 'handle.invalid' } },
  { did: did('e'), handle: 'e.org', gone: 'suspended', resolves: true },
  { did: did('f'), handle: 'f.org', gone: 'deactivated', resolves: true },
  { did: did('g'), handle: 'g.org', follows: [did('a')] },
];

test('every state of an account has its own finding, and whoever is well has none', async () => {
  const appview = await startAppview(ACCOUNTS);
  const file = write([
    blueskyRow('a', 'a.org', did('a')),
    blueskyRow('b', 'b.org', did('b')),
    blueskyRow('c', 'c.org', did('x')),
    blueskyRow('d', 'd.org', did('d')),
    blueskyRow('e', 'e.org'),
    blueskyRow('f', 'f.org', did('f')),
    blueskyRow('h', 'h.org'),
    blueskyRow('i', did('d')),
    rosterRow({ ...blueskyRow('j', 'j.org'), until: '2020-01-01' }),
    rosterRow({ ...blueskyRow('k', 'nobody'), network: 'x' }),
  ]);
  const outcome = await check(file, 'bluesky', appview.url);
  await appview.close();
  expect(lines(outcome)).toEqual([
    `renamed: @b.org is @new-b.org now, the same account (${did('b')}); the old handle leads nowhere — write handle new-b.org`,
    `taken over: @c.org belongs to ${did('c')} today, not to ${did('x')} as account_id says, which is there no more — end the row (until) and find the account they use`,
    `unverified: ${did('d')} is there, but its handle @d.org no longer verifies — make sure that the account is still theirs, then write the id as its handle`,
    'suspended: @e.org: the network has suspended the account (the network answers "AccountTakedown") — keep the row if it may come back, else end it (until)',
    'deactivated: @f.org: the holder has deactivated the account (the network answers "AccountDeactivated") — keep the row if it may come back, else end it (until)',
    'not found: @h.org: there is no account of this name, or no more (the network answers "Profile not found") — correct the handle, or end the row (until)',
  ]);
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toContain('8 accounts looked up on bluesky');
});

test('an account that is not answered for is neither well nor gone', async () => {
  const appview = await startAppview(ACCOUNTS);
  appview.disturb = ({ query }) => (query.toString().includes('h.org') ? { status: 500 } : null);
  const file = write([blueskyRow('a', 'a.org', did('a')), blueskyRow('h', 'h.org')]);
  const outcome = await check(file, 'bluesky', appview.url, '--format', 'json');
  await appview.close();
  expect(JSON.parse(outcome.stdout).rows).toEqual([
    {
      file,
      line: 3,
      finding: 'failed',
      message: expect.stringContaining('the network did not answer for it'),
    },
  ]);
});

test('a handle that was taken over is told of all sealed snapshots, and --fix does not write the id of the taker', async () => {
  const appview = await startAppview(ACCOUNTS);
  const path = join(folder.path, 'taken.sqlite');
  const store = openStore(path);
  const rows = [blueskyRow('a', 'a.org'), blueskyRow('c', 'c.org')];
  const profile = { displayName: '', createdAt: null, declaredCount: 0, postCount: 0, audienceCount: 1 };
  // c.org was x's; the crawl of the year after has been sealed with c, who took it. a.org was c's for a while.
  const held = { y2024: ['a', 'x'], y2025: ['c', 'c'] } as const;
  for (const [name, letters] of Object.entries(held)) {
    const date = `${name.slice(1)}-06-01`;
    const snapshot = createSnapshot(store, {
      name,
      network: 'bluesky',
      date,
      origin: 'crawl',
      meaning: 'shown',
      simulated: false,
      extraColumns: [],
      rows,
      startedAt: `${date}T00:00:00.000Z`,
    });
    ledgerWriter(store, snapshot).lookUps(
      letters.map((letter, k) => ({
        number: k + 1,
        accountId: did(letter),
        profile: { ...profile, handle: rows[k]!.handle },
        verdict: 'empty' as const,
        reason: '',
      })),
    );
    sealSnapshot(store, snapshot, { sealedAt: `${date}T12:00:00.000Z` });
  }
  store.close();
  const file = write(rows);
  const before = readFileSync(file, 'utf8');
  const outcome = await check(file, 'bluesky', appview.url, '--db', path, '--fix');
  await appview.close();
  expect(lines(outcome)).toEqual([
    `taken over: @a.org led to ${did('a')} in y2024, to ${did('c')} in y2025 — write the account_id that is meant`,
    expect.stringMatching(
      /^taken over: @c\.org belongs to did:plc:c+ today, not to did:plc:x+ as snapshot y2024 says/,
    ),
  ]);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('goes by earlier snapshots where the roster has no id, and sees counts that collapsed', async () => {
  const appview = await startAppview(ACCOUNTS);
  const path = join(folder.path, 'earlier.sqlite');
  const store = openStore(path);
  const rows = [
    blueskyRow('a', 'a.org'),
    blueskyRow('b', 'b.org'),
    blueskyRow('c', 'c.org'),
    blueskyRow('g', 'g.org'),
  ];
  const snapshot = createSnapshot(store, {
    name: 'earlier',
    network: 'bluesky',
    date: '2025-06-01',
    origin: 'crawl',
    meaning: 'shown',
    simulated: false,
    extraColumns: [],
    rows,
    startedAt: '2025-06-01T00:00:00.000Z',
  });
  const profile = { displayName: '', createdAt: null, declaredCount: 1, postCount: 0 };
  const known: readonly [string, string, number][] = [
    ['a', 'a.org', 14],
    ['b', 'b.org', 7],
    ['x', 'c.org', 7],
    ['g', 'g.org', 15],
  ];
  ledgerWriter(store, snapshot).lookUps(
    known.map(([letter, handle, audienceCount], k) => ({
      number: k + 1,
      accountId: did(letter),
      profile: { ...profile, handle, audienceCount },
      verdict: 'empty' as const,
      reason: '',
    })),
  );
  sealSnapshot(store, snapshot, { sealedAt: '2025-06-02T00:00:00.000Z' });
  store.close();

  const file = write(rows);
  const outcome = await check(file, 'bluesky', appview.url, '--db', path, '--fix');
  await appview.close();
  expect(lines(outcome)).toEqual([
    expect.stringMatching(
      /^collapsed: the number of follows of @a\.org fell from 1 \(earlier, 2025-06-01\) to 0/,
    ),
    expect.stringMatching(/^renamed: @b\.org is @new-b\.org now/),
    expect.stringMatching(/^collapsed: the number of follows of @new-b\.org fell/),
    expect.stringMatching(
      /^taken over: @c\.org belongs to did:plc:c+ today, not to did:plc:x+ as snapshot earlier says/,
    ),
    'collapsed: the audience of @g.org fell from 15 (earlier, 2025-06-01) to 7 — make sure that the account is still theirs',
  ]);
});

test('--fix writes the ids of accounts that are there under their handles, and no others', async () => {
  const appview = await startAppview(ACCOUNTS);
  const file = write([
    blueskyRow('a', 'a.org'),
    blueskyRow('h', 'h.org'),
    blueskyRow('c', 'c.org', did('x')),
  ]);
  const first = await check(file, 'bluesky', appview.url, '--fix');
  expect(first.stderr).toContain('written in canonical form, with 1 account id added');
  const again = await check(file, 'bluesky', appview.url, '--fix', '--format', 'ndjson');
  await appview.close();
  expect(again.stderr).not.toContain('written');
  expect(
    again.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).finding),
  ).toEqual(['taken-over', 'not-found']);
});

test('a network that is down is no finding', async () => {
  const appview = await startAppview([]);
  const { url } = appview;
  await appview.close();
  const file = write([blueskyRow('a', 'a.org')]);
  const { code, stdout, stderr } = await check(file, 'bluesky', url);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('could not read from');
});

test('on a network that is paid for nothing is asked without leave', async () => {
  const file = write([rosterRow({ ...blueskyRow('k', 'kay'), network: 'x' })]);
  const asked = ['roster', 'check', file, '--live', 'x', '--x-api', 'http://127.0.0.1:9'];
  const { code, stderr, runtime } = await runHere(asked, { env: { X_BEARER_TOKEN: 'token' } });
  expect([code, runtime.sent]).toEqual([2, []]);
  expect(stderr).toContain(
    "looking up to 1 account up on x costs up to $0.01 (X's price list of 2026-08-22); say --yes to go on",
  );
});

test('what the network answered comes first, and rows without dates are one line with their count', async () => {
  const gone = rosterRow({ network: 'sandbox', handle: 'nobody-here.test', actor: 'gone', kind: 'person' });
  const there = worldRoster(world, 2026)
    .filter(({ until, kind }) => until === '' && kind === 'person')
    .slice(0, 3)
    .map((row) => ({ ...row, since: '', checked_at: '' }));
  const { stdout } = await check(write([...there, gone]), 'sandbox', sandbox.url);
  const said = stdout.trimEnd().split('\n');
  expect(said[0]).toContain('nobody-here.test');
  expect(said.filter((line) => line.includes('neither since nor checked_at'))).toEqual([
    expect.stringMatching(
      /: 4 rows of persons in office have neither since nor checked_at; list them with: entente roster check /,
    ),
  ]);
});
