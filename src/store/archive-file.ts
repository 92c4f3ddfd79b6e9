/** Files of an archive, whoever made it: regular ones alone are opened, and no more is read than they had then. */
import { closeSync, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { utf8Text } from '../utf8-text.ts';

const PIECE = 1 << 18;
/** Bytes of a file that is gone through in pieces, of one that is held, and of a text, for which Node has no longer string. */
const MOST_READ = 68_719_476_736;
const MOST_HELD = 2_147_483_647;
const MOST_OF_TEXT = 536_870_000;

/**
 * The bytes in pieces; the same buffer is filled again for every piece.
 * @throws UserError where it is no regular file, or larger than any of an archive.
 */
export function* filePieces(path: string): Generator<Buffer> {
  const { file, size } = open(path, MOST_READ);
  try {
    const buffer = Buffer.allocUnsafe(Math.min(PIECE, size));
    for (let left = size; left > 0; ) {
      const length = readSync(file, buffer, 0, Math.min(left, buffer.length), null);
      if (length === 0) return;
      left -= length;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** The whole file as text. @throws UserError as above; DataError where it is not UTF-8: an id with lost letters is another's. */
export function archiveText(path: string): string {
  return utf8Text(archiveBytes(path, MOST_OF_TEXT), path);
}

/** The whole file. @throws UserError as above. */
export function archiveBytes(path: string, most = MOST_HELD): Buffer {
  const { file, size } = open(path, most);
  try {
    const bytes = Buffer.allocUnsafe(size);
    let read = 0;
    while (read < size) {
      const length = readSync(file, bytes, read, size - read, null);
      if (length === 0) break;
      read += length;
    }
    return bytes.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

function open(path: string, most: number): { file: number; size: number } {
  // Before it is opened: of a pipe that would wait for a writer.
  if (!lstatSync(path).isFile()) refuse(path, 'is no regular file, as those of an archive are');
  const file = openSync(path, 'r');
  const stat = fstatSync(file);
  if (stat.isFile() && stat.size <= most) return { file, size: stat.size };
  closeSync(file);
  refuse(path, `is larger than a file of an archive may be (${most} bytes)`);
}

function refuse(path: string, fault: string): never {
  throw new UserError(`${path} ${fault}; copy the archive again`);
}
