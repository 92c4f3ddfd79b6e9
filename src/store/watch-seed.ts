/** Begins a log with what a sealed snapshot knows: its accounts, and the follows that stood with their record keys and revisions. */
import { UserError } from '../errors.ts';
import type { RosterRow } from '../roster/row.ts';
import { isObserved } from '../roster/verdict.ts';
import type { Instant } from '../values/log-entries.ts';
import { accountKeys } from './accounts.ts';
import { readEntries } from './content.ts';
import type { Store } from './driver.ts';
import { logSums } from './log-sums.ts';
import type { SnapshotRecord } from './snapshot-record.ts';
import {
  createWatch,
  type NewWatch,
  type WatchedAccount,
  type WatchRecord,
  watchWriter,
} from './watch-log.ts';

/** What the options of a log say of the snapshot that it begins with. */
export interface SeedOptions {
  from: string;
  /** Milliseconds since 1970: each revision that it keeps was read before. */
  sealedAt: Instant;
}

/** A follow's keys were kept up to this length: of a longer one some are not known. */
const WHOLE_KEYS = 4096;

/**
 * @param rows of the roster that hold now: of the snapshot's accounts those are taken that they name.
 * @throws UserError where the snapshot is of another network, is not sealed, or keeps no revisions.
 */
export function createSeededWatch(
  store: Store,
  fresh: NewWatch,
  snapshot: SnapshotRecord,
  rows: readonly RosterRow[],
): WatchRecord {
  if (snapshot.network !== fresh.network || snapshot.simulated !== fresh.simulated) {
    throw new UserError(`${snapshot.name} is of ${snapshot.network}; begin the log without --from`);
  }
  if (snapshot.state !== 'sealed') {
    throw new UserError(`${snapshot.name} is not sealed; finish it first: entente seal ${snapshot.name}`);
  }
  return store
    .transaction(() => {
      const seed: SeedOptions = { from: snapshot.name, sealedAt: Date.parse(snapshot.sealedAt!) };
      const watch = createWatch(store, { ...fresh, options: { ...fresh.options, ...seed } });
      const known = knownAccounts(store, snapshot, rows);
      if (!known.some(({ state }) => state.revision !== null)) {
        throw new UserError(
          `${snapshot.name} keeps no revisions of its accounts here, as what is imported or read from an archive does not; begin the log without --from, which reads every account`,
        );
      }
      const writer = watchWriter(store, watch);
      for (const account of known) {
        const { accountId } = account.state;
        const [at, detail] = [fresh.startedAt, account.rosterHandle];
        writer.step({
          account,
          ties: [],
          accounts: [{ kind: 'watched', accountId, from: at, to: at, detail }],
          spans: [],
        });
      }
      takeTies(store, watch, snapshot, seed.sealedAt, known);
      return watch;
    })
    .immediate();
}

function knownAccounts(store: Store, snapshot: SnapshotRecord, rows: readonly RosterRow[]): WatchedAccount[] {
  const rowOf = new Map(rows.map((row) => [row.handle, row]));
  const marks = wholeReadings(store, snapshot);
  const { entries, accounts } = readEntries(store, snapshot);
  const known = new Map<string, WatchedAccount>();
  for (const { row, account, verdict, profile } of entries) {
    if (account === null) continue;
    const accountId = accounts[account]!;
    const now = rowOf.get(row.handle);
    if (now === undefined || !['', accountId].includes(now.account_id)) continue;
    const mark = verdict !== null && isObserved(verdict) ? (marks.get(accountId) ?? null) : null;
    known.set(accountId, {
      state: {
        accountId,
        revision: mark,
        provedRevision: mark,
        provedAt: mark === null ? null : Date.parse(snapshot.startedAt),
        cohort: mark === null ? 0 : 1,
        open: null,
        gone: null,
        handle: profile?.handle ?? '',
      },
      cohort: 1,
      rosterHandle: row.handle,
      isWatched: true,
      gap: mark === null ? 'not read yet' : `not proved since ${snapshot.name}`,
      profile,
    });
  }
  return [...known.values()];
}

/** The revisions of accounts of which every follow is known by its keys. */
function wholeReadings(store: Store, { id }: SnapshotRecord): Map<string, string> {
  return new Map(
    store
      .prepare<[number, number], [string, string]>(
        `SELECT account_id, mark FROM revision JOIN account ON account.id = account
         WHERE snapshot = ? AND NOT EXISTS (SELECT 1 FROM tie WHERE tie.snapshot = revision.snapshot
           AND source = account AND (record_key IS NULL OR length(record_key) >= ?))
         AND NOT EXISTS (SELECT 1 FROM unseen_tie WHERE unseen_tie.snapshot = revision.snapshot AND source = account)`,
      )
      .raw()
      .all(id, WHOLE_KEYS)
      .map(([accountId, mark]) => [accountId, mark]),
  );
}

/** The follows among the accounts of the log: they stood at one moment of the reading, and when they formed is not known. */
function takeTies(
  store: Store,
  watch: WatchRecord,
  snapshot: SnapshotRecord,
  sealedAt: Instant,
  known: readonly WatchedAccount[],
): void {
  const keyOf = accountKeys(store, watch.network);
  const sums = logSums(store, watch);
  const among = `FROM tie WHERE snapshot = $snapshot AND source = $source
    AND EXISTS (SELECT 1 FROM watch_account WHERE watch = $watch AND account = target)`;
  const copyStanding = store.prepare(
    `INSERT INTO watch_standing (watch, source, record_key, target, followed_at, doubt, cid)
     SELECT $watch, source, record_key, target, followed_at, doubt, cid ${among} AND instr(record_key, ' ') = 0`,
  );
  const copyTies = sums.adding(
    'watch_tie',
    `INSERT INTO watch_tie (watch, kind, source, target, record_key, from_ms, to_ms, how, revision, followed_at, doubt, cid)
     SELECT $watch, 'formed', source, target, record_key, NULL, $sealedAt, 'reading', $mark, followed_at, doubt, cid
     ${among} AND instr(record_key, ' ') = 0`,
  );
  const several = store.prepare<object, { target: string; keys: string; cids: string | null }>(
    `SELECT account_id AS target, record_key AS keys, cid AS cids
     FROM (SELECT * ${among} AND instr(record_key, ' ') > 0) JOIN account ON account.id = target`,
  );
  const writer = watchWriter(store, watch);
  for (const account of known) {
    const { accountId, revision } = account.state;
    if (revision === null) continue;
    const ends = { snapshot: snapshot.id, source: keyOf(accountId), watch: watch.id };
    copyStanding.run(ends);
    copyTies({ ...ends, sealedAt, mark: revision });
    const ties = several.all(ends).flatMap(({ target, keys, cids }) =>
      keys.split(' ').map((key, k) => ({
        kind: 'formed' as const,
        source: accountId,
        target,
        key,
        from: null,
        to: sealedAt,
        how: 'reading' as const,
        revision,
        followedAt: null,
        doubt: null,
        cid: cids?.split(' ')[k] ?? null,
      })),
    );
    if (ties.length > 0) writer.step({ account, ties, accounts: [], spans: [] });
  }
}
