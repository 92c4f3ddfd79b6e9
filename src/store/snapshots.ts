/** The life of a snapshot: made open with its roster, filled, sealed, and from then on only read. */

import { UserError } from '../errors.ts';
import type { SealedSeats } from '../evidence/sealed-seats.ts';
import { isDate, isMinute } from '../roster/dates.ts';
import { ROSTER_COLUMNS, type RosterRow } from '../roster/row.ts';
import { contentParts, HASH_VERSION, hashParts, WITHHOLDABLE } from './archive-text.ts';
import { streamContent } from './content.ts';
import type { Store } from './driver.ts';
import { countUnreadFeeds, settleFeeds } from './feed-ledger.ts';
import { isActivityKept, keepActivity } from './kept-activity.ts';
import { holderOf, requireFolderName } from './names.ts';
import { settleAbandoned } from './purchases.ts';
import { readActivity } from './read-activity.ts';
import { holdsSealRecord, keepSealRecord } from './seal-record.ts';
import { keepSeats } from './seats.ts';
import type { Meaning, Origin, SnapshotRecord } from './snapshot-record.ts';

export interface NewSnapshot {
  name: string;
  network: string;
  date: string;
  origin: Origin;
  meaning: Meaning;
  simulated: boolean;
  extraColumns: readonly string[];
  options?: Readonly<Record<string, string | number | boolean>>;
  counts?: Readonly<Record<string, number>>;
  /** In canonical order; row k becomes entry k+1. */
  rows: readonly RosterRow[];
  startedAt: string;
  activityDays?: number | null;
  /** Those of the whole roster; none where there is no roster. */
  seats?: SealedSeats | null;
}

const DAY_OF_LOG = /^([A-Za-z0-9][A-Za-z0-9._-]*)@(.*)$/;

/** The log and the day, or the minute of one, that `LOG@DAY` names; `null` for any other name. */
export function dayOfLog(name: string): { log: string; day: string } | null {
  const [, log, day] = DAY_OF_LOG.exec(name) ?? [];
  return log === undefined || day === undefined ? null : { log, day };
}

/**
 * Makes an open snapshot with one entry a roster row.
 * @throws UserError where the name is taken or cannot be a folder's name.
 */
export function createSnapshot(store: Store, fresh: NewSnapshot): SnapshotRecord {
  // A day of a log is made to be asked and lies in no folder.
  const { day } = dayOfLog(fresh.name) ?? { day: '' };
  if (!store.memory || !(isDate(day) || isMinute(day))) requireFolderName(fresh.name, 'snapshot');
  const held = holderOf(store, fresh.name);
  if (held === 'a snapshot' || held === 'an edition') {
    throw new UserError(`there is ${held} ${fresh.name} already; choose another name with --snapshot`);
  }
  store
    .transaction(() => {
      const { lastInsertRowid } = store
        .prepare(
          `INSERT INTO snapshot (name, network, date, state, origin, meaning, simulated, extra_columns, options, counts, started_at, activity_days, hash_version)
           VALUES (?, ?, ?, 'open', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          fresh.name,
          fresh.network,
          fresh.date,
          fresh.origin,
          fresh.meaning,
          fresh.simulated ? 1 : 0,
          JSON.stringify(fresh.extraColumns),
          JSON.stringify(fresh.options ?? {}),
          JSON.stringify(fresh.counts ?? {}),
          fresh.startedAt,
          fresh.activityDays ?? null,
          HASH_VERSION,
        );
      insertEntries(store, Number(lastInsertRowid), fresh.rows);
      if (fresh.seats) keepSeats(store, findSnapshot(store, fresh.name)!, fresh.seats);
    })
    .immediate();
  return findSnapshot(store, fresh.name)!;
}

/**
 * What an open snapshot is read with, on what day, and its seats of that day, stated anew where nothing has been read yet: a plan binds nobody.
 * @returns the snapshot as it is now; as it was, where reading has begun.
 */
export function restateSnapshot(
  store: Store,
  snapshot: SnapshotRecord,
  {
    seats,
    ...stated
  }: Pick<SnapshotRecord, 'options' | 'meaning' | 'date' | 'startedAt'> & Pick<NewSnapshot, 'seats'>,
): SnapshotRecord {
  const restate = store.transaction(() => {
    const { changes } = store
      .prepare(
        `UPDATE snapshot SET options = ?, meaning = ?, date = ?, started_at = ?
         WHERE id = ? AND state = 'open' AND NOT EXISTS (SELECT 1 FROM reading WHERE snapshot = ?)`,
      )
      .run(
        JSON.stringify(stated.options),
        stated.meaning,
        stated.date,
        stated.startedAt,
        snapshot.id,
        snapshot.id,
      );
    if (changes === 0) return snapshot;
    if (seats) keepSeats(store, snapshot, seats);
    return { ...snapshot, ...stated };
  });
  return restate.immediate();
}

function insertEntries(store: Store, snapshot: number, rows: readonly RosterRow[]): void {
  const columns = ['snapshot', 'number', ...ROSTER_COLUMNS, 'extra'];
  const insert = store.prepare(
    `INSERT INTO entry (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  rows.forEach((row, index) => {
    insert.run(
      snapshot,
      index + 1,
      ...ROSTER_COLUMNS.map((column) => row[column]),
      JSON.stringify(Object.entries(row.extra)),
    );
  });
}

type JsonColumn = 'extraColumns' | 'options' | 'counts' | 'parts' | 'withholdable' | 'withheld';
type SnapshotRow = Omit<SnapshotRecord, JsonColumn | 'simulated' | 'postsIn' | 'tiesIn'> &
  Record<JsonColumn, string> & { simulated: number };

const SNAPSHOT_ROWS = `SELECT id, name, network, date, state, origin, meaning, simulated, extra_columns AS extraColumns, options,
  counts, started_at AS startedAt, sealed_at AS sealedAt, content_hash AS contentHash, coalesce(parts, 'null') AS parts,
  hash_version AS hashVersion, withholdable, withheld, activity_days AS activityDays FROM snapshot`;

function fromRow(row: SnapshotRow): SnapshotRecord {
  return {
    ...row,
    simulated: row.simulated === 1,
    extraColumns: JSON.parse(row.extraColumns),
    options: JSON.parse(row.options),
    counts: JSON.parse(row.counts),
    parts: JSON.parse(row.parts),
    withholdable: JSON.parse(row.withholdable),
    withheld: JSON.parse(row.withheld),
    postsIn: null,
    tiesIn: null,
  };
}

export function findSnapshot(store: Store, name: string): SnapshotRecord | null {
  const row = store.prepare<[string], SnapshotRow>(`${SNAPSHOT_ROWS} WHERE name = ?`).get(name);
  return row === undefined ? null : fromRow(row);
}

/** All snapshots, oldest date first, then by name. */
export function listSnapshots(store: Store): SnapshotRecord[] {
  return store.prepare<[], SnapshotRow>(`${SNAPSHOT_ROWS} ORDER BY date, name`).all().map(fromRow);
}

/** Says of an open snapshot that posts are read for it too, of so many days up to its date. */
export function startActivity(store: Store, snapshot: SnapshotRecord, days: number): SnapshotRecord {
  store.prepare('UPDATE snapshot SET activity_days = ? WHERE id = ?').run(days, snapshot.id);
  return findSnapshot(store, snapshot.name)!;
}

/** How many entries have no verdict yet. */
export function countUnread(store: Store, snapshot: SnapshotRecord): number {
  return store
    .prepare<[number], number>('SELECT count(*) FROM entry WHERE snapshot = ? AND verdict IS NULL')
    .pluck()
    .get(snapshot.id)!;
}

export interface SealOptions {
  sealedAt: string;
  /** Why entries without a verdict were not read; without it they are an error. */
  unread?: string | undefined;
  /** Parts that the network's terms do not let be published; none where absent. */
  withholdable?: readonly string[];
}

/**
 * Seals an open snapshot: entries not read get their verdict, the content hash is taken, and from here on the
 * database refuses every change.
 * @throws UserError where it is sealed already, or entries or their posts were not read and no reason is given.
 */
export function sealSnapshot(store: Store, snapshot: SnapshotRecord, options: SealOptions): SnapshotRecord {
  store
    .transaction(() => {
      const { state, activityDays } = findSnapshot(store, snapshot.name)!;
      if (state === 'sealed') throw new UserError(`${snapshot.name} is sealed already`);
      const unread = countUnread(store, snapshot);
      if (unread > 0) {
        if (options.unread === undefined) {
          throw new UserError(
            `${unread} accounts of ${snapshot.name} were not read; run the crawl again to go on, or seal it as it is with: entente seal ${snapshot.name} --unread REASON`,
          );
        }
        store
          .prepare(`UPDATE entry SET verdict = 'not-read', reason = ? WHERE snapshot = ? AND verdict IS NULL`)
          .run(options.unread, snapshot.id);
      }
      if (activityDays !== null) {
        const feeds = countUnreadFeeds(store, snapshot);
        if (feeds > 0 && options.unread === undefined) {
          throw new UserError(
            `the posts of ${feeds} accounts of ${snapshot.name} were not read; run the crawl again to go on, or seal it as it is with: entente seal ${snapshot.name} --unread REASON`,
          );
        }
        settleFeeds(store, snapshot, options.unread ?? '');
        keepActivity(store, { ...snapshot, activityDays });
      }
      settleAbandoned(store, snapshot);
      const { sealedAt, withholdable = [] } = options;
      const now = { ...findSnapshot(store, snapshot.name)!, hashVersion: HASH_VERSION, withholdable };
      closeSnapshot(store, { ...now, sealedAt, parts: partsNow(store, now), withheld: [] });
    })
    .immediate();
  return findSnapshot(store, snapshot.name)!;
}

/** SHA-256 of each part as the database holds it. */
export function partsNow(store: Store, snapshot: SnapshotRecord): Record<string, string> {
  return contentParts(streamContent(store, snapshot), readActivity(store, snapshot));
}

/** The same snapshot, of which the hashes are taken when they are first asked for. */
export function hashedLater(store: Store, snapshot: SnapshotRecord): SnapshotRecord {
  let taken: Record<string, string> | undefined;
  const parts = () => {
    taken ??= partsNow(store, snapshot);
    return taken;
  };
  return {
    ...snapshot,
    get parts() {
      return parts();
    },
    get contentHash() {
      return hashParts(parts());
    },
  };
}

/** What a seal states. */
type Seal = Pick<SnapshotRecord, 'id' | 'hashVersion' | 'withholdable' | 'withheld'> & {
  sealedAt: string;
  parts: Readonly<Record<string, string>>;
};

/** Writes the seal itself: the hashes of the parts, which of them may be withheld, and which are not here to be checked. */
export function closeSnapshot(store: Store, seal: Seal): void {
  store
    .prepare(
      `UPDATE snapshot SET state = 'sealed', sealed_at = ?, content_hash = ?, parts = ?, hash_version = ?,
              withholdable = ?, withheld = ? WHERE id = ?`,
    )
    .run(
      seal.sealedAt,
      hashParts(seal.parts),
      JSON.stringify(seal.parts),
      seal.hashVersion,
      JSON.stringify(seal.withholdable),
      JSON.stringify(seal.withheld),
      seal.id,
    );
  keepSealRecord(store, seal.id);
}

/**
 * Takes the content hash of a sealed snapshot again and names the parts that differ from the sealed ones; a part
 * that was withheld from publication cannot be checked and is left out, but only where the terms withhold it.
 * @param byTerms the parts that the network's terms withhold: for what was sealed before its seal said so.
 */
export function changedParts(
  store: Store,
  snapshot: SnapshotRecord,
  byTerms: readonly string[] = WITHHOLDABLE,
): string[] {
  if (snapshot.parts === null)
    throw new UserError(`${snapshot.name} is not sealed; there is nothing to verify`);
  const withholdable = snapshot.hashVersion === 1 ? byTerms : snapshot.withholdable;
  const now = partsNow(store, snapshot);
  const { parts, withheld } = snapshot;
  const changed = [...new Set([...Object.keys(parts), ...Object.keys(now)])].filter(
    (part) => now[part] !== parts[part] && !(withheld.includes(part) && withholdable.includes(part)),
  );
  return [
    ...changed,
    ...(changed.length > 0 || isKept(store, snapshot) ? [] : ['kept sums of the posts']),
    ...(holdsSealRecord(store, snapshot.id) ? [] : ['what is sealed beside the content']),
    ...(withheld.every((part) => withholdable.includes(part)) ? [] : ['what is withheld']),
    ...(hashParts(parts) === snapshot.contentHash ? [] : ['content hash']),
  ];
}

/** Those of an archive whose posts are still in its files are taken with them. */
function isKept(store: Store, { postsIn, activityDays, ...snapshot }: SnapshotRecord): boolean {
  return postsIn !== null || activityDays === null || isActivityKept(store, { ...snapshot, activityDays });
}
