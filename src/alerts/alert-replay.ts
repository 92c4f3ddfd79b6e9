/** The log held against rules: each event in its order, and beside it the ties that stood before it. */

import { turnsOf } from '../store/tie-turns.ts';
import type { Alert, News } from '../values/log-alerts.ts';
import type { Instant, TieEvent } from '../values/log-entries.ts';
import type { LogFacts } from '../values/log-facts.ts';
import type { LoggedAccount } from '../values/logged-account.ts';
import type { AlertsAsked, NamedRule } from './alerts-file.ts';
import { type Before, type Fired, firesOnAccount, firesOnSweep, firesOnTie } from './fire.ts';
import type { ReadGaps } from './gaps.ts';
import { nameUuid } from './name-uuid.ts';
import type { Rule } from './rule.ts';
import type { ReadSilences } from './silent-accounts.ts';

const HOUR_MS = 3_600_000;

export interface HeldLog {
  about: LogFacts;
  account(accountId: string): LoggedAccount | undefined;
  /** The ties that stood at the place from which the log is held against the rules; each record counts. */
  standing(): Iterable<Pick<TieEvent, 'source' | 'target'>>;
  lastSeen: Before['lastSeen'];
  /** The sweep before that place began then. */
  sweptBefore: Instant;
  silences: ReadSilences;
  gaps: ReadGaps;
}

export interface Held {
  alerts: Alert[];
  /** How many are left out, as they would name a person who ended a follow. */
  withheldCount: number;
}

/** A function that takes what has come into the log since it was last called. */
export function holdAgainst({ rules, persons }: Pick<AlertsAsked, 'rules' | 'persons'>, log: HeldLog) {
  const isOfTies = rules.some(({ rule }) => rule.kind === 'tie' || rule.kind === 'mutual');
  const standing = countTies(isOfTies ? log.standing() : []);
  let { sweptBefore } = log;
  const watchedAt = new Map<string, Instant>();
  const before: Before = {
    account: log.account,
    follows: (source, target) => standing.count(source, target) > 0,
    lastSeen: log.lastSeen,
  };

  return ({ ties, accounts, sweeps }: Pick<News, 'ties' | 'accounts' | 'sweeps'>): Held => {
    const held: Held = { alerts: [], withheldCount: 0 };
    if (isOfTies) {
      const turns = standing.turns(ties);
      for (const event of ties) {
        if (turns.has(event)) for (const one of rules) take(held, one, firesOnTie(one.rule, event, before));
        standing.add(event);
      }
    }
    for (const event of accounts) {
      const { kind, accountId, to } = event;
      if (kind === 'watched') watchedAt.set(accountId, to);
      // Its state when it was first looked up has not happened while it was watched.
      else if (watchedAt.get(accountId) === to) continue;
      for (const one of rules) take(held, one, firesOnAccount(one.rule, event, before));
    }
    for (const sweep of sweeps) for (const one of rules) take(held, one, firesOnSweep(one.rule, sweep));
    let after = sweptBefore;
    for (const { beganAt } of sweeps) {
      for (const one of rules) take(held, one, gapOn(one.rule, after, beganAt));
      after = beganAt;
    }
    if (sweeps.length > 0) {
      for (const one of rules) for (const fired of silencesOn(one.rule)) take(held, one, fired);
      sweptBefore = sweeps.at(-1)!.beganAt;
    }
    return held;
  };

  /** One of all that came to be so long between two sweeps: an outage is one. */
  function gapOn(rule: Rule, after: Instant, until: Instant): Fired | null {
    if (rule.kind !== 'gap') return null;
    const gaps = log.gaps(rule.side, rule.ms, after, until);
    const [first] = gaps;
    if (first === undefined) return null;
    const since = gaps.map((gap) => gap.since);
    const isOne = gaps.length === 1;
    return {
      key: `gap ${gaps.map((gap) => `${gap.accountId} ${gap.since}`).join(' ')}`,
      kind: 'gap',
      source: isOne ? first.accountId : null,
      target: null,
      seen: null,
      isOfPerson: false,
      from: Math.min(...since),
      to: isOne ? first.since + rule.ms : Math.max(...since),
      detail: isOne ? '' : `${gaps.length} ${rule.ms / HOUR_MS}`,
    };
  }

  /** Posts are known up to a sweep: what came to be silence since the one before. */
  function silencesOn(rule: Rule): Fired[] {
    if (rule.kind !== 'silent') return [];
    return log.silences(rule.side, rule.ms, sweptBefore).map(({ accountId, since }) => ({
      key: `silent ${accountId} ${since}`,
      kind: 'silent',
      source: accountId,
      target: null,
      from: since,
      to: since + rule.ms,
      detail: '',
      seen: null,
      isOfPerson: false,
    }));
  }

  function take(held: Held, { when, name, to }: NamedRule, fired: Fired | null): void {
    if (fired === null) return;
    const { key, isOfPerson, ...alert } = fired;
    if (isOfPerson && !persons) {
      held.withheldCount++;
      return;
    }
    const uuid = alertUuid(log.about, when, key);
    held.alerts.push({ ...alert, uuid, rule: when, name, outputs: to });
  }
}

/** @param key distinguishes the event from all others of its log. */
export function alertUuid({ name, startedAt }: LogFacts, rule: string, key: string): string {
  return nameUuid([name, startedAt, rule, key].join(' '));
}

/** Pairs by one number each: a watch of 5,000 accounts has 300,000 of them. */
function countTies(standing: ReturnType<HeldLog['standing']>) {
  const numbers = new Map<string, number>();
  const numberOf = (accountId: string) => {
    let number = numbers.get(accountId);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(accountId, number);
    }
    return number;
  };
  const MOST = 0x4000000;
  const counts = new Map<number, number>();
  const pairOf = (source: string, target: string) => numberOf(source) * MOST + numberOf(target);
  const add = (source: string, target: string, more: 1 | -1) => {
    const pair = pairOf(source, target);
    const count = (counts.get(pair) ?? 0) + more;
    if (count === 0) counts.delete(pair);
    else counts.set(pair, count);
  };
  for (const { source, target } of standing) add(source, target, 1);
  return {
    add: ({ kind, source, target }: TieEvent) => add(source, target, kind === 'formed' ? 1 : -1),
    count: (source: string, target: string) => counts.get(pairOf(source, target)) ?? 0,
    /** Gives the events of ties among those that come next. */
    turns(events: readonly TieEvent[]): Set<TieEvent> {
      const more = new Map<number, number>();
      for (const { kind, source, target } of events) {
        const pair = pairOf(source, target);
        more.set(pair, (more.get(pair) ?? 0) + (kind === 'formed' ? 1 : -1));
      }
      const ofPair = ({ source, target }: TieEvent) => pairOf(source, target);
      const after = (event: TieEvent) => (counts.get(ofPair(event)) ?? 0) + more.get(ofPair(event))!;
      return new Set(turnsOf(events, ofPair, after));
    },
  };
}
