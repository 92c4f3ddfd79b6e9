/** Editions as the database keeps them: which snapshots, held to their hashes, and which accounts were stated to be whose. */
import { UserError } from '../errors.ts';
import type { Store } from './driver.ts';
import { holderOf, requireFolderName } from './names.ts';
import { withoutTriggers } from './remove-snapshot.ts';

export interface EditionSnapshot {
  network: string;
  name: string;
  /** YYYY-MM-DD */
  date: string;
  contentHash: string;
}

export interface StatedActor {
  network: string;
  accountId: string;
  actor: string;
}

export interface EditionRecord {
  name: string;
  /** The days between its first and its last snapshot that it was allowed. */
  withinDays: number;
  hashVersion: number;
  contentHash: string;
  parts: Readonly<Record<string, string>>;
  /** In code-unit order of their networks. */
  snapshots: readonly EditionSnapshot[];
  /** By network and account id. */
  stated: readonly StatedActor[];
}

/**
 * Keeps an edition; from here on the database refuses every change of it.
 * @throws UserError where its name is taken, by a snapshot or a log too, or cannot be a folder's.
 */
export function createEdition(store: Store, edition: EditionRecord): void {
  store
    .transaction(() => {
      requireFreeName(store, edition.name);
      const id = store.prepare<[], number>('SELECT coalesce(max(id), 0) + 1 FROM edition').pluck().get()!;
      const addSnapshot = store.prepare(
        'INSERT INTO edition_snapshot (edition, network, name, date, content_hash) VALUES (?, ?, ?, ?, ?)',
      );
      for (const { network, name, date, contentHash } of edition.snapshots) {
        addSnapshot.run(id, network, name, date, contentHash);
      }
      const addActor = store.prepare(
        'INSERT INTO edition_actor (edition, network, account_id, actor) VALUES (?, ?, ?, ?)',
      );
      for (const { network, accountId, actor } of edition.stated) {
        addActor.run(id, network, accountId, actor);
      }
      store
        .prepare(
          'INSERT INTO edition (id, name, within_days, hash_version, content_hash, parts) VALUES (?, ?, ?, ?, ?, ?)',
        )
        .run(
          id,
          edition.name,
          edition.withinDays,
          edition.hashVersion,
          edition.contentHash,
          JSON.stringify(edition.parts),
        );
    })
    .immediate();
}

/** @throws UserError where the database has something of that name, or it cannot be a folder's. */
export function requireFreeName(store: Store, name: string): void {
  requireFolderName(name, 'edition');
  const held = holderOf(store, name);
  if (held !== null) throw new UserError(`there is ${held} ${name} already; choose another name`);
}

type EditionRow = Omit<EditionRecord, 'parts' | 'snapshots' | 'stated'> & { id: number; parts: string };

const EDITION_ROWS = `SELECT id, name, within_days AS withinDays, hash_version AS hashVersion,
  content_hash AS contentHash, parts FROM edition`;

function fromRow(store: Store, { id, parts, ...row }: EditionRow): EditionRecord {
  return {
    ...row,
    parts: JSON.parse(parts),
    snapshots: store
      .prepare<[number], EditionSnapshot>(
        `SELECT network, name, date, content_hash AS contentHash FROM edition_snapshot
         WHERE edition = ? ORDER BY network`,
      )
      .all(id),
    stated: store
      .prepare<[number], StatedActor>(
        `SELECT network, account_id AS accountId, actor FROM edition_actor
         WHERE edition = ? ORDER BY network, account_id`,
      )
      .all(id),
  };
}

export function findEdition(store: Store, name: string): EditionRecord | null {
  const row = store.prepare<[string], EditionRow>(`${EDITION_ROWS} WHERE name = ?`).get(name);
  return row === undefined ? null : fromRow(store, row);
}

/** All editions, by the date of their last snapshot, then by name. */
export function listEditions(store: Store): EditionRecord[] {
  const found = store.prepare<[], EditionRow>(`${EDITION_ROWS} ORDER BY name`).all();
  return found
    .map((row) => fromRow(store, row))
    .sort((a, b) => (lastDate(a) < lastDate(b) ? -1 : lastDate(a) > lastDate(b) ? 1 : 0));
}

/** The date of an edition: that of its last snapshot. */
export function lastDate({ snapshots }: Pick<EditionRecord, 'snapshots'>): string {
  return snapshots
    .map(({ date }) => date)
    .sort()
    .at(-1)!;
}

/** Names of the editions that join a snapshot of this content. */
export function editionsWith(store: Store, contentHash: string): string[] {
  return store
    .prepare<[string], string>(
      `SELECT DISTINCT edition.name FROM edition JOIN edition_snapshot ON edition_snapshot.edition = edition.id
       WHERE edition_snapshot.content_hash = ? ORDER BY edition.name`,
    )
    .pluck()
    .all(contentHash);
}

/** Names of the editions in which the account was stated to be somebody's. */
export function editionsStating(
  store: Store,
  { network, accountId }: Pick<StatedActor, 'network' | 'accountId'>,
): string[] {
  return store
    .prepare<[string, string], string>(
      `SELECT edition.name FROM edition JOIN edition_actor ON edition_actor.edition = edition.id
       WHERE edition_actor.network = ? AND edition_actor.account_id = ? ORDER BY edition.name`,
    )
    .pluck()
    .all(network, accountId);
}

/** Takes an edition out of the database; its snapshots stay. */
export function removeEdition(store: Store, name: string): void {
  store.pragma('secure_delete = ON');
  store.transaction(() => deleteEdition(store, name)).immediate();
}

/** Within a transaction. */
export function deleteEdition(store: Store, name: string): void {
  withoutTriggers(store, () => {
    for (const table of ['edition_snapshot', 'edition_actor']) {
      store.prepare(`DELETE FROM ${table} WHERE edition = (SELECT id FROM edition WHERE name = ?)`).run(name);
    }
    store.prepare('DELETE FROM edition WHERE name = ?').run(name);
  });
}
