import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evidenceRow } from '../../src/evidence/evidence-row.ts';
import { sealedSeats } from '../../src/evidence/sealed-seats.ts';
import { readContent } from '../../src/store/content.ts';
import { ledgerWriter } from '../../src/store/ledger-writer.ts';
import { createSnapshot, findSnapshot, sealSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';
import { rosterRow, sealedSnapshot } from '../support/snapshots.ts';

const folder = temporaryFolder();
const PATH = join(folder.path, 'dated.sqlite');
const FLAGS = ['--db', PATH];

/** Accounts a to f: d is hidden, e was made in 2025, f is suspended. */
const ACCOUNTS = [
  { id: 'did:plc:a', createdAt: '2023-05-01T00:00:00.000Z', verdict: 'complete' },
  { id: 'did:plc:b', createdAt: null, verdict: 'complete' },
  { id: 'did:plc:c', createdAt: '2024-12-31T23:59:59.999Z', verdict: 'complete' },
  { id: 'did:plc:d', createdAt: '2023-05-01T00:00:00.000Z', verdict: 'partial' },
  { id: 'did:plc:e', createdAt: '2025-01-01T00:00:00.000Z', verdict: 'complete' },
  { id: 'did:plc:f', createdAt: null, verdict: 'suspended' },
] as const;

/** Source, target, date, doubt. */
const TIES: readonly (readonly [string, string, string | null, string?])[] = [
  ['a', 'b', '2024-12-31T23:59:59.999Z'],
  ['a', 'c', '2025-01-01T00:00:00.000Z'],
  ['a', 'd', '2019-01-01T00:00:00.000Z', 'before the network opened'],
  ['b', 'a', '2024-06-01T00:00:00.000Z'],
  ['b', 'c', null],
  ['c', 'e', '2024-12-31T23:59:59.999Z'],
  ['d', 'a', '2024-06-01T00:00:00.000Z'],
  ['d', 'b', '2030-01-01T00:00:00.000Z', 'in the future'],
  ['e', 'a', '2025-03-01T00:00:00.000Z'],
];

const did = (letter: string) => `did:plc:${letter}`;

function makeSource(): void {
  const store = openStore(PATH);
  const snapshot = createSnapshot(store, {
    name: 'leaders-2026',
    network: 'bluesky',
    date: '2026-06-01',
    origin: 'crawl',
    meaning: 'declared',
    simulated: true,
    extraColumns: ['party'],
    rows: ACCOUNTS.map(({ id }) =>
      rosterRow({
        actor: id,
        name: id,
        network: 'bluesky',
        handle: `old-${id.at(-1)}.test`,
        extra: { party: 'A' },
      }),
    ),
    seats: sealedSeats(
      [rosterRow({ country: 'FR', office: 'head-of-state', kind: 'person', name: 'Ann', actor: 'ann' })],
      ['2024-05-01', '2025-05-01'].map((day) =>
        evidenceRow({
          ...{ row: 'holder', seat: 'FR:head-of-state', name: `since ${day}`, since: day, seen_at: day },
          ...{ source: 's', address: 'https://gov.test/', by: 'editor' },
        }),
      ),
      { day: '2026-06-01', network: 'bluesky' },
    ),
    startedAt: '2026-06-01T00:00:00.000Z',
  });
  const writer = ledgerWriter(store, snapshot);
  writer.lookUps(
    ACCOUNTS.map(({ id, createdAt }, k) => ({
      number: k + 1,
      accountId: id,
      profile: {
        handle: `${id.at(-1)}.test`,
        displayName: id,
        audienceCount: 7,
        declaredCount: 5,
        postCount: 3,
        createdAt,
      },
    })),
  );
  for (const { id, verdict } of ACCOUNTS) {
    if (verdict !== 'suspended') {
      writer.page({
        accountId: id,
        way: 'records',
        ties: TIES.filter(([source]) => did(source) === id).map(([, target, followedAt, doubt]) => ({
          target: did(target),
          followedAt,
          doubt: doubt ?? null,
        })),
        listedCount: 5,
        outsideCount: 0,
        malformedCount: 0,
        cursor: null,
      });
    }
    const unseen = id === did('c') ? [{ target: did('a'), reason: 'blocked' }] : [];
    writer.verdict(id, verdict, '', unseen);
  }
  sealSnapshot(store, snapshot, { sealedAt: '2026-06-02T00:00:00.000Z' });
  sealedSnapshot(store, 'undated');
  store.close();
}

makeSource();
const derive = (name: string, asOf: string, source = 'leaders-2026') =>
  runHere(['derive', source, '--as-of', asOf, '--snapshot', name, ...FLAGS]);
const made = await derive('end-2024', '2024-12-31');

function contentOf(name: string) {
  const store = openStore(PATH);
  const content = readContent(store, findSnapshot(store, name)!);
  store.close();
  const { accounts, ties, unseen } = content;
  return {
    ...content,
    named: Array.from(
      ties.source,
      (source, k) =>
        `${accounts[source]!.at(-1)}>${accounts[ties.target[k]!]!.at(-1)} ${ties.followedAt?.[k]}`,
    ),
    open: unseen.reason.map(
      (reason, k) =>
        `${accounts[unseen.source[k]!]!.at(-1)}>${accounts[unseen.target[k]!]!.at(-1)} ${reason}`,
    ),
  };
}

test('holds the ties dated by the end of the day, between accounts made by then', () => {
  expect(made.code).toBe(0);
  const { named, entries, snapshot } = contentOf('end-2024');
  expect(named).toEqual([
    'a>b 2024-12-31T23:59:59.999Z',
    'b>a 2024-06-01T00:00:00.000Z',
    'd>a 2024-06-01T00:00:00.000Z',
  ]);
  expect(entries.map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ['complete', ''],
    ['complete', ''],
    ['complete', ''],
    ['partial', ''],
    ['not-found', 'the account was made on 2025-01-01'],
    ['suspended', ''],
  ]);
  expect(snapshot).toMatchObject({
    state: 'sealed',
    date: '2024-12-31',
    origin: 'derived',
    meaning: 'declared',
    network: 'bluesky',
    simulated: true,
    extraColumns: ['party'],
  });
});

test('holders and evidence are those of the day', () => {
  const { seats } = contentOf('end-2024');
  // Who held it then has been followed since: nobody is named rather than somebody who came later.
  expect(seats!.seats[0]!.holders).toEqual([]);
  expect(seats!.evidence.map(({ seen_at }) => seen_at)).toEqual(['2024-05-01']);
});

test('ties without a date to be trusted are left out, counted, and unknown', async () => {
  const { open, snapshot } = contentOf('end-2024');
  expect(open).toEqual(['a>d doubtful date: before the network opened', 'b>c no date', 'c>a blocked']);
  expect(snapshot.counts).toEqual({
    declared_later: 1,
    doubtful_dates: 2,
    without_date: 1,
    accounts_made_later: 1,
  });
  expect(made.stderr).toContain(
    'left out: 1 declared later, 2 doubtful dates, 1 without date, 1 accounts made later',
  );
  const asked = await runHere([
    'follows',
    'a.test',
    'd.test',
    '-s',
    'end-2024',
    ...FLAGS,
    '--format',
    'json',
  ]);
  expect([asked.code, asked.stdout]).toEqual([3, expect.stringContaining('before the network opened')]);
  // A row for each snapshot, and a sentence on those that were observed.
  const { rows, answer } = JSON.parse(asked.stdout);
  expect(rows.map(({ snapshot }: { snapshot: string }) => snapshot)).toContain('end-2024');
  expect(rows.length).toBeGreaterThan(2);
  expect(answer).toContain('Over 2 snapshots:');
});

test('says where it comes from, by name and content hash, and keeps handles but no later counts', () => {
  const source = contentOf('leaders-2026');
  const { snapshot, entries } = contentOf('end-2024');
  expect(snapshot.options).toEqual({
    as_of: '2024-12-31',
    source: 'leaders-2026',
    source_hash: source.snapshot.contentHash,
  });
  expect(entries.map(({ row }) => row)).toEqual(source.entries.map(({ row }) => row));
  expect(entries[0]!.profile).toEqual({
    handle: 'a.test',
    displayName: 'did:plc:a',
    audienceCount: null,
    declaredCount: null,
    postCount: null,
    createdAt: '2023-05-01T00:00:00.000Z',
  });
  expect(made.stderr).toContain('Ties that ended before leaders-2026 was read (2026-06-01) are invisible');
});

test('derived twice, it is the same; derived from a derived one, it holds the same ties', async () => {
  await derive('again', '2024-12-31');
  expect(contentOf('again').snapshot.contentHash).toBe(contentOf('end-2024').snapshot.contentHash);
  await derive('mid-direct', '2024-06-30');
  await derive('mid-by-way', '2024-06-30', 'end-2024');
  expect(contentOf('mid-direct').named).toEqual(contentOf('mid-by-way').named);
  expect(contentOf('mid-direct').named).toHaveLength(2);
});

test('a diff against it tells what has formed, names the bias, and calls nothing ended', async () => {
  const diff = async (...words: string[]) =>
    JSON.parse((await runHere(['diff', ...words, ...FLAGS, '--format', 'json'])).stdout);
  const { answer, ties, accounts, mutuals, notes } = await diff('end-2024', 'leaders-2026');
  expect(answer).toContain(
    'Of 3 follows in 2024, 3 remain. Besides those that remain, 1 formed, 2 joined the roster with an account and 3 cannot be compared with what was there before: 9 follows in 2026.',
  );
  expect(ties).toEqual([
    { change: 'kept', reason: '', count: 3 },
    { change: 'formed', reason: '', count: 1 },
    { change: 'not-comparable-before', reason: 'doubtful date: before the network opened', count: 1 },
    { change: 'not-comparable-before', reason: 'no date', count: 1 },
    { change: 'not-comparable-before', reason: 'source partial', count: 1 },
    { change: 'joined', reason: 'source joined', count: 1 },
    { change: 'joined', reason: 'target joined', count: 1 },
  ]);
  expect(mutuals).toEqual([
    { change: 'kept', reason: '', count: 1 },
    { change: 'not-comparable-before', reason: 'doubtful date: before the network opened', count: 1 },
  ]);
  expect(accounts).toEqual([]);
  expect(notes).toEqual([
    expect.stringContaining('3 follows of 2026 cannot be compared because they were unknown in 2024'),
    expect.stringMatching(
      /^end-2024 is derived from leaders-2026: .*invisible in it.*only formed ties are told/,
    ),
  ]);
  const back = await diff('mid-direct', 'end-2024', '--show', 'ties');
  expect(back.rows).toEqual([
    expect.objectContaining({
      change: 'formed',
      source: 'a.test',
      target: 'b.test',
      followed_at: '2024-12-31T23:59:59.999Z',
    }),
  ]);
});

test('what cannot be derived is refused, and nothing is left behind', async () => {
  for (const [words, message] of [
    [['undated', '2024-12-31', 'x'], 'the ties of undated have no dates'],
    [['leaders-2026', '2026-06-02', 'x'], 'was read on 2026-06-01 and knows nothing later'],
    [['leaders-2026', '2024-13-01', 'x'], '--as-of 2024-13-01 is no date'],
    [['leaders-2026', '2024-12-31', 'end-2024'], 'there is a snapshot end-2024 already'],
    [['nothing', '2024-12-31', 'x'], 'there is no snapshot nothing'],
  ] as const) {
    const [source, asOf, name] = words;
    expect(await derive(name, asOf, source)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(message),
    });
  }
  const store = openStore(PATH);
  expect(findSnapshot(store, 'x')).toBeNull();
  store.close();
});

test('a tie that a derived snapshot does not show is unknown, never absent', async () => {
  const { code, stderr } = await runHere(['mutuals', 'a.test', '-s', 'end-2024', ...FLAGS]);
  expect(stderr).toContain('ties that had ended before that was read are invisible in it');
  expect(code).not.toBe(1);
});

test('a day before any account was made is refused, and leaves nothing behind', async () => {
  const flags = ['--db', join(folder.path, 'sandbox.sqlite')];
  const crawl = ['crawl', 'eu.test', 'president-fr.test', '--network', 'sandbox', '--read', 'records'];
  expect((await runHere([...crawl, '-s', 'dated', '--seal', ...flags])).code).toBe(0);
  expect(await runHere(['derive', 'dated', '--as-of', '2000-01-01', '-s', 'none', ...flags])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no account of dated had been made by 2000-01-01'),
  });
  expect((await runHere(['snapshots', '--format', 'json', ...flags])).stdout).not.toContain('"none"');
});
