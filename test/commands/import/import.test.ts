import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listSnapshots } from '../../../src/store/snapshots.ts';
import { openStore } from '../../../src/store/store.ts';
import { readTree, temporaryFolder } from '../../support/folder.ts';
import { runHere } from '../../support/run-here.ts';

const folder = temporaryFolder();
const nodes = folder.write(
  'nodes.csv',
  'id,label,name,party,country\n1,ann,Ann,X,FR\n2,bo,Bo,Y,DE\n3,cy,Cy,X,FR\n4,di,Di,,\n',
);
const edges = folder.write('edges.csv', 'Source,Target\n1,2\n2,1\n1,2\n3,3\n3,1\n9,1\n2,3\n');

async function importTables(database: string, ...more: string[]) {
  const tables = ['--nodes', nodes, '--edges', edges, '--network', 'x', '--date', '2013-05-01'];
  return await runHere([
    'import',
    ...tables,
    '--snapshot',
    'study',
    '--db',
    join(folder.path, database),
    ...more,
  ]);
}

const ask = (database: string, ...words: string[]) =>
  runHere([...words, '--db', join(folder.path, database), '-s', 'study', '--format', 'json']);

test('says what was left out, what counts as observed, and reads three ties out', async () => {
  const { code, stderr } = await importTables('plain.sqlite');
  expect(code).toBe(0);
  expect(stderr).toMatch(/study: 4 accounts, 4 ties, sealed; content hash [0-9a-f]{64}/);
  expect(stderr).toContain('left out: 1 unknown endpoint, 1 self follow, 1 duplicate');
  expect(stderr).toContain('3 accounts taken as read, since the file has ties from them');
  expect(stderr).toContain('1 account taken as not read, since the file has no tie from it: @di (Di).');
  expect(stderr).toContain('@ann (Ann) follows @bo (Bo)');
  expect(stderr).toContain('@cy (Cy) follows @ann (Ann)');
});

test('ties of which none is between the accounts are not taken for a network without ties', async () => {
  const named = folder.write('named-edges.csv', 'source,target\nanna,bob\nbob,cyd\n');
  const { code, stderr } = await importTables('strangers.sqlite', '--edges', named);
  expect(code).toBe(2);
  expect(stderr).toContain('none of the 2 ties is between two of the accounts of nodes.csv');
});

test('an import that is stopped before its end leaves no half of a snapshot', async () => {
  const path = join(folder.path, 'stopped.sqlite');
  const store = openStore(path);
  store.exec(
    "CREATE TRIGGER stop BEFORE UPDATE OF state ON snapshot BEGIN SELECT RAISE(ABORT, 'stopped'); END",
  );
  expect(await importTables('stopped.sqlite')).toMatchObject({ code: 2 });
  expect(listSnapshots(store)).toEqual([]);
  store.exec('DROP TRIGGER stop');
  store.close();
  expect(await importTables('stopped.sqlite')).toMatchObject({ code: 0 });
});

test('an edge table alone is told how it is imported', async () => {
  const { code, stderr } = await runHere(['import', '--edges', edges, '--network', 'x', '-s', 'a']);
  expect({ code, stderr }).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(`an edge list alone is imported with: entente import ${edges}`),
  });
});

test('a pair is yes, no or unknown, with exit code 0, 1 or 3', async () => {
  const unobserved = folder.write('unobserved.txt', '# not read\n@di\n2\n');
  expect((await importTables('unobserved.sqlite', '--unobserved', unobserved)).stderr).toContain(
    '2 accounts not read',
  );
  expect(await ask('unobserved.sqlite', 'follows', '@ann', 'bo')).toMatchObject({ code: 0 });
  expect(await ask('unobserved.sqlite', 'follows', 'x:1', 'cy')).toMatchObject({ code: 1 });
  expect(await ask('unobserved.sqlite', 'follows', 'bo', 'ann')).toMatchObject({ code: 0 });
  const unknown = await ask('unobserved.sqlite', 'follows', 'di', 'ann');
  expect(unknown.code).toBe(3);
  expect(JSON.parse(unknown.stdout)).toMatchObject({
    answer: expect.stringContaining('Whether @di follows @ann is unknown; @ann does not follow @di.'),
    follows: 'unknown',
    followed_back: 'no',
    pair: 'unknown',
    rows: [{ source: 'di', target: 'ann', reason: expect.stringContaining('not-read'), follows_back: 'no' }],
  });
});

test('lists say how many, out of how many, and how many are unknown', async () => {
  const follows = JSON.parse((await ask('unobserved.sqlite', 'follows', 'ann')).stdout);
  expect(follows.answer).toBe('@ann follows 1 of 3 other accounts; 1 follows back.');
  const hidden = JSON.parse((await ask('unobserved.sqlite', 'follows', 'bo')).stdout);
  expect(hidden).toMatchObject({ observed: false, follows: null, unknown: 1 });
  expect(hidden.answer).toContain(
    '@bo is known to follow 2 of 3 other accounts; for 1 account it is unknown.',
  );
  const followers = JSON.parse((await ask('unobserved.sqlite', 'followers', 'cy')).stdout);
  expect(followers.answer).toBe('@cy is followed by 1 of 3 other accounts; for 1 account it is unknown.');
  const mutuals = JSON.parse((await ask('unobserved.sqlite', 'mutuals', 'cy')).stdout);
  expect(mutuals).toMatchObject({ mutual: 0, mutual_min: 0, mutual_max: 0 });
  expect(JSON.parse((await ask('unobserved.sqlite', 'mutuals', 'di')).stdout)).toMatchObject({
    mutual: null,
    mutual_min: 0,
    mutual_max: 1,
  });
});

test('--reverse turns every tie round', async () => {
  await importTables('reverse.sqlite', '--reverse');
  expect((await ask('reverse.sqlite', 'follows', 'ann', 'cy')).code).toBe(0);
  expect((await ask('reverse.sqlite', 'follows', 'cy', 'ann')).code).toBe(1);
});

test('an archive reads back to the same content, in words and in bytes', async () => {
  const first = join(folder.path, 'archive');
  const second = join(folder.path, 'again');
  const db = (name: string) => ['--db', join(folder.path, name)];
  await runHere(['export', 'study', first, ...db('unobserved.sqlite')]);
  expect((await runHere(['import', first, ...db('copy.sqlite')])).code).toBe(0);
  await runHere(['export', 'study', second, ...db('copy.sqlite')]);
  expect(readTree(second)).toEqual(readTree(first));
  expect((await runHere(['follows', 'di', 'ann', '-s', first])).code).toBe(3);
});

test('the order of the input rows does not show in the report', async () => {
  const report = async (database: string) => {
    const out = join(folder.path, `report-${database}`);
    const { code, stderr } = await runHere([
      'report',
      'study',
      '--db',
      join(folder.path, database),
      '--out',
      out,
      '--by',
      'party',
    ]);
    expect(stderr).toContain('4 accounts');
    expect(code).toBe(0);
    return readTree(out);
  };
  const turned = (name: string, text: string) => {
    const [head, ...rows] = text.trimEnd().split('\n');
    return folder.write(name, `${[head, ...rows.reverse()].join('\n')}\n`);
  };
  const files = readTree(folder.path);
  const reversed = [
    '--nodes',
    turned('n2.csv', files.get('nodes.csv')!),
    '--edges',
    turned('e2.csv', files.get('edges.csv')!),
  ];
  await runHere([
    'import',
    ...reversed,
    '--network',
    'x',
    '--date',
    '2013-05-01',
    '-s',
    'study',
    '--db',
    join(folder.path, 'turned.sqlite'),
  ]);
  expect(await report('turned.sqlite')).toEqual(await report('plain.sqlite'));
});

test('of two tables that are not there each is told', async () => {
  const named = ['--nodes', 'absent.csv', '--edges', 'nowhere.csv'];
  const given = ['-s', 's', '--network', 'x', '--date', '2013-05-01'];
  const { code, stderr } = await runHere(['import', ...named, ...given]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/absent\.csv: there is no such file.*\n.*nowhere\.csv: there is no such file/);
});

describe('what cannot be done is said, with what to do', () => {
  test.each([
    ['no options', ['import', '--nodes', nodes], 'import needs --edges, --snapshot, --network, --date'],
    [
      'no file',
      [
        'import',
        '--nodes',
        'absent.csv',
        '--edges',
        edges,
        '-s',
        's',
        '--network',
        'x',
        '--date',
        '2013-05-01',
      ],
      'absent.csv: there is no such file',
    ],
    [
      'a wrong date',
      ['import', '--nodes', nodes, '--edges', edges, '-s', 's', '--network', 'x', '--date', '1.5.2013'],
      'write it as 2026-06-01',
    ],
    [
      'a wrong network',
      ['import', '--nodes', nodes, '--edges', edges, '-s', 's', '--network', 'y', '--date', '2013-05-01'],
      '"y" is no network; did you mean x?',
    ],
    [
      'nodes for edges',
      ['import', '--nodes', nodes, '--edges', nodes, '-s', 's', '--network', 'x', '--date', '2013-05-01'],
      'nodes.csv:1: the header is "id,label,name,party,country"',
    ],
    [
      'ties of nobody',
      [
        ...['import', folder.write('nobody.csv', 'source,target\n'), '-s', 's'],
        ...['--network', 'x', '--date', '2013-05-01'],
      ],
      'nobody.csv names no account; it was not imported',
    ],
    [
      'an archive that is told what it is',
      ['import', 'data/snapshots/sandbox-2025', '--network', 'x', '--reverse'],
      '--network and --reverse have no effect in entente import of an archive, which says all of this itself',
    ],
    ['a file and tables', ['import', edges, '--nodes', nodes], '--nodes has no effect in entente import of '],
    [
      'tables from a tool',
      ['import', '--nodes', nodes, '--edges', edges, '--tool', 'edges'],
      '--tool has no effect in entente import of tables',
    ],
    [
      'a name of an edge list, which has none',
      [
        'import',
        folder.write('alone.csv', 'source,target\n1,2\n'),
        '--columns',
        'name=handle',
        '-s',
        'none',
        '--network',
        'x',
        '--date',
        '2013-05-01',
      ],
      'leave name out of --columns',
    ],
    ['no archive', ['import', 'src'], 'src seems to be a folder of no tool that entente knows'],
    [
      'a taken name',
      [
        'import',
        '--nodes',
        nodes,
        '--edges',
        edges,
        '-s',
        'study',
        '--network',
        'x',
        '--date',
        '2013-05-01',
        '--db',
        join(folder.path, 'plain.sqlite'),
      ],
      'there is a snapshot study already',
    ],
    [
      'an unknown account',
      ['follows', 'anne', '-s', 'study', '--db', join(folder.path, 'plain.sqlite')],
      'anne is not in study; did you mean @ann',
    ],
    [
      'an unknown snapshot',
      ['follows', 'ann', '-s', 'studdy', '--db', join(folder.path, 'plain.sqlite')],
      'there is no snapshot studdy',
    ],
    [
      'a country of two',
      ['path', 'bo', 'FR', '-s', 'study', '--db', join(folder.path, 'plain.sqlite')],
      'one account is needed here, and France has 2 accounts; name one:\n  @ann',
    ],
    ['a misspelt command', ['folows'], 'did you mean follows?'],
    ['a misspelt option', ['follows', 'a', '--fromat', 'csv'], 'did you mean --format?'],
    ['no database', ['report', 'x', '--db', join(folder.path, 'none.sqlite')], 'there is no snapshot x'],
    ['a file that is no database', ['follows', 'x', '--db', nodes], 'name a database of entente with --db'],
  ])('%s', async (_, args, message) => {
    const { code, stderr, stdout } = await runHere(args);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

test('unsealed snapshots are not asked, and networks that compete need -s', async () => {
  const db = join(folder.path, 'two.sqlite');
  const tables = ['--nodes', nodes, '--edges', edges, '--date', '2013-05-01', '--db', db];
  await runHere(['import', ...tables, '--network', 'x', '-s', 'one']);
  expect((await runHere(['mutuals', 'ann', '--db', db])).stderr).toContain('snapshot one (x, 2013-05-01)');
  await runHere(['import', ...tables, '--network', 'mastodon', '-s', 'two']);
  const { code, stderr } = await runHere(['mutuals', 'ann', '--db', db]);
  expect(code).toBe(2);
  expect(stderr).toContain(
    'snapshots of several networks (mastodon, x) compete; choose one with -s: one, two',
  );
});
