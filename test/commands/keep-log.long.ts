/** A log of the sandbox, exported by the program and brought back into another database, where it is watched on. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { gexfFaults } from '../formats/gexf-schema.ts';
import { readTree, temporaryFolder } from '../support/folder.ts';
import { entente } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';
import { copyWatchedDays, WATCH_WEEK } from '../support/watched-days.ts';

const folder = temporaryFolder();
const here = { cwd: folder.path };

const BACKED_UP = /week: backed up to backups\/week, \d+ files written, 0 unchanged[\s\S]*week: backed up to/;

beforeAll(() => {
  const { code, stderr } = copyWatchedDays(folder.path);
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringMatching(BACKED_UP) });
});

test('a log goes into a folder and out of it: the same answers and seals, and it goes on, also where no backup can be made', async () => {
  const exported = await runHere(['export', 'week', 'kept/'], here);
  expect(exported).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(
      /week: exported to kept\/, \d+ files written, 0 unchanged; hash of the export [0-9a-f]{64}/,
    ),
  });
  expect((await runHere(['export', 'week', 'kept/'], here)).stderr).toMatch(
    / 0 files written, \d+ unchanged/,
  );
  const other = ['--db', 'other.sqlite'];
  const imported = await runHere(['import', 'kept', ...other], here);
  expect(imported).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('week: the log was read from kept'),
  });
  const both = async (...words: string[]) => [
    await runHere(words, here),
    await runHere([...words, ...other], here),
  ];
  const [one, two] = await both('events', 'week', '--persons', '--format', 'csv');
  expect(two).toEqual(one);
  const [, sealed] = await both('seal', 'week', '--at', '2025-06-02', '--snapshot', 'second');
  expect(sealed!.stderr).toContain('second: sealed out of week');
  const [mine, theirs] = await both('show', '-s', 'second', '--format', 'json');
  expect(theirs!.stdout).toBe(mine!.stdout);
  const hash = async (words: string[]) =>
    /[0-9a-f]{64}/.exec((await runHere(['export', 'second', 'sealed/', ...words], here)).stderr)![0];
  expect(await hash(other)).toBe(await hash([]));
  folder.write('file', '');
  const onward = entente([...WATCH_WEEK, '--quiet', '--for', '1d', '--backup', 'file', ...other], here);
  const refused =
    /^week: could not be backed up: file\/week\S* cannot be written: .*; it is tried again in an hour$/m;
  expect(onward).toMatchObject({ code: 0, stderr: expect.stringMatching(refused) });
  const lines = (text: string) => text.split('\n').length;
  const after = await runHere(['events', 'week', '--persons', '--format', 'csv', ...other], here);
  expect(lines(after.stdout)).toBeGreaterThan(lines(one!.stdout));
  expect(after.stdout.startsWith(one!.stdout)).toBe(true);
});

test('a backup is an export of the log as it was', async () => {
  const imported = await runHere(['import', 'backups/week', '--db', 'backup.sqlite'], here);
  expect(imported).toMatchObject({ code: 0 });
  const lines = async (...words: string[]) =>
    (await runHere(['events', 'week', '--format', 'csv', ...words], here)).stdout.split('\n');
  const all = await lines();
  const kept = await lines('--db', 'backup.sqlite');
  expect(kept.length).toBeGreaterThan(20);
  expect(all.slice(0, kept.length - 1)).toEqual(kept.slice(0, -1));
});

test('half of an export is named, and so is what does not go with a log', async () => {
  await runHere(['export', 'week', 'half/'], here);
  rmSync(join(folder.path, 'half/manifest.json'));
  const half = await runHere(['import', 'half', '--db', 'half.sqlite'], here);
  expect(half).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('half is half of the archive of a log'),
  });
  for (const [words, said] of [
    [['import', 'kept', '--snapshot', 'x', '--db', 'half.sqlite'], '--snapshot has no effect'],
    [
      ['import', 'kept'],
      'there is a log week already; import it into another database: entente import kept --db FILE',
    ],
    [['export', 'week', 'week.csv'], 'seal a day of it, and export that'],
    [['export', 'week', 'week.xyz'], 'no export ends in .xyz'],
    [['export', 'second', 'x.gexf', '--persons'], '--persons has no effect in entente export'],
    [
      ['export', 'week', 'dir/', '--pseudonymise'],
      '--pseudonymise has no effect in entente export of a log into a folder',
    ],
  ] as const) {
    expect(await runHere(words, here)).toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
  }
  expect(existsSync(join(folder.path, 'dir'))).toBe(false);
});

/** What stands between the tags of GEXF, as far as this needs it. */
function edgesAt(gexf: string, at: string): string[] {
  const edges = [...gexf.matchAll(/<edge id="\d+" source="([^"]+)" target="([^"]+)"[^>]*>.*?<\/edge>/g)];
  return edges
    .filter(([edge]) =>
      [...edge!.matchAll(/ start="([^"]+)" end="([^"]+)"/g)].some(([, from, to]) => from! <= at && at <= to!),
    )
    .map(([, source, target]) => `${source} ${target}`);
}

test('as GEXF it has each tie as long as it stood: on a day, those that are sealed of it', async () => {
  const written = await runHere(['export', 'week', 'week.gexf', '--persons'], here);
  expect(written.stderr).toMatch(/week: 1\d\d accounts, 2\d{3} ties\nwritten: week.gexf/);
  const gexf = readFileSync(join(folder.path, 'week.gexf'), 'utf8');
  expect(gexfFaults(gexf)).toEqual([]);
  expect(gexf).toContain('timeformat="dateTime"');
  await runHere(['seal', 'week', '--at', '2025-06-02', '--snapshot', 'drawn'], here);
  await runHere(['export', 'drawn', 'drawn/'], here);
  const sealed = readFileSync(join(folder.path, 'drawn/ties.csv'), 'utf8').trim().split('\n').slice(1);
  const expected = sealed.map((line) => line.split(',').slice(0, 2).join(' '));
  expect(edgesAt(gexf, '2025-06-02T23:59:59.999Z').sort()).toEqual(expected.sort());
  // Where a gap is, what is missing is unknown, and the file says so.
  expect(gexf).toContain('it is unknown whom it followed besides the edges that are drawn');
  expect(gexf).toMatch(/<attvalue for="9" value="2025-06-01T[^/]+\/2025-06-0[5-9]T[^"]+"\/>/);

  const withheld = await runHere(['export', 'week', 'less.gexf'], here);
  const [, left] = /(\d+) follows ended by persons are left out: --persons draws them/.exec(withheld.stderr)!;
  const less = readFileSync(join(folder.path, 'less.gexf'), 'utf8');
  expect(less).toContain(`Follows left out, since persons have ended them: ${left}.`);
  expect(less.split('<edge ').length).toBe(gexf.split('<edge ').length - Number(left));
});

test('what is sealed and exported can be taken out of the log, which then begins later and says so', async () => {
  const prune = (day = '2025-06-03') => runHere(['events', 'week', '--prune', day], here);
  expect(await prune()).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('seal one first: entente seal week --at 2025-06-03 --snapshot NAME'),
  });
  const seal = (name: string, day = '2025-06-03') =>
    runHere(['seal', 'week', '--at', day, '--snapshot', name], here);
  const hash = async (name: string) => /content hash (\w{64})/.exec((await seal(name)).stderr)![1];
  const before = await hash('third');
  const told = await runHere(['events', 'week', '--since', '2025-06-03', '--format', 'csv'], here);
  expect(await prune()).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(
      /week begins on 2025-06-03 now: \d+ events of ties, \d+ of accounts, \d+ spans and 0 posts are in \S+\/kept alone; keep it/,
    ),
  });
  expect(await hash('again')).toBe(before);
  const since =
    'The log was pruned: it begins on 3 June 2025, 00:00 UTC, and nothing is known of what was before.';
  expect((await runHere(['status', 'week'], here)).stderr).toContain(since);
  const all = await runHere(['events', 'week', '--format', 'csv'], here);
  expect(all).toMatchObject({ stdout: told.stdout, stderr: expect.stringContaining(since) });
  expect(await seal('early', '2025-06-02')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('begins on 2025-06-03 and knows nothing of 2025-06-02 any more'),
  });
  const asked = ['follows', 'mfa-fr.test', 'mfa-be.test', '-s', 'week', '--format', 'csv'];
  const [header, first, second] = (await runHere(asked, here)).stdout.split('\n');
  expect(header).toMatch(/^from,to,/);
  expect(first).toMatch(/^,2025-06-03T00:00:00Z,mfa-fr.test,mfa-be.test,unknown,,taken out of the log,/);
  expect(second).toMatch(/^2025-06-03T00:00:00Z,/);
  expect((await runHere(['export', 'week', 'kept/'], here)).stderr).toContain(
    'of which a part was pruned; keep it',
  );
  expect(await prune('June')).toMatchObject({ code: 2, stderr: expect.stringContaining('write YYYY-MM-DD') });
});

test('who is forgotten is named in every export and backup of which the database knows, and is in the next one no more', async () => {
  const { code, stdout } = await runHere(['forget', 'mfa-be.test', '--yes', '--format', 'csv'], here);
  expect(code).toBe(0);
  for (const file of ['kept/now/accounts.csv', 'backups/week/rosters/1.csv']) {
    expect(stdout).toMatch(new RegExp(`^file,\\S+/${file},not changed$`, 'm'));
  }
  expect((await runHere(['export', 'week', 'after/'], here)).code).toBe(0);
  expect([...readTree(join(folder.path, 'after')).values()].join('')).not.toContain('mfa-be.test');
});
