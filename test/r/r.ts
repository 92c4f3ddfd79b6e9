/** Runs R beside a test. */
import { spawnSync } from 'node:child_process';

/** What a script prints, run in `cwd`. @throws Error with what R says where it fails, a package that is missing included. */
export function runR(script: string, cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync('Rscript', ['--vanilla', '-e', script], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`R has failed: ${stderr}${error?.message ?? ''}`);
  return stdout;
}

/** A table of numbers that a script prints with `write.table`, without names: a row a line, NA as NaN. */
export function numbersOf(printed: string): number[][] {
  return printed
    .trimEnd()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split(/\s+/)
        .map((text) => (text === 'Inf' ? Number.POSITIVE_INFINITY : Number(text))),
    );
}
