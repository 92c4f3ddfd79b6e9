/** An edition as a folder of text that travels: what it joins, by hash, and whose every account is. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../csv.ts';
import { DataError, type Problem, UserError } from '../errors.ts';
import { isRecord, isText, parseJson } from '../json-text.ts';
import { type Content, finishedPath, writeFiles } from '../write-whole.ts';
import { archiveText } from './archive-file.ts';
import { ACTOR_COLUMNS, EDITION_HASH_VERSION, editionHashes } from './edition-text.ts';
import type { EditionRecord, EditionSnapshot } from './editions.ts';
import { requireKeys } from './manifest-keys.ts';
import { isDescription } from './write-archive.ts';

export const EDITION_PATH = 'edition.json';
export const ACTORS_PATH = 'actors.csv';

const isOwn = (file: string) => file === EDITION_PATH || file === ACTORS_PATH || isDescription(file);

/** Whether `dir` looks like the archive of an edition. */
export function isEditionArchive(dir: string): boolean {
  return existsSync(join(dir, EDITION_PATH));
}

/**
 * Writes the archive of an edition to `dir`.
 * @param actors its accounts as `actorsText` gives them. @param descriptions what says what they mean.
 * @param terms what its networks let be published, in words.
 * @throws UserError where the folder holds something else.
 */
export function writeEditionArchive(
  dir: string,
  { name, withinDays, hashVersion, contentHash, parts, snapshots }: EditionRecord,
  {
    actors,
    descriptions,
    terms,
  }: { actors: string; descriptions: readonly { path: string; chunks: Content }[]; terms: string },
): void {
  const there = existsSync(dir) ? readdirSync(dir) : [];
  const strangers = there.filter((file) => !isOwn(finishedPath(file)));
  if (strangers.length > 0) {
    throw new UserError(
      `${dir} holds files that are no edition's (${strangers.join(', ')}); name an empty folder`,
    );
  }
  if (isEditionArchive(dir) && readEditionManifest(dir).content_hash !== contentHash) {
    throw new UserError(`${dir} holds the archive of another edition; move it away first`);
  }
  const manifest: EditionManifest = {
    format: hashVersion,
    name,
    within_days: withinDays,
    snapshots: snapshots.map(({ network, name: snapshot, date, contentHash: content_hash }) => ({
      network,
      snapshot,
      date,
      content_hash,
    })),
    content_hash: contentHash,
    parts: { ...parts },
    terms,
  };
  writeFiles([
    [join(dir, ACTORS_PATH), actors],
    ...descriptions.map(({ path, chunks }) => [join(dir, path), chunks] as const),
    [join(dir, EDITION_PATH), `${JSON.stringify(manifest, null, 2)}\n`],
  ]);
}

/**
 * The edition that an archive holds.
 * @throws UserError where the folder is none; DataError where its files are not what they were, all of it together.
 */
export function readEditionArchive(dir: string): EditionRecord {
  const manifest = readEditionManifest(dir);
  const file = join(dir, ACTORS_PATH);
  if (!existsSync(file)) throw new DataError({ file, message: 'is missing; copy the archive again' });
  const actors = archiveText(file);
  const record = {
    name: manifest.name,
    withinDays: manifest.within_days,
    hashVersion: manifest.format,
    contentHash: manifest.content_hash,
    parts: manifest.parts,
    snapshots: manifest.snapshots.map(
      ({ network, snapshot, date, content_hash }): EditionSnapshot => ({
        network,
        name: snapshot,
        date,
        contentHash: content_hash,
      }),
    ),
  };
  requireHashes(dir, record, actors);
  const { header, rows } = parseCsv(actors, file, { guarded: true });
  if (header.join() !== ACTOR_COLUMNS.join()) {
    throw new DataError({ file, line: 1, message: `the header must be ${ACTOR_COLUMNS.join(',')}` });
  }
  const stated = (rows as [string, string, string, string][])
    .filter(([, , , joined]) => joined === 'stated')
    .map(([network, accountId, actor]) => ({ network, accountId, actor }));
  return { ...record, stated };
}

/** @throws DataError that names each file that is not the one that was written. */
function requireHashes(dir: string, record: Omit<EditionRecord, 'stated'>, actors: string): void {
  const { parts, contentHash } = editionHashes(record, actors);
  const message = 'it is not the one that was written; copy the archive again';
  const problems: Problem[] = [];
  if (parts.actors !== record.parts.actors) problems.push({ file: join(dir, ACTORS_PATH), message });
  if (parts.facts !== record.parts.facts || (problems.length === 0 && contentHash !== record.contentHash)) {
    problems.push({ file: join(dir, EDITION_PATH), message });
  }
  if (problems.length > 0) throw new DataError(problems);
}

interface EditionManifest {
  format: number;
  name: string;
  within_days: number;
  snapshots: { network: string; snapshot: string; date: string; content_hash: string }[];
  content_hash: string;
  parts: Record<string, string>;
  /** What its networks let be published, in words. */
  terms: string;
}

const KEYS: Readonly<Record<keyof EditionManifest, (value: unknown) => boolean>> = {
  format: (value) => value === EDITION_HASH_VERSION,
  name: isText,
  within_days: (value) => Number.isSafeInteger(value),
  snapshots: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (each) =>
        isRecord(each) && ['network', 'snapshot', 'date', 'content_hash'].every((key) => isText(each[key])),
    ),
  content_hash: isText,
  parts: (value) => isRecord(value) && isText(value.actors) && isText(value.facts),
  terms: isText,
};

/** @throws UserError where it is of a format that is not known, DataError where it is broken. */
function readEditionManifest(dir: string): EditionManifest {
  const file = join(dir, EDITION_PATH);
  const read = parseJson(archiveText(file), file, 'copy the archive again');
  const manifest = isRecord(read) ? read : {};
  if (manifest.format !== EDITION_HASH_VERSION) {
    throw new UserError(
      `${file}: edition format ${String(manifest.format)} is not known to this version, which reads ${EDITION_HASH_VERSION}; is it of a newer entente?`,
    );
  }
  requireKeys(file, manifest, KEYS);
  return manifest as unknown as EditionManifest;
}
