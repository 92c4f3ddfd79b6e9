/** `entente snapshots remove`: takes a snapshot that was a mistake out of the database. */
import type { DefineCommand, SharedOptions } from '../../cli/context.ts';
import { databasePath, EXIT, examples, say } from '../../cli/context.ts';
import { givenOptions, refuseUnread } from '../../cli/given-options.ts';
import { type PositionalOptions, requiredSnapshot, sameAsFirst } from '../../cli/positional-snapshot.ts';
import { UserError } from '../../errors.ts';
import { ARCHIVES, archiveDirectories } from '../../open/open-snapshot.ts';
import { readManifest } from '../../store/archive.ts';
import { takeLock } from '../../store/crawl-lock.ts';
import { editionsWith, findEdition, removeEdition } from '../../store/editions.ts';
import { emptyPages, removeSnapshot } from '../../store/remove-snapshot.ts';
import { findSnapshot } from '../../store/snapshots.ts';
import { openExistingStore, requireWritable } from '../../store/store.ts';

interface RemoveOptions extends SharedOptions {
  yes?: boolean;
}

export const defineRemove: DefineCommand = (command, context) => {
  command
    .argument('[SNAPSHOT]', 'its name, in the database, or that of an edition')
    .option('--yes', 'do it; without this the command only says what it would do')
    .addHelpText(
      'after',
      `
For what was imported in the wrong direction, or crawled by mistake. An archive or a report of it is a folder of
yours, and stays. Accounts that only it had keep
their ids in the database: entente forget takes an account out of all that there is.
${examples('entente crawl --network sandbox --snapshot mistake --where office=mission', 'entente snapshots remove mistake --yes')}`,
    )
    .action((positional: string | undefined) => {
      const options = givenOptions<RemoveOptions & PositionalOptions>(command);
      const name = requiredSnapshot(positional, options);
      refuseUnread(options, { later: ['yes'] });
      const path = databasePath(context, options);
      const store = openExistingStore(path);
      const snapshot = store === null ? null : findSnapshot(store, name);
      if (store !== null && snapshot === null && findEdition(store, name) !== null) {
        requireWritable(store, path);
        if (!options.yes) {
          throw new UserError(
            `this removes the edition ${name} from ${path} for good (what it joins stays); say --yes to do it`,
          );
        }
        removeEdition(store, name);
        store.close();
        say(context, options, `${name}: removed from ${path}; an archive of it stays`);
        return;
      }
      if (store === null || snapshot === null) {
        throw new UserError(`there is no snapshot ${name} in ${path}; entente snapshots lists what there is`);
      }
      requireWritable(store, path);
      const archives = archiveDirectories().filter(
        (directory) => readManifest(directory).content_hash === snapshot.contentHash,
      );
      const joining = editionsWith(store, snapshot.contentHash ?? '');
      const kept = [
        archives.length === 0 ? 'there is no archive of it' : `its archive stays: ${archives.join(', ')}`,
        ...(joining.length === 0
          ? []
          : [
              `${joining.join(' and ')} ${joining.length === 1 ? 'joins it and is' : 'join it and are'} asked only where its archive is under ${ARCHIVES}`,
            ]),
      ].join('; ');
      if (!options.yes) {
        throw new UserError(`this removes ${name} from ${path} for good (${kept}); say --yes to do it`);
      }
      takeLock(store, snapshot, context.runtime);
      removeSnapshot(store, snapshot);
      const hindrance = emptyPages(store);
      store.close();
      say(
        context,
        options,
        `${name}: removed from ${path}${archives.length + joining.length === 0 ? '' : `; ${kept}`}`,
      );
      if (hindrance === null) return;
      say(context, options, hindrance);
      context.exitCode = EXIT.findings;
    });
  sameAsFirst(command);
};
