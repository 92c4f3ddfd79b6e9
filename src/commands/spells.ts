/** `entente spells`: when ties form, are answered and end. */

import { Option } from 'commander';
import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { besides, givenOptions } from '../cli/given-options.ts';
import { pastOption, type QuestionOptions, snapshotOption, whereOption } from '../cli/question-options.ts';
import { chooseSection } from '../cli/section-option.ts';
import { shownTop, topOption } from '../cli/top.ts';
import { type SpellsAsked, spells } from '../questions/spells/spells.ts';
import { SPELL_TABLES } from '../questions/spells/spells-answer.ts';

/** Rows of a list on a terminal. */
const USUAL = 10;

export const defineSpells: DefineCommand = (command, context) => {
  command
    .option(
      '--by <COLUMN>',
      'groups in place of all: region, subregion, size (followers) or a roster column, such as office',
    )
    .option('--mutual', 'mutual ties, and follows that nobody has returned, apart')
    .option('--persons', 'name the persons who ended a follow')
    .addOption(
      new Option(
        '--show <SECTION>',
        'one table of the answer alone; spells, every life of a tie, is given so alone (default: the others)',
      ).choices(SPELL_TABLES),
    )
    .addHelpText(
      'after',
      `
-s names a log, or a snapshot whose series it is: all of its database, or of the folder of its archive, that share two
accounts with it or more; with --also that one and those named alone. A tie starts and ends between two bounds, which are equal where a log has witnessed it; what
could not be seen for a while has wider bounds, and ends nothing. A tie that stood when it was first seen has no start.
Shares are estimated from such times (Turnbull 1976), with the bounds they have at that time, a 95% band over sources, and
the limits that hold however unknown ties turn out. A month is 31 days, a year 366. --by is of who was followed where
follows are answered, and of who follows where ties stand; --where is of either account of a tie. Spells that persons
have ended stand without names.
${examples(
  'entente spells -s sandbox-2026',
  'entente spells --by office --mutual -s sandbox-2026',
  'entente spells --show spells --where country=FR --out spells.csv -s sandbox-2026',
)}`,
    )
    .action(() => {
      const options = givenOptions<QuestionOptions & SpellsAsked>(command);
      const { show } = options;
      const isRanking = show === undefined || show === 'fastest' || show === 'never';
      const top = isRanking ? shownTop(context, options, USUAL) : undefined;
      const found = spells(
        { ...deskOf(context, options), alone: 'lives' as const },
        besides(options, { top }),
      );
      answer(context, options, 'sections' in found ? chooseSection(found, options) : found);
    });
  topOption(command, 'how many of those who answer fastest, and who never do', USUAL);
  const also =
    'the series is of the snapshot and of these alone, not of all beside it; with a log, a snapshot from before or after it';
  whereOption(pastOption(snapshotOption(command), also));
};
