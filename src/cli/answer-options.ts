/** Options that every answer takes beside `--format`: where it goes, in which language, which of its columns, and how many of its rows. */
import { type Command, Option } from 'commander';
import { LANGUAGE_CODES } from '../language-codes.ts';
import { formatOfFile, type SharedOptions } from './context.ts';
import { repeated } from './repeated.ts';
import { whole } from './whole-number.ts';

/** What an answer obeys when it is given. */
export const OF_ANSWERS: readonly string[] = ['format', 'out', 'fields', 'top', 'lang'];

/** Commands that answer in the language that is asked for. */
const ANSWERING = new WeakSet<Command>();

export const answersIn = (command: Command): boolean => ANSWERING.has(command);

export function answerOptions(command: Command): Command {
  ANSWERING.add(command);
  const hasTop = command.options.some(({ long }) => long === '--top');
  if (!hasTop) command.option('--top <N>', 'only the first N rows of each table', whole('--top', 1));
  return command
    .option('--out <FILE>', 'write the answer to a file that ends in .csv, .json, .ndjson or .txt (a table)')
    .option(
      '--fields <COLUMNS>',
      'only these columns, in this order, such as handle,mutual; by commas, or repeated',
      repeated,
    )
    .addOption(
      new Option(
        '--lang <CODE>',
        'answer in this language (default: ENTENTE_LANG, the first of study.json, or en)',
      ).choices(LANGUAGE_CODES),
    )
    .hook('preAction', () => {
      const { out, format } = command.optsWithGlobals<SharedOptions>();
      if (out !== undefined && out !== '-') formatOfFile(out, format);
    });
}
