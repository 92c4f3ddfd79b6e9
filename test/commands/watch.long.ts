/** A week of the sandbox watched by the program: what the log answers, what is sealed out of it, and what it forgets. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parseRoster } from '../../src/roster/parse.ts';
import { holdsOn } from '../../src/roster/tenure.ts';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { startOfDay, worldNow } from '../../src/sandbox/calendar.ts';
import { temporaryFolder } from '../support/folder.ts';
import { keptInMemory } from '../support/kept.ts';
import { entente, startEntente } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';
import { copyWatchedDays, WATCH_WEEK } from '../support/watched-days.ts';

const folder = temporaryFolder();
const here = { cwd: folder.path, kept: keptInMemory() };

beforeAll(() => {
  expect(copyWatchedDays(folder.path).code).toBe(0);
  entente([...WATCH_WEEK, '--for', '3d', '--quiet'], here);
  copyFileSync(join(folder.path, 'data/entente.sqlite'), join(folder.path, 'alone.sqlite'));
});

test('its events are those of the world, each at its time, also over a restart', async () => {
  const { stdout } = await runHere(['events', 'week', '--persons', '--format', 'json'], here);
  const { rows } = JSON.parse(stdout) as { rows: Record<string, string>[] };
  const { accounts, follows } = sandboxWorld();
  const until = startOfDay('2025-06-07');
  const happened = new Set<string>();
  accounts.forEach(({ did }, source) => {
    for (let k = follows.start[source]!; k < follows.start[source + 1]!; k++) {
      const target = accounts[follows.target[k]!]?.did;
      if (target === undefined) continue;
      for (const [kind, at] of [
        ['formed', follows.formedAt[k]!],
        ['ended', follows.endedAt[k]!],
      ] as const) {
        if (at >= worldNow(2025) && at < until) {
          happened.add(`${kind} ${did} ${target} ${new Date(at).toISOString().slice(0, 19)}Z`);
        }
      }
    }
  });
  const told = rows
    .filter(({ time, source_id, target_id }) => time! < '2025-06-07' && source_id !== '' && target_id !== '')
    .map(({ event, source_id, target_id, time }) => `${event} ${source_id} ${target_id} ${time}`);
  expect(told.length).toBeGreaterThan(20);
  // Ties of accounts that are hidden, or not on the roster by then, are not seen.
  for (const event of told) expect(happened).toContain(event);
  expect(told.length).toBeGreaterThan(0.95 * happened.size);
});

test('persons who ended a follow are counted, not named, unless asked for', async () => {
  const { stdout, stderr } = await runHere(['events', 'week', '--kind', 'ended', '--format', 'csv'], here);
  const named = (await runHere(['events', 'week', '--kind', 'ended', '--persons', '--format', 'csv'], here))
    .stdout;
  const withheld = named.split('\n').length - stdout.split('\n').length;
  expect(withheld).toBeGreaterThan(0);
  expect(stderr).toContain(`${withheld} follows ended by persons, counted and not listed`);
});

test('a condition is of either end, and of one account where there are several', async () => {
  const read = async (...more: string[]) => {
    const words = ['events', 'week', '--kind', 'formed,ended', '--persons', '--format', 'json', ...more];
    const { code, stdout, stderr } = await runHere(words, here);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout) as { answer: string; rows: Record<string, string>[] };
  };
  const { rows } = await read();
  const { accounts } = sandboxWorld();
  const ministry = accounts.find(({ states }) => states[2025].handle === 'mfa-de.test')!.did;
  const isMinistry = (id: string | undefined) => id === ministry;
  const { rows: told, answer } = await read('--where', 'office=foreign-ministry,country=Germany');
  expect(told).toEqual(rows.filter((row) => isMinistry(row.source_id) || isMinistry(row.target_id)));
  expect(told.length).toBeGreaterThan(0);
  expect(answer).toContain('from or to accounts with office foreign-ministry and with country DE');
});

test('status tells who is watched, as the roster says, who is in a gap, why, and what the stream has missed', async () => {
  const { stdout } = await runHere(['status', 'week', '--format', 'table'], here);
  const { rows } = parseRoster(readFileSync(join(folder.path, 'roster.csv'), 'utf8'), 'roster.csv');
  const handles = new Set(rows.filter((row) => holdsOn(row, '2025-06-01')).map(({ handle }) => handle));
  expect(stdout).toContain(`${handles.size} accounts watched`);
  expect(stdout).toContain('in a gap');
  expect(stdout).toMatch(/declares \d+[\s\S]*follows and[\s\S]*lists\s+none/);
  expect(stdout).toContain('a loss of 0.0%');
  const log = await runHere(['events', 'week', '--persons', '--format', 'json'], here);
  const events = (JSON.parse(log.stdout) as { rows: { event: string }[] }).rows;
  const ties = events.filter(({ event }) => event === 'formed' || event === 'ended').length;
  expect(stdout).toContain(
    `The log holds ${ties} events of ties since it began, ${events.length - ties} events of accounts`,
  );
});

test('a day of it is sealed as a snapshot, which every question answers', async () => {
  const sealed = await runHere(['seal', 'week', '--at', '2025-06-03', '--snapshot', 'third'], here);
  expect(sealed.stderr).toContain('third: sealed out of week as of 2025-06-03T23:59:59.999Z');
  expect((await runHere(['snapshots', 'verify', 'third'], here)).code).toBe(0);
  const { stdout } = await runHere(['show', 'FR', '-s', 'third', '--format', 'json'], here);
  expect(JSON.parse(stdout).accounts).toHaveLength(5);
  const third = JSON.parse(stdout);
  const asked = await runHere(['show', 'FR', '-s', 'week@2025-06-03', '--format', 'json'], here);
  expect(JSON.parse(asked.stdout)).toEqual({ ...third, snapshot: 'week@2025-06-03' });
  const before = await runHere(['seal', 'week', '--at', '2025-05-01', '--snapshot', 'early'], here);
  expect(before).toMatchObject({ code: 2, stderr: expect.stringContaining('knows nothing of 2025-05-01') });
  for (const words of [
    ['seal', 'week', '--at', '2099-01-01', '--snapshot', 'never'],
    ['desk', 'FR', '-s', 'week@2099-01-01'],
    ['show', 'FR', '-s', 'week@2099-01-01T10:12'],
  ]) {
    expect(await runHere(words, here)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /week does not know yet what stood on 2099-01-01: the last sweep was at 2025-06-/,
      ),
    });
  }
  expect(sealed.stderr).toMatch(/; \d+ of \d+ accounts are read; not read: /);
  expect(asked.stderr).toMatch(
    /week@2025-06-03 as of 2025-06-03T23:59:59.999Z: \d+ of \d+ accounts are read; not read: /,
  );
});

test('what the log may have missed is told of a snapshot of it', async () => {
  const status = await runHere(['status', 'third', '--format', 'json'], here);
  expect(JSON.parse(status.stdout)).toMatchObject({ log: 'week', loss_share: 0 });
  expect(status.stdout).toContain('a loss of 0.0% (95% interval 0.0% to ');
  const { rows } = JSON.parse((await runHere(['snapshots', '--format', 'json'], here)).stdout);
  const third = rows.find(({ snapshot }: { snapshot: string }) => snapshot === 'third');
  expect(third).toMatchObject({ log: 'week', loss_share: 0, loss_low: 0 });
});

test('a log stands for its last sweep, also where there is nothing else to ask', async () => {
  const named = await runHere(['rank', 'mutual', '-s', 'week', '--format', 'csv'], here);
  const [, day] = /week as of its last sweep, (\S+)T/.exec(named.stderr)!;
  // The clock goes on while a busy machine sweeps.
  expect(startOfDay(day!)).toBeGreaterThanOrEqual(startOfDay('2025-06-08'));
  const alone = await runHere(['rank', 'mutual', '--format', 'csv', '--db', 'alone.sqlite'], here);
  expect(alone).toMatchObject({ code: 0, stderr: expect.stringContaining('week as of its last sweep') });
  const [one, two] = ['week@2025-06-02', 'week@2025-06-05'];
  const changed = JSON.parse((await runHere(['diff', one, two, '--format', 'json'], here)).stdout);
  await runHere(['seal', 'week', '--at', '2025-06-02', '--snapshot', 'one'], here);
  await runHere(['seal', 'week', '--at', '2025-06-05', '--snapshot', 'two'], here);
  const sealed = JSON.parse((await runHere(['diff', 'one', 'two', '--format', 'json'], here)).stdout);
  expect(changed.sections).toEqual(sealed.sections);
});

test('a tie that ended is told with its times, whom it is asked of alone or beside snapshots', async () => {
  const { accounts, follows } = sandboxWorld();
  const handleOf = (k: number) => accounts[k]!.states[2025].handle;
  const source = accounts.findIndex(({ states }) => states[2025].handle === 'gov-se.test');
  const ended = follows.endedAt.findIndex(
    (at, k) => k >= follows.start[source]! && at >= worldNow(2025) && at < startOfDay('2025-06-07'),
  );
  expect(ended).toBeLessThan(follows.start[source + 1]!);
  const at = `${new Date(follows.endedAt[ended]!).toISOString().slice(0, 19)}Z`;
  const pair = [handleOf(source), handleOf(follows.target[ended]!)] as const;
  const { code, stdout } = await runHere(['follows', ...pair, '-s', 'week', '--format', 'json'], here);
  const { answer, rows } = JSON.parse(stdout);
  expect(code).toBe(1);
  expect(answer).toContain(`followed when first known, ended at ${at}`);
  const there = rows.filter((row: Record<string, string>) => row.source === pair[0]);
  expect(there.map((row: Record<string, string>) => [row.follows, row.to, row.reason])).toEqual([
    ['unknown', expect.stringMatching(/^2025-06-01T00:00/), 'not read yet'],
    ['yes', at, ''],
    ['no', expect.stringMatching(/^2025-06-(08|09|1\d)T/), ''],
    ['unknown', '', 'not proved since'],
  ]);
  const before = new Date(follows.endedAt[ended]! - 86_400_000).toISOString().slice(0, 10);
  expect((await runHere(['follows', ...pair, '-s', `week@${before}`], here)).code).toBe(0);
  const beside = await runHere(['follows', ...pair, '-s', 'third'], here);
  expect(beside.stderr).toContain(`ended at ${at}`);
  expect(beside.stderr).toContain('Its stretches: -s week.');
  const also = await runHere(['follows', ...pair, '-s', 'week', '--also', 'third'], here);
  expect(also).toMatchObject({ code: 2, stderr: expect.stringContaining('a log answers alone') });
});

test('between two days of it ties have the times of its events, and persons who ended one are spared', async () => {
  const words = ['diff', 'week@2025-06-01', 'week@2025-06-06', '--show', 'ties', '--format', 'json'];
  const list = async (...more: string[]) => JSON.parse((await runHere([...words, ...more], here)).stdout);
  const [some, all] = [await list(), await list('--persons')];
  const { rows } = JSON.parse(
    (await runHere(['events', 'week', '--kind', 'formed,ended', '--persons', '--format', 'json'], here))
      .stdout,
  );
  type Row = Record<string, string>;
  const brief = (row: Row) => `${row.change ?? row.event} ${row.source_id} ${row.target_id} ${row.time}`;
  const between = (rows as Row[]).filter(({ time }) => time! >= '2025-06-02' && time! < '2025-06-07');
  expect((all.rows as Row[]).map(brief).sort()).toEqual(between.map(brief).sort());
  const spared = all.rows.length - some.rows.length;
  expect(spared).toBeGreaterThan(0);
  expect(some.notes.join()).toContain(`${spared} follows ended by persons, counted and not listed`);
  expect(some.answer).toBe(all.answer);
  const broken = ['diff', 'week@2025-06-01', 'week@2025-06-06', '--show', 'mutuals', '--format', 'json'];
  const pairs = async (...more: string[]) =>
    JSON.parse((await runHere([...broken, ...more], here)).stdout).rows.length;
  expect(await pairs()).toBeLessThanOrEqual(await pairs('--persons'));
});

test('what a client dated is derived from a day of the log, and what lies within it is not', async () => {
  const words = ['derive', 'week@2025-06-01', '--as-of', '2024-12-31', '--snapshot', 'earlier'];
  expect((await runHere(words, here)).code).toBe(0);
  expect((await runHere(['snapshots', 'verify', 'earlier'], here)).code).toBe(0);
});

test('an account that is forgotten is in no part of the log', async () => {
  const { code } = await runHere(['forget', 'mfa-fr.test', '--yes'], here);
  expect(code).toBe(0);
  const did = sandboxWorld().accounts.find(({ states }) => states[2025].handle === 'mfa-fr.test')!.did;
  const bytes = readFileSync(join(folder.path, 'data/entente.sqlite'));
  expect(bytes.includes(did)).toBe(false);
  expect(bytes.includes('mfa-fr.test')).toBe(false);
});

test('a server that does not answer is told so, and an interruption while accounts are read loses nothing', async () => {
  folder.write('r.csv', 'network,handle\nbluesky,alice.test\nmastodon,bo@b.test\n');
  const none = ['--network', 'bluesky', '--roster', 'r.csv', '--stream', 'none'];
  const dead = ['--appview', 'http://127.0.0.1:9', '--plc', 'http://127.0.0.1:9'];
  const refused = await runHere(['watch', 'dead', ...none, ...dead], here);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toMatch(/could not read from http:\/\/127\.0\.0\.1:9 \(no whole answer came/);
  expect(refused.stderr).not.toContain('    at ');
  const nobody = ['watch', 'nobody', '--network', 'mastodon', '--roster', 'x.csv', '--stream', 'none'];
  folder.write('x.csv', 'network,handle\nbluesky,alice.test\n');
  expect((await runHere(nobody, here)).stderr).toContain('has no row for mastodon that holds today');
  const begun = startEntente(['watch', 'cut', '--network', 'sandbox', '--for', '90d'], folder.path);
  while (!(await runHere(['status', 'cut'], here)).stderr.includes('watched')) await pause(50);
  begun.kill('SIGTERM');
  const { code, stderr } = await begun.ended;
  expect({ code, stderr }).toMatchObject({ code: 130, stderr: expect.stringContaining('nothing is lost') });
  expect(stderr).not.toContain('    at ');
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test.each([
  [['watch', 'one', '--network', 'sandbox', '--for', 'long'], 'write it as 90s, 10m, 6h or 7d'],
  [['watch', 'one', '--network', 'bluesky'], '--roster FILE says which accounts to watch'],
  [['watch', 'week', '--network', 'mastodon', '--roster', 'r.csv'], 'week watches sandbox'],
  [['watch', 'week', '--network', 'sandbox', '--from', 'third.r1'], 'week has begun already'],
  [['watch', 'two', '--network', 'sandbox', '--from', 'nope'], 'there is no snapshot nope in this database'],
  [
    ['watch', 'two', '--network', 'sandbox', '--from', 'third.r1'],
    'third.r1 keeps no revisions of its accounts',
  ],
  [['events', 'weak'], 'did you mean week?'],
  [['events', 'week', '--kind', 'former'], 'did you mean formed?'],
  [['events', 'week', '--where', 'region=Afrika'], 'did you mean Africa?'],
  [['events', 'week', '--where', 'regin=Africa'], 'the roster of week has no column regin'],
  [['events', 'week', '--between', 'FR', 'XQ'], '"XQ" is no code of a country'],
  [['show', 'FR', '-s', 'week@2025-02-30'], 'write week@YYYY-MM-DD'],
  [['report', 'week@2025-06-03'], 'entente seal week --at 2025-06-03 --snapshot NAME'],
  [['export', 'week@2025-06-03', 'x.gexf'], 'entente seal week --at 2025-06-03 --snapshot NAME'],
  [
    ['derive', 'week', '--as-of', '2025-06-02', '-s', 'x'],
    'entente seal week --at 2025-06-02 --snapshot NAME',
  ],
  [['seal', 'week', '--at', '2025-06-03'], 'name the new snapshot: entente seal week --at 2025-06-03'],
])('%j says what to do', async (words, said) => {
  expect(await runHere(words, here)).toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
});
