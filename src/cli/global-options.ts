/** Options that stand before or after any command. */
import { type Command, Option } from 'commander';
import { FORMATS } from './print-answer.ts';

export function addGlobalOptions(program: Command): Command {
  return program
    .option('--db <FILE>', 'the database (default: data/entente.sqlite, or ENTENTE_DB)')
    .addOption(new Option('--format <FORMAT>', 'table on a terminal, csv when piped').choices(FORMATS))
    .option('--quiet', 'results only, no messages')
    .option('--verbose', 'also name every account that could not be read')
    .option('--no-color', 'no colours, as with NO_COLOR');
}
