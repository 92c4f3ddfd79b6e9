/** `--out FILE` of commands that make a file: nothing is touched before the whole text is there. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import { UserError } from '../errors.ts';
import { writeFiles } from '../write-whole.ts';
import type { Context } from './context.ts';
import { refuseUnread } from './given-options.ts';
import { writeAnswer } from './terminal.ts';

export interface OutOptions {
  out?: string;
}

export function addOutOption(command: Command): Command {
  return command.option('--out <FILE>', 'write it here instead of to standard output, whole or not at all');
}

/**
 * Writes the text to `--out`, or else to standard output.
 * @throws UserError for an option that nothing has read, or where the file is there and says something that the text would replace.
 */
export function writeOut({ runtime }: Context, options: OutOptions, text: string): void {
  const { out } = options;
  refuseUnread(options);
  if (out === undefined || out === '-') {
    writeAnswer(runtime, text);
    return;
  }
  refuseLoss(out, text);
  writeFiles([[out, text]]);
}

/** A file that holds no more than a header, as `init` leaves one, is not lost. */
function refuseLoss(file: string, text: string): void {
  if (!existsSync(file)) return;
  if (statSync(file).isDirectory()) throw new UserError(`${file} is a folder; name the file`);
  const there = readFileSync(file, 'utf8');
  if (there === text || there.trim().split('\n').length <= 1) return;
  throw new UserError(
    `${file} is there already and would be replaced; name another file, or move it away first`,
  );
}
