/** A snapshot as a directory of text that travels, for git: its files and its manifest. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError, UserError } from '../errors.ts';
import type { Part } from './archive-text.ts';
import { contentTexts } from './archive-text.ts';
import { readContent } from './content.ts';
import type { Meaning, Origin, SnapshotRecord } from './snapshots.ts';
import type { Store } from './store.ts';

const FORMAT = 1;

export interface ArchiveManifest {
  format: number;
  name: string;
  network: string;
  date: string;
  origin: Origin;
  meaning: Meaning;
  simulated: boolean;
  extra_columns: string[];
  options: Record<string, string | number | boolean>;
  counts: Record<string, number>;
  started_at: string;
  sealed_at: string;
  content_hash: string;
  /** SHA-256 of each part; a part that is not `withheld` is the file of its name. */
  parts: Record<string, string>;
  withheld: string[];
  /** What the network lets be published, in words. */
  terms: string;
}

export interface PublicationTerms {
  /** Whether profiles (handles of the day, names, counts) may be published. */
  profiles: boolean;
  statement: string;
}

/** The archive of a sealed snapshot as file texts by name; what the terms forbid is left out and named. */
export function archiveTexts(
  store: Store,
  snapshot: SnapshotRecord,
  terms: PublicationTerms,
): Map<string, string> {
  if (snapshot.parts === null || snapshot.contentHash === null || snapshot.sealedAt === null) {
    throw new UserError(`${snapshot.name} is not sealed; seal it first: entente seal ${snapshot.name}`);
  }
  const texts = contentTexts(readContent(store, snapshot));
  const withheld = new Set<string>([...snapshot.withheld, ...(terms.profiles ? [] : ['profiles'])]);
  const manifest: ArchiveManifest = {
    format: FORMAT,
    name: snapshot.name,
    network: snapshot.network,
    date: snapshot.date,
    origin: snapshot.origin,
    meaning: snapshot.meaning,
    simulated: snapshot.simulated,
    extra_columns: snapshot.extraColumns,
    options: { ...snapshot.options },
    counts: { ...snapshot.counts },
    started_at: snapshot.startedAt,
    sealed_at: snapshot.sealedAt,
    content_hash: snapshot.contentHash,
    parts: { ...snapshot.parts },
    withheld: [...withheld].sort(),
    terms: terms.statement,
  };
  const files = new Map<string, string>();
  for (const part of ['roster', 'verdicts', 'ties', 'unseen', 'profiles'] satisfies Part[]) {
    if (!withheld.has(part)) files.set(`${part}.csv`, texts[part]);
  }
  files.set('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
  return files;
}

/**
 * Writes an archive to `dir`, the manifest last, so that a directory with a manifest is whole.
 * @throws UserError where the directory holds something else.
 */
export function writeArchive(dir: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(dir, { recursive: true });
  const strangers = readdirSync(dir).filter(
    (name) => !/^(roster|verdicts|ties|unseen|profiles)\.csv$|^manifest\.json$/.test(name),
  );
  if (strangers.length > 0) {
    throw new UserError(
      `${dir} holds files that are no archive's (${strangers.join(', ')}); name an empty folder`,
    );
  }
  for (const name of readdirSync(dir)) if (!files.has(name)) rmSync(join(dir, name));
  for (const [name, text] of files) {
    const temporary = join(dir, `.${name}.new`);
    writeFileSync(temporary, text);
    renameSync(temporary, join(dir, name));
  }
}

/** Whether `dir` looks like a snapshot's archive. */
export function isArchive(dir: string): boolean {
  return existsSync(join(dir, 'manifest.json')) && existsSync(join(dir, 'ties.csv'));
}

/** @throws UserError where the directory is no archive of this format, DataError where its manifest is broken. */
export function readManifest(dir: string): ArchiveManifest {
  const file = join(dir, 'manifest.json');
  if (!existsSync(file)) {
    throw new UserError(
      `${dir} is no snapshot archive: it has no manifest.json; write one with: entente export NAME DIR/`,
    );
  }
  let manifest: ArchiveManifest;
  try {
    manifest = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new DataError([{ file, message: 'is not JSON; copy the archive again' }]);
  }
  if (manifest.format !== FORMAT) {
    throw new UserError(
      `${file}: archive format ${String(manifest.format)} is not known to this version, which reads ${FORMAT}; is it a report's manifest, or a newer entente's?`,
    );
  }
  return manifest;
}
