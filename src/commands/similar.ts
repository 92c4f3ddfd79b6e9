/** `entente similar`: who moves in the same circle as an account. */

import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { besides, givenOptions } from '../cli/given-options.ts';
import { type QuestionOptions, snapshotOption, whereOption } from '../cli/question-options.ts';
import { shownTop, topOption } from '../cli/top.ts';
import { openStudy } from '../open/open-study.ts';
import { type SimilarAsked, similar } from '../questions/ties/similar.ts';

/** Rows on a terminal. */
const USUAL = 10;

export const defineSimilar: DefineCommand = (command, context) => {
  command
    .argument('<A>', 'an account: handle, account id, actor or country:office')
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
    .action(async (account: string) => {
      const options = givenOptions<QuestionOptions & SimilarAsked>(command);
      const asked = await openStudy(deskOf(context, options), options.snapshot);
      answer(
        context,
        options,
        similar(asked, besides(options, { account, top: shownTop(context, options, USUAL) })),
      );
    });
  whereOption(snapshotOption(topOption(command, 'how many', USUAL)));
};
