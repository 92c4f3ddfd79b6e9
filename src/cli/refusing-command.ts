/** Commands that refuse a wrong line in the language of the answer. */
import { type Argument, Command, InvalidArgumentError, type Option } from 'commander';
import { nearestWords } from '../nearest.ts';
import { refusal } from '../words/refusal.ts';
import type { Sentence } from '../words/said.ts';
import { say } from '../words/say.ts';

/** Takes the place of what commander calls where a line is wrong, and says in English. */
export class RefusingCommand extends Command {
  override createCommand(name?: string): Command {
    return new RefusingCommand(name);
  }

  override addOption(option: Option): this {
    super.addOption(option);
    return this.refusing(option, option.flags);
  }

  override addArgument(argument: Argument): this {
    super.addArgument(argument);
    return this.refusing(argument, argument.name());
  }

  /** Has what is no choice, or nothing at all, refused by the name of the option. */
  private refusing(taken: Option | Argument, flags: string): this {
    const { parseArg, argChoices } = taken;
    if (parseArg === undefined) return this;
    taken.argParser((value: string, before: unknown) => {
      try {
        return parseArg(value, before as never);
      } catch (error) {
        if (!(error instanceof InvalidArgumentError)) throw error;
        throw this.refused(
          argChoices === undefined
            ? say.commandLine.namesNothing(flags)
            : say.commandLine.noChoice(flags, value, argChoices),
        );
      }
    });
    return this;
  }

  unknownOption(flag: string): never {
    const flags = lineage(this).flatMap((command) => command.createHelp().visibleOptions(command));
    const known = flags.flatMap(({ long }) => long ?? []);
    throw this.refused(
      say.commandLine.unknownOption(flag, flag.startsWith('--') ? nearestWords(flag, known) : []),
    );
  }

  missingArgument(name: string): never {
    throw this.refused(say.commandLine.missingArgument(name));
  }

  optionMissingArgument({ flags }: Option): never {
    throw this.refused(say.commandLine.missingValue(flags));
  }

  missingMandatoryOptionValue({ flags }: Option): never {
    throw this.refused(say.commandLine.missingOption(flags));
  }

  _excessArguments(given: readonly string[]): never {
    throw this.refused(say.commandLine.tooMany(this.name(), this.registeredArguments.length, given.length));
  }

  private refused(sentence: Sentence): Error {
    return refusal([sentence, say.commandLine.seeHelp(lineage(this).at(-2)?.name() ?? null)]);
  }
}

/** A command and what it is part of, up to the program. */
function lineage(command: Command): Command[] {
  return command.parent === null ? [command] : [command, ...lineage(command.parent)];
}
