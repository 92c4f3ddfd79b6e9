/** `entente dialogue`: who speaks with whom. */

import { answerOptions } from '../cli/answer-options.ts';
import { answer, answerText, type DefineCommand, deskOf, examples, sayOf } from '../cli/context.ts';
import { type Form, givenOptions } from '../cli/given-options.ts';
import { amongOption, lastOption, type QuestionOptions } from '../cli/question-options.ts';
import { chooseSection, sectionOption } from '../cli/section-option.ts';
import { shownTop, type TopOption, topOption } from '../cli/top.ts';
import { openQuestion } from '../open/ask.ts';
import { askLog } from '../open/open-log.ts';
import { dialogue } from '../questions/dialogue/dialogue.ts';
import { dialogueFeed } from '../questions/dialogue/dialogue-feed.ts';
import { spokenInLog } from '../questions/dialogue/of-log.ts';
import { spokenInSnapshot } from '../questions/dialogue/of-snapshot.ts';
import { feedText } from '../questions/log/feed-text.ts';
import { wholeLogAsked } from '../questions/log/log-named.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';

interface DialogueOptions extends QuestionOptions, TopOption {
  by: string;
  atom?: boolean;
}

/** What a log has beside. */
const OF_SNAPSHOT: Form = { says: say.idle.ofSnapshot };

/** Rows of a table on a terminal. */
const USUAL = 10;

export const defineDialogue: DefineCommand = (command, context) => {
  lastOption(
    command
      .argument('[SIDES...]', 'one or two: countries, values of another column, or accounts as @handle')
      .option('-s, --snapshot <NAME>', 'a snapshot, or a log with posts (default: the newest snapshot)')
      .addOption(amongOption()),
  )
    .option('--by <COLUMN>', 'sides by this column: country, region or one of the roster', 'country')
    .option('--atom', 'of a log: the last 100 lines as an Atom feed, for a reader of news')
    .addHelpText(
      'after',
      `
Mentions and replies each way between countries, or with one of them, or between two, with the accounts behind them.
Of a log, in the stretch up to its end, and the last lines: who, whom, when and in which kind of post, never the text.
Deleted posts are in neither, and nothing counted of accounts whose posts are not known is unknown, not none.
${examples(
  'entente dialogue -s sandbox-2026',
  'entente dialogue FR DE --top 5 -s sandbox-2026',
  'entente dialogue Africa --by region --show pairs --format csv -s sandbox-2026',
)}`,
    )
    .action((sides: string[]) => {
      const options = givenOptions<DialogueOptions>(command);
      if (sides.length > 2) throw refusal(say.dialogue.tooManySides());
      const whose = { sides, by: options.by };
      const question = () => ({ ...whose, top: shownTop(context, options, USUAL) });
      const desk = { ...deskOf(context, options), alone: 'posts' as const };
      const { snapshot, last } = options;
      const named = wholeLogAsked(desk, snapshot);
      if (named !== null) {
        askLog(desk.database, named, (log) => {
          if (options.atom)
            answerText(
              context,
              options,
              feedText(dialogueFeed(log, { ...whose, last }), sayOf(context, options)),
            );
          else answer(context, options, chooseSection(dialogue(spokenInLog(log, last), question()), options));
        });
        return;
      }
      const spoken = spokenInSnapshot(openQuestion(desk, snapshot), last);
      answer(context, options, chooseSection(dialogue(spoken, question()), options), OF_SNAPSHOT);
    });
  answerOptions(sectionOption(topOption(command, 'how many of each table', USUAL)));
};
