/** `entente ties`: the pairs of accounts over the roster, by what is known of the ties between them. */

import { Option } from 'commander';
import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { givenOptions } from '../cli/given-options.ts';
import { type QuestionOptions, snapshotOption, whereOption } from '../cli/question-options.ts';
import { PAIR_STATES } from '../graph/tie-state.ts';
import { openStudy } from '../open/open-study.ts';
import { type TiesAsked, ties } from '../questions/ties/ties.ts';

export const defineTies: DefineCommand = (command, context) => {
  command
    .addOption(
      new Option('--state <STATE>', 'only pairs in this state (default: all but null)').choices(PAIR_STATES),
    )
    .addHelpText(
      'after',
      `
A row is a pair of accounts, a and b. It is mutual where both follow each other, one-way where one follows and is not
followed back, null where neither follows the other, and unknown where a direction could not be seen.
--where keeps pairs of which both accounts match.
${examples(
  'entente ties --state mutual --where country=FR -s sandbox-2026',
  'entente ties --state unknown --where country=DE -s sandbox-2026',
  'entente ties --where country=ES --format csv -s sandbox-2026',
)}`,
    )
    .action(async () => {
      const options = givenOptions<QuestionOptions & TiesAsked>(command);
      const asked = await openStudy(deskOf(context, options), options.snapshot);
      answer(context, options, ties(asked, options));
    });
  whereOption(snapshotOption(command, 'an edition, '));
};
