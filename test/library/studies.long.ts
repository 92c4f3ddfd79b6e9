/** A study as another program opens it: from an archive, a database, a log, or arrays. */
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { library } from '../../src/library/library.ts';
import type { GivenStudy, GivenTies, OpenOptions, Study } from '../../src/library.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ROOT } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';
import { END, HOUR, spokenLog } from '../support/spoken-log.ts';

const { openStudy, measure, questions } = library;
const ARCHIVE = join(ROOT, 'data/snapshots/sandbox-2026');
const folder = temporaryFolder();
const at = (name: string) => join(folder.path, name);

/** A table of the published report; empty cells as `null`, and numbers where a column is one of figures. */
function published(file: string, figures: readonly string[] = []) {
  const text = readFileSync(join(ROOT, 'reports/sandbox-2026/data', file), 'utf8');
  return (parse(text, { columns: true }) as Record<string, string>[]).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => [
        column,
        !figures.includes(column) ? cell : cell === '' ? null : Number(cell),
      ]),
    ),
  );
}

test('accounts, ties and what is unknown are those of the published report, and so are the measures', async () => {
  const study = await openStudy(ARCHIVE);
  expect(study).toMatchObject({ name: 'sandbox-2026', network: 'sandbox', date: '2026-06-01', notes: [] });
  const edges = published('edges.csv');
  expect(study.ties).toEqual(
    edges.map(({ source, target, followed_at }) => ({ source, target, followed_at: followed_at || null })),
  );
  expect(study.unknown).toEqual(published('unknown.csv'));
  const { accounts, graph } = await measure(study, { by: ['region'] });
  const [first] = accounts;
  // Those of the report are numbered after the year before.
  const { account_id: _, handle: __, cluster: ___, ...measures } = first!;
  const nodes = published('nodes.csv', Object.keys(measures));
  expect(accounts.map(({ cluster, ...account }) => account)).toEqual(
    nodes.map((node) =>
      Object.fromEntries(
        ['account_id', 'handle', ...Object.keys(measures)].map((name) => [name, node[name]]),
      ),
    ),
  );
  const about = Object.keys(study.accounts[0]!);
  expect(study.accounts).toEqual(
    nodes.map((node) => Object.fromEntries(about.map((name) => [name, node[name]]))),
  );
  const own = new Map(published('graph.csv', ['value']).map(({ measure, value }) => [measure, value]));
  expect(graph.filter(({ measure, value }) => own.get(measure as string) !== value)).toEqual([]);
  expect(graph.map(({ measure }) => measure)).toContain('assortativity_region');
});

test('the tables of a report are opened as the study they are of', async () => {
  const given = {
    accounts: published('nodes.csv'),
    ties: edgesOf('edges.csv'),
    unknown: edgesOf('unknown.csv'),
  };
  const [read, sealed] = await Promise.all([
    openStudy({ ...given, network: 'sandbox', date: '2025-06-01' }),
    openStudy(ARCHIVE),
  ]);
  expect(read.unknown).toEqual(sealed.unknown);
  const [ofTables, ofArchive] = await Promise.all([read, sealed].map((study) => measure(study, { runs: 3 })));
  expect(ofTables).toEqual(ofArchive);
  expect(await measure(given, { runs: 3 })).toEqual(ofArchive);
});

const edgesOf = (file: string) => published(file) as unknown as { source: string; target: string }[];

/** a and b follow each other, a follows c; c was not read. */
const THREE: GivenTies = {
  ties: [
    ['a', 'b'],
    ['b', 'a'],
    ['a', 'c'],
    ['a', 'c'],
    ['b', 'b'],
  ],
};

test('of ties alone, whom an account without follows follows is unknown, and a figure that needs it is null', async () => {
  const { accounts } = await measure(THREE, { runs: 1 });
  expect(accounts).toMatchObject([
    {
      account_id: 'a',
      in_degree: 1,
      out_degree: 2,
      mutual: 1,
      mutual_min: 1,
      mutual_max: 2,
      mutual_share: 1 / 2,
    },
    { account_id: 'b', in_degree: 1, out_degree: 1, mutual: 1, mutual_max: 1 },
    { account_id: 'c', in_degree: 1, out_degree: null, mutual: null, mutual_min: 0, mutual_max: 1 },
  ]);
});

test('what is claimed to be read is known not to be there', async () => {
  const { accounts, graph } = await measure({ ...THREE, observed: 'all' }, { runs: 1 });
  expect(accounts).toMatchObject([{ mutual_max: 1 }, {}, { out_degree: 0, mutual: 0, mutual_max: 0 }]);
  expect(graph).toContainEqual(expect.objectContaining({ measure: 'density', value: 1 / 2 }));
});

const DATED = { network: 'x', date: '2024-01-01' };

test.each<[string, GivenTies, string, string, string]>([
  ['known', THREE, 'a', 'b', 'yes'],
  ['of an account without follows', THREE, 'c', 'a', 'unknown'],
  ['that is not given of an account with others', THREE, 'b', 'c', 'no'],
  ['that is claimed not to be there', { ...THREE, observed: ['c'] }, 'c', 'a', 'no'],
  ['that is left open', { ...THREE, unknown: [['b', 'c']] }, 'b', 'c', 'unknown'],
  ['of a source of which all else is open', { ...THREE, unknown: [['b', '*']] }, 'b', 'c', 'unknown'],
  ['that is known of it', { ...THREE, unknown: [['b', '*']] }, 'b', 'a', 'yes'],
  [
    'of an account that says it was not read',
    { ...THREE, accounts: [{ account_id: 'a' }, { account_id: 'b', observed: 'no' }, { handle: '@c' }] },
    'b',
    'c',
    'unknown',
  ],
])('a tie %s', async (_, given, source, target, state) => {
  const study = await openStudy({ ...DATED, ...given });
  expect(study.tie(source, target)).toBe(state);
});

test('attributes of accounts are asked by, whatever order they come in', async () => {
  const accounts = ['c', 'b', 'a'].map((handle) => ({
    handle,
    country: handle === 'c' ? 'DE' : 'FR',
    party: handle,
  }));
  const study = await openStudy({ ...DATED, ...THREE, accounts });
  const { answer, rows } = await questions.ties(study, { state: 'mutual', where: ['country=FR'] });
  expect(answer).toMatch(/^1 /);
  expect(rows).toMatchObject([{ a_id: 'a', b_id: 'b' }]);
  expect(study.accounts).toMatchObject([
    { handle: 'a', party: 'a' },
    {},
    { country: 'DE', region: 'Europe' },
  ]);
  const turned = await openStudy({
    ...DATED,
    ...THREE,
    accounts: accounts.reverse(),
    ties: [...THREE.ties].reverse(),
  });
  expect(turned.contentHash).toBe(study.contentHash);
});

test.each<[string, object, readonly string[]]>([
  [
    'no network and no date',
    { ties: [] },
    ['network undefined: it is one of bluesky', 'date undefined: write it as'],
  ],
  ['no ties', DATED, ['ties: an array is needed']],
  [
    'ties without ends',
    { ...DATED, ties: [['a'], { source: 'b' }, null] },
    ['ties[0]: a source', 'ties[1]: a source', 'ties[2]: a source'],
  ],
  [
    'an end that is no account',
    { ...DATED, ...THREE, accounts: [{ handle: 'a' }, { handle: 'b' }] },
    ['c is an end'],
  ],
  [
    'accounts without a name, or twice',
    { ...DATED, ties: [], accounts: [{ name: 'A' }, { handle: 'b' }, { handle: 'b' }] },
    ['accounts[0]: it has neither', 'accounts[2]: b is also accounts[1]'],
  ],
  [
    'words that are no verdict',
    {
      ...DATED,
      ties: [],
      accounts: [
        { handle: 'a', verdict: 'fine' },
        { handle: 'b', observed: 'maybe' },
      ],
    },
    ['a: "fine" is no verdict', 'b: observed is "maybe"'],
  ],
  [
    'claims against what is said',
    { ...DATED, ...THREE, unknown: [['a', '*']], observed: ['a', 'd'] },
    ['a is not-read, and observed claims', 'observed: d is none'],
  ],
])('%s is refused, all of it at once', async (_, given, words) => {
  const refused = openStudy(given as GivenStudy);
  await expect(refused).rejects.toThrow(expect.objectContaining({ name: 'UserError' }));
  const { message } = await refused.then(
    () => expect.unreachable(),
    (error: Error) => error,
  );
  for (const said of words) expect(message).toContain(said);
});

test('a database has its newest snapshot, those that are named, and the logs of watches', async () => {
  const db = at('study.sqlite');
  const store = openStore(db);
  const log = spokenLog(store);
  log.post('mfa.fr', END - HOUR / 2, { hashtags: ['climat'] });
  log.sweep(END, 0, 0);
  store.close();
  const { name } = log.watch;
  const ofLog = await openStudy(db, { snapshot: name });
  expect(ofLog).toMatchObject({ name: `${name}@2026-06-01`, network: 'bluesky', date: '2026-06-01' });
  const prompt = await runHere(['hotspots', name, '--last', 'hour', '--db', db, '--format', 'json']);
  expect(prompt.stdout).toContain('climat');
  expect(await questions.hotspots(ofLog, { last: 'hour' })).toEqual(JSON.parse(prompt.stdout));
  const desk = await runHere(['desk', 'FR', '-s', name, '--db', db, '--format', 'json']);
  expect(await questions.desk(ofLog, { country: 'FR' })).toEqual(JSON.parse(desk.stdout));
  const day = await openStudy(db, { snapshot: `${name}@2026-06-01` });
  const ofDay = await runHere(['desk', 'FR', '-s', `${name}@2026-06-01`, '--db', db, '--format', 'json']);
  expect(await questions.desk(day, { country: 'FR' })).toEqual(JSON.parse(ofDay.stdout));
  await runHere(['import', ARCHIVE, '--db', db]);
  const study = await openStudy(db);
  expect(study.notes).toEqual(['snapshot sandbox-2026 (sandbox, 2026-06-01)']);
  expect(await openStudy(db, { snapshot: 'sandbox-2026' })).toMatchObject({
    name: 'sandbox-2026',
    notes: [],
  });
  await expect(openStudy(db, { snapshot: 'dys' })).rejects.toThrow(`there are: ${name}`);
  for (const one of [study, ofLog]) one.close();
});

test.each([
  ['missing', /is no archive of a snapshot and no database/],
  ['empty', /is no archive of a snapshot and no database/],
  ['text.sqlite', /text\.sqlite: /],
  ['changed', /verdicts\.csv/],
  ['none.sqlite', /no sealed snapshot in .*; make one with: entente demo/],
])('what cannot be opened is told in words: %s', async (name, words) => {
  mkdirSync(at('empty'), { recursive: true });
  folder.write('text.sqlite', 'a text that is long enough to be no database of any kind\n'.repeat(40));
  cpSync(ARCHIVE, at('changed'), { recursive: true });
  folder.write('changed/verdicts.csv', 'number,verdict\n1,complete\n');
  openStore(at('none.sqlite')).close();
  await expect(openStudy(at(name))).rejects.toThrow(words);
});

test.each<[string, () => Promise<unknown>, string]>([
  ['nothing to open', () => openStudy(undefined as never), 'openStudy: the folder of an archive or'],
  ['a number to open', () => openStudy(7 as never), 'openStudy: the folder of an archive or'],
  ['nothing to measure', () => measure(undefined as never), 'measure: an open study is needed'],
  [
    'a snapshot of an archive',
    () => openStudy(ARCHIVE, { snapshot: 'sandbox-2025' }),
    'of one snapshot alone; leave out the option snapshot',
  ],
  [
    'a snapshot that is misspelt',
    () => openStudy(ARCHIVE, { snaposhot: 't1' } as never),
    'openStudy has no option snaposhot; did you mean snapshot?',
  ],
  [
    'observed that is neither all nor a list',
    () => openStudy({ ...DATED, ...THREE, observed: 'al' as never }),
    "observed: 'all' is needed, or an array of account ids",
  ],
  [
    'ties under another name',
    () => measure({ ties: [], acounts: [] } as never),
    'a study has no option acounts; did you mean accounts?',
  ],
  ['no runs', () => measure(THREE, { runs: 0 }), 'runs 0: a whole number from 1 to 100000 is needed'],
  ['a column for a list of them', () => measure(THREE, { by: 'region' as never }), 'by: an array of texts'],
])('%s is refused in words', async (_, ask, words) => {
  await expect(ask()).rejects.toThrow(
    expect.objectContaining({ name: 'UserError', message: expect.stringContaining(words) }),
  );
});

test('a study that is closed, or none, cannot be asked', async () => {
  const study = await openStudy({ ...DATED, ...THREE });
  study.close();
  await expect(questions.rank(study, { measure: 'mutual' })).rejects.toThrow('this is no open study');
  await expect(measure(study)).rejects.toThrow('this is no open study');
  await expect(questions.rank({} as Study, { measure: 'mutual' })).rejects.toThrow('this is no open study');
});

test('a question that has no answer is refused in the words of the prompt', async () => {
  const study = await openStudy({ ...DATED, ...THREE });
  const asked = questions.follows(study, { account: 'nobody' });
  await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'UserError' }));
});

test('a group of a study is these accounts and the ties among them alone', async () => {
  const ties = [
    ['ann', 'bob'],
    ['bob', 'ann'],
    ['ann', 'cem'],
    ['dan', 'ann'],
  ];
  const party = (account_id: string, party: string) => ({ account_id, party });
  const accounts = [party('ann', 'L'), party('bob', 'L, new'), party('cem', 'R'), party('dan', 'R')];
  const given = { network: 'x', date: '2026-06-01', ties, accounts, observed: 'all' } as const;
  const members = async (among: OpenOptions['among']) => {
    const study = await openStudy(given, { among });
    return [study.accounts.map(({ account_id }) => account_id).join(' '), study.ties.length, study.among];
  };
  expect(await members('party=L, new,L')).toEqual(['ann bob', 2, 'party=L, new,L']);
  expect(await members(['party=L,R', { accounts: ['@cem', 'ann'] }])).toEqual([
    'ann cem',
    1,
    'party=L,R the list',
  ]);
  expect(await members(['party=L', 'party=R'])).toEqual(['', 0, 'party=L party=R']);
  expect(await members({ accounts: ['ann'] })).toEqual(['ann', 0, 'the list']);
  expect(await members(undefined)).toEqual(['ann bob cem dan', 4, null]);
  const study = await openStudy(given, { among: { accounts: ['ann', 'dan', 'eve', '#x', '{}'] } });
  expect((await measure(study)).accounts).toMatchObject([{ mutual: 0 }, { mutual: 0 }]);
  await expect(questions.coverage(study)).rejects.toThrow('coverage is asked of all accounts');
  await expect(questions.desk(study, { country: 'FR' })).rejects.toThrow('desk is asked of all accounts');
  const { answer, notes } = await questions.mutuals(study, { account: 'ann' });
  expect(answer).toMatch(/^Among only the 2 accounts that the list names: /);
  expect(notes).toContain('3 names of the list are not in given: eve, #x and {}.');
});

test.each<[unknown, string]>([
  ['party', 'party: write COLUMN=VALUE'],
  ['', '"": write COLUMN=VALUE'],
  ['../../etc/passwd', '../../etc/passwd: write COLUMN=VALUE'],
  ['party=S', 'no account of given has party S; did you mean L?'],
  [[], "among: a condition, such as 'region=Africa', accounts, as in { accounts: ['mfa-fr.test'] }, or"],
  [{ accounts: [] }, 'among: a condition'],
  [{ accounts: ['ann'], where: 'x' }, 'among: a condition'],
  [7, 'among: a condition'],
  [{ accounts: ['nobody'] }, 'none of the accounts that the list names is in given'],
])('a group %j is refused in words', async (among, words) => {
  const ties = { network: 'x', date: '2026-06-01', ties: [], accounts: [{ account_id: 'ann', party: 'L' }] };
  await expect(openStudy(ties, { among } as OpenOptions)).rejects.toThrow(
    expect.objectContaining({ name: 'UserError', message: expect.stringContaining(words) }),
  );
});

test('an earlier study is asked of the same group, and one of another group is not set beside it', async () => {
  const year = (date: string, of: readonly string[], among?: string) => {
    const accounts = ['a', 'b', 'c'].map((account_id, k) => ({ account_id, office: of[k]! }));
    const ties = [['a', 'b'] as const, ['b', 'a'] as const, ['a', 'c'] as const, ['c', 'a'] as const];
    return openStudy({ network: 'x', date, name: `y${date}`, ties, accounts, observed: 'all' }, { among });
  };
  const now = await year('2026-06-01', ['mission', 'mission', 'embassy'], 'office=mission');
  const before = await year('2025-06-01', ['mission', 'embassy', 'mission']);
  const { rows } = await questions.rank(now, { measure: 'mutual', against: before });
  expect(rows.map(({ account_id, mutual, old }) => [account_id, mutual, old])).toEqual([
    ['a', 1, 1],
    ['b', 1, null],
  ]);
  const other = await year('2025-06-01', ['mission', 'embassy', 'mission'], 'office=embassy');
  for (const asked of [
    questions.rank(now, { measure: 'mutual', against: other }),
    questions.diff(before, { old: now }),
  ]) {
    await expect(asked).rejects.toThrow('open both alike');
  }
});
