/** `entente similar`: who moves in the same circle as an account. */
import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { type QuestionOptions, snapshotOption, whereOption } from '../cli/question-options.ts';
import { wholeNumber } from '../cli/whole-number.ts';
import { openQuestion } from '../questions/ask.ts';
import { similar } from '../questions/ties/similar.ts';

interface SimilarOptions extends QuestionOptions {
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
    .action(async (account: string) => {
      const options = command.optsWithGlobals<SimilarOptions>();
      const asked = openQuestion(deskOf(context, options), options.snapshot);
      const top = wholeNumber('--top', options.top, 1);
      answer(context, options, await similar(asked, { ...options, account, top }));
    });
  whereOption(snapshotOption(command));
};
