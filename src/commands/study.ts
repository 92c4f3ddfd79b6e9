/** `entente study`: crawl, seal, archive and report as `study.json` says; goes on where it stopped. */
import { findSnapshot } from '../store/snapshots.ts';
import { openStore } from '../store/store.ts';
import type { DefineCommand, SharedOptions } from './context.ts';
import { databasePath, examples } from './context.ts';
import { readRosterFile } from './crawl.ts';
import { reportDirectory } from './make-report.ts';
import { liveNetwork } from './networks.ts';
import { ARCHIVES, openSealedSnapshot } from './open-snapshot.ts';
import { publish } from './publish.ts';
import { runCrawl } from './run-crawl.ts';
import { readStudyFile } from './study-file.ts';

export const defineStudy: DefineCommand = (command, context) => {
  command
    .argument('<NAME>', 'name of the snapshot, new or to go on with')
    .addHelpText(
      'after',
      `
Reads study.json in this folder (entente init writes one): network, roster, by, runs, against. The snapshot goes to
${ARCHIVES}/NAME, the report to ${reportDirectory('NAME')}. Run it again after an interruption.
${examples('entente init my-study && cd my-study', 'entente study leaders-2026')}`,
    )
    .action(async (name: string) => {
      const options = command.optsWithGlobals<SharedOptions>();
      const file = readStudyFile();
      const store = openStore(databasePath(context, options));
      const against = file.against === undefined ? null : openSealedSnapshot(context, options, file.against);
      const earlier = findSnapshot(store, name);
      const snapshot =
        earlier?.state === 'sealed'
          ? earlier
          : await runCrawl(context, options, {
              store,
              name,
              network: liveNetwork(file.network, context.runtime, file),
              roster: readRosterFile(file.roster),
              seal: true,
              calendar: context.runtime,
              runtime: context.runtime,
              again: `entente study ${name}`,
            });
      if (snapshot.state !== 'sealed') return;
      publish(
        context,
        options,
        { store, snapshot },
        { ...(file.by ? { by: file.by } : {}), ...(file.runs ? { runs: file.runs } : {}) },
        against,
      );
    });
};
