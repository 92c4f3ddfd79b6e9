/** `entente snapshots`: which snapshots there are, and whether they are still what was sealed. */

import { answerOptions } from '../cli/answer-options.ts';
import { answer, type DefineCommand, databasePath, examples, type SharedOptions } from '../cli/context.ts';
import { givenOptions } from '../cli/given-options.ts';
import { snapshots } from '../questions/snapshots.ts';
import { defineRemove } from './snapshots/remove.ts';
import { defineVerify } from './snapshots/verify.ts';

export const defineSnapshots: DefineCommand = (command, context) => {
  command
    .addHelpText('after', examples('entente snapshots', 'entente snapshots verify sandbox-2026'))
    .action(() => {
      const options = givenOptions<SharedOptions>(command);
      answer(context, options, snapshots(databasePath(context, options)));
    });
  answerOptions(command);
  defineVerify(
    command.command('verify').description('compute the hashes of sealed snapshots and archives again'),
    context,
  );
  defineRemove(
    command.command('remove').description('take a snapshot that was a mistake out of the database'),
    context,
  );
};
