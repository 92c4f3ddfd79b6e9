/** A snapshot as a directory of text that travels, for git: what its manifest says. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError, UserError } from '../errors.ts';
import type { Meaning, Origin } from './snapshots.ts';

/** The format that is written and read. */
export const FORMAT = 1;

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
  /** Where posts were read: the days of the window. */
  activity_days?: number;
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
  /** Whether what is known of posts (times, kinds, counts, hashtags, and ties made of them) may be published. */
  posts: boolean;
  statement: string;
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
