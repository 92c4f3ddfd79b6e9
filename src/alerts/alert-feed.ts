/** The last alerts of a watch as a feed. */
import type { Feed } from '../formats/write-atom.ts';
import { isoSeconds } from '../store/activity-content.ts';
import type { Store } from '../store/driver.ts';
import { readAlerts } from '../store/watch-alerts.ts';
import type { Instant } from '../store/watch-entries.ts';
import type { WatchRecord } from '../store/watch-log.ts';
import { type AccountOf, alertText } from './alert-text.ts';
import { nameUuid } from './name-uuid.ts';
import type { AlertLanguage } from './words.ts';

const MOST = 100;

/** @param output those of one output, or of all where it is ''; @param language of its sentences. */
export function alertFeed(
  store: Store,
  watch: WatchRecord,
  accountOf: AccountOf,
  version: string,
  { output = 'feed', language = 'en' }: { output?: string; language?: AlertLanguage } = {},
): Feed {
  const time = (at: Instant) => isoSeconds(Math.floor(at / 1000));
  return {
    id: `urn:uuid:${nameUuid(`${watch.name} ${watch.startedAt}`)}`,
    title: `${watch.name}: alerts${watch.simulated ? ' (simulated)' : ''}`,
    updated: time(watch.startedAt),
    generator: { name: 'entente', version },
    entries: readAlerts(store, watch, MOST, output).map((alert) => {
      const text = alertText(alert, accountOf, language);
      return {
        id: `urn:uuid:${alert.uuid}`,
        title: alert.name === alert.rule ? text : alert.name,
        updated: time(alert.firedAt),
        text,
        category: alert.rule,
      };
    }),
  };
}
