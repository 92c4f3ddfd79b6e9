/** How the alerts of a watch stand, in sentences: its rules, what fired last, and what a webhook has not taken. */
import { alertSentence } from '../../alerts/alert-text.ts';
import { isoOf } from '../../iso-instant.ts';
import type { Log } from '../../study/log.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';

export function alertNotes({ alerts, accounts }: Log): Said[] {
  const rules = alerts.rules();
  const [last] = alerts.fired(1);
  if (rules.length === 0 && last === undefined) return [];
  const { waiting = 0, 'given up': givenUp = 0 } = alerts.countDeliveries();
  const fired =
    last === undefined
      ? [say.alerts.noneFired()]
      : [
          say.alerts.lastFired(alerts.count(), isoOf(last.firedAt)),
          alertSentence(last, (id) => accounts.get(id)),
        ];
  return [
    [say.alerts.inForce(rules), ...fired],
    ...(waiting === 0 ? [] : [say.alerts.waiting(waiting, alerts.lastFault())]),
    ...(givenUp === 0 ? [] : [say.alerts.givenUp(givenUp)]),
  ];
}
