/** Tables whose cells are parted by something other than a comma. */
import { otherDelimiter } from '../csv.ts';
import { DataError } from '../errors.ts';

const LONGEST_HEADER = 1 << 16;

/** @throws DataError where the cells of the header are parted by something else. */
export function requireCommas(text: Buffer, file: string): void {
  const end = text.indexOf(10);
  const header = text.toString('utf8', 0, end < 0 ? Math.min(text.length, LONGEST_HEADER) : end);
  const delimiter = otherDelimiter(header.trim());
  if (delimiter === null) return;
  throw new DataError({
    file,
    line: 1,
    message: `its cells are parted by ${delimiter}: save the table with commas`,
  });
}

/** What to do about it, to stand after a fault of the header; '' where commas part it. */
export function delimiterHint(header: readonly string[]): string {
  const delimiter = header.length === 1 ? otherDelimiter(header[0]!) : null;
  return delimiter === null ? '' : `; its cells are parted by ${delimiter}: save the table with commas`;
}
