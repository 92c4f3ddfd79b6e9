/** The snapshots in which the past of accounts is looked up: those of the database, and archives that are named. */
import { dirname, resolve } from 'node:path';
import { readManifest } from '../store/archive.ts';
import { listSnapshots } from '../store/snapshots.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import { archiveDirectories, type Desk, type OpenSnapshot, openSealedSnapshot } from './open-snapshot.ts';

/**
 * Every sealed snapshot of the network of the one that is asked, by date, then name: those of its database, or,
 * where it is one of the archives that commands look for by name, those; and those named beside them.
 * @param besides false for the one asked and those named alone.
 * @throws UserError where one of these is of another network.
 */
export function pastSnapshots(
  asked: OpenSnapshot & { desk: Desk },
  also: readonly string[] = [],
  besides = true,
): OpenSnapshot[] {
  const { desk, store, snapshot, directory } = asked;
  const { network } = snapshot;
  const names = [...also, ...(besides && store.memory ? archivesBeside(asked) : [])];
  // An archive is proven whenever it is opened.
  const named = new Map(names.map((name) => [resolve(name), name]));
  if (directory !== undefined) named.delete(resolve(directory));
  const found: OpenSnapshot[] = [
    asked,
    ...(besides ? sealedBeside(asked) : []),
    ...[...named.values()].map((name) => openSealedSnapshot(desk, name)),
  ];
  const other = found.find((each) => each.snapshot.network !== network);
  if (other !== undefined) {
    const of = { name: other.snapshot.name, network: other.snapshot.network };
    throw refusal(say.refusals.ofSeveralNetworks(of, { name: snapshot.name, network }, false));
  }
  const sorted = found.sort(byDate);
  return sorted.filter((each, k) => k === 0 || byDate(sorted[k - 1]!, each) !== 0);
}

/** By date, then name; of two of one name content decides, and what has one content is one. */
function byDate({ snapshot: one }: OpenSnapshot, { snapshot: other }: OpenSnapshot): number {
  if (one === other) return 0;
  const order = compare(`${one.date} ${one.name} `, `${other.date} ${other.name} `);
  return order === 0 ? compare(one.contentHash!, other.contentHash!) : order;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Every sealed snapshot of the same network and database, by date. */
function sealedBeside({ store, snapshot: own }: OpenSnapshot): OpenSnapshot[] {
  return listSnapshots(store)
    .filter((other) => other.state === 'sealed' && other.network === own.network)
    .map((other) => ({ store, snapshot: other.id === own.id ? own : other }));
}

/** The other archives of the folder where commands look for them, if the snapshot is one of these. */
function archivesBeside({ snapshot }: OpenSnapshot): string[] {
  const archives = archiveDirectories().map((directory) => ({ directory, ...readManifest(directory) }));
  const isHere = archives.some(
    ({ network, date, content_hash }) =>
      network === snapshot.network && date === snapshot.date && content_hash === snapshot.contentHash,
  );
  return archives
    .filter(
      ({ network, content_hash }) =>
        isHere && network === snapshot.network && content_hash !== snapshot.contentHash,
    )
    .map(({ directory }) => directory);
}

/** All the archives of its network in the folder in which an archive lies, itself included; none of what is no archive. */
export function archivesOfFolder({ snapshot, directory }: OpenSnapshot): string[] {
  if (directory === undefined) return [];
  return archiveDirectories(dirname(directory)).filter(
    (archive) => readManifest(archive).network === snapshot.network,
  );
}
