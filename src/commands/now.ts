/** `entente now`: what moves, in the last hour, day or week of a log. */

import { answerOptions } from '../cli/answer-options.ts';
import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { givenOptions } from '../cli/given-options.ts';
import { givenSnapshot, sameAsFirst } from '../cli/positional-snapshot.ts';
import { lastOption, type QuestionOptions } from '../cli/question-options.ts';
import { chooseSection, sectionOption } from '../cli/section-option.ts';
import { shownTop, type TopOption, topOption } from '../cli/top.ts';
import { askLog } from '../open/open-log.ts';
import { logNamed } from '../questions/log/log-named.ts';
import { now } from '../questions/log/now.ts';

interface NowOptions extends QuestionOptions, TopOption {
  by: string;
  persons?: boolean;
}

/** Rows of a table on a terminal. */
const USUAL = 10;

export const defineNow: DefineCommand = (command, context) => {
  lastOption(command.argument('[LOG]', 'name of the log (default: the only one)'))
    .option('--by <COLUMN>', 'groups of this column: country, region or one of the roster', 'country')
    .option('--persons', 'of persons too, how many follows each has ended')
    .addHelpText(
      'after',
      `
The stretch ends where the log knows something last, not with the clock. What could not be seen stands beside it: a
figure of time of which nothing was seen is unknown, and a mutual tie whose other side could not be seen is counted
in the bound alone (mutual_made_max). Of a group, formed and ended are what its accounts did; gained and lost, what
became of follows of them, also by accounts of the same group. Posts are own posts that stand, reposts left out.
${examples(
  'entente watch days --network sandbox --for 7d --pace 1000',
  'entente now days',
  'entente now days --last week --by region --show groups',
)}`,
    )
    .action((positional: string | undefined) => {
      const options = givenOptions<NowOptions>(command);
      const name = givenSnapshot(positional, options);
      const { last, by, persons } = options;
      const asked = { last, by, persons, top: shownTop(context, options, USUAL) };
      const desk = deskOf(context, options);
      const found = askLog(desk.database, logNamed(desk, name), (log) => now(log, asked));
      answer(context, options, chooseSection(found, options));
    });
  answerOptions(sameAsFirst(sectionOption(topOption(command, 'how many accounts and groups', USUAL)), 'LOG'));
};
