/** `entente common`: whom several accounts all follow, and who follows all of them. */

import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { besides, givenOptions } from '../cli/given-options.ts';
import { readList } from '../cli/name-list.ts';
import { type QuestionOptions, snapshotOption, whereOption } from '../cli/question-options.ts';
import { whole } from '../cli/whole-number.ts';
import { openStudy } from '../open/open-study.ts';
import { ACCOUNT_HELP } from '../questions/name-accounts.ts';
import { type CommonAsked, common } from '../questions/ties/common-ties.ts';

export const defineCommon: DefineCommand = (command, context) => {
  command
    .argument('<A...>', `two or more: ${ACCOUNT_HELP}`)
    .option('--at-least <N>', 'shared by this many of them, in place of all', whole('--at-least', 1))
    .addHelpText(
      'after',
      examples(
        'entente common mfa-fr.test mfa-de.test -s sandbox-2026',
        'entente common FR --at-least 4 -s sandbox-2026',
      ),
    )
    .action(async (accounts: string[]) => {
      const options = givenOptions<QuestionOptions & CommonAsked>(command);
      const asked = await openStudy(deskOf(context, options), options.snapshot);
      const list = await readList(context.runtime, ...accounts);
      answer(context, options, common(asked, besides(options, { accounts, list })));
    });
  whereOption(snapshotOption(command, 'an edition, '));
};
