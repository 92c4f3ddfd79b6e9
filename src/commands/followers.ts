/** `entente followers`: who follows an account, and does not follow another. */

import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { besides, givenOptions } from '../cli/given-options.ts';
import { readList } from '../cli/name-list.ts';
import { type QuestionOptions, snapshotOption, whereOption } from '../cli/question-options.ts';
import { openStudy } from '../open/open-study.ts';
import { ACCOUNT_HELP } from '../questions/name-accounts.ts';
import { type FollowersAsked, followers } from '../questions/ties/followers.ts';

export const defineFollowers: DefineCommand = (command, context) => {
  command
    .argument('<A>', ACCOUNT_HELP)
    .option('--not <B>', 'only those that do not follow this account')
    .addHelpText(
      'after',
      examples(
        'entente followers mfa-fr.test -s sandbox-2026',
        'entente followers mfa-fr.test --not mfa-de.test -s sandbox-2026',
        'entente followers mfa-fr.test --where region=Africa -s sandbox-2026',
      ),
    )
    .action(async (account: string) => {
      const options = givenOptions<QuestionOptions & FollowersAsked>(command);
      const asked = await openStudy(deskOf(context, options), options.snapshot);
      const list = await readList(context.runtime, account);
      answer(context, options, followers(asked, besides(options, { account, list })));
    });
  whereOption(snapshotOption(command, 'an edition, '));
};
