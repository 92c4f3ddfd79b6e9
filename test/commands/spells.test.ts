/** `entente spells`: of a series of snapshots, of a log, and of both, as it is asked. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { parseTable } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { BEGUN, handLog } from '../support/hand-log.ts';
import { sealedDaysOfLog } from '../support/panel-log.ts';
import { runHere } from '../support/run-here.ts';
import { type SmallAccount, smallSnapshot } from '../support/snapshots.ts';
import { END, spokenLog } from '../support/spoken-log.ts';

const folder = temporaryFolder();
const DAY = 86_400_000;
const years = join(folder.path, 'years.sqlite');
const logged = join(folder.path, 'logged.sqlite');

const ids = ['did:plc:a', 'did:plc:b', 'did:plc:c', 'did:plc:d'];
const accounts: SmallAccount[] = ids.map((id, k) => ({
  id,
  verdict: 'complete',
  row: {
    handle: `${'abcd'[k]}.test`,
    kind: k === 0 ? 'person' : 'institution',
    office: k === 0 ? 'head-of-state' : 'foreign-ministry',
    country: k < 2 ? 'FR' : 'DE',
  },
}));

beforeAll(() => {
  const store = openStore(years);
  // a follows b in the second year, which b returns in the third; c follows a from the beginning; a drops d in the last.
  const ties: Record<number, [number, number][]> = {
    2021: [
      [2, 0],
      [0, 3],
    ],
    2022: [
      [2, 0],
      [0, 3],
      [0, 1],
    ],
    2023: [
      [2, 0],
      [0, 3],
      [0, 1],
      [1, 0],
    ],
    2024: [
      [2, 0],
      [0, 1],
      [1, 0],
      [1, 2],
      [2, 1],
    ],
  };
  for (const [year, own] of Object.entries(ties)) {
    const open = smallSnapshot(store, `year-${year}`, accounts, own, `${year}-06-01`);
    sealSnapshot(store, open, { sealedAt: `${year}-06-02T00:00:00.000Z` });
  }
  store.close();
  const other = openStore(logged);
  const known = accounts.map((account) => ({ ...account, id: `did:plc:${account.row!.handle}` }));
  const early = smallSnapshot(other, 'early', known, [[0, 3]], '2026-05-01');
  sealSnapshot(other, early, { sealedAt: '2026-05-02T00:00:00.000Z' });
  const log = handLog(
    other,
    accounts.map(({ row }) => ({ ...row, network: 'bluesky' })),
    'log',
  );
  const [a, b] = ['did:plc:a.test', 'did:plc:b.test'];
  for (const { row } of accounts) {
    const open = {
      from: BEGUN,
      proved: BEGUN + 60 * DAY,
      provedBy: 'reading' as const,
      to: BEGUN + 60 * DAY,
    };
    log.state(`did:plc:${row!.handle}`, { cohort: 1, open });
  }
  log.tie({ kind: 'formed', source: a, target: b, key: 'k1', to: BEGUN + 2 * DAY });
  log.tie({ kind: 'formed', source: b, target: a, key: 'k2', to: BEGUN + 5 * DAY });
  log.tie({ kind: 'ended', source: a, target: b, key: 'k1', to: BEGUN + 9 * DAY });
  log.sweep(BEGUN + 60 * DAY, 0, 0);
  other.close();
});

const spells = (...words: string[]) => runHere(['spells', ...words, '--db', years]);
const ofLog = (...words: string[]) => runHere(['spells', ...words, '--db', logged, '-s', 'log']);
const json = async (asked: ReturnType<typeof spells>) => JSON.parse((await asked).stdout);
const rowsOf = (text: string) => {
  const { header, rows } = parseCsv(text, 'answer');
  return rows.map((row) => Object.fromEntries(header.map((column, k) => [column, row[k]])));
};

test('of a series: what is returned, what stands, and who answers', async () => {
  const found = await json(spells('--format', 'json'));
  // a → b formed in (2021, 2022], returned in (2022, 2023]; b and c came to follow each other within the same year.
  expect(found).toMatchObject({
    question: 'spells',
    log: null,
    snapshots: 'year-2021, year-2022, year-2023, year-2024',
    new_follows: 2,
    orders_unknown: 1,
    answering_follows: 1,
    unclear_follows: 0,
  });
  const year = found.answered.find(({ within }: { within: string }) => within === 'year');
  // The one was returned within two years, the other within one: by then one surely, the other perhaps.
  expect(year).toMatchObject({ asked: 2, answered: 1, least: 0.5, most: 1 });
  expect(found.fastest).toMatchObject([
    { handle: 'b.test', asked: 1, answered: 1, answered_max: 1, median_days_min: 0, median_days_max: 730 },
  ]);
  expect(found.never).toEqual([]);
  const standing = found.standing.find(
    ({ tie, after }: Record<string, string>) => tie === 'standing' && after === 'year',
  );
  // c → a stands after three years, a → d ended in the third.
  expect(standing).toMatchObject({ ties: 2, ended: 0, share_min: 1, share_max: 1, least: 1, most: 1 });
  expect(found.standing.some(({ tie }: { tie: string }) => tie === 'mutual')).toBe(false);
});

test('of archives in one folder the series is all of them', async () => {
  for (const name of ['year-2021', 'year-2023']) {
    await runHere(['export', name, join(folder.path, 'archives', name), '--db', years]);
  }
  const none = join(folder.path, 'none.sqlite');
  const archive = join(folder.path, 'archives/year-2021');
  const { snapshots } = await json(runHere(['spells', '-s', archive, '--format', 'json', '--db', none]));
  expect(snapshots).toBe('year-2021, year-2023');
});

test('what was not looked at again is counted, and told apart from what the estimate is of', async () => {
  const found = await json(spells('--format', 'json'));
  const [day] = found.standing.filter(({ tie }: { tie: string }) => tie === 'follow');
  // a → b from the second year on, b → a from the third; b and c only in the last.
  expect(day).toMatchObject({ ties: 4, followed_up: 2 });
  expect(found.answered[0]).toMatchObject({ asked: 2, followed_up: 1 });
  const { stdout } = await spells('--show', 'standing', '--format', 'table');
  expect(parseTable(stdout)[0]).toMatchObject({ tie: 'seen to form, from then on', ties: '2 of 4' });
});

test('who may have followed back while it could not be read is not among those who never do', async () => {
  const db = join(folder.path, 'unread.sqlite');
  const store = openStore(db);
  // b follows c in the second year; c follows nobody when it is read.
  [[], [[1, 2]], [[1, 2]], [[1, 2]]].forEach((own, k) => {
    const read = accounts.map(
      (account, each): SmallAccount => (k === 2 && each === 2 ? { ...account, verdict: 'failed' } : account),
    );
    const open = smallSnapshot(store, `u${k}`, read, own as [number, number][], `202${k}-06-01`);
    sealSnapshot(store, open, { sealedAt: `202${k}-06-02T00:00:00.000Z` });
  });
  store.close();
  const found = await json(runHere(['spells', '--format', 'json', '--db', db]));
  expect(found.answered.at(-1)).toMatchObject({ asked: 1, answered: 0, least: 0, most: 1 });
  expect(found.never).toEqual([]);
  // Read every year it has surely never followed back.
  const whole = await json(
    runHere(['spells', '-s', 'u0', '--also', 'u1,u3', '--format', 'json', '--db', db]),
  );
  expect(whole.answered.at(-1)).toMatchObject({ asked: 1, answered: 0, least: 0, most: 0 });
  expect(whole.never).toMatchObject([{ handle: 'c.test', asked: 1, asked_max: 1, answered_max: 0 }]);
});

test('with --also the series is of those named alone', async () => {
  const { snapshots } = await json(spells('-s', 'year-2021', '--also', 'year-2023', '--format', 'json'));
  expect(snapshots).toBe('year-2021, year-2023');
});

test('mutual ties and those that nobody returned are told apart where asked, and groups of a column', async () => {
  const found = await json(spells('--mutual', '--by', 'office', '--format', 'json'));
  const count = (tie: string, office: string) =>
    found.standing.find((row: Record<string, string>) => row.tie === tie && row.office === office)?.ties;
  expect(count('mutual', 'head-of-state')).toBe(1);
  expect(count('mutual', 'foreign-ministry')).toBe(2);
  expect(count('one-way', 'head-of-state')).toBe(1);
  expect(found.answered.map(({ office, asked }: Record<string, unknown>) => [office, asked])).toEqual(
    Array.from({ length: 4 }, () => ['foreign-ministry', 2]),
  );
});

test('on a terminal a line has its times side by side', async () => {
  const { stdout } = await spells('--format', 'table');
  const [line] = parseTable(stdout.slice(stdout.indexOf('New follows that were returned')));
  expect(Object.keys(line!)).toEqual(['asked', 'a day', 'a week', 'a month', 'a year']);
  expect(line).toMatchObject({ asked: '1 of 2' });
});

test('limits stand beneath the shares of which no band says how uncertain they are', async () => {
  // Its answer was witnessed: of that nothing is unknown.
  const { stdout } = await ofLog('--show', 'answered', '--format', 'table');
  expect(stdout).not.toContain('[');
  // Of two follows one ended on its seventh day, and none was seen for a year: the other may end by then.
  const standing = (await ofLog('--show', 'standing', '--format', 'table')).stdout;
  expect(standing).toMatch(/\n +\[0–50\.0%\]\n/);
});

test('every spell, those that a person ended without names unless they are asked for', async () => {
  const { stdout, stderr } = await spells('--show', 'spells', '--format', 'csv');
  const rows = rowsOf(stdout);
  expect(rows.map(({ source_handle, target_handle }) => `${source_handle}>${target_handle}`)).toEqual([
    'a.test>b.test',
    'b.test>a.test',
    'b.test>c.test',
    'c.test>a.test',
    'c.test>b.test',
    '>',
  ]);
  expect(rows[0]).toMatchObject({
    start_lo: '2021-06-01T00:00:00.000Z',
    start_hi: '2022-06-01T00:00:00.000Z',
    end_lo: '2024-06-01T00:00:00.000Z',
    end_hi: '',
    left_truncated: 'no',
    right_censored: 'yes',
    days_lo: '731',
    days_hi: '',
  });
  expect(stderr).toContain('1 spell that a person ended stands without names: --persons names them.');
  const named = rowsOf((await spells('--show', 'spells', '--persons', '--format', 'csv')).stdout);
  expect(named.map(({ target_handle }) => target_handle)).toContain('d.test');
  const ofGermany = rowsOf(
    (await spells('--show', 'spells', '--where', 'country=DE', '--format', 'csv')).stdout,
  );
  expect(ofGermany.length).toBe(4);
});

test('of a log: witnessed to the day, and what persons ended without names', async () => {
  const found = await json(ofLog('--format', 'json'));
  expect(found).toMatchObject({ log: 'log', snapshots: null, new_follows: 1, answering_follows: 1 });
  const within = Object.fromEntries(
    found.answered.map((row: Record<string, unknown>) => [row.within, [row.share_min, row.share_max]]),
  );
  expect(within).toEqual({ day: [0, 0], week: [1, 1], month: [1, 1], year: [1, 1] });
  expect(found.fastest).toMatchObject([{ handle: 'b.test', median_days_min: 3, median_days_max: 3 }]);
  const { stdout } = await ofLog('--show', 'spells', '--format', 'csv');
  expect(
    rowsOf(stdout).map(({ source_handle, days_lo, days_hi }) => [source_handle, days_lo, days_hi]),
  ).toEqual([
    ['b.test', '55', ''],
    ['', '7', '7'],
  ]);
});

test('of a log and a snapshot before it: what stood then and not when the log began has ended between', async () => {
  const { stdout } = await ofLog('--also', 'early', '--show', 'spells', '--persons', '--format', 'csv');
  const found = rowsOf(stdout).find(({ target_handle }) => target_handle === 'd.test');
  expect(found).toMatchObject({
    source_handle: 'a.test',
    start_lo: '',
    start_hi: '2026-05-01T23:59:59.999Z',
    end_lo: '2026-05-01T00:00:00.000Z',
    end_hi: '2026-06-01T00:00:00.000Z',
    left_truncated: 'yes',
    end_how: 'snapshots',
  });
  expect(rowsOf(stdout).length).toBe(3);
  const json = await ofLog('--also', 'early', '--show', 'spells', '--persons', '--format', 'json');
  const spells: { target_handle: string; start_lo: string | null }[] = JSON.parse(json.stdout).rows;
  expect(spells.find(({ target_handle }) => target_handle === 'd.test')!.start_lo).toBeNull();
});

test('of days that are sealed out of a log: by the log, which knows of the time between them', async () => {
  const db = join(folder.path, 'days.sqlite');
  await sealedDaysOfLog(db);
  for (const words of [['-s', 'after'], ['-s', 'after', '--also', 'before'], []]) {
    const asked = await runHere(['spells', ...words, '--show', 'spells', '--format', 'json', '--db', db]);
    const found = JSON.parse(asked.stdout);
    expect(found).toMatchObject({ log: 'log', snapshots: null });
    expect(found.notes.join(' ')).toContain('The log knows more of the time of before, after.');
    const ended = found.rows.find((row: Record<string, string>) => row.target_handle === 'cy.test');
    const at = '2026-06-03T10:12:00.000Z';
    expect(ended).toMatchObject({ source_handle: 'bo.test', end_lo: at, end_hi: at, end_how: 'stream' });
  }
});

test('of the only log, where there is no snapshot', async () => {
  const db = join(folder.path, 'alone.sqlite');
  const { store, sweep } = spokenLog(openStore(db));
  sweep(END, 0, 0);
  store.close();
  const { code, stdout } = await runHere(['spells', '--format', 'json', '--db', db], { cwd: folder.path });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ log: 'log', snapshots: null });
});

test('what is refused says what to do', async () => {
  for (const [words, told] of [
    [['-s', 'early'], 'spells need a log, or snapshots of two days, and there is early alone'],
    [['-s', 'log@2026-06-03'], 'spells are of all of it: entente spells -s log'],
    [['-s', 'log', '--by', 'ofice'], 'has no column ofice; did you mean office?'],
    [['-s', 'log', '--show', 'spell'], 'spells'],
    [
      ['-s', 'log', '--show', 'never', '--by', 'office'],
      'never is of single accounts, and --by groups shares',
    ],
    [['-s', 'log', '--show', 'answered', '--mutual'], '--mutual is of standing'],
    [['-s', 'log', '--persons'], '--persons names who ended a tie in the list of spells'],
    [['-s', 'log', '--also', 'nowhere'], 'there is no snapshot nowhere'],
  ] as const) {
    const { code, stderr } = await runHere(['spells', ...words, '--db', logged]);
    expect(code).toBe(2);
    expect(stderr).toContain(told);
  }
});
