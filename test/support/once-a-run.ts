/** What takes seconds to make and is the same for several test files: made by the first that asks, and read by all. */
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/**
 * @param make writes it to a path that is free. Two files that ask at the same time make it twice, and have the same.
 * @returns its path, from which nobody but `make` writes.
 */
export function onceARun(name: string, make: (path: string) => void): string {
  const made = join(inject('runFolder'), name);
  if (!existsSync(made)) {
    const own = `${made}.${process.pid}`;
    make(own);
    renameSync(own, made);
  }
  return made;
}
