/** `entente activity`: what accounts post, taken together. */

import { Argument } from 'commander';
import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { firstRows } from '../cli/first-rows.ts';
import { givenOptions } from '../cli/given-options.ts';
import { type QuestionOptions, snapshotOption } from '../cli/question-options.ts';
import { chooseSection, sectionOption } from '../cli/section-option.ts';
import { shownTop, type TopOption, topOption } from '../cli/top.ts';
import { openStudy } from '../open/open-study.ts';
import { ACTIVITY_TOPICS, type ActivityTopic, activity } from '../questions/activity/activity.ts';

/** Rows of each table on a terminal. */
const USUAL = 10;

export const defineActivity: DefineCommand = (command, context) => {
  command
    .addArgument(new Argument('[TOPIC]', 'what of it').choices(ACTIVITY_TOPICS).default('posts'))
    .addHelpText(
      'after',
      `
Topics:
  posts      what was written in the window, and whose posts could not all be read
  dormant    who posted nothing
  audiences  of all, and of actors with several accounts
  joined     who joined first
  languages  of the posts, and of how many accounts each is the main one
  groups     type of account, office, region and main language; where minister or ministry is followed abroad
  layers     mentions and reposts as networks beside the follows, and whether those who are followed are heard
Accounts one by one are ranked by entente rank; hashtags by entente rank hashtags, countries by entente countries.
${examples(
  'entente activity -s sandbox-2026',
  'entente activity groups --show office -s sandbox-2026',
  'entente activity languages --top 5 -s sandbox-2026',
  'entente activity layers -s sandbox-2026',
)}`,
    )
    .action(async (of: ActivityTopic) => {
      const options = givenOptions<QuestionOptions & TopOption>(command);
      const asked = await openStudy(deskOf(context, options), options.snapshot);
      const found = chooseSection(activity(asked, { of }), options);
      answer(context, options, firstRows(found, shownTop(context, options, USUAL)));
    });
  sectionOption(snapshotOption(topOption(command, 'how many rows of each table', USUAL), 'an edition, '));
};
