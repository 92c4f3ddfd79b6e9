/** `entente roster complete`: names, account ids and languages from the network, as a patch that a person reads. */

import { type DefineCommand, EXIT, examples, say } from '../../cli/context.ts';
import { count } from '../../cli/count.ts';
import { givenOptions } from '../../cli/given-options.ts';
import { addOutOption, type OutOptions, writeOut } from '../../cli/out-file.ts';
import { startProgress } from '../../cli/progress.ts';
import { writeMessage } from '../../cli/terminal.ts';
import { GaveUp } from '../../crawl/faults.ts';
import type { Network } from '../../crawl/network.ts';
import { UserError } from '../../errors.ts';
import { FILE_ARGUMENT, today } from '../../jobs/roster-file.ts';
import { requireNetwork } from '../../jobs/roster-network.ts';
import { COMPLETED, completeRows, type SeenAccount, usualLanguage } from '../../roster/complete.ts';
import { networksOf } from '../../roster/handles.ts';
import type { Roster } from '../../roster/parse.ts';
import { oneLine, renderRoster } from '../../roster/render.ts';
import { namesAccount, type RosterRow } from '../../roster/row.ts';
import { holdsOn } from '../../roster/tenure.ts';
import { unifiedDiff } from '../../roster/unified-diff.ts';
import { profileOf } from './live.ts';
import {
  addLookUpOptions,
  approveLookUps,
  type LookUpOptions,
  lookUpAccounts,
  unlessInterrupted,
  withNetwork,
} from './look-up.ts';
import { readForPatch } from './patch.ts';

interface CompleteOptions extends LookUpOptions, OutOptions {
  network?: string;
}

const DAY_SECONDS = 86_400;
/** Older posts say little of the language of today. */
const POST_DAYS = 365;

export const defineRosterComplete: DefineCommand = (command, context) => {
  command
    .argument(...FILE_ARGUMENT)
    .option('--network <NETWORK>', 'the network that is asked (default: the only one of the roster)');
  addLookUpOptions(addOutOption(command))
    .addHelpText(
      'after',
      `
Looks up every account of today whose row has an empty name, account_id or language, and prints a patch that fills
them in; the roster itself is never written, and what it says stays. A language is proposed where more than half of
the account's recent posts have it, and not on X, where posts cost money.
Exit code 1 where there is anything to apply or to settle.
${examples(
  'echo eu.test | entente roster from-handles - --network sandbox --out few.csv',
  'entente roster complete few.csv --out complete.patch',
)}`,
    )
    .action(async (file: string | undefined) => {
      const options = givenOptions<CompleteOptions>(command);
      const { text, path, roster } = readForPatch(file);
      const name = networkOf(roster, options.network);
      await unlessInterrupted(context, options, 'interrupted; nothing is proposed', async () => {
        const seen = await withNetwork(context, name, options, ['out'], (network) =>
          ask(options, network, rowsToAsk(roster, name)),
        );
        const { rows, filled, open } = completeRows(roster.rows, seen);
        const changed = rows.some((row, k) => row !== roster.rows[k]);
        const proposed = changed ? renderRoster({ ...roster, rows }) : text;
        writeOut(context, options, unifiedDiff(text, proposed, path));
        const asked = rowsToAsk(roster, name).length;
        if (asked > seen.size)
          say(
            context,
            options,
            `${count(asked - seen.size, 'account')} ${name} does not show; see: entente roster check ${path} --live ${name}`,
          );
        for (const { message } of open) writeMessage(context.runtime, `For you to settle: ${message}\n`);
        const cells = COMPLETED.filter((column) => filled[column] > 0).map(
          (column) => `${filled[column]} ${column}`,
        );
        if (changed || open.length > 0) context.exitCode = EXIT.findings;
        say(
          context,
          options,
          cells.length === 0
            ? `${name} has nothing to add to the roster.`
            : `${count(seen.size, 'account')} looked up on ${name}; filled in: ${cells.join(', ')}. Read the patch, then: git apply PATCH`,
        );
      });
    });

  function rowsToAsk(roster: Roster, network: string): RosterRow[] {
    const date = today(context);
    return roster.rows.filter(
      (row) =>
        row.network === network &&
        namesAccount(row) &&
        holdsOn(row, date) &&
        COMPLETED.some((column) => row[column] === ''),
    );
  }

  async function ask(
    options: CompleteOptions,
    network: Network,
    rows: readonly RosterRow[],
  ): Promise<Map<RosterRow, SeenAccount>> {
    await approveLookUps(context, options, network, rows.length);
    const progress = startProgress(context.runtime, options.quiet === true);
    const seen = new Map<RosterRow, SeenAccount>();
    try {
      const wanted = rows.map((row, number) => ({
        number,
        handle: row.account_id === '' ? row.handle : '',
        accountId: row.account_id,
      }));
      network.expectRoster?.(wanted);
      const found = await lookUpAccounts(network, wanted, (done) =>
        progress.show(`accounts: ${done} of ${rows.length}`),
      );
      for (const [k, row] of rows.entries()) {
        const answer = found.get(k);
        const profile = profileOf(answer);
        if (profile === undefined || answer?.accountId === undefined) continue;
        progress.show(`posts: ${k + 1} of ${rows.length}`);
        const language =
          row.language === '' ? await languageOf(network, k, answer.accountId, profile.handle) : '';
        const name = oneLine(profile.displayName);
        seen.set(row, { handle: profile.handle, accountId: answer.accountId, name, language });
      }
      return seen;
    } finally {
      progress.end();
    }
  }

  async function languageOf(
    network: Network,
    number: number,
    accountId: string,
    handle: string,
  ): Promise<string> {
    const { feed } = network;
    if (feed.price > 0) return '';
    const since = Math.floor(context.runtime.now() / 1000) - POST_DAYS * DAY_SECONDS;
    const account = { number, handle, accountId, createdAt: null };
    const page = await feed.page(account, null, feed.pageSize, since).catch((error: unknown) => {
      if (error instanceof GaveUp) return null;
      throw error;
    });
    if (page?.kind !== 'page') return '';
    return usualLanguage(page.items.filter(({ kind }) => kind !== 'repost').map(({ language }) => language));
  }
};

function networkOf({ rows }: Roster, asked: string | undefined): string {
  if (asked !== undefined) return requireNetwork(asked);
  const networks = networksOf(rows);
  if (networks.length === 1) return networks[0]!;
  throw new UserError(
    `the roster has accounts of ${networks.join(', ') || 'no network'}; name one with --network`,
  );
}
