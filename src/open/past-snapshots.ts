/** The snapshots in which the past of accounts is looked up: those of the database, and archives that are named. */
import { dirname, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { once } from '../once.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import { isNode } from '../roster/verdict.ts';
import { readManifest } from '../store/archive.ts';
import { type EntryFilter, readEntries, readHandles } from '../store/content.ts';
import { hasRowNumbers } from '../store/row-numbers.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { listSnapshots } from '../store/snapshots.ts';
import { eachOnce, type Identified, sharedIds } from '../study/shared-ids.ts';
import type { StudyEntry } from '../study/study.ts';
import { asSeen, toStudyEntry } from './load-study.ts';
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
    throw new UserError(
      `${other.snapshot.name} is of ${other.snapshot.network} and ${snapshot.name} of ${network}, with different accounts; name snapshots of one network`,
    );
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
export function sealedBeside({ store, snapshot: own }: OpenSnapshot): OpenSnapshot[] {
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

/** The entries of a snapshot that are of one account or actor; a node before others. */
export function entriesOf({ store, snapshot }: OpenSnapshot, of: EntryFilter): StudyEntry[] {
  const { profiles } = publicationTerms(snapshot.network);
  const { entries, accounts } = readEntries(store, snapshot, of);
  return entries
    .map((entry) => asSeen(toStudyEntry(entry, snapshot, accounts, profiles), snapshot))
    .sort((a, b) => Number(isNode(b.verdict)) - Number(isNode(a.verdict)) || a.number - b.number);
}

/** What accounts are called across snapshots: by their own ids, but where these only number the rows of a table. */
export interface Across {
  /** The id that stands for an account of one of them in all: as the first has it. */
  shared(opened: OpenSnapshot, own: string): string;
  /** The entries of an account in one of them, by the id that stands for it. */
  entries(opened: OpenSnapshot, shared: string): StudyEntry[];
}

/** @param first keeps its ids. @param past by date. @param byNumber as of `sharedIds`. */
export function across(first: OpenSnapshot, past: readonly OpenSnapshot[], byNumber = false): Across {
  const others = past.filter(({ snapshot }) => snapshot !== first.snapshot);
  const order = [first, ...others.reverse()];
  const areIds = order.every(({ store, snapshot }) => !hasRowNumbers(store, snapshot));
  const ids = areIds ? null : sharedIds(order.map(identifiedIn), byNumber);
  const placeOf = new Map(order.map(({ snapshot }, k) => [snapshot, k]));
  const own = ids?.map((of) => new Map([...of].map(([id, shared]) => [shared, id])));
  const find = <T>(of: readonly T[] | undefined, { snapshot }: OpenSnapshot) => of?.[placeOf.get(snapshot)!];
  return {
    shared: (opened, id) => find(ids ?? undefined, opened)?.get(id) ?? id,
    entries(opened, shared) {
      const accountId = own === undefined ? shared : find(own, opened)?.get(shared);
      return accountId === undefined ? [] : entriesOf(opened, { accountId });
    },
  };
}

/** Its accounts by their ids, handles and names. */
function identifiedIn({ store, snapshot }: OpenSnapshot): Identified {
  const { name, network } = snapshot;
  const { profiles } = publicationTerms(network);
  const accounts = eachOnce(
    readHandles(store, snapshot).map(({ accountId, rosterHandle, profileHandle, name: called }) => ({
      accountId,
      handle: (profiles && profileHandle) || rosterHandle,
      name: called,
    })),
  );
  return { name, network, isNumbered: hasRowNumbers(store, snapshot), accounts };
}

/** An account as another snapshot has it, by the id that stands for it in the one that is asked. */
export interface FormerAccount {
  entry: StudyEntry;
  snapshot: SnapshotRecord;
}

/**
 * Finds the accounts that went by a handle or have an id, each as the newest snapshot that calls it so has it;
 * derived snapshots left out, as their handles are of a later day.
 * @param past by date.
 */
export function formerFinder(
  asked: OpenSnapshot,
  past: () => readonly OpenSnapshot[],
): (text: string) => FormerAccount[] {
  const names = once(() => {
    const opened = past();
    const ids = across(asked, opened);
    return { ids, index: indexNames(opened, ids) };
  });
  return (text) => {
    const { ids, index } = names();
    const wanted = text.trim();
    const found = index.get(wanted) ?? index.get(wanted.replace(/^@/, '').toLowerCase()) ?? [];
    return [...found].map(([accountId, opened]) => ({
      entry: { ...ids.entries(opened, accountId)[0]!, accountId },
      snapshot: opened.snapshot,
    }));
  };
}

/** The snapshot of each account by its id and by each of its handles in lower case. */
function indexNames(past: readonly OpenSnapshot[], ids: Across): Map<string, Map<string, OpenSnapshot>> {
  const index = new Map<string, Map<string, OpenSnapshot>>();
  for (const opened of past) {
    const { store, snapshot } = opened;
    if (snapshot.origin === 'derived') continue;
    const { profiles } = publicationTerms(snapshot.network);
    for (const { accountId: own, rosterHandle, profileHandle } of readHandles(store, snapshot)) {
      const accountId = ids.shared(opened, own);
      const handles = [rosterHandle, (profiles && profileHandle) || ''].filter((handle) => handle !== '');
      for (const name of [accountId, ...handles.map((handle) => handle.toLowerCase())]) {
        const accounts = index.get(name) ?? new Map<string, OpenSnapshot>();
        index.set(name, accounts.set(accountId, opened));
      }
    }
  }
  return index;
}
