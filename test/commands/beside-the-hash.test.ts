/** What the database keeps beside the content hash, changed behind the triggers: nothing that is told comes from it. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { renderRoster } from '../../src/roster/render.ts';
import { openStore } from '../../src/store/store.ts';
import { startAtproto } from '../support/atproto.ts';
import { readTree, temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';
import { rosterRow } from '../support/snapshots.ts';

const folder = temporaryFolder();
let home: string;
let db: string;
const NAMES = ['ann', 'bob', 'cy'];
const accounts = NAMES.map((name) => ({
  did: `did:plc:${name}`,
  handle: `${name}.test`,
  follows: NAMES.filter((other) => other !== name).map((other) => `did:plc:${other}`),
}));
const roster = folder.write(
  'roster.csv',
  renderRoster({
    columns: [],
    lines: [],
    rows: accounts.map(({ handle }) =>
      rosterRow({ actor: handle, name: handle, kind: 'person', network: 'bluesky', handle }),
    ),
  }),
);

async function crawl(name: string, ...more: string[]) {
  const server = await startAtproto(accounts);
  const servers = ['--appview', server.url, '--plc', server.url, '--pds', server.url];
  const words = [
    'crawl',
    '--network',
    'bluesky',
    '--roster',
    roster,
    '--read',
    'records',
    '--db',
    db,
    '-s',
    name,
  ];
  return runHere([...words, '--seal', ...servers, ...more]).finally(() => server.close());
}

function change(sql: string): void {
  const store = openStore(db);
  const triggers = store
    .prepare<[], string>(
      `SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%sealed_update'`,
    )
    .pluck()
    .all();
  for (const trigger of triggers) store.exec(`DROP TRIGGER ${trigger}`);
  store.exec(sql);
  store.close();
}

/** All that is told of the snapshot: its ledger, its archive, its report with the table of coverage, its verdicts. */
async function told(): Promise<unknown> {
  const archive = join(home, 'archive');
  const status = await runHere(['status', 'kept', '--db', db, '--verbose', '--format', 'json']);
  await runHere(['export', 'kept', `${archive}/`, '--db', db]);
  const report = await runHere(['report', 'kept', '--db', db, '--out', join(home, 'report')]);
  expect([status.code, report.code]).toEqual([0, 0]);
  const store = openStore(db);
  const verdicts = store.prepare('SELECT * FROM verdicts').all();
  store.close();
  return {
    status: status.stdout,
    archive: [...readTree(archive)],
    report: [...readTree(join(home, 'report'))],
    verdicts,
  };
}

beforeEach(async () => {
  home = mkdtempSync(join(folder.path, 'study-'));
  db = join(home, 'study.sqlite');
  expect(await crawl('kept')).toMatchObject({ code: 0 });
  expect(await crawl('same', '--from', 'kept')).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('same: 3 accounts unchanged since kept, carried over'),
  });
});

test('counts of what a reading left out, and marks of repositories, say nothing of a sealed snapshot, and their change is told', async () => {
  const before = await told();
  change(`UPDATE reading SET malformed_count = 7, nameless_count = 9, cursor = 'x', finished = 0;
    UPDATE revision SET mark = 'another'`);
  expect(await told()).toEqual(before);
  const { code, stdout, stderr } = await runHere(['snapshots', 'verify', 'kept', '--db', db]);
  expect(code).toBe(1);
  expect(stdout).toContain('changed: what is sealed beside the content');
  expect(stderr).toContain('the trigger reading_sealed_update is gone');
});

const ANOTHER_REASON = `UPDATE entry SET reason = 'follow records whose subject is no account, left out: 3' WHERE number = 1`;

test('the reason that such counts have led to is under the hash', async () => {
  change(ANOTHER_REASON);
  const { code, stdout, stderr } = await runHere(['snapshots', 'verify', 'kept', '--db', db]);
  expect(code).toBe(1);
  expect(stdout + stderr).toContain('verdicts');
});

test('nothing is taken over from a snapshot that is not what was sealed', async () => {
  change(ANOTHER_REASON);
  const { code, stderr } = await crawl('next', '--from', 'kept');
  expect({ code, stderr }).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('kept is not what was sealed (changed: verdicts)'),
  });
});
