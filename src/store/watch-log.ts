/** The log of a watch in the database: made, added to in one transaction with the cursor of its stream, and read. */
import { UserError } from '../errors.ts';
import type {
  AccountEvent,
  AccountState,
  FollowRecord,
  Instant,
  LoggedTie,
  Span,
  SpellEvent,
  Standing,
  TieEvent,
} from '../values/log-entries.ts';
import type { LogFacts, StreamPlace, Sweep } from '../values/log-facts.ts';
import type { ListedAccount } from '../values/logged-account.ts';
import { accountKeys } from './accounts.ts';
import type { Profile } from './content.ts';
import type { Store } from './driver.ts';
import { beginSums, logSums } from './log-sums.ts';
import { holderOf, requireFolderName } from './names.ts';
import { rowsOfWatch } from './rows-of-watch.ts';

export interface WatchRecord extends LogFacts {
  id: number;
  options: Readonly<Record<string, string | number | boolean>>;
}

type WatchRow = Omit<WatchRecord, 'simulated' | 'isKeyed' | 'options'> &
  Record<'simulated' | 'isKeyed', number> & { options: string };

/** With the day before which it was pruned last. */
const WATCH_ROWS = `SELECT id, name, network, simulated, keyed AS isKeyed, options, started_at AS startedAt, swept_at AS sweptAt,
  (SELECT max(before_ms) FROM watch_pruning WHERE watch = watch.id) AS beginsAt FROM watch`;

function fromRow({ simulated, isKeyed, options, ...row }: WatchRow): WatchRecord {
  return { ...row, simulated: simulated === 1, isKeyed: isKeyed === 1, options: JSON.parse(options) };
}

export function findWatch(store: Store, name: string): WatchRecord | null {
  const row = store.prepare<[string], WatchRow>(`${WATCH_ROWS} WHERE name = ?`).get(name);
  return row === undefined ? null : fromRow(row);
}

/** All of them, by name. */
export function listWatches(store: Store): WatchRecord[] {
  return store.prepare<[], WatchRow>(`${WATCH_ROWS} ORDER BY name`).all().map(fromRow);
}

export type NewWatch = Omit<WatchRecord, 'id' | 'sweptAt' | 'beginsAt'>;

/** @throws UserError where the name is taken, by a snapshot too, or cannot be a folder's name. */
export function createWatch(store: Store, fresh: NewWatch): WatchRecord {
  const { name } = fresh;
  requireFolderName(name, 'log');
  const held = holderOf(store, name);
  if (held !== null) throw new UserError(`there is ${held} ${name}; choose another name for the log`);
  return store.transaction(() => insertWatch(store, fresh)).immediate();
}

function insertWatch(store: Store, fresh: NewWatch): WatchRecord {
  store
    .prepare(
      'INSERT INTO watch (name, network, simulated, keyed, options, started_at) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(
      fresh.name,
      fresh.network,
      fresh.simulated ? 1 : 0,
      fresh.isKeyed ? 1 : 0,
      JSON.stringify(fresh.options),
      fresh.startedAt,
    );
  const watch = findWatch(store, fresh.name)!;
  beginSums(store, watch, null);
  return watch;
}

/** One account as the log has it. */
export interface WatchedAccount extends ListedAccount {
  /** As it was last looked up; `null` where it never was. */
  profile: Profile | null;
}

/** What one step adds, and the state it leads to. */
export interface LogStep {
  account: WatchedAccount;
  ties: readonly TieEvent[];
  accounts: readonly AccountEvent[];
  spans: readonly Span[];
}

export interface WatchWriter {
  /** All that `work` adds, in one transaction. */
  together<T>(work: () => T): T;
  /** What the log has already is not added again. */
  step(step: LogStep): void;
  /** Belongs into one transaction with the steps that came before it. */
  place(place: StreamPlace): void;
  /** The roster as read at a time, where it is another than before; its number. */
  roster(text: string, at: Instant): number;
  sweep(sweep: Sweep): void;
  standing(accountId: string): Standing;
  /** Whether the log has any event of a record. */
  isLogged(accountId: string, key: string): boolean;
}

export function watchWriter(store: Store, watch: WatchRecord): WatchWriter {
  const keyOf = accountKeys(store, watch.network);
  const { id } = watch;
  const sums = logSums(store, watch);
  const addTie = sums.adding(
    'watch_tie',
    `INSERT OR IGNORE INTO watch_tie (watch, kind, source, target, record_key, from_ms, to_ms, how, revision, followed_at, doubt, cid)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const stand = store.prepare(
    `INSERT OR REPLACE INTO watch_standing (watch, source, record_key, target, followed_at, doubt, cid)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const fall = store.prepare('DELETE FROM watch_standing WHERE watch = ? AND source = ? AND record_key = ?');
  const addEvent = sums.adding(
    'watch_event',
    `INSERT OR IGNORE INTO watch_event (watch, account, kind, from_ms, to_ms, detail)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const addSpan = sums.adding(
    'watch_span',
    `INSERT OR IGNORE INTO watch_span (watch, account, from_ms, to_ms, proof, cohort)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const setAccount = sums.setting(
    'watch_account',
    'account',
    `INSERT OR REPLACE INTO watch_account
       (watch, account, cohort, watched, roster_handle, handle, gone, revision, proved_revision, proved_at, cohort_read, open, gap, profile)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const setPlace = sums.setting(
    'watch_stream',
    'stream',
    `INSERT INTO watch_stream (watch, stream, cursor, told_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (watch, stream) DO UPDATE SET cursor = excluded.cursor, told_at = max(told_at, excluded.told_at)`,
  );
  const lastRoster = store.prepare<[number], { number: number; text: string }>(
    'SELECT number, text FROM watch_roster WHERE watch = ? ORDER BY number DESC LIMIT 1',
  );
  const addRoster = sums.adding(
    'watch_roster',
    'INSERT INTO watch_roster (watch, number, read_at, text) VALUES (?, ?, ?, ?)',
  );
  const addSweep = sums.adding(
    'watch_sweep',
    `INSERT INTO watch_sweep (watch, began_at, ended_at, account_count, read_count, failed_count, untold_count, told_count)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const setSwept = store.prepare('UPDATE watch SET swept_at = ? WHERE id = ?');
  const anyOf = store.prepare<[number, number, string], unknown>(
    'SELECT 1 FROM watch_tie WHERE watch = ? AND source = ? AND record_key = ? LIMIT 1',
  );
  const standingSql = `SELECT record_key AS key, account_id AS target, followed_at AS followedAt, doubt, cid
     FROM watch_standing JOIN account ON account.id = target WHERE watch = ? AND source = ?`;
  const oneStanding = store.prepare<[number, number, string], FollowRecord>(
    `${standingSql} AND record_key = ?`,
  );
  /** In one transaction, with its sums. */
  const inOne =
    <A extends unknown[], T>(work: (...values: A) => T) =>
    (...values: A) =>
      sums.within(() => work(...values));
  const allStanding = store.prepare<[number, number], FollowRecord>(`${standingSql} ORDER BY record_key`);

  return {
    together: sums.within,
    step: inOne(({ account, ties, accounts, spans }: LogStep) => {
      for (const tie of ties) {
        const { kind, key, from, to, how, revision, followedAt, doubt, cid } = tie;
        const [source, target] = [keyOf(tie.source), keyOf(tie.target)];
        const added = addTie(id, kind, source, target, key, from, to, how, revision, followedAt, doubt, cid);
        // What stands is what the log says, also where a record comes and goes and comes within one moment.
        if (added === 0) continue;
        if (kind === 'ended') fall.run(id, source, key);
        else stand.run(id, source, key, target, followedAt, doubt, cid);
      }
      for (const { accountId, kind, from, to, detail } of accounts) {
        addEvent(id, keyOf(accountId), kind, from, to, detail);
      }
      for (const { accountId, from, to, proof, cohort } of spans) {
        addSpan(id, keyOf(accountId), from, to, proof, cohort);
      }
      writeAccount(account);
    }),
    place: inOne(({ stream, cursor, toldAt }: StreamPlace) => setPlace(stream, cursor, toldAt)),
    roster: inOne((text: string, at: Instant) => {
      const last = lastRoster.get(id);
      if (last?.text === text) return last.number;
      const number = (last?.number ?? 0) + 1;
      addRoster(id, number, at, text);
      return number;
    }),
    sweep: inOne((sweep: Sweep) => {
      const { beganAt, endedAt, accountCount, readCount, failedCount, untoldCount, toldCount } = sweep;
      addSweep(id, beganAt, endedAt, accountCount, readCount, failedCount, untoldCount, toldCount);
      setSwept.run(endedAt, id);
    }),
    isLogged: (accountId, key) => anyOf.get(id, keyOf(accountId), key) !== undefined,
    standing(accountId) {
      const source = keyOf(accountId);
      return {
        get: (key) => oneStanding.get(id, source, key),
        values: () => allStanding.all(id, source).values() as MapIterator<FollowRecord>,
      };
    },
  };

  function writeAccount({ state, cohort, rosterHandle, isWatched, gap, profile }: WatchedAccount): void {
    setAccount(
      keyOf(state.accountId),
      cohort,
      isWatched ? 1 : 0,
      rosterHandle,
      state.handle,
      state.gone,
      state.revision,
      state.provedRevision,
      state.provedAt,
      state.cohort,
      state.open === null ? null : JSON.stringify(state.open),
      gap,
      profile === null ? null : JSON.stringify(profile),
    );
  }
}

type AccountRow = [
  key: number,
  accountId: string,
  cohort: number,
  rosterHandle: string,
  watched: number,
  handle: string,
  gone: AccountState['gone'],
  revision: string | null,
  provedRevision: string | null,
  provedAt: Instant | null,
  cohortRead: number,
  open: string | null,
  gap: string | null,
  profile: string | null,
];

/** Every account that is or was watched with its key in the database, by account id. */
export function readKeyedAccounts(
  store: Store,
  { id }: WatchRecord,
): { key: number; account: WatchedAccount }[] {
  return store
    .prepare<[number], AccountRow>(
      `SELECT account, account_id, cohort, roster_handle, watched, handle, gone, revision, proved_revision, proved_at, cohort_read,
              open, gap, profile
       FROM watch_account JOIN account ON account.id = account WHERE watch = ? ORDER BY account_id`,
    )
    .raw()
    .all(id)
    .map(
      ([
        key,
        accountId,
        cohort,
        rosterHandle,
        watched,
        handle,
        gone,
        revision,
        provedRevision,
        provedAt,
        cohortRead,
        open,
        gap,
        profile,
      ]) => ({
        key,
        account: {
          state: {
            accountId,
            handle,
            gone,
            revision,
            provedRevision,
            provedAt,
            cohort: cohortRead,
            open: open === null ? null : JSON.parse(open),
          },
          cohort,
          rosterHandle,
          isWatched: watched === 1,
          gap,
          profile: profile === null ? null : JSON.parse(profile),
        },
      }),
    );
}

export function readWatched(store: Store, watch: WatchRecord): WatchedAccount[] {
  return readKeyedAccounts(store, watch).map(({ account }) => account);
}

/** The first instant at which an account was read and up to which a stream had told; `null` where the spans say so of none. */
export function firstToldReading(store: Store, { id }: WatchRecord): Instant | null {
  const told =
    "FROM watch_span AS told INDEXED BY watch_span_time WHERE told.watch = $id AND told.proof = 'stream'";
  return store
    .prepare<Record<'id', number>, Instant | null>(
      `SELECT min(at) FROM (
         SELECT * FROM (SELECT to_ms AS at ${told} AND EXISTS (
             SELECT 1 FROM watch_span AS own WHERE own.watch = $id AND own.account = told.account
               AND own.from_ms = told.to_ms AND own.proof <> 'stream')
           ORDER BY to_ms LIMIT 1)
         UNION ALL SELECT open ->> 'from' FROM watch_account WHERE watch = $id AND open IS NOT NULL AND EXISTS (
             SELECT 1 ${told} AND told.account = watch_account.account AND told.to_ms = open ->> 'from'))`,
    )
    .pluck()
    .get({ id })!;
}

/** Where the streams of a watch stand. */
export function readPlaces(store: Store, { id }: WatchRecord): StreamPlace[] {
  return store
    .prepare<[number], StreamPlace>(
      'SELECT stream, cursor, told_at AS toldAt FROM watch_stream WHERE watch = ? ORDER BY stream',
    )
    .all(id);
}

export function readSweeps(store: Store, { id }: WatchRecord): Sweep[] {
  return store
    .prepare<[number], Sweep>(
      `SELECT began_at AS beganAt, ended_at AS endedAt, account_count AS accountCount, read_count AS readCount,
              failed_count AS failedCount, untold_count AS untoldCount, told_count AS toldCount
       FROM watch_sweep WHERE watch = ? ORDER BY id`,
    )
    .all(id);
}

/**
 * Changes of follow records since the sweep before, for one that began at an instant: those that streams told up to then, and those
 * that readings found alone. What happened before the watch began no stream can have told, and who follows itself is no tie.
 */
export function countChanges(
  store: Store,
  { id, startedAt }: WatchRecord,
  before: Sweep | undefined,
  beganAt: Instant,
): Pick<Sweep, 'toldCount' | 'untoldCount'> {
  const counted = 'SELECT count(*) FROM watch_tie WHERE watch = $id AND source <> target AND how =';
  return store
    .prepare<Record<string, number>, Pick<Sweep, 'toldCount' | 'untoldCount'>>(
      `SELECT (${counted} 'stream' AND to_ms > $begun AND to_ms <= $beganAt) AS toldCount,
              (${counted} 'reading' AND to_ms > $ended AND from_ms >= $startedAt) AS untoldCount`,
    )
    .get({ id, startedAt, beganAt, begun: before?.beganAt ?? -1, ended: before?.endedAt ?? -1 })!;
}

/**
 * The places in the log of all events of the follow records that formed or ended at an instant or later, and of all others that
 * are of the same ties, by the key of their source. Of the rest stands now what stood then, one record of each tie.
 */
export function readPlacesSince(
  store: Store,
  { id }: WatchRecord,
  since: Instant,
): Map<number, readonly number[]> {
  const rows = store
    .prepare<Record<'id' | 'since', number>, [source: number, places: string]>(
      `WITH moved AS MATERIALIZED (
         SELECT DISTINCT source, record_key, target FROM watch_tie WHERE watch = $id AND to_ms >= $since
       ), tie AS MATERIALIZED (
         SELECT source, target FROM moved
         UNION SELECT source, target FROM watch_standing WHERE watch = $id GROUP BY source, target HAVING count(*) > 1
       ), record AS MATERIALIZED (
         SELECT source, record_key FROM moved
         UNION SELECT source, record_key FROM tie CROSS JOIN watch_standing USING (source, target) WHERE watch = $id
       )
       SELECT source, group_concat(id) FROM record CROSS JOIN watch_tie USING (source, record_key)
       WHERE watch = $id GROUP BY source`,
    )
    .raw()
    .all({ id, since });
  return new Map(rows.map(([source, places]) => [source, JSON.parse(`[${places}]`)]));
}

type StandingRow = [
  target: number,
  key: string,
  followedAt: string | null,
  doubt: string | null,
  cid: string | null,
];

/** What of one account stands now, by the key of that account: the targets by theirs. */
export function standingReader(store: Store, { id }: WatchRecord): (source: number) => StandingRow[] {
  const read = store
    .prepare<[number, number], StandingRow>(
      'SELECT target, record_key, followed_at, doubt, cid FROM watch_standing WHERE watch = ? AND source = ? ORDER BY record_key',
    )
    .raw();
  return (source) => read.all(id, source);
}

/** The events of ties with these places in the log, in its order. */
export function readTiesAt(store: Store, { id }: WatchRecord, places: readonly number[]): LoggedTie[] {
  return store
    .prepare<[string, number], LoggedTie>(
      `SELECT watch_tie.id, kind, one.account_id AS source, other.account_id AS target, record_key AS key,
              from_ms AS "from", to_ms AS "to", how, revision, followed_at AS followedAt, doubt, cid
       FROM json_each(?) AS place CROSS JOIN watch_tie ON watch_tie.id = place.value
       JOIN account AS one ON one.id = source JOIN account AS other ON other.id = target
       WHERE watch = ? ORDER BY watch_tie.id`,
    )
    .all(JSON.stringify(places), id);
}

type SpellRow = [
  source: number,
  kind: SpellEvent['kind'],
  target: number,
  key: string,
  from: Instant | null,
  to: Instant,
  followedAt: string | null,
  doubt: string | null,
  cid: string | null,
];

/**
 * The same by the hundred thousand, with the key of their source: no more of each than is needed, and accounts are not looked up.
 * @param places ascending.
 */
export function* readSpellEvents(
  store: Store,
  { id }: WatchRecord,
  places: Float64Array,
  idOf: ReadonlyMap<number, string>,
): Generator<[source: number, event: SpellEvent]> {
  const rows = store
    .prepare<[string, number], SpellRow>(
      // The places are gone through in their order, which is that of the log.
      `SELECT source, kind, target, record_key, from_ms, to_ms, followed_at, doubt, cid
       FROM json_each(?) AS place CROSS JOIN watch_tie ON watch_tie.id = place.value WHERE watch = ?`,
    )
    .raw()
    .iterate(`[${places.join()}]`, id);
  for (const [source, kind, target, key, from, to, followedAt, doubt, cid] of rows)
    yield [source, { kind, target: idOf.get(target)!, key, from, to, followedAt, doubt, cid }];
}

/** The key of an account, by which rows are found, from its network and id. */
const KEY_OF = '(SELECT own.id FROM account AS own WHERE own.network = ? AND own.account_id = ?)';

/** The ties of the log in its order, of one source or of all; a log of before may have some of accounts to themselves, which are none. */
export function readTieEvents(
  store: Store,
  { id, network }: WatchRecord,
  source?: string,
): Iterable<LoggedTie> {
  return store
    .prepare<(number | string)[], LoggedTie>(
      `SELECT watch_tie.id, kind, one.account_id AS source, other.account_id AS target, record_key AS key,
              from_ms AS "from", to_ms AS "to", how, revision, followed_at AS followedAt, doubt, cid
       FROM watch_tie JOIN account AS one ON one.id = source JOIN account AS other ON other.id = target
       WHERE watch = ? AND source <> target ${source === undefined ? '' : `AND source = ${KEY_OF}`} ORDER BY watch_tie.id`,
    )
    .iterate(...(source === undefined ? [id] : [id, network, source]));
}

/** Those of one source by these targets, in the order of the log. */
export function readTiesOfPairs(
  store: Store,
  { id, network }: WatchRecord,
  source: string,
  targets: readonly string[],
): Iterable<SpellEvent> {
  return store
    .prepare<(number | string)[], SpellEvent>(
      `WITH named AS MATERIALIZED (
         SELECT account.id, account_id FROM json_each(?) JOIN account ON network = ? AND account_id = value)
       SELECT kind, account_id AS target, record_key AS key, from_ms AS "from", to_ms AS "to", followed_at AS followedAt, doubt, cid
       FROM watch_tie JOIN named ON named.id = target
       WHERE watch = ? AND source = ${KEY_OF} ORDER BY watch_tie.id`,
    )
    .iterate(JSON.stringify(targets), network, id, network, source);
}

/** When readings found ties that had formed or ended and that no stream had told, by their sources; from an instant on. */
export function readUntold(
  store: Store,
  { id }: WatchRecord,
  since: Instant,
): { accountId: string; at: Instant }[] {
  return store
    .prepare<[number, number], { accountId: string; at: Instant }>(
      `SELECT DISTINCT account_id AS accountId, to_ms AS at FROM watch_tie JOIN account ON account.id = source
       WHERE watch = ? AND to_ms >= ? AND how = 'reading' AND from_ms IS NOT NULL`,
    )
    .all(id, since);
}

export function readAccountEvents(store: Store, { id }: WatchRecord): AccountEvent[] {
  return store
    .prepare<[number], AccountEvent>(
      `SELECT kind, account_id AS accountId, from_ms AS "from", to_ms AS "to", detail
       FROM watch_event JOIN account ON account.id = account WHERE watch = ? ORDER BY watch_event.id`,
    )
    .all(id);
}

/** The spans that have ended, by account and time, of one account or of all. */
export function readSpans(store: Store, { id, network }: WatchRecord, accountId?: string): Span[] {
  return store
    .prepare<(number | string)[], Span>(
      `SELECT account_id AS accountId, from_ms AS "from", to_ms AS "to", proof, cohort
       FROM watch_span JOIN account ON account.id = account
       WHERE watch = ? ${accountId === undefined ? '' : `AND account = ${KEY_OF}`} ORDER BY account_id, from_ms, to_ms`,
    )
    .all(...(accountId === undefined ? [id] : [id, network, accountId]));
}

/** The same from an instant on, with the last of each account that had ended before and of which more than a stream speaks. */
export function readSpansSince(store: Store, { id }: WatchRecord, since: Instant): Span[] {
  return store
    .prepare<[Record<'id' | 'since', number>], Span>(
      `SELECT account_id AS accountId, from_ms AS "from", to_ms AS "to", proof, cohort
       FROM watch_span JOIN account ON account.id = account WHERE watch = $id AND to_ms >= $since
       UNION ALL
       SELECT account_id, from_ms, max(to_ms), proof, cohort
       FROM watch_span JOIN account ON account.id = account
       WHERE watch = $id AND to_ms < $since AND proof <> 'stream' GROUP BY account
       ORDER BY 1, 2, 3`,
    )
    .all({ id, since });
}

/** The texts of the rosters, the last first, as far as they are taken. */
export function readRosterTexts(store: Store, { id }: WatchRecord): Iterable<string> {
  return store
    .prepare<[number], string>('SELECT text FROM watch_roster WHERE watch = ? ORDER BY number DESC')
    .pluck()
    .iterate(id);
}

/** The readings of the roster, in order; the text is a roster file's. */
export function readRosters(
  store: Store,
  { id }: WatchRecord,
): { number: number; readAt: Instant; text: string }[] {
  return store
    .prepare<[number], { number: number; readAt: Instant; text: string }>(
      'SELECT number, read_at AS readAt, text FROM watch_roster WHERE watch = ? ORDER BY number',
    )
    .all(id);
}

/** The folders into which logs were exported, as far as the database knows. */
export function exportFolders(store: Store): string[] {
  return store.prepare<[], string>('SELECT DISTINCT folder FROM watch_export ORDER BY folder').pluck().all();
}

export interface Pruning {
  /** What was before this is gone. */
  before: Instant;
  /** ISO 8601. */
  prunedAt: string;
  /** Of the export that holds it. */
  exportHash: string;
}

/** Days before which the log was pruned, in order. */
export function readPrunings(store: Store, { id }: WatchRecord): Pruning[] {
  return store
    .prepare<[number], Pruning>(
      `SELECT before_ms AS before, pruned_at AS prunedAt, export_hash AS exportHash
       FROM watch_pruning WHERE watch = ? ORDER BY before_ms`,
    )
    .all(id);
}

/**
 * When a watch last knew something: where its time goes on; `null` before it knew anything. What it has written is within: it may be
 * later than the last that its stream told by its own clock, up to which all accounts are told of.
 */
export function lastToldAt(store: Store, { id }: WatchRecord): Instant | null {
  return (
    store
      .prepare<[Record<'id', number>], number | null>(
        `SELECT max(at) FROM (SELECT told_at AS at FROM watch_stream WHERE watch = $id
           UNION ALL SELECT proved_at FROM watch_account WHERE watch = $id
           UNION ALL SELECT ended_at FROM watch_sweep WHERE watch = $id
           UNION ALL SELECT max(to_ms) FROM watch_tie WHERE watch = $id
           UNION ALL SELECT max(to_ms) FROM watch_event WHERE watch = $id AND kind NOT IN ('watched', 'unwatched')
           UNION ALL SELECT max(told_ms) FROM watch_post WHERE watch = $id)`,
      )
      .pluck()
      .get({ id }) ?? null
  );
}

/** How many rows the log has: events of ties, those that began it left out; events of accounts; spans. */
export function countLog(
  store: Store,
  { id }: WatchRecord,
): { ties: number; accounts: number; spans: number } {
  return store
    .prepare<[Record<'id', number>], { ties: number; accounts: number; spans: number }>(
      `SELECT (SELECT count(*) FROM watch_tie WHERE watch = $id AND from_ms IS NOT NULL) AS ties,
              (SELECT count(*) FROM watch_event WHERE watch = $id) AS accounts,
              ${rowsOfWatch('watch_span')} AS spans`,
    )
    .get({ id })!;
}
