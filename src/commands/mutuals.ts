/** `entente mutuals`: who follows an account and is followed by it. */

import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { besides, givenOptions } from '../cli/given-options.ts';
import { readList } from '../cli/name-list.ts';
import { type QuestionOptions, snapshotOption, whereOption } from '../cli/question-options.ts';
import { openStudy } from '../open/open-study.ts';
import { ACCOUNT_HELP } from '../questions/name-accounts.ts';
import { mutuals } from '../questions/ties/mutuals.ts';

export const defineMutuals: DefineCommand = (command, context) => {
  command
    .argument('<A>', ACCOUNT_HELP)
    .addHelpText(
      'after',
      examples(
        'entente mutuals mfa-fr.test -s sandbox-2026',
        'entente mutuals FR --where region=Africa -s sandbox-2026',
        'entente rank mutual --top 3 -s sandbox-2026 --format csv | entente mutuals - -s sandbox-2026',
      ),
    )
    .action(async (account: string) => {
      const options = givenOptions<QuestionOptions>(command);
      const asked = await openStudy(deskOf(context, options), options.snapshot);
      const list = await readList(context.runtime, account);
      answer(context, options, mutuals(asked, besides(options, { account, list })));
    });
  whereOption(snapshotOption(command, 'an edition, '));
};
