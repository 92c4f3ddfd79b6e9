/** Writes the archive of a log, whole or not at all: what is there already and is the same is left as it is. */
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { csvChunks } from '../csv.ts';
import { UserError } from '../errors.ts';
import type { PublicationTerms } from '../roster/network-record.ts';
import { finishedPath, type Staged, stageFiles } from '../write-whole.ts';
import { newlines } from './activity-text.ts';
import { sha256, sha256Of } from './archive-text.ts';
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
import { openExistingStore } from './store.ts';
import { findWatch, lastToldAt, readPrunings, readRosters, type WatchRecord } from './watch-log.ts';

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
  /** Waited for between two files: what else the process does goes on meanwhile. A fault of it ends the export. */
  pause?(): Promise<void>;
}

/**
 * Writes the log into `dir` as it is now, and notes in the database that it is there.
 * @throws UserError where the folder holds something else, or more of the log than the database does.
 */
export async function writeLog(
  store: Store,
  { id, name }: WatchRecord,
  asked: LogExport,
): Promise<WrittenLog> {
  const { dir, exportedAt } = asked;
  // What is added while it is written is not in it.
  const reader = store.memory ? store : openExistingStore(store.name)!;
  let written: WrittenLog;
  try {
    if (reader !== store) reader.exec('BEGIN');
    written = await writeFilesOf(reader, findWatch(reader, name)!, asked);
  } finally {
    if (reader !== store) reader.close();
  }
  store
    .prepare('INSERT OR REPLACE INTO watch_export (watch, folder, hash, exported_at) VALUES (?, ?, ?, ?)')
    .run(id, resolve(dir), written.hash, exportedAt);
  return written;
}

async function writeFilesOf(
  store: Store,
  watch: WatchRecord,
  { dir, terms, pause = async () => {} }: LogExport,
): Promise<WrittenLog> {
  const isNew = !existsSync(dir);
  const before = requireOwn(store, watch, dir);
  const files: Record<string, FileLine> = {};
  const unpublishable: string[] = [];
  const staged: Staged[] = [];
  let unchanged = 0;
  try {
    for (const { path, pieces, isPublishable } of textsOf(store, watch, terms)) {
      await pause();
      if (!isPublishable) unpublishable.push(path);
      const old = before?.files[path];
      if (old !== undefined && isSame(join(dir, path), old, pieces())) {
        files[path] = old;
        unchanged++;
      } else staged.push(stageFiles([[join(dir, path), noting(path, pieces())]]));
    }
    const manifest = manifestText(describe(store, watch, files, unpublishable, terms));
    staged.push(stageFiles([[join(dir, MANIFEST), manifest]]));
    for (const one of staged) one.place();
    removeOthers(dir, files);
    return { hash: sha256(manifest), written: staged.length - 1, unchanged, unpublishable };
  } catch (error) {
    if (isNew && existsSync(dir)) rmSync(dir, { recursive: true });
    else removeOthers(dir, before?.files ?? {});
    throw error;
  }

  /** The pieces, their hash taken on the way. */
  function* noting(path: string, pieces: Iterable<string>): Generator<string> {
    const hash = createHash('sha256');
    let rows = -1;
    for (const piece of pieces) {
      hash.update(piece);
      rows += newlines(piece);
      yield piece;
    }
    files[path] = { rows, sha256: hash.digest('hex') };
  }
}

/** What was there before, or was not finished. */
function removeOthers(dir: string, files: LogManifest['files']): void {
  for (const path of filesIn(dir)) {
    if (path !== MANIFEST && !(path in files)) rmSync(join(dir, path));
  }
}

function isSame(file: string, { sha256 }: FileLine, pieces: Iterable<string>): boolean {
  return existsSync(file) && sha256Of(pieces) === sha256 && hashOfFile(file) === sha256;
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
  const strangers = there.filter((path) => !OWN_FILE.test(finishedPath(path)));
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
