/** A snapshot as a directory of text that travels: written for git, read back to an equal snapshot. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CsvTable } from '../csv.ts';
import { parseCsv } from '../csv.ts';
import type { Problem } from '../errors.ts';
import { DataError, UserError } from '../errors.ts';
import type { RosterRow } from '../roster/row.ts';
import { ROSTER_COLUMNS } from '../roster/row.ts';
import { isVerdict } from '../roster/verdict.ts';
import { accountKeys } from './accounts.ts';
import type { Part } from './archive-text.ts';
import {
  contentTexts,
  factsText,
  hashParts,
  PROFILE_COLUMNS,
  sha256,
  TIE_COLUMNS,
  UNSEEN_COLUMNS,
  VERDICT_COLUMNS,
} from './archive-text.ts';
import { readContent } from './content.ts';
import { insertTies, type TieColumns } from './insert-ties.ts';
import type { Meaning, Origin, SnapshotRecord } from './snapshots.ts';
import { closeSnapshot, createSnapshot, findSnapshot } from './snapshots.ts';
import type { Store } from './store.ts';

const FORMAT = 1;

interface ArchiveManifest {
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

/**
 * Reads an archive into the store as a sealed snapshot, equal to the one it was written from.
 * @param name under which to keep it; default the archive's own.
 * @throws UserError where the directory is no archive; DataError where a file is not what the manifest says.
 */
export function readArchive(store: Store, dir: string, name?: string): SnapshotRecord {
  const manifest = readManifest(dir);
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const part of ['roster', 'verdicts', 'ties', 'unseen', 'profiles']) {
    if (manifest.withheld.includes(part)) continue;
    const file = join(dir, `${part}.csv`);
    if (!existsSync(file)) {
      problems.push({ file, message: 'the file is missing; copy the whole archive again' });
      continue;
    }
    const text = readFileSync(file, 'utf8');
    texts.set(part, text);
    if (sha256(text) !== manifest.parts[part]) {
      problems.push({ file, message: 'the file is not the one that was sealed; copy the archive again' });
    }
  }
  if (problems.length > 0) throw new DataError(problems);
  const table = (part: string, columns: readonly string[]) =>
    texts.has(part) ? parsePart(join(dir, `${part}.csv`), texts.get(part)!, columns) : null;

  return store
    .transaction(() => {
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
      });
      const keyOf = accountKeys(store, snapshot.network);
      const verdicts = table('verdicts', VERDICT_COLUMNS)!;
      for (const accountId of verdicts.rows.map(([, id]) => id!).sort())
        if (accountId !== '') keyOf(accountId);
      insertVerdicts(store, snapshot, verdicts, join(dir, 'verdicts.csv'), keyOf);
      insertTies(store, snapshot.id, toTieColumns(table('ties', TIE_COLUMNS)!, keyOf));
      insertUnseen(store, snapshot, table('unseen', UNSEEN_COLUMNS)!, keyOf);
      const profiles = table('profiles', PROFILE_COLUMNS);
      if (profiles !== null) insertProfiles(store, snapshot, profiles, keyOf);
      if (
        sha256(factsText(snapshot)) !== manifest.parts.facts ||
        hashParts(manifest.parts) !== manifest.content_hash
      ) {
        throw new DataError([
          {
            file: join(dir, 'manifest.json'),
            message: 'it is not the one that was sealed; copy the archive again',
          },
        ]);
      }
      closeSnapshot(store, snapshot, manifest.sealed_at, manifest.parts, manifest.withheld);
      return findSnapshot(store, snapshot.name)!;
    })
    .immediate();
}

function readManifest(dir: string): ArchiveManifest {
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

function parsePart(file: string, text: string, columns: readonly string[]): CsvTable {
  const table = parseCsv(text, file, { guarded: true });
  if (table.header.join() !== columns.join()) {
    throw new DataError([{ file, line: 1, message: `the header must be ${columns.join(',')}` }]);
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

const numberOrNull = (text: string) => (text === '' ? null : Number(text));
const textOrNull = (text: string) => (text === '' ? null : text);

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
  for (const [number, accountId, verdict, reason, way, listed, outside] of rows as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ][]) {
    const account = accountId === '' ? null : keyOf(accountId);
    set.run(account, verdict, reason, snapshot.id, Number(number));
    if (way !== '' && account !== null)
      addReading.run(snapshot.id, account, way, Number(listed), Number(outside));
  }
}

function toTieColumns({ rows }: CsvTable, keyOf: (accountId: string) => number): TieColumns {
  const dated = rows.some(([, , followedAt]) => followedAt !== '');
  return {
    source: Uint32Array.from(rows, ([source]) => keyOf(source!)),
    target: Uint32Array.from(rows, ([, target]) => keyOf(target!)),
    followedAt: dated ? rows.map(([, , followedAt]) => textOrNull(followedAt!)) : null,
    doubt: dated ? rows.map(([, , , doubt]) => textOrNull(doubt!)) : null,
  };
}

function insertUnseen(
  store: Store,
  snapshot: SnapshotRecord,
  { rows }: CsvTable,
  keyOf: (accountId: string) => number,
): void {
  const add = store.prepare('INSERT INTO unseen_tie (snapshot, source, target, reason) VALUES (?, ?, ?, ?)');
  for (const [source, target, reason] of rows as [string, string, string][]) {
    add.run(snapshot.id, keyOf(source), keyOf(target), reason);
  }
}

function insertProfiles(
  store: Store,
  snapshot: SnapshotRecord,
  { rows }: CsvTable,
  keyOf: (accountId: string) => number,
): void {
  const add = store.prepare(
    `INSERT INTO profile (snapshot, account, handle, display_name, audience_count, declared_count, post_count, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [id, handle, name, audience, declared, posts, created] of rows as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ][]) {
    add.run(
      snapshot.id,
      keyOf(id),
      handle,
      name,
      numberOrNull(audience),
      numberOrNull(declared),
      numberOrNull(posts),
      textOrNull(created),
    );
  }
}
