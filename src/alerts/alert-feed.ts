/** The last alerts of a watch as a feed. */
import type { Feed } from '../formats/write-atom.ts';
import { isoOf } from '../iso-instant.ts';
import type { FiredAlert } from '../values/log-alerts.ts';
import type { LogFacts } from '../values/log-facts.ts';
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
  side?: string;
  isAsked?: (alert: FiredAlert) => boolean;
}

export function alertFeed(
  about: LogFacts,
  read: (most: number, output: string) => FiredAlert[],
  accountOf: AccountOf,
  version: string,
  { output = 'feed', language = 'en', side = '', isAsked = () => true }: Which = {},
): Feed {
  const asked = read(side === '' ? MOST : -1, output)
    .filter(isAsked)
    .slice(0, MOST);
  return {
    id: `urn:uuid:${nameUuid(`${about.name} ${about.startedAt}${side === '' ? '' : ` alerts ${side}`}`)}`,
    title: `${about.name}: alerts${side === '' ? '' : ` about ${side}`}${about.simulated ? ' (simulated)' : ''}`,
    updated: isoOf(about.startedAt),
    generator: { name: 'entente', version },
    entries: asked.map((alert) => {
      const text = alertText(alert, accountOf, language);
      return {
        id: `urn:uuid:${alert.uuid}`,
        title: alert.name === alert.rule ? text : alert.name,
        updated: isoOf(alert.firedAt),
        text,
        category: alert.rule,
      };
    }),
  };
}
