/** `entente mixing`: how much accounts follow within their own group, and which groups follow which. */
import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { givenOptions } from '../cli/given-options.ts';
import { type QuestionOptions, snapshotOption } from '../cli/question-options.ts';
import { chooseSection, sectionOption } from '../cli/section-option.ts';
import { openStudy } from '../open/open-study.ts';
import { mixing } from '../questions/mixing.ts';

export const defineMixing: DefineCommand = (command, context) => {
  command
    .option('--by <COLUMN>', 'whose groups, such as office (default: region)')
    .addHelpText(
      'after',
      `
Of every two groups: how many follows lead from the one to the other, and how many do in 200 random networks in which
everybody keeps its numbers of follows and followers. p is adjusted over all ordered pairs. The E–I index and Newman’s
assortativity are tested by dealing the labels at random 2,000 times.
${examples(
  'entente mixing -s sandbox-2026',
  'entente mixing --by office --show groups -s sandbox-2026',
  'entente mixing --by kind -s sandbox-2026 --format csv',
)}`,
    )
    .action(async () => {
      const options = givenOptions<QuestionOptions & { by?: string }>(command);
      const asked = await openStudy(deskOf(context, options), options.snapshot);
      answer(context, options, chooseSection(await mixing(asked, options.by), options));
    });
  sectionOption(snapshotOption(command, 'an edition, '));
};
