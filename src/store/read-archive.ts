/** An archive read back into a database as the sealed snapshot it was written from. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type CsvTable, parseCsv } from '../csv.ts';
import { DataError, type Problem } from '../errors.ts';
import { EVIDENCE_COLUMNS } from '../evidence/evidence-row.ts';
import { SEAT_COLUMNS, seatsOfRows } from '../evidence/sealed-seats.ts';
import { ROSTER_COLUMNS, type RosterRow } from '../roster/row.ts';
import { isVerdict } from '../roster/verdict.ts';
import { requireUtf8, utf8Text } from '../utf8-text.ts';
import { accountKeys } from './accounts.ts';
import { type ArchiveManifest, readManifest, toPayment } from './archive.ts';
import { archiveBytes } from './archive-file.ts';
import {
  factsText,
  fileParts,
  hashParts,
  profileColumns,
  sha256,
  UNSEEN_COLUMNS,
  VERDICT_COLUMNS,
  WITHHOLDABLE,
} from './archive-text.ts';
import { proveActivity, proveFile, readArchivedActivity } from './archived-activity.ts';
import { parseArchivedTies } from './archived-ties.ts';
import { readAccounts } from './content.ts';
import type { Store } from './driver.ts';
import { insertFeeds, insertPosts } from './insert-activity.ts';
import { insertTies } from './insert-ties.ts';
import { keepActivity } from './kept-activity.ts';
import { insertPayments } from './purchases.ts';
import { reasonReader } from './reason-cells.ts';
import { withoutTriggers } from './remove-snapshot.ts';
import { keepSeats } from './seats.ts';
import type { SnapshotRecord } from './snapshot-record.ts';
import { closeSnapshot, createSnapshot, findSnapshot } from './snapshots.ts';
import { withoutKeyChecks } from './without-key-checks.ts';

/**
 * Reads an archive into the store as a sealed snapshot, equal to the one it was written from.
 * @param name under which to keep it; default the archive's own.
 * @param posts whether posts are taken in too; otherwise they stay in the archive until a question needs them.
 * @throws UserError where the directory is no archive; DataError where a file is not what the manifest says.
 */
export function readArchive(store: Store, dir: string, name?: string, { posts = true } = {}): SnapshotRecord {
  return insertArchive(store, proveArchive(dir), name, { posts });
}

/** Bytes: a larger file is held once it is known to be the sealed one. */
const LARGE = 67_108_864;

/** An archive whose files but those of posts are what its manifest says. */
export interface ProvenArchive {
  dir: string;
  manifest: ArchiveManifest;
  parts: ReadonlyMap<string, Buffer>;
}

/**
 * @param keep unset where the files are proven alone: then no part of them is kept.
 * @throws UserError where the directory is no archive; DataError where a file is not what the manifest says.
 */
export function proveArchive(dir: string, { keep = true } = {}): ProvenArchive {
  const manifest = readManifest(dir);
  const parts = new Map<string, Buffer>();
  const withholdable = manifest.format === 1 ? WITHHOLDABLE : (manifest.withholdable ?? []);
  const problems: Problem[] = [];
  for (const part of fileParts(manifest.format)) {
    if (part === 'profiles' && manifest.withheld.includes(part) && withholdable.includes(part)) continue;
    const file = join(dir, `${part}.csv`);
    const sealed = manifest.parts[part]!;
    const isKept = keep && existsSync(file);
    if (isKept && statSync(file).size <= LARGE) parts.set(part, archiveBytes(file));
    const before = problems.length;
    proveFile(file, sealed, problems, parts.get(part));
    if (isKept && problems.length === before && !parts.has(part)) parts.set(part, archiveBytes(file));
  }
  if (problems.length > 0) throw new DataError(problems);
  return { dir, manifest, parts };
}

export function insertArchive(
  store: Store,
  { dir, manifest, parts }: ProvenArchive,
  name: string | undefined,
  { posts }: { posts: boolean },
): SnapshotRecord {
  const seal = { hashVersion: manifest.format, withholdable: manifest.withholdable ?? [] };
  const table = (part: string, columns: readonly string[]) =>
    parts.has(part) ? parsePart(join(dir, `${part}.csv`), parts.get(part)!, columns) : null;

  const read = store.transaction(() => {
    const roster = table('roster', [...ROSTER_COLUMNS, ...manifest.extra_columns])!;
    const snapshot = createSnapshot(store, {
      name: name ?? manifest.name,
      network: manifest.network,
      date: manifest.date,
      origin: manifest.origin,
      meaning: manifest.meaning,
      simulated: manifest.simulated,
      extraColumns: manifest.extra_columns,
      options: manifest.options,
      counts: manifest.counts,
      rows: roster.rows.map((cells) => toRosterRow(cells, manifest.extra_columns)),
      startedAt: manifest.started_at,
      activityDays: manifest.activity_days ?? null,
    });
    const keyOf = accountKeys(store, snapshot.network);
    const verdicts = table('verdicts', VERDICT_COLUMNS)!;
    const accounts = [...new Set(verdicts.rows.map(([, id]) => id!))].filter((id) => id !== '').sort();
    for (const accountId of accounts) keyOf(accountId);
    insertVerdicts(store, { ...snapshot, ...seal }, verdicts, join(dir, 'verdicts.csv'), keyOf);
    insertTies(
      store,
      snapshot.id,
      parseArchivedTies(
        requireUtf8(parts.get('ties')!, join(dir, 'ties.csv')),
        join(dir, 'ties.csv'),
        manifest.format,
        keyOf,
      ),
    );
    insertUnseen(
      store,
      { ...snapshot, ...seal },
      table('unseen', UNSEEN_COLUMNS)!,
      join(dir, 'unseen.csv'),
      keyOf,
    );
    const profiles = table('profiles', profileColumns(manifest.format));
    if (profiles !== null) insertProfiles(store, snapshot, profiles, keyOf);
    const [seats, evidence] = [table('seats', SEAT_COLUMNS), table('evidence', EVIDENCE_COLUMNS)];
    if (seats !== null && evidence !== null) {
      keepSeats(store, snapshot, {
        seats: seatsOfRows(seats.rows.map((cells) => recordOf(SEAT_COLUMNS, cells))),
        evidence: evidence.rows.map((cells) => recordOf(EVIDENCE_COLUMNS, cells)),
      });
    }
    const posted = posts ? readArchivedActivity(dir, accounts) : null;
    if (posted !== null) {
      insertFeeds(store, snapshot, posted, accounts.map(keyOf));
      insertPosts(store, snapshot, posted, accounts.map(keyOf));
      keepActivity(store, { ...snapshot, activityDays: posted.days });
    }
    if (
      sha256(factsText({ ...snapshot, ...seal })) !== manifest.parts.facts ||
      hashParts(manifest.parts) !== manifest.content_hash
    ) {
      throw new DataError({
        file: join(dir, 'manifest.json'),
        message: 'it is not the one that was sealed; copy the archive again',
      });
    }
    insertPayments(store, snapshot, (manifest.paid ?? []).map(toPayment));
    const { sealed_at: sealedAt, parts: sealedParts, withheld } = manifest;
    closeSnapshot(store, { id: snapshot.id, ...seal, sealedAt, parts: sealedParts, withheld });
    return { ...findSnapshot(store, snapshot.name)!, postsIn: posts ? null : dir };
  });
  return withoutKeyChecks(store, () => read.immediate());
}

/** Databases of one archive each, whose files of posts were found to be what its manifest says. */
const proven = new WeakSet<Store>();

/**
 * Takes in what accounts post from the archive that a snapshot was opened from, or the log: all but the posts, of which the sums are kept.
 * @throws DataError where a file is not what the manifest says.
 */
export function takeInActivity(store: Store, snapshot: SnapshotRecord): void {
  const { id, postsIn, activityDays } = snapshot;
  if (postsIn === null || activityDays === null || proven.has(store)) return;
  if (typeof postsIn !== 'string') {
    postsIn.takeIn();
    return;
  }
  if (store.prepare('SELECT 1 FROM feed WHERE snapshot = ?').get(id) === undefined) {
    insertSums(store, { ...snapshot, activityDays }, postsIn);
  } else proveActivity(postsIn, readManifest(postsIn));
  proven.add(store);
}

function insertSums(
  store: Store,
  snapshot: SnapshotRecord & { activityDays: number },
  archive: string,
): void {
  const { accounts } = readAccounts(store, snapshot);
  const posted = readArchivedActivity(archive, accounts);
  if (posted === null) return;
  const keys = accounts.map(accountKeys(store, snapshot.network));
  const take = store.transaction(() =>
    withoutTriggers(store, () => {
      insertFeeds(store, snapshot, posted, keys);
      keepActivity(store, snapshot, { posts: posted.posts, keyOf: (account) => keys[account]! });
    }),
  );
  withoutKeyChecks(store, () => take.immediate());
}

function parsePart(file: string, bytes: Buffer, columns: readonly string[]): CsvTable {
  const table = parseCsv(utf8Text(bytes, file), file, { guarded: true });
  if (table.header.join() !== columns.join()) {
    throw new DataError({ file, line: 1, message: `the header must be ${columns.join(',')}` });
  }
  return table;
}

function toRosterRow(cells: readonly string[], extraColumns: readonly string[]): RosterRow {
  const standard = Object.fromEntries(ROSTER_COLUMNS.map((column, k) => [column, cells[k]!]));
  const extra = Object.fromEntries(
    extraColumns.map((column, k) => [column, cells[ROSTER_COLUMNS.length + k]!]),
  );
  return { ...standard, extra } as RosterRow;
}

function recordOf<Column extends string>(
  columns: readonly Column[],
  cells: readonly string[],
): Record<Column, string> {
  return Object.fromEntries(columns.map((column, k) => [column, cells[k]!])) as Record<Column, string>;
}

const numberOrNull = (text: string) => (text === '' ? null : Number(text));
const textOrNull = (text: string) => (text === '' ? null : text);

type SevenCells = [string, string, string, string, string, string, string];
type ProfileCells = [...SevenCells, verifiedBy?: string, verifiedAt?: string];

function insertVerdicts(
  store: Store,
  snapshot: SnapshotRecord,
  { rows, lines }: CsvTable,
  file: string,
  keyOf: (accountId: string) => number,
): void {
  const problems = rows.flatMap(([, , verdict], k) =>
    isVerdict(verdict!) ? [] : [{ file, line: lines[k]!, message: `"${verdict}" is no verdict` }],
  );
  if (problems.length > 0) throw new DataError(problems);
  const set = store.prepare(
    'UPDATE entry SET account = ?, verdict = ?, reason = ? WHERE snapshot = ? AND number = ?',
  );
  const addReading = store.prepare(
    `INSERT OR IGNORE INTO reading (snapshot, account, way, listed_count, outside_count, finished) VALUES (?, ?, ?, ?, ?, 1)`,
  );
  const read = reasonReader(snapshot.hashVersion);
  for (const [k, cells] of rows.entries()) {
    const [number, accountId, verdict, reason, way, listed, outside] = cells as SevenCells;
    const account = accountId === '' ? null : keyOf(accountId);
    set.run(account, verdict, read(reason, refusing(file, lines[k]!)), snapshot.id, Number(number));
    if (way !== '' && account !== null)
      addReading.run(snapshot.id, account, way, Number(listed), Number(outside));
  }
}

function refusing(file: string, line: number): (message: string) => never {
  return (message) => {
    throw new DataError({ file, line, message });
  };
}

function insertUnseen(
  store: Store,
  snapshot: SnapshotRecord,
  { rows, lines }: CsvTable,
  file: string,
  keyOf: (accountId: string) => number,
): void {
  const read = reasonReader(snapshot.hashVersion);
  const add = store.prepare('INSERT INTO unseen_tie (snapshot, source, target, reason) VALUES (?, ?, ?, ?)');
  for (const [k, [source, target, reason]] of (rows as [string, string, string][]).entries()) {
    add.run(snapshot.id, keyOf(source), keyOf(target), read(reason, refusing(file, lines[k]!)));
  }
}

function insertProfiles(
  store: Store,
  snapshot: SnapshotRecord,
  { rows }: CsvTable,
  keyOf: (accountId: string) => number,
): void {
  const add = store.prepare(
    `INSERT INTO profile (snapshot, account, handle, display_name, audience_count, declared_count, post_count, created_at, verified_by, verified_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const cells of rows as ProfileCells[]) {
    const [id, handle, name, audience, declared, posts, created, by = '', at = ''] = cells;
    add.run(
      snapshot.id,
      keyOf(id),
      handle,
      name,
      numberOrNull(audience),
      numberOrNull(declared),
      numberOrNull(posts),
      textOrNull(created),
      textOrNull(by),
      textOrNull(at),
    );
  }
}
