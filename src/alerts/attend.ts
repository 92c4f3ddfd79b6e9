/** The alerts of a watch while it runs: what comes into the log is held against the rules, and what fires is kept. */
import type { Store } from '../store/driver.ts';
import { readLoggedAccounts } from '../store/logged-accounts.ts';
import {
  alertWriter,
  endOfLog,
  lastRosterNumber,
  lastSeenReader,
  newsReader,
  postTimesReader,
  standingAt,
  sweptBefore,
} from '../store/watch-alerts.ts';
import { readAccountEvents, readSpans, readWatched, type WatchRecord } from '../store/watch-log.ts';
import { readFeedStates } from '../store/watch-posts.ts';
import type { FiredAlert, LogPlace, News } from '../values/log-alerts.ts';
import type { Instant } from '../values/log-entries.ts';
import { holdAgainst } from './alert-replay.ts';
import type { AccountOf } from './alert-text.ts';
import type { AlertsAsked } from './alerts-file.ts';
import { gapReader } from './gaps.ts';
import { silenceReader } from './silent-accounts.ts';

interface AlertsJob {
  store: Store;
  watch: WatchRecord;
  asked: AlertsAsked;
  now(): Instant;
  fired(alert: FiredAlert, accountOf: AccountOf): void;
}

export interface Attending {
  /** Something has come into the log. @throws what kept an earlier call from its work. */
  heed(): void;
  accountOf: AccountOf;
  /** Holds against the rules what has not been yet. */
  end(): void;
}

/** So much of the log is taken at a time. */
const MOST = 1_000;

/**
 * Takes up where the watch before it stopped, or was killed: what the log has gained since is held against the rules
 * that were in force then. A rule that is new holds from now on.
 */
export function attendAlerts({ store, watch, asked, now, fired }: AlertsJob): Attending {
  const writer = alertWriter(store, watch);
  const read = newsReader(store, watch, MOST);
  const accounts = accountsOf(store, watch);
  const lastSeen = lastSeenReader(store, watch);
  const watched = () => readWatched(store, watch);
  const silences = silenceReader(
    { accounts: watched, feeds: () => readFeedStates(store, watch), timesOf: postTimesReader(store, watch) },
    accounts.get,
  );
  const gaps = gapReader(
    {
      about: watch,
      accounts: watched,
      accountEvents: () => readAccountEvents(store, watch),
      spansOf: (accountId) => readSpans(store, watch, accountId),
    },
    accounts.get,
  );
  const log = { about: watch, account: accounts.get, lastSeen, silences, gaps };
  let place = earlier(writer.place(), endOfLog(store, watch));
  catchUp();
  const hold = holdFrom(asked);
  let isDue = false;
  let fault: unknown = null;

  return {
    accountOf: accounts.get,
    heed() {
      if (fault !== null) throw fault;
      if (isDue) return;
      isDue = true;
      // Once what is being written is whole.
      queueMicrotask(() => {
        isDue = false;
        try {
          settle(hold);
        } catch (error) {
          fault = error;
        }
      });
    },
    end() {
      if (fault !== null) throw fault;
      settle(hold);
    },
  };

  function catchUp(): void {
    const inForce = new Set(writer.rules());
    const rules = asked.rules.filter(({ when }) => inForce.has(when));
    if (rules.length === 0) place = endOfLog(store, watch);
    else settle(holdFrom({ ...asked, rules }));
    writer.begin(
      asked.rules.map(({ when, name }) => ({ rule: when, name })),
      place,
      now(),
    );
  }

  function holdFrom(rules: Pick<AlertsAsked, 'rules' | 'persons'>): ReturnType<typeof holdAgainst> {
    return holdAgainst(rules, {
      ...log,
      standing: () => standingAt(store, watch, place),
      sweptBefore: sweptBefore(store, watch, place),
    });
  }

  function settle(held: ReturnType<typeof holdAgainst>): void {
    for (;;) {
      const news = read(place);
      if (news.count === 0) return;
      accounts.heed(news);
      const alerts = held(news).alerts;
      for (const one of writer.keep(alerts, news.place, now())) fired(one, accounts.get);
      place = news.place;
    }
  }
}

/** Numbers of what is forgotten, if it came last, are given once more. */
function earlier(kept: LogPlace | null, end: LogPlace): LogPlace {
  if (kept === null) return end;
  return {
    tie: Math.min(kept.tie, end.tie),
    event: Math.min(kept.event, end.event),
    sweep: Math.min(kept.sweep, end.sweep),
  };
}

/** No rules are in force any more: those that come to be hold from then on. */
export function dropRules(store: Store, watch: WatchRecord): void {
  alertWriter(store, watch).begin([], endOfLog(store, watch), 0);
}

/** The accounts as the last roster has them, read again where it is another or names one that is new. */
function accountsOf(store: Store, watch: WatchRecord) {
  let known = readLoggedAccounts(store, watch).accounts;
  let number = lastRosterNumber(store, watch);
  return {
    get: (accountId: string) => known.get(accountId),
    heed({ ties, accounts, sweeps }: News) {
      const isNew = (accountId: string) => !known.has(accountId);
      if (
        (sweeps.length > 0 && lastRosterNumber(store, watch) !== number) ||
        accounts.some(({ accountId }) => isNew(accountId)) ||
        ties.some(({ source, target }) => isNew(source) || isNew(target))
      ) {
        known = readLoggedAccounts(store, watch).accounts;
        number = lastRosterNumber(store, watch);
      }
      for (const { kind, accountId, detail } of accounts) {
        const account = known.get(accountId);
        if (kind !== 'renamed' || account === undefined) continue;
        known.set(accountId, { ...account, state: { ...account.state, handle: detail } });
      }
    },
  };
}
