/** `entente alerts`: what the rules of a watch have fired. */
import { answerOptions } from '../cli/answer-options.ts';
import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import type { QuestionOptions } from '../cli/question-options.ts';
import { chooseSection, sectionOption } from '../cli/section-option.ts';
import { writeAnswer } from '../cli/terminal.ts';
import { shownTop, type TopOption, topOption } from '../cli/top.ts';
import { alerts, alertsFeed } from '../questions/log/alerts.ts';
import { feedText } from '../questions/log/feed-text.ts';
import { logNamed } from '../questions/log/only-log.ts';
import { askLog } from '../questions/log/open-log.ts';

interface AlertsOptions extends QuestionOptions, TopOption {
  of?: string;
  since?: string;
  atom?: boolean;
}

/** Rows on a terminal. */
const USUAL = 100;

export const defineAlerts: DefineCommand = (command, context) => {
  command
    .argument('[LOG]', 'name of the log (default: the only one)')
    .option('--of <SIDE>', 'only about these accounts: a country by code, COUNTRY:OFFICE, or @handle')
    .option('--since <YYYY-MM-DD>', 'only what fired from this day on, UTC')
    .option('--atom', 'the last 100 as an Atom feed, for a reader of news')
    .addHelpText(
      'after',
      `
Each alert once, in words, with its rule, where it went, and whether a webhook took it. What rules would have fired
over a log so far is tried with entente events LOG --alerts FILE.
${examples(
  `echo '{"version": 1, "rules": [{"when": "mutual formed * *"}]}' > watch.json`,
  'entente watch days --network sandbox --for 7d --pace 1000',
  'entente alerts days',
  'entente alerts days --of FR --atom',
  'entente alerts days --show rules',
)}`,
    )
    .action((name: string | undefined) => {
      const options = command.optsWithGlobals<AlertsOptions>();
      const { of, since } = options;
      const top = shownTop(context, options, USUAL);
      const desk = deskOf(context, options);
      askLog(desk.database, logNamed(desk, name), (log) => {
        if (options.atom) writeAnswer(context.runtime, feedText(alertsFeed(log, { of })));
        else answer(context, options, chooseSection(alerts(log, { of, since, top }), options));
      });
    });
  answerOptions(sectionOption(topOption(command, 'how many, the last first', USUAL)));
};
