/** Which snapshots there are, in a database and as archives. */
import type { Answer } from '../cli/answer.ts';
import type { Cell } from '../csv.ts';
import { ARCHIVES, archiveDirectories } from '../open/open-snapshot.ts';
import { readManifest } from '../store/archive.ts';
import { countArchive, countSnapshot, type SnapshotCounts } from '../store/snapshot-counts.ts';
import { listSnapshots } from '../store/snapshots.ts';
import { openExistingStore } from '../store/store.ts';
import { type LogOrigin, logOrigin } from '../study/log-origin.ts';
import { say } from '../words/say.ts';
import { typed } from './column-types.ts';
import { lossFacts } from './log/loss.ts';

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
  log: LogOrigin | null;
}

const MORE_COLUMNS = [
  'entries',
  'simulated',
  'origin',
  'in_database',
  'archive',
  'sealed_at',
  'content_hash',
  'log',
  'loss_share',
  'loss_low',
  'loss_high',
] as const;

/** @param database its file; archives are those of the folder where questions look for them. */
export function snapshots(database: string): Answer {
  const listed = listAll(database);
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
  return typed({
    sentence:
      listed.length === 0
        ? say.snapshots.none(database)
        : say.snapshots.list(listed.length, sealed, database, ARCHIVES),
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
      each.log?.name ?? '',
      ...Object.values(lossFacts(each.log?.loss ?? null)),
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
    facts: { question: 'snapshots', database, sealed },
  });
}

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
        log: logOrigin(snapshot.options),
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
          log: logOrigin(manifest.options),
        }),
      ),
  ];
}
