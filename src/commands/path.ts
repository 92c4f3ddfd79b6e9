/** `entente path`: a shortest chain of follows from one account to another. */

import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { besides, givenOptions } from '../cli/given-options.ts';
import { type QuestionOptions, snapshotOption } from '../cli/question-options.ts';
import { openStudy } from '../open/open-study.ts';
import { MOST_PATHS, type PathAsked, path } from '../questions/ties/path.ts';

export const definePath: DefineCommand = (command, context) => {
  command
    .argument('<A>', 'an account: handle, account id, actor or country:office')
    .argument('<B>', 'another; exit code 0 where a chain leads from A to B, 1 where none can, 3 unknown')
    .option('--all', `every shortest chain, up to ${MOST_PATHS}`)
    .option('--mutual', 'only along mutual ties')
    .addHelpText(
      'after',
      examples(
        'entente path mfa-fr.test un.test -s sandbox-2026',
        'entente path mfa-fr.test un.test --mutual --all -s sandbox-2026',
      ),
    )
    .action(async (from: string, to: string) => {
      const options = givenOptions<QuestionOptions & PathAsked>(command);
      const asked = await openStudy(deskOf(context, options), options.snapshot);
      answer(context, options, path(asked, besides(options, { from, to })));
    });
  snapshotOption(command, 'an edition, ');
};
