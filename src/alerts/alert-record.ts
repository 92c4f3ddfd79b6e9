/** Writes an alert for other programs: as a line of JSON, and as the body for a webhook. */
import { isoOf } from '../iso-instant.ts';
import type { FiredAlert } from '../values/log-alerts.ts';
import type { LogFacts } from '../values/log-facts.ts';
import type { Said } from '../words/said.ts';
import { type AccountOf, alertSentence } from './alert-text.ts';

export function alertRecord(
  alert: FiredAlert,
  log: LogFacts,
  accountOf: AccountOf,
  say: (said: Said) => string,
) {
  const { uuid, rule, name, kind, source, target, from, to, detail, seen, firedAt } = alert;
  const end = (accountId: string) => {
    const { state, row } = accountOf(accountId) ?? {};
    const { name = '', country = '', office = '' } = row ?? {};
    return { account_id: accountId, handle: state?.handle ?? '', name, country, office };
  };
  return {
    kind: 'alert' as const,
    id: `urn:uuid:${uuid}`,
    log: log.name,
    network: log.network,
    simulated: log.simulated,
    rule,
    name,
    event: kind,
    text: say(alertSentence(alert, accountOf)),
    source: source === null ? null : end(source),
    target: target === null ? null : end(target),
    from: isoOf(from),
    to: isoOf(to),
    detail,
    other_seen_at: seen === null ? null : isoOf(seen),
    fired_at: isoOf(firedAt),
  };
}
