/** Which commands speak of a word: in their names, summaries, options, measures and examples, and in the columns of reports. */
import type { EventEmitter } from 'node:events';
import type { Command } from 'commander';
import type { CommandEntry, Context } from '../../cli/context.ts';
import { foundIn, type Sought, sought, sum } from '../../find-words.ts';
import { definitionsOf } from '../../words/column-words.ts';
import { columns } from '../../words/en/columns/columns.ts';
import { terms } from '../../words/en/terms.ts';

export interface HelpFound {
  /** Such as `snapshots verify`. */
  command: string;
  summary: string;
  /** Where the word stands, if neither in the name nor in the summary. */
  line: string;
}

/** A line that more commands have tells none of them apart, such as that of `--out`. */
const MOST_SHARED = 4;
/** Of what is found, so many times less than the best is left out. */
const FAR = 5;
/** What a word weighs by where it stands. */
const WEIGHT = { name: 8, summary: 4, head: 1, line: 2 };

/** The best of them first. */
export async function findInHelp(context: Context, program: Command, text: string): Promise<HelpFound[]> {
  const words = sought(text);
  await defineAll(context, program, context.commands);
  const all = commandsIn(program).map((command) => ({ command, lines: linesOf(command) }));
  const uses = new Map<string, number>();
  for (const line of all.flatMap(({ lines }) => lines)) uses.set(line, (uses.get(line) ?? 0) + 1);
  return all
    .map(({ command, lines }) =>
      rate(
        words,
        command,
        lines.filter((line) => uses.get(line)! <= MOST_SHARED),
      ),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.words - a.words || b.score - a.score)
    .filter(({ score }, _, [best]) => score >= best!.score / FAR)
    .map(({ found }) => found);
}

/** Columns of a report's tables that are called so or speak of it, as `column: definition`. */
export function columnsFor(text: string): string[] {
  const words = sought(text);
  return Object.entries(definitionsOf(columns(terms('account', 'roster'))))
    .filter(([name]) => words.length > 0 && foundIn(words, name).every((found) => found === 1))
    .map(([name, definition]) => `${name.split('/').at(-1)}: ${definition}`);
}

async function defineAll(
  context: Context,
  program: Command,
  entries: readonly CommandEntry[],
): Promise<void> {
  for (const { name, load } of entries) {
    const command = program.commands.find((each) => each.name() === name)!;
    const isDefined =
      command.options.length + command.registeredArguments.length + command.commands.length > 0;
    if (!isDefined) (await load())(command, context);
  }
}

function commandsIn(command: Command): Command[] {
  return command.commands.flatMap((each) => [each, ...commandsIn(each)]);
}

function rate(words: Sought, command: Command, said: readonly string[]) {
  const name = pathOf(command);
  const summary = command.description();
  // Options, arguments, measures and endings of files are in front of two spaces, and say more than a sentence does.
  const lines = said.map((line) => {
    const ofHead = foundIn(words, line.slice(0, Math.max(0, line.search(/ {2}/))));
    return { line, found: foundIn(words, line), ofHead };
  });
  const [ofName, ofSummary] = [foundIn(words, name), foundIn(words, summary)];
  const heft = ({ found, ofHead }: { found: number[]; ofHead: number[] }) => 2 * sum(found) + sum(ofHead);
  const best = lines.reduce((a, b) => (heft(b) > heft(a) ? b : a), { line: '', found: [0], ofHead: [0] });
  const weights = words.map((_, k) => [
    ofName[k]! * WEIGHT.name,
    ofSummary[k]! * WEIGHT.summary,
    Math.max(0, ...lines.map(({ found, ofHead }) => found[k]! * WEIGHT.line + ofHead[k]! * WEIGHT.head)),
  ]);
  const isShown = words.some((_, k) => Math.max(ofName[k]!, ofSummary[k]!) < (best.found[k] ?? 0));
  return {
    score: sum(weights.flat()),
    words: weights.filter((each) => sum(each) > 0).length,
    found: { command: name, summary, line: isShown ? best.line : '' } satisfies HelpFound,
  };
}

function pathOf(command: Command): string {
  const { parent } = command;
  return parent === null || parent.parent === null ? command.name() : `${pathOf(parent)} ${command.name()}`;
}

/** What its help says in lines: arguments, options, and what follows them. */
function linesOf(command: Command): string[] {
  let after = '';
  const write = (text: string) => {
    after += text;
  };
  // A command is an emitter, which its types keep to themselves.
  (command as unknown as EventEmitter).emit('afterHelp', { error: false, command, write });
  return [
    ...command.registeredArguments.map((argument) => `${argument.name()}  ${argument.description}`),
    ...command.options.map((option) => `${option.flags}  ${option.description}`),
    ...after.split('\n').map((line) => line.trim()),
  ];
}
