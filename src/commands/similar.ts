/** `entente similar`: who moves in the same circle as an account. */
import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { type QuestionOptions, snapshotOption, whereOption } from '../cli/question-options.ts';
import { whole } from '../cli/whole-number.ts';
import { openQuestion } from '../questions/ask.ts';
import { type SimilarAsked, similar } from '../questions/ties/similar.ts';

export const defineSimilar: DefineCommand = (command, context) => {
  command
    .argument('<A>', 'an account: handle, account id, actor or country:office')
    .option('--top <N>', 'how many', whole('--top', 1), 10)
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
    .action((account: string) => {
      const options = command.optsWithGlobals<QuestionOptions & SimilarAsked>();
      const asked = openQuestion(deskOf(context, options), options.snapshot);
      answer(context, options, similar(asked, { ...options, account }));
    });
  whereOption(snapshotOption(command));
};
