/** `entente roster from-handles`: a plain list of handles becomes a roster to complete. */

import { type DefineCommand, examples, type SharedOptions, say } from '../../cli/context.ts';
import { count } from '../../cli/count.ts';
import { givenOptions } from '../../cli/given-options.ts';
import { addOutOption, type OutOptions, writeOut } from '../../cli/out-file.ts';
import { UserError } from '../../errors.ts';
import { readText } from '../../jobs/roster-file.ts';
import { requireNetwork } from '../../jobs/roster-network.ts';
import { fromHandles } from '../../roster/from-handles.ts';
import { renderRoster } from '../../roster/render.ts';

export const defineRosterFromHandles: DefineCommand = (command, context) => {
  addOutOption(command)
    .argument('<FILE>', 'one handle or address of a profile a line, # begins a remark; - for standard input')
    .option('--network <NETWORK>', 'the network they are on; without it, each by its form')
    .addHelpText(
      'after',
      `
Without --network, name@host is taken for Mastodon, name.host for Bluesky, every other for X.
${examples(
  'echo mfa-fr.test > handles.txt',
  'entente roster from-handles handles.txt --network sandbox --out handles.csv',
  'echo "https://bsky.app/profile/president.test" | entente roster from-handles -',
)}`,
    )
    .action((file: string) => {
      const options = givenOptions<SharedOptions & OutOptions & { network?: string }>(command);
      const network = options.network === undefined ? undefined : requireNetwork(options.network);
      const text = readText(file, 'name a file with one handle a line');
      const { roster, repeated } = fromHandles(text, file, network);
      if (roster.rows.length === 0) throw new UserError(`${file}: holds no handles; write one a line`);
      writeOut(context, options, renderRoster(roster));
      const again = repeated === 0 ? '' : `, ${count(repeated, 'repeated line')} left out`;
      say(
        context,
        options,
        `${count(roster.rows.length, 'account')}${again}; kind, country and office may be filled in, name and account_id by: entente roster complete FILE`,
      );
    });
};
