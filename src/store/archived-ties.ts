/** The ties of an archive, straight from the bytes of their file to the keys of accounts. */
import { parseCsv, unguardText } from '../csv.ts';
import { DataError } from '../errors.ts';
import { tieColumns } from './archive-text.ts';
import type { TieColumns } from './insert-ties.ts';

const COMMA = 44;
const NEWLINE = 10;
const QUOTE = 34;

/**
 * Reads `ties.csv`, one tie a line, as `csvText` writes it; a file with a quoted cell goes through `parseCsv`.
 * @param format of the archive.
 * @param keyOf the key of an account id in the database.
 * @throws DataError where the header or a row is not that of an archive, with its line.
 */
export function parseArchivedTies(
  bytes: Buffer,
  file: string,
  format: number,
  keyOf: (accountId: string) => number,
): TieColumns {
  const header = `${tieColumns(format).join()}\n`;
  if (bytes.toString('utf8', 0, header.length) !== header) {
    throw new DataError({ file, line: 1, message: `the header must be ${header.trimEnd()}` });
  }
  if (!bytes.includes(QUOTE)) return scanLines(bytes, file, tieColumns(format).length, header.length, keyOf);
  const { rows } = parseCsv(bytes.toString('utf8'), file, { guarded: true });
  const details = tieColumns(format)
    .slice(2)
    .map((_, k) => rows.map((cells) => cells[k + 2]! || null));
  return {
    source: Uint32Array.from(rows, ([source]) => keyOf(source!)),
    target: Uint32Array.from(rows, ([, target]) => keyOf(target!)),
    ...detailColumns(details),
  };
}

/** Without a quote, commas and line ends are all there is to it: a tie makes no text that is kept. */
function scanLines(
  bytes: Buffer,
  file: string,
  columns: number,
  headerLength: number,
  keyOf: (accountId: string) => number,
): TieColumns {
  const text = (start: number, end: number) => unguardText(bytes.toString('utf8', start, end));
  const rows = countLines(bytes, headerLength);
  const source = new Uint32Array(rows);
  const target = new Uint32Array(rows);
  const details = Array.from({ length: columns - 2 }, () => new Array<string | null>(rows).fill(null));
  // Where each cell ends.
  const ends = new Int32Array(columns);
  let [sourceStart, sourceEnd, sourceKey] = [0, 0, 0];
  for (let row = 0, start = headerLength, end = start; row < rows; row++, start = end + 1) {
    let cells = 0;
    for (end = start; end < bytes.length && bytes[end] !== NEWLINE; end++) {
      if (bytes[end] === COMMA) ends[cells++] = end;
    }
    ends[cells++] = end;
    if (cells !== columns) {
      const message = `${cells} cells where the header has ${columns}`;
      throw new DataError({ file, line: row + 2, message });
    }
    const first = ends[0]!;
    // Ties come sorted by source, so that its key changes seldom.
    if (bytes.compare(bytes, sourceStart, sourceEnd, start, first) !== 0) {
      [sourceStart, sourceEnd, sourceKey] = [start, first, keyOf(text(start, first))];
    }
    source[row] = sourceKey;
    target[row] = keyOf(text(first + 1, ends[1]!));
    for (let k = 2; k < columns; k++) {
      const begin = ends[k - 1]! + 1;
      if (ends[k]! > begin) details[k - 2]![row] = text(begin, ends[k]!);
    }
  }
  return { source, target, ...detailColumns(details) };
}

/** A last line without its end counts too. */
function countLines(bytes: Buffer, from: number): number {
  let lines = 0;
  for (let at = from; at < bytes.length; at++) if (bytes[at] === NEWLINE) lines++;
  return bytes.length > from && bytes.at(-1) !== NEWLINE ? lines + 1 : lines;
}

/** Dates with their doubts, keys with their hashes: each pair is there where one tie has the first of it. */
function detailColumns([followedAt, doubt, recordKey = [], cid = []]: readonly (string | null)[][]): Omit<
  TieColumns,
  'source' | 'target'
> {
  const isDated = followedAt!.some((at) => at !== null);
  const isKeyed = recordKey.some((key) => key !== null);
  return {
    followedAt: isDated ? followedAt! : null,
    doubt: isDated ? doubt! : null,
    recordKey: isKeyed ? recordKey : null,
    cid: isKeyed ? cid : null,
  };
}
