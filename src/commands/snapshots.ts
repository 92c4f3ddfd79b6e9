/** `entente snapshots`: which snapshots there are, and whether they are still what was sealed. */

import { answerOptions } from '../cli/answer-options.ts';
import type { DefineCommand, SharedOptions } from '../cli/context.ts';
import { answer, databasePath, examples } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import type { Cell } from '../csv.ts';
import { ARCHIVES, archiveDirectories } from '../questions/open-snapshot.ts';
import { readManifest } from '../store/archive.ts';
import { countArchive, countSnapshot, type SnapshotCounts } from '../store/snapshot-counts.ts';
import { listSnapshots } from '../store/snapshots.ts';
import { openExistingStore } from '../store/store.ts';
import { defineRemove } from './snapshots/remove.ts';
import { defineVerify } from './snapshots/verify.ts';

interface ListedSnapshot {
  name: string;
  network: string;
  date: string;
  state: string;
  counts: SnapshotCounts;
  database: boolean;
  archives: string[];
  simulated: boolean;
  origin: string;
  sealedAt: string | null;
  contentHash: string | null;
}

const MORE_COLUMNS = [
  'entries',
  'simulated',
  'origin',
  'in_database',
  'archive',
  'sealed_at',
  'content_hash',
] as const;

export const defineSnapshots: DefineCommand = (command, context) => {
  command
    .addHelpText('after', examples('entente snapshots', 'entente snapshots verify sandbox-2026'))
    .action(() => {
      const options = command.optsWithGlobals<SharedOptions>();
      const path = databasePath(context, options);
      const listed = listAll(path);
      const sealed = listed.filter(({ state }) => state === 'sealed').length;
      const cells = (each: ListedSnapshot): Cell[] => [
        each.name,
        each.network,
        each.date,
        each.state,
        each.counts.accounts,
        each.counts.observed,
        each.counts.ties,
      ];
      const columns = ['snapshot', 'network', 'date', 'state', 'accounts', 'observed', 'ties'];
      answer(context, options, {
        sentence:
          listed.length === 0
            ? `There is no snapshot in ${path}, and no archive; make one with: entente demo, entente crawl or entente import`
            : `${count(listed.length, 'snapshot')}, ${sealed} sealed. Database: ${path}; archives: ${ARCHIVES}.`,
        columns: [...columns, ...MORE_COLUMNS],
        rows: listed.map((each) => [
          ...cells(each),
          each.counts.entries,
          each.simulated ? 'yes' : 'no',
          each.origin,
          each.database ? 'yes' : 'no',
          each.archives.join(' '),
          each.sealedAt,
          each.contentHash,
        ]),
        shown: {
          columns: [...columns, 'kept_in'],
          rows: listed.map((each) => [
            ...cells(each),
            [each.database ? 'database' : '', each.archives.length > 0 ? 'archive' : '']
              .filter((place) => place !== '')
              .join(' + '),
          ]),
        },
        facts: { question: 'snapshots', database: path, sealed },
      });
    });
  answerOptions(command);
  defineVerify(
    command.command('verify').description('compute the hashes of sealed snapshots and archives again'),
    context,
  );
  defineRemove(
    command.command('remove').description('take a snapshot that was a mistake out of the database'),
    context,
  );
};

/** Those of the database, oldest first, each with the archives of the same content; then other archives. */
function listAll(path: string): ListedSnapshot[] {
  const store = openExistingStore(path);
  const archives = archiveDirectories().map((directory) => ({
    directory,
    manifest: readManifest(directory),
  }));
  const inDatabase = store === null ? [] : listSnapshots(store);
  const hashes = new Set(inDatabase.map(({ contentHash }) => contentHash));
  return [
    ...inDatabase.map(
      (snapshot): ListedSnapshot => ({
        ...snapshot,
        counts: countSnapshot(store!, snapshot),
        database: true,
        archives: archives
          .filter(({ manifest }) => manifest.content_hash === snapshot.contentHash)
          .map(({ directory }) => directory),
      }),
    ),
    ...archives
      .filter(({ manifest }) => !hashes.has(manifest.content_hash))
      .map(
        ({ directory, manifest }): ListedSnapshot => ({
          name: manifest.name,
          network: manifest.network,
          date: manifest.date,
          state: 'sealed',
          counts: countArchive(directory),
          database: false,
          archives: [directory],
          simulated: manifest.simulated,
          origin: manifest.origin,
          sealedAt: manifest.sealed_at,
          contentHash: manifest.content_hash,
        }),
      ),
  ];
}
