/** Tables that number their accounts: such a number is no id of the network. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/folder.ts';
import { runHere } from '../../support/run-here.ts';

const folder = temporaryFolder();
const DB = ['--db', join(folder.path, 'studies.sqlite')];

async function imported(name: string, date: string, nodes: string, ties: string, ...more: string[]) {
  const files = [
    ...['--nodes', folder.write(`${name}.csv`, nodes)],
    ...['--edges', folder.write(`${name}-ties.csv`, `source,target\n${ties.replaceAll(' ', '\n')}\n`)],
  ];
  const words = ['import', ...files, '-s', name, '--date', date, '--network', 'x', '--observed', 'all'];
  const { code, stderr } = await runHere([...words, ...DB, ...more]);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return stderr;
}

const asked = async (...words: string[]) => {
  const { code, stdout, stderr } = await runHere([...words, ...DB]);
  return { code, said: stdout + stderr };
};
const json = async (...words: string[]) =>
  JSON.parse((await runHere([...words, '--format', 'json', ...DB])).stdout);

/** Two studies, each numbered from 0: @bo is in both under other numbers, and the third of each is a stranger to the other. */
const first = imported(
  'uk',
  '2013-05-01',
  'id,label,name\n0,RtHonBEnglish,Ben\n1,bo,Bo\n2,cy,Cy\n',
  '0,1 1,0 1,2',
);
const second = first.then(() =>
  imported('es', '2014-05-01', 'id,label,name\n0,jagomez,Juan\n1,di,Di\n2,bo,Bo\n', '0,2 2,0 2,1'),
);

test('ids 0…n−1 are said to number rows, in one line, and stay as they are written', async () => {
  const told = (await first).split('\n').filter((line) => /\bids\b/.test(line));
  expect(told).toEqual([
    'The ids 0 to 2 number the rows of uk.csv and are no ids of x: no profile is linked, and other snapshots know these accounts by handle, or by a name that is theirs alone. Give their ids with --aliases FILE or --roster FILE.',
  ]);
  expect((await json('rank', 'in_degree', '-s', 'uk')).rows[0].account_id).toMatch(/^x:[012]$/);
});

test('the same number in another study is another account, and the same handle is the same', async () => {
  await second;
  const english = await asked('show', 'RtHonBEnglish', '-s', 'uk');
  expect(english.said).not.toMatch(/jagomez|Juan|2014-05-01/);
  const bo = await json('show', 'bo', '-s', 'uk');
  expect(bo.history.map((row: { snapshot: string }) => row.snapshot)).toEqual(['uk', 'es']);
  const pair = await asked('follows', 'RtHonBEnglish', 'bo', '-s', 'uk');
  expect(pair.said).not.toMatch(/several handles|jagomez/);
  const gone = await asked('show', 'jagomez', '-s', 'uk');
  expect(gone).toMatchObject({ code: 2 });
  expect(gone.said).toContain('jagomez is not in uk; it is in es (2014-05-01)');
});

test('a comparison of two such tables goes by handle, and says so; ids are those of the newer', async () => {
  await second;
  const { rows } = await json('diff', 'uk', 'es', '--show', 'accounts');
  expect(rows.map((row: Record<string, string>) => [row.change, row.handle, row.account_id])).toEqual([
    ['joined', 'jagomez', 'x:0'],
    ['joined', 'di', 'x:1'],
    ['left', 'RtHonBEnglish', 'x:uk#0'],
    ['left', 'cy', 'x:uk#2'],
  ]);
  const { said } = await asked('diff', 'uk', 'es');
  expect(said).toContain('Ids that number the rows of a table (uk, es): accounts are compared by handle');
  expect(said).not.toContain('renamed');
});

test('no profile is linked in a report of it, and one that is set against another names each by its handle', async () => {
  await second;
  const out = join(folder.path, 'report');
  const words = ['--lang', 'en,fr', '--runs', '3', '--draws', '5', '--out', out];
  expect(await asked('report', 'es', '--against', 'uk', ...words)).toMatchObject({ code: 0 });
  const texts = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(md|html|csv|svg)$/.test(name))
    .map((name) => readFileSync(join(out, name), 'utf8'));
  expect(texts.filter((text) => text.includes('x.com/i/user'))).toEqual([]);
  const [english, french] = ['report.md', 'report.fr.md'].map((name) =>
    readFileSync(join(out, name), 'utf8'),
  );
  expect(english).toContain('Ids that number the rows of a table (uk, es)');
  expect(french).toContain('Identifiants qui numérotent les lignes');
  expect(readFileSync(join(out, 'data/changes.csv'), 'utf8')).toMatch(/joined,,x:0,,jagomez/);
  const ranked = await json('rank', 'in_degree', '-s', 'es', '--against', 'uk');
  const old = Object.fromEntries(
    ranked.rows.map((row: { handle: string; old: number }) => [row.handle, row.old]),
  );
  expect(old).toEqual({ bo: 1, di: null, jagomez: null });
});

test('ids with a gap are ids, and so is a number alone; a name that nobody else has does for a handle', async () => {
  expect(await imported('gap', '2015-05-01', 'id,label\n12,ann\n13,bea\n15,cem\n', '12,13')).not.toContain(
    'number the rows',
  );
  expect(await imported('alone', '2015-05-02', 'id,label\n12,ann\n', '12,12')).not.toContain(
    'number the rows',
  );
  await second;
  expect((await asked('diff', 'uk', 'gap')).said).toContain(
    'ids of uk number rows, and no handle or name is in both',
  );
  await imported('named', '2015-06-01', 'id,name\n1,Ann Other\n2,Eve\n3,Eve\n', '1,2');
  await imported('again', '2016-06-01', 'id,name\n1,Eve\n2,Eve\n3,Ann Other\n', '3,1');
  const { rows } = await json('diff', 'named', 'again', '--show', 'accounts');
  expect(rows.map((row: Record<string, string>) => [row.change, row.account_id])).toEqual([
    ['joined', 'x:1'],
    ['joined', 'x:2'],
    ['left', 'x:named#2'],
    ['left', 'x:named#3'],
  ]);
});

test('tables of numbers alone are compared by number where both are named, which is said', async () => {
  expect(await imported('n1', '2015-07-01', 'id,sex\n1,f\n2,m\n', '1,2')).toContain(
    'are no ids of x: no profile is linked, and since they have neither handles nor names, they are compared by number, with such a table alone that is named beside this one.',
  );
  await imported('n2', '2016-07-01', 'id,sex\n1,f\n2,m\n3,f\n', '1,2 3,1');
  const { said } = await asked('diff', 'n1', 'n2');
  expect(said).toContain('Nothing but the number of a row names an account (n1, n2)');
  expect((await json('diff', 'n1', 'n2', '--show', 'accounts')).rows).toMatchObject([
    { change: 'joined', account_id: 'x:3' },
  ]);
  expect(
    (await json('show', 'x:1', '-s', 'n2')).history.map((row: { snapshot: string }) => row.snapshot),
  ).toEqual(['n2']);
});

test('spells are of the snapshots that share accounts; with --also, of those named', async () => {
  await second;
  const db = ['--db', join(folder.path, 'series.sqlite')];
  const of = (name: string, date: string, rows: string) =>
    imported(name, date, `id,label\n${rows}\n`, '11,12 12,11', ...db);
  await of('a1', '2013-05-01', '11,ann\n12,bo');
  await of('b1', '2014-05-01', '11,ann\n21,di\n12,bo');
  await imported('other', '2015-05-01', 'id,label\n11,ann\n31,eve\n', '11,31', ...db);
  const { stderr } = await runHere(['spells', '-s', 'b1', ...db]);
  expect(stderr).toContain('2 snapshots from 1 May 2013 to 1 May 2014');
  expect(stderr).toContain('Left out, as they share no two accounts with b1: other.');
  const all = await runHere(['spells', '-s', 'b1', '--also', 'a1', '--also', 'other', ...db]);
  expect(all.stderr).toContain('3 snapshots from');
});

test('who is forgotten is forgotten by handle, and nobody else who has the number', async () => {
  const db = ['--db', join(folder.path, 'forgotten.sqlite')];
  await imported('f1', '2013-05-01', 'id,label\n0,ann\n1,bo\n2,cy\n', '0,1', ...db);
  await imported('f2', '2014-05-01', 'id,label\n0,di\n1,eve\n2,bo\n', '0,2', ...db);
  expect((await runHere(['forget', 'x:1', '--yes', ...db])).stderr).toContain(
    'x:1 is the number of a row in f1, f2, of another account in each; name one by its handle',
  );
  expect(await runHere(['forget', 'bo', '--yes', ...db])).toMatchObject({ code: 0 });
  const handles = async (name: string) =>
    JSON.parse((await runHere(['rank', 'in_degree', '-s', name, '--format', 'json', ...db])).stdout)
      .rows.map(({ handle }: { handle: string }) => handle)
      .sort();
  expect([await handles('f1.r1'), await handles('f2.r1')]).toEqual([
    ['ann', 'cy'],
    ['di', 'eve'],
  ]);
  // What is left still numbers rows.
  expect((await runHere(['diff', 'f1.r1', 'f2.r1', ...db])).stderr).toContain(
    'ids of f1.r1 and f2.r1 number rows',
  );
});

test('who has neither a handle nor an id of the network is forgotten by table and row', async () => {
  const db = ['--db', join(folder.path, 'rows.sqlite')];
  await imported('g1', '2013-05-01', 'id,name\n1,Ann\n2,Bo\n', '1,2', ...db);
  await imported('g2', '2014-05-01', 'id,name\n1,Bo\n2,Ann\n', '1,2', ...db);
  expect((await runHere(['forget', 'x:2', '--yes', ...db])).stderr).toContain('or as x:g1#2');
  expect((await runHere(['forget', 'x:g1#2', ...db])).stderr).toContain('this removes x:g1#2 from');
  expect(await runHere(['forget', 'x:g1#2', '--yes', ...db])).toMatchObject({ code: 0 });
  const of = async (name: string) =>
    JSON.parse((await runHere(['rank', 'in_degree', '-s', name, '--format', 'json', ...db])).stdout).rows.map(
      (row: { name: string }) => row.name,
    );
  expect([await of('g1.r1'), (await of('g2')).sort()]).toEqual([['Ann'], ['Ann', 'Bo']]);
});

test('a dynamic GEXF of numbered tables has each account under one id, with its own ties and figures', async () => {
  const db = ['--db', join(folder.path, 'dynamic.sqlite')];
  await imported('d1', '2013-05-01', 'id,name\n1,Ann\n2,Bo\n3,Cy\n', '1,2 1,3', ...db);
  await imported('d2', '2014-05-01', 'id,name\n1,Bo\n2,Ann\n3,Di\n', '2,1', ...db);
  const path = join(folder.path, 'dynamic.gexf');
  const { stderr } = await runHere(['export', 'd1', 'd2', path, ...db]);
  expect(stderr).toContain('Ids that number the rows of a table (d1, d2)');
  const text = readFileSync(path, 'utf8');
  const nodes = [...text.matchAll(/<node id="([^"]*)" label="([^"]*)" start="(\d+)-[^"]*" end="(\d+)/g)];
  expect(nodes.map(([, ...of]) => of.join(' '))).toEqual([
    'x:1 Bo 2013 2014',
    'x:2 Ann 2013 2014',
    'x:3 Di 2014 2014',
    'x:d1#3 Cy 2013 2013',
  ]);
  const ties = [
    ...text.matchAll(/<edge [^>]*source="([^"]*)" target="([^"]*)" start="(\d+)-[^"]*" end="(\d+)/g),
  ];
  expect(ties.map(([, ...of]) => of.join(' '))).toEqual(['x:2 x:1 2013 2014', 'x:2 x:d1#3 2013 2013']);
});
