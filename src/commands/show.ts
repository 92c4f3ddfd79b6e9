/** `entente show`: one screen about an account, or the console of a country. */
import { accountScreen } from './account-screen.ts';
import type { QuestionOptions } from './ask.ts';
import { answerQuestion, openQuestion, snapshotOption } from './ask.ts';
import type { DefineCommand } from './context.ts';
import { examples } from './context.ts';
import { countryScreen } from './country-screen.ts';
import { ensureMeasures } from './kept-measures.ts';
import { nameAccounts } from './name-accounts.ts';
import { wholeNumber } from './whole-number.ts';

interface ShowOptions extends QuestionOptions {
  top: string;
}

export const defineShow: DefineCommand = (command, context) => {
  command
    .argument('<A>', 'an account (handle, account id, actor, country:office), or a country')
    .option('--top <N>', 'rows of the long lists of a country that a table shows', '5')
    .addHelpText(
      'after',
      examples('entente show mfa-fr.test -s sandbox-2026', 'entente show FR -s sandbox-2026'),
    )
    .action(async (name: string) => {
      const options = command.optsWithGlobals<ShowOptions>();
      const asked = openQuestion(context, options);
      const top = wholeNumber('--top', options.top, 1);
      const { accounts, country } = nameAccounts(asked, name);
      if (country !== undefined) {
        answerQuestion(context, options, 'show', asked, countryScreen(asked, country, accounts, top));
        return;
      }
      const notes = await ensureMeasures(context, options, asked);
      const answer = accountScreen(asked, accounts[0]!);
      answerQuestion(context, options, 'show', asked, {
        ...answer,
        notes: [...(answer.notes ?? []), ...notes],
      });
    });
  snapshotOption(command);
};
