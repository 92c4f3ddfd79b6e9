/** Asks the program inside the test's own process: fast, with a terminal or without. */
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { run } from '../../src/main.ts';
import type { Outcome } from './program.ts';
import { type TestRuntimeOptions, testRuntime } from './runtime.ts';

export interface Asking extends Pick<TestRuntimeOptions, 'kept'> {
  env?: Record<string, string>;
  input?: string;
  /** Columns of the terminal; without it there is none. */
  terminal?: number;
}

export async function ask(
  words: readonly string[],
  { env = {}, kept, input = '', terminal }: Asking = {},
): Promise<Outcome> {
  const stdout = Object.assign(new PassThrough(), terminal ? { isTTY: true, columns: terminal } : {});
  const stderr = new PassThrough();
  const collected = Promise.all([text(stdout), text(stderr)]);
  const runtime = {
    ...testRuntime({ env, kept }),
    stdin: Readable.from([Buffer.from(input)]),
    stdout,
    stderr,
  };
  const code = await run(words, runtime);
  stdout.end();
  stderr.end();
  const [out, err] = await collected;
  return { code, stdout: out, stderr: err };
}

/** Cells of a table on a terminal by column, cut at the columns of its rule. */
export function parseTable(shown: string): Record<string, string>[] {
  const lines = shown.split('\n');
  const at = lines.findIndex((line) => /^─/.test(line));
  if (at < 0) return [];
  const spans = [...lines[at]!.matchAll(/─+/g)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  const cells = (line: string) => spans.map(([start, end]) => line.slice(start, end).trim());
  const header = cells(lines[at - 1]!);
  const rows: Record<string, string>[] = [];
  for (const line of lines.slice(at + 1)) {
    if (line === '') break;
    rows.push(Object.fromEntries(cells(line).map((cell, k) => [header[k]!, cell])));
  }
  return rows;
}
