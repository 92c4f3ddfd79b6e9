/** Writes the archive of a log, whole or not at all: what is there already and is the same is left as it is. */
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { csvChunks } from '../csv.ts';
import { UserError } from '../errors.ts';
import type { PublicationTerms } from '../roster/network-record.ts';
import { stageFiles } from '../write-whole.ts';
import { sha256 } from './archive-text.ts';
import { hashOfFile } from './archived-activity.ts';
import type { Store } from './driver.ts';
import {
  type FileLine,
  filesIn,
  type LogManifest,
  MANIFEST,
  manifestText,
  OWN_FILE,
  readLogManifest,
} from './log-archive.ts';
import { type LogFile, logFiles } from './log-tables.ts';
import { lastToldAt, readPrunings, readRosters, type WatchRecord } from './watch-log.ts';

export interface WrittenLog {
  /** SHA-256 of the manifest, which has that of every file. */
  hash: string;
  /** Files that were written, and those that were there already. */
  written: number;
  unchanged: number;
  /** Files that the terms do not let be published. */
  unpublishable: readonly string[];
}

/** How a log goes into an archive. */
export interface LogExport {
  dir: string;
  terms: PublicationTerms;
  /** ISO 8601; it goes into the database's own note alone. */
  exportedAt: string;
}

/**
 * Writes the log into `dir`, and notes in the database that it is there.
 * @throws UserError where the folder holds something else, or more of the log than the database does.
 */
export function writeLog(
  store: Store,
  watch: WatchRecord,
  { dir, terms, exportedAt }: LogExport,
): WrittenLog {
  const written = store.transaction(() => writeFilesOf(store, watch, dir, terms))();
  store
    .prepare('INSERT OR REPLACE INTO watch_export (watch, folder, hash, exported_at) VALUES (?, ?, ?, ?)')
    .run(watch.id, resolve(dir), written.hash, exportedAt);
  return written;
}

function writeFilesOf(store: Store, watch: WatchRecord, dir: string, terms: PublicationTerms): WrittenLog {
  const before = requireOwn(store, watch, dir);
  const files: Record<string, FileLine> = {};
  let [unchanged, manifest] = [0, ''];
  const unpublishable: string[] = [];
  const staged = stageFiles(changed());
  staged.place();
  for (const path of filesIn(dir)) {
    if (path !== MANIFEST && !(path in files)) rmSync(join(dir, path));
  }
  const written = Object.keys(files).length - unchanged;
  return { hash: sha256(manifest), written, unchanged, unpublishable };

  function* changed(): Generator<[path: string, content: Iterable<string>]> {
    for (const { path, pieces, isPublishable } of textsOf(store, watch, terms)) {
      if (!isPublishable) unpublishable.push(path);
      const old = before?.files[path];
      if (old !== undefined && isSame(join(dir, path), old, pieces())) {
        files[path] = old;
        unchanged++;
      } else yield [join(dir, path), noting(path, pieces())];
    }
    manifest = manifestText(describe(store, watch, files, unpublishable, terms));
    yield [join(dir, MANIFEST), [manifest]];
  }

  /** The pieces, their hash taken on the way. */
  function* noting(path: string, pieces: Iterable<string>): Generator<string> {
    const hash = createHash('sha256');
    let rows = -1;
    for (const piece of pieces) {
      hash.update(piece);
      rows += countLines(piece);
      yield piece;
    }
    files[path] = { rows, sha256: hash.digest('hex') };
  }
}

function isSame(file: string, { sha256 }: FileLine, pieces: Iterable<string>): boolean {
  return existsSync(file) && hashOfPieces(pieces) === sha256 && hashOfFile(file) === sha256;
}

export function hashOfPieces(pieces: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** A file of the archive: its text can be gone through more than once. */
interface LogText {
  path: string;
  pieces(): Iterable<string>;
  isPublishable: boolean;
}

export function logText({ table, rows }: Pick<LogFile, 'table' | 'rows'>): Iterable<string> {
  return csvChunks(
    table.columns.map(({ name }) => name),
    rows(),
  );
}

function* textsOf(store: Store, watch: WatchRecord, terms: PublicationTerms): Generator<LogText> {
  for (const { number, text } of readRosters(store, watch)) {
    yield { path: `rosters/${number}.csv`, pieces: () => [text], isPublishable: true };
  }
  for (const file of logFiles(store, watch)) {
    const { terms: asked } = file.table;
    yield {
      path: file.path,
      pieces: () => logText(file),
      isPublishable: asked === undefined || terms[asked],
    };
  }
}

function describe(
  store: Store,
  watch: WatchRecord,
  files: Record<string, FileLine>,
  unpublishable: string[],
  terms: PublicationTerms,
): Parameters<typeof manifestText>[0] {
  const { name, network, simulated, isKeyed, options, startedAt, sweptAt } = watch;
  const toldAt = lastToldAt(store, watch);
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    name,
    network,
    simulated,
    keyed: isKeyed,
    options: { ...options },
    started_at: timeText(startedAt),
    swept_at: sweptAt === null ? null : timeText(sweptAt),
    told_at: toldAt === null ? null : timeText(toldAt),
    prunings: readPrunings(store, watch).map(({ before, prunedAt, exportHash }) => ({
      before: timeText(before),
      pruned_at: prunedAt,
      export_hash: exportHash,
    })),
    rosters: readRosters(store, watch).map(({ number, readAt }) => ({ number, read_at: timeText(readAt) })),
    files: Object.fromEntries(sorted),
    unpublishable: [...unpublishable].sort(),
    terms: terms.statement,
  };
}

function timeText(at: number): string {
  return new Date(at).toISOString();
}

/** The manifest of the earlier export of this log that is in the folder; `null` where it is empty. */
function requireOwn(store: Store, watch: WatchRecord, dir: string): LogManifest | null {
  const there = filesIn(dir);
  // What was killed at it leaves its files under their temporary names.
  const strangers = there.filter((path) => !OWN_FILE.test(path.replace(/(^|\/)\.([^/]+)\.new$/, '$1$2')));
  if (strangers.length > 0) {
    throw new UserError(
      `${dir} holds files that are no log's (${strangers.slice(0, 3).join(', ')}${strangers.length > 3 ? ', …' : ''}); name an empty folder`,
    );
  }
  if (!there.includes(MANIFEST)) return null;
  const { manifest } = readLogManifest(dir);
  const { name, network, started_at, prunings, told_at } = manifest;
  if (name !== watch.name || network !== watch.network || Date.parse(started_at) !== watch.startedAt) {
    throw new UserError(`${dir} holds another log, ${name}, begun at ${started_at}; name an empty folder`);
  }
  const begins = prunings.at(-1)?.before;
  if ((begins === undefined ? null : Date.parse(begins)) !== watch.beginsAt) {
    throw new UserError(
      `${dir} holds the log from ${(begins ?? started_at).slice(0, 10)} on, of which a part was pruned; keep it, and name an empty folder`,
    );
  }
  const toldAt = lastToldAt(store, watch);
  if (told_at !== null && (toldAt === null || Date.parse(told_at) > toldAt)) {
    throw new UserError(
      `${dir} holds the log up to ${told_at}, and the database only up to ${toldAt === null ? 'its beginning' : timeText(toldAt)}; keep it, and name an empty folder`,
    );
  }
  return manifest;
}
