/** `entente completion`: what a shell loads to complete command lines, and what it then asks. */

import { Argument, Option } from 'commander';
import { COMPLETION_SCRIPTS, FILES, FOLDERS, SHELLS, type Shell } from '../cli/completion-scripts.ts';
import { answerText, type DefineCommand, examples, type SharedOptions } from '../cli/context.ts';
import { givenOptions } from '../cli/given-options.ts';
import { writeAnswer } from '../cli/terminal.ts';
import { UserError } from '../errors.ts';

interface CompletionOptions {
  line?: string;
}

export const defineCompletion: DefineCommand = (command, context) => {
  command
    .addArgument(new Argument('[SHELL]', 'the shell').choices(SHELLS))
    .addOption(new Option('--line <LINE>', 'print what can stand at the end of this line').hideHelp())
    .addHelpText(
      'after',
      `
Completes commands, options, snapshots, handles and countries. To have it in every shell, put the line into
~/.bashrc or ~/.zshrc: source <(entente completion bash), or zsh; for fish:
entente completion fish > ~/.config/fish/completions/entente.fish
${examples('entente completion bash', 'entente completion zsh > _entente   # goes into a folder of $fpath')}`,
    )
    .action(async (shell: Shell | undefined) => {
      const options = givenOptions<CompletionOptions & SharedOptions>(command);
      const { line } = options;
      if (line !== undefined) await answerShell(line);
      else if (shell === undefined)
        throw new UserError(`name a shell: entente completion ${SHELLS.join('|')}`);
      else answerText(context, options, COMPLETION_SCRIPTS[shell]);
    });

  /** One candidate a line, with what it is after a tab. */
  async function answerShell(line: string): Promise<void> {
    const { completeLine } = await import('./completion/complete-line.ts');
    const { candidates, paths } = await completeLine(context, line);
    const lines =
      paths === null
        ? candidates.map(({ word, about }) => `${word}\t${about.replace(/\s+/g, ' ')}`)
        : [paths === 'files' ? FILES : FOLDERS];
    writeAnswer(context.runtime, lines.map((each) => `${each}\n`).join(''));
  }
};
