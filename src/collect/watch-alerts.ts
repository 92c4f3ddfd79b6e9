/** What a watch does with its alerts: it says them, to the person at the prompt and to programs. */

import { alertRecord } from '../alerts/alert-record.ts';
import { type Attending, attendAlerts, dropRules } from '../alerts/attend.ts';
import type { AlertsFile } from '../alerts/read-alerts-file.ts';
import type { Store } from '../store/driver.ts';
import type { Instant } from '../store/watch-entries.ts';
import type { WatchRecord } from '../store/watch-log.ts';

interface AlertsOfWatch {
  store: Store;
  watch: WatchRecord;
  /** `null` where there are no rules. */
  asked: AlertsFile | null;
  now(): Instant;
  tell(text: string): void;
  write(record: object): void;
}

export function openAlerts({ store, watch, asked, now, tell, write }: AlertsOfWatch): Attending {
  if (asked === null) {
    dropRules(store, watch);
    return { heed() {}, end() {} };
  }
  return attendAlerts({
    ...{ store, watch, asked, now },
    fired(alert, accountOf) {
      const record = alertRecord(alert, watch, accountOf);
      if (!alert.outputs.includes('lines')) return;
      tell(`${alert.name === alert.rule ? 'alert' : alert.name}: ${record.text}`);
      write(record);
    },
  });
}
