/** Who of an imported network counts as read, on whose word, and that every door to it says so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../../src/csv.ts';
import { rosterRow } from '../../../src/roster/row.ts';
import { fillSnapshot } from '../../../src/store/fill.ts';
import { createSnapshot, sealSnapshot } from '../../../src/store/snapshots.ts';
import { openStore } from '../../../src/store/store.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { runHere } from '../../support/run-here.ts';

const folder = temporaryFolder();
const SIZE = 20;
const name = (k: number) => `a${String(k).padStart(2, '0')}`;
/** Each follows the next two round the circle, but for the last two, who follow nobody in the file. */
const READ = 18;
const ties = Array.from({ length: READ }, (_, k) =>
  [1, 2].map((step) => [k, (k + step) % SIZE] as const),
).flat();
const lines = (rows: readonly string[]) => `${rows.join('\n')}\n`;
const nodes = folder.write(
  'nodes.csv',
  lines(['id,label,name', ...Array.from({ length: SIZE }, (_, k) => `${k + 1},${name(k)},Name ${k}`)]),
);
const edges = folder.write(
  'edges.csv',
  lines(['source,target', ...ties.map(([a, b]) => `${a + 1},${b + 1}`)]),
);
const silent = folder.write('silent.txt', `# told by the collector\n@${name(19)}\n`);
const unread = folder.write('unread.txt', `${name(0)}\n`);
const cut = folder.write('cut_lists.txt', `x:2\n`);

let imports = 0;

async function imported(...claims: string[]) {
  const db = join(folder.path, `${++imports}.sqlite`);
  const study = ['--network', 'x', '--date', '2013-05-01', '--snapshot', 'old', '--db', db];
  const outcome = await runHere(['import', '--nodes', nodes, '--edges', edges, ...study, ...claims]);
  return { ...outcome, db };
}

async function reported(db: string) {
  const out = `${db}-report`;
  const { code, stderr } = await runHere([
    ...['report', 'old', '--db', db, '--out', out, '--lang', 'en,fr', '--runs', '2', '--draws', '2'],
  ]);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  const read = (file: string) => readFileSync(join(out, file), 'utf8');
  const table = (file: string) => {
    const { header, rows } = parseCsv(read(file), file);
    const keyed = rows.map((row) => Object.fromEntries(header.map((column, k) => [column, row[k]!])));
    return new Map(keyed.map((row) => [row.handle!, row]));
  };
  return {
    english: `${read('report.md')}${read('method/method.md')}`,
    french: `${read('report.fr.md')}${read('method/method.fr.md')}`.replaceAll('\u202f', ' '),
    manifest: JSON.parse(read('manifest.json')),
    coverage: table('data/coverage.csv'),
    nodes: table('data/nodes.csv'),
  };
}

const status = async (db: string) =>
  JSON.parse((await runHere(['status', 'old', '--db', db, '--format', 'json'])).stdout) as {
    notes: string[];
  };

describe('an account without a tie in the file counts as not read', () => {
  test('its figures are empty, with bounds; those of others too where they hang on it', async () => {
    const { db, stderr } = await imported();
    expect(stderr).toContain('18 accounts taken as read, since the file has ties from them');
    expect(stderr).toContain(
      '2 accounts taken as not read, since the file has no tie from them: @a18 (Name 18), @a19 (Name 19). Whom they follow is unknown. If they were read, import again with --observed all, or with --observed FILE',
    );
    const { nodes: measured, coverage } = await reported(db);
    // a18 is followed by a16 and a17, and may follow both; with a19 both ties are open.
    expect(measured.get('a18')).toMatchObject({
      verdict: 'not-read',
      observed: 'no',
      out_degree: '',
      mutual: '',
      in_degree: '2',
      mutual_min: '0',
      mutual_max: '3',
    });
    // a17 follows both silent ones, a00 is followed by nobody that was read and follows neither of them.
    expect(measured.get('a17')).toMatchObject({
      out_degree: '2',
      mutual: '0',
      mutual_min: '0',
      mutual_max: '2',
    });
    expect(measured.get('a00')).toMatchObject({
      out_degree: '2',
      mutual: '0',
      mutual_min: '0',
      mutual_max: '0',
    });
    expect(coverage.get('a18')).toMatchObject({ verdict: 'not-read', reason: 'the file has no tie from it' });
    expect(coverage.get('a00')).toMatchObject({
      verdict: 'complete',
      reason: 'its follows are taken as read to the end',
    });
  });

  test('a pair of it is unknown, with a reason that is true of an import', async () => {
    const { db } = await imported();
    const { code, stdout } = await runHere(['follows', 'a18', 'a00', '-s', 'old', '--db', db]);
    expect(code).toBe(3);
    expect(stdout).toContain('nothing shows that its follows were read (the file has no tie from it)');
  });

  test('a tie to itself is none, one to an account outside of the file is one', async () => {
    const file = folder.write('loops.csv', 'source,target\n1,2\n3,3\n4,999\n');
    const db = join(folder.path, 'loops.sqlite');
    await runHere([
      ...['import', '--nodes', nodes, '--edges', file, '-s', 'old', '--network', 'x', '--date', '2013-05-01'],
      ...['--db', db],
    ]);
    const { coverage } = await reported(db);
    expect(coverage.get('a02')).toMatchObject({
      verdict: 'not-read',
      reason: 'the file has no tie from it but to itself',
    });
    expect(coverage.get('a03')).toMatchObject({ verdict: 'complete' });
  });
});

describe('what the researcher claims is kept, and said wherever it counts', () => {
  test('by default: who has a tie in the file', async () => {
    const { db } = await imported();
    const { english, french, manifest } = await reported(db);
    const text =
      'An account counts as read where the imported file has a tie from it; where it has none, whom the account follows is unknown.';
    expect(english.split(text)).toHaveLength(3);
    expect(english).toContain('The follows of 18 accounts (90.0%) are taken as read to the end');
    expect(english).toContain('not-read | 2 | yes | not all | nothing shows that its follows were read');
    expect(english).not.toMatch(/were read to the end|sealed before/);
    expect(french).toContain(
      'Un compte est tenu pour lu si le fichier importé contient un lien qui part de lui',
    );
    expect(french).toContain('Les abonnements de 18 comptes (90,0 %) sont tenus pour lus jusqu’au bout');
    expect(french).not.toMatch(/ont été lus jusqu’au bout|scellé avant/);
    expect(manifest.snapshot.read).toBe(text);
    expect((await status(db)).notes).toContain(text);
  });

  test('--observed all', async () => {
    const { db, stderr } = await imported('--observed', 'all');
    expect(stderr).toContain('Every account in the file is taken as read on your word (--observed all)');
    const { english, french, manifest, coverage, nodes: measured } = await reported(db);
    const text =
      'Every account of the imported file is taken as read on the word of whoever imported it; a file of ties shows who follows, not who was read.';
    expect(english.split(text)).toHaveLength(3);
    expect(english).toContain('The follows of all of them are taken as read to the end.');
    expect(french).toContain('Les abonnements de tous sont tenus pour lus jusqu’au bout.');
    expect(manifest.snapshot.read).toBe(text);
    expect((await status(db)).notes).toContain(text);
    expect(coverage.get('a19')!.reason).toBe(
      'its follows are taken as read to the end on the word of whoever imported it',
    );
    expect(measured.get('a18')).toMatchObject({
      out_degree: '0',
      mutual: '0',
      mutual_min: '0',
      mutual_max: '0',
    });
    expect(measured.get('a17')).toMatchObject({ mutual_max: '0' });
  });

  test('--observed, --unobserved and --capped with files', async () => {
    const { db, stderr } = await imported('--observed', silent, '--unobserved', unread, '--capped', cut);
    expect(stderr).toContain('1 account taken as read on your word (silent.txt)');
    expect(stderr).toContain(
      '1 account taken as not read, since the file has no tie from it: @a18 (Name 18).',
    );
    expect(stderr).toContain(
      '16 accounts that silent.txt does not name taken as read, since the file has ties from them',
    );
    expect(stderr).toContain('1 account not read, on your word (unread.txt)');
    expect(stderr).toContain('1 list cut off at a limit, on your word (cut_lists.txt)');
    const { english, french, coverage, nodes: measured } = await reported(db);
    const reasons = Object.fromEntries(
      [...coverage].map(([handle, { verdict, reason }]) => [handle, [verdict, reason]]),
    );
    expect(reasons).toMatchObject({
      a00: ['not-read', 'not read, on the word of whoever imported it'],
      a01: ['capped', 'cut off at a limit, on the word of whoever imported it'],
      a18: ['not-read', 'the file has no tie from it'],
      a19: ['complete', 'taken as read on the word of whoever imported it'],
    });
    expect(measured.get('a19')).toMatchObject({ out_degree: '0', observed: 'yes' });
    expect(measured.get('a01')).toMatchObject({ out_degree: '', observed: 'no' });
    const word = 'on the word of whoever imported it';
    expect(english).toContain(`The accounts named in silent.txt are taken as read ${word}.`);
    expect(english).toContain(`The accounts named in unread.txt are taken as not read ${word}.`);
    expect(english).toContain(`named in cut\\_lists.txt are taken as cut off at a limit ${word}.`);
    expect(english).toContain('capped | 1 | yes | not all | the list of its follows was cut off at a limit');
    expect(french).toContain(
      'Les comptes nommés dans silent.txt sont tenus pour lus sur la parole de qui l’a importé.',
    );
    expect(french).toContain('la liste de ses abonnements a été coupée à une limite');
  });

  test('an archive carries the claim, and verifies', async () => {
    const { db } = await imported('--observed', silent);
    const archive = join(folder.path, 'archive');
    expect((await runHere(['export', 'old', `${archive}/`, '--db', db])).code).toBe(0);
    const copy = join(folder.path, 'copy.sqlite');
    expect((await runHere(['import', archive, '--db', copy])).code).toBe(0);
    expect((await status(copy)).notes).toEqual((await status(db)).notes);
    expect((await runHere(['snapshots', 'verify', 'old', '--db', copy])).code).toBe(0);
  });

  test('a snapshot imported before keeps its verdicts, and says that all were taken as read', async () => {
    const db = join(folder.path, 'before.sqlite');
    const store = openStore(db);
    const rows = ['x:1', 'x:2'].map((id, k) => rosterRow({ network: 'x', handle: name(k), account_id: id }));
    const snapshot = createSnapshot(store, {
      name: 'old',
      network: 'x',
      date: '2013-05-01',
      origin: 'import',
      meaning: 'given',
      simulated: false,
      extraColumns: [],
      options: { from: 'edges' },
      rows,
      startedAt: '2013-05-02T00:00:00Z',
    });
    fillSnapshot(store, snapshot, {
      entries: rows.map(({ account_id }) => ({ accountId: account_id, verdict: 'complete', reason: '' })),
      source: Uint32Array.of(0),
      target: Uint32Array.of(1),
    });
    sealSnapshot(store, snapshot, { sealedAt: '2013-05-02T00:00:00Z' });
    store.close();
    const { english, french, coverage } = await reported(db);
    expect(english).toContain('was taken as read when the file was imported');
    expect(french).toContain('ont été tenus pour lus lors de l’importation');
    expect(coverage.get('a01')).toMatchObject({
      verdict: 'complete',
      reason: 'its follows were taken as read to the end when it was imported',
    });
    expect((await status(db)).notes[0]).toContain('was taken as read when the file was imported');
  });
});

describe('the file wins over the rule, and a claim against it is refused', () => {
  const stated = folder.write('stated.csv', 'id,label,observed\n1,ann,yes\n2,bo,no\n3,cy,yes\n');
  const some = folder.write('some.csv', 'source,target\n1,2\n2,1\n');
  const study = ['--network', 'x', '--date', '2013-05-01', '-s', 'old'];
  const table = (db: string, ...claims: string[]) =>
    runHere([
      ...['import', '--nodes', stated, '--edges', some, ...study, ...claims],
      ...['--db', join(folder.path, db)],
    ]);

  test('a column observed', async () => {
    expect((await table('stated.sqlite')).code).toBe(0);
    const { coverage, english } = await reported(join(folder.path, 'stated.sqlite'));
    expect(Object.fromEntries([...coverage].map(([handle, { verdict }]) => [handle, verdict]))).toEqual({
      ann: 'complete',
      bo: 'not-read',
      cy: 'complete',
    });
    expect(english).toContain('Which accounts were read is what the imported file says.');
  });

  test('what contradicts it, or itself, is refused with names', async () => {
    const { code, stderr } = await table('refused.sqlite', '--observed', 'all');
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(
        'what is imported says itself who was read: @bo not-read (the file says that it was not observed). --observed would claim the contrary',
      ),
    });
    const both = await imported('--unobserved', unread, '--capped', unread);
    expect(both.stderr).toContain('@a00 is named in');
    expect(both.stderr).toMatch(/\(--unobserved\) and in .*\(--capped\); leave it in one of them/);
    expect((await imported('--observed', folder.write('strange.txt', 'zoe\n'))).stderr).toContain(
      'strange.txt:1: zoe is not among the accounts',
    );
  });
});

test('lists that end where a limit may have cut them are pointed out', async () => {
  const follows = (source: string, length: number) =>
    Array.from({ length }, (_, k) => `${source},${10_000 + k}`);
  const page = folder.write(
    'page.csv',
    lines(['source,target', ...follows('1', 5000), ...follows('2', 5001)]),
  );
  const even = folder.write(
    'even.csv',
    lines(['source,target', ...['1', '2', '3'].flatMap((id) => follows(id, 40)), ...follows('4', 39)]),
  );
  const told = async (file: string, ...claims: string[]) =>
    (
      await runHere([
        ...['import', file, '--network', 'x', '--date', '2013-05-01', '-s', 'old', ...claims],
        ...['--db', join(folder.path, `cut-${++imports}.sqlite`)],
      ])
    ).stderr;
  expect(await told(page)).toContain(
    '1 account with a list of exactly 5000 follows: x:1. Lists that end at one',
  );
  const stderr = await told(even);
  expect(stderr).toContain('3 accounts with a list of exactly 40 follows: x:1, x:2, x:3.');
  expect(stderr).toContain('import again with --capped FILE that names them');
  const named = folder.write('even.txt', '1\n2\n3\n');
  expect(await told(even, '--capped', named)).not.toContain('with a list of exactly');
});
