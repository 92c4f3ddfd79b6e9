/** `entente seal`: closes a snapshot for good. */
import { UserError } from '../errors.ts';
import { withheldBy } from '../store/archive.ts';
import { takeLock } from '../store/crawl-lock.ts';
import { findSnapshot, listSnapshots, sealSnapshot } from '../store/snapshots.ts';
import { openStore } from '../store/store.ts';
import type { DefineCommand, SharedOptions } from './context.ts';
import { databasePath, examples, say } from './context.ts';
import { publicationTerms } from './networks.ts';
import { type PositionalOptions, requiredSnapshot, sameAsFirst } from './positional-snapshot.ts';

interface SealOptions extends SharedOptions {
  unread?: string;
}

export const defineSeal: DefineCommand = (command, context) => {
  command
    .argument('[SNAPSHOT]', 'its name')
    .option(
      '--unread <REASON>',
      'seal although accounts, or their posts, were not read; the reason stands beside each of them',
    )
    .addHelpText(
      'after',
      examples('entente seal leaders-2026', 'entente seal leaders-2026 --unread "budget"'),
    )
    .action((positional: string | undefined) => {
      const options = command.optsWithGlobals<SealOptions & PositionalOptions>();
      const name = requiredSnapshot(positional, options);
      const path = databasePath(context, options);
      const store = openStore(path);
      const snapshot = findSnapshot(store, name);
      if (snapshot === null) {
        const open = listSnapshots(store).filter(({ state }) => state === 'open');
        throw new UserError(
          `there is no snapshot ${name} in ${path}; not sealed yet: ${open.map((one) => one.name).join(', ') || 'none'}`,
        );
      }
      const release = takeLock(store, snapshot, context.runtime);
      const sealedAt = new Date(context.runtime.now()).toISOString();
      try {
        const withholdable = withheldBy(publicationTerms(snapshot.network));
        const sealed = sealSnapshot(store, snapshot, { sealedAt, unread: options.unread, withholdable });
        say(context, options, `${name}: sealed; content hash ${sealed.contentHash}`);
      } finally {
        release();
      }
    });
  sameAsFirst(command);
};
