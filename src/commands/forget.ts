/** `entente forget`: honours a request to be deleted, and names what it cannot reach. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { takeLock } from '../store/crawl-lock.ts';
import { findHeldAccounts, forgetAccount } from '../store/forget.ts';
import { emptyPages } from '../store/remove-snapshot.ts';
import { listSnapshots } from '../store/snapshots.ts';
import { openExistingStore, requireWritable } from '../store/store.ts';
import type { DefineCommand, SharedOptions } from './context.ts';
import { answer, count, databasePath, EXIT, examples, say } from './context.ts';
import { ARCHIVES } from './open-snapshot.ts';

const PUBLISHED = [ARCHIVES, 'reports'] as const;

interface ForgetOptions extends SharedOptions {
  yes?: boolean;
}

export const defineForget: DefineCommand = (command, context) => {
  command
    .argument('<ACCOUNT>', 'handle or account id')
    .option('--yes', 'do it; without this the command only says what it would do')
    .addHelpText(
      'after',
      `
Every snapshot that holds the account is written anew without it: NAME becomes NAME.r1, and its manifest counts
the redaction. The old one is removed so that the database file keeps no trace. Archives and reports on disk are
named, not changed: remove them, and publish those of the new snapshot.
${examples('entente crawl --network sandbox --snapshot trial --seal', 'entente forget a-casdillo.test --yes')}`,
    )
    .action((text: string) => {
      const options = command.optsWithGlobals<ForgetOptions>();
      const path = databasePath(context, options);
      const store = openExistingStore(path);
      const held = store === null ? [] : findHeldAccounts(store, text);
      const [account] = held;
      if (store === null || account === undefined) throw new UserError(`${path} holds no account ${text}`);
      if (held.length > 1) {
        const ids = held.map(({ accountId }) => accountId).join(', ');
        throw new UserError(`${text} has named several accounts: ${ids}; name one of them by its id`);
      }
      const names = [text.replace(/^@/, ''), account.accountId];
      requireWritable(store, path);
      if (!options.yes) {
        throw new UserError(`this removes ${account.accountId} from ${path} for good; say --yes to do it`);
      }
      const releases = listSnapshots(store)
        .filter(({ state }) => state === 'open')
        .map((snapshot) => takeLock(store, snapshot, context.runtime));
      for (const release of releases) release();
      const sealedAt = new Date(context.runtime.now()).toISOString();
      const done = forgetAccount(store, account, sealedAt);
      const hindrance = emptyPages(store);
      if (hindrance !== null) context.exitCode = EXIT.findings;
      store.close();
      const files = PUBLISHED.flatMap((folder) => filesNaming(folder, names));
      answer(context, options, {
        sentence: `${account.accountId}: removed from ${count(done.length, 'snapshot')}; ${count(files.length, 'published file')} still ${files.length === 1 ? 'names' : 'name'} it`,
        columns: ['what', 'name', 'now'],
        rows: [
          ...done.map(({ name, replacedBy }) => ['snapshot', name, replacedBy]),
          ...files.map((file) => ['file', file, 'not changed']),
        ],
        notes: [
          ...(hindrance === null ? [] : [hindrance]),
          'Take its row out of the roster, or the next crawl reads it again; git and copies elsewhere keep what was published.',
        ],
      });
      say(context, options, `publish anew with: entente export NAME DIR, entente report NAME`);
    });
};

/** Files below a folder that hold one of the names. */
function filesNaming(folder: string, names: readonly string[]): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const text = readFileSync(file, 'utf8');
      return names.some((name) => text.includes(name));
    })
    .sort();
}
