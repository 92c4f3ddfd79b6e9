/** A sealed snapshot out of a log: who followed whom on a day, as far as the log knows. */

import type { EvidenceRow } from '../evidence/evidence-row.ts';
import { sealedSeats } from '../evidence/sealed-seats.ts';
import { groupBy } from '../group-by.ts';
import { gapReason } from '../reasons/gap.ts';
import { because } from '../reasons/reasons.ts';
import { parseRoster } from '../roster/parse.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import { compareRows } from '../roster/render.ts';
import { withActor } from '../roster/row.ts';
import { rowsOn } from '../roster/rows-on.ts';
import type { Verdict } from '../roster/verdict.ts';
import { withheldBy } from '../store/archive.ts';
import type { Store } from '../store/driver.ts';
import { type LookUp, ledgerWriter } from '../store/ledger-writer.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { closeSnapshot, createSnapshot, findSnapshot, sealSnapshot } from '../store/snapshots.ts';
import {
  readAccountEvents,
  readPlaces,
  readRosters,
  readSweeps,
  type WatchedAccount,
  type WatchRecord,
} from '../store/watch-log.ts';
import type { AccountEvent, Instant } from '../values/log-entries.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import { PROOF_RULE, type ProofOfLog, proofOfLog } from './proof-of-log.ts';
import { unreadOfDay } from './read-of-day.ts';
import { type PostsOfDay, postsAt, postsOfDay, sealPosts } from './seal-posts.ts';
import { layTies, momentOf, sourceOfDay, type TiesOfDay } from './seal-ties.ts';
import { type AccountOfLog, readAccountsOfLog } from './sources.ts';
import { spanAt } from './tie-at.ts';

const DAY_MS = 86_400_000;

export interface SealedDay {
  name: string;
  /** YYYY-MM-DD. */
  date: string;
  /** An instant of that day, in place of its end. */
  at?: Instant | undefined;
  /** ISO 8601, beside the hash. */
  sealedAt: string;
  /** Whether it is sealed for good, and not for a question alone: then one of which no account counts as read is refused. */
  isKept?: boolean;
  /** Evidence of the seats of its roster; none where absent. */
  evidence?: readonly EvidenceRow[];
}

/**
 * Seals the state at the end of the day, or at the last sweep of the day where none came after it, or nothing proves its end.
 * A network that says no revision with a list has what each account's list showed when it was read last on that day.
 * @param into the database that gets the snapshot, where it is not that of the log.
 * @throws UserError where the log knows nothing of that day, nothing proves yet what stood at the instant, or no account of one that is kept counts as read.
 */
export function sealLog(
  store: Store,
  watch: WatchRecord,
  day: SealedDay,
  into: Store = store,
): SnapshotRecord {
  const seal = into.transaction(() => {
    const { snapshot, ties, posts } = layDay(store, watch, day, into);
    layTies(store, ties, ties.sources, { store: into, snapshot });
    if (posts !== null) sealPosts(store, posts, { store: into, snapshot });
    return sealSnapshot(into, snapshot, { sealedAt: day.sealedAt, withholdable: withholdableOf(watch) });
  });
  return seal.immediate();
}

/** A day out of a log, with all but whom its accounts follow, and what they posted. */
export interface LaidDay {
  snapshot: SnapshotRecord;
  ties: TiesOfDay;
  /** `null` where the log has none of that time. */
  posts: PostsOfDay | null;
}

/**
 * The same day in a database of its own, to be asked alone: closed without its ties and posts, and without the hashes of a seal.
 * @throws UserError as where it is sealed.
 */
export function layLog(store: Store, watch: WatchRecord, day: SealedDay, into: Store): LaidDay {
  const lay = into.transaction(() => {
    const { snapshot, ...left } = layDay(store, watch, day, into);
    const seal = { sealedAt: day.sealedAt, withholdable: withholdableOf(watch), withheld: [], parts: {} };
    closeSnapshot(into, { ...snapshot, ...seal });
    return { snapshot: findSnapshot(into, snapshot.name)!, ...left };
  });
  return lay.immediate();
}

const withholdableOf = ({ network }: WatchRecord) => withheldBy(publicationTerms(network));

function layDay(
  store: Store,
  watch: WatchRecord,
  { name, date, at: asked, sealedAt, isKept = false, evidence = [] }: SealedDay,
  into: Store,
): LaidDay {
  const begins = Date.parse(`${date}T00:00:00Z`);
  const proof = proofOfLog(store, watch, begins);
  const sources = readAccountsOfLog(store, watch, begins).map(proof.proved);
  const instants = instantsOf(store, watch, date, sources);
  const [last] = instants;
  if (last === undefined)
    throw refusal(
      say.refusals.notYet(watch.name, date, watch.sweptAt === null ? null : minuteOf(watch.sweptAt)),
    );
  const isSeen = (then: Instant) => sources.some(({ spans }) => spanAt(spans, then) !== undefined);
  const at = asked ?? (watch.isKeyed ? instants.find(isSeen) : undefined) ?? last;
  if (at > last) throw refusal(say.refusals.unproved(watch.name, minuteOf(at), minuteOf(last)));
  if (watch.beginsAt !== null && at < watch.beginsAt)
    throw refusal(say.refusals.pruned(watch.name, date, dayOf(watch.beginsAt)));
  const roster = readRosters(store, watch).findLast(({ readAt }) => readAt <= at);
  if (roster === undefined) {
    throw refusal(say.refusals.beforeLog(watch.name, date, dayOf(watch.startedAt)));
  }
  const parsed = parseRoster(roster.text, `the roster of ${watch.name}`);
  const rows = rowsOn(parsed, date)
    .filter((row) => row.network === watch.network)
    .map(withActor)
    .sort(compareRows);
  const events = groupBy(readAccountEvents(store, watch), ({ accountId }) => accountId);
  const eventsOf = (source: AccountOfLog | undefined) =>
    events.get(source?.account.state.accountId ?? '') ?? [];
  const byHandle = new Map(sources.map((source) => [source.account.rosterHandle, source]));
  const byId = new Map(sources.map((source) => [source.account.state.accountId, source]));
  const found = rows.map((row) => byId.get(row.account_id) ?? byHandle.get(row.handle));
  const outcomes = found.map((source) => outcomeOf(source, watch, { events: eventsOf(source), at, proof }));
  if (isKept && !outcomes.some(({ verdict }) => verdict === 'complete')) {
    throw refusal(say.refusals.nobody(watch.name, new Date(at).toISOString(), unreadOfDay(outcomes)));
  }
  const nodes = new Set<WatchedAccount>();
  found.forEach((source, k) => {
    if (source !== undefined && isNode(outcomes[k]!.verdict)) nodes.add(source.account);
  });
  const posts = postsAt(store, watch, at);

  const snapshot = createSnapshot(into, {
    name,
    network: watch.network,
    date,
    origin: 'crawl',
    meaning: 'declared',
    simulated: watch.simulated,
    extraColumns: parsed.columns,
    options: { log: watch.name, at: new Date(at).toISOString(), ...proofOf(store, watch, outcomes, at) },
    rows,
    seats: sealedSeats(parsed.rows, evidence, { day: date, network: watch.network }),
    startedAt: sealedAt,
    activityDays: posts?.days ?? null,
  });
  const writer = ledgerWriter(into, snapshot);
  writer.lookUps(found.map((source, k) => toLookUp(k + 1, source, outcomes[k]!, eventsOf(source), at)));
  const read = [...new Set(found.filter((_, k) => outcomes[k]!.verdict === 'complete'))] as AccountOfLog[];
  const ties: TiesOfDay = {
    watch,
    at,
    sources: read.map((source) => sourceOfDay(source, watch, at)),
    targets: new Map([...nodes].map(({ state, cohort }) => [state.accountId, cohort])),
  };
  if (posts === null) return { snapshot, ties, posts };
  const named = new Set(found.flatMap((source) => source?.account.state.accountId ?? []));
  return { snapshot, ties, posts: postsOfDay(posts, { nodes: [...nodes], roster: named }, date) };
}

function minuteOf(at: Instant): string {
  return new Date(at).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length);
}

function dayOf(at: Instant): string {
  return new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** The instants of the day that are sealed, the first at which anything is proved; none where the log has not come to it. */
function instantsOf(
  store: Store,
  watch: WatchRecord,
  date: string,
  sources: readonly AccountOfLog[],
): Instant[] {
  const begins = Date.parse(`${date}T00:00:00Z`);
  const ends = begins + DAY_MS - 1;
  if (!watch.isKeyed) {
    const known = Math.max(...sources.map(({ spans }) => spans.at(-1)?.to ?? Number.NEGATIVE_INFINITY));
    return known < begins ? [] : [Math.min(known, ends)];
  }
  const began = readSweeps(store, watch).map(({ beganAt }) => beganAt);
  const ofDay = began.filter((at) => begins <= at && at <= ends).reverse();
  return began.some((at) => at > ends) ? [ends, ...ofDay] : ofDay;
}

/** Counts what the streams had missed by the sweep that proved that instant; it is the same whenever it is sealed. */
function proofOf(store: Store, watch: WatchRecord, outcomes: readonly Outcome[], at: Instant) {
  const sweeps = readSweeps(store, watch);
  const proof = sweeps.findIndex(({ beganAt }) => beganAt >= at);
  const until = proof < 0 ? sweeps : sweeps.slice(0, proof + 1);
  return {
    streams: readPlaces(store, watch)
      .map(({ stream }) => stream)
      .join(', '),
    told_count: until.reduce((sum, { toldCount }) => sum + toldCount, 0),
    untold_count: until.reduce((sum, { untoldCount }) => sum + untoldCount, 0),
    gap_count: outcomes.filter(({ verdict }) => verdict === 'not-read').length,
    proof_rule: PROOF_RULE,
  };
}

interface Outcome {
  verdict: Verdict;
  reason: string;
}

function isNode(verdict: Verdict): boolean {
  return verdict === 'complete' || verdict === 'not-read';
}

interface AtInstant {
  at: Instant;
  /** Those of the account. */
  events: readonly AccountEvent[];
  proof: ProofOfLog;
}

function outcomeOf(
  source: AccountOfLog | undefined,
  watch: WatchRecord,
  { at, events, proof }: AtInstant,
): Outcome {
  if (source === undefined) return { verdict: 'not-found', reason: because('account-unfound') };
  const last = events.findLast(
    ({ to, kind }) => to <= at && ['deactivated', 'suspended', 'deleted', 'back'].includes(kind),
  );
  if (last?.kind === 'deactivated' || last?.kind === 'suspended')
    return { verdict: last.kind, reason: because('network-told') };
  if (last?.kind === 'deleted') return { verdict: 'not-found', reason: because('account-deleted') };
  if (spanAt(source.spans, momentOf(source, watch, at)) !== undefined) {
    return { verdict: 'complete', reason: '' };
  }
  const before = source.spans.findLast(({ to }) => to < at);
  const after = source.spans.find(({ from }) => from > at);
  const { gap, state } = source.account;
  const isUntold =
    before !== undefined && after !== undefined && proof.isUntold(state.accountId, before.to, after.from);
  const why = isUntold ? because('untold') : after === undefined ? (gap ?? '') : '';
  return { verdict: 'not-read', reason: gapReason(before?.to, after?.from, why) };
}

function toLookUp(
  number: number,
  source: AccountOfLog | undefined,
  outcome: Outcome,
  events: readonly AccountEvent[],
  at: Instant,
): LookUp {
  if (source === undefined) return { number, ...outcome };
  const { state, profile } = source.account;
  const handle = handleAt(source.account, events, at);
  const uncounted = { audienceCount: null, declaredCount: null, postCount: null };
  return {
    number,
    ...outcome,
    accountId: state.accountId,
    profile: {
      handle,
      displayName: profile?.displayName ?? '',
      createdAt: profile?.createdAt ?? null,
      ...uncounted,
    },
  };
}

/** By what name it went: of the first rename after the instant nothing says what came before but the roster. */
function handleAt(
  { state, rosterHandle }: WatchedAccount,
  events: readonly AccountEvent[],
  at: Instant,
): string {
  const renames = events.filter(({ kind }) => kind === 'renamed');
  const before = renames.findLast(({ to }) => to <= at);
  if (before !== undefined) return before.detail;
  return renames.length === 0 ? state.handle : rosterHandle;
}
