/** `entente derive`: the ties as of an earlier day, out of a snapshot whose ties are dated. */

import {
  type DefineCommand,
  databasePath,
  deskOf,
  examples,
  type SharedOptions,
  say,
} from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { givenOptions, refuseUnread } from '../cli/given-options.ts';
import { UserError } from '../errors.ts';
import { seatsUpTo } from '../evidence/sealed-seats.ts';
import { isoOf } from '../iso-instant.ts';
import { logsOf } from '../open/logs.ts';
import { openSealedSnapshot } from '../open/open-snapshot.ts';
import { because } from '../reasons/reasons.ts';
import { isDate } from '../roster/dates.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import { isNode, isObserved, type Verdict } from '../roster/verdict.ts';
import { accountKeys } from '../store/accounts.ts';
import { withheldBy } from '../store/archive.ts';
import { readContent, type SnapshotContent } from '../store/content.ts';
import type { Store } from '../store/driver.ts';
import { insertTies } from '../store/insert-ties.ts';
import { type LookUp, ledgerWriter, type UnseenTarget } from '../store/ledger-writer.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { createSnapshot, dayOfLog, sealSnapshot } from '../store/snapshots.ts';
import { openStore } from '../store/store.ts';

interface DeriveOptions extends SharedOptions {
  asOf: string;
  snapshot: string;
}

export const defineDerive: DefineCommand = (command, context) => {
  command
    .argument('<SNAPSHOT>', 'a sealed snapshot whose ties are dated: its name or archive, or LOG@YYYY-MM-DD')
    .requiredOption('--as-of <YYYY-MM-DD>', 'ties declared by the end of this day, UTC')
    .requiredOption(
      '-s, --snapshot <NAME>',
      'name of the new snapshot; SNAPSHOT itself stands in its place alone',
    )
    .addHelpText(
      'after',
      `
Holds the ties that still stood when SNAPSHOT was read and were declared by that day: ties that ended before the
reading are invisible in it. A tie without a date to be trusted is unknown in it. An account made after that day
is kept as an entry and is no node; the roster is SNAPSHOT's own. A day within a log is not derived: entente seal --at
has it with the ties that have ended since.
${examples('entente derive sandbox-2026 --as-of 2024-12-31 --snapshot sandbox-end-2024')}`,
    )
    .action((name: string) => {
      const options = givenOptions<DeriveOptions>(command);
      refuseUnread(options, { later: ['asOf', 'snapshot'] });
      const { store: from, snapshot: source } = openSealedSnapshot(deskOf(context, options), name);
      requireDay(options.asOf, source);
      refuseWatched(databasePath(context, options), options.asOf, source);
      const content = readContent(from, source);
      const derived = deriveContent(content, options.asOf);
      const now = new Date(context.runtime.now()).toISOString();
      const store = openStore(databasePath(context, options));
      const sealed = store.transaction(() => writeDerived(store, content, derived, options, now)).immediate();
      const read =
        source.origin === 'derived'
          ? `${source.options.source} was read`
          : `${source.name} was read (${source.date})`;
      const left = Object.entries(derived.counts).map(
        ([what, number]) => `${number} ${what.replaceAll('_', ' ')}`,
      );
      say(
        context,
        options,
        `${sealed.name}: ${count(derived.tie.length, 'tie')} of ${source.name} declared by ${options.asOf}, sealed; content hash ${sealed.contentHash}`,
      );
      say(context, options, `left out: ${left.join(', ')}`);
      say(
        context,
        options,
        `Ties that ended before ${read} are invisible in it, and its roster is that of ${source.name}.`,
      );
    });
};

function requireDay(asOf: string, source: SnapshotRecord): void {
  if (!isDate(asOf)) {
    throw new UserError(`--as-of ${asOf} is no date; write it as 2024-12-31`);
  }
  if (asOf > source.date) {
    throw new UserError(
      `${source.name} was read on ${source.date} and knows nothing later; choose an earlier --as-of`,
    );
  }
}

/** @throws UserError for a day within its log, which knows the ties that have ended since. */
function refuseWatched(database: string, asOf: string, { name }: SnapshotRecord): void {
  const named = dayOfLog(name);
  if (named === null) return;
  const about = logsOf(database).ask(named.log, (log) => log.about);
  if (asOf < isoOf(about.startedAt).slice(0, asOf.length)) return;
  throw new UserError(
    `the log ${about.name} has ${asOf} itself, with the ties that have ended since: entente seal ${about.name} --at ${asOf} --snapshot NAME`,
  );
}

interface Derived {
  /** Places in `SnapshotContent.ties` of the ties that are kept. */
  tie: number[];
  /** By index of the account that may have declared a tie by then. */
  unseen: ReadonlyMap<number, readonly UnseenTarget[]>;
  /** In the order of the entries. */
  outcomes: { verdict: Verdict; reason: string }[];
  counts: Record<string, number>;
}

/**
 * What of the content is kept as of a day.
 * @throws UserError where no tie is dated, or there was no account by then.
 */
function deriveContent(
  { snapshot, entries, accounts, ties, unseen }: SnapshotContent,
  asOf: string,
): Derived {
  const { followedAt, doubt } = ties;
  if (followedAt === null) {
    throw new UserError(
      `the ties of ${snapshot.name} have no dates, so an earlier network cannot be derived from them; compare two snapshots instead: entente diff`,
    );
  }
  const isLater = (at: string | null | undefined) => at != null && at.slice(0, 10) > asOf;
  const outcomes = entries.map(({ verdict, reason, profile }): Derived['outcomes'][number] =>
    isNode(verdict!) && isLater(profile?.createdAt)
      ? { verdict: 'not-found', reason: because('made-later', { day: profile!.createdAt!.slice(0, 10) }) }
      : { verdict: verdict!, reason },
  );
  const verdictOf = new Map(entries.map(({ account }, k) => [account, outcomes[k]!.verdict]));
  const isThere = (account: number) => isNode(verdictOf.get(account)!);
  if (![...verdictOf.keys()].some((account) => account !== null && isThere(account))) {
    throw new UserError(`no account of ${snapshot.name} had been made by ${asOf}; choose a later --as-of`);
  }
  const open = new Map<number, UnseenTarget[]>();
  const leaveOpen = (source: number, target: number, reason: string) => {
    if (!isObserved(verdictOf.get(source)!) || !isThere(target)) return;
    const targets = open.get(source) ?? [];
    targets.push({ target: accounts[target]!, reason });
    open.set(source, targets);
  };
  const counts = { declared_later: 0, doubtful_dates: 0, without_date: 0, accounts_made_later: 0 };
  const tie: number[] = [];
  ties.source.forEach((source, k) => {
    const target = ties.target[k]!;
    if (!isThere(source) || !isThere(target)) return;
    const at = followedAt[k]!;
    if (doubt?.[k]) {
      counts.doubtful_dates++;
      leaveOpen(source, target, because('date-doubtful', { doubt: doubt[k] }));
    } else if (at === null) {
      counts.without_date++;
      leaveOpen(source, target, because('date-none'));
    } else if (isLater(at)) counts.declared_later++;
    else tie.push(k);
  });
  for (const [k, reason] of unseen.reason.entries()) {
    leaveOpen(unseen.source[k]!, unseen.target[k]!, reason);
  }
  counts.accounts_made_later = outcomes.filter(({ verdict }, k) => verdict !== entries[k]!.verdict).length;
  return { tie, unseen: open, outcomes, counts };
}

/** Handles and names are those of the source's day; what profiles counted then is not of the derived day. */
function writeDerived(
  store: Store,
  { snapshot: source, entries, accounts, ties, seats }: SnapshotContent,
  derived: Derived,
  options: DeriveOptions,
  now: string,
): SnapshotRecord {
  const snapshot = createSnapshot(store, {
    name: options.snapshot,
    network: source.network,
    date: options.asOf,
    origin: 'derived',
    meaning: source.meaning,
    simulated: source.simulated,
    extraColumns: source.extraColumns,
    options: { as_of: options.asOf, source: source.name, source_hash: source.contentHash! },
    counts: derived.counts,
    rows: entries.map(({ row }) => row),
    seats: seats && seatsUpTo(seats, options.asOf),
    startedAt: now,
  });
  const writer = ledgerWriter(store, snapshot);
  writer.lookUps(
    entries.map(({ number, account, profile }, k): LookUp => {
      const outcome = { number, ...derived.outcomes[k]! };
      if (account === null) return outcome;
      const accountId = accounts[account]!;
      if (profile === null) return { ...outcome, accountId };
      const { handle, displayName, createdAt } = profile;
      const uncounted = { audienceCount: null, declaredCount: null, postCount: null };
      return { ...outcome, accountId, profile: { handle, displayName, createdAt, ...uncounted } };
    }),
  );
  const keyOf = accountKeys(store, source.network);
  insertTies(store, snapshot.id, {
    source: Uint32Array.from(derived.tie, (k) => keyOf(accounts[ties.source[k]!]!)),
    target: Uint32Array.from(derived.tie, (k) => keyOf(accounts[ties.target[k]!]!)),
    followedAt: derived.tie.map((k) => ties.followedAt![k]!),
    doubt: null,
    recordKey: ties.recordKey === null ? null : derived.tie.map((k) => ties.recordKey![k]!),
    cid: ties.cid === null ? null : derived.tie.map((k) => ties.cid![k]!),
  });
  entries.forEach(({ account }, k) => {
    const targets = account === null ? undefined : derived.unseen.get(account);
    if (targets === undefined) return;
    const { verdict, reason } = derived.outcomes[k]!;
    writer.verdict(accounts[account!]!, verdict, reason, targets);
  });
  return sealSnapshot(store, snapshot, {
    sealedAt: now,
    withholdable: withheldBy(publicationTerms(snapshot.network)),
  });
}
