/** What can stand at the cursor of a command line: commands, options, and the names that the snapshots hold. */

import { Command, type Option } from 'commander';
import { splitCommandLine } from '../../cli/command-line.ts';
import { SHELLS } from '../../cli/completion-scripts.ts';
import type { Context } from '../../cli/context.ts';
import { addGlobalOptions } from '../../cli/global-options.ts';
import { repeated, repeatedWhole } from '../../cli/repeated.ts';
import type { Candidate, Completion, Typed } from './candidate.ts';
import type { Place } from './editions.ts';
import { FILES_OR_FOLDERS, valuesOf } from './placeholder-values.ts';

const NOTHING: Completion = { candidates: [], paths: null };

/** @param line all that stands before the cursor. */
export async function completeLine(context: Context, line: string): Promise<Completion> {
  const words = splitCommandLine(line);
  const current = words.pop()!;
  const program = await buildDefinitions(context, words);
  const { command, options, pending, operands } = follow(program, words.slice(1));
  const inline = /^(--[^=]+)=(.*)$/s.exec(current);
  if (inline !== null) {
    const option = findOption(command, inline[1]!);
    if (option === undefined) return NOTHING;
    return behind(
      `${inline[1]}=`,
      await completeValue(context, command, option, { options, current: inline[2]! }),
    );
  }
  const typed = { options, current };
  if (pending !== null) return completeValue(context, command, pending, typed);
  if (current.startsWith('-') && current !== '-') {
    const candidates = optionsOf(command)
      .filter(({ hidden }) => !hidden)
      .map(({ long, description }) => ({ word: long!, about: description }));
    return matching([...candidates, { word: '--help', about: 'print the help' }], current);
  }
  if (command.commands.length > 0 && (command === program || operands.length === 0)) {
    const candidates = command.commands.map((each) => ({ word: each.name(), about: each.description() }));
    const help = command === program ? [{ word: 'help', about: 'print the help of a command' }] : [];
    return matching([...candidates, ...help], current);
  }
  const { registeredArguments } = command;
  const last = registeredArguments.at(-1);
  const argument = registeredArguments[operands.length] ?? (last?.variadic ? last : undefined);
  if (argument === undefined) return NOTHING;
  const place = { command: command.name(), place: argument.name() };
  return complete(context, argument.name(), argument.argChoices, typed, place);
}

/** The program with the definitions of the commands that are named, as far as completion needs them. */
async function buildDefinitions(context: Context, words: readonly string[]): Promise<Command> {
  const program = addGlobalOptions(new Command('entente'));
  const named = new Set(words);
  for (const entry of context.commands) {
    const command = program.command(entry.name).description(entry.summary);
    if (named.has(entry.name)) (await entry.load())(command, context);
  }
  const help = new Command('help').argument('[COMMAND]');
  if (named.has('help')) program.addCommand(help);
  return program;
}

interface Followed {
  command: Command;
  options: Record<string, string>;
  /** The option whose value is being typed. */
  pending: Option | null;
  operands: string[];
}

function follow(program: Command, words: readonly string[]): Followed {
  const found: Followed = { command: program, options: {}, pending: null, operands: [] };
  for (const word of words) {
    if (found.pending !== null) {
      found.options[found.pending.name()] = word;
      found.pending = null;
      continue;
    }
    const [flag, value] = word.startsWith('--') && word.includes('=') ? word.split(/=(.*)/s) : [word];
    const option = word.startsWith('-') && word !== '-' ? findOption(found.command, flag!) : undefined;
    if (option !== undefined) {
      if (value !== undefined) found.options[option.name()] = value;
      else if (option.required || option.optional) found.pending = option;
      continue;
    }
    const next = found.command.commands.find((each) => each.name() === word);
    if (next !== undefined && found.operands.length === 0) found.command = next;
    else if (!word.startsWith('-') || word === '-') found.operands.push(word);
  }
  return found;
}

function optionsOf(command: Command): Option[] {
  const inherited = command.parent === null ? [] : optionsOf(command.parent);
  return [...command.options, ...inherited].filter(({ long }) => long);
}

function findOption(command: Command, flag: string): Option | undefined {
  return optionsOf(command).find(({ long, short }) => flag === long || flag === short);
}

/** `SNAPSHOT` of `--from <SNAPSHOT>`; `snapshot`, where its value is called NAME, goes by the option. */
function placeholder(option: Option): string {
  if (option.name() === 'snapshot' || option.name() === 'against') return 'SNAPSHOT';
  return /[<[](.+?)(\.\.\.)?[>\]]/.exec(option.flags)?.[1] ?? '';
}

/** Of a list by commas, the value after the last of them. */
async function completeValue(
  context: Context,
  command: Command,
  option: Option,
  typed: Typed,
): Promise<Completion> {
  const isList = option.parseArg === repeated || option.parseArg === repeatedWhole;
  const head = isList ? typed.current.slice(0, typed.current.lastIndexOf(',') + 1) : '';
  const current = typed.current.slice(head.length);
  const place = { command: command.name(), place: option.long! };
  const last = { ...typed, current };
  return behind(head, await complete(context, placeholder(option), option.argChoices, last, place));
}

function behind(head: string, { candidates, paths }: Completion): Completion {
  return { candidates: candidates.map(({ word, about }) => ({ word: `${head}${word}`, about })), paths };
}

async function complete(
  context: Context,
  name: string,
  choices: readonly string[] | undefined,
  typed: Typed,
  place: Place,
): Promise<Completion> {
  if (choices !== undefined) return matching(choices.map(toCandidate), typed.current);
  const paths = FILES_OR_FOLDERS[name] ?? null;
  if (paths !== null) return { candidates: [], paths };
  if (name === 'SHELL') return matching(SHELLS.map(toCandidate), typed.current);
  if (name === 'COMMAND') {
    return matching(
      context.commands.map((entry) => ({ word: entry.name, about: entry.summary })),
      typed.current,
    );
  }
  return matching(valuesOf(context, name, typed, place), typed.current);
}

function toCandidate(word: string): Candidate {
  return { word, about: '' };
}

function matching(candidates: readonly Candidate[], current: string): Completion {
  const start = current.toLowerCase();
  return { candidates: candidates.filter(({ word }) => word.toLowerCase().startsWith(start)), paths: null };
}
