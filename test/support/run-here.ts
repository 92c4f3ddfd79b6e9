/** Runs a command line in this process, in a world where nobody really waits. */
import { run } from '../../src/main.ts';
import type { Outcome } from './program.ts';
import { type TestRuntime, type TestRuntimeOptions, testRuntime } from './runtime.ts';

export async function runHere(
  words: readonly string[],
  options: TestRuntimeOptions = {},
): Promise<Outcome & { runtime: TestRuntime }> {
  const runtime = testRuntime(options);
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    runtime[name].on('data', (part: Buffer) => {
      text[name] += part.toString();
    });
  }
  const code = await run(words, runtime);
  return { code, ...text, runtime };
}
