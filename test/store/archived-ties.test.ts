import { expect, test } from 'vitest';
import { csvText } from '../../src/csv.ts';
import type { DataError } from '../../src/errors.ts';
import { TIE_COLUMNS } from '../../src/store/archive-text.ts';
import { parseArchivedTies } from '../../src/store/archived-ties.ts';

/** Numbers ids in the order of appearance, as a database does. */
function parse(text: string) {
  const ids: string[] = [];
  const ties = parseArchivedTies(Buffer.from(text), 'ties.csv', (id) => {
    if (!ids.includes(id)) ids.push(id);
    return ids.indexOf(id);
  });
  const rows = Array.from(ties.source, (source, k) => [
    ids[source]!,
    ids[ties.target[k]!]!,
    ties.followedAt?.[k] ?? null,
    ties.doubt?.[k] ?? null,
  ]);
  return { rows, dated: ties.followedAt !== null };
}

const ROWS = [
  ['did:plc:a', 'did:plc:b', '2025-01-01T00:00:00.000Z', null],
  ['did:plc:a', "'quoted", null, null],
  ['did:plc:aa', 'https://é.example/users/x', '2025-01-02T00:00:00.000Z', "not the client's time"],
  ['=id', '+other', null, null],
] as const;

test('ties come out as they were written, with their dates and doubts', () => {
  expect(parse(csvText(TIE_COLUMNS, ROWS))).toEqual({ rows: ROWS, dated: true });
});

test('a cell that has to be quoted changes nothing', () => {
  const rows = [...ROWS, ['did:plc:z', 'did:plc:a', '2025-01-03T00:00:00.000Z', 'late, and "odd"'] as const];
  expect(parse(csvText(TIE_COLUMNS, rows))).toEqual({ rows, dated: true });
});

test('without a date anywhere there is no column of dates; without ties, no tie', () => {
  expect(parse(csvText(TIE_COLUMNS, [['a', 'b', null, null]]))).toEqual({
    rows: [['a', 'b', null, null]],
    dated: false,
  });
  expect(parse(csvText(TIE_COLUMNS, []))).toEqual({ rows: [], dated: false });
  expect(parse('source,target,followed_at,doubt\na,b,,').rows).toHaveLength(1);
});

test.each([
  ['source,target\na,b\n', 1, 'the header must be source,target,followed_at,doubt'],
  ['source,target,followed_at,doubt\na,b,,\na,b\n', 3, '2 cells where the header has 4'],
  ['source,target,followed_at,doubt\na,b,,,,,\n', 2, '7 cells where the header has 4'],
])('%j is refused with its line', (text, line, message) => {
  try {
    parse(text);
    expect.unreachable();
  } catch (error) {
    expect((error as DataError).problems).toEqual([{ file: 'ties.csv', line, message }]);
  }
});
