/** `entente unreturned`: follows that are not returned, of one account or over the roster. */

import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { besides, type Form, givenOptions } from '../cli/given-options.ts';
import { readList } from '../cli/name-list.ts';
import { type QuestionOptions, snapshotOption, whereOption } from '../cli/question-options.ts';
import { chooseSection, sectionOption } from '../cli/section-option.ts';
import { shownTop, topOption } from '../cli/top.ts';
import { openStudy } from '../open/open-study.ts';
import { ACCOUNT_HELP } from '../questions/name-accounts.ts';
import type { UnreturnedAsked } from '../questions/ties/tie-listing.ts';
import { unreturned } from '../questions/ties/unreturned.ts';
import { say } from '../words/say.ts';

const OF_ONE_TABLE: Form = { says: say.idle.ofOneTable };

/** Rows of the ranking on a terminal. */
const USUAL = 20;

export const defineUnreturned: DefineCommand = (command, context) => {
  command
    .argument('[A]', `${ACCOUNT_HELP}; without it, the ranking over the roster`)
    .option('--incoming', 'who follows A and is not followed back, in place of whom A follows in vain')
    .addHelpText(
      'after',
      examples(
        'entente unreturned mfa-fr.test -s sandbox-2026',
        'entente unreturned mfa-fr.test --incoming -s sandbox-2026',
        'entente unreturned --top 10 -s sandbox-2026',
      ),
    )
    .action(async (account: string | undefined) => {
      const options = givenOptions<QuestionOptions & UnreturnedAsked>(command);
      const desk = deskOf(context, options);
      const top = account === undefined ? shownTop(context, options, USUAL) : USUAL;
      const asked = await openStudy(desk, options.snapshot);
      const list = await readList(context.runtime, account);
      const found = await unreturned(asked, besides(options, { account, list, top }));
      if ('sections' in found) answer(context, options, chooseSection(found, options));
      else answer(context, options, found, OF_ONE_TABLE);
    });
  whereOption(snapshotOption(topOption(command, 'how many of the ranking', USUAL), 'an edition, '));
  sectionOption(command);
};
