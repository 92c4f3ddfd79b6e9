/** Which snapshots and editions there are, in a database and as archives, as plain rows. */
import { groupBy } from '../group-by.ts';
import { readManifest } from '../store/archive.ts';
import { lastDate } from '../store/editions.ts';
import { countArchive, countSnapshot } from '../store/snapshot-counts.ts';
import { listSnapshots } from '../store/snapshots.ts';
import { openExistingStore } from '../store/store.ts';
import type { SnapshotCounts } from '../values/snapshot-counts.ts';
import { allEditions } from './edition-record.ts';
import { archiveDirectories } from './open-snapshot.ts';

export interface ListedSnapshot {
  name: string;
  network: string;
  /** YYYY-MM-DD */
  date: string;
  state: 'open' | 'sealed';
  counts: SnapshotCounts;
  isInDatabase: boolean;
  /** Folders of the archives of the same content. */
  archives: string[];
  simulated: boolean;
  origin: string;
  /** What the crawl or import was asked for. */
  options: Readonly<Record<string, string | number | boolean>>;
  sealedAt: string | null;
  contentHash: string | null;
}

/** Those of the database, oldest first; then other archives of the folder where questions look for them. */
export function listedSnapshots(database: string): ListedSnapshot[] {
  const store = openExistingStore(database);
  const archives = archiveDirectories().map((directory) => ({
    directory,
    manifest: readManifest(directory),
  }));
  const inDatabase = store === null ? [] : listSnapshots(store);
  const hashes = new Set(inDatabase.map(({ contentHash }) => contentHash));
  return [
    ...inDatabase.map((snapshot) => ({
      ...snapshot,
      counts: countSnapshot(store!, snapshot),
      isInDatabase: true,
      archives: archives
        .filter(({ manifest }) => manifest.content_hash === snapshot.contentHash)
        .map(({ directory }) => directory),
    })),
    ...archives
      .filter(({ manifest }) => !hashes.has(manifest.content_hash))
      .map(
        ({ directory, manifest }): ListedSnapshot => ({
          name: manifest.name,
          network: manifest.network,
          date: manifest.date,
          state: 'sealed',
          counts: countArchive(directory),
          isInDatabase: false,
          archives: [directory],
          simulated: manifest.simulated,
          origin: manifest.origin,
          options: manifest.options,
          sealedAt: manifest.sealed_at,
          contentHash: manifest.content_hash,
        }),
      ),
  ];
}

/** Whether the database has a snapshot, begun or sealed. */
export function hasSnapshot(database: string): boolean {
  const store = openExistingStore(database);
  const found = store !== null && listSnapshots(store).length > 0;
  store?.close();
  return found;
}

export interface ListedEdition {
  name: string;
  /** Of the last of its snapshots, YYYY-MM-DD. */
  date: string;
  /** Of each snapshot, in order of the networks. */
  snapshots: readonly { network: string; name: string }[];
  withinDays: number;
  contentHash: string;
  /** Folders of its archives; "database" where that has it. */
  places: string[];
}

/** Those of the database, then those of archives alone. */
export function listedEditions(database: string): ListedEdition[] {
  const copies = groupBy(allEditions(database), ({ record }) => `${record.name} ${record.contentHash}`);
  return [...copies.values()].map((of) => ({
    ...of[0]!.record,
    date: lastDate(of[0]!.record),
    places: of.map(({ directory }) => directory ?? 'database'),
  }));
}
