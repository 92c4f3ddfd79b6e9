/** `entente snapshots verify`: proves that sealed snapshots, logs and archives are what was sealed, or written. */

import { basename, join, resolve } from 'node:path';
import { answerOptions } from '../../cli/answer-options.ts';
import type { DefineCommand, SharedOptions } from '../../cli/context.ts';
import { answer, databasePath, deskOf, EXIT, examples } from '../../cli/context.ts';
import { count } from '../../cli/count.ts';
import { givenOptions } from '../../cli/given-options.ts';
import { type PositionalOptions, sameAsFirst } from '../../cli/positional-snapshot.ts';
import { DataError, UserError } from '../../errors.ts';
import {
  EDITIONS,
  editionDirectories,
  type FoundEdition,
  keptEditions,
  ofArchive,
} from '../../open/edition-record.ts';
import { joinRecord } from '../../open/open-edition.ts';
import { archiveDirectories, type Desk } from '../../open/open-snapshot.ts';
import { descriptionFaults } from '../../publish/archive-package.ts';
import { editionDescriptionFaults } from '../../publish/edition-package.ts';
import { publicationTerms } from '../../roster/publication-terms.ts';
import { isArchive, withheldBy } from '../../store/archive.ts';
import type { Store } from '../../store/driver.ts';
import { isEditionArchive } from '../../store/edition-archive.ts';
import { faultsOf, isLogArchive, readLogManifest } from '../../store/log-archive.ts';
import { readArchive } from '../../store/read-archive.ts';
import { schemaFaults } from '../../store/schema-faults.ts';
import { countUnsealed } from '../../store/seal-record.ts';
import type { SnapshotRecord } from '../../store/snapshot-record.ts';
import { changedParts, listSnapshots } from '../../store/snapshots.ts';
import { openExistingStore, openMemoryStore } from '../../store/store.ts';
import { verifyLog } from '../../store/verify-log.ts';
import { listWatches, type WatchRecord } from '../../store/watch-log.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';

interface Verified {
  name: string;
  where: string;
  contentHash: string | null;
  /** '' where it holds. */
  fault: string;
  /** What could not be proved of it, though nothing speaks against it. */
  note?: Sentence;
}

export const defineVerify: DefineCommand = (command, context) => {
  command
    .argument(
      '[SNAPSHOT...]',
      'names, also of logs, or folders of archives; default all. Exit code 1 where one differs',
    )
    .addHelpText('after', examples('entente snapshots verify', 'entente snapshots verify sandbox-2026'))
    .action((positional: string[]) => {
      const options = givenOptions<SharedOptions & PositionalOptions>(command);
      const names = options.snapshot === undefined ? positional : [options.snapshot, ...positional];
      const path = databasePath(context, options);
      const store = openExistingStore(path);
      const sealed = store === null ? [] : listSnapshots(store).filter(({ state }) => state === 'sealed');
      const editions = keptEditions(path);
      const archived = [...new Set([...editionDirectories(), ...names.filter(isEditionArchive)])];
      const directories = [...new Set([...archiveDirectories(), ...names.filter(isArchive)])];
      const logs = store === null ? [] : listWatches(store);
      const exported = names.filter(isLogArchive);
      const wanted = (name: string, directory?: string) =>
        names.length === 0 || names.includes(name) || (directory !== undefined && names.includes(directory));
      for (const name of names) {
        const known = [...sealed, ...logs, ...editions.map(({ record }) => record)].some(
          (one) => one.name === name,
        );
        if (
          !known &&
          ![...directories, ...archived, ...exported].some((directory) =>
            [directory, basename(directory)].includes(name),
          )
        ) {
          throw new UserError(
            `there is no sealed snapshot or log ${name} in ${path}, and no archive of that name; entente snapshots lists what there is`,
          );
        }
      }
      const verified: Verified[] = [
        ...sealed
          .filter(({ name }) => wanted(name))
          .map((snapshot) => verifySnapshot(store!, snapshot, path)),
        ...logs.filter(({ name }) => wanted(name)).map((log) => verifyOwnLog(store!, log, path)),
        ...exported.map(verifyExportedLog),
        ...directories.filter((directory) => wanted(basename(directory), directory)).map(verifyArchive),
        ...editions
          .filter(({ record }) => wanted(record.name))
          .map((found) => verifyEdition(deskOf(context, options), found.record.name, path, () => found)),
        ...archived
          .filter((directory) => wanted(basename(directory), directory))
          .map((directory) =>
            verifyEdition(deskOf(context, options), basename(directory), directory, () =>
              ofArchive(directory),
            ),
          ),
      ];
      const faults = verified.filter(({ fault }) => fault !== '').length;
      // Where all is asked, a database that holds nothing sealed any more may have held something.
      const isAsked = names.length === 0 || [...sealed, ...logs].some(({ name }) => wanted(name));
      const made = store === null || !isAsked ? [] : databaseFaults(store);
      if (faults + made.length > 0) context.exitCode = EXIT.findings;
      const hasLogs = exported.length > 0 || logs.some(({ name }) => wanted(name));
      answer(context, options, {
        sentence: [
          verifiedText(verified.length, faults, hasLogs, path),
          ...(made.length === 0 ? [] : [say.verify.otherDatabase(path, made)]),
        ],
        columns: ['snapshot', 'where', 'holds', 'content_hash', 'fault'],
        rows: verified.map(({ name, where, contentHash, fault }) => [
          name,
          where,
          fault === '' ? 'yes' : 'no',
          contentHash,
          fault,
        ]),
        types: { holds: 'state' },
        optional: ['fault'],
        facts: {
          question: 'snapshots verify',
          verified: verified.length,
          faults,
          database_faults: made.length,
        },
        notes: verified.flatMap(({ note }) => note ?? []),
      });
    });
  answerOptions(command);
  sameAsFirst(command);
};

function verifySnapshot(store: Store, snapshot: SnapshotRecord, path: string): Verified {
  const changed = changedParts(store, snapshot, withheldBy(publicationTerms(snapshot.network)));
  return {
    name: snapshot.name,
    where: path,
    contentHash: snapshot.contentHash,
    fault: changed.length === 0 ? '' : `changed: ${changed.join(', ')}`,
  };
}

function verifiedText(verified: number, faults: number, hasLogs: boolean, path: string): Sentence {
  if (verified === 0) return say.verify.nothing(path);
  return faults > 0 ? say.verify.differ(faults, verified, hasLogs) : say.verify.holds(verified, hasLogs);
}

/** What is of the whole database. */
function databaseFaults(store: Store): string[] {
  const gone = countUnsealed(store);
  const words = gone === 1 ? 'that was sealed is gone or open' : 'that were sealed are gone or open';
  return [...schemaFaults(store), ...(gone === 0 ? [] : [`${count(gone, 'snapshot')} ${words}`])];
}

function verifyOwnLog(store: Store, log: WatchRecord, path: string): Verified {
  const { changed, since } = verifyLog(store, log);
  return {
    name: log.name,
    where: path,
    contentHash: null,
    fault: changed.length === 0 ? '' : `changed: ${changed.join(', ')}`,
    ...(since === null ? {} : { note: unsummedNote(log, since) }),
  };
}

function unsummedNote({ name }: WatchRecord, since: number | undefined): Sentence {
  return since === undefined
    ? say.verify.unsummed(name)
    : say.verify.unsummedUntil(name, new Date(since).toISOString());
}

function verifyExportedLog(directory: string): Verified {
  const named = { name: basename(directory), where: directory, contentHash: null };
  try {
    const { manifest } = readLogManifest(directory);
    const problems = faultsOf(directory, manifest);
    if (problems.length > 0) throw new DataError(problems);
    return { ...named, name: manifest.name, fault: '' };
  } catch (error) {
    if (!(error instanceof DataError || error instanceof UserError)) throw error;
    return { ...named, fault: error.message };
  }
}

/** Opening an edition holds its snapshots to their hashes, and takes its own again. */
function verifyEdition(desk: Desk, name: string, where: string, find: () => FoundEdition): Verified {
  try {
    const found = find();
    const edition = joinRecord(desk, found);
    const { name, contentHash } = found.record;
    const { directory } = found;
    if (directory === null) return { name, where, contentHash, fault: '' };
    const faults = editionDescriptionFaults(directory, edition);
    return { name, where, contentHash, fault: told(faults, rewriting(directory, name)) };
  } catch (error) {
    if (!(error instanceof DataError || error instanceof UserError)) throw error;
    return { name, where, contentHash: null, fault: error.message.replace(/\n\s*/g, ' ') };
  }
}

/** An edition's archive is written to one place only. */
function rewriting(directory: string, name: string): string {
  const own = join(EDITIONS, name);
  const copied = resolve(directory) === resolve(own) ? '' : ` to ${own}, and copy it from there`;
  return `write it again${copied}: entente edition ${directory} --archive`;
}

function told(faults: readonly string[], remedy: string): string {
  return faults.length === 0 ? '' : `${faults.join('; ')}; ${remedy}`;
}

/** Reading an archive checks every file of its content against the manifest; those that describe the others are made again. */
function verifyArchive(directory: string): Verified {
  const store = openMemoryStore();
  try {
    const snapshot = readArchive(store, directory);
    const { name, contentHash } = snapshot;
    const faults = descriptionFaults(directory, snapshot);
    const remedy = `export it again: entente export ${name} ${directory}/`;
    return {
      name,
      where: directory,
      contentHash,
      fault: told(faults, remedy),
    };
  } catch (error) {
    if (!(error instanceof DataError || error instanceof UserError)) throw error;
    return { name: basename(directory), where: directory, contentHash: null, fault: error.message };
  } finally {
    store.close();
  }
}
