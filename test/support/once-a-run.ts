/** What takes seconds to make and is the same for several test files: made by the first that asks, and read by all. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/**
 * @param make writes it to a path that is free; who asks for the same meanwhile waits for it.
 * @returns its path, from which nobody but `make` writes.
 */
export function onceARun(name: string, make: (path: string) => void): string {
  const made = join(inject('runFolder'), name);
  const turn = `${made}.turn`;
  while (!existsSync(made)) {
    if (!takeTurn(turn)) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      continue;
    }
    try {
      const own = `${made}.${process.pid}`;
      if (!existsSync(made)) {
        make(own);
        renameSync(own, made);
      }
    } finally {
      rmSync(turn);
    }
  }
  return made;
}

/** @returns whether nobody else has it: who has ended without giving it back has it no more. */
function takeTurn(turn: string): boolean {
  try {
    writeFileSync(turn, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (existsSync(turn) && !isRunning(turn)) rmSync(turn, { force: true });
    return false;
  }
}

function isRunning(turn: string): boolean {
  try {
    return process.kill(Number(readFileSync(turn, 'utf8')), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
