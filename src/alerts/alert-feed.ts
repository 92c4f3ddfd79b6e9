/** The last alerts of a watch as a feed. */
import { isoOf } from '../iso-instant.ts';
import type { FiredAlert } from '../values/log-alerts.ts';
import type { LogFacts } from '../values/log-facts.ts';
import { asItCame } from '../words/said.ts';
import { say } from '../words/say.ts';
import { type AccountOf, alertSentence } from './alert-text.ts';
import type { AtomFeed } from './atom.ts';
import { nameUuid } from './name-uuid.ts';

const MOST = 100;

interface Which {
  /** Those of one output, or of all where it is ''. */
  output?: string;
  /** The only one they are about, which distinguishes feeds of one log; '' where it is all of them. */
  side?: string;
  isAsked?: (alert: FiredAlert) => boolean;
}

export function alertFeed(
  about: LogFacts,
  read: (most: number, output: string) => FiredAlert[],
  accountOf: AccountOf,
  version: string,
  { output = 'feed', side = '', isAsked = () => true }: Which = {},
): AtomFeed {
  const asked = read(side === '' ? MOST : -1, output)
    .filter(isAsked)
    .slice(0, MOST);
  return {
    id: `urn:uuid:${nameUuid(`${about.name} ${about.startedAt}${side === '' ? '' : ` alerts ${side}`}`)}`,
    title: say.news.feed(about.name, { is: 'alerts', sides: side === '' ? [] : [side] }, about.simulated),
    updated: isoOf(about.startedAt),
    generator: { name: 'entente', version },
    entries: asked.map((alert) => {
      const text = alertSentence(alert, accountOf);
      return {
        id: `urn:uuid:${alert.uuid}`,
        title: alert.name === alert.rule ? text : asItCame(alert.name),
        updated: isoOf(alert.firedAt),
        text,
        category: alert.rule,
      };
    }),
  };
}
