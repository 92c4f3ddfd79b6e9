/** A disk of a few kilobytes, where the system lets a test have one. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export interface SmallDisk {
  path: string;
  /** Takes all the room there is but for so many bytes. */
  fill(but: number): void;
}

const BLOCK = 4096;

/** Mounts one at `path`; `null` where that takes rights that the test has not. */
export function smallDisk(path: string, kilobytes: number): SmallDisk | null {
  mkdirSync(path, { recursive: true });
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path]);
  if (status !== 0) return null;
  afterAll(() => {
    spawnSync('umount', [path]);
  });
  return {
    path,
    fill(but) {
      const { bavail, bsize } = statfsSync(path);
      const blocks = Math.floor((bavail * bsize - but) / BLOCK);
      writeFileSync(join(path, `.filler-${readdirSync(path).length}`), Buffer.alloc(blocks * BLOCK));
    },
  };
}
