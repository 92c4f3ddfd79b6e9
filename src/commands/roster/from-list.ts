/** `entente roster from-list`: the members of a public list become a roster. */

import { type DefineCommand, examples, say } from '../../cli/context.ts';
import { count } from '../../cli/count.ts';
import { givenOptions } from '../../cli/given-options.ts';
import { addOutOption, type OutOptions, writeOut } from '../../cli/out-file.ts';
import { GaveUp } from '../../crawl/faults.ts';
import type { ListMembers } from '../../crawl/list-members.ts';
import type { Network } from '../../crawl/network.ts';
import { NetworkError, UserError } from '../../errors.ts';
import { liveEntry, settingsOf } from '../../jobs/networks.ts';
import { today } from '../../jobs/roster-file.ts';
import { foldHandle } from '../../roster/handles.ts';
import { type ListAddress, listAddress } from '../../roster/list-address.ts';
import { oneLine, renderRoster } from '../../roster/render.ts';
import { ROSTER_COLUMNS, rosterRow } from '../../roster/row.ts';
import {
  addLookUpOptions,
  approveLookUps,
  type LookUpOptions,
  unlessInterrupted,
  withNetwork,
} from './look-up.ts';

interface ListOptions extends LookUpOptions, OutOptions {
  sandbox?: boolean;
}

export const defineRosterFromList: DefineCommand = (command, context) => {
  command.argument(
    '<ADDRESS>',
    'of a list or starter pack on Bluesky, a collection on Mastodon, or a list on X (/i/lists/NUMBER)',
  );
  addLookUpOptions(addOutOption(command))
    .option('--sandbox', 'ask the simulated network')
    .addHelpText(
      'after',
      `
No login is needed, except on X, where each member has to be paid for: the cost is named first. The rows have
handle, name, account_id, source and checked_at; nothing else is needed to crawl them.
${examples(
  'entente roster from-list https://bsky.app/starter-pack/eu.test/foreign-ministry --sandbox --out ministries.csv',
  'entente crawl --roster ministries.csv --network sandbox --snapshot ministries --seal',
)}`,
    )
    .action(async (text: string) => {
      const options = givenOptions<ListOptions>(command);
      const address = parseAddress(text);
      const name = options.sandbox ? 'sandbox' : address.network;
      await unlessInterrupted(context, options, 'interrupted; nothing is written', async () => {
        const list = await withNetwork(context, name, options, ['out'], (network) =>
          readMembers(options, network, address).catch((error: unknown) => refuse(error, network)),
        );
        write(options, name, text, list);
      });
    });

  function readMembers(options: ListOptions, network: Network, address: ListAddress): Promise<ListMembers> {
    const { runtime } = context;
    const entry = liveEntry(address.network);
    const settings = settingsOf(entry, runtime, options);
    const approve = (users: number) => approveLookUps(context, options, network, users);
    return entry.members!({ network, settings, env: runtime.env, approve }, address);
  }

  function write(
    options: ListOptions,
    network: string,
    source: string,
    { title, members, statedCount }: ListMembers,
  ): void {
    const rows = new Map(
      members.map(({ handle, accountId, name }) => [
        foldHandle(handle),
        rosterRow({
          network,
          handle,
          name: oneLine(name),
          account_id: accountId,
          source,
          checked_at: today(context),
        }),
      ]),
    );
    if (rows.size === 0) throw new UserError(`the list ${title} shows no members; nothing is written`);
    writeOut(
      context,
      options,
      renderRoster({ columns: [], rows: [...rows.values()], lines: [], present: ROSTER_COLUMNS }),
    );
    const hidden = statedCount === null ? 0 : statedCount - rows.size;
    say(
      context,
      options,
      `${count(rows.size, 'account')} of the list ${title}${hidden > 0 ? `; ${count(hidden, 'more member')} it does not show, such as suspended ones` : ''}`,
    );
  }
};

function parseAddress(text: string): ListAddress {
  const address = listAddress(text);
  if (address === undefined) {
    throw new UserError(
      `"${text}" is not the address of a list; write one such as https://bsky.app/profile/HANDLE/lists/KEY, https://bsky.app/starter-pack/HANDLE/KEY, https://HOST/collections/N or https://x.com/i/lists/N`,
    );
  }
  if ('fault' in address) throw new UserError(`"${text}" ${address.fault}`);
  return address;
}

function refuse(error: unknown, { host }: Network): never {
  if (!(error instanceof GaveUp)) throw error;
  throw new NetworkError(`could not read from ${host} (${error.message}); run the same command again later`, {
    cause: error,
  });
}
