/** A watch whose steps a test calls by hand: its log is in memory, and nothing is asked. */

import type { LogStep, WatchWriter } from '../../src/store/watch-log.ts';
import type { AccountEvent, FollowRecord, Span, TieEvent } from '../../src/values/log-entries.ts';
import { logKeeper } from '../../src/watch/log-keeper.ts';
import type { Moved } from '../../src/watch/steps/moved.ts';
import type { News, Outcome } from '../../src/watch/steps/outcome.ts';
import {
  type Followed,
  newWatchState,
  type StreamState,
  type WatchState,
} from '../../src/watch/watch-state.ts';

export interface MemoryWatch {
  state: WatchState;
  account(accountId: string): Followed;
  log: Pick<WatchWriter, 'standing' | 'isLogged'>;
  ties: TieEvent[];
  events: AccountEvent[];
  spans: Span[];
  gaps: string[];
  says: News[];
  /** Goes on with what another one has written. */
  adopt(written: Pick<MemoryWatch, 'ties' | 'events' | 'spans'>): void;
  keep(moved: Moved): void;
  take(outcome: Outcome): void;
}

export function memoryWatch(
  streams: Readonly<Record<string, StreamState>> = {},
  known: readonly Followed[] = [],
  seededAt?: number,
): MemoryWatch {
  const accounts = new Map(known.map((one) => [one.state.accountId, one]));
  const standing = new Map<string, Map<string, FollowRecord>>();
  const watch: MemoryWatch = {
    state: newWatchState(accounts, new Map(Object.entries(streams)), seededAt),
    account: (accountId) => accounts.get(accountId)!,
    log: {
      standing: (accountId) => standing.get(accountId) ?? new Map(),
      isLogged: (accountId, key) => watch.ties.some((tie) => tie.source === accountId && tie.key === key),
    },
    ties: [],
    events: [],
    spans: [],
    gaps: [],
    says: [],
    adopt({ ties, events, spans }) {
      for (const tie of ties) add(tie);
      watch.events.push(...events);
      watch.spans.push(...spans);
    },
    keep: (moved) => keep(moved),
    take({ state, moved, says }) {
      moved.forEach(keep);
      watch.state = state;
      watch.says.push(...says);
    },
  };
  const add = (tie: TieEvent) => {
    const follows = standing.get(tie.source) ?? new Map();
    standing.set(tie.source, follows);
    if (tie.kind === 'ended') follows.delete(tie.key);
    else follows.set(tie.key, tie);
    watch.ties.push(tie);
  };
  const step = ({ ties, accounts: events, spans }: LogStep) =>
    watch.adopt({ ties: [...ties], events: [...events], spans: [...spans] });
  const together = <T>(work: () => T) => work();
  const writer = { ...watch.log, step, together } as WatchWriter;
  const keep = logKeeper(watch, accounts, writer, null, { gap: (_, reason) => watch.gaps.push(reason) });
  return watch;
}
