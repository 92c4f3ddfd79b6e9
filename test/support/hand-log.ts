/** Logs of watches written by hand: accounts of a small roster, and what became of their ties. */

import { renderRoster } from '../../src/roster/render.ts';
import { type RosterRow, rosterRow } from '../../src/roster/row.ts';
import type { Store } from '../../src/store/driver.ts';
import {
  createWatch,
  type WatchedAccount,
  type WatchRecord,
  watchWriter,
} from '../../src/store/watch-log.ts';
import type { AccountEvent, AccountState, Span, TieEvent } from '../../src/values/log-entries.ts';
import { newAccount } from '../../src/watch/account-state.ts';

/** The log begins here, and each account was read then. */
export const BEGUN = Date.UTC(2026, 5, 1);

export interface HandLog {
  watch: WatchRecord;
  tie(event: Pick<TieEvent, 'kind' | 'source' | 'target' | 'to'> & Partial<TieEvent>): void;
  account(event: Pick<AccountEvent, 'kind' | 'accountId' | 'to'> & Partial<AccountEvent>): void;
  /** What is known of an account now: a span that goes on, or a gap. */
  state(accountId: string, state: Partial<AccountState>, more?: Partial<WatchedAccount>): void;
  /** Spans of an account that have ended. */
  spans(accountId: string, spans: readonly (Pick<Span, 'from' | 'to'> & Partial<Span>)[]): void;
  sweep(at: number, untoldCount: number, toldCount: number): void;
}

/**
 * @param rows each with a handle, from which the account's id is made: `did:plc:` and the handle.
 * @param joined when some of them, by handle, came to be watched later than the others.
 */
export function handLog(
  store: Store,
  rows: readonly Partial<RosterRow>[],
  name = 'log',
  network = 'bluesky',
  isKeyed = true,
  joined: Readonly<Record<string, number>> = {},
): HandLog {
  const watch = createWatch(store, {
    name,
    network,
    simulated: false,
    isKeyed,
    options: {},
    startedAt: BEGUN,
  });
  const writer = watchWriter(store, watch);
  const states = new Map<string, AccountState>();
  const mores = new Map<string, Partial<WatchedAccount>>();
  writer.roster(
    renderRoster({
      columns: [],
      rows: rows.map((row) => rosterRow({ network, ...row })),
      lines: [],
    }),
    BEGUN,
  );
  const step = (
    accountId: string,
    ties: readonly TieEvent[],
    accounts: readonly AccountEvent[],
    spans: readonly Span[] = [],
  ) => {
    const state = states.get(accountId)!;
    const rosterHandle = accountId.slice('did:plc:'.length);
    const account = { state, cohort: 1, rosterHandle, isWatched: true, gap: null, profile: null };
    writer.step({ account: { ...account, ...mores.get(accountId) }, ties, accounts, spans });
  };
  for (const { handle = '' } of rows) {
    const accountId = `did:plc:${handle}`;
    const open = { from: BEGUN, proved: BEGUN, provedBy: 'reading' as const, to: BEGUN };
    states.set(accountId, { ...newAccount(accountId, handle), open });
    const at = joined[handle] ?? BEGUN;
    step(accountId, [], [{ kind: 'watched', accountId, from: at, to: at, detail: handle }]);
  }
  return {
    watch,
    tie(event) {
      const known = { followedAt: null, doubt: null, cid: null, revision: null, how: 'stream' as const };
      step(event.source, [{ ...known, from: event.to, key: event.target, ...event }], []);
    },
    account(event) {
      const { kind, accountId, detail = '' } = event;
      if (kind === 'renamed') states.set(accountId, { ...states.get(accountId)!, handle: detail });
      step(accountId, [], [{ from: event.to, detail: '', ...event }]);
    },
    state(accountId, state, more = {}) {
      mores.set(accountId, more);
      states.set(accountId, { ...states.get(accountId)!, ...state });
      step(accountId, [], []);
    },
    spans(accountId, spans) {
      const proved = { accountId, proof: 'chain' as const, cohort: 1 };
      step(
        accountId,
        [],
        [],
        spans.map((span) => ({ ...proved, ...span })),
      );
    },
    sweep(at, untoldCount, toldCount) {
      const counts = { accountCount: rows.length, readCount: 0, failedCount: 0, untoldCount, toldCount };
      writer.sweep({ beganAt: at, endedAt: at, ...counts });
    },
  };
}
