/** `entente silent` */
import { answer, type DefineCommand, deskOf } from '../../src/cli/context.ts';
import { givenOptions } from '../../src/cli/given-options.ts';
import { type QuestionOptions, snapshotOption } from '../../src/cli/question-options.ts';
import { openStudy } from '../../src/open/open-study.ts';
import { silent } from './silent.ts';

export const defineSilent: DefineCommand = (command, context) => {
  snapshotOption(command, 'an edition, ').action(async () => {
    const options = givenOptions<QuestionOptions>(command);
    answer(context, options, silent(await openStudy(deskOf(context, options), options.snapshot)));
  });
};
