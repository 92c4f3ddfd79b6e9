/** What every command is given: the world, the options that all share, and the exit code it may set. */
import { existsSync } from 'node:fs';
import { Writable } from 'node:stream';
import type { Command } from 'commander';
import { UserError } from '../errors.ts';
import type { Runtime } from '../runtime.ts';
import { refusal } from '../words/refusal.ts';
import type { Said } from '../words/said.ts';
import { say as words } from '../words/say.ts';
import type { Speaker } from '../words/speaker.ts';
import { writeFiles } from '../write-whole.ts';
import type { Answer, SectionedAnswer } from './answer.ts';
import { firstRows } from './first-rows.ts';
import { type Form, isUnread, refuseUnread } from './given-options.ts';
import { readGivenText } from './given-text.ts';
import { pickFields } from './pick-fields.ts';
import { chooseFormat, type Format, printAnswer } from './print-answer.ts';
import { writeAnswer, writeMessage } from './terminal.ts';

export interface SharedOptions {
  db?: string;
  format?: Format;
  quiet?: boolean;
  verbose?: boolean;
  /** `false` with `--no-color`. */
  color?: boolean;
  /** Where an answer goes; `-` is stdout. */
  out?: string;
  /** The columns of an answer that are wanted. */
  fields?: string[];
  /** The group that is studied by itself. */
  among?: string[];
  /** How many rows of each table are wanted. */
  top?: number;
  /** The language of the answer, or those of what is written. */
  lang?: unknown;
}

export interface Context {
  runtime: Runtime;
  /** 0 done or yes · 1 done with findings, or no · 2 could not run · 3 unknown · 130 interrupted. */
  exitCode: number;
  /** Every command of the program. */
  commands: readonly CommandEntry[];
  /** What is done when the command has answered. */
  leaving: (() => void)[];
  /** The language that it answers in. */
  speaker: Speaker;
}

/** Adds arguments, options, examples and the action of one command to its bare stub. */
export type DefineCommand = (command: Command, context: Context) => void;

export interface CommandEntry {
  name: string;
  /** Heading under which the help lists it. */
  group: string;
  summary: string;
  load: () => Promise<DefineCommand>;
}

export const EXIT = { done: 0, yes: 0, findings: 1, no: 1, failed: 2, unknown: 3, interrupted: 130 } as const;

const DEFAULT_DATABASE = 'data/entente.sqlite';

/**
 * Flags override the environment, which overrides the default.
 * @throws UserError where `--db` names nothing, as with a variable of a script that is not set.
 */
export function databasePath(context: Context, options: SharedOptions): string {
  if (options.db === '') throw new UserError('--db is empty; name the file of the database, or leave it out');
  return options.db || context.runtime.env.ENTENTE_DB || DEFAULT_DATABASE;
}

/**
 * Where a question looks for snapshots, which group it is asked of, and how it says what one should know beside its answer.
 * @throws UserError where a file of names is not there.
 */
export function deskOf(context: Context, options: SharedOptions) {
  const { runtime, leaving } = context;
  return {
    among: options.among?.map(amongPart),
    database: databasePath(context, options),
    say: (said: Said | string) => say(context, options, said),
    kept: runtime.kept,
    leaving,
  };
}

/** A condition, or the file of that name. */
export function amongPart(text: string): string | { file: string; text: string } {
  if (text.includes('=') && !existsSync(text)) return text;
  if (!existsSync(text) && !/[./\\]/.test(text)) throw refusal(words.refusals.noCondition('--among', text));
  return { file: text, text: readGivenText(text) };
}

/** A message for the person at the prompt, on stderr; `--quiet` silences it. @param said text that tells of progress is in English. */
export function say(context: Context, options: SharedOptions, said: Said | string): void {
  const text = typeof said === 'string' ? said : context.speaker.say(said);
  if (!options.quiet) writeMessage(context.runtime, `${text}\n`);
}

/**
 * Gives an answer on stdout, or in the file of `--out`, with the columns of `--fields`, and its outcome as the exit code.
 * @param form what is asked, as of `refuseUnread`.
 * @throws UserError for an option that the answer was not asked with, a column that it does not have, a file of no known format, or one that cannot be written.
 */
export function answer(
  context: Context,
  options: SharedOptions,
  content: Answer | SectionedAnswer,
  form?: Form,
): void {
  const { runtime, speaker } = context;
  const { color, quiet, fields, format: asked, out = '-', lang: _ } = options;
  // A question that reads it has chosen its rows itself.
  const top = isUnread(options, 'top') ? options.top : undefined;
  refuseUnread(options, form);
  if (content.outcome !== undefined) context.exitCode = EXIT[content.outcome];
  const rows = top === undefined ? content : firstRows(content, top);
  const chosen = fields === undefined ? rows : pickFields(oneTable(rows), fields);
  if (out === '-') {
    printAnswer(runtime, { format: chooseFormat(runtime, asked), color, quiet }, chosen, speaker);
    return;
  }
  const format = formatOfFile(out, asked);
  const pieces: string[] = [];
  const stdout = new Writable({
    write(piece, _, done) {
      pieces.push(String(piece));
      done();
    },
  });
  printAnswer({ ...runtime, stdout }, { format, color, quiet }, chosen, speaker);
  writeFiles([[out, pieces]]);
  say(context, options, `written: ${out}`);
}

/** Writes sentences in the language that is asked for, of an answer that is text. */
export function sayOf({ speaker }: Context, { lang: _ }: SharedOptions): (said: Said) => string {
  return speaker.say;
}

/** Gives an answer that is text already, in the language that is asked for. @throws UserError for an option that it was not asked with. */
export function answerText(context: Context, options: SharedOptions, text: string, form?: Form): void {
  refuseUnread(options, form);
  writeAnswer(context.runtime, text);
}

function oneTable(content: Answer | SectionedAnswer): Answer {
  if (!('sections' in content)) return content;
  throw refusal(words.address.severalTables(content.sections.map(({ name }) => name)));
}

/** @throws UserError for a file whose ending names no format, or another than is asked for. */
export function formatOfFile(path: string, asked?: Format): Format {
  const ending = FORMAT_OF_ENDING[/\.\w+$/.exec(path)?.[0].toLowerCase() ?? ''];
  if (asked !== undefined && ending !== undefined && asked !== ending) {
    throw refusal(words.address.twoFormats(path, ending, asked));
  }
  const format = asked ?? ending;
  if (format !== undefined && path !== '') return format;
  throw refusal(words.address.noFormat(path));
}

const FORMAT_OF_ENDING: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.txt': 'table',
};

/**
 * Examples that end every help text. In the order of the commands they all run in the folder of a new study, but for
 * those whose remark says what they need: `entente … # needs the network`.
 */
export function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}
