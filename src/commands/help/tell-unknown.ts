/** What is said of a word that is no command: those that are spelt nearly so, and those that speak of it. */
import type { Command } from 'commander';
import type { Context } from '../../cli/context.ts';
import { wrapText } from '../../cli/display-width.ts';
import { shellWord } from '../../cli/shell-word.ts';
import { writeAnswer } from '../../cli/terminal.ts';
import type { UnknownCommand } from '../../cli/unknown-command.ts';
import { findCountry } from '../../roster/country-names.ts';
import { refusal } from '../../words/refusal.ts';
import { asItCame } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { documentsFor } from './find-in-documents.ts';
import { columnsFor, findInHelp, type HelpFound } from './find-in-help.ts';

/** Commands and columns that `entente help WORD` lists, and commands that stand in an error. */
const COMMANDS_SHOWN = 8;
const COLUMNS_SHOWN = 5;
const DOCUMENTS_SHOWN = 3;
const FEW = 4;
const WIDTH = 80;

/** Prints what `entente help WORD` finds. @throws UserError where no help was asked for, or nothing is found. */
export async function tellUnknown(
  context: Context,
  program: Command,
  { command, text, isHelp, nearest }: UnknownCommand,
): Promise<void> {
  if (command !== program) {
    const parts = command.commands.map((each) => each.name());
    throw refusal(say.commandLine.noCommand(command.name(), text, nearest, parts));
  }
  const found = [...screenOf(program, text), ...(await findInHelp(context, program, text))];
  const columns = isHelp ? columnsFor(text) : [];
  const documents = documentsFor(text).slice(0, DOCUMENTS_SHOWN);
  if (isHelp && found.length + columns.length + documents.length > 0) {
    writeAnswer(context.runtime, helpText(text, found, columns, documents));
    return;
  }
  const few = [
    ...linesOf(found.slice(0, FEW)),
    ...documents.slice(0, found.length === 0 ? DOCUMENTS_SHOWN : 1).map((document) => `  ${document}`),
  ].join('\n');
  if (few !== '')
    throw refusal([
      say.commandLine.noCommandBut(text, nearest),
      asItCame(few),
      say.commandLine.findsMore(text),
    ]);
  if (nearest.length > 0) throw refusal(say.commandLine.noCommand(null, text, nearest, []));
  throw refusal([
    say.commandLine.nothingNear(text),
    say.commandLine.ifAccount(`entente show ${shellWord(text)}`),
  ]);
}

/** Where the text is a country: what shows it. */
function screenOf(program: Command, text: string): HelpFound[] {
  const show = program.commands.find((each) => each.name() === 'show')!;
  if (findCountry(text) === undefined) return [];
  return [{ command: `show ${shellWord(text)}`, summary: show.description(), line: '' }];
}

function helpText(
  text: string,
  found: readonly HelpFound[],
  columns: readonly string[],
  documents: readonly string[],
): string {
  const shown = found.slice(0, COMMANDS_SHOWN);
  const more = found.length > shown.length ? `  and ${found.length - shown.length} more\n` : '';
  const commands = shown.length === 0 ? '' : `\nCommands:\n${linesOf(shown).join('\n')}\n${more}`;
  const tables =
    columns.length === 0
      ? ''
      : `\nColumns of a report's tables:\n${columns
          .slice(0, COLUMNS_SHOWN)
          .flatMap((column) => indented(column, '  '))
          .join('\n')}\n`;
  const read =
    documents.length === 0 ? '' : `\nDocuments:\n${documents.map((document) => `  ${document}\n`).join('')}`;
  return `No command is called ${text}; this speaks of it.\n${commands}${tables}${read}\nentente help COMMAND tells all of one.\n`;
}

/** Each command with its summary, and beneath it the line that has the word. */
function linesOf(found: readonly HelpFound[]): string[] {
  const width = Math.max(0, ...found.map(({ command }) => command.length));
  return found.flatMap(({ command, summary, line }) => [
    ...indented(summary, `  entente ${command.padEnd(width)}  `),
    ...(line === '' ? [] : indented(line, '      ')),
  ]);
}

function indented(text: string, head: string): string[] {
  const [first, ...more] = wrapText(text, WIDTH - head.length);
  return [`${head}${first}`, ...more.map((line) => `${' '.repeat(head.length)}${line}`)];
}
