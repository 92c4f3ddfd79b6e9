/** Options and arguments that had another name once: what was typed then goes on working, with a line of the new name. */
import { type Command, Option } from 'commander';
import { type Context, type SharedOptions, say } from './context.ts';

/**
 * Takes the old spelling of an option, which no help lists. Where both are given, their values are taken together
 * if the option may be repeated, and else the new one counts.
 * @param flags of the old one, such as `--against <SNAPSHOT>`.
 * @param now long name of the option that is meant, such as `--also`.
 */
export function formerOption(command: Command, context: Context, flags: string, now: string): Command {
  const present = command.options.find(({ long }) => long === now)!;
  const former = new Option(flags).hideHelp();
  if (present.parseArg !== undefined) former.argParser(present.parseArg);
  if (present.argChoices !== undefined) former.choices(present.argChoices);
  command.addOption(former);
  command.hook('preAction', () => {
    const old = command.getOptionValue(former.attributeName());
    if (old === undefined) return;
    say(context, command.optsWithGlobals<SharedOptions>(), `${former.long} is now called ${now}`);
    const given = command.getOptionValue(present.attributeName());
    const value = Array.isArray(old) && Array.isArray(given) ? [...given, ...old] : (given ?? old);
    command.setOptionValue(present.attributeName(), value);
  });
  return command;
}
