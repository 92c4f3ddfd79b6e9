/** `entente status`: the ledger of a crawl, what is done, what is pending, and why. */

import { answerOptions } from '../cli/answer-options.ts';
import { answer, type DefineCommand, deskOf, examples, type SharedOptions } from '../cli/context.ts';
import { givenOptions } from '../cli/given-options.ts';
import { givenSnapshot, type PositionalOptions, sameAsFirst } from '../cli/positional-snapshot.ts';
import { askLog, isLog } from '../open/open-log.ts';
import { logNamed } from '../questions/log/log-named.ts';
import { logStatus } from '../questions/log/log-status.ts';
import { listLogs, logsBegun } from '../questions/log/logs.ts';
import { withPosts } from '../questions/log/post-notes.ts';
import { crawlStatus } from '../questions/status/crawl-status.ts';

export const defineStatus: DefineCommand = (command, context) => {
  command
    .argument(
      '[SNAPSHOT]',
      'its name, or that of a log (default: the snapshot begun last, or where there is none the log)',
    )
    .addHelpText(
      'after',
      `${examples(
        'entente crawl --network sandbox --snapshot begun --where office=mission',
        'entente status begun',
      )}
One row for each account that is pending, was not read to the end, or has a handle that is not proved; with --verbose, for every account.
Of the log of a watch: the accounts in a gap, up to when each was seen and proved, and what the streams have missed.
Of a snapshot with posts, the same of each account's feed. Exit code 1 while accounts or feeds are pending.
Whether a snapshot, a log or an archive is still what was sealed or written: entente snapshots verify NAME.
`,
    )
    .action((positional: string | undefined) => {
      const options = givenOptions<SharedOptions & PositionalOptions>(command);
      const desk = deskOf(context, options);
      const { database } = desk;
      const given = givenSnapshot(positional, options);
      const logs = given === undefined ? logsBegun(database) : [];
      if (logs.length > 1) {
        answer(context, options, listLogs(database, logs));
        return;
      }
      const name = logs.length === 0 ? given : logNamed(desk, undefined);
      if (name !== undefined && isLog(database, name)) {
        const asked = { all: options.verbose === true, processes: context.runtime };
        answer(
          context,
          options,
          askLog(database, name, (log) => withPosts(log, logStatus(log, asked))),
        );
        return;
      }
      answer(context, options, crawlStatus({ database, name, all: options.verbose }, context.runtime));
    });
  answerOptions(command);
  sameAsFirst(command);
};
