/** Progress where it stays: a line a minute at most, none for a short job. */
import type { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { startProgress } from '../../src/cli/progress.ts';
import { testRuntime } from '../support/runtime.ts';

test('a log gets a line a minute, and a quiet one none', async () => {
  for (const quiet of [false, true]) {
    const runtime = testRuntime();
    const progress = startProgress(runtime, quiet);
    for (let second = 1; second <= 130; second++) {
      await runtime.sleep(1000);
      progress.show(`${second} s`);
    }
    progress.end();
    const told = (runtime.stderr as PassThrough).read() as Buffer | null;
    expect(told?.toString() ?? '').toBe(quiet ? '' : '60 s\n120 s\n');
  }
});

test('a log is told of a long wait as it begins, and once', async () => {
  const runtime = testRuntime();
  const progress = startProgress(runtime, false);
  await runtime.sleep(1000);
  const end = runtime.now() + 300_000;
  for (const waitUntil of [null, runtime.now() + 1000, end, end, end + 1]) progress.show('line', waitUntil);
  await runtime.sleep(75_000);
  progress.show('a minute later', end);
  progress.end();
  expect(((runtime.stderr as PassThrough).read() as Buffer).toString()).toBe('line\na minute later\n');
});
