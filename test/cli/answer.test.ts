import { PassThrough, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Answer, SectionedAnswer } from '../../src/cli/answer.ts';
import { choosePaint, PLAIN } from '../../src/cli/colour.ts';
import { chooseFormat, type Format, printAnswer } from '../../src/cli/print-answer.ts';
import { chooseSection } from '../../src/cli/section-option.ts';
import { own } from '../../src/columns/answer-columns.ts';
import { promptSpeaker } from '../../src/doors/prompt-speaker.ts';
import { asItCame } from '../../src/words/said.ts';
import { say } from '../../src/words/say.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { testRuntime } from '../support/runtime.ts';

const answer: Answer = {
  sentence: asItCame('@a follows 1 of 3; 1 unknown.'),
  columns: ['handle', 'follows_back', own('share')],
  rows: [
    ['b', 'unknown', 1 / 3],
    ['=c', 'no', null],
  ],
  facts: { account: '@a', follows: null },
  notes: [asItCame('first line\nsecond line')],
};

const sectioned: SectionedAnswer = {
  sentence: asItCame('Two tables.'),
  sections: [
    { name: 'accounts', title: asItCame('Accounts'), columns: ['handle', 'mutual'], rows: [['a', 2]] },
    { name: 'regions', title: asItCame('Regions'), columns: ['region', 'mutual'], rows: [['Africa', null]] },
    { name: 'nothing', title: asItCame('Nothing'), columns: [own('x')], rows: [] },
  ],
};

async function print(content: Answer | SectionedAnswer, format: Format, quiet = false) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  printAnswer({ ...testRuntime(), stdout, stderr }, { format, quiet }, content);
  stdout.end();
  stderr.end();
  return { stdout: await text(stdout), stderr: await text(stderr) };
}

test('csv and ndjson hold the rows alone; what is said goes to stderr, unless nobody wants it', async () => {
  const said = '@a follows 1 of 3; 1 unknown.\nfirst line\nsecond line\n';
  expect(await print(answer, 'csv')).toEqual({
    stdout: "handle,follows_back,share\nb,unknown,0.333333333333\n'=c,no,\n",
    stderr: said,
  });
  expect(await print(answer, 'ndjson')).toEqual({
    stdout:
      '{"handle":"b","follows_back":"unknown","share":0.333333333333}\n{"handle":"=c","follows_back":"no","share":null}\n',
    stderr: said,
  });
  expect((await print(answer, 'csv', true)).stderr).toBe('');
});

test('json is one document: answer, facts, rows, notes', async () => {
  expect(JSON.parse((await print(answer, 'json')).stdout)).toEqual({
    answer: '@a follows 1 of 3; 1 unknown.',
    account: '@a',
    follows: null,
    rows: [
      { handle: 'b', follows_back: 'unknown', share: 0.333333333333 },
      { handle: '=c', follows_back: 'no', share: null },
    ],
    notes: ['first line\nsecond line'],
  });
});

test('sections have a key each in json, and share one header in csv', async () => {
  expect(JSON.parse((await print(sectioned, 'json')).stdout)).toEqual({
    answer: 'Two tables.',
    accounts: [{ handle: 'a', mutual: 2 }],
    regions: [{ region: 'Africa', mutual: null }],
    nothing: [],
    notes: [],
  });
  expect((await print(sectioned, 'csv')).stdout).toBe(
    'section,handle,mutual,region,x\naccounts,a,2,,\nregions,,,Africa,\n',
  );
  expect((await print(sectioned, 'ndjson')).stdout).toBe(
    '{"section":"accounts","handle":"a","mutual":2}\n{"section":"regions","region":"Africa","mutual":null}\n',
  );
});

test('a table says the sentence first, and leaves empty sections out', async () => {
  const { stdout } = await print(sectioned, 'table');
  expect(stdout.split('\n', 3)).toEqual(['Two tables.', '', 'Accounts']);
  expect(stdout).not.toContain('Nothing');
});

test('an account without a handle is shown by its id', async () => {
  const of: Answer = {
    sentence: asItCame('One.'),
    columns: ['handle', 'mutual', 'account_id'],
    rows: [['', 9, 'x:7']],
    shown: { columns: ['handle', 'mutual'], rows: [['', 9]] },
  };
  expect((await print(of, 'table')).stdout).toContain('\nx:7          9\n');
});

test('where the width is known words go on in further lines, and a table keeps to it', async () => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  printAnswer({ ...testRuntime({ env: { COLUMNS: '16' } }), stdout, stderr }, { format: 'table' }, answer);
  stdout.end();
  expect((await text(stdout)).split('\n', 3)).toEqual(['@a follows 1 of', '3; 1 unknown.', '']);
});

test('a table on a terminal, csv elsewhere, unless the user says otherwise', () => {
  const runtime = testRuntime();
  expect(chooseFormat(runtime, undefined)).toBe('csv');
  expect(chooseFormat(runtime, 'json')).toBe('json');
  expect(
    chooseFormat({ ...runtime, stdout: Object.assign(new PassThrough(), { isTTY: true }) }, undefined),
  ).toBe('table');
});

test('colours are for terminals, and for who wants them', () => {
  const stdout = Object.assign(new PassThrough(), { isTTY: true });
  const paint = (env: Record<string, string>, wanted?: boolean) =>
    choosePaint({ ...testRuntime({ env }), stdout }, wanted);
  expect(paint({}).unknown('unknown')).toBe('\u001b[33munknown\u001b[39m');
  expect(paint({}, false)).toBe(PLAIN);
  expect(paint({ NO_COLOR: '1' })).toBe(PLAIN);
  expect(paint({ NO_COLOR: '' })).not.toBe(PLAIN);
  expect(paint({ TERM: 'dumb' })).toBe(PLAIN);
  expect(choosePaint(testRuntime(), undefined)).toBe(PLAIN);
});

test('a long list is written some hundred rows at a time, and never held as one text', () => {
  const written: string[] = [];
  const stdout = new Writable({
    decodeStrings: false,
    write: (lines: string, _, done) => {
      written.push(lines);
      done();
    },
  });
  const rows = Array.from({ length: 1000 }, (_, k) => [`h${k}`]);
  const list: Answer = { sentence: [], columns: ['handle'], rows };
  printAnswer({ ...testRuntime(), stdout }, { format: 'csv', quiet: true }, list);
  expect(Math.max(...written.map((lines) => lines.split('\n').length))).toBeLessThan(300);
  expect(written.join('')).toBe(`handle\n${rows.join('\n')}\n`);
});

test('one table alone has its title before what its matrix means', () => {
  const columns = ['mutual'] as const;
  const matrix = { columns, rows: [], legend: say.compare.cells() };
  const section = { name: 'pairs', title: say.compare.pairs(), columns, rows: [], matrix };
  const alone = chooseSection({ sentence: [], sections: [section] }, { show: 'pairs' }) as Answer;
  expect(ENGLISH.say(alone.matrix!.legend)).toMatch(/^Mutual ties within and between \(what chance/);
});

test('one table alone is headed as it is among others', async () => {
  const section = { name: 'standing', title: [], columns: ['a day'] as const, rows: [[1]] };
  const all: SectionedAnswer = { sentence: [], sections: [section] };
  const shown = await Promise.all(
    [all, chooseSection(all, { show: 'standing' })].map(async (content) => {
      const stdout = new PassThrough();
      printAnswer({ ...testRuntime(), stdout }, { format: 'table' }, content, promptSpeaker('fr'));
      stdout.end();
      return text(stdout);
    }),
  );
  expect(shown.map((each) => each.includes('après un jour'))).toEqual([true, true]);
});

test('a date in a cell of text stays a date in French, and numbers beside it have the signs of French', async () => {
  const stdout = new PassThrough();
  const content: Answer = {
    sentence: asItCame('.'),
    columns: [own('held'), own('bounds')],
    types: { held: 'text', bounds: 'text' },
    rows: [['2017-05-14; 2025-09-09', '1.5–12000']],
  };
  printAnswer({ ...testRuntime(), stdout }, { format: 'table' }, content, promptSpeaker('fr'));
  stdout.end();
  expect(await text(stdout)).toMatch(/2017-05-14; 2025-09-09 +1,5–12\u202f000/);
});
