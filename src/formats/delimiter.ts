/** Tables whose cells are parted by something other than a comma. */
import { partingFault } from '../csv.ts';
import { DataError } from '../errors.ts';

const LONGEST_HEADER = 1 << 16;

/** @throws DataError where the cells of the header are parted by something else. */
export function requireCommas(text: Buffer, file: string): void {
  const end = text.indexOf(10);
  const header = text.toString('utf8', 0, end < 0 ? Math.min(text.length, LONGEST_HEADER) : end);
  const message = partingFault([header.trim()]);
  if (message !== null) throw new DataError({ file, line: 1, message });
}

/** What to do about it, to stand after a fault of the header; '' where commas part it. */
export function delimiterHint(header: readonly string[]): string {
  const fault = partingFault(header);
  return fault === null ? '' : `; ${fault}`;
}
