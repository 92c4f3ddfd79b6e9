/** `entente export`: the archive of a snapshot, as text that travels. */
import { archiveTexts, writeArchive } from '../store/archive.ts';
import type { DefineCommand, SharedOptions } from './context.ts';
import { examples, say } from './context.ts';
import { publicationTerms } from './networks.ts';
import { openSealedSnapshot } from './open-snapshot.ts';

export const defineExport: DefineCommand = (command, context) => {
  command
    .argument('<SNAPSHOT>', 'its name, or the directory of an archive')
    .argument('<DIR>', 'where to write the archive; made where it is not there')
    .addHelpText('after', examples('entente export sandbox-2026 /tmp/sandbox-2026/'))
    .action((name: string, directory: string) => {
      const options = command.optsWithGlobals<SharedOptions>();
      const { store, snapshot } = openSealedSnapshot(context, options, name);
      const terms = publicationTerms(snapshot.network);
      writeArchive(directory, archiveTexts(store, snapshot, terms));
      say(
        context,
        options,
        `${snapshot.name}: written to ${directory}; content hash ${snapshot.contentHash}`,
      );
      if (!terms.profiles) say(context, options, `profiles are left out. ${terms.statement}`);
    });
};
