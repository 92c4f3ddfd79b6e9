/** Runs a command line in this process, in a world where nobody really waits. */
import { Readable } from 'node:stream';
import { run } from '../../src/main.ts';
import type { Outcome } from './program.ts';
import { type TestRuntime, type TestRuntimeOptions, testRuntime } from './runtime.ts';

export interface RunHereOptions extends TestRuntimeOptions {
  /** The folder it is run in; that of the tests where absent. Two at once have the same. */
  cwd?: string;
}

export interface OutcomeHere extends Outcome {
  /** No part of what is compared. */
  runtime: TestRuntime;
}

export async function runHere(
  words: readonly string[],
  { cwd, ...options }: RunHereOptions = {},
): Promise<OutcomeHere> {
  const runtime = testRuntime(options);
  runtime.stdin = Readable.from([]);
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    runtime[name].on('data', (part: Buffer) => {
      text[name] += part.toString();
    });
  }
  const home = process.cwd();
  if (cwd !== undefined) process.chdir(cwd);
  try {
    const code = await run(words, runtime);
    return Object.defineProperty({ code, ...text } as OutcomeHere, 'runtime', { value: runtime });
  } finally {
    process.chdir(home);
  }
}
