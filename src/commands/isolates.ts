/** `entente isolates`: who is tied to nobody, how many components there are, and how far it is within the largest. */
import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { givenOptions } from '../cli/given-options.ts';
import { type QuestionOptions, snapshotOption } from '../cli/question-options.ts';
import { openStudy } from '../open/open-study.ts';
import { isolates } from '../questions/isolates.ts';

export const defineIsolates: DefineCommand = (command, context) => {
  command
    .addHelpText(
      'after',
      `
An isolate has no known tie: it follows nobody of the roster and nobody of it follows it, as far as is known. Components are
what hangs together when the direction of ties is ignored; steps are counted along follows, among those who can all reach
one another.
${examples('entente isolates -s sandbox-2026', 'entente isolates -s sandbox-2026 --format csv')}`,
    )
    .action(async () => {
      const options = givenOptions<QuestionOptions>(command);
      const asked = await openStudy(deskOf(context, options), options.snapshot);
      answer(context, options, isolates(asked));
    });
  snapshotOption(command, 'an edition, ');
};
