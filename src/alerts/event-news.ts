/** An event of a log as a piece of news. */
import type { AccountEvent, TieEvent } from '../values/log-entries.ts';
import type { LogFacts } from '../values/log-facts.ts';
import { type AccountOf, alertSentence } from './alert-text.ts';
import { type News, newsUuid } from './news-feed.ts';

export function eventNews(log: LogFacts, event: TieEvent | AccountEvent, accountOf: AccountOf): News {
  const { kind, from, to } = event;
  const isTie = 'source' in event;
  const ends = isTie
    ? { source: event.source, target: event.target, detail: '' }
    : { source: event.accountId, target: null, detail: event.detail };
  const text = alertSentence({ kind, seen: null, ...ends, from: from ?? to, to }, accountOf);
  const uuid = newsUuid(log, kind, ends.source, isTie ? event.key : ends.detail, to);
  return { uuid, at: to, text, category: kind };
}
