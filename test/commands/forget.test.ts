/** `entente forget`: the account is gone from the database file, and what cannot be reached is named. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evidenceRow } from '../../src/evidence/evidence-row.ts';
import { sealedSeats } from '../../src/evidence/sealed-seats.ts';
import type { RosterRow } from '../../src/roster/row.ts';
import { readContent } from '../../src/store/content.ts';
import { readSeats } from '../../src/store/seats.ts';
import {
  changedParts,
  createSnapshot,
  findSnapshot,
  listSnapshots,
  sealSnapshot,
} from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';
import { rosterRow, sealedSnapshot, smallSnapshot } from '../support/snapshots.ts';

const folder = temporaryFolder();

function database(name: string): string {
  const path = join(folder.path, `${name}.sqlite`);
  const store = openStore(path);
  sealedSnapshot(store, 'year-1');
  smallSnapshot(
    store,
    'year-2',
    [{ id: 'did:plc:a' }, { id: 'did:plc:b' }, { id: 'did:plc:d' }],
    [
      [0, 1],
      [2, 0],
      [2, 1],
    ],
  );
  store.close();
  return path;
}

test('sealed snapshots become NAME.r1, open ones lose the account, and the file keeps no trace', async () => {
  const path = database('one');
  mkdirSync(join(folder.path, 'data/snapshots/year-1'), { recursive: true });
  writeFileSync(join(folder.path, 'data/snapshots/year-1/ties.csv'), 'source,target\ndid:plc:a,did:plc:b\n');
  const refused = await runHere(['forget', '@b.test', '--db', path], { cwd: folder.path });
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('say --yes to do it') });
  const { code, stdout } = await runHere(['forget', '@b.test', '--yes', '--db', path, '--format', 'csv'], {
    cwd: folder.path,
  });
  expect(code).toBe(0);
  expect(stdout).toBe(
    'what,name,now\nsnapshot,year-1,year-1.r1\nsnapshot,year-2,year-2\nfile,data/snapshots/year-1/ties.csv,not changed\n',
  );
  for (const suffix of ['', '-wal']) {
    const bytes = (() => {
      try {
        return readFileSync(`${path}${suffix}`);
      } catch {
        return Buffer.alloc(0);
      }
    })();
    expect(bytes.includes('did:plc:b')).toBe(false);
    expect(bytes.includes('b.test')).toBe(false);
  }
  const store = openStore(path);
  expect(listSnapshots(store).map(({ name, state }) => [name, state])).toEqual([
    ['year-1.r1', 'sealed'],
    ['year-2', 'open'],
  ]);
  const redacted = findSnapshot(store, 'year-1.r1')!;
  expect(redacted.counts).toEqual({ redacted_accounts: 1 });
  expect(changedParts(store, redacted)).toEqual([]);
  const content = readContent(store, redacted);
  expect(content.accounts).toEqual(['did:plc:a', 'did:plc:c']);
  expect(content.ties.source.length).toBe(1);
  expect(content.entries.map(({ number, verdict }) => [number, verdict])).toEqual([
    [1, 'complete'],
    [2, 'complete'],
  ]);
  expect(() => store.prepare('DELETE FROM tie').run()).toThrow('a sealed snapshot never changes');
  store.close();
});

test('published files are named from what is there: by every name the account has in them, also elsewhere', async () => {
  const path = database('published');
  const cwd = join(folder.path, 'published');
  const elsewhere = join(folder.path, 'elsewhere');
  const write = (file: string, text: string) => folder.write(file, text);
  write('published/reports/year-1/nodes.csv', 'account_id,handle,name\ndid:plc:b,b.test,Bo\n');
  write('published/reports/year-1/report.md', 'Most followed is @B.test.\n');
  write('published/reports/year-1/edges.csv', 'source,target\ndid:plc:a,did:plc:b\n');
  write('published/reports/year-1/other.md', 'Nobody follows @bb.test, b.test.org or did:plc:bb.\n');
  write('elsewhere/old/verdicts.csv', 'entry,account_id,verdict\n1,did:plc:b,complete\n');
  const forget = (...more: string[]) =>
    runHere(['forget', 'b.test', '--yes', '--db', path, '--format', 'csv', ...more], { cwd });
  const files = [
    'file,reports/year-1/edges.csv,not changed',
    'file,reports/year-1/nodes.csv,not changed',
    'file,reports/year-1/report.md,not changed',
  ];
  const first = await forget();
  expect(first.code).toBe(0);
  expect(first.stdout.trim().split('\n').slice(3)).toEqual(files);
  const second = await forget('--look', elsewhere);
  expect(second).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('b.test: no longer in the database; 4 published files still name it'),
  });
  expect(second.stdout.trim().split('\n').slice(1).sort()).toEqual(
    [...files, `file,${elsewhere}/old/verdicts.csv,not changed`].sort(),
  );
  expect(await forget('--look', join(folder.path, 'nowhere'))).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('there is no such folder; nothing was done'),
  });
});

test('seats lose it on every network: as actor, holder, and in the address of a proof of another', async () => {
  const path = join(folder.path, 'seats.sqlite');
  const store = openStore(path);
  const row = (cells: Partial<RosterRow>) =>
    rosterRow({ country: 'FR', office: 'head-of-state', kind: 'person', network: 'bluesky', ...cells });
  const hers = row({
    actor: 'anna.test',
    name: 'Anna Secret',
    handle: 'anna.test',
    account_id: 'did:plc:anna',
  });
  const his = row({ actor: 'bert', office: 'head-of-government', name: 'Bert', handle: 'bert.test' });
  const house = row({ actor: 'office', kind: 'institution', handle: 'office.test' });
  const found = { source: 's', seen_at: '2026-05-01', by: 'editor' };
  const evidence = [
    evidenceRow({
      row: 'holder',
      seat: 'FR:head-of-state',
      name: 'A. Secret',
      address: 'https://gov.test/',
      ...found,
    }),
    evidenceRow({
      ...{
        row: 'account',
        seat: 'bert',
        network: 'bluesky',
        handle: 'bert.test',
        proof: 'other-list',
        ...found,
      },
      address: 'at://did:plc:anna/app.bsky.graph.list/1',
    }),
    evidenceRow({
      ...{
        row: 'account',
        seat: 'bert',
        network: 'bluesky',
        handle: 'bert.test',
        proof: 'official-site',
        ...found,
      },
      address: 'https://gov.test/bert',
    }),
  ];
  for (const network of ['bluesky', 'mastodon']) {
    const snapshot = createSnapshot(store, {
      ...{ name: network, network, date: '2026-06-01', origin: 'crawl', meaning: 'shown', simulated: false },
      ...{ extraColumns: [], startedAt: '2026-06-01T00:00:00.000Z' },
      rows: [hers, his, house].filter((one) => one.network === network),
      seats: sealedSeats([hers, his, house], evidence, { day: '2026-06-01', network }),
    });
    sealSnapshot(store, snapshot, { sealedAt: '2026-06-02T00:00:00.000Z', unread: 'none was' });
  }
  store.close();
  const { code, stdout } = await runHere(['forget', 'anna.test', '--yes', '--db', path, '--format', 'csv'], {
    cwd: folder.path,
  });
  expect(code).toBe(0);
  expect(stdout).toContain('snapshot,bluesky,bluesky.r1\nsnapshot,mastodon,mastodon.r1\n');
  const bytes = readFileSync(path).toString('latin1');
  for (const name of ['anna', 'Secret']) expect(bytes.includes(name)).toBe(false);
  const after = openStore(path);
  const seats = readSeats(after, findSnapshot(after, 'bluesky.r1')!)!;
  expect(
    seats.seats.map(({ seat, actors, holders }) => [seat, actors, holders.map(({ name }) => name)]),
  ).toEqual([
    ['FR:head-of-state', ['office'], []],
    ['FR:head-of-government', ['bert'], ['Bert']],
  ]);
  expect(seats.evidence.map(({ address }) => address)).toEqual(['https://gov.test/bert']);
  after.close();
});

test('a second request makes NAME.r2; an account that is not held is refused', async () => {
  const path = database('two');
  await runHere(['forget', 'b.test', '--yes', '--db', path], { cwd: folder.path });
  await runHere(['forget', 'did:plc:c', '--yes', '--db', path], { cwd: folder.path });
  const store = openStore(path);
  expect(listSnapshots(store).map(({ name, counts }) => [name, counts.redacted_accounts])).toEqual([
    ['year-1.r2', 2],
    ['year-2', 1],
  ]);
  store.close();
  expect(await runHere(['forget', 'nobody.test', '--yes', '--db', path])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(
      /holds no account nobody\.test, and no file under data\/snapshots, data\/editions, reports names it; .*--look DIR/,
    ),
  });
});
