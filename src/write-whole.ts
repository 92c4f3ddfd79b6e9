/** Files that come to be whole or not at all: written beside their place under another name, then renamed. */
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemFault, UserError } from './errors.ts';

export type Content = string | Uint8Array | Iterable<string | Uint8Array>;

export interface Staged {
  /** Puts the files in their places, in the order given. @param first the one that takes its place before all others. */
  place(first?: string): void;
}

/** Writes the files, all or none of them. @throws UserError where the system refuses, with what to do. */
export function writeFiles(files: Iterable<readonly [path: string, content: Content]>): void {
  stageFiles(files).place();
}

/** Writes the files under their temporary names; where that fails, neither they nor a new folder is left. */
export function stageFiles(files: Iterable<readonly [path: string, content: Content]>): Staged {
  const staged: string[] = [];
  const made: string[] = [];
  const clear = () => {
    for (const path of staged.map(temporaryPath)) if (existsSync(path)) rmSync(path);
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  };
  const doOrClear = (path: string, work: () => void) => {
    try {
      work();
    } catch (error) {
      clear();
      const fault = systemFault(error);
      throw fault === null ? error : new UserError(`${path} cannot be written: ${fault}`);
    }
  };
  for (const [path, content] of files) {
    doOrClear(path, () => {
      const first = mkdirSync(dirname(path), { recursive: true });
      if (first !== undefined) made.push(first);
      staged.push(path);
      writeContent(temporaryPath(path), content);
    });
  }
  return {
    place(first) {
      made.length = 0;
      const isFirst = (path: string) => Number(path === first);
      for (const path of staged.sort((a, b) => isFirst(b) - isFirst(a)))
        doOrClear(path, () => renameSync(temporaryPath(path), path));
    },
  };
}

/** The name of a file while it is written; what was killed at it leaves such a file, and the next writing takes it. */
function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.new`);
}

/** The name that such a file would have had in the end; any other name as it is. */
export function finishedPath(path: string): string {
  return path.replace(/(^|\/)\.([^/]+)\.new$/, '$1$2');
}

/** `writeFileSync` writes a piece to its end, where the disk takes it in parts. */
function writeContent(path: string, content: Content): void {
  const handle = openSync(path, 'w');
  try {
    const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
    for (const piece of pieces) writeFileSync(handle, piece);
  } finally {
    closeSync(handle);
  }
}
