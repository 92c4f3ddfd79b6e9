/** The ties of an archive, straight from the bytes of their file to the keys of accounts. */
import { parseCsv, unguardText } from '../csv.ts';
import { DataError } from '../errors.ts';
import { TIE_COLUMNS } from './archive-text.ts';
import type { TieColumns } from './insert-ties.ts';

const COMMA = 44;
const NEWLINE = 10;
const QUOTE = 34;
const HEADER = `${TIE_COLUMNS.join()}\n`;

/**
 * Reads `ties.csv`, one tie a line, as `csvText` writes it; a file with a quoted cell goes through `parseCsv`.
 * @param keyOf the key of an account id in the database.
 * @throws DataError where the header or a row is not that of an archive, with its line.
 */
export function parseArchivedTies(
  bytes: Buffer,
  file: string,
  keyOf: (accountId: string) => number,
): TieColumns {
  if (bytes.toString('utf8', 0, HEADER.length) !== HEADER) {
    throw new DataError([{ file, line: 1, message: `the header must be ${HEADER.trimEnd()}` }]);
  }
  if (!bytes.includes(QUOTE)) return scanLines(bytes, file, keyOf);
  const { rows } = parseCsv(bytes.toString('utf8'), file, { guarded: true });
  const column = (place: number) => rows.map((cells) => cells[place]! || null);
  return {
    source: Uint32Array.from(rows, ([source]) => keyOf(source!)),
    target: Uint32Array.from(rows, ([, target]) => keyOf(target!)),
    ...datedColumns(column(2), column(3)),
  };
}

/** Without a quote, commas and line ends are all there is to it: a tie makes no text that is kept. */
function scanLines(bytes: Buffer, file: string, keyOf: (accountId: string) => number): TieColumns {
  const text = (start: number, end: number) => unguardText(bytes.toString('utf8', start, end));
  const rows = countLines(bytes, HEADER.length);
  const source = new Uint32Array(rows);
  const target = new Uint32Array(rows);
  const followedAt = new Array<string | null>(rows).fill(null);
  const doubt = new Array<string | null>(rows).fill(null);
  const commas = new Int32Array(TIE_COLUMNS.length - 1);
  let [sourceStart, sourceEnd, sourceKey] = [0, 0, 0];
  for (let row = 0, start = HEADER.length, end = start; row < rows; row++, start = end + 1) {
    let cells = 0;
    for (end = start; end < bytes.length && bytes[end] !== NEWLINE; end++) {
      if (bytes[end] === COMMA) commas[cells++] = end;
    }
    if (cells !== commas.length) {
      const message = `${cells + 1} cells where the header has ${TIE_COLUMNS.length}`;
      throw new DataError([{ file, line: row + 2, message }]);
    }
    const [first, second, third] = [commas[0]!, commas[1]!, commas[2]!];
    // Ties come sorted by source, so that its key changes seldom.
    if (bytes.compare(bytes, sourceStart, sourceEnd, start, first) !== 0) {
      [sourceStart, sourceEnd, sourceKey] = [start, first, keyOf(text(start, first))];
    }
    source[row] = sourceKey;
    target[row] = keyOf(text(first + 1, second));
    if (third > second + 1) followedAt[row] = text(second + 1, third);
    if (end > third + 1) doubt[row] = text(third + 1, end);
  }
  return { source, target, ...datedColumns(followedAt, doubt) };
}

/** A last line without its end counts too. */
function countLines(bytes: Buffer, from: number): number {
  let lines = 0;
  for (let at = from; at < bytes.length; at++) if (bytes[at] === NEWLINE) lines++;
  return bytes.length > from && bytes.at(-1) !== NEWLINE ? lines + 1 : lines;
}

function datedColumns(
  followedAt: (string | null)[],
  doubt: (string | null)[],
): Pick<TieColumns, 'followedAt' | 'doubt'> {
  return followedAt.some((at) => at !== null) ? { followedAt, doubt } : { followedAt: null, doubt: null };
}
