import { expect, test } from 'vitest';
import { csvText } from '../../src/csv.ts';
import type { DataError } from '../../src/errors.ts';
import { tieColumns } from '../../src/store/archive-text.ts';
import { parseArchivedTies } from '../../src/store/archived-ties.ts';

/** Numbers ids in the order of appearance, as a database does. */
function parse(text: string, format: number) {
  const ids: string[] = [];
  const ties = parseArchivedTies(Buffer.from(text), 'ties.csv', format, (id) => {
    if (!ids.includes(id)) ids.push(id);
    return ids.indexOf(id);
  });
  const rows = Array.from(ties.source, (source, k) => [
    ids[source]!,
    ids[ties.target[k]!]!,
    ties.followedAt?.[k] ?? null,
    ties.doubt?.[k] ?? null,
    ...(format === 1 ? [] : [ties.recordKey?.[k] ?? null, ties.cid?.[k] ?? null]),
  ]);
  return { rows, dated: ties.followedAt !== null, keyed: ties.recordKey !== null };
}

const ROWS = [
  ['did:plc:a', 'did:plc:b', '2025-01-01T00:00:00.000Z', null, '3lqalf5wyk22d', 'bafyreia'],
  ['did:plc:a', "'quoted", null, null, null, null],
  [
    'did:plc:aa',
    'https://é.example/users/x',
    '2025-01-02T00:00:00.000Z',
    "not the client's time",
    '3l 3m',
    null,
  ],
  ['=id', '+other', null, null, '-key', null],
] as const;
const FIRST_ROWS = ROWS.map((row) => row.slice(0, 4));
const [FIRST, SECOND] = [1, 2];

test('ties come out as they were written, with their dates and doubts, keys and hashes', () => {
  expect(parse(csvText(tieColumns(SECOND), ROWS), SECOND)).toEqual({ rows: ROWS, dated: true, keyed: true });
  expect(parse(csvText(tieColumns(FIRST), FIRST_ROWS), FIRST)).toEqual({
    rows: FIRST_ROWS,
    dated: true,
    keyed: false,
  });
});

test('a cell that has to be quoted changes nothing', () => {
  const odd = [
    'did:plc:z',
    'did:plc:a',
    '2025-01-03T00:00:00.000Z',
    'late, and "odd"',
    '3k',
    'bafy',
  ] as const;
  const rows = [...ROWS, odd];
  expect(parse(csvText(tieColumns(SECOND), rows), SECOND)).toEqual({ rows, dated: true, keyed: true });
});

test('without a date or a key anywhere there is no column of them; without ties, no tie', () => {
  const plain = ['a', 'b', null, null, null, null];
  expect(parse(csvText(tieColumns(SECOND), [plain]), SECOND)).toEqual({
    rows: [plain],
    dated: false,
    keyed: false,
  });
  expect(parse(csvText(tieColumns(SECOND), []), SECOND)).toEqual({ rows: [], dated: false, keyed: false });
  expect(parse('source,target,followed_at,doubt\na,b,,', FIRST).rows).toHaveLength(1);
});

test.each([
  [1, 'source,target\na,b\n', 1, 'the header must be source,target,followed_at,doubt'],
  [
    2,
    'source,target,followed_at,doubt\n',
    1,
    'the header must be source,target,followed_at,doubt,record_key,cid',
  ],
  [1, 'source,target,followed_at,doubt\na,b,,\na,b\n', 3, '2 cells where the header has 4'],
  [2, 'source,target,followed_at,doubt,record_key,cid\na,b,,\n', 2, '4 cells where the header has 6'],
  [1, 'source,target,followed_at,doubt\na,b,,,,,\n', 2, '7 cells where the header has 4'],
])('of format %i, %j is refused with its line', (format, text, line, message) => {
  try {
    parse(text, format);
    expect.unreachable();
  } catch (error) {
    expect((error as DataError).problems).toEqual([{ file: 'ties.csv', line, message }]);
  }
});
