/** `entente show`: one screen about an account, or the console of a country. */

import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { besides, givenOptions } from '../cli/given-options.ts';
import { pastOption, type QuestionOptions, snapshotOption } from '../cli/question-options.ts';
import { chooseSection, sectionOption } from '../cli/section-option.ts';
import { topOfTable } from '../cli/top.ts';
import { whole } from '../cli/whole-number.ts';
import { isEditionName } from '../open/edition-record.ts';
import { isEdition, openStudy } from '../open/open-study.ts';
import { type ShowAsked, show } from '../questions/screens/show.ts';
import { say } from '../words/say.ts';

export const defineShow: DefineCommand = (command, context) => {
  command
    .argument('<A>', 'an account (handle, account id, actor, country:office), or a country')
    .option('--top <N>', 'rows of the long lists of a country that a table shows', whole('--top', 1), 5)
    .addHelpText(
      'after',
      examples(
        'entente show mfa-fr.test -s sandbox-2026',
        'entente show FR -s sandbox-2026',
        'entente show FR --show regions --format csv -s sandbox-2026',
      ),
    )
    .action(async (name: string) => {
      const options = givenOptions<QuestionOptions & ShowAsked>(command);
      const desk = deskOf(context, options);
      if (isEditionName(desk, name)) {
        const { openEdition } = await import('../open/open-edition.ts');
        const { edition } = await import('../questions/edition/edition.ts');
        answer(context, options, chooseSection(edition(openEdition(desk, name)), options), {
          says: say.idle.ofEdition,
        });
        return;
      }
      const asked = await openStudy(desk, options.snapshot);
      if (isEdition(asked)) {
        const { showInEdition } = await import('../questions/edition/show-in-edition.ts');
        const screen = showInEdition(desk, asked, name, topOfTable(context, options).top);
        answer(context, options, chooseSection(screen, options), { says: say.idle.ofEdition });
        return;
      }
      answer(
        context,
        options,
        chooseSection(await show(asked, besides(topOfTable(context, options), { name })), options),
      );
    });
  pastOption(sectionOption(snapshotOption(command, 'an edition, ')));
};
