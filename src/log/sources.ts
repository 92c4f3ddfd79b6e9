/** Reads what a log knows of each account that is or was watched: its spells and its spans, in order of time. */
import { groupBy } from '../group-by.ts';
import type { Store } from '../store/driver.ts';
import {
  readSpans,
  readSpansSince,
  readTieEvents,
  readWatched,
  type WatchedAccount,
  type WatchRecord,
} from '../store/watch-log.ts';
import type { Instant, TieEvent } from '../values/log-entries.ts';
import type { SourceOfLog } from '../values/log-spells.ts';
import type { ListedAccount } from '../values/logged-account.ts';
import { openSpans } from './open-spans.ts';
import { spellsOf } from './tie-at.ts';

/** Reads the same of one account. */
export function readSource(store: Store, watch: WatchRecord, account: ListedAccount): SourceOfLog {
  const { accountId } = account.state;
  return {
    account,
    spells: spellsOf([...readTieEvents(store, watch, accountId)]),
    spans: [...readSpans(store, watch, accountId), ...openSpans(account.state)],
    isKeyed: watch.isKeyed,
    beginsAt: watch.beginsAt,
  };
}

/** When one account could be seen; whom it followed is read apart. */
export interface AccountOfLog extends Omit<SourceOfLog, 'spells'> {
  account: WatchedAccount;
}

/** By account id. */
export function readSources(store: Store, watch: WatchRecord): SourceOfLog[] {
  const events = new Map<string, TieEvent[]>();
  for (const event of readTieEvents(store, watch)) {
    const own = events.get(event.source);
    if (own === undefined) events.set(event.source, [event]);
    else own.push(event);
  }
  return readAccountsOfLog(store, watch).map((account) => ({
    ...account,
    spells: spellsOf(events.get(account.account.state.accountId) ?? []),
  }));
}

/** By account id. @param since where it is given, of the spans that ended before it the last proved one of each account alone. */
export function readAccountsOfLog(store: Store, watch: WatchRecord, since?: Instant): AccountOfLog[] {
  const read = since === undefined ? readSpans(store, watch) : readSpansSince(store, watch, since);
  const spans = groupBy(read, ({ accountId }) => accountId);
  return readWatched(store, watch).map((account) => ({
    account,
    spans: [...(spans.get(account.state.accountId) ?? []), ...openSpans(account.state)],
    isKeyed: watch.isKeyed,
    beginsAt: watch.beginsAt,
  }));
}
