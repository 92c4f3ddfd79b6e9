/** How the alerts of a watch stand, in sentences: its rules, what fired last, and what a webhook has not taken. */
import { alertText } from '../../alerts/alert-text.ts';
import { count } from '../../cli/count.ts';
import { isoOf } from '../../iso-instant.ts';
import type { Log } from '../../study/log.ts';

export function alertNotes({ alerts, accounts }: Log): string[] {
  const rules = alerts.rules();
  const [last] = alerts.fired(1);
  if (rules.length === 0 && last === undefined) return [];
  const { waiting = 0, 'given up': givenUp = 0 } = alerts.countDeliveries();
  const fired =
    last === undefined
      ? 'none has fired yet'
      : `${count(alerts.count(), 'alert')} fired, the last at ${isoOf(last.firedAt)}: ${alertText(last, (id) => accounts.get(id))}`;
  return [
    `${count(rules.length, 'rule')} of alerts in force${rules.length === 0 ? '' : ` (${rules.join('; ')})`}; ${fired}`,
    ...(waiting === 0
      ? []
      : [`${count(waiting, 'alert waits', 'alerts wait')} for a webhook${faultText(alerts.lastFault())}.`]),
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
