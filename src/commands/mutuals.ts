/** `entente mutuals`: who follows an account and is followed by it. */
import { isObserved } from '../roster/verdict.ts';
import type { QuestionOptions } from './ask.ts';
import { ACCOUNT_COLUMNS, accountCells, oneEntry, openQuestion, tiesOf, whyUnread } from './ask.ts';
import type { DefineCommand } from './context.ts';
import { answer, examples } from './context.ts';

export const defineMutuals: DefineCommand = (command, context) => {
  command
    .argument('<A>', 'an account: handle, account id, actor or country:office')
    .option('-s, --snapshot <NAME>', 'the snapshot to ask; default the newest')
    .addHelpText('after', examples('entente mutuals mfa-fr.test -s sandbox-2026'))
    .action((name: string) => {
      const options = command.optsWithGlobals<QuestionOptions>();
      const asked = openQuestion(context, options);
      const a = oneEntry(asked, name);
      const ties = tiesOf(asked, a);
      const pairs = ties.others.map((other) => ({ other, there: ties.to(other), back: ties.from(other) }));
      const mutual = pairs.filter(({ there, back }) => there.state === 'yes' && back.state === 'yes');
      const possible = pairs.filter(({ there, back }) => there.state !== 'no' && back.state !== 'no').length;
      const range = possible > mutual.length ? `; up to ${possible} if every unknown tie is there` : '';
      answer(context, options, {
        sentence: `@${a.handle} and ${mutual.length} of ${ties.others.length} follow each other${range}.${
          isObserved(a.verdict) ? '' : ` ${whyUnread(a)}.`
        }`,
        columns: [...ACCOUNT_COLUMNS, 'followed_at', 'followed_back_at'],
        rows: mutual.map(({ other, there, back }) => [
          ...accountCells(other),
          there.followedAt,
          back.followedAt,
        ]),
        facts: {
          account: a.handle,
          mutual: isObserved(a.verdict) ? mutual.length : null,
          mutual_min: mutual.length,
          mutual_max: possible,
        },
      });
    });
};
