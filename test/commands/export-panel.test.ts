/** A panel of three waves, small enough to know every row. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const db = join(folder.path, 'study.sqlite');
const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');
const exporting = (...words: string[]) => runHere(['export', ...words, '--db', db]);

const COLUMNS = 'id,handle,name,actor,kind,country,office,since,until,gdp';
const ANN = '1,ann,Ann,a,person,FR';
const BO = '2,bo,Bo,b,institution,FR';
const CY = '3,cy,Cy,c,person,NA';
/** Of the actor of bo. */
const DA = '4,da,Da,b,institution,FR';

async function importWave(name: string, date: string, nodes: string[], ties: string[], unread: string[]) {
  const accounts = folder.write(
    `${name}-nodes.csv`,
    `${[COLUMNS, ...nodes.map((row) => `x:${row}`)].join('\n')}\n`,
  );
  const edges = folder.write(
    `${name}-edges.csv`,
    `${['source,target', ...ties.map((tie) => tie.replace(/\d/g, 'x:$&'))].join('\n')}\n`,
  );
  const open = folder.write(`${name}-unread.txt`, `${unread.join('\n')}\n`);
  const words = ['import', '--nodes', accounts, '--edges', edges, '--network', 'x', '--date', date];
  const { code, stderr } = await runHere([
    ...[...words, '-s', name, '--observed', 'all'],
    ...(unread.length === 0 ? [] : ['--unobserved', open]),
    ...['--db', db],
  ]);
  expect(stderr).not.toContain('error');
  expect(code).toBe(0);
}

beforeAll(async () => {
  // 366 days, then 365.
  await importWave(
    'first',
    '2024-01-01',
    [`${ANN},head-of-state,,,2.5`, `${BO},mission,,,2.5`, `${CY},other,,2024-04-01,`],
    ['1,2', '2,3'],
    [],
  );
  await importWave(
    'second',
    '2025-01-01',
    [`${ANN},foreign-minister,,,2.5`, `${BO},mission,,,2.5`, `${DA},mission,2024-07-01,,3`],
    ['2,1'],
    ['4'],
  );
  await importWave(
    'third',
    '2026-01-01',
    [`${ANN},foreign-minister,,,2.5`, `${BO},mission,,,2.5`, `${CY},other,,,`, `${DA},mission,,,3`],
    ['1,3', '4,1', '4,3'],
    ['4'],
  );
});

const WAVES = ['first', 'second', 'third'];

test('every account of any wave is there, with when it was there and how that is known', async () => {
  const { code } = await exporting('--panel', ...WAVES, join(folder.path, 'panel/'));
  expect(code).toBe(0);
  expect(read('panel/accounts.csv')).toBe(
    'account,account_id,handle,name\n1,x:1,ann,Ann\n2,x:2,bo,Bo\n3,x:3,cy,Cy\n4,x:4,da,Da\n',
  );
  // Cy held office for 91 of the 366 days, and is in the third wave again; da's tenure began after 182 of them.
  expect(read('panel/composition.csv')).toBe(
    `account,from,to,from_known,to_known
1,1,3,wave,wave
2,1,3,wave,wave
3,1,${(1 + 91 / 366).toPrecision(12)},wave,tenure
3,2.5,3,halfway,wave
4,${(1 + 182 / 366).toPrecision(12)},3,tenure,wave
`,
  );
});

test('a wave has its ties, and as many unknown ones as its account that was not read leaves', async () => {
  // Of da in the second wave that to ann, as bo is of its actor; in the third none, as those to ann and cy are known.
  const counts = read('panel/waves.csv').replace(/,[0-9a-f]{64}$/gm, '');
  expect(counts).toBe(
    `wave,snapshot,date,accounts,observed,ties,unknown_ties,content_hash
1,first,2024-01-01,3,3,2,0
2,second,2025-01-01,3,2,1,1
3,third,2026-01-01,4,3,3,0
`,
  );
  expect(read('panel/ties.csv')).toBe('wave,source,target\n1,1,2\n1,2,3\n2,2,1\n3,1,3\n3,4,1\n3,4,3\n');
});

test('only what was known to be and not to be between two accounts of both waves is an event', async () => {
  // That bo → cy is gone in the second wave, and ann → cy there in the third, is of cy; da → ann was unknown.
  const own = `event,source,target,earliest,latest
formed,2,1,2024-01-01,2025-01-01
ended,2,1,2025-01-01,2026-01-01
`;
  expect(read('panel/events.csv')).toBe(own);
  const { stderr } = await exporting('--panel', '--persons', ...WAVES, join(folder.path, 'all/'));
  expect(stderr).toContain('3 events');
  expect(read('all/events.csv')).toContain('ended,1,2,2024-01-01,2025-01-01\n');
  const { stderr: told } = await exporting('--panel', ...WAVES, join(folder.path, 'panel/'));
  expect(told).toContain('1 follow ended by persons is no event here: --persons lists them');
});

test('covariates are told apart by whether they change and whether they are numbers', () => {
  const rows = read('panel/covariates.csv').split('\n');
  expect(rows).toContain('office,changing,code,4');
  expect(rows).toContain('gdp,constant,number,2');
  expect(rows).toContain('kind,constant,code,2');
  expect(rows.some((row) => row.startsWith('actor') || row.startsWith('handle'))).toBe(false);
});

test('the order in which waves are named does not matter', async () => {
  await exporting('--panel', 'third', 'first', 'second', join(folder.path, 'mixed/'));
  for (const name of readdirSync(join(folder.path, 'panel'))) {
    expect(read(`mixed/${name}`)).toBe(read(`panel/${name}`));
  }
});

test.each<[string, string[], RegExp]>([
  ['one snapshot', ['--panel', 'first', 'x/'], /needs two snapshots or more/],
  ['one snapshot twice', ['--panel', 'first', 'first', 'x/'], /has the content of first/],
  ['a file', ['--panel', 'first', 'second', 'x.gexf'], /a panel is a folder/],
  [
    'tokens in place of names',
    ['--panel', '--pseudonymise', 'first', 'second', 'x/'],
    /--pseudonymise has no effect in entente export of a panel/,
  ],
  [
    'persons of no panel',
    ['--persons', 'first', 'x.gexf'],
    /--persons has no effect .*\n {2}--persons: of a log or a panel/,
  ],
])('what is no panel is refused with what would be one: %s', async (_, words, message) => {
  const { code, stderr } = await exporting(...words);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

test('a folder that holds anything else than this panel is left as it was', async () => {
  const refused = async (dir: string, what: string) => {
    const before = readdirSync(join(folder.path, dir)).map((name) => read(join(dir, name)));
    const { code, stderr } = await exporting('--panel', 'first', 'second', join(folder.path, dir));
    expect(stderr).toContain(what);
    expect(stderr).toContain('name an empty folder');
    expect(code).not.toBe(0);
    expect(readdirSync(join(folder.path, dir)).map((name) => read(join(dir, name)))).toEqual(before);
  };
  expect((await exporting('third', join(folder.path, 'third-archive/'))).code).toBe(0);
  await refused('third-archive', 'is the archive of a snapshot');
  mkdirSync(join(folder.path, 'notes'));
  writeFileSync(join(folder.path, 'notes', 'README.md'), '# Notes\n');
  await refused('notes', 'of another panel, or of none');
  writeFileSync(join(folder.path, 'notes', 'holiday.txt'), '');
  await refused('notes', "no panel's (holiday.txt)");
  const panel = join(folder.path, 'twice');
  expect((await exporting('--panel', 'first', 'third', panel)).code).toBe(0);
  await refused('twice', 'of another panel, or of none');
  expect((await exporting('--panel', 'first', 'third', panel)).code).toBe(0);
});

test('an archive does not take the place of that of another snapshot', async () => {
  const archive = join(folder.path, 'of-first/');
  expect((await exporting('first', archive)).code).toBe(0);
  const before = read('of-first/manifest.json');
  const { code, stderr } = await exporting('second', archive);
  expect(code).not.toBe(0);
  expect(stderr).toContain(
    'holds the archive of another snapshot, first of 2024-01-01; name an empty folder',
  );
  expect(read('of-first/manifest.json')).toBe(before);
  expect((await exporting('first', archive)).code).toBe(0);
});
