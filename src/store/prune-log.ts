/**
 * Takes out of a log what was before a day: whatever it says of that day and of later ones stays as it is, and of
 * earlier ones it says nothing any more. What goes is proved to be in an export first.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Cell, csvText } from '../csv.ts';
import { DataError, UserError } from '../errors.ts';
import type { AccountEvent, Instant, Span } from '../values/log-entries.ts';
import { beginOf } from '../values/log-facts.ts';
import { windowOf } from './activity-content.ts';
import { archiveText } from './archive-file.ts';
import { sha256Of } from './archive-text.ts';
import type { Store } from './driver.ts';
import { faultsOf, isLogArchive, readLogManifest } from './log-archive.ts';
import { type LogSums, logSums } from './log-sums.ts';
import { type LogFile, logFiles } from './log-tables.ts';
import { lastToldAt, type WatchRecord } from './watch-log.ts';
import { readActivityDays } from './watch-posts.ts';
import { logText } from './write-log.ts';

export interface Pruned {
  ties: number;
  accountEvents: number;
  spans: number;
  posts: number;
  /** The folder of the export that holds them. */
  folder: string;
}

/**
 * @param day YYYY-MM-DD: what was before its beginning goes.
 * @param prunedAt ISO 8601.
 * @throws UserError where there is nothing to prune, no sealed snapshot of that day or a later one, or no export that holds what goes.
 */
export function pruneLog(store: Store, watch: WatchRecord, day: string, prunedAt: string): Pruned {
  const before = Date.parse(`${day}T00:00:00Z`);
  requireWithin(store, watch, day, before);
  requireSealed(store, watch, day);
  return store
    .transaction(() => {
      const { folder, hash } = requireExport(store, watch, before);
      const sums = logSums(store, watch);
      sums.adding(
        'watch_pruning',
        'INSERT INTO watch_pruning (watch, before_ms, pruned_at, export_hash) VALUES (?, ?, ?, ?)',
      )(watch.id, before, prunedAt, hash);
      const ties = removeById(sums, 'watch_tie', endedBefore(store, watch, before));
      const accountEvents = removeById(sums, 'watch_event', overtaken(store, watch, before));
      const spans = removeSpans(store, sums, watch, before);
      sums.remove('watch_payment', 'to_ms < ?', [before]);
      const posts = deletePosts(store, watch, day);
      store
        .prepare('UPDATE watch_pruning SET closed = 1 WHERE watch = ? AND before_ms = ?')
        .run(watch.id, before);
      return { ties, accountEvents, spans, posts, folder };
    })
    .immediate();
}

function requireWithin(store: Store, watch: WatchRecord, day: string, before: Instant): void {
  const begins = beginOf(watch);
  const ends = lastToldAt(store, watch);
  const dayOf = (at: Instant) => new Date(at).toISOString().slice(0, 10);
  if (before > begins && ends !== null && before <= ends) return;
  const known = ends === null ? 'holds nothing yet' : `is known from ${dayOf(begins)} to ${dayOf(ends)}`;
  throw new UserError(`--prune ${day}: the log ${watch.name} ${known}; name a day in between`);
}

function requireSealed(store: Store, watch: WatchRecord, day: string): void {
  const sealed = store
    .prepare<{ network: string; name: string; day: string }, number>(
      `SELECT 1 FROM snapshot WHERE state = 'sealed' AND network = $network AND date >= $day AND options ->> 'log' = $name`,
    )
    .pluck()
    .get({ network: watch.network, name: watch.name, day });
  if (sealed !== undefined) return;
  throw new UserError(
    `no snapshot of ${day} or later was sealed out of ${watch.name}; seal one first: entente seal ${watch.name} --at ${day} --snapshot NAME`,
  );
}

/** An export on record that is still whole, and holds all that was before. */
function requireExport(store: Store, watch: WatchRecord, before: Instant): { folder: string; hash: string } {
  const noted = store
    .prepare<[number], { folder: string; hash: string }>(
      'SELECT folder, hash FROM watch_export WHERE watch = ? ORDER BY exported_at DESC, folder',
    )
    .all(watch.id);
  const faults: string[] = [];
  for (const one of noted) {
    const fault = faultOfExport(store, watch, one, before);
    if (fault === null) return one;
    faults.push(`; ${one.folder} ${fault}`);
  }
  throw new UserError(
    `nothing was pruned: what goes has to be in an export${faults.join('')}; write one: entente export ${watch.name} DIR`,
  );
}

function faultOfExport(
  store: Store,
  watch: WatchRecord,
  { folder, hash }: { folder: string; hash: string },
  before: Instant,
): string | null {
  if (!existsSync(folder) || !isLogArchive(folder)) return 'is not there any more';
  try {
    const found = readLogManifest(folder);
    if (found.hash !== hash) return 'holds another export by now';
    if (faultsOf(folder, found.manifest).length > 0) return 'is not whole';
    const holds = logFiles(store, watch).every(
      (file) =>
        file.table.byMonth === undefined ||
        found.manifest.files[file.path]?.sha256 === sha256Of(logText(file)) ||
        holdsLines(folder, file, before),
    );
    return holds ? null : 'does not hold all of it';
  } catch (error) {
    if (error instanceof UserError || error instanceof DataError) return 'is not whole';
    throw error;
  }
}

/** Whether the file in the folder has all rows of before: of a month that was going on when it was exported. */
function holdsLines(folder: string, { path, table, rows }: LogFile, before: Instant): boolean {
  const time = table.columns.findIndex(({ column }) => column === table.byMonth!.column);
  const header = table.columns.map(({ name }) => name);
  const limit = new Date(before).toISOString();
  const gone: Cell[][] = [];
  for (const cells of rows()) if (String(cells[time]) < limit) gone.push(cells);
  if (gone.length === 0) return true;
  const file = join(folder, path);
  if (!existsSync(file)) return false;
  const held = new Set(archiveText(file).split('\n'));
  return csvText(header, gone)
    .split('\n')
    .every((line) => held.has(line));
}

/** Follows that had ended: both of their events. */
function endedBefore(store: Store, { id }: WatchRecord, before: Instant): number[] {
  const pairs = store
    .prepare<[number, number, number], { formed: number; ended: number }>(
      `SELECT formed.id AS formed, ended.id AS ended
       FROM watch_tie AS ended JOIN watch_tie AS formed ON formed.id = (
         SELECT max(id) FROM watch_tie AS earlier WHERE earlier.watch = ended.watch AND earlier.source = ended.source
           AND earlier.record_key = ended.record_key AND earlier.kind = 'formed' AND earlier.id < ended.id)
       WHERE ended.watch = ? AND ended.kind = 'ended' AND ended.to_ms < ? AND formed.to_ms < ?`,
    )
    .all(id, before, before);
  return pairs.flatMap(({ formed, ended }) => [formed, ended]);
}

/** Events that say of one another what holds: of those of before, the last of each kind of fact says it still. */
const FACT_OF: Readonly<Record<AccountEvent['kind'], string>> = {
  renamed: 'handle',
  moved: 'host',
  deactivated: 'presence',
  suspended: 'presence',
  deleted: 'presence',
  back: 'presence',
  watched: 'watching',
  unwatched: 'watching',
};

function overtaken(store: Store, { id }: WatchRecord, before: Instant): number[] {
  const events = store
    .prepare<[number, number], { id: number; account: number; kind: AccountEvent['kind'] }>(
      'SELECT id, account, kind FROM watch_event WHERE watch = ? AND to_ms < ? ORDER BY id',
    )
    .all(id, before);
  return beforeTheLast(events, ({ account, kind }) => `${account} ${FACT_OF[kind]}`).map((event) => event.id);
}

/** Of the spans that had ended, the last of each proof says from when a gap has been. */
function removeSpans(store: Store, sums: LogSums, { id }: WatchRecord, before: Instant): number {
  const spans = store
    .prepare<[number, number], { account: number; from: number; to: number; proof: Span['proof'] }>(
      `SELECT account, from_ms AS "from", to_ms AS "to", proof FROM watch_span
       WHERE watch = ? AND to_ms < ? ORDER BY account, from_ms, to_ms`,
    )
    .all(id, before);
  const gone = beforeTheLast(spans, ({ account, proof }) => `${account} ${proof}`);
  for (const { account, from, to, proof } of gone) {
    sums.remove('watch_span', 'account = ? AND from_ms = ? AND to_ms = ? AND proof = ?', [
      ...[account, from, to, proof],
    ]);
  }
  return gone.length;
}

/** Those of the days that count for the day, and for later ones, stay; no reading asks for the others again. */
function deletePosts(store: Store, watch: WatchRecord, day: string): number {
  const days = readActivityDays(store, watch);
  if (days === null) return 0;
  const since = Date.parse(windowOf(day, days).since);
  store
    .prepare('UPDATE watch_feed SET from_ms = ? WHERE watch = ? AND from_ms < ?')
    .run(since, watch.id, since);
  return store
    .prepare('DELETE FROM watch_post WHERE watch = ? AND told_ms < ? AND (at IS NULL OR at * 1000 < ?)')
    .run(watch.id, since, since).changes;
}

/** All but the last of each key. */
function beforeTheLast<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const last = new Map(items.map((item) => [keyOf(item), item]));
  return items.filter((item) => last.get(keyOf(item)) !== item);
}

function removeById(sums: LogSums, part: 'watch_tie' | 'watch_event', ids: readonly number[]): number {
  for (const id of ids) sums.remove(part, 'id = ?', [id]);
  return ids.length;
}
