/** Files with their hashes. */
import { createHash } from 'node:crypto';
import { fileChunks, type ReportFile } from './report-file.ts';

export interface HashedFile extends ReportFile {
  /** SHA-256 in hexadecimal. Goes through the file, unless that was done before: large ones are made as they are read. */
  sha256(): string;
}

export function hashedFile(file: ReportFile): HashedFile {
  let known: string | null = null;
  const chunks = {
    *[Symbol.iterator]() {
      const hash = createHash('sha256');
      for (const chunk of fileChunks(file)) {
        hash.update(chunk);
        yield chunk;
      }
      known = hash.digest('hex');
    },
  };
  return {
    path: file.path,
    chunks: typeof file.chunks === 'string' ? file.chunks : chunks,
    sha256() {
      if (known === null) for (const _ of chunks);
      return known!;
    },
  };
}
