/** One run of `roster grow` at a time keeps what it is told: a file says which process does. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../errors.ts';
import type { Processes } from '../values/processes.ts';

/**
 * Takes the file, over from a dead process too, and gives the function that lets it go.
 * @throws UserError where a running process has it.
 */
export function takeTurn(path: string, processes: Pick<Processes, 'pid' | 'processMark'>): () => void {
  const { pid } = processes;
  for (;;) {
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify([pid, processes.processMark(pid)]), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const [owner, mark] = ownerOf(path);
    if (owner !== pid && mark !== null && processes.processMark(owner) === mark) {
      throw new UserError(
        `process ${owner} grows the same roster; wait for it, or end it and run this again`,
      );
    }
    rmSync(path, { force: true });
  }
}

/** A file that is torn is nobody's. */
function ownerOf(path: string): [pid: number, mark: string | null] {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return [0, null];
  }
}
