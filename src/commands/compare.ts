/** `entente compare`: countries, or groups of any column, side by side. */

import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { besides, givenOptions } from '../cli/given-options.ts';
import { type QuestionOptions, snapshotOption } from '../cli/question-options.ts';
import { chooseSection, sectionOption } from '../cli/section-option.ts';
import { shownTop, type TopOption, topOption } from '../cli/top.ts';
import { isEdition, openStudy } from '../open/open-study.ts';
import { compareInEdition } from '../questions/edition/compare-in-edition.ts';
import { compare } from '../questions/side-by-side/compare.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';

/** Bridges on a terminal. */
const USUAL = 10;

export const defineCompare: DefineCommand = (command, context) => {
  command
    .argument(
      '[GROUP...]',
      'two or more countries, or values of the column in --by; with --by, all where none is named',
    )
    .option(
      '--by <COLUMN>',
      'what the groups are values of: region, subregion or a roster column (default: country)',
    )
    .addHelpText(
      'after',
      `
A cell of the matrix is the number of mutual ties, and in brackets what chance would give.
${examples(
  'entente compare FR DE GB -s sandbox-2026',
  'entente compare Europe Africa --by region -s sandbox-2026',
  'entente compare --by region --show pairs -s sandbox-2026',
  'entente compare FR DE GB --show pairs --format csv -s sandbox-2026',
)}`,
    )
    .action(async (groups: string[]) => {
      const options = givenOptions<QuestionOptions & TopOption & { by?: string }>(command);
      const { by = 'country' } = options;
      if (groups.length === 0 && options.by === undefined) {
        throw refusal(say.compare.noGroups());
      }
      const asked = await openStudy(deskOf(context, options), options.snapshot);
      if (isEdition(asked)) {
        const found = compareInEdition(asked.edition, groups, by);
        answer(context, options, chooseSection(found, options), { says: say.idle.ofEdition });
        return;
      }
      answer(
        context,
        options,
        chooseSection(
          await compare(asked, besides(options, { groups, by, top: shownTop(context, options, USUAL) })),
          options,
        ),
      );
    });
  topOption(command, 'how many accounts that bridge them', USUAL);
  sectionOption(snapshotOption(command, 'an edition, '));
};
