/** Options as they were given, with a note of which were read: what a form never reads has no effect in it, and is refused. */
import type { Command, Option } from 'commander';
import { UserError } from '../errors.ts';
import type { Idle } from '../words/en/command-line.ts';
import type { Sentence } from '../words/said.ts';
import { say } from '../words/say.ts';
import { ENGLISH } from '../words/speaker.ts';
import { shellWord } from './shell-word.ts';

interface Given {
  command: Command;
  /** Names of what was given on the command line, and of that what nothing has read. */
  names: readonly string[];
  unread: Set<string>;
  /** Of these, what is obeyed all the same, once it is time. */
  later: Set<string>;
}

/** They say where, how loud and in which colours, of whatever is asked. */
const OF_EVERYTHING: readonly string[] = ['db', 'quiet', 'verbose', 'color'];

/** They name what is asked and where it goes: that decides no form. */
const NAMES: readonly string[] = ['snapshot', 'roster', 'out'];

const GIVEN = new WeakMap<object, Given>();

/** The options of a command, each noted as it is read; they are passed on whole, or with `besides`. */
export function givenOptions<T extends object>(command: Command): T {
  const values = command.optsWithGlobals<Record<PropertyKey, unknown>>();
  const names = Object.keys(values).filter(
    (name) => command.getOptionValueSourceWithGlobals(name) === 'cli' && !OF_EVERYTHING.includes(name),
  );
  const given = { command, names, unread: new Set(names), later: new Set<string>() };
  return noting(values, given, (name) => given.unread.delete(name)) as T;
}

/** The options with further values beside them, or in their place. */
export function besides<T extends object, M extends object>(options: T, more: M): Omit<T, keyof M> & M {
  const given = GIVEN.get(options);
  const values = Object.assign(Object.create(options), more);
  return (given === undefined ? values : noting(values, given, () => {})) as Omit<T, keyof M> & M;
}

function noting(
  values: Record<PropertyKey, unknown>,
  given: Given,
  note: (name: string) => void,
): Record<PropertyKey, unknown> {
  const options = new Proxy(values, {
    get(_, name) {
      note(String(name));
      return values[name];
    },
    ownKeys() {
      throw new TypeError('a spread would read every option: pass the options on whole, or with besides()');
    },
  });
  GIVEN.set(options, given);
  return options;
}

/** Whether the option was given and nothing has read it. */
export function isUnread(options: object, name: string): boolean {
  return GIVEN.get(options)?.unread.has(name) === true;
}

/** What is asked of a command, such as `{ says: say.idle.ofEditions }`. */
export interface Form {
  /** Refuses what it does not read; by the options that were read where absent. */
  says?: (idle: Idle) => Sentence;
  /** Options that are obeyed, though they are read only later. */
  later?: readonly string[];
}

/**
 * To be called when a form has read what it obeys, and before it writes, pays or asks a network.
 * @throws UserError for each option that was given and that nothing has read, with what it is for.
 */
export function refuseUnread(options: object, { says, later = [] }: Form = {}): void {
  const given = GIVEN.get(options);
  if (given === undefined) return;
  const { command, names, unread } = given;
  for (const name of later) given.later.add(name);
  const idle = [...unread].filter((name) => !given.later.has(name)).map((name) => optionOf(command, name));
  if (idle.length === 0) return;
  const values = command.optsWithGlobals();
  const said = names
    .filter((name) => !unread.has(name) && !NAMES.includes(name))
    .flatMap((name) => [
      optionOf(command, name).long,
      values[name] === true ? [] : shellWord(`${values[name]}`),
    ]);
  const path = commandPath(command);
  const flags = idle.map(({ long }) => long!);
  const sentence =
    says?.({ options: flags, command: path }) ??
    say.idle.asGiven({ options: flags, command: [path, ...said.flat()].join(' ') });
  const help = idle.map(({ long, description }) => `  ${long}: ${description}`);
  throw new UserError([ENGLISH.say(sentence), ...help].join('\n'), { said: [sentence] });
}

function optionOf(command: Command, name: string): Option {
  const found = command.options.find((option) => option.attributeName() === name);
  return found ?? optionOf(command.parent!, name);
}

function commandPath(command: Command): string {
  return command.parent === null ? command.name() : `${commandPath(command.parent)} ${command.name()}`;
}
