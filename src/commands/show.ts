/** `entente show`: one screen about an account, or the console of a country. */
import type { SectionedAnswer } from '../cli/answer.ts';
import type { DefineCommand } from '../cli/context.ts';
import { examples } from '../cli/context.ts';
import { chooseSection, type SectionOptions, sectionOption } from '../cli/section-option.ts';
import { wholeNumber } from '../cli/whole-number.ts';
import {
  type ActivitySections,
  accountActivity,
  countryActivity,
} from '../questions/activity/account-activity.ts';
import { findActivity } from '../questions/activity/load-activity.ts';
import type { QuestionOptions } from '../questions/ask.ts';
import { answerQuestion, byCountry, openQuestion, snapshotOption } from '../questions/ask.ts';
import { ensureMeasures } from '../questions/measures/kept-measures.ts';
import { nameAccounts } from '../questions/name-accounts.ts';
import { type PastOptions, pastOption, pastSnapshots } from '../questions/past-snapshots.ts';
import { accountScreen } from '../questions/screens/account-screen.ts';
import { countryScreen } from '../questions/screens/country-screen.ts';

interface ShowOptions extends QuestionOptions, PastOptions, SectionOptions {
  top: string;
}

export const defineShow: DefineCommand = (command, context) => {
  command
    .argument('<A>', 'an account (handle, account id, actor, country:office), or a country')
    .option('--top <N>', 'rows of the long lists of a country that a table shows', '5')
    .addHelpText(
      'after',
      examples(
        'entente show mfa-fr.test -s sandbox-2026',
        'entente show FR -s sandbox-2026',
        'entente show FR --show regions --format csv -s sandbox-2026',
      ),
    )
    .action(async (name: string) => {
      const options = command.optsWithGlobals<ShowOptions>();
      const asked = openQuestion(context, options);
      const top = wholeNumber('--top', options.top, 1);
      const { accounts, country, notes: naming } = nameAccounts(asked, name);
      const active = findActivity(asked);
      if (country !== undefined) {
        const screen = countryScreen(asked, country, accounts, top);
        const posted = active === null ? NOTHING : countryActivity(active, [...accounts].sort(byCountry));
        const answer = chooseSection(withActivity(screen, posted), options, 'accounts');
        answerQuestion(context, options, 'show', asked, answer);
        return;
      }
      const notes = await ensureMeasures(context, options, asked);
      const answer = accountScreen(asked, accounts[0]!, pastSnapshots(context, options, asked));
      const posted = active === null ? NOTHING : accountActivity(active, accounts[0]!.accountId);
      const whole = {
        ...withActivity(answer, posted),
        notes: [...naming, ...(answer.notes ?? []), ...notes, ...posted.notes],
      };
      answerQuestion(context, options, 'show', asked, chooseSection(whole, options, 'measures'));
    });
  pastOption(sectionOption(snapshotOption(command)), context);
};

const NOTHING: ActivitySections = { sections: [], notes: [] };

/** What an account or a country posted comes after all else about it. */
function withActivity(answer: SectionedAnswer, { sections, notes }: ActivitySections): SectionedAnswer {
  return {
    ...answer,
    sections: [...answer.sections, ...sections],
    notes: [...(answer.notes ?? []), ...notes],
  };
}
