/** `entente desk`: what a country's desk asks in the morning, of a log or of the last two snapshots. */

import { answer, type DefineCommand, databasePath, deskOf, examples } from '../cli/context.ts';
import { besides, givenOptions } from '../cli/given-options.ts';
import { lastOption, type QuestionOptions, snapshotOption } from '../cli/question-options.ts';
import { repeated } from '../cli/repeated.ts';
import { chooseSection, sectionOption } from '../cli/section-option.ts';
import { topOfTable } from '../cli/top.ts';
import { whole } from '../cli/whole-number.ts';
import { openQuestion } from '../open/ask.ts';
import { askLog } from '../open/open-log.ts';
import { desk } from '../questions/desk/desk.ts';
import { logOfDesk } from '../questions/desk/log-of-desk.ts';

interface DeskOptions extends QuestionOptions {
  peers?: string[];
  top: number;
  persons?: boolean;
}

export const defineDesk: DefineCommand = (command, context) => {
  lastOption(command.argument('<COUNTRY>', 'a country, by code or name'), 'week')
    .option(
      '--peers <COUNTRIES>',
      'whom to stand beside, by commas (default: of its region the three with most mutual ties abroad; of a member of the Group of Seven or of the permanent members of the Security Council the three nearest in rank)',
      repeated,
    )
    .option('--top <N>', 'rows of the long lists that a table shows', whole('--top', 1), 5)
    .option('--persons', 'of a log: name the persons who ended a follow')
    .addHelpText(
      'after',
      `
Of a log, -s LOG, the last stretch of it: each follow that formed or ended with its time, and how it stands at the end.
Of snapshots, what the newest has and the one before it has not, and of a day of a log, -s LOG@DAY, what it has and the
day a week before has not; with --last the earlier one lies so far back at the
least. Whoever waits for an answer follows one of our accounts and is followed by none. Silence is a week or more
without a post. What could not be seen is listed, and none of it counts as absent.
${examples(
  'entente desk FR -s sandbox-2026',
  'entente desk Brazil --peers AR,MX,CL --show peers -s sandbox-2026',
  'entente watch days --network sandbox --for 7d --pace 1000',
  'entente desk KE -s days --last 3d',
)}`,
    )
    .action((country: string) => {
      const options = givenOptions<DeskOptions>(command);
      const { snapshot } = options;
      const asked = openQuestion({ ...deskOf(context, options), alone: 'news' as const }, snapshot);
      const name = logOfDesk(asked, snapshot);
      const question = besides(topOfTable(context, options), { country });
      const found =
        name === null
          ? desk(asked, null, question)
          : askLog(databasePath(context, options), name, (log) => desk(asked, log, question));
      answer(context, options, chooseSection(found, options));
    });
  sectionOption(snapshotOption(command, '', false));
};
