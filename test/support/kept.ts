/** What questions of one test file keep from one to the next, as those of a user do: a day of a log is read once. */
import type { Kept } from '../../src/cache.ts';

export function keptInMemory(): Kept {
  const contents = new Map<string, Buffer>();
  return {
    build: 'of the tests',
    cache: {
      folder: 'memory',
      isUsed: () => true,
      read: (name) => contents.get(name) ?? null,
      write: (name, content) => void contents.set(name, Buffer.from(content)),
      drop: (name) => void contents.delete(name),
    },
  };
}
