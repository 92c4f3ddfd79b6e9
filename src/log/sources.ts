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

/** What it knows of one account. */
export function readSource(store: Store, watch: WatchRecord, account: WatchedAccount): SourceOfLog {
  const { accountId } = account.state;
  return {
    account,
    spells: spellsOf([...readTieEvents(store, watch, accountId)]),
    spans: [...readSpans(store, watch, accountId), ...openSpans(account.state)],
    isKeyed: watch.isKeyed,
    beginsAt: watch.beginsAt,
  };
}

/** Without the spans of which nothing but a stream speaks: something may have been lost on its way. */
export function asProved<S extends SeenSource>(source: S): S {
  return { ...source, spans: source.spans.filter(({ proof }) => proof !== 'stream') };
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
    beginsAt: watch.beginsAt,
  }));
}
