/** Files with their hashes. */
import { createHash } from 'node:crypto';
import { fileChunks, type ReportFile } from './report-file.ts';

export interface HashedFile extends ReportFile {
  /** SHA-256 in hexadecimal. Goes through the file, unless that was done before: large ones are made as they are read. */
  sha256(): string;
  /** Its size. Goes through the file likewise. */
  bytes(): number;
  /** Of a table, the header and more; '' of any other file. Goes through the file likewise. */
  firstPiece(): string;
}

interface Seen {
  sha256: string;
  bytes: number;
  firstPiece: string;
}

export function hashedFile(file: ReportFile): HashedFile {
  const isTable = file.path.endsWith('.csv');
  let seen: Seen | null = null;
  const chunks = {
    *[Symbol.iterator]() {
      const hash = createHash('sha256');
      let bytes = 0;
      let firstPiece = '';
      for (const chunk of fileChunks(file)) {
        hash.update(chunk);
        bytes += typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.byteLength;
        if (isTable && firstPiece === '') firstPiece = String(chunk);
        yield chunk;
      }
      seen = { sha256: hash.digest('hex'), bytes, firstPiece };
    },
  };
  const whole = (): Seen => {
    if (seen === null) for (const _ of chunks);
    return seen!;
  };
  return {
    path: file.path,
    chunks: typeof file.chunks === 'string' ? file.chunks : chunks,
    sha256: () => whole().sha256,
    bytes: () => whole().bytes,
    firstPiece: () => whole().firstPiece,
  };
}
