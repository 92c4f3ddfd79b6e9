/** `entente similar`: who moves in the same circle as an account. */

import type { DefineCommand } from '../cli/context.ts';
import { examples } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { wholeNumber } from '../cli/whole-number.ts';
import { UserError } from '../errors.ts';
import type { QuestionOptions } from '../questions/ask.ts';
import {
  ACCOUNT_COLUMNS,
  accountCells,
  answerQuestion,
  called,
  openQuestion,
  snapshotOption,
} from '../questions/ask.ts';
import { ensureMeasures } from '../questions/measures/kept-measures.ts';
import { nameOne } from '../questions/name-accounts.ts';
import { whyUnread } from '../questions/ties/known-ties.ts';
import { findSimilar } from '../questions/ties/similarity.ts';
import { parseWhere, type WhereOptions, whereOption } from '../questions/where.ts';

interface SimilarOptions extends QuestionOptions, WhereOptions {
  top: string;
}

export const defineSimilar: DefineCommand = (command, context) => {
  command
    .argument('<A>', 'an account: handle, account id, actor or country:office')
    .option('--top <N>', 'how many', '10')
    .addHelpText(
      'after',
      `
Similarity is Jaccard's coefficient: ties that both have ÷ ties that either has, follows and followers together,
the ties between the two left aside.
${examples(
  'entente similar mfa-fr.test -s sandbox-2026',
  'entente similar eu.test --where office=foreign-ministry --top 3 -s sandbox-2026',
)}`,
    )
    .action(async (name: string) => {
      const options = command.optsWithGlobals<SimilarOptions>();
      const asked = openQuestion(context, options);
      const entry = nameOne(asked, name);
      if (!asked.nodes.has(entry.accountId)) throw new UserError(`${whyUnread(entry)}; it has no circle`);
      const filter = parseWhere(asked, options);
      const top = wholeNumber('--top', options.top, 1);
      await ensureMeasures(context, options, asked);
      const { ranked, onFollows, leftOut, unread } = findSimilar(asked, entry);
      const matching = ranked.filter(({ other }) => filter.matches(other));
      const [first] = matching;
      const basis = onFollows ? 'follows and followers' : 'followers';
      answerQuestion(context, options, 'similar', asked, {
        sentence:
          first === undefined
            ? `No account${filter.phrase} shares ${basis} with ${called(entry)}.`
            : `${called(first.other)} is most like ${called(entry)} of ${count(matching.length, 'account')}${filter.phrase} that ${matching.length === 1 ? 'shares' : 'share'} ${basis} with it.`,
        columns: [...ACCOUNT_COLUMNS, 'similarity', 'shared_follows', 'shared_followers'],
        rows: matching
          .slice(0, top)
          .map(({ other, similarity, sharedFollows, sharedFollowers }) => [
            ...accountCells(other),
            similarity,
            sharedFollows,
            sharedFollowers,
          ]),
        facts: {
          account: called(entry),
          on: onFollows ? 'follows-and-followers' : 'followers',
          compared: matching.length,
          left_out: leftOut,
          unread,
        },
        notes: [
          ...(onFollows ? [] : [`${whyUnread(entry)}; it is compared by its followers alone.`]),
          ...(unread > 0
            ? [
                `${count(unread, 'account')} whose follows are not known to the end ${leftOut > 0 ? 'left out' : 'compared too'}; whom else they follow could add shared followers and change similarity.`,
              ]
            : []),
        ],
      });
    });
  whereOption(snapshotOption(command));
};
