/** Whom the accounts of a day follow, out of a log: the same rows that a crawl of their follows writes. */

import { because } from '../reasons/reasons.ts';
import { accountKeys } from '../store/accounts.ts';
import type { Store } from '../store/driver.ts';
import { insertTies } from '../store/insert-ties.ts';
import { ledgerWriter, type UnseenTarget } from '../store/ledger-writer.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import type { WatchRecord } from '../store/watch-log.ts';
import type { Instant, Span } from '../values/log-entries.ts';
import type { SeenSource, Spell } from '../values/log-spells.ts';
import type { AccountOfLog } from './sources.ts';
import { type SpellsByTarget, spellsSince } from './spells-since.ts';
import { listedAt, spanAt, type TieAt, tieAt } from './tie-at.ts';

const DAY_MS = 86_400_000;
const MOST_TIES = 500;

/** An account that counts as read, and when it was seen; no more of it, as it may be held for long. */
interface SourceOfDay {
  accountId: string;
  seenAt: Instant;
  spans: readonly Span[];
}

export interface TiesOfDay {
  watch: WatchRecord;
  at: Instant;
  /** In the order of the roster. */
  sources: readonly SourceOfDay[];
  /** Accounts that are there on the day: their cohorts, by id. */
  targets: ReadonlyMap<string, number>;
}

/** Of its spans the one that holds the instant and the last: no other says anything of its ties then. */
export function sourceOfDay(source: AccountOfLog, watch: WatchRecord, at: Instant): SourceOfDay {
  const seenAt = momentOf(source, watch, at);
  const { account, spans } = source;
  return { accountId: account.state.accountId, seenAt, spans: [spanAt(spans, seenAt)!, spans.at(-1)!] };
}

/** Writes what these of its accounts follow, and of whom it is unknown. */
export function layTies(
  log: Store,
  { watch, at, targets }: TiesOfDay,
  sources: readonly SourceOfDay[],
  { store: into, snapshot }: { store: Store; snapshot: SnapshotRecord },
): void {
  const newest = Math.max(0, ...targets.values());
  /** All others it does not follow, where they were looked for. */
  const followed = (spells: SpellsByTarget) => [...spells.keys()].filter((id) => targets.has(id));
  const writer = ledgerWriter(into, snapshot);
  const keyOf = accountKeys(into, watch.network);
  let ties: { source: number; spell: Spell }[] = [];
  const addTies = () => {
    insertTies(into, snapshot.id, {
      source: Uint32Array.from(ties, ({ source }) => source),
      target: Uint32Array.from(ties, ({ spell }) => keyOf(spell.target)),
      followedAt: ties.map(({ spell }) => spell.followedAt),
      doubt: ties.map(({ spell }) => spell.doubt),
      recordKey: watch.isKeyed ? ties.map(({ spell }) => spell.key) : null,
      cid: watch.isKeyed ? ties.map(({ spell }) => spell.cid) : null,
    });
    ties = [];
  };
  const spellsOf = spellsSince(
    log,
    watch,
    // Of a network that says no revision with a list, its own may be of any hour of the day.
    watch.isKeyed ? at : Math.floor(at / DAY_MS) * DAY_MS,
    sources.map(({ accountId }) => accountId),
  );
  for (const { accountId, seenAt, spans } of sources) {
    const spells = spellsOf.next().value as SpellsByTarget;
    const source: SeenSource = { spells, spans, isKeyed: watch.isKeyed, beginsAt: watch.beginsAt };
    const { cohort } = spans[0]!;
    const unseen: UnseenTarget[] = [];
    for (const target of cohort < newest ? targets.keys() : followed(spells)) {
      if (target === accountId) continue;
      const spell = watch.isKeyed ? standingAt(source, target, at) : listedAt(source, target, seenAt);
      const tie = watch.isKeyed
        ? tieAt(source, target, at, targets.get(target)!)
        : tieInList(spell, cohort, targets.get(target)!);
      if (tie === 'yes') ties.push({ source: keyOf(accountId), spell: spell! });
      else if (tie === 'unknown') unseen.push({ target, reason: because('log-silent') });
    }
    writer.leaveOpen(accountId, unseen);
    // So many at a time: those of a whole log would be held twice.
    if (ties.length > MOST_TIES) addTies();
  }
  addTies();
}

function standingAt(source: SeenSource, target: string, at: Instant): Spell | undefined {
  return source.spells
    .get(target)
    ?.findLast(({ formedTo, endedFrom }) => formedTo <= at && (endedFrom === null || at < endedFrom));
}

function tieInList(spell: Spell | undefined, cohort: number, ofTarget: number): TieAt {
  if (spell !== undefined) return 'yes';
  return cohort >= ofTarget ? 'no' : 'unknown';
}

/** The instant of what is sealed of an account: of lists without revisions, when its own was read last on that day. */
export function momentOf({ spans }: AccountOfLog, { isKeyed }: WatchRecord, at: Instant): Instant {
  if (isKeyed) return at;
  const begins = Math.floor(at / DAY_MS) * DAY_MS;
  return spans.findLast(({ to }) => begins <= to && to <= at)?.to ?? at;
}
