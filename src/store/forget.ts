/** Takes an account out of the database for good, at its holder's request: snapshots are written anew without it. */
import { isDeepStrictEqual } from 'node:util';
import { parseRoster } from '../roster/parse.ts';
import { renderRoster } from '../roster/render.ts';
import { rowOfTable } from '../roster/row-numbers.ts';
import { findAccount } from './accounts.ts';
import { type Entry, readEntries, readHandles } from './content.ts';
import type { Store } from './driver.ts';
import { deleteEdition, editionsStating, editionsWith } from './editions.ts';
import { type Gone, rowsAlone, seatsWithout } from './forget-seats.ts';
import { keepActivity } from './kept-activity.ts';
import { logSums } from './log-sums.ts';
import { insertPayments, readPayments } from './purchases.ts';
import { columnsOf, deleteSnapshot, withoutTriggers } from './remove-snapshot.ts';
import { hasRowNumbers } from './row-numbers.ts';
import { renewingSealRecords } from './seal-record.ts';
import { readSeats } from './seats.ts';
import type { SnapshotRecord } from './snapshot-record.ts';
import { closeSnapshot, createSnapshot, findSnapshot, listSnapshots, partsNow } from './snapshots.ts';
import { listWatches, readRosters, readWatched } from './watch-log.ts';

export interface ForgottenFrom {
  /** The snapshot that held the account, and the name of the one that replaces it; the same where it is open. */
  name: string;
  replacedBy: string;
}

/** An account as the database knows it. */
export interface HeldAccount {
  network: string;
  accountId: string;
  /** The one snapshot in which it is this account, where its id numbers the rows of a table. */
  numberedIn?: string;
}

/**
 * The accounts that a handle or an account id has named in any snapshot; the number of a row also with its table,
 * as `x:mps-2013#17`.
 */
export function findHeldAccounts(store: Store, text: string): HeldAccount[] {
  const wanted = text.replace(/^@/, '').toLowerCase();
  const numbered = listSnapshots(store).filter((snapshot) => hasRowNumbers(store, snapshot));
  const rows = numbered.flatMap((snapshot) =>
    readHandles(store, snapshot)
      .filter(({ accountId, rosterHandle }) =>
        [accountId, rosterHandle, rowOfTable(snapshot.network, snapshot.name, accountId)].some(
          (name) => name.toLowerCase() === wanted,
        ),
      )
      .map(({ accountId }) => ({ network: snapshot.network, accountId, numberedIn: snapshot.name })),
  );
  const held = [...heldByIds(store, wanted, numbered), ...rows];
  if (held.length > 0) return held;
  const proved = heldAsEvidence(store, wanted);
  return proved.length > 0 ? proved : heldAsActor(store, wanted);
}

/** A row without an actor is its handle's, also in the seats of snapshots of other networks. */
function heldAsActor(store: Store, wanted: string): HeldAccount[] {
  return store
    .prepare<{ wanted: string }, HeldAccount>(
      `SELECT snapshot.network AS network, $wanted AS accountId
       FROM seat JOIN snapshot ON snapshot.id = seat.snapshot
       WHERE instr(' ' || lower(actors) || ' ', ' ' || $wanted || ' ') > 0
         AND NOT EXISTS (SELECT 1 FROM entry WHERE lower(entry.actor) = $wanted) LIMIT 1`,
    )
    .all({ wanted });
}

/** Those that no snapshot has as an account; one without an id goes by its handle. */
function heldAsEvidence(store: Store, wanted: string): HeldAccount[] {
  return store
    .prepare<{ wanted: string }, HeldAccount>(
      `SELECT DISTINCT network, coalesce(nullif(account_id, ''), lower(handle)) AS accountId FROM evidence
       WHERE lower(handle) = $wanted OR lower(account_id) = $wanted`,
    )
    .all({ wanted });
}

/** @param numbered snapshots whose ids say nothing. */
function heldByIds(store: Store, wanted: string, numbered: readonly SnapshotRecord[]): HeldAccount[] {
  const others = 'entry.snapshot NOT IN (SELECT value FROM json_each($numbered))';
  return store
    .prepare<{ wanted: string; numbered: string }, HeldAccount>(
      `SELECT DISTINCT entry.network AS network, coalesce(account.account_id, entry.account_id) AS accountId
       FROM entry LEFT JOIN account ON account.id = entry.account
       WHERE ${others} AND (lower(handle) = $wanted OR lower(entry.account_id) = $wanted)
       UNION SELECT network, account_id FROM account
       WHERE lower(account_id) = $wanted AND (NOT EXISTS (SELECT 1 FROM entry WHERE entry.account = account.id)
           OR EXISTS (SELECT 1 FROM entry WHERE entry.account = account.id AND ${others}))
         OR id IN (SELECT account FROM profile WHERE lower(handle) = $wanted)
         OR id IN (SELECT account FROM watch_account WHERE lower(handle) = $wanted OR lower(roster_handle) = $wanted)
       ORDER BY network, accountId`,
    )
    .all({ wanted, numbered: JSON.stringify(numbered.map(({ id }) => id)) })
    .filter(({ accountId }) => accountId !== '');
}

/**
 * Writes every snapshot that holds the account anew without it, and removes what is left of it; `emptyPages` then
 * leaves no trace. A sealed snapshot NAME becomes NAME.r1, which counts the redaction; an open one is changed in place.
 * An edition that joins what is gone, or names the account, is gone too.
 */
export function forgetAccount(store: Store, held: HeldAccount, sealedAt: string): ForgottenFrom[] {
  store.pragma('secure_delete = ON');
  return store
    .transaction(() => {
      const { network, numberedIn } = held;
      const names = handlesOf(store, held).add(held.accountId.toLowerCase());
      const before = listSnapshots(store)
        .filter(({ name }) => numberedIn === undefined || name === numberedIn)
        .map((snapshot) => split(store, snapshot, held, names));
      const rowsOf = (which: 'kept' | 'removed') => before.flatMap((one) => one[which].map(({ row }) => row));
      const rows = rowsAlone(rowsOf('removed'), rowsOf('kept'));
      const gone = { network, accountId: held.accountId, names, rows };
      const results = before.flatMap((one) => redact(store, one, gone, sealedAt));
      const replaced = before.filter(({ snapshot: { name } }) => findSnapshot(store, name) === null);
      const joining = replaced.flatMap(({ snapshot }) => editionsWith(store, snapshot.contentHash!));
      const stating = numberedIn === undefined ? editionsStating(store, held) : [];
      for (const edition of new Set([...joining, ...stating])) deleteEdition(store, edition);
      if (numberedIn === undefined) {
        forgetInRosters(store, held);
        dropAccount(store, held);
      }
      dropId(store, held);
      return results;
    })
    .immediate();
}

interface Split {
  snapshot: SnapshotRecord;
  /** Entries of the account, and all others. */
  removed: Entry[];
  kept: Entry[];
}

function split(
  store: Store,
  snapshot: SnapshotRecord,
  { network, accountId, numberedIn }: HeldAccount,
  names: ReadonlySet<string>,
): Split {
  const { entries, accounts } = readEntries(store, snapshot);
  const isOther =
    snapshot.network !== network || (numberedIn === undefined && hasRowNumbers(store, snapshot));
  const isHeld = ({ row, account }: Entry) =>
    row.account_id === accountId ||
    (account === null ? names.has(row.handle.toLowerCase()) : accounts[account] === accountId);
  const removed = isOther ? [] : entries.filter(isHeld);
  return { snapshot, removed, kept: entries.filter((entry) => !removed.includes(entry)) };
}

function redact(
  store: Store,
  { snapshot, removed, kept }: Split,
  gone: Gone,
  sealedAt: string,
): ForgottenFrom[] {
  const before = readSeats(store, snapshot);
  const seats = before && seatsWithout(before, gone);
  const isNamed =
    removed.length > 0 ||
    !isDeepStrictEqual(seats, before) ||
    (snapshot.network === gone.network &&
      kept.some(({ profile }) => profile?.verified?.by === gone.accountId));
  if (!isNamed) return [];
  const replacedBy = snapshot.state === 'sealed' ? nextName(store, snapshot.name) : snapshot.name;
  const temporary = snapshot.state === 'sealed' ? replacedBy : `${snapshot.name}.redacted`;
  const fresh = createSnapshot(store, {
    ...snapshot,
    name: temporary,
    counts: { ...snapshot.counts, redacted_accounts: (snapshot.counts.redacted_accounts ?? 0) + 1 },
    rows: kept.map(({ row }) => row),
    seats,
  });
  copyRows(
    store,
    snapshot,
    fresh,
    kept.map(({ number }) => number),
    gone,
  );
  if (snapshot.state === 'sealed') {
    const { hashVersion, withholdable, withheld } = snapshot;
    const now = { ...fresh, hashVersion, withholdable, withheld };
    const { activityDays } = fresh;
    if (activityDays !== null) keepActivity(store, { ...fresh, activityDays });
    closeSnapshot(store, { ...now, sealedAt, parts: partsNow(store, now) });
  }
  deleteSnapshot(store, snapshot);
  if (snapshot.state === 'open')
    store.prepare('UPDATE snapshot SET name = ? WHERE id = ?').run(replacedBy, fresh.id);
  return [{ name: snapshot.name, replacedBy }];
}

/** Every handle under which a snapshot knows the account, in lower case: a row may have found nothing by it. */
function handlesOf(store: Store, { network, accountId }: HeldAccount): Set<string> {
  const handles = store
    .prepare<{ network: string; accountId: string }, string>(
      `SELECT lower(entry.handle) FROM entry JOIN account ON account.id = entry.account
       WHERE account.network = $network AND account.account_id = $accountId AND entry.handle <> ''
       UNION SELECT lower(profile.handle) FROM profile JOIN account ON account.id = profile.account
       WHERE account.network = $network AND account.account_id = $accountId AND profile.handle <> ''
       UNION SELECT lower(handle) FROM entry WHERE network = $network AND account_id = $accountId AND handle <> ''
       UNION SELECT lower(handle) FROM evidence WHERE network = $network AND account_id = $accountId`,
    )
    .pluck()
    .all({ network, accountId });
  return new Set(handles);
}

/** NAME.r1 after NAME, NAME.r2 after NAME.r1. */
function nextName(store: Store, name: string): string {
  const [, base = name, number = '0'] = /^(.*)\.r(\d+)$/.exec(name) ?? [];
  for (let next = Number(number) + 1; ; next++) {
    if (findSnapshot(store, `${base}.r${next}`) === null) return `${base}.r${next}`;
  }
}

function copyRows(
  store: Store,
  from: SnapshotRecord,
  to: SnapshotRecord,
  numbers: readonly number[],
  { network, accountId }: Gone,
): void {
  const entry = store.prepare(
    `UPDATE entry SET (account, verdict, reason) =
       (SELECT account, verdict, reason FROM entry AS old WHERE old.snapshot = ? AND old.number = ?)
     WHERE snapshot = ? AND number = ?`,
  );
  numbers.forEach((number, k) => {
    entry.run(from.id, number, to.id, k + 1);
  });
  insertPayments(store, to, readPayments(store, from));
  const account = findAccount(store, network)(accountId);
  for (const [table, columns] of [
    ['profile', ['account']],
    ['reading', ['account']],
    ['revision', ['account']],
    ['tie', ['source', 'target']],
    ['unseen_tie', ['source', 'target']],
    ['outside_tie', ['source', 'target']],
    ['feed', ['account']],
    ['post', ['account']],
    ['hashtag', ['account']],
    ['mention', ['source', 'target']],
    ['repost', ['source', 'target']],
  ] as const) {
    const all = columnsOf(store, table);
    const others = columns.map((column) => `${column} IS NOT ?`).join(' AND ');
    store
      .prepare(
        `INSERT INTO ${table} (${all.join(', ')})
         SELECT ${all.map((column) => (column === 'snapshot' ? '?' : column)).join(', ')} FROM ${table}
         WHERE snapshot = ? AND ${others}`,
      )
      .run(to.id, from.id, ...columns.map(() => account ?? null));
  }
  store
    .prepare(
      'UPDATE profile SET verified_by = NULL, verified_at = NULL WHERE snapshot = ? AND verified_by = ?',
    )
    .run(to.id, accountId);
}

/** The rows of the account in the rosters that watches have read. */
function forgetInRosters(store: Store, held: HeldAccount): void {
  const handles = handlesOf(store, held);
  withoutTriggers(store, () => {
    for (const watch of listWatches(store).filter(({ network }) => network === held.network)) {
      const own = readWatched(store, watch).find(({ state }) => state.accountId === held.accountId);
      if (own !== undefined) handles.add(own.rosterHandle.toLowerCase());
      const sums = logSums(store, watch);
      for (const { number, text } of readRosters(store, watch)) {
        const roster = parseRoster(text, `the roster of ${watch.name}`);
        const rows = roster.rows.filter(
          (row) =>
            row.network !== held.network ||
            (row.account_id !== held.accountId && !handles.has(row.handle.toLowerCase())),
        );
        if (rows.length === roster.rows.length) continue;
        const kept = renderRoster({ ...roster, rows });
        sums.replacing('watch_roster', 'number = ?', [number], () =>
          store
            .prepare('UPDATE watch_roster SET text = ? WHERE watch = ? AND number = ?')
            .run(kept, watch.id, number),
        );
      }
    }
  });
}

/** Ties to the account from outside its own snapshots, and what logs have of it. */
function dropAccount(store: Store, { network, accountId }: HeldAccount): void {
  const account = findAccount(store, network)(accountId);
  if (account === undefined) return;
  withoutTriggers(store, () => {
    const outside = 'FROM outside_tie WHERE source = ? OR target = ?';
    const holding = store.prepare<[number, number], number>(`SELECT DISTINCT snapshot ${outside}`).pluck();
    renewingSealRecords(store, holding.all(account, account), () => {
      store.prepare(`DELETE ${outside}`).run(account, account);
    });
    store.prepare('DELETE FROM watch_standing WHERE source = ? OR target = ?').run(account, account);
    for (const watch of listWatches(store)) {
      const sums = logSums(store, watch);
      sums.remove('watch_tie', 'source = ? OR target = ?', [account, account]);
      for (const part of ['watch_account', 'watch_event', 'watch_span'] as const) {
        sums.remove(part, 'account = ?', [account]);
      }
    }
    store.prepare('DELETE FROM watch_mention WHERE target = ?').run(account);
    // Lists that are being read may show it: they are bought anew.
    store
      .prepare('DELETE FROM watch_bought WHERE watch IN (SELECT id FROM watch WHERE network = ?)')
      .run(network);
    store.prepare('UPDATE watch_post SET repost_of = NULL WHERE repost_of = ?').run(account);
    for (const table of ['watch_feed', 'watch_post']) {
      store.prepare(`DELETE FROM ${table} WHERE account = ?`).run(account);
    }
  });
}

/** It may be somebody else's still, as the number of a row. */
function dropId(store: Store, { network, accountId }: HeldAccount): void {
  withoutTriggers(store, () => {
    store
      .prepare(
        `DELETE FROM account WHERE network = ? AND account_id = ?
         AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.account = account.id)`,
      )
      .run(network, accountId);
  });
}
