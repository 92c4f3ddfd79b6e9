import { expect, test } from 'vitest';
import { DICTIONARY } from '../../src/roster/dictionary.ts';
import { parseRoster } from '../../src/roster/parse.ts';
import { ROSTER_COLUMNS } from '../../src/roster/row.ts';
import { renderDictionary } from './roster-document.ts';

const CELLS: Readonly<Record<string, string>> = {
  actor: 'a',
  name: 'A',
  kind: 'person',
  country: 'FR',
  office: 'other',
  network: 'x',
  handle: 'h',
};

const textOf = (cells: Readonly<Record<string, string>>) =>
  `${Object.keys(cells).join(',')}\n${Object.values(cells).join(',')}\n`;

test('the printed dictionary has one line a column, in canonical order, with every value allowed', () => {
  const lines = renderDictionary().trimEnd().split('\n').slice(2);
  expect(lines.map((line) => /^\| `(\w+)` \|/.exec(line)?.[1])).toEqual([...ROSTER_COLUMNS]);
  lines.forEach((line, i) => {
    expect(line.split(' | ')).toHaveLength(4);
    for (const value of DICTIONARY[ROSTER_COLUMNS[i]!].values ?? []) expect(line).toContain(`\`${value}\``);
  });
});

test.each(ROSTER_COLUMNS.filter((column) => DICTIONARY[column].values !== undefined))(
  'the parser takes exactly the listed values of %s',
  (column) => {
    for (const value of DICTIONARY[column].values!) {
      const cells = { ...CELLS, [column]: value, ...(column === 'network' ? { handle: '' } : {}) };
      expect(parseRoster(textOf(cells), 'r').rows[0]![column]).toBe(value);
    }
    expect(() => parseRoster(textOf({ ...CELLS, [column]: 'something' }), 'r')).toThrow(
      `${column} "something" is not known`,
    );
  },
);

test.each(ROSTER_COLUMNS)('the parser requires %s as the dictionary says', (column) => {
  const { required } = DICTIONARY[column];
  const { [column]: _, ...without } = CELLS;
  const parse = (text: string) => () => parseRoster(text, 'r');
  if (required === undefined) {
    expect(parse(textOf({ ...CELLS, [column]: '' }))).not.toThrow();
    expect(parse(textOf(CELLS))).not.toThrow();
  } else {
    expect(parse(textOf(without))).toThrow(`the required column ${column} is missing`);
    const empty = parse(textOf({ ...CELLS, [column]: '' }));
    if (required === 'cell') expect(empty).toThrow(`${column} is empty`);
    else expect(empty).not.toThrow();
  }
});
