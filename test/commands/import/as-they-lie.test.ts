/** Files as other tools leave them: each goes in at the first try, or one message says what to type. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/main.ts';
import { loadStudy } from '../../../src/open/load-study.ts';
import { findSnapshot } from '../../../src/store/snapshots.ts';
import { openExistingStore } from '../../../src/store/store.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { runHere } from '../../support/run-here.ts';
import { testRuntime } from '../../support/runtime.ts';

const folder = temporaryFolder();
let imports = 0;

async function imported(words: readonly string[]) {
  const db = join(folder.path, `${++imports}.sqlite`);
  const outcome = await runHere([
    ...['import', ...words, '--network', 'x', '--date', '2013-05-01', '-s', 'old', '--db', db],
  ]);
  if (outcome.code !== 0) return { ...outcome, db, ties: [], accounts: [] };
  const store = openExistingStore(db)!;
  const { nodes, graph } = loadStudy({ store, snapshot: findSnapshot(store, 'old')! });
  store.close();
  const called = (k: number) => nodes[k]!.handle || nodes[k]!.row.name || nodes[k]!.accountId;
  const follows = nodes.flatMap((_, from) =>
    [...graph.outTarget.subarray(graph.outStart[from], graph.outStart[from + 1])].map(
      (to) => `${called(from)} ${called(to)}`,
    ),
  );
  return {
    ...outcome,
    db,
    ties: follows.sort(),
    accounts: nodes.map((_, k) => called(k)).sort(),
  };
}

const TIES = ['ann bo', 'bo cy', 'cy ann'];

describe('at the first try', () => {
  test.each<[string, string, string]>([
    ['names of its ends that are known', 'a.csv', 'follower,followee\nann,bo\nbo,cy\ncy,ann\n'],
    ['a spreadsheet’s, with semicolons', 'b.csv', '\uFEFFFrom;To;\r\nann;bo;\r\nbo;cy;\r\ncy;ann;\r\n;;\r\n'],
    ['tabs', 'c.tsv', 'source\ttarget\n@ann\t@bo\nbo\tcy\ncy\tann\n'],
    ['R’s write.csv', 'd.csv', '"","following","followed"\n"1","ann","bo"\n"2","bo","cy"\n"3","cy","ann"\n'],
    ['pandas’ to_csv', 'e.csv', ',source_screen_name,target_screen_name\n0,ann,bo\n1,bo,cy\n2,cy,ann\n'],
    [
      'NodeXL’s edges',
      'f.csv',
      'Vertex 1,Vertex 2,Relationship\nann,bo,Followed\nbo,cy,Followed\ncy,ann,Followed\n',
    ],
    [
      'Gephi’s',
      'g.csv',
      'Source;Target;Type;Id;Weight\nann;bo;Directed;0;1,0\nbo;cy;Directed;1;1,0\ncy;ann;Directed;2;1,0\n',
    ],
    ['a matrix', 'h.csv', '"","ann","bo","cy"\n"ann",0,1,0\n"bo",0,0,2\n"cy",1,NA,0\n'],
  ])('%s', async (_, name, text) => {
    const { ties, stderr } = await imported([folder.write(name, text)]);
    expect({ ties, stderr }).toEqual({ ties: TIES, stderr: expect.not.stringContaining('entente:') });
  });

  test('ties by handle, with a table of accounts that has no ids', async () => {
    const nodes = folder.write(
      'r.csv',
      '"","screen_name","party"\n"1","Ann","X"\n"2","Bo","Y"\n"3","Cy","X"\n',
    );
    const edges = folder.write('r-ties.csv', 'following,followed\n@ann,bo\nbo,cy\ncy,ANN\n');
    const { ties, stderr } = await imported(['--nodes', nodes, '--edges', edges]);
    expect(ties).toEqual(['Ann Bo', 'Bo Cy', 'Cy Ann']);
    expect(stderr).toContain(
      'Columns understood: handle from screen_name, source from following, target from followed.',
    );
  });

  test('among labels that are numbers, 0 is an account and no sign for none', async () => {
    const nodes = folder.write('z.csv', 'label\n0\n1\n2\n');
    const edges = folder.write('z-ties.csv', 'source,target\n0,1\n1,2\n2,0\n');
    expect((await imported(['--nodes', nodes, '--edges', edges])).ties).toEqual([
      'x:0 x:1',
      'x:1 x:2',
      'x:2 x:0',
    ]);
  });

  test('two tables of a folder, with tabs', async () => {
    folder.write('pair/nodes.tsv', 'id\thandle\n1\tann\n2\tbo\n');
    folder.write('pair/edges.tsv', 'from_id\tto_id\n1\t2\n');
    expect((await imported([join(folder.path, 'pair')])).ties).toEqual(['ann bo']);
  });

  test('a matrix says what is not there, and leaves open what it does not say', async () => {
    const { db, stderr } = await imported([folder.write('m.csv', ';a;b;c\na;;0;\nb;1;;0\nc;0;0;\n')]);
    expect(stderr).toContain('The matrix says whether the tie of a pair is there: 1 yes, 4 no, 1 unknown.');
    const codes = ['b', 'c'].map((to) => runHere(['follows', 'a', to, '-s', 'old', '--db', db]));
    expect((await Promise.all(codes)).map(({ code }) => code)).toEqual([1, 3]);
  });

  test('a matrix with two rows of one name, or one of none, is refused with its own lines', async () => {
    const refused = async (matrix: string) => (await imported([folder.write('w.csv', matrix)])).stderr;
    expect(await refused(',a,b,@A\na,0,1,0\nb,1,0,1\n@A,0,1,0\n')).toContain(
      'w.csv:4: A stands in line 2 already; two rows of one name may be two accounts, rename one',
    );
    expect(await refused(';NA;bo\nNA;0;1\nbo;1;0\n')).toContain('w.csv:2: "NA" names no account');
  });
});

describe('what to type', () => {
  test.each<[string, string, string]>([
    [
      'a.txt',
      '# FromNodeId\tToNodeId\n1\t2\n',
      "grep -v '^[#%]' a.txt | awk '{print $1 \",\" $2}') > ties.csv",
    ],
    ['b.csv', 'ann,bo\nbo,cy\n', '(echo source,target; cat b.csv) > ties.csv'],
    [
      'following.js',
      'window.YTD.following.part0 = [ {\n "following" : {\n "accountId" : "12"\n} } ]',
      'the following.js of an archive of X, which does not name the account that it is of',
    ],
    ['c.csv', 'Account address,Show boosts\na@b.example,true\n', 'the list that Mastodon exports'],
    [
      'd.json',
      '[\n {"from": "ann", "to": "bo"}\n]\n',
      'one JSON document, a list of 1 objects with the fields from, to',
    ],
    ['e.json', '{\n "a": [1],\n "b": 2\n}\n', 'one JSON document, an object with the fields a, b'],
    ['f.jsonl', '{"from":"ann","to":"bo"}\n{"from":"bo","to":"ann"}\n', 'jq -rs \'["source","target"]'],
    ['h.md', '# Notes\nSome words of text\n', 'text of no form that entente knows'],
    ['g.dl', 'dl n=2 format=edgelist1\n', 'DL of UCINET'],
  ])('%s', async (name, text, message) => {
    const { code, stderr } = await imported([folder.write(name, text)]);
    expect(code).toBe(2);
    expect(stderr.replaceAll(`${folder.path}/`, '')).toContain(message);
    expect(stderr).not.toMatch(/twarc/);
  });

  test('a workbook is told as one wherever it is given', async () => {
    const book = folder.write('book.xlsx', '');
    writeFileSync(book, 'PK\u0003\u0004\u0014\u0000[Content_Types].xml xl/workbook.xml\u00ff', 'latin1');
    const good = folder.write('good.csv', 'source,target\nann,bo\n');
    const ids = folder.write('ids.csv', 'id\nann\nbo\n');
    for (const words of [
      ...[[book], ['--nodes', book, '--edges', good], ['--nodes', ids, '--edges', book]],
      ...[
        [good, '--roster', book],
        [good, '--aliases', book],
        [good, '--unobserved', book],
      ],
    ]) {
      const { code, stderr } = await imported(words);
      expect({ code, stderr }).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('a workbook (.xlsx'),
      });
      expect(stderr).toContain('CSV UTF-8');
    }
    const checked = await runHere(['roster', 'check', book]);
    expect(checked.stderr + checked.stdout).toContain('a workbook (.xlsx');
    const measured = await runHere(['measure', '--edges', book, '--out', join(folder.path, 'measures')]);
    expect(measured.stderr).toContain('a workbook (.xlsx');
  });
});

describe('rows that name no account', () => {
  const nodes = () =>
    folder.write('blank-nodes.csv', 'id,handle,name\n1,ann,Ann\n2,,Bo\n,-,Cy\n,none,Di\n3,#N/A,Ed\n,,Flo\n');
  const edges = () =>
    folder.write('blank-ties.csv', 'source,target,following\n1,2,yes\n1,,yes\n2,#N/A,no\n-,1,yes\n2,3,yes\n');

  test('are told in one line, with the option', async () => {
    const { code, stderr } = await imported(['--nodes', nodes(), '--edges', edges()]);
    expect(code).toBe(2);
    expect(stderr).toContain(
      'blank-nodes.csv: 1 of 6 rows names no account, neither by an id nor by a handle, in line 7.',
    );
    const alone = await imported([edges()]);
    expect(alone.stderr).toContain(
      'blank-ties.csv: 3 of 5 rows name no account at an end (blank, #N/A, -), in the lines 3, 4, 5.',
    );
    for (const told of [stderr, alone.stderr]) expect(told).toContain('--skip-blank');
  });

  test('are left out, counted, and told in the report; who has no account is named', async () => {
    const { accounts, ties, stderr, db } = await imported([
      '--nodes',
      nodes(),
      '--edges',
      edges(),
      '--skip-blank',
    ]);
    // A blank handle is not filled with the id.
    expect(accounts).toEqual(['Bo', 'Ed', 'ann']);
    expect(ties).toEqual(['Bo Ed', 'ann Bo']);
    expect(stderr).toContain('left out: 3 blank ends, 1 blank account\n');
    expect(stderr).toContain(
      '2 people have no account, as blank-nodes.csv says, and no part in the network: Cy, Di.',
    );
    expect(stderr).toContain('2 accounts without a handle, shown by name: Bo, Ed.');
    const out = join(folder.path, 'blank-report');
    const words = ['--runs', '2', '--draws', '2', '--lang', 'en,fr', '--db', db];
    expect((await runHere(['report', 'old', '--out', out, ...words])).code).toBe(0);
    const method = (name: string) => readFileSync(join(out, 'method', name), 'utf8');
    expect(method('method.md')).toContain('3 rows of ties without an account at an end');
    expect(method('method.md')).toContain('No other tie was left out.');
    expect(method('method.fr.md')).toContain('3 lignes de liens sans compte à un bout');
  });

  test('are none of a graph file', async () => {
    const gexf = '<gexf><graph defaultedgetype="directed"><nodes><node id="a"/></nodes></graph></gexf>';
    const { stderr } = await imported([folder.write('none.gexf', gexf), '--skip-blank']);
    expect(stderr).toContain('is GEXF, and no table; leave out --skip-blank');
  });
});

describe('ties that are all there both ways', () => {
  // Two squares that share an edge: seven pairs.
  const PAIRS = ['a b', 'b c', 'c d', 'd a', 'c e', 'e f', 'f d'].map((pair) => pair.split(' '));
  const file = () =>
    folder.write(
      'both-ways.csv',
      `source,target\n${PAIRS.flatMap(([a, b]) => [`${a},${b}`, `${b},${a}`]).join('\n')}\n`,
    );

  test('are asked whether they are undirected, and the report concludes nothing on returning', async () => {
    const { code, stderr, db } = await imported([file()]);
    expect(code).toBe(0);
    expect(stderr).toContain(
      'Each of the 14 ties is there both ways, as undirected ties are and follows hardly ever. Are they undirected, such as friendships?',
    );
    expect(stderr).toContain('entente snapshots remove old --yes');
    const claimed = await imported([file(), '--directed']);
    expect(claimed.stderr).not.toContain('undirected');
    const out = join(folder.path, 'both-ways');
    const words = ['--runs', '2', '--draws', '20', '--lang', 'en,fr', '--db', db];
    expect((await runHere(['report', 'old', '--out', out, ...words])).code).toBe(0);
    const english = readFileSync(join(out, 'report.md'), 'utf8');
    const french = readFileSync(join(out, 'report.fr.md'), 'utf8');
    expect(english).toContain(
      'Every tie of which both directions are known is there both ways, in 7 pairs. The ties look undirected',
    );
    expect(english).not.toMatch(/of follows are returned|mutual pairs are|ρ|known to be unreturned/);
    expect(french).toContain('les liens semblent ne pas être orientés');
    expect(french).not.toMatch(/sont réciproques|paires réciproques, |ρ/);
  });

  test.each([
    ['n', 2, 'nothing was imported. If they are follows, import again with --directed'],
    ['y', 0, '14 ties, sealed'],
  ])('are asked about at a terminal: %s', async (reply, code, message) => {
    const runtime = Object.assign(testRuntime(), {
      stdin: Object.assign(Readable.from([`${reply}\n`]), { isTTY: true }),
    });
    const stderr = text(runtime.stderr as PassThrough);
    const db = join(folder.path, `asked-${reply}.sqlite`);
    const words = ['--network', 'x', '--date', '2013-05-01', '-s', 'old', '--db', db];
    expect(await run(['import', file(), ...words], runtime)).toBe(code);
    (runtime.stderr as PassThrough).end();
    expect(await stderr).toMatch(/Are they follows, and every one returned\? \[y\/N\]/);
    expect(await stderr).toContain(message);
  });

  test('one that is not returned is enough for follows', async () => {
    const { stderr } = await imported([folder.write('one-way.csv', `${readFileSync(file(), 'utf8')}a,f\n`)]);
    expect(stderr).not.toContain('undirected');
  });
});
