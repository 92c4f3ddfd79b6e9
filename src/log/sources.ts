/** What a log knows of each account that is or was watched: its spells and its spans, in order of time. */
import type { Store } from '../store/driver.ts';
import type { Span, TieEvent } from '../store/watch-entries.ts';
import {
  readSpans,
  readTieEvents,
  readWatched,
  type WatchedAccount,
  type WatchRecord,
} from '../store/watch-log.ts';
import { openSpans } from './open-spans.ts';
import { type SeenSource, spellsOf } from './tie-at.ts';

export interface SourceOfLog extends SeenSource {
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
  const spans = new Map<string, Span[]>();
  for (const span of readSpans(store, watch)) {
    const own = spans.get(span.accountId);
    if (own === undefined) spans.set(span.accountId, [span]);
    else own.push(span);
  }
  return readWatched(store, watch).map((account) => ({
    account,
    spells: spellsOf(events.get(account.state.accountId) ?? []),
    spans: [...(spans.get(account.state.accountId) ?? []), ...openSpans(account.state)],
    isKeyed: watch.isKeyed,
  }));
}
