/** The program: finds the command, runs it, and is the only place that catches everything. */
import { type Command, CommanderError } from 'commander';
import { COMMANDS } from './all-commands.ts';
import { openKept } from './cache.ts';
import { answerLanguage, languageOfWords } from './cli/answer-language.ts';
import { type Context, EXIT, say as tell } from './cli/context.ts';
import { addGlobalOptions } from './cli/global-options.ts';
import { RefusingCommand } from './cli/refusing-command.ts';
import { writeAnswer, writeMessage } from './cli/terminal.ts';
import { findUnknownCommand } from './cli/unknown-command.ts';
import { toolVersion } from './cli/version.ts';
import { DataError, systemFault, toldOf, UserError } from './errors.ts';
import type { Library } from './library.ts';
import { type Runtime, systemRuntime } from './runtime.ts';
import { say } from './words/say.ts';
import { ENGLISH } from './words/speaker.ts';

/** Runs one command line (without `node` and script) and returns the exit code. */
export async function run(words: readonly string[], runtime: Runtime): Promise<number> {
  const context: Context = {
    runtime,
    exitCode: EXIT.done,
    commands: COMMANDS,
    leaving: [],
    speaker: ENGLISH,
  };
  try {
    const program = await buildProgram(words, context);
    const unknown = findUnknownCommand(program, words);
    try {
      if (unknown !== null) {
        await (await import('./commands/help/tell-unknown.ts')).tellUnknown(context, program, unknown);
        return context.exitCode;
      }
      await program.parseAsync(words as string[], { from: 'user' });
    } finally {
      for (const work of context.leaving) work();
    }
    return context.exitCode;
  } catch (error) {
    // Options that cannot be read are refused before the language among them is.
    if (context.speaker === ENGLISH) await speakAs(languageOfWords(words, runtime), context);
    return report(error, context);
  }
}

async function speakAs(lang: ReturnType<typeof answerLanguage>, context: Context): Promise<void> {
  if (lang !== 'en') context.speaker = (await import('./doors/prompt-speaker.ts')).promptSpeaker(lang);
}

async function buildProgram(words: readonly string[], context: Context): Promise<Command> {
  const { runtime } = context;
  const program = addGlobalOptions(new RefusingCommand('entente'))
    .description(
      'Studies who follows whom among world leaders: snapshots of follow ties that never change, measures with their doubt, questions at the prompt, and reports anyone can regenerate.',
    )
    .version(toolVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [COMMAND]', 'print the help of a command, or what speaks of any other word')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => writeAnswer(runtime, text),
      writeErr: (text) => writeMessage(runtime, text),
    });
  program.hook('preAction', (_, command) => speakAs(answerLanguage(command, runtime), context));
  program.hook('postAction', (_, command) => {
    if (context.speaker.hasLeftEnglish())
      tell(context, command.optsWithGlobals(), say.terminal.partlyEnglish());
  });
  const asked = new Set(words);
  for (const entry of COMMANDS) {
    const command = program.command(entry.name).description(entry.summary).helpGroup(entry.group);
    command.copyInheritedSettings(program);
    if (asked.has(entry.name)) (await entry.load())(command, context);
  }
  return program;
}

function report(error: unknown, { runtime, speaker }: Context): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.failed;
  const told = toldOf(error);
  if (told !== null) {
    const said = error instanceof UserError || error instanceof DataError ? error.said : [];
    writeMessage(runtime, `entente: ${speaker.refusal(told, said)}\n`);
    return EXIT.failed;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  writeMessage(
    runtime,
    `entente: a fault of the program, not of your input. Please report it with these lines:\n${text}\n`,
  );
  return EXIT.failed;
}

/** A reader that closes its end, as `head` does, ends the program quietly; an answer that cannot be written is told. */
function endWithTheReader(runtime: Runtime): void {
  for (const stream of [runtime.stdout, runtime.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(EXIT.done);
      if (stream === runtime.stdout) {
        const fault = systemFault(error) ?? error.message;
        writeMessage(runtime, `entente: the answer cannot be written: ${fault}\n`);
      }
      process.exit(EXIT.failed);
    });
  }
}

/** The program as a process: what the door calls. */
export async function main(): Promise<void> {
  const runtime = systemRuntime(openKept(process.env));
  endWithTheReader(runtime);
  process.exitCode = await run(process.argv.slice(2), runtime);
}

/** What a thread of the console calls. */
export async function answerPages(): Promise<void> {
  (await import('./console-answers.ts')).answerPages();
}

/** What a thread of the sandbox calls. */
export async function serveSandbox(): Promise<void> {
  await (await import('./sandbox-serving.ts')).serveSandbox();
}

/** What other programs are given. */
export async function library(): Promise<Library> {
  return (await import('./library/library.ts')).library;
}
