/** `entente hotspots`: the hashtags of the last hour, day or week, by country or region. */

import { answerOptions } from '../cli/answer-options.ts';
import { answer, answerText, type DefineCommand, deskOf, examples, sayOf } from '../cli/context.ts';
import { type Form, givenOptions } from '../cli/given-options.ts';
import { givenSnapshot, sameAsFirst } from '../cli/positional-snapshot.ts';
import { amongOption, lastOption, type QuestionOptions, whereOption } from '../cli/question-options.ts';
import { chooseSection, sectionOption } from '../cli/section-option.ts';
import { shownTop, type TopOption, topOption } from '../cli/top.ts';
import { openQuestion } from '../open/ask.ts';
import { askLog } from '../open/open-log.ts';
import { hotspots } from '../questions/hotspots/hotspots.ts';
import { taggedInLog } from '../questions/hotspots/of-log.ts';
import { taggedInSnapshot } from '../questions/hotspots/of-snapshot.ts';
import { tagFeed } from '../questions/hotspots/tag-feed.ts';
import { tagLines } from '../questions/hotspots/tag-lines.ts';
import { feedText } from '../questions/log/feed-text.ts';
import { wholeLogAsked } from '../questions/log/log-named.ts';
import { say } from '../words/say.ts';

interface HotSpotsOptions extends QuestionOptions, TopOption {
  by: string;
  tag?: string;
  atom?: boolean;
}

/** What a log has beside. */
const OF_SNAPSHOT: Form = { says: say.idle.ofSnapshot };

/** Rows of a table, and of each group, on a terminal. */
const USUAL = 5;

export const defineHotSpots: DefineCommand = (command, context) => {
  lastOption(
    command
      .argument('[SNAPSHOT]', 'its name, or that of a log with posts (default: the newest snapshot)')
      .addOption(amongOption()),
  )
    .option('--by <COLUMN>', 'groups of this column: region, country or one of the roster', 'region')
    .option(
      '--tag <HASHTAG>',
      'of a log: the posts with this hashtag, the last first: who, when, in which kind of post',
    )
    .option('--atom', 'with --tag: the last 100 as an Atom feed, for a reader of news')
    .addHelpText(
      'after',
      `
Hashtags by the accounts that used them in own posts, not only by posts, which one busy account can make. A hashtag
rises or falls by accounts against the stretch of the same length before, of those alone whose posts are known over
both. A snapshot has the hashtags of its last days; a log, also those of the last hour. Deleted posts are in neither.
${examples(
  'entente hotspots sandbox-2026 --last week',
  'entente hotspots sandbox-2026 --last 30d --by country --where region=Africa --top 2',
  'entente hotspots sandbox-2026 --last week --show rising --format csv',
)}`,
    )
    .action((positional: string | undefined) => {
      const options = givenOptions<HotSpotsOptions>(command);
      const name = givenSnapshot(positional, options);
      const top = () => shownTop(context, options, USUAL);
      const question = () => ({ by: options.by, where: options.where, top: top() });
      const desk = { ...deskOf(context, options), alone: 'posts' as const };
      const named = wholeLogAsked(desk, name);
      if (named !== null) {
        const { tag, last } = options;
        askLog(desk.database, named, (log) => {
          if (tag === undefined)
            answer(context, options, chooseSection(hotspots(taggedInLog(log, last), question()), options));
          else if (options.atom)
            answerText(context, options, feedText(tagFeed(log, { tag, last }), sayOf(context, options)));
          else answer(context, options, tagLines(log, { tag, last, top: top() }));
        });
        return;
      }
      const tagged = taggedInSnapshot(openQuestion(desk, name), options.last);
      answer(context, options, chooseSection(hotspots(tagged, question()), options), OF_SNAPSHOT);
    });
  topOption(command, 'how many of all, and of each group', USUAL);
  answerOptions(sameAsFirst(whereOption(sectionOption(command))));
};
