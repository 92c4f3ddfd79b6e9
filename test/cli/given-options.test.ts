/** What a form of a command never reads is refused by name, with what it is for. */
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { firstRows } from '../../src/cli/first-rows.ts';
import { besides, givenOptions, refuseUnread } from '../../src/cli/given-options.ts';
import { say } from '../../src/words/say.ts';

interface Options {
  top?: string;
  panel?: boolean;
  by?: string;
  db?: string;
}

function given(...words: string[]): Options {
  const program = new Command('tool').option('--db <FILE>', 'the database');
  const command = program
    .command('draw')
    .option('--top <N>', 'how many')
    .option('--panel', 'of two years: the accounts in both')
    .option('--by <COLUMN>', 'groups', 'region')
    .action(() => {});
  program.parse(['draw', ...words], { from: 'user' });
  return givenOptions<Options>(command);
}

function refusal(options: Options, form = {}): string {
  try {
    refuseUnread(options, form);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

test('what was given and not read is refused, with what was; what nobody gave, and what is of everything, is not', () => {
  const options = given('--top', '3', '--panel', '--db', 'x');
  expect(options.top).toBe('3');
  expect(refusal(options)).toBe(
    '--panel has no effect in tool draw --top 3; leave it out\n  --panel: of two years: the accounts in both',
  );
  expect(refusal(options, { says: say.idle.ofSnapshot })).toContain(
    'in tool draw of a snapshot; leave it out, or name a log with posts\n',
  );
  expect(refusal(options, { later: ['panel'] })).toBe('');
  expect(refusal(given('--db', 'x'))).toBe('');
});

test('several are refused together', () => {
  expect(refusal(given('--top', '3', '--panel'))).toMatch(
    /^--top and --panel have no effect in tool draw; leave them out\n/,
  );
});

test('options with others beside them are noted as before; a value in the place of one is none of them', () => {
  const options = given('--top', '3', '--by', 'office');
  const more = besides(options, { by: 'kind', name: 'a' });
  expect([more.by, more.name, more.top]).toEqual(['kind', 'a', '3']);
  expect(refusal(options)).toMatch(/^--by has no effect in tool draw --top 3;/);
});

test('a spread, which would read all of them, is a fault of the program', () => {
  expect(() => ({ ...given('--panel') })).toThrow('a spread would read every option');
});

test('an answer is cut to its first rows, and knows how many there were; a matrix is no list', () => {
  const table = { sentence: [], columns: ['a'] as const, rows: [[1], [2], [3]] };
  const shown = { columns: ['b'] as const, rows: [[4], [5], [6]] };
  const matrix = { ...shown, legend: [] };
  expect(firstRows({ ...table, shown, matrix }, 2)).toEqual({
    ...table,
    rows: [[1], [2]],
    total: 3,
    shown: { columns: ['b'], rows: [[4], [5]] },
  });
  expect(firstRows(table, 3)).toEqual(table);
});
