/** `entente forget`: honours a request to be deleted, and names what it cannot reach. */

import { existsSync, statSync } from 'node:fs';
import { dropStudies } from '../cache.ts';
import type { DefineCommand, SharedOptions } from '../cli/context.ts';
import { answer, databasePath, EXIT, examples, say } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { englishAnswer } from '../cli/english-answer.ts';
import { givenOptions, refuseUnread } from '../cli/given-options.ts';
import { repeated } from '../cli/repeated.ts';
import { UserError } from '../errors.ts';
import { EDITIONS } from '../open/edition-record.ts';
import { ARCHIVES } from '../open/open-snapshot.ts';
import { filesNaming } from '../publish/published-files.ts';
import { rowOfTable } from '../roster/row-numbers.ts';
import { takeLock } from '../store/crawl-lock.ts';
import type { Store } from '../store/driver.ts';
import { findEdition, listEditions } from '../store/editions.ts';
import { type ForgottenFrom, findHeldAccounts, forgetAccount, type HeldAccount } from '../store/forget.ts';
import { emptyPages } from '../store/remove-snapshot.ts';
import { listSnapshots } from '../store/snapshots.ts';
import { openExistingStore, requireWritable } from '../store/store.ts';
import { exportFolders } from '../store/watch-log.ts';

const PUBLISHED = [ARCHIVES, EDITIONS, 'reports'] as const;

interface ForgetOptions extends SharedOptions {
  yes?: boolean;
  look?: string[];
}

export const defineForget: DefineCommand = (command, context) => {
  command
    .argument('<ACCOUNT>', 'handle or account id; of a table that numbers its rows also x:TABLE#17')
    .option('--yes', 'do it; without this the command only says what it would do')
    .option(
      '--look <DIR>',
      'a folder of archives or reports elsewhere; several by commas, or repeated',
      repeated,
    )
    .addHelpText(
      'after',
      `
Every snapshot that holds the account is written anew without it: NAME becomes NAME.r1, and its manifest counts
the redaction. The old one is removed so that the database file keeps no trace, and so is an edition that joins it. Archives, reports and exports of logs on
disk are named, not changed: remove them, and publish those of the new snapshot. They are named again whenever this is
run again, also once the database no longer holds the account.
${examples(
  'entente crawl eu.test a-casdillo.test --network sandbox --snapshot held --seal',
  'entente forget a-casdillo.test --yes',
)}`,
    )
    .action((text: string) => {
      const options = givenOptions<ForgetOptions>(command);
      const path = databasePath(context, options);
      refuseUnread(options, { later: ['look', 'yes', 'format'] });
      for (const folder of options.look ?? []) requireFolder(folder);
      const store = openExistingStore(path);
      const exported = store === null ? [] : exportFolders(store);
      const folders = [...PUBLISHED, ...(options.look ?? []), ...exported];
      const held = store === null ? [] : heldAccounts(store, text);
      const isNumber = held.some(({ numberedIn }) => numberedIn !== undefined);
      const account = held.length > 1 || isNumber ? { accountId: text } : held[0];
      const ids = held.filter(({ numberedIn }) => numberedIn === undefined).map(({ accountId }) => accountId);
      const names = [text.replace(/^@/, ''), ...ids];
      if (account !== undefined && !options.yes) {
        requireWritable(store!, path);
        throw new UserError(`this removes ${account.accountId} from ${path} for good; say --yes to do it`);
      }
      const files = filesNaming(folders, names);
      const before = store === null ? [] : listEditions(store);
      const done = held.flatMap((each) => forgetIn(store!, path, each));
      const editions = before.filter(({ name }) => findEdition(store!, name) === null);
      // Also where nothing is held: what was killed between the two has left its traces.
      const unemptied = store === null || !options.yes ? null : emptyPages(store);
      store?.close();
      const hindrances = [unemptied, dropStudies(context.runtime.env)].filter((text) => text !== null);
      if (account === undefined && files.length === 0) {
        throw new UserError(
          `${path} holds no account ${text}, and no file under ${folders.join(', ')} names it; archives elsewhere are named with --look DIR`,
        );
      }
      if (hindrances.length > 0) context.exitCode = EXIT.findings;
      answer(
        context,
        options,
        englishAnswer({
          sentence: `${account?.accountId ?? text}: ${account === undefined ? 'no longer in the database' : `removed from ${count(done.length, 'snapshot')}`}; ${count(files.length, 'published file')} still ${files.length === 1 ? 'names' : 'name'} it`,
          columns: ['what', 'name', 'now'],
          rows: [
            ...done.map(({ name, replacedBy }) => ['snapshot', name, replacedBy]),
            ...editions.map(({ name }) => ['edition', name, 'removed']),
            ...files.map((file) => ['file', file, 'not changed']),
          ],
          notes: [
            ...hindrances,
            ...editions.map(
              ({ name, snapshots }) =>
                `${name} joined it; make it again: entente edition ${name} ${snapshots.map((one) => done.find((each) => each.name === one.name)?.replacedBy ?? one.name).join(' ')}`,
            ),
            'Take its row out of the roster, or the next crawl reads it again; git and copies elsewhere keep what was published.',
          ],
        }),
      );
      say(context, options, `publish anew with: entente export NAME DIR, entente report NAME`);
    });

  function forgetIn(store: Store, path: string, account: HeldAccount): ForgottenFrom[] {
    requireWritable(store, path);
    const releases = listSnapshots(store)
      .filter(({ state }) => state === 'open')
      .map((snapshot) => takeLock(store, snapshot, context.runtime));
    for (const release of releases) release();
    return forgetAccount(store, account, new Date(context.runtime.now()).toISOString());
  }
};

function requireFolder(folder: string): void {
  if (existsSync(folder) && statSync(folder).isDirectory()) return;
  throw new UserError(`--look ${folder}: there is no such folder; nothing was done`);
}

/** One account, which is another number in each table that numbers its rows. @throws UserError where several are meant. */
function heldAccounts(store: Store, text: string): HeldAccount[] {
  const held = findHeldAccounts(store, text);
  const byId = held.filter(({ numberedIn }) => numberedIn === undefined);
  if (byId.length > 1) {
    const ids = byId.map(({ accountId }) => accountId).join(', ');
    throw new UserError(`${text} has named several accounts: ${ids}; name one of them by its id`);
  }
  const byNumber = held.filter(({ accountId }) => accountId === text);
  if (byNumber.length > 1) {
    const tables = byNumber.flatMap(({ numberedIn }) => numberedIn ?? []);
    const { network } = byNumber[0]!;
    throw new UserError(
      `${text} is the number of a row in ${tables.join(', ')}, of another account in each; name one by its handle, or as ${rowOfTable(network, tables[0]!, text)}`,
    );
  }
  return held;
}
