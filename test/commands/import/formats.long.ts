/** One network of 50 accounts, written as each tool documents its files, imported and compared tie by tie. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMAT_WORDS, IMPORT_FORMATS, type ImportFormat } from '../../../src/formats/guess-format.ts';
import { isObserved, type Verdict } from '../../../src/roster/verdict.ts';
import { readContent } from '../../../src/store/content.ts';
import { findSnapshot } from '../../../src/store/snapshots.ts';
import { openExistingStore } from '../../../src/store/store.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { runHere } from '../../support/run-here.ts';

const folder = temporaryFolder();
const SIZE = 50;
/** A 64-bit id that a number would round. */
const id = (k: number) => String(9007199254740993n + BigInt(k) * 1_000_000_007n);
const handle = (k: number) => `leader_${k}`;
/** k follows k+1 and 3k+7; hardly ever the other way round. */
const TIES = Array.from({ length: SIZE }, (_, k) => [(k + 1) % SIZE, (3 * k + 7) % SIZE] as const).flatMap(
  (targets, k) =>
    [...new Set(targets)].filter((target) => target !== k).map((target) => [k, target] as const),
);
const follows = (k: number) => TIES.filter(([source]) => source === k).map(([, target]) => target);
const ALL = Array.from({ length: SIZE }, (_, k) => k);
const shownTies = (ties: readonly (readonly [number, number])[], name = (k: number) => `x:${id(k)}`) =>
  ties.map(([source, target]) => `${name(source)} → ${name(target)}`).sort();

let imports = 0;

/** Imports into a database of its own, and reads what came in. */
const STUDY = ['--network', 'x', '--date', '2014-06-01'];

async function imported(words: readonly string[], study: readonly string[] = STUDY) {
  const db = join(folder.path, `${++imports}.sqlite`);
  const outcome = await runHere(['import', ...words, '--snapshot', 'old', ...study, '--db', db]);
  if (outcome.code !== 0)
    return { ...outcome, ties: [], unseen: [], verdicts: new Map<string, Verdict>(), rows: [] };
  const store = openExistingStore(db)!;
  const { accounts, ties, unseen, entries } = readContent(store, findSnapshot(store, 'old')!);
  const pairs = ({ source, target }: Pick<typeof ties, 'source' | 'target'>) =>
    Array.from(source, (from, k) => `${accounts[from]} → ${accounts[target[k]!]}`).sort();
  return {
    ...outcome,
    ties: pairs(ties),
    unseen: pairs(unseen),
    verdicts: new Map(entries.map(({ account, verdict }) => [accounts[account!]!, verdict!])),
    rows: entries.map(({ row }) => row),
  };
}

const lines = (rows: readonly string[]) => `${rows.join('\n')}\n`;

const GEXF = `<?xml version='1.0' encoding='utf-8'?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
<graph mode="static" defaultedgetype="directed"><attributes class="node"><attribute id="0" title="party" type="string"><default>none</default></attribute></attributes>
<nodes>${ALL.map((k) => `<node id="${id(k)}" label="${handle(k)}">${k === 3 ? '<attvalues><attvalue for="0" value="A &amp; B"/></attvalues>' : ''}<viz:size value="2"/></node>`).join('')}</nodes>
<edges>${TIES.map(([a, b], k) => `<edge id="${k}" source="${id(a)}" target="${id(b)}" weight="1.0"/>`).join('')}</edges></graph></gexf>`;

const GRAPHML = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d0" for="node" attr.name="label" attr.type="string"/><key id="d1" for="edge" attr.name="weight" attr.type="double"/>
<graph edgedefault="directed">${ALL.map((k) => `<node id="${id(k)}"><data key="d0">${handle(k)}</data></node>`).join('')}
${TIES.map(([a, b]) => `<edge source="${id(a)}" target="${id(b)}"><data key="d1">1.0</data></edge>`).join('')}</graph></graphml>`;

/** A page as `twarc2 following` keeps it. */
const page = (k: number, targets: readonly number[], next?: string) =>
  JSON.stringify({
    data: targets.map((target) => ({
      id: id(target),
      username: handle(target),
      name: `Leader ${target}`,
      public_metrics: { following_count: follows(target).length },
    })),
    meta: { result_count: targets.length, ...(next ? { next_token: next } : {}) },
    __twarc: {
      url: `https://api.twitter.com/2/users/${id(k)}/following?max_results=1000`,
      version: '2.13.0',
      retrieved_at: '2014-06-01T00:00:00+00:00',
    },
  });

function writeTwecoll(at: string, unread: readonly number[] = []): string {
  const dat = ALL.map(
    (k) =>
      `${id(k)},${handle(k)},friends,${unread.includes(k) ? 90_000 : follows(k).length},10,1,100,Mon Jan 05 00:00:00 +0000 2009,,img/${id(k)}.png,Paris`,
  );
  for (const k of ALL) {
    if (!unread.includes(k)) folder.write(`${at}/fdat/${id(k)}.f`, lines([...follows(k).map(id), '12345']));
  }
  folder.write(`${at}/img/avatar.txt`, 'x');
  return folder.write(`${at}/leaders.dat`, lines(['#commented out', ...dat]));
}

describe('the same network comes out of every format, in the right direction', () => {
  const aliases = folder.write(
    'aliases.csv',
    lines(['alias,account_id', ...ALL.map((k) => `@${handle(k).toUpperCase()},${id(k)}`)]),
  );
  const handles = lines(['Source,Target', ...TIES.map(([a, b]) => `${handle(a)},@${handle(b)}`)]);
  const gephiNodes = lines(['Id,Label,party', ...ALL.map((k) => `${id(k)},${handle(k)},"A, B"`)]);
  const gephiEdges = lines([
    'Source,Target,Type,Weight',
    ...TIES.map(([a, b]) => `${id(a)},${id(b)},Directed,1.0`),
  ]);
  folder.write('pair/nodes.csv', gephiNodes);
  folder.write('pair/edges.csv', gephiEdges);
  folder.write('named/x-edges.csv', gephiEdges);
  folder.write('pages/a.jsonl', lines(ALL.slice(0, 20).map((k) => page(k, follows(k)))));
  folder.write('pages/b.jsonl', lines(ALL.slice(20).map((k) => page(k, follows(k)))));
  for (const k of ALL) folder.write(`v1/${handle(k)}.txt`, lines(follows(k).map(id)));
  const minet = (name: (k: number) => string) =>
    lines(['user,friend_id', ...TIES.map(([a, b]) => `${name(a)},${id(b)}`)]);

  const SOURCES: [ImportFormat, string[]][] = [
    ['gexf', [folder.write('a.gexf', GEXF)]],
    ['graphml', [folder.write('a.graphml', GRAPHML)]],
    ['gephi', [join(folder.path, 'pair')]],
    ['gephi', [folder.write('named/x-nodes.csv', gephiNodes)]],
    ['edges', [folder.write('e.csv', handles), '--aliases', aliases]],
    ['twecoll', [writeTwecoll('twecoll')]],
    ['twecoll', [join(folder.path, 'twecoll')]],
    ['twarc', [join(folder.path, 'pages')]],
    ['twarc', [folder.write('all.jsonl', lines(ALL.map((k) => page(k, follows(k)))))]],
    ['twarc', [join(folder.path, 'v1'), '--aliases', aliases]],
    ['minet', [folder.write('minet.csv', minet(id))]],
    ['minet', [folder.write('minet-names.csv', minet(handle)), '--aliases', aliases]],
  ];

  test.each(SOURCES)('%s %j', async (format, words) => {
    const { ties, verdicts, stderr, code } = await imported(words);
    expect({ code, ties }).toEqual({ code: 0, ties: shownTies(TIES) });
    expect([...verdicts.values()].filter(isObserved)).toHaveLength(SIZE);
    expect(stderr).toMatch(/follows each|goes from its source|source follows target|follows the one/);
    expect(stderr).toContain('Is the direction right? If not, import again with --reverse.');
    expect(stderr.match(/^ {2}@\w+.* follows @\w+/gm)).toHaveLength(3);
    expect((await imported([...words, '--tool', format])).ties).toEqual(ties);
    const reversed = await imported([...words, '--reverse']);
    expect(reversed.ties).toEqual(shownTies(TIES.map(([a, b]) => [b, a] as const)));
  });

  test('a table of nodes and a table of edges', async () => {
    const words = [
      ...['--nodes', folder.write('own/accounts.csv', gephiNodes)],
      ...['--edges', folder.write('own/ties.csv', gephiEdges)],
    ];
    const { ties, verdicts, stderr, code } = await imported(words);
    expect({ code, ties }).toEqual({ code: 0, ties: shownTies(TIES) });
    expect([...verdicts.values()].filter(isObserved)).toHaveLength(SIZE);
    expect(stderr).toContain('In an edge table, source follows target.');
    const reversed = await imported([...words, '--reverse']);
    expect(reversed.ties).toEqual(shownTies(TIES.map(([a, b]) => [b, a] as const)));
  });

  test("entente's own archive, with who was read, and the same content hash", async () => {
    const db = join(folder.path, 'source.sqlite');
    await runHere(['import', writeTwecoll('for-archive', [9]), '--snapshot', 'old', ...STUDY, '--db', db]);
    const archive = join(folder.path, 'archive');
    const { stderr: exported } = await runHere(['export', 'old', `${archive}/`, '--db', db]);
    const { code, ties, verdicts, stderr } = await imported([archive], []);
    const read = TIES.filter(([source]) => source !== 9);
    expect({ code, ties }).toEqual({ code: 0, ties: shownTies(read) });
    expect([...verdicts].filter(([, verdict]) => !isObserved(verdict))).toEqual([[`x:${id(9)}`, 'not-read']]);
    expect(exported).toContain(/content hash (\w+)/.exec(stderr)![1]);
  });

  test.each(SOURCES)(
    '%s %j is refused as anything else, with what it seems to be',
    async (format, [path]) => {
      // Of a table beside a table of nodes, the edges alone may be asked for.
      const others = IMPORT_FORMATS.filter(
        (other) => other !== format && !(format === 'gephi' && other === 'edges'),
      );
      for (const other of others) {
        const { code, stderr } = await imported([path!, '--tool', other]);
        expect(stderr).toContain(
          `seems to be ${FORMAT_WORDS[format]}, not ${FORMAT_WORDS[other]}; import it without --tool, or with --tool ${format}`,
        );
        expect(code).toBe(2);
      }
    },
  );
});

describe('who was not read is taken from the source', () => {
  test('twecoll: no fdat file', async () => {
    const dat = writeTwecoll('partly', [48, 49]);
    folder.write(`partly/fdat/${id(7)}.f`, '');
    const { verdicts, ties, stderr } = await imported([dat]);
    expect(verdicts.get(`x:${id(48)}`)).toBe('not-read');
    expect(verdicts.get(`x:${id(49)}`)).toBe('not-read');
    expect(verdicts.get(`x:${id(7)}`)).toBe('hidden');
    expect(stderr).toContain('leaders.dat is twecoll');
    expect(ties).toEqual(shownTies(TIES.filter(([source]) => ![7, 48, 49].includes(source))));
    expect(stderr).toContain('3 accounts not read: whom they follow is unknown');
    expect(stderr).toContain('left out: 47 outside follows');
  });

  test('twecoll: a list that lacks more than accounts that are gone leaves open whom it does not show', async () => {
    const dat = (first: number) =>
      `${id(0)},${handle(0)},friends,${first},10,1,100,x\n${id(1)},${handle(1)},friends,1,10,1,100,x\n${id(2)},${handle(2)},friends,0,10,1,100,x\n`;
    folder.write(
      `short/fdat/${id(0)}.f`,
      lines([id(1), ...Array.from({ length: 59 }, (_, k) => `${9000 + k}`)]),
    );
    folder.write(`short/fdat/${id(1)}.f`, lines([id(0)]));
    folder.write(`short/fdat/${id(2)}.f`, '');
    const short = await imported([folder.write('short/leaders.dat', dat(63))]);
    expect(short.verdicts.get(`x:${id(0)}`)).toBe('complete');
    expect(short.unseen).toEqual([`x:${id(0)} → x:${id(2)}`]);
    const explained = await imported([folder.write('short/leaders.dat', dat(62))]);
    expect(explained.unseen).toEqual([]);
  });

  test('turned round, lists of follows are lists of followers', async () => {
    const dat = writeTwecoll('followers', [5]);
    const { verdicts, stderr, unseen } = await imported([dat, '--reverse']);
    expect([...verdicts.values()].every(isObserved)).toBe(true);
    expect(unseen).toEqual(
      ALL.filter((k) => k !== 5)
        .map((k) => `x:${id(k)} → x:${id(5)}`)
        .sort(),
    );
    expect(stderr).toContain('49 ties between the accounts left open: its followers were not read.');
  });

  test('twarc: a list that goes on, and one that is empty', async () => {
    const file = folder.write('cut.jsonl', lines([page(0, follows(0), 'more'), page(1, []), page(2, [0])]));
    const { verdicts } = await imported([file]);
    expect(Object.fromEntries(verdicts)).toEqual({
      [`x:${id(0)}`]: 'partial',
      [`x:${id(1)}`]: 'hidden',
      [`x:${id(2)}`]: 'complete',
    });
  });

  test('a graph file says nothing: who follows somebody counts as read, and that is said', async () => {
    const file = folder.write('two.csv', 'source,target\nann,bo\n');
    const { stderr, verdicts } = await imported([file]);
    expect(Object.fromEntries(verdicts)).toEqual({ 'x:ann': 'complete', 'x:bo': 'not-read' });
    expect(stderr).toContain('1 account taken as read, since the file has ties from it');
    expect(stderr).toContain('1 account taken as not read, since the file has no tie from it: @bo.');
    expect(stderr).toContain('2 accounts known by name only');
    const unobserved = folder.write('unread.txt', '@Ann\n');
    const told = await imported([file, '--unobserved', unobserved]);
    expect(Object.fromEntries(told.verdicts)).toEqual({ 'x:ann': 'not-read', 'x:bo': 'not-read' });
  });
});

test('a roster says who the accounts are; those of it that are not in the file were not read', async () => {
  const roster = folder.write(
    'roster.csv',
    lines([
      'actor,name,kind,country,office,network,handle,account_id,since,until,party',
      `fr-pm,Ann,person,FR,head-of-government,x,Leader_0,x:${id(0)},,,A`,
      'de-mfa,Ministry,institution,DE,foreign-ministry,x,leader_1,,,,B',
      'jp-pm,Later,person,JP,head-of-government,x,leader_2,,2015-01-01,,C',
      'na-mfa,Namibia,institution,NA,foreign-ministry,x,mfa_na,,,,D',
    ]),
  );
  const { rows, verdicts, ties } = await imported([
    folder.write('few.csv', 'source,target\nleader_0,LEADER_1\nleader_1,leader_2\n'),
    '--roster',
    roster,
  ]);
  expect(ties).toEqual([`x:${id(0)} → x:leader_1`, 'x:leader_1 → x:leader_2'].sort());
  const row = (handle: string) => rows.find((each) => each.handle === handle);
  expect(row('Leader_0')).toMatchObject({ name: 'Ann', country: 'FR', extra: { party: 'A' } });
  expect(row('leader_1')).toMatchObject({ actor: 'de-mfa' });
  expect(row('leader_2')).toMatchObject({ actor: '', extra: {} });
  expect(row('mfa_na')).toMatchObject({ country: 'NA' });
  expect(verdicts.get('x:mfa_na')).toBe('not-read');
});

test('a roster without ids takes those of the file', async () => {
  const header = 'actor,name,kind,country,office,network,handle';
  const rows = [3, 4].map((k) => `a${k},Name ${k},person,FR,ambassador,x,LEADER_${k}`);
  const roster = folder.write(
    'no-ids.csv',
    lines([header, ...rows, 'b,Bee,person,FR,ambassador,x,someone_else']),
  );
  const imports = await imported([writeTwecoll('with-roster'), '--roster', roster]);
  expect(imports.ties).toEqual(shownTies(TIES));
  expect(imports.rows).toHaveLength(SIZE + 1);
  expect(imports.rows.find(({ account_id }) => account_id === `x:${id(3)}`)).toMatchObject({
    name: 'Name 3',
  });
  expect(imports.verdicts.get('x:someone_else')).toBe('not-read');
});

test('numbers of a graph file are not taken for account ids where the roster knows better', async () => {
  const header = 'actor,name,kind,country,office,network,handle,account_id';
  const roster = folder.write('known.csv', lines([header, 'a,Ann,person,FR,ambassador,x,ann,x:777']));
  const file = folder.write(
    'numbered.gexf',
    '<gexf><graph defaultedgetype="directed"><nodes><node id="1" label="Ann"/><node id="2" label="bo"/></nodes><edges><edge source="2" target="1"/></edges></graph></gexf>',
  );
  expect((await imported([file, '--roster', roster])).ties).toEqual(['x:2 → x:777']);
});

test('two names of one account are one account', async () => {
  const aliases = folder.write('renamed.csv', 'alias,account_id\nold_name,77\nnew_name,x:77\nother,78\n');
  const file = folder.write(
    'renamed-edges.csv',
    'source,target\nold_name,other\nother,new_name\nold_name,new_name\n',
  );
  const { ties, stderr } = await imported([file, '--aliases', aliases]);
  expect(ties).toEqual(['x:77 → x:78', 'x:78 → x:77']);
  expect(stderr).toContain('1 self follow');
  expect(stderr).toContain('1 merged account');
  const asCompared = folder.write(
    'as-compared.csv',
    'handle,account_id\nold_name,77\nnew_name,77\nother,78\n',
  );
  expect((await imported([file, '--aliases', asCompared])).ties).toEqual(ties);
});

describe('what is of another form is refused with what it seems to be', () => {
  test.each([
    ['a.graphml', GEXF, ['--tool', 'graphml'], 'seems to be GEXF, not GraphML'],
    ['b.gexf', GRAPHML, ['--tool', 'gexf'], 'seems to be GraphML, not GEXF'],
    [
      'c.csv',
      'source,target\na,b\n',
      ['--tool', 'minet'],
      'seems to be an edge list, not follows collected by minet',
    ],
    ['d.csv', 'id,label\n1,a\n', [], 'seems to be a node table; name it with --nodes'],
    ['e.csv', 'user,follower_id\na,1\n', [], 'a list of followers by minet'],
    ['f.gml', 'graph [\n  directed 1\n]', [], 'seems to be GML; import the fdat/ folder'],
    ['g.xlsx', 'PK\u0003\u0004rest', [], 'seems to be a ZIP file'],
    ['g.ods', 'PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet', [], 'a workbook'],
    ['h.sqlite', 'SQLite format 3\u0000', [], 'seems to be an SQLite database'],
    ['i.json', '{"nodes":[{"key":"a"}],"edges":[]}', [], 'seems to be a graph of graphology or Gephi Lite'],
    ['j.html', '<!doctype html><html></html>', [], 'seems to be a web page'],
    ['k.csv', '', [], 'seems to be an empty file'],
    [
      'l.csv',
      'left,right\n1,2\n',
      [],
      'a table with the columns left, right; say which of them name the ends',
    ],
    ['m.csv', 'actor,name,handle\na,b,c\n', [], 'seems to be a roster'],
    ['n.gexf', '<gexf><graph defaultedgetype="directed" mode="dynamic"/></gexf>', [], 'the graph is dynamic'],
    [
      'o.gexf',
      '<gexf><graph><nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>',
      [],
      '1 of its 1 edges are undirected',
    ],
    ['p.csv', 'Source,Target,Type\na,b,Directed\na,c,Undirected\n', [], 'p.csv:3: the edge is undirected'],
    ['q.jsonl', page(0, [1]).replace('/following', '/followers'), [], 'q.jsonl:1: the page lists followers'],
    ['r.jsonl', `${page(0, [1])}\n{oops\n`, [], 'r.jsonl:2: the line is not JSON'],
    ['s.csv', 'name,party,friend_id\na,b,1\n', [], 'which of the columns name, party was read does not show'],
    ['t.csv', 'a,\u001b[31mb\n1,2\n', [], 'seems to be text of no form that entente knows'],
    ['t.gexf', '<gexf><graph></gexf>', [], 't.gexf:1: not well-formed XML'],
  ])('%s', async (name, content, words, message) => {
    const { code, stderr } = await imported([folder.write(`wrong/${name}`, content), ...words]);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(code).toBe(2);
  });

  test('text that is not UTF-8, with its line and what to do', async () => {
    const latin = (text: string) => Buffer.from(text, 'latin1').toString('binary');
    const write = (name: string, text: string) => {
      const path = folder.write(`coded/${name}`, '');
      writeFileSync(path, Buffer.from(latin(text), 'binary'));
      return path;
    };
    const good = folder.write('coded/good.csv', 'source,target\nann,bo\n');
    const message = 'is not UTF-8, but Latin-1, Windows-1252 or the like; save the file as UTF-8';
    for (const [words, place] of [
      [[write('edges.csv', 'source,target\nann,bo\nann,José\n')], 'edges.csv:3'],
      [[write('quoted.csv', 'source,target\n"ann","José"\n')], 'quoted.csv:2'],
      [[good, '--aliases', write('aliases.csv', 'alias,account_id\nJosé,1\n')], 'aliases.csv:2'],
      [[good, '--unobserved', write('unread.txt', 'ann\nJosé\n')], 'unread.txt:2'],
      [[good, '--roster', write('roster.csv', 'actor,name\na,José\n')], 'roster.csv:2'],
      [
        [write('a.gexf', '<gexf><graph>\n<nodes><node id="1" label="José"/></nodes></graph></gexf>')],
        'a.gexf:2',
      ],
      [[write('l.dat', '#\n1,josé,friends,1\n')], 'l.dat:2'],
      [[write('p.jsonl', `${page(0, [1])}\n{"id":"José"}\n`)], 'p.jsonl:2'],
      [['--nodes', write('n.csv', 'id,label\n1,José\n'), '--edges', good], 'n.csv:2'],
      [
        [
          '--nodes',
          folder.write('coded/ids.csv', 'id,label\n1,a\n'),
          '--edges',
          write('e.csv', 'source,target\n1,José\n'),
        ],
        'e.csv:2',
      ],
    ] as const) {
      const { code, stderr } = await imported(words);
      expect(stderr).toContain(`${place}: ${message}`);
      expect(code).toBe(2);
    }
    const wide = folder.write('coded/wide.csv', '');
    writeFileSync(wide, Buffer.from('\uFEFFsource,target\nann,bo\n', 'utf16le'));
    expect((await imported([wide])).stderr).toContain('seems to be text in UTF-16; save it as UTF-8');
  });

  test('a folder of several studies, and one of nothing', async () => {
    folder.write('several/a.dat', '1,a,friends,1\n');
    folder.write('several/b.dat', '1,a,friends,1\n');
    expect((await imported([join(folder.path, 'several')])).stderr).toContain(
      'name the one to import: a.dat, b.dat',
    );
    folder.write('nothing/readme.md', 'x');
    expect((await imported([join(folder.path, 'nothing')])).stderr).toContain(
      'a folder of no tool that entente knows',
    );
  });

  test('an alias that stands for two accounts, and an id that is none', async () => {
    const aliases = folder.write('bad-aliases.csv', 'alias,account_id\nann,1\n@Ann,2\nbo,zero\n');
    const { stderr } = await imported([
      folder.write('ab.csv', 'source,target\nann,bo\n'),
      '--aliases',
      aliases,
    ]);
    expect(stderr).toContain('bad-aliases.csv:3: ann stands for x:1 already');
    expect(stderr).toContain('bad-aliases.csv:4: account_id zero is not an X id');
  });
});

test('XML is read, never run: entities stay closed, and depth is bounded', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE gexf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
<gexf><graph defaultedgetype="directed"><nodes><node id="1" label="&b;&c;"/></nodes></graph></gexf>`;
  const { code, stderr } = await imported([folder.write('bomb.gexf', bomb)]);
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('undefined entity') });
  const deep = `<gexf>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</gexf>`;
  expect((await imported([folder.write('deep.gexf', deep)])).stderr).toContain('nested more than 64 deep');
});
