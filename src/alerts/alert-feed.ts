/** The last alerts of a watch as a feed. */
import type { Feed } from '../formats/write-atom.ts';
import { isoSeconds } from '../store/activity-content.ts';
import type { Store } from '../store/driver.ts';
import { type FiredAlert, readAlerts } from '../store/watch-alerts.ts';
import type { Instant } from '../store/watch-entries.ts';
import type { WatchRecord } from '../store/watch-log.ts';
import { type AccountOf, alertText } from './alert-text.ts';
import { nameUuid } from './name-uuid.ts';
import type { AlertLanguage } from './words.ts';

const MOST = 100;

interface Which {
  /** Those of one output, or of all where it is ''. */
  output?: string;
  /** That of its sentences. */
  language?: AlertLanguage;
  /** The only one they are about, which distinguishes feeds of one log; '' where it is all of them. */
  about?: string;
  isAsked?: (alert: FiredAlert) => boolean;
}

export function alertFeed(
  store: Store,
  watch: WatchRecord,
  accountOf: AccountOf,
  version: string,
  { output = 'feed', language = 'en', about = '', isAsked = () => true }: Which = {},
): Feed {
  const time = (at: Instant) => isoSeconds(Math.floor(at / 1000));
  const asked = readAlerts(store, watch, about === '' ? MOST : -1, output)
    .filter(isAsked)
    .slice(0, MOST);
  return {
    id: `urn:uuid:${nameUuid(`${watch.name} ${watch.startedAt}${about === '' ? '' : ` alerts ${about}`}`)}`,
    title: `${watch.name}: alerts${about === '' ? '' : ` about ${about}`}${watch.simulated ? ' (simulated)' : ''}`,
    updated: time(watch.startedAt),
    generator: { name: 'entente', version },
    entries: asked.map((alert) => {
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
