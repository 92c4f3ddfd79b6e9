/** `entente alerts`: what the rules of a watch have fired. */

import { answerOptions } from '../cli/answer-options.ts';
import { answer, answerText, type DefineCommand, deskOf, examples, sayOf } from '../cli/context.ts';
import { givenOptions } from '../cli/given-options.ts';
import { givenSnapshot, sameAsFirst } from '../cli/positional-snapshot.ts';
import type { QuestionOptions } from '../cli/question-options.ts';
import { chooseSection, sectionOption } from '../cli/section-option.ts';
import { shownTop, type TopOption, topOption } from '../cli/top.ts';
import { askLog } from '../open/open-log.ts';
import { alerts, alertsFeed } from '../questions/log/alerts.ts';
import { feedText } from '../questions/log/feed-text.ts';
import { logNamed } from '../questions/log/log-named.ts';

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
    .action((positional: string | undefined) => {
      const options = givenOptions<AlertsOptions>(command);
      const desk = deskOf(context, options);
      askLog(desk.database, logNamed(desk, givenSnapshot(positional, options)), (log) => {
        const { of } = options;
        if (options.atom) {
          answerText(context, options, feedText(alertsFeed(log, { of }), sayOf(context, options)));
          return;
        }
        const asked = {
          of,
          since: options.since,
          top: options.show === 'rules' ? Number.POSITIVE_INFINITY : shownTop(context, options, USUAL),
        };
        answer(context, options, chooseSection(alerts(log, asked), options));
      });
    });
  answerOptions(sameAsFirst(sectionOption(topOption(command, 'how many, the last first', USUAL)), 'LOG'));
};
