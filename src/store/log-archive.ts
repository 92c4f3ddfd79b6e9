/** The archive of a log: a folder of text by month, and a manifest with the hash of each of its files. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, UserError } from '../errors.ts';
import { isRecord, isText, parseJson } from '../json-text.ts';
import { archiveText } from './archive-file.ts';
import { sha256 } from './archive-text.ts';
import { hashOfFile, missingFile } from './archived-activity.ts';
import { requireKeys } from './manifest-keys.ts';

const FORMAT = 1;
export const MANIFEST = 'manifest.json';

export interface LogManifest {
  kind: 'log';
  format: typeof FORMAT;
  name: string;
  network: string;
  simulated: boolean;
  keyed: boolean;
  options: Record<string, string | number | boolean>;
  started_at: string;
  swept_at: string | null;
  /** Up to when it knows anything. */
  told_at: string | null;
  /** Days before which it was pruned: the last is where it begins. */
  prunings: PruningLine[];
  rosters: { number: number; read_at: string }[];
  /** By path: rows below the header, of a roster its lines, and SHA-256. */
  files: Record<string, FileLine>;
  /** Files that the network's terms do not let be published: they are there for who keeps the log, and may be taken out. */
  unpublishable: string[];
  terms: string;
}

interface PruningLine {
  before: string;
  pruned_at: string;
  export_hash: string;
}

export interface FileLine {
  rows: number;
  sha256: string;
}

export function manifestText(manifest: Omit<LogManifest, 'kind' | 'format'>): string {
  return `${JSON.stringify({ kind: 'log', format: FORMAT, ...manifest }, null, 2)}\n`;
}

/** Files that an export writes; a folder with others is no log's. */
export const OWN_FILE =
  /^(?:manifest\.json|rosters\/\d+\.csv|now\/(?:[a-z-]+)\.csv|\d{4}-\d{2}\/[a-z-]+\.csv)$/;

/** Whether the folder is, or was to be, the archive of a log; one that has lost its manifest is one still, so that the loss is told. */
export function isLogArchive(dir: string): boolean {
  if (existsSync(join(dir, 'now/accounts.csv'))) return true;
  try {
    return JSON.parse(archiveText(join(dir, MANIFEST))).kind === 'log';
  } catch {
    return false;
  }
}

/** Files below the folder by their paths in it, sorted. */
export function filesIn(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, '/').length))
    .sort();
}

const isTextOrNull = (value: unknown) => value === null || isText(value);
const isListOf = (isWell: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(isWell);
const isTime = (value: unknown) => isText(value) && !Number.isNaN(Date.parse(value));

/** What each key must hold. */
const KEYS: Readonly<Record<keyof LogManifest, (value: unknown) => boolean>> = {
  kind: (value) => value === 'log',
  format: (value) => value === FORMAT,
  name: isText,
  network: isText,
  simulated: (value) => typeof value === 'boolean',
  keyed: (value) => typeof value === 'boolean',
  options: isRecord,
  started_at: isTime,
  swept_at: (value) => value === null || isTime(value),
  told_at: isTextOrNull,
  prunings: isListOf(
    (one) => isRecord(one) && isTime(one.before) && isText(one.pruned_at) && isText(one.export_hash),
  ),
  rosters: isListOf((one) => isRecord(one) && Number.isSafeInteger(one.number) && isTime(one.read_at)),
  files: (value) =>
    isRecord(value) &&
    Object.entries(value).every(
      ([path, line]) =>
        OWN_FILE.test(path) && isRecord(line) && Number.isSafeInteger(line.rows) && isText(line.sha256),
    ),
  unpublishable: isListOf(isText),
  terms: isText,
};

/** @throws UserError where the folder is no log's, or of another format; DataError where its manifest is broken. */
export function readLogManifest(dir: string): { manifest: LogManifest; hash: string } {
  const file = join(dir, MANIFEST);
  if (!existsSync(file)) {
    throw new UserError(
      `${dir} is half of the archive of a log: it has no ${MANIFEST}, which is written last; export the log again`,
    );
  }
  const text = archiveText(file);
  const read = parseJson(text, file, 'copy the archive again');
  const manifest = isRecord(read) ? read : {};
  if (manifest.kind === 'log' && manifest.format !== FORMAT) {
    throw new UserError(
      `${file}: format ${String(manifest.format)} of a log is not known to this version, which reads ${FORMAT}; a newer entente has written it`,
    );
  }
  requireKeys(file, manifest, KEYS);
  return { manifest: manifest as unknown as LogManifest, hash: sha256(text) };
}

/** What is wrong with the files of an archive: missing, changed, or not its own. */
export function faultsOf(dir: string, { files, unpublishable }: LogManifest): Problem[] {
  const problems: Problem[] = [];
  for (const [path, { sha256 }] of Object.entries(files)) {
    const file = join(dir, path);
    if (!existsSync(file)) {
      if (unpublishable.includes(path)) continue;
      problems.push(missingFile(file));
      continue;
    }
    const found = hashOfFile(file);
    if (found === sha256) continue;
    const shown = `its SHA-256 is ${found.slice(0, 12)}…, in the manifest ${sha256.slice(0, 12)}…`;
    problems.push({ file, message: `is not the file that was exported (${shown}); copy it again` });
  }
  for (const path of filesIn(dir)) {
    if (path === MANIFEST || path in files || !OWN_FILE.test(path)) continue;
    problems.push({
      file: join(dir, path),
      message:
        'is not in the manifest: the export was cut off, or the file is of another; export the log again',
    });
  }
  return problems;
}
