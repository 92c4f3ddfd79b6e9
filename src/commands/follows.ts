/** `entente follows`: whom an account follows, or whether it follows another. */

import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { besides, givenOptions } from '../cli/given-options.ts';
import { readList } from '../cli/name-list.ts';
import { pastOption, type QuestionOptions, snapshotOption, whereOption } from '../cli/question-options.ts';
import { openStudy } from '../open/open-study.ts';
import { ACCOUNT_HELP } from '../questions/name-accounts.ts';
import { follows } from '../questions/ties/follows.ts';

export const defineFollows: DefineCommand = (command, context) => {
  command
    .argument('<A>', ACCOUNT_HELP)
    .argument(
      '[B]',
      'does A follow B, and when did that begin? Exit code 0 yes, 1 no, 3 unknown; of several, the matrix of their ties',
    )
    .addHelpText(
      'after',
      `
Of two accounts every snapshot has its say: a follow began or stopped between two of them, on a day only where the
network dates it. A handle of an earlier year means the account that had it then. Of a log (-s LOG, or LOG@DAY for the
exit code of that day) every stretch is told in which A follows B, does not, or it is unknown, with the reason; beside
snapshots, what a log of the same database says of the pair is told in a line.
${examples(
  'entente follows mfa-fr.test -s sandbox-2026',
  'entente follows FR:foreign-ministry eu.test -s sandbox-2026',
  'entente follows FR DE -s sandbox-2026',
)}`,
    )
    .action(async (account: string, other: string | undefined) => {
      const options = givenOptions<QuestionOptions>(command);
      const asked = await openStudy(deskOf(context, options), options.snapshot);
      const list = await readList(context.runtime, account, other);
      answer(context, options, follows(asked, besides(options, { account, other, list })));
    });
  pastOption(whereOption(snapshotOption(command, 'an edition, ')));
};
