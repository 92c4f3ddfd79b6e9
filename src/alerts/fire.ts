/** Whether a rule fires on what came into the log. Pure: the rule, the event and what was known before it give the alert. */

import type { Alert } from '../values/log-alerts.ts';
import type { AccountEvent, Instant, TieEvent } from '../values/log-entries.ts';
import type { Sweep } from '../values/log-facts.ts';
import type { LoggedAccount } from '../values/logged-account.ts';
import type { Rule } from './rule.ts';
import { isOf, type Side } from './side.ts';

/** The moment before an event, as far as it is known. */
export interface Before {
  account(accountId: string): LoggedAccount | undefined;
  follows(source: string, target: string): boolean;
  /** When the follows of an account were last seen by then, as far as is known now; the stream tells of all that it carries. */
  lastSeen(accountId: string, at: Instant, how: TieEvent['how']): Instant | null;
}

export interface Fired extends Omit<Alert, 'uuid' | 'rule' | 'name' | 'outputs'> {
  /** Distinguishes the event from all others of its log. */
  key: string;
  /** Whether it names a person who ended a follow. */
  isOfPerson: boolean;
}

/** @param event by which a tie formed or ended, and no more than a record of it. */
export function firesOnTie(rule: Rule, event: TieEvent, before: Before): Fired | null {
  const { kind, source, target, from, to, key } = event;
  // A tie that stood at the first reading has not formed while it was watched.
  if (from === null) return null;
  const [one, other] = [before.account(source), before.account(target)];
  if (one === undefined || other === undefined) return null;
  const fired = {
    key: `tie ${kind} ${source} ${key} ${to}`,
    isOfPerson: kind === 'ended' && one.row?.kind === 'person',
    source,
    target,
    from,
    to,
    detail: '',
    seen: null,
  };
  if (rule.kind === 'tie') {
    const isMeant = rule.change === kind && isOf(rule.source, one) && isOf(rule.target, other);
    return isMeant ? { ...fired, kind } : null;
  }
  if (rule.kind !== 'mutual' || rule.change !== kind || !areOf(rule.one, rule.other, one, other)) return null;
  if (!before.follows(target, source)) return null;
  return { ...fired, kind: `mutual ${kind}`, seen: doubtOf(event, before) };
}

export function firesOnAccount(rule: Rule, event: AccountEvent, before: Before): Fired | null {
  const { kind, accountId, from, to, detail } = event;
  const account = before.account(accountId);
  if (rule.kind !== 'account' || rule.event !== kind || account === undefined) return null;
  if (!isOf(rule.side, account)) return null;
  const key = `account ${kind} ${accountId} ${to}`;
  const bounds = { from: from ?? to, to };
  return { ...bounds, key, kind, source: accountId, target: null, detail, seen: null, isOfPerson: false };
}

export function firesOnSweep(rule: Rule, { beganAt, endedAt, untoldCount, toldCount }: Sweep): Fired | null {
  const all = untoldCount + toldCount;
  if (rule.kind !== 'loss' || all === 0 || untoldCount / all <= rule.above) return null;
  return {
    key: `sweep ${beganAt}`,
    kind: 'loss',
    source: null,
    target: null,
    from: beganAt,
    to: endedAt,
    detail: `${untoldCount} of ${all}`,
    seen: null,
    isOfPerson: false,
  };
}

function areOf(one: Side, other: Side, a: LoggedAccount, b: LoggedAccount): boolean {
  return (isOf(one, a) && isOf(other, b)) || (isOf(one, b) && isOf(other, a));
}

/** When the other side was last seen, where that was before the event: whether it still followed then is not known. */
function doubtOf({ target, how, to }: TieEvent, before: Before): Instant | null {
  const seen = before.lastSeen(target, to, how);
  return seen !== null && seen < to ? seen : null;
}
