/** Bytes of a file as text, where they are UTF-8. */
import { isUtf8 } from 'node:buffer';
import { DataError } from './errors.ts';

/**
 * What files are that hold tables, and are no text, with what to do; `null` for others.
 * @param bytes of the file, or its first.
 */
export function packedForm(bytes: Buffer): string | null {
  if (bytes.length > 4 && bytes.readUInt32BE(0) === OLD_WORKBOOK) return `a workbook (.xls); ${SAVE_SHEET}`;
  if (bytes.toString('latin1', 0, 4) !== 'PK\u0003\u0004') return null;
  const start = bytes.toString('latin1', 0, LOOKED_AT);
  return /\[Content_Types\]\.xml|\bxl\/|opendocument\.spreadsheet/.test(start)
    ? `a workbook (.xlsx or the like); ${SAVE_SHEET}`
    : 'a ZIP file; unpack it and give what is in it, of a project of Gephi its graph as GEXF or CSV';
}

const OLD_WORKBOOK = 0xd0cf11e0;
const LOOKED_AT = 1 << 16;
const SAVE_SHEET =
  'save the sheet that is meant with "Save as", CSV UTF-8 (each sheet is a file of its own), and give that file';

/**
 * The bytes, if they are UTF-8 throughout: others would be read with letters lost.
 * @throws DataError with the first line that is not.
 */
export function requireUtf8(bytes: Buffer, file: string): Buffer {
  const packed = packedForm(bytes);
  if (packed !== null) throw new DataError({ file, message: `is ${packed}` });
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
