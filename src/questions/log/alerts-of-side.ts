/** Alerts that are about a country, an office or an account, or all of them. */
import { isOf } from '../../alerts/side.ts';
import type { Log } from '../../study/log.ts';
import type { FiredAlert, RuleCount } from '../../values/log-alerts.ts';
import { sideOf } from './events.ts';

/** Whether an alert is asked for, by the ids of the accounts that it is about. */
export type IsAsked = (ends: Pick<FiredAlert, 'source' | 'target'>) => boolean;

/** @throws UserError where it is no side. */
export function alertsOfSide(log: Log, of: string | undefined): IsAsked {
  if (of === undefined) return () => true;
  const side = sideOf(log, '--of', of);
  return ({ source, target }) =>
    [source, target].some((id) => {
      const account = log.accounts.get(id ?? '');
      return account !== undefined && isOf(side, account);
    });
}

/** How often each rule has fired such: those in force, and others where they have. @param fired of all that is asked, the last first. */
export function countByRule(rules: readonly RuleCount[], fired: readonly FiredAlert[]): RuleCount[] {
  return rules
    .map((rule) => {
      const own = fired.filter((alert) => alert.rule === rule.rule);
      return { ...rule, fired: own.length, lastFiredAt: own[0]?.firedAt ?? null };
    })
    .filter(({ isInForce, fired }) => isInForce || fired > 0);
}
