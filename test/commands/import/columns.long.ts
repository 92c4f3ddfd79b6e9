/** What the columns of other people's tables mean: ties that are not there, names of columns, signs for nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tieState } from '../../../src/graph/graph.ts';
import { loadStudy } from '../../../src/open/load-study.ts';
import { findSnapshot } from '../../../src/store/snapshots.ts';
import { openExistingStore } from '../../../src/store/store.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { runHere } from '../../support/run-here.ts';

const folder = temporaryFolder();
const SIZE = 12;
const ALL = Array.from({ length: SIZE }, (_, k) => k);
/** The truth of a made-up world. */
const follows = (a: number, b: number) => a !== b && (7 * a + 5 * b) % 3 === 0;
const PAIRS = ALL.flatMap((a) => ALL.filter((b) => b !== a).map((b) => [a, b] as const));
const TIES = PAIRS.filter(([a, b]) => follows(a, b));
const lines = (rows: readonly string[]) => `${rows.join('\n')}\n`;

let imports = 0;

async function imported(words: readonly string[]) {
  const db = join(folder.path, `${++imports}.sqlite`);
  const study = ['--network', 'x', '--date', '2013-05-01', '-s', 'old', '--db', db];
  const outcome = await runHere(['import', ...words, ...study]);
  if (outcome.code !== 0) return { ...outcome, db, state: () => '', study: null };
  const store = openExistingStore(db)!;
  const study_ = loadStudy({ store, snapshot: findSnapshot(store, 'old')! });
  const place = (id: string) => study_.nodes.findIndex(({ accountId }) => accountId === `x:${id}`);
  return {
    ...outcome,
    db,
    study: study_,
    state: (a: string | number, b: string | number) =>
      tieState(study_.graph, place(String(a)), place(String(b))),
  };
}

describe('a column may say whether the tie of a row is there', () => {
  test.each([
    ['following', 'TRUE', 'FALSE'],
    ['Follows', 'yes', 'No'],
    ['state', '1', '0'],
    ['FOLLOWING', '1.0', '0.0'],
    ['following', 'Y', 'n'],
    ['follows', 'T', 'F'],
    ['state', 'VRAI', 'FAUX'],
    ['Following', 'oui', 'non'],
  ])('%s, %s or %s: a table of all pairs gives the ties of the truth', async (column, yes, no) => {
    const file = folder.write(
      `all-${column}.csv`,
      lines([`source,target,${column}`, ...PAIRS.map(([a, b]) => `${a},${b},${follows(a, b) ? yes : no}`)]),
    );
    const { state, stderr, study } = await imported([file]);
    expect(study!.graph.edgeCount).toBe(TIES.length);
    for (const [a, b] of PAIRS) expect([a, b, state(a, b)]).toEqual([a, b, follows(a, b) ? 'yes' : 'no']);
    expect(stderr).toContain(
      `The column ${column} says whether the tie of a row is there: ${TIES.length} yes, ${PAIRS.length - TIES.length} no, 0 unknown.`,
    );
    expect(stderr).not.toMatch(/not used|Warning/);
  });

  test('what it leaves open, or does not list of an account with a no, is unknown', async () => {
    const rows = ['a,b,yes', 'a,c,no', 'a,d,NA', 'b,a,yes', 'c,a,no', 'd,a,unknown', 'd,b,'];
    const file = folder.write('open.csv', lines(['source,target,following', ...rows, 'e,a,yes']));
    const { state, study, db } = await imported([file]);
    expect(['b', 'c', 'd', 'e'].map((id) => state('a', id))).toEqual(['yes', 'no', 'unknown', 'unknown']);
    // b has a row with yes alone: what is not listed is absent.
    expect(['a', 'c', 'd', 'e'].map((id) => state('b', id))).toEqual(['yes', 'no', 'no', 'no']);
    expect(['a', 'b', 'd', 'e'].map((id) => state('c', id))).toEqual(['no', 'unknown', 'unknown', 'unknown']);
    expect(['a', 'b', 'c', 'e'].map((id) => state('d', id))).toEqual(Array(4).fill('unknown'));
    expect(study!.nodes.map(({ verdict }) => verdict)).toEqual([
      ...['complete', 'complete', 'complete', 'not-read', 'complete'],
    ]);
    expect((await runHere(['follows', 'a', 'd', '-s', 'old', '--db', db])).code).toBe(3);
    const { stdout } = await runHere(['status', 'old', '--db', db, '--format', 'json']);
    expect(JSON.parse(stdout).notes[0]).toContain(
      'Its column following says of each row whether the tie is there',
    );
  });

  test('--reverse turns what is not there round as well', async () => {
    const file = folder.write(
      'turned.csv',
      lines(['source,target,following', 'a,b,yes', 'b,c,no', 'c,a,yes']),
    );
    const { state } = await imported([file, '--reverse']);
    expect([state('b', 'a'), state('c', 'b'), state('a', 'c'), state('c', 'a')]).toEqual([
      ...['yes', 'no', 'yes', 'unknown'],
    ]);
  });

  test('a table of all pairs under another name is warned of, with the option', async () => {
    const file = folder.write(
      'other.csv',
      lines(['source,target,weight,value', ...PAIRS.map(([a, b]) => `${a},${b},2,${follows(a, b)}`)]),
    );
    const { stderr } = await imported([file]);
    expect(stderr).toContain('Columns of the ties that are not used: weight, value.');
    expect(stderr).toContain(
      'Warning: 132 of all 132 ties that there could be are there, which is more than 90%.',
    );
    expect(stderr).toContain('import again with --columns state=value');
    const chosen = await imported([file, '--columns', 'state=value']);
    expect(chosen.study!.graph.edgeCount).toBe(TIES.length);
    expect(chosen.stderr).not.toContain('Warning');
  });

  test.each([
    ['counts', 'follows', ['3', '0', '1'], 'which also says "3"'],
    ['states of a union', 'state', ['NO', 'TX', 'CA'], 'which also says "TX"'],
    ['never yes', 'following', ['no', 'no', 'no'], 'which says yes of no row'],
    ['pairs of entente', 'state', ['mutual', 'unknown', 'one-way'], 'which also says "mutual"'],
  ])('what cannot be told for sure is refused with both readings: %s', async (_, column, values, why) => {
    const file = folder.write(
      `unsure-${++imports}.csv`,
      lines([`source,target,${column}`, ...values.map((value, k) => `a,b${k},${value}`)]),
    );
    const { code, stderr } = await imported([file]);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(why) });
    expect(stderr).toContain(`--columns state=${column}  yes is a tie, no is none`);
    expect(stderr).toContain('--columns state=-  every row is a tie');
    expect((await imported([file, '--columns', 'state=-'])).study!.graph.edgeCount).toBe(3);
  });

  test('two such columns are refused; one without a yes or no is another column', async () => {
    const two = folder.write('two.csv', 'source,target,following,state\na,b,yes,no\n');
    expect((await imported([two])).stderr).toContain('the columns following and state both may say');
    const states = folder.write('states.csv', 'source,target,state\na,b,TX\nb,a,CA\n');
    const { code, stderr } = await imported([states]);
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('Columns of the ties that are not used: state.'),
    });
  });

  test('two rows that contradict each other, and a word that is none, are faults with their lines', async () => {
    const file = folder.write('contrary.csv', 'source,target,following\na,b,yes\nb,a,no\na,b,no\n');
    expect((await imported([file])).stderr).toContain(
      'contrary.csv:4: the tie is no here and yes in line 2; remove one',
    );
    const word = folder.write('word.csv', 'source,target,tie\na,b,yes\nb,a,perhaps\n');
    expect((await imported([word, '--columns', 'state=tie'])).stderr).toContain(
      'word.csv:3: tie says "perhaps"; write yes, no or unknown',
    );
  });

  test('measure, which knows nothing unknown, refuses it', async () => {
    const file = folder.write('measured.csv', 'source,target,following\na,b,yes\nb,a,no\n');
    const { code, stderr } = await runHere(['measure', '--edges', file, '--out', join(folder.path, 'm')]);
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('its column following says of 1 rows that there is no tie'),
    });
  });
});

test('a report’s own tables read back tie for tie, with and without its accounts', async () => {
  const edges = folder.write('own.csv', lines(['source,target', ...TIES.map(([a, b]) => `${a},${b}`)]));
  const nodes = folder.write(
    'own-accounts.csv',
    lines(['id,label,name', ...ALL.map((k) => `${k},h${k},${k === 3 ? '=SUM(A1)' : `Name ${k}`}`)]),
  );
  const first = await imported(['--nodes', nodes, '--edges', edges]);
  const out = join(folder.path, 'own-report');
  await runHere(['report', 'old', '--db', first.db, '--out', out, '--runs', '1', '--draws', '1']);
  expect(readFileSync(join(out, 'data/edges.csv'), 'utf8')).toContain('mutual');
  for (const words of [
    [join(out, 'data/edges.csv'), '--tool', 'edges'],
    ['--nodes', join(out, 'data/nodes.csv'), '--edges', join(out, 'data/edges.csv')],
  ]) {
    const again = await imported(words);
    expect(again.study!.graph.edgeCount).toBe(TIES.length);
    for (const [a, b] of TIES) expect([a, b, again.state(a, b)]).toEqual([a, b, 'yes']);
  }
  const again = await imported([
    '--nodes',
    join(out, 'data/nodes.csv'),
    '--edges',
    join(out, 'data/edges.csv'),
  ]);
  expect(again.study!.nodes.map(({ row }) => row.name)).toContain('=SUM(A1)');
  expect(again.study!.nodes.map(({ verdict }) => verdict)).toEqual(
    first.study!.nodes.map(({ verdict }) => verdict),
  );
});

describe('a table of accounts', () => {
  const edges = folder.write('pair.csv', 'source,target\n1,2\n2,1\n');
  const table = (header: string, ...rows: string[]) =>
    folder.write(`accounts-${++imports}.csv`, lines([header, ...rows]));

  test.each([
    ...['account_id', 'id', 'ID', 'Id', 'node', 'id_str', 'user_id'].map((id) => [id, 'handle', 'name']),
    ...[
      'twitter',
      'TwitterHandle',
      'screen_name',
      'screenname',
      'username',
      'twitter_name',
      'Label',
      'Handle',
    ].map((handle) => ['id', handle, 'Name']),
  ])('under the names %s, %s, %s', async (id, handle, name) => {
    const nodes = table(`party,${id},${handle},${name}`, 'A,1,ann, Ann A ', 'B,2,bo,Bo');
    const { study, stderr } = await imported(['--nodes', nodes, '--edges', edges]);
    expect(study!.nodes.map((entry) => [entry.accountId, entry.handle, entry.row.name])).toEqual([
      ['x:1', 'ann', 'Ann A'],
      ['x:2', 'bo', 'Bo'],
    ]);
    expect(study!.snapshot.extraColumns).toEqual(['party']);
    if (handle === 'TwitterHandle') {
      expect(stderr).toContain('Columns understood: handle from TwitterHandle, name from Name.');
    }
  });

  test('FirstName with LastName, and followers_count as the audience', async () => {
    const nodes = table('id,twitter,FirstName,LastName,followers_count', '1,ann,Ann,Lee,1200', '2,bo,Bo,,');
    const { study, db } = await imported(['--nodes', nodes, '--edges', edges]);
    expect(study!.nodes.map(({ row }) => row.name)).toEqual(['Ann Lee', 'Bo']);
    const { stdout } = await runHere(['rank', 'audience', '-s', 'old', '--db', db, '--format', 'json']);
    expect(JSON.parse(stdout).rows).toMatchObject([{ handle: 'ann', audience: 1200 }]);
  });

  test('--columns names any of them', async () => {
    const nodes = table('id,key,nick,who,crowd', '7,1,ann,Ann,5', '8,2,bo,Bo,6');
    const ties = folder.write('ends.csv', 'left,right\n1,2\n');
    const { study, state } = await imported([
      ...['--nodes', nodes, '--edges', ties],
      ...['--columns', 'id=key,handle=nick,name=WHO,audience=crowd,source=left,target=right'],
    ]);
    expect(study!.nodes.map((entry) => [entry.accountId, entry.handle, entry.row.name])).toEqual([
      ['x:1', 'ann', 'Ann'],
      ['x:2', 'bo', 'Bo'],
    ]);
    expect(state(1, 2)).toBe('yes');
    expect((await imported([ties, '--columns', 'source=left,target=right'])).code).toBe(0);
    expect((await imported([ties])).stderr).toContain('--columns source=…,target=…');
  });

  test.each([
    ['id=nokey', '--columns id=nokey: '],
    ['key', 'is not of the form FIELD=COLUMN'],
    ['id=id,id=key', 'id stands twice'],
  ])('--columns %s is refused', async (columns, message) => {
    const nodes = table('id,label', '1,ann', '2,bo');
    const { code, stderr } = await imported(['--nodes', nodes, '--edges', edges, '--columns', columns]);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });

  test('names that differ in capitals alone are not guessed between', async () => {
    const nodes = table('ID,iD,label', '1,3,ann', '2,4,bo');
    expect((await imported(['--nodes', nodes, '--edges', edges])).stderr).toContain(
      'id may be any of the columns ID, iD; rename one, or choose with --columns',
    );
  });

  test.each(['-', '0', 'NA', 'n/a', 'none', ' None '])(
    'the handle "%s" is none: shown by name, and said',
    async (sign) => {
      const nodes = table('id,handle,name,party', `1,${sign},Ann,A`, '2,bo,Bo,B');
      const { study, stderr, db } = await imported(['--nodes', nodes, '--edges', edges]);
      expect(study!.nodes.map(({ handle }) => handle)).toEqual(['', 'bo']);
      expect(stderr).toContain('1 account without a handle, shown by name: Ann.');
      expect(stderr).toContain('Ann follows @bo (Bo)');
      const { stdout } = await runHere(['follows', 'x:1', 'bo', '-s', 'old', '--db', db, '--format', 'json']);
      expect(JSON.parse(stdout).answer).toBe('Ann (x:1) and @bo follow each other.');
      const archive = join(folder.path, `nameless-${imports}`);
      expect((await runHere(['export', 'old', `${archive}/`, '--db', db])).code).toBe(0);
      expect((await runHere(['follows', 'x:1', 'bo', '-s', archive])).code).toBe(0);
    },
  );

  test('--by and --where find a column without regard to capitals', async () => {
    const nodes = table('id,label,Party', '1,ann,A', '2,bo,B');
    const { db } = await imported(['--nodes', nodes, '--edges', edges]);
    const rank = await runHere(['rank', 'mutual', '--by', 'party', '-s', 'old', '--db', db]);
    expect({ code: rank.code, stdout: rank.stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/ann/),
    });
    const out = join(folder.path, `by-${imports}`);
    const { code, stderr } = await runHere([
      ...['report', 'old', '--db', db, '--out', out, '--by', 'party', '--runs', '1', '--draws', '1'],
    ]);
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    expect(readFileSync(join(out, 'report.md'), 'utf8')).toContain('### By Party');
  });

  test('ends of ties that are no account are named', async () => {
    const nodes = table('id,label', '1,ann', '2,bo');
    const ties = folder.write(
      'strange.csv',
      lines(['source,target', '1,2', '1,91', '92,2', '93,94', '1,91']),
    );
    const { stderr } = await imported(['--nodes', nodes, '--edges', ties]);
    expect(stderr).toMatch(
      /Ends of ties that are no account of .*: 91, 92, 93 and 1 more \(--verbose names all\)\./,
    );
    expect((await imported(['--nodes', nodes, '--edges', ties, '--verbose'])).stderr).toMatch(
      /91, 92, 93, 94\./,
    );
  });
});

describe('wrong guesses have their own messages', () => {
  test('node-link JSON is read, of D3 and of NetworkX', async () => {
    const d3 = {
      nodes: [
        { id: 'ann', name: 'Ann', group: 1 },
        { id: 'bo', name: 'Bo', group: 2 },
      ],
      links: [{ source: 'ann', target: 'bo', value: 1 }],
    };
    const read = await imported([folder.write('d3.json', JSON.stringify(d3, null, 2))]);
    expect(read.stderr).toContain('is node-link JSON of D3 or NetworkX');
    expect([read.state('ann', 'bo'), read.state('bo', 'ann')]).toEqual(['yes', 'unknown']);
    expect(read.study!.nodes.map(({ row }) => [row.name, row.extra])).toEqual([
      ['Ann', { group: '1' }],
      ['Bo', { group: '2' }],
    ]);
    const places = { nodes: [{ username: 'ann' }, { username: 'bo' }], links: [{ source: 1, target: 0 }] };
    const byPlace = await imported([folder.write('places.json', JSON.stringify(places))]);
    expect(byPlace.study!.nodes.map(({ handle }) => handle)).toEqual(['ann', 'bo']);
    expect(byPlace.state(1, 0)).toBe('yes');
    const undirected = { directed: false, multigraph: false, graph: {}, ...d3 };
    expect((await imported([folder.write('nx.json', JSON.stringify(undirected))])).stderr).toContain(
      '1 of its 1 edges are undirected',
    );
  });

  test('one pretty-printed document is told as such', async () => {
    const page = {
      data: [{ id: '2', username: 'bo' }],
      __twarc: { url: 'https://api.twitter.com/2/users/1/following' },
    };
    const { stderr } = await imported([folder.write('pretty.json', JSON.stringify(page, null, 2))]);
    expect(stderr).toMatch(
      /pretty\.json: one JSON document over \d+ lines, and twarc writes one object a line/,
    );
    expect(stderr).not.toContain('is not JSON');
  });

  test('a tab-separated table of accounts, also with commas in its cells', async () => {
    const ties = folder.write('tabbed-ties.csv', 'source,target\n1,2\n');
    const nodes = folder.write('tabbed.tsv', 'id\tname\n1\tLee, Ann\n2\tBo\n');
    const { study, stderr } = await imported(['--nodes', nodes, '--edges', ties]);
    expect(study!.nodes.map(({ row }) => row.name)).toEqual(['Lee, Ann', 'Bo']);
    expect(stderr).toContain('Columns understood: cells parted by a tab.');
  });
});

describe('ids that a program wrote as numbers', () => {
  test.each([
    ['1.23457E+17', 'a spreadsheet'],
    ['1.0907e8', 'R'],
    ['1e+05', 'R'],
    ['1234567890123456789.0', 'pandas'],
  ])('%s (%s) has lost digits: nothing is imported', async (id) => {
    const file = folder.write(`cut-${++imports}.csv`, lines(['source,target', `${id},7`, `7,${id}`]));
    const { code, stderr } = await imported([file]);
    expect(code).toBe(2);
    expect(stderr).toContain(
      `the ids ${id} of accounts, or at the ends of ties, are numbers that a program has rounded`,
    );
    expect(stderr).toContain('read its ids as text');
  });

  test('109071031.0 is 109071031, and a handle that looks like a number stays as it is', async () => {
    const nodes = folder.write('decimal-nodes.csv', lines(['id,handle', '109071031.0,ann', '22,1e5']));
    const edges = folder.write(
      'decimal-edges.csv',
      lines(['source,target', '109071031,22.0', '22,109071031.0']),
    );
    const { state, study } = await imported(['--nodes', nodes, '--edges', edges]);
    expect([state('109071031', '22'), state('22', '109071031')]).toEqual(['yes', 'yes']);
    expect(study!.nodes.map(({ handle }) => handle)).toEqual(['ann', '1e5']);
  });
});

test('accounts that are known by a number alone have no handle, and are called by their id', async () => {
  const nodes = folder.write('numbers.csv', lines(['id', '11', '12', '13']));
  const edges = folder.write('numbers-edges.csv', lines(['source,target', '11,12', '12,11']));
  const { study, stderr, db } = await imported(['--nodes', nodes, '--edges', edges]);
  expect(study!.nodes.map(({ handle }) => handle)).toEqual(['', '', '']);
  expect(stderr).toContain('3 accounts without a handle, shown by their id: x:11, x:12, x:13.');
  expect(stderr).toContain('x:11 follows x:12');
  const out = join(folder.path, 'numbers');
  expect(
    (await runHere(['report', 'old', '--out', out, '--runs', '3', '--draws', '5', '--db', db])).code,
  ).toBe(0);
  const report = readFileSync(join(out, 'report.md'), 'utf8');
  expect(report).toContain('x:11');
  expect(report).not.toMatch(/@1[123]|@\W/);
  expect((await runHere(['follows', '11', '12', '-s', 'old', '--db', db])).code).toBe(0);
});

test('ties between handles meet accounts of a table by id, whatever the capitals', async () => {
  const nodes = folder.write(
    'by-handle.csv',
    lines(['user_id,screen_name', '11,Ann', '12,Ben', '13,Cy', '14,cy']),
  );
  const edges = folder.write(
    'by-handle-edges.csv',
    lines(['source,target', '@ann,BEN', 'ben,Ann', '13,@cy']),
  );
  const { state, stderr } = await imported(['--nodes', nodes, '--edges', edges]);
  expect([state('11', '12'), state('12', '11')]).toEqual(['yes', 'yes']);
  // Two accounts have the handle cy: neither is meant for sure.
  expect(stderr).toContain('Ends of ties that are no account of by-handle.csv: @cy.');
});

test('where no tie or no list counts as read, nobody is said to', async () => {
  const nodes = folder.write('nobody.csv', lines(['id,handle', '1,a', '2,b']));
  const edges = folder.write('nobody-edges.csv', lines(['source,target']));
  const { stderr } = await imported(['--nodes', nodes, '--edges', edges]);
  expect(stderr).toContain('No account is taken as read: the file has no tie that would show it.');
  const capped = folder.write('cut.txt', lines(['a', 'b']));
  const ties = folder.write('cut-ties.csv', lines(['source,target', '1,2', '2,1']));
  const cut = await imported(['--nodes', nodes, '--edges', ties, '--capped', capped]);
  expect(cut.stderr).not.toContain('taken as read');
  expect(cut.stderr).toContain('2 lists cut off at a limit, on your word (cut.txt)');
});
