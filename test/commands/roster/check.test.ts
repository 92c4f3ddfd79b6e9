import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EVIDENCE_COLUMNS } from '../../../src/evidence/evidence-row.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { entente } from '../../support/program.ts';
import { runHere } from '../../support/run-here.ts';

const folder = temporaryFolder();
const HEADER =
  'actor,name,kind,country,office,network,handle,host,category,account_id,account_type,since,until,wikidata,checked_at,langauge,region';

/** A row of an institution but for these cells. */
function row(cells: Record<string, string>): string {
  const whole: Record<string, string> = {
    name: 'N',
    kind: 'institution',
    country: 'FR',
    office: 'other',
    network: 'x',
    handle: cells.actor ?? '',
    ...cells,
  };
  return HEADER.split(',')
    .map((column) => whole[column] ?? '')
    .join(',');
}

/** Each fault in a row of its own, the rows it takes before it, and what is said. */
const FAULTS: readonly [string[], RegExp][] = [
  [[row({ actor: 'a b', handle: 'ab' })], /^actor "a b" is not a plain name — use letters/],
  [[row({ actor: '', name: '' })], /^the row names no account — write its handle/],
  [[row({ actor: 'a2', kind: 'persn' })], /^kind "persn" is not known — .*did you mean person\?/],
  [[row({ actor: 'a3', country: 'Germny' })], /^country "Germny" is no country's code — did you mean DE/],
  [[row({ actor: 'a4', network: '' })], /^network is empty — write one of bluesky/],
  [[row({ actor: 'a5', office: 'president' })], /^office "president" is not known — write one of/],
  [[row({ actor: 'a6', network: 'twitter' })], /^network "twitter" is not known — write one of/],
  [
    [row({ actor: 'a7', handle: 'sixteen_letters_' })],
    /^handle "sixteen_letters_" has 16 characters; .* at most 15 — /,
  ],
  [[row({ actor: 'a8', network: 'mastodon', handle: 'eu' })], /^handle "eu" has no host — write user@host/],
  [
    [row({ actor: 'a9', network: 'bluesky', handle: 'eu' })],
    /^handle "eu" is not a host name — .* eu\.bsky\.social/,
  ],
  [[row({ actor: 'b1', handle: 'https://x.com/eu' })], /is an address — write the handle alone: eu/],
  [[row({ actor: 'b2', account_id: '123' })], /^account_id "123" lacks its network — write x:123/],
  [[row({ actor: 'b3', account_type: 'private' })], /^account_type "private" is not known — /],
  [[row({ actor: 'b4', category: 'leaders' })], /^category "leaders" is not known — .*did you mean leader\?/],
  [[row({ actor: 'b5', since: '2025-02-30' })], /^since "2025-02-30" is not a day — write one that exists/],
  [
    [row({ actor: 'b6', since: '2025-02-01', until: '2024-01-01' })],
    /^since 2025-02-01 is not before until .* — correct one/,
  ],
  [[row({ actor: 'b7', wikidata: 'q12' })], /^wikidata "q12" is not an item — write Q and its digits/],
  [[row({ actor: 'b8', host: 'DE' })], /^host is for a mission or an ambassador only — empty it/],
  [[row({ actor: 'b9' }), row({ actor: 'b9' })], /^is the same row as line \d+ — remove one/],
  [
    [row({ actor: 'c1' }), row({ actor: 'c1', handle: 'C1' })],
    /differs from line \d+ only in the case of its handle — remove one/,
  ],
  [
    [
      row({ actor: 'c2', handle: 'shared', until: '2025-01-02' }),
      row({ actor: 'c3', handle: 'Shared', since: '2025-01-01' }),
    ],
    /^Shared is held by c3 while line \d+ gives it to c2 — end the first tenure/,
  ],
  [
    [
      row({ actor: 'c8', handle: 'both', office: 'foreign-minister', until: '2025-01-02' }),
      row({ actor: 'c9', handle: 'both', office: 'foreign-ministry' }),
    ],
    /^both stands for two seats: c9 here, and c8 in line \d+ at the same time — correct one/,
  ],
  [
    [row({ actor: 'c4' }), row({ actor: 'C4', handle: 'other' })],
    /^actor C4 differs from c4 in line \d+ only in case — /,
  ],
  [
    [row({ actor: 'c5' }), row({ actor: 'c5', handle: 'c5b', name: 'M' })],
    /^actor c5 has name "M" here and "N" in line \d+ — /,
  ],
  [
    [row({ actor: 'c6', kind: 'person', since: '2015-01-01' })],
    /^is stale: its last date is 2015-01-01 — make sure/,
  ],
  [[row({ actor: 'c7', kind: 'person' })], /^has neither since nor checked_at — make sure/],
  [[row({ actor: 'c8', office: 'mission' })], /^a mission has no host — write the country/],
  [[row({ actor: 'c9', account_type: 'personal' })], /^an institution has a personal account — write office/],
  [
    [row({ actor: 'd1', wikidata: 'Q1' }), row({ actor: 'd2', wikidata: 'Q1' })],
    /^wikidata Q1 stands for d1 as well — /,
  ],
  [[row({ actor: 'd3', checked_at: '2999-01-01' })], /^checked_at 2999-01-01 is still to come — correct it/],
  [[row({ actor: 'd4', name: ' N' })], /^name begins or ends with a space — remove the space/],
  [['e1,E,institution'], /^has 3 cells where the header has 17 — add the missing commas/],
];

describe('a roster with a fault of every kind', () => {
  const lines = [HEADER];
  const expected: [number, RegExp][] = [
    [1, /^the column langauge is taken for one of your own — did you mean language\?/],
    [1, /^the column region has the name of a figure that reports work out — call it my_region/],
  ];
  for (const [rows, message] of FAULTS) {
    lines.push(...rows);
    expected.push([lines.length, message]);
  }
  // A handover, one after the other, is right.
  lines.push(row({ actor: 'f1', handle: 'chair', until: '2025-01-01' }));
  lines.push(row({ actor: 'f2', handle: 'chair', since: '2025-01-01' }));
  const file = folder.write('faults.csv', `${lines.join('\n')}\n`);

  test('gives every message in one run, with its line and what to do', async () => {
    const { code, stdout, stderr } = await runHere(['roster', 'check', file]);
    const found = stdout.trimEnd().split('\n');
    expect(code).toBe(1);
    expect(found).toHaveLength(expected.length);
    expected.forEach(([line, message], k) => {
      expect(found[k]).toMatch(/ — /);
      expect(found[k]!.startsWith(`${file}:${line}: `), found[k]).toBe(true);
      expect(found[k]!.slice(`${file}:${line}: `.length).replace(/^advice: /, '')).toMatch(message);
    });
    expect(found.filter((line) => line.includes(': advice: '))).toHaveLength(5);
    expect(stderr).toBe(`${file}: 34 findings, 29 of them faults, in ${lines.length - 2} rows\n`);
  });

  test('as a table for programs', async () => {
    const { stdout } = await runHere(['roster', 'check', file, '--format', 'ndjson', '--quiet']);
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ line }) => line)).toEqual(expected.map(([line]) => line));
    expect(rows[2]).toMatchObject({ file, finding: 'fault', message: expect.stringMatching(FAULTS[0]![1]) });
    expect(rows[0]).toMatchObject({ finding: 'advice' });
  });

  test('is not written by --fix, since the faults are for a person', async () => {
    const before = readFileSync(file, 'utf8');
    const { code, stderr } = await runHere(['roster', 'check', file, '--fix']);
    expect([code, readFileSync(file, 'utf8')]).toEqual([1, before]);
    expect(stderr).toContain('not written: put the faults right first');
  });
});

test('advice on evidence that --evidence names says so', async () => {
  const file = folder.write('named.csv', 'actor,name,kind,country,office,network,handle\n');
  const evidence = folder.write('proofs.csv', `\ufeff${EVIDENCE_COLUMNS.join(',')}\r\n`);
  const { stdout } = await runHere(['roster', 'check', file, '--evidence', evidence]);
  expect(stdout).toContain(`run: entente roster check ${file} --evidence ${evidence} --fix`);
});

describe('form', () => {
  const PLAIN = 'actor,name,kind,country,office,network,handle,checked_at';
  const rows = ['b,B,institution,FR,other,x,b,', 'a,A,institution,FR,other,x,a,'];
  const crooked = `\ufeff${PLAIN}\r\n${rows[0]}\r\n"${rows[1]!.slice(0, 1)}"${rows[1]!.slice(1)}\r\n`;
  const canonical = `${PLAIN}\n${rows[1]}\n${rows[0]}\n`;

  test('is told, and no fault; --fix writes it', async () => {
    const file = folder.write('crooked.csv', crooked);
    const first = await runHere(['roster', 'check', file]);
    expect(first).toEqual({
      code: 0,
      stdout: expect.stringContaining(`run: entente roster check ${file} --fix`),
      stderr: `${file}: 2 rows, nothing to put right but its form\n`,
    });
    expect(readFileSync(file, 'utf8')).toBe(crooked);
    expect(await runHere(['roster', 'check', file, '--fix'])).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(file, 'utf8')).toBe(canonical);
    expect(await runHere(['roster', 'check', file])).toEqual({
      code: 0,
      stdout: '',
      stderr: `${file}: 2 rows, nothing to put right\n`,
    });
  });

  test('from standard input to standard output', async () => {
    expect(entente(['roster', 'check', '-', '--fix'], { input: crooked })).toMatchObject({
      code: 0,
      stdout: canonical,
    });
  });
});

describe('advice', () => {
  const file = folder.write(
    'stale, or not.csv',
    'actor,name,kind,country,office,network,handle,since\na,A,person,FR,other,x,a,2020-01-01\n',
  );
  const told =
    'is stale: its last date is 2020-01-01 — make sure that A still holds the office and write checked_at, or until';

  test('is told, and ends well', async () => {
    expect(await runHere(['roster', 'check', file])).toEqual({
      code: 0,
      stdout: `${file}:2: advice: ${told}\n`,
      stderr: expect.stringContaining(`${file}: 1 finding, none of them a fault, in 1 row\n`),
    });
  });

  test("is a warning at its line under GitHub's runner, and a fault an error; a format that is asked for stays", async () => {
    const env = { GITHUB_ACTIONS: 'true' };
    const place = `file=${file.replaceAll(',', '%2C')},line=2`;
    expect(await runHere(['roster', 'check', file], { env })).toMatchObject({
      code: 0,
      stdout: `::warning ${place}::${file}:2: ${told}\n`,
    });
    const faulty = folder.write('faulty.csv', 'network,handle\nx,100%25\n');
    const { code, stdout } = await runHere(['roster', 'check', faulty], { env });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=[^,]*faulty\.csv,line=2::.*faulty\.csv:2: handle "100%2525" /);
    const asked = await runHere(['roster', 'check', file, '--format', 'csv'], { env });
    expect(asked.stdout).toMatch(/^file,line,finding,message\n.*,2,advice,"is stale: /);
  });
});

test('an empty roster, as init leaves it, has no fault', async () => {
  const file = folder.write('empty.csv', 'network,handle\n');
  expect(await runHere(['roster', 'check', file])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('no rows'),
  });
});

test('--stale says how old a row may be', async () => {
  const file = folder.write(
    'stale.csv',
    'actor,name,kind,country,office,network,handle,since\na,A,person,FR,other,x,a,2020-01-01\n',
  );
  expect((await runHere(['roster', 'check', file])).stdout).toContain('is stale');
  expect((await runHere(['roster', 'check', file, '--stale', '90y'])).stdout).toBe('');
  expect(await runHere(['roster', 'check', file, '--stale', '18'])).toMatchObject({
    code: 2,
    stderr: 'entente: --stale 18 is no age; write months or years, such as 18m or 2y\n',
  });
});

test.each([
  [['roster', 'chek'], 'did you mean roster check?'],
  [['roster', 'check', 'nowhere.csv'], 'nowhere.csv: there is no such file'],
  [['roster', 'check', '-', '--live', 'blusky'], 'did you mean bluesky?'],
  [['roster', 'check', '-', '--live', 'sandbox'], 'the roster has no account on sandbox'],
])('%j is told what was meant', async (words, message) => {
  const input = 'actor,name,kind,country,office,network,handle\na,A,institution,FR,other,x,a\n';
  expect(entente(words, { input })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(message),
  });
});
