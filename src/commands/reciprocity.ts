/** `entente reciprocity`: pairs by the ties between them, and how many follows are returned. */
import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { givenOptions } from '../cli/given-options.ts';
import { type QuestionOptions, snapshotOption } from '../cli/question-options.ts';
import { openStudy } from '../open/open-study.ts';
import { reciprocity } from '../questions/reciprocity.ts';

export const defineReciprocity: DefineCommand = (command, context) => {
  command
    .addHelpText(
      'after',
      `
Reciprocity is the share of the follows with a known reverse that are returned; ρ sets it against the density, so that
networks of different density compare. Chance is what 200 random networks give in which everybody keeps its numbers of
follows and followers.
${examples('entente reciprocity -s sandbox-2026', 'entente reciprocity -s sandbox-2026 --format json')}`,
    )
    .action(async () => {
      const options = givenOptions<QuestionOptions>(command);
      const asked = await openStudy(deskOf(context, options), options.snapshot);
      answer(context, options, await reciprocity(asked));
    });
  snapshotOption(command, 'an edition, ');
};
