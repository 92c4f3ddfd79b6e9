/** Options that are declared elsewhere, as plain data. */
import { type Command, Option } from 'commander';
import { repeated } from './repeated.ts';

export interface DeclaredOption {
  flags: string;
  help: string;
  /** Heading under which the help lists it. */
  heading?: string;
  /** Its only values. */
  choices?: readonly string[];
  /** Whether it takes several values, by commas or repeated. */
  isList: boolean;
  parse(text: string): unknown;
}

export function addDeclared(command: Command, options: readonly DeclaredOption[]): Command {
  for (const { flags, help, heading, choices, isList, parse } of options) {
    const option = new Option(flags, help);
    if (heading !== undefined) option.helpGroup(heading);
    if (choices !== undefined) option.choices(choices);
    else if (isList) option.argParser(repeated);
    else option.argParser(parse);
    command.addOption(option);
  }
  return command;
}
