/** The last stretch of a log, up to where it knows something, with its accounts and what could be seen of them. */
import { groupBy } from '../../group-by.ts';
import { isoOf } from '../../iso-instant.ts';
import { isSeenAt, type SeenAccount, seenWithin } from '../../log/seen-time.ts';
import { countryByCode } from '../../roster/countries.ts';
import { attributeOf } from '../../study/grouping.ts';
import type { Log } from '../../study/log.ts';
import { attributeColumn } from '../../study/where.ts';
import type { Instant } from '../../values/log-entries.ts';
import type { Stretch } from '../../values/log-stretch.ts';
import type { LoggedAccount } from '../../values/logged-account.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import type { LastStretch } from '../../words/values.ts';
import { type Last, lengthOf, parseLast } from '../stretch.ts';

export interface Recent {
  log: Log;
  last: Last;
  /** The stretch, and the one of the same length before it. */
  now: Stretch;
  before: Stretch;
  /** Accounts that are or were watched, by their keys. */
  accounts: ReadonlyMap<number, LoggedAccount>;
}

/** @throws UserError where `last` is no stretch of time, or the log knows nothing yet. */
export function openRecent(log: Log, asked?: string): Recent {
  const last = parseLast(asked);
  const to = log.state.toldAt();
  if (to === null) {
    throw refusal(say.log.knowsNothing(log.about.name));
  }
  const [middle, after] = [to - last.ms, to - 2 * last.ms];
  const accounts = new Map(
    [...log.ids].flatMap(([key, id]) => {
      const account = log.accounts.get(id);
      return account === undefined ? [] : [[key, account] as const];
    }),
  );
  return { log, last, now: { after: middle, to }, before: { after, to: middle }, accounts };
}

/** Of the accounts that are watched and there: when they could be seen in both stretches; by their keys. */
export function readSeen({
  log: { about, seen: sight, state: stands },
  now,
  before,
  accounts,
}: Recent): Map<number, SeenAccount> {
  const all = { after: before.after, to: now.to };
  const spans = groupBy(sight.spansAfter(all.after), ({ account }) => account);
  const arrivals = sight.arrivals(all);
  // A span that goes on reaches as far as the streams have told.
  const told = Math.max(...stands.streams().map(({ toldAt }) => toldAt), Number.NEGATIVE_INFINITY);
  const begins = Math.max(all.after, about.beginsAt ?? Number.NEGATIVE_INFINITY);
  const seen = new Map<number, SeenAccount>();
  for (const [key, { state, isWatched }] of accounts) {
    if (!isWatched || state.gone !== null) continue;
    const { open } = state;
    const own = [
      ...(spans.get(key) ?? []),
      ...(open === null ? [] : [{ from: open.from, to: Math.max(open.to, told) }]),
    ].map(({ from, to }) => ({ from: Math.max(from, begins), to }));
    seen.set(key, seenWithin(own, arrivals.get(key) ?? all.after, all.to));
  }
  return seen;
}

/** Whether the follows of an account are known at an instant: they were seen then, or before and after with the keys of their records. */
export function isKnownAt(
  { log: { about } }: Recent,
  seen: ReadonlyMap<number, SeenAccount>,
  key: number,
  at: Instant,
): boolean {
  const account = seen.get(key);
  if (account === undefined) return false;
  if (isSeenAt(account, at)) return true;
  const isBetween = account.seen.some(({ to }) => to < at) && account.seen.some(({ from }) => from > at);
  return about.isKeyed && isBetween;
}

/** The value of a column of each account, '' where it has none. @throws UserError for a column that the roster does not have. */
export function labelsOf(
  { log: { about, extraColumns } }: Recent,
  by: string,
): (account: LoggedAccount) => string {
  const roster = { snapshot: { name: about.name, extraColumns: [...extraColumns] } };
  const column = attributeColumn(roster, by);
  return ({ row }) => (row === null ? '' : attributeOf({ row }, column));
}

/** A group as a reader knows it. */
export function groupName(by: string, group: string): string {
  return by === 'country' ? (countryByCode(group)?.name ?? group) : group;
}

/** The stretch as sentences have it. */
export function stretchOf({ last, now }: Recent): LastStretch {
  return { last: lengthOf(last), from: isoOf(now.after), to: isoOf(now.to), isOfLog: true };
}
