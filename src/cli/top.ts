/** How many rows of a list are shown: some on a terminal, all in a file and in a pipe. */
import type { Command } from 'commander';
import { type Context, formatOfFile, type SharedOptions } from './context.ts';
import { besides } from './given-options.ts';
import { chooseFormat } from './print-answer.ts';
import { whole } from './whole-number.ts';

export interface TopOption {
  top?: number;
}

/** @param usual what a terminal shows. */
export function topOption(command: Command, what: string, usual: number | string): Command {
  return command.option(
    '--top <N>',
    `${what} (default: ${usual} on a terminal, all elsewhere)`,
    whole('--top', 1),
  );
}

/** The options with a `--top` that is of what a table shows, which has no effect on data. */
export function topOfTable<T extends SharedOptions & { top: number }>({ runtime }: Context, options: T) {
  const { top, out = '-', format } = options;
  const chosen = out === '-' ? chooseFormat(runtime, format) : formatOfFile(out, format);
  return besides(options, { top: chosen === 'table' ? top : Number.POSITIVE_INFINITY });
}

/** @returns infinity where nothing is to be cut. */
export function shownTop({ runtime }: Context, options: SharedOptions & TopOption, usual: number): number {
  const { top, out = '-', format } = options;
  if (top !== undefined) return top;
  const isTerminal =
    out === '-' && runtime.stdout.isTTY === true && chooseFormat(runtime, format) === 'table';
  return isTerminal ? usual : Number.POSITIVE_INFINITY;
}
