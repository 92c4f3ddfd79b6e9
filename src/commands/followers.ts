/** `entente followers`: who follows an account. */
import type { QuestionOptions } from './ask.ts';
import { ACCOUNT_COLUMNS, accountCells, oneEntry, openQuestion, tiesOf } from './ask.ts';
import type { DefineCommand } from './context.ts';
import { answer, examples } from './context.ts';

export const defineFollowers: DefineCommand = (command, context) => {
  command
    .argument('<A>', 'an account: handle, account id, actor or country:office')
    .option('-s, --snapshot <NAME>', 'the snapshot to ask; default the newest')
    .addHelpText('after', examples('entente followers mfa-fr.test -s sandbox-2026'))
    .action((name: string) => {
      const options = command.optsWithGlobals<QuestionOptions>();
      const asked = openQuestion(context, options);
      const a = oneEntry(asked, name);
      const ties = tiesOf(asked, a);
      const rows = ties.others
        .map((other) => ({ other, tie: ties.from(other), back: ties.to(other) }))
        .filter(({ tie }) => tie.state === 'yes');
      const unknown = ties.others.filter((other) => ties.from(other).state === 'unknown').length;
      answer(context, options, {
        sentence: `@${a.handle} is followed by ${rows.length} of ${ties.others.length}${unknown > 0 ? `; for ${unknown} it is unknown` : ''}.`,
        columns: [...ACCOUNT_COLUMNS, 'followed_back', 'followed_at'],
        rows: rows.map(({ other, tie, back }) => [...accountCells(other), back.state, tie.followedAt]),
        facts: { account: a.handle, followers: rows.length, unknown },
      });
    });
};
