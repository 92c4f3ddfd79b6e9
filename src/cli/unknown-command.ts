/** A word where a command stands that is none: told before anything is parsed, so that no help is printed for it. */
import type { Command } from 'commander';
import { UserError } from '../errors.ts';
import { nearestWords } from '../nearest.ts';

/**
 * @param words of the command line, without `node` and script.
 * @throws UserError for the first word that should name a command and does not, with the nearest names.
 */
export function refuseUnknownCommand(program: Command, words: readonly string[]): void {
  const operands = operandsOf(program, words);
  if (operands[0] === 'help') operands.shift();
  let command = program;
  for (const word of operands) {
    if (command.commands.length === 0 || command.registeredArguments.length > 0) return;
    const found = command.commands.find((each) => each.name() === word || each.aliases().includes(word));
    if (found === undefined) throw new UserError(unknownText(command, word));
    command = found;
  }
}

/** Words that are neither options nor their values; none after `--`. */
function operandsOf(program: Command, words: readonly string[]): string[] {
  const operands: string[] = [];
  for (let k = 0; k < words.length; k++) {
    const word = words[k]!;
    if (word === '--') break;
    if (!word.startsWith('-') || word === '-') operands.push(word);
    else if (
      program.options.some((option) => option.required && (option.long === word || option.short === word))
    )
      k++;
  }
  return operands;
}

function unknownText(command: Command, word: string): string {
  const names = command.commands.map((each) => each.name());
  const nearest = nearestWords(word, names);
  const path = command.parent === null ? '' : `${command.name()} `;
  const hint =
    nearest.length > 0
      ? `did you mean ${nearest.map((name) => path + name).join(', ')}?`
      : `there are ${names.join(', ')}`;
  return `there is no command ${path}${word}; ${hint} (entente help ${path}tells more)`;
}
