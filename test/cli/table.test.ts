import { expect, test } from 'vitest';
import { cutToWidth, displayWidth, printable } from '../../src/cli/display-width.ts';
import { matrixFits, renderTable } from '../../src/cli/table.ts';
import { own } from '../../src/columns/answer-columns.ts';

const lines = (text: string) => text.trimEnd().split('\n');

test('numbers stand to the right with one number of decimals, text to the left', () => {
  const columns = ['name', 'share', 'count'].map(own);
  const rows = [
    ['a', 0.5, 7],
    ['bcd', 0.0125, 1200],
  ];
  expect(lines(renderTable({ columns, rows }, 80))).toEqual([
    'name   share  count',
    '────  ──────  ─────',
    'a     0.5000      7',
    'bcd   0.0125   1200',
  ]);
});

test('an unknown number is marked, nothing to say is left blank', () => {
  const columns = ['name', 'follows', 'rank'] as const;
  const rows = [
    ['a', null, 1],
    ['b', Number.NaN, ''],
  ];
  expect(lines(renderTable({ columns, rows }, 80))).toEqual([
    'name  follows  rank',
    '────  ───────  ────',
    'a           ?     1',
    'b           ?',
  ]);
});

test('an optional column without content is left out, and an instant shows its day', () => {
  const columns = ['handle', 'followed_at', 'doubt'] as const;
  const optional = ['followed_at', 'doubt'];
  const rows = [
    ['a', '2024-03-01T10:00:00.000Z', null],
    ['b', null, null],
  ];
  expect(lines(renderTable({ columns, rows, optional }, 80))).toEqual([
    'handle  followed_at',
    '──────  ───────────',
    'a       2024-03-01',
    'b',
  ]);
});

const FOLLOWS = {
  columns: ['snapshot', 'source', 'name', 'office', 'follows', 'followed_at', 'follows_back', 'mutual'],
  types: { source: 'account', name: 'text', office: 'office' },
} as const;

function follow(k: number, follows = 'yes'): (string | number)[] {
  const handle = `president-${k}.long-handle.test`;
  const office = k === 3 ? 'head-of-state' : 'head-of-government';
  return [
    ...[`snapshot-of-202${k}`, handle, `Ministry of Foreign Affairs of Country ${k}`, office],
    ...[follows, `2026-06-0${k}`, 'no', 123456 + k],
  ];
}

test('heads fold and names are cut; the first column, handles, dates and numbers never are', () => {
  for (const width of [120, 100, 80, 60, 40]) {
    const text = renderTable({ ...FOLLOWS, rows: [follow(1), follow(2, 'unknown'), follow(3)] }, width);
    expect(Math.max(...lines(text).map(displayWidth))).toBeLessThanOrEqual(width);
    expect(text).not.toMatch(/(snap|pres|2026|1234)\S*…/);
    // Of two columns whose names begin alike neither is cut to the other's.
    expect(text).not.toMatch(/follow\S*…/);
  }
});

test('what is the same in every row is said once, where a table is too wide', () => {
  const text = (width: number) =>
    renderTable({ columns: ['a', 'state', 'note'], rows: ['x', 'y', 'z'].map((a) => [a, 'yes', '']) }, width);
  expect(lines(text(20))[0]).toBe('a  state  note');
  expect(lines(text(12))).toEqual([
    'In every',
    'row: state',
    'yes, note',
    '(blank).',
    'a',
    '─',
    'x',
    'y',
    'z',
  ]);
});

test('columns that have no room are named below: of an account office and name first', () => {
  const rows = [follow(1), follow(2, 'unknown'), follow(3)];
  const without = (width: number) =>
    /without room here: ([\w, ]+)\./.exec(
      renderTable({ ...FOLLOWS, rows }, width).replaceAll('\n', ' '),
    )?.[1];
  expect([120, 90, 80].map(without)).toEqual([undefined, 'office', 'name, office']);
});

test('a row or two of more columns than fit stand on their side, with nothing cut', () => {
  expect(lines(renderTable({ ...FOLLOWS, rows: [follow(1), follow(2, 'unknown')] }, 80))).toEqual([
    'In every row: office head-of-government, follows_back no.',
    'snapshot     snapshot-of-2021                  snapshot-of-2022',
    '───────────  ────────────────────────────────  ─────────────────────────────────',
    'source       president-1.long-handle.test      president-2.long-handle.test',
    'name         Ministry of Foreign Affairs of    Ministry of Foreign Affairs of',
    '             Country 1                         Country 2',
    'follows      yes                               unknown',
    'followed_at  2026-06-01                        2026-06-02',
    'mutual       123457                            123458',
  ]);
});

test('wide and combining characters are measured as a terminal shows them', () => {
  const columns = ['name', 'country'] as const;
  const rows = [
    ['外務省', 'JP'],
    ['Café', 'FR'],
    ['Cafe\u0301', 'FR'],
  ];
  const [, , ...shown] = lines(renderTable({ columns, rows }, 80));
  expect(shown).toEqual(['外務省  JP', 'Café    FR', 'Cafe\u0301    FR']);
  expect(renderTable({ columns: ['name'], rows: [['日本国外務省外務大臣']] }, 12)).toContain(
    '日本国外務省\n外務大臣\n',
  );
});

test('what could steer a terminal is taken out', () => {
  const shown = renderTable({ columns: ['name'], rows: [['a\u001b[31mred\u202e']] }, 80);
  expect(shown).not.toContain('\u001b');
  expect(shown).not.toContain('\u202e');
});

test('a matrix fits if its cells and the parts of its heads do', () => {
  const matrix = { columns: ['', 'a-very-long-handle'].map(own), rows: [['another-handle', '→']] };
  expect(matrixFits(matrix, 22)).toBe(true);
  expect(matrixFits(matrix, 21)).toBe(false);
  expect(matrixFits({ columns: ['', 'x'].map(own), rows: [['y', '123 (45.6) *']] }, 12)).toBe(false);
});

test('a text that wraps is shown whole, below itself', () => {
  const reason =
    'the list broke off after 40 of 300 follows, and was asked for again six times without an answer';
  const columns = ['handle', 'reason', 'pages'] as const;
  const table = { columns, rows: [['ann', reason, 3]], wrapped: ['reason'] };
  const lines = renderTable(table, 50).trimEnd().split('\n');
  expect(lines.every((line) => line.length <= 50)).toBe(true);
  const span = /─+ {2}(─+) {2}/.exec(lines[1]!)!;
  const start = lines[1]!.indexOf(span[1]!, span[0]!.indexOf(' '));
  const shown = lines.slice(2).map((line) => line.slice(start, start + span[1]!.length).trim());
  expect(shown.length).toBeGreaterThan(1);
  expect(shown.join(' ')).toBe(reason);
  expect(lines[2]).toMatch(/^ann .* 3$/);
  expect(lines[3]).not.toContain('ann');
});

test('a sign of several characters is as wide as it is shown, and is never cut in two', () => {
  const family = '👩‍👩‍👧‍👦';
  const rows = [
    [family, '日本', 'e\u0301t\u00e9', '🇫🇷'],
    ['ab', 'abcd', 'abc', 'ab'],
  ];
  expect(lines(renderTable({ columns: ['a', 'b', 'c', 'd'].map(own), rows }, 80))).toEqual([
    'a   b     c    d',
    '──  ────  ───  ──',
    `${family}  日本  e\u0301t\u00e9  🇫🇷`,
    'ab  abcd  abc  ab',
  ]);
  expect(cutToWidth(`${family}${family}${family}`, 5)).toBe(`${family}${family}…`);
  expect(printable(`${family} a\u200db \u202egnp \u{e0041}x`)).toBe(`${family} a b  gnp  x`);
});
