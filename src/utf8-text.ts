/** Bytes of a file as text, where they are UTF-8. */
import { isUtf8 } from 'node:buffer';
import { DataError } from './errors.ts';

/**
 * The bytes, if they are UTF-8 throughout: others would be read with letters lost.
 * @throws DataError with the first line that is not.
 */
export function requireUtf8(bytes: Buffer, file: string): Buffer {
  if (isUtf8(bytes)) return bytes;
  const isWide = bytes.length > 1 && [0xfeff, 0xfffe].includes(bytes.readUInt16BE(0));
  throw new DataError({
    file,
    line: isWide ? 1 : firstBrokenLine(bytes),
    message: `is not UTF-8, but ${isWide ? 'UTF-16' : 'Latin-1, Windows-1252 or the like'}; save the file as UTF-8 (in a spreadsheet: CSV UTF-8), or turn it with: iconv -f ${isWide ? 'UTF-16' : 'WINDOWS-1252'} -t UTF-8`,
  });
}

/** The whole text. @throws DataError with the first line that is not UTF-8. */
export function utf8Text(bytes: Buffer, file: string): string {
  return requireUtf8(bytes, file).toString('utf8');
}

function firstBrokenLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf('\n', start);
    const end = newline < 0 ? bytes.length : newline + 1;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return line;
}
