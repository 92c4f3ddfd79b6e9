/** Finds the snapshot that is asked about: by name in the database, or as an archive on disk. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Kept } from '../cache.ts';
import { readOfDay } from '../log/read-of-day.ts';
import { withoutCompanions } from '../roster/accompanied-network.ts';
import { isArchive, readManifest } from '../store/archive.ts';
import { openArchivedSnapshot } from '../store/archive-image.ts';
import { readEntries } from '../store/content.ts';
import type { Store } from '../store/driver.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { dayOfLog, findSnapshot, listSnapshots } from '../store/snapshots.ts';
import { openExistingStore } from '../store/store.ts';
import { listWatches } from '../store/watch-log.ts';
import type { Study } from '../study/study.ts';
import type { LogFacts } from '../values/log-facts.ts';
import { refusal } from '../words/refusal.ts';
import type { Said } from '../words/said.ts';
import { say } from '../words/say.ts';
import type { NotOfEdition } from '../words/values.ts';
import type { Among } from './among.ts';
import { allEditions, editionDirectories, findEditionRecord, keptEditions } from './edition-record.ts';
import { namedDay, openDay, type Resume } from './log-day.ts';

export const ARCHIVES = 'data/snapshots';

/** Where snapshots are looked for, and who is told what one should know beside the answer. */
export interface Desk {
  /** The file of the database. */
  database: string;
  say: (said: Said) => void;
  /** Set where who asks may not name folders of the machine: of archives those of the study are found alone. */
  isShut?: boolean;
  /** What is kept from one question to the next, outside every study. */
  kept?: Kept | null;
  /** What is to be done when the question has been answered. */
  leaving?: (() => void)[];
  /** Why what is asked is of one snapshot, where an edition could be named. */
  alone?: NotOfEdition;
  /** The group that is studied by itself, in place of all of the roster. */
  among?: Among;
  /** Snapshots that are open already, by what a question calls them. */
  opened?: ReadonlyMap<string, OpenSnapshot>;
}

export interface OpenSnapshot {
  store: Store;
  snapshot: SnapshotRecord;
  /** The folder of an archive. */
  directory?: string;
  /** Of a day of a log of which a part may be there still, and which may come to be known better. */
  resume?: Resume;
  /** Of a day of a log, the file of the database that has it. */
  dayIn?: string;
  /** Of the group that is asked. */
  membership?: Among;
}

/**
 * The sealed snapshot of this name or archive directory, or the day of a log; without any, the newest snapshot, which
 * is said.
 * @throws UserError where there is none, it is not sealed, or several networks compete.
 */
export function openSealedSnapshot(desk: Desk, asked?: string): OpenSnapshot {
  const found = asked === undefined ? newest(desk) : openSnapshot(desk, asked);
  if (found.snapshot.state !== 'sealed') {
    throw refusal(say.refusals.notSealed(found.snapshot.name));
  }
  if (found.snapshot.origin === 'derived') {
    desk.say(say.opened.derived(found.snapshot.name, String(found.snapshot.options.source)));
  }
  return amongThose(found, desk.among);
}

/** The desk at which earlier snapshots are opened: their members are whoever fulfilled then what was asked now. */
export function deskBefore(desk: Desk, { group }: Pick<Study, 'group'>): Desk {
  return group === null ? desk : { ...desk, among: group };
}

/**
 * Several studies at one desk, in the order of their names: who is of a group is understood of the last.
 * @param open of a desk and a name.
 */
export function openTogether<S extends Pick<Study, 'group'>>(
  desk: Desk,
  names: readonly string[],
  open: (desk: Desk, name: string) => S,
): S[] {
  const last = open(desk, names.at(-1)!);
  const before = desk.among === undefined ? desk : deskBefore(desk, last);
  return [...names.slice(0, -1).map((name) => open(before, name)), last];
}

/** The same with this group alone. What is opened may be a study by then, whose parts no spread has. */
export function amongThose(found: OpenSnapshot, among: Among | undefined): OpenSnapshot {
  if (found.membership === among) return found;
  const { store, snapshot, directory, resume, dayIn } = found;
  return { store, snapshot, directory, resume, dayIn, membership: among };
}

/**
 * The same, to publish something of it.
 * @throws UserError also for a day of a log, which a later sweep may know better.
 */
export function openToPublish(desk: Desk, asked?: string): OpenSnapshot {
  const opened = openSealedSnapshot(desk, asked);
  const named = dayOfLog(opened.snapshot.name);
  if (named === null) return opened;
  throw refusal(say.refusals.dayNotSealed(opened.snapshot.name, named.log, named.day));
}

/**
 * The snapshot of this name, sealed or not, this archive, or this day of a log.
 * @throws UserError where there is none.
 */
export function openSnapshot(desk: Desk, asked: string): OpenSnapshot {
  const already = desk.opened?.get(asked);
  if (already !== undefined) return already;
  const { database, isShut = false } = desk;
  if (!isShut && asked.includes('/') && isArchive(asked)) return openArchive(desk, asked);
  const store = openExistingStore(database);
  const snapshot = store === null ? null : findSnapshot(store, asked);
  if (store !== null && snapshot !== null) return { store, snapshot };
  const directory = archiveNamed(desk, asked);
  if (directory !== undefined) return openArchive(desk, directory);
  const named = store === null ? null : namedDay(store, asked);
  if (store !== null && named !== null) {
    const { kept = null, leaving } = desk;
    const opened = openDay(store, named, kept, leaving === undefined ? undefined : { database, leaving });
    desk.leaving?.push(opened.keep);
    const { at } = opened.snapshot.options;
    const read = readOfDay(readEntries(opened.store, opened.snapshot).entries);
    desk.say(say.opened.asOf(asked, String(at), named.day === null, read));
    return { ...opened, dayIn: database };
  }
  const edition = findEditionRecord(desk, asked);
  if (edition !== null) {
    const joined = edition.record.snapshots.map(({ name }) => name);
    throw refusal(say.refusals.isEdition(asked, joined, desk.alone ?? 'one'));
  }
  const names = [
    ...(store === null ? [] : [...listSnapshots(store), ...listWatches(store)].map(({ name }) => name)),
    ...keptEditions(database).map(({ record }) => record.name),
    ...[...archiveDirectories(), ...editionDirectories()].map((directory) => basename(directory)),
  ];
  const known = [...new Set(names)].sort();
  if (!isShut && existsSync(asked) && statSync(asked).isFile()) {
    throw refusal(say.refusals.isFile(asked));
  }
  throw refusal(say.refusals.noSnapshot(asked, database, known));
}

/** The folder of the archive of this name, or at this path; `undefined` where there is none. */
export function archiveNamed({ isShut = false }: Desk, asked: string): string | undefined {
  return isShut
    ? archiveDirectories().find((folder) => [folder, basename(folder)].includes(asked))
    : [asked, join(ARCHIVES, asked)].find(isArchive);
}

function newest(desk: Desk): OpenSnapshot {
  const { database } = desk;
  const store = openExistingStore(database);
  const sealed = store === null ? [] : listSnapshots(store).filter(({ state }) => state === 'sealed');
  const found = sealed.length > 0 ? newestOf(desk, store!, sealed) : newestArchive(desk);
  if (found === null) {
    const logs = logsAlone(database).map(({ name }) => name);
    if (logs.length === 1) return openSnapshot(desk, logs[0]!);
    throw refusal(say.refusals.noSealed(database, ARCHIVES, logs));
  }
  const { name, network, date } = found.snapshot;
  desk.say(say.opened.newest(name, network, date));
  return found;
}

/** The logs of a database without a sealed snapshot, where there is no archive either. */
export function logsAlone(database: string): LogFacts[] {
  const store = openExistingStore(database);
  if (store === null || archiveDirectories().length > 0) return [];
  const isAlone = !listSnapshots(store).some(({ state }) => state === 'sealed');
  const logs = isAlone ? listWatches(store) : [];
  store.close();
  return logs;
}

function newestOf(desk: Desk, store: Store, sealed: readonly SnapshotRecord[]): OpenSnapshot {
  return { store, snapshot: ofOneNetwork(desk, sealed).at(-1)! };
}

/** @throws UserError where several networks compete. */
function ofOneNetwork<T extends { name: string; network: string }>(
  { database }: Desk,
  found: readonly T[],
): T[] {
  const candidates = withoutCompanions(found);
  const networks = [...new Set(candidates.map(({ network }) => network))].sort();
  if (networks.length > 1) {
    const editions = [...new Set(allEditions(database, () => {}).map(({ record }) => record.name))];
    const names = candidates.map(({ name }) => name);
    throw refusal(say.refusals.severalNetworks(networks, names, editions));
  }
  return candidates;
}

/** Folders of the archives in a folder, by name: of those that commands look for, unless another is named. */
export function archiveDirectories(folder = ARCHIVES): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter(isArchive);
}

function newestArchive(desk: Desk): OpenSnapshot | null {
  const found = ofOneNetwork(
    desk,
    archiveDirectories().map((directory) => ({ directory, ...readManifest(directory) })),
  );
  found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const newest = found.at(-1);
  return newest === undefined ? null : openArchive(desk, newest.directory);
}

function openArchive({ kept = null, leaving }: Desk, directory: string): OpenSnapshot {
  const { store, snapshot, keep } = openArchivedSnapshot(directory, kept);
  leaving?.push(keep);
  return { store, snapshot, directory };
}

/** Whether what is computed of the snapshot is there for the next question. */
export function isKept({ kept = null }: Desk, { store, snapshot }: OpenSnapshot): boolean {
  if (!store.memory) return true;
  const isDay = dayOfLog(snapshot.name) !== null && snapshot.activityDays === null;
  return (typeof snapshot.postsIn === 'string' || isDay) && kept?.cache.isUsed() === true;
}
