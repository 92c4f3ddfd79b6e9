/** How the alerts of a watch stand, in sentences: its rules, what fired last, and what a webhook has not taken. */
import { alertText } from '../../alerts/alert-text.ts';
import { count } from '../../cli/count.ts';
import { isoOf, type OpenLog } from '../../open/open-log.ts';
import {
  countAlerts,
  countDeliveries,
  lastFault,
  readAlerts,
  rulesInForce,
} from '../../store/watch-alerts.ts';

export function alertNotes({ store, watch, accounts }: OpenLog): string[] {
  const rules = rulesInForce(store, watch);
  const [last] = readAlerts(store, watch, 1);
  if (rules.length === 0 && last === undefined) return [];
  const { waiting = 0, 'given up': givenUp = 0 } = countDeliveries(store, watch);
  const fired =
    last === undefined
      ? 'none has fired yet'
      : `${count(countAlerts(store, watch), 'alert')} fired, the last at ${isoOf(last.firedAt)}: ${alertText(last, (id) => accounts.get(id))}`;
  return [
    `${count(rules.length, 'rule')} of alerts in force${rules.length === 0 ? '' : ` (${rules.join('; ')})`}; ${fired}`,
    ...(waiting === 0
      ? []
      : [
          `${count(waiting, 'alert waits', 'alerts wait')} for a webhook${faultText(lastFault(store, watch))}.`,
        ]),
    ...(givenUp === 0
      ? []
      : [
          `${count(givenUp, 'alert was', 'alerts were')} given up, as no webhook took ${givenUp === 1 ? 'it' : 'them'}.`,
        ]),
  ];
}

function faultText(fault: string | null): string {
  return fault === null ? '' : `, which said last: ${fault}`;
}
