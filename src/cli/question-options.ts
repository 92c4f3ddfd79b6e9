/** Options that questions share: the snapshot that is asked, further ones, which accounts, and which of its tables. */
import { type Command, Option } from 'commander';
import { answerOptions } from './answer-options.ts';
import type { SharedOptions } from './context.ts';
import { repeated, repeatedWhole } from './repeated.ts';

/** What questions are asked with; each takes those of the options below that it adds. */
export interface QuestionOptions extends SharedOptions {
  snapshot?: string;
  where?: string[];
  also?: string[];
  show?: string;
  last?: string;
}

/**
 * The options that every question takes: its snapshot, the group that is studied by itself, and where its answer goes.
 * @param more what else it may be asked of.
 * @param isOfGroups whether it can be asked of a group alone.
 */
export function snapshotOption(command: Command, more = '', isOfGroups = true): Command {
  command.option(
    '-s, --snapshot <NAME>',
    `a snapshot, the folder of an archive, ${more}or LOG@YYYY-MM-DD (default: the newest)`,
  );
  if (isOfGroups) command.addOption(amongOption());
  return answerOptions(command);
}

/** @param what is done with the accounts. */
export function amongOption(
  what = 'study these accounts and the ties among them alone, such as region=Africa, or a file of handles; one of several by commas, all if repeated',
): Option {
  return new Option('--among <COLUMN=VALUE>', what).argParser(repeatedWhole);
}

/** @param what is narrowed down. */
export function whereOption(command: Command, what = 'accounts'): Command {
  return command.option(
    '--where <COLUMN=VALUE>',
    `only ${what} with this value, such as region=Africa; one of several by commas, all if repeated`,
    repeatedWhole,
  );
}

/** The option by which a question looks into further snapshots; it may be repeated. @param what they are to it. */
export function pastOption(
  command: Command,
  what = 'a further snapshot to look into, as the folder of an archive, beside those of the database',
): Command {
  return command.option('--also <SNAPSHOT>', `${what}; several by commas, or repeated`, repeated);
}

/** @param usual what is asked without it. */
export function lastOption(command: Command, usual = 'day'): Command {
  return command.option(
    '--last <STRETCH>',
    `how far back: hour, day or week, or such as 90m, 6h, 30d (default: ${usual})`,
  );
}

/** @param units what there is to choose from. */
export function unitOption(units: readonly string[]): Option {
  return new Option(
    '--unit <UNIT>',
    'what is studied: accounts, or all accounts of an actor or a country taken together (default: account)',
  ).choices(units);
}
