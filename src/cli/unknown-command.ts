/** A word where a command stands that is none: found before anything is parsed, so that no help is printed for it. */
import type { Command } from 'commander';
import { nearestWords } from '../nearest.ts';

export interface UnknownCommand {
  /** What has no such command: the program, or a command of several parts. */
  command: Command;
  /** All that stands from there on; the word alone where it is nearly a command. */
  text: string;
  /** Whether its help was asked for. */
  isHelp: boolean;
  /** Names that are spelt nearly so. */
  nearest: string[];
}

/**
 * The first word that should name a command and does not.
 * @param words of the command line, without `node` and script.
 */
export function findUnknownCommand(program: Command, words: readonly string[]): UnknownCommand | null {
  const operands = operandsOf(program, words);
  const isHelp = operands[0] === 'help';
  if (isHelp) operands.shift();
  let command = program;
  for (const [k, word] of operands.entries()) {
    if (command.commands.length === 0 || command.registeredArguments.length > 0) return null;
    const found = command.commands.find((each) => each.name() === word || each.aliases().includes(word));
    if (found === undefined) {
      const names = command.commands.map((each) => each.name());
      const nearest = nearestWords(word, names);
      const text = isHelp || nearest.length === 0 ? operands.slice(k).join(' ') : word;
      return { command, text, isHelp, nearest };
    }
    command = found;
  }
  return null;
}

/** Words that are neither options nor their values; none after `--`. */
function operandsOf(program: Command, words: readonly string[]): string[] {
  const operands: string[] = [];
  let command = program;
  let { options } = program;
  for (let k = 0; k < words.length; k++) {
    const word = words[k]!;
    if (word === '--') break;
    if (word.startsWith('-') && word !== '-') {
      if (options.some(({ required, long, short }) => required && (long === word || short === word))) k++;
      continue;
    }
    operands.push(word);
    command = command.commands.find((each) => each.name() === word) ?? command;
    options = [...program.options, ...command.options];
  }
  return operands;
}
