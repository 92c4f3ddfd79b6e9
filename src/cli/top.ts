/** How many rows of a list are shown: some on a terminal, all in a file and in a pipe. */
import type { Command } from 'commander';
import { chooseFormat } from './answer.ts';
import type { Context, SharedOptions } from './context.ts';
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

/** @returns infinity where nothing is to be cut. */
export function shownTop({ runtime }: Context, options: SharedOptions & TopOption, usual: number): number {
  const { top, out = '-', format } = options;
  if (top !== undefined) return top;
  const isTerminal =
    out === '-' && runtime.stdout.isTTY === true && chooseFormat(runtime, format) === 'table';
  return isTerminal ? usual : Number.POSITIVE_INFINITY;
}
