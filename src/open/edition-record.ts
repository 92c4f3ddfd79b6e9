/** Finds an edition by name, in the database or as an archive, without opening what it joins. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DataError, UserError } from '../errors.ts';
import { isEditionArchive, readEditionArchive } from '../store/edition-archive.ts';
import { type EditionRecord, findEdition, listEditions } from '../store/editions.ts';
import { openExistingStore } from '../store/store.ts';

export const EDITIONS = 'data/editions';

export interface FoundEdition {
  record: EditionRecord;
  /** The folder of its archive; `null` where the database has it. */
  directory: string | null;
}

/** Where editions are looked for; `isShut` as in a desk. */
interface Place {
  database: string;
  isShut?: boolean;
}

/** The edition of this name or archive folder; `null` where there is none. */
export function findEditionRecord({ database, isShut = false }: Place, asked: string): FoundEdition | null {
  if (!isShut && asked.includes('/') && isEditionArchive(asked)) return ofArchive(asked);
  const store = openExistingStore(database);
  const record = store === null ? null : findEdition(store, asked);
  store?.close();
  if (record !== null) return { record, directory: null };
  const directory = isShut
    ? editionDirectories().find((folder) => [folder, basename(folder)].includes(asked))
    : [asked, join(EDITIONS, asked)].find(isEditionArchive);
  return directory === undefined ? null : ofArchive(directory);
}

export function ofArchive(directory: string): FoundEdition {
  return { record: readEditionArchive(directory), directory };
}

/** Whether a word names an edition, where it may name a snapshot. */
export function isEditionName({ database }: { database: string }, word: string | undefined): word is string {
  if (word === undefined) return false;
  if (isEditionArchive(word) || isEditionArchive(join(EDITIONS, word))) return true;
  const store = openExistingStore(database);
  const found = store === null ? null : findEdition(store, word);
  store?.close();
  return found !== null;
}

/**
 * Those of the database, then the archives, by name. An archive that cannot be read is told, and left out.
 * @throws UserError or DataError for it where nobody is to be told.
 */
export function allEditions(database: string, tellUnread?: (directory: string) => void): FoundEdition[] {
  const archived = editionDirectories().flatMap((directory) => {
    try {
      return [ofArchive(directory)];
    } catch (error) {
      if (tellUnread === undefined || !(error instanceof UserError || error instanceof DataError))
        throw error;
      tellUnread(directory);
      return [];
    }
  });
  return [...keptEditions(database), ...archived];
}

export function keptEditions(database: string): FoundEdition[] {
  const store = openExistingStore(database);
  const kept = store === null ? [] : listEditions(store);
  store?.close();
  return kept.map((record) => ({ record, directory: null }));
}

/** Folders of the archives that lie where commands look for them, by name. */
export function editionDirectories(): string[] {
  const names = existsSync(EDITIONS) ? readdirSync(EDITIONS).sort() : [];
  return names.map((name) => join(EDITIONS, name)).filter(isEditionArchive);
}
