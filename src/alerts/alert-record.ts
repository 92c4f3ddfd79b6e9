/** Writes an alert for other programs: as a line of JSON, and as the body for a webhook. */
import { isoSeconds } from '../store/activity-content.ts';
import type { FiredAlert } from '../store/watch-alerts.ts';
import type { Instant } from '../store/watch-entries.ts';
import type { WatchRecord } from '../store/watch-log.ts';
import { type AccountOf, alertText } from './alert-text.ts';
import type { AlertLanguage } from './words.ts';

export function alertRecord(
  alert: FiredAlert,
  watch: WatchRecord,
  accountOf: AccountOf,
  language: AlertLanguage,
) {
  const { uuid, rule, name, kind, source, target, from, to, detail, seen, firedAt } = alert;
  const time = (at: Instant) => isoSeconds(Math.floor(at / 1000));
  const end = (accountId: string) => {
    const { state, row } = accountOf(accountId) ?? {};
    const { name = '', country = '', office = '' } = row ?? {};
    return { account_id: accountId, handle: state?.handle ?? '', name, country, office };
  };
  return {
    kind: 'alert' as const,
    id: `urn:uuid:${uuid}`,
    log: watch.name,
    network: watch.network,
    simulated: watch.simulated,
    rule,
    name,
    event: kind,
    text: alertText(alert, accountOf, language),
    source: source === null ? null : end(source),
    target: target === null ? null : end(target),
    from: time(from),
    to: time(to),
    detail,
    other_seen_at: seen === null ? null : time(seen),
    fired_at: time(firedAt),
  };
}
