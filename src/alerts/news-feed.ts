/** News out of a log as a feed for readers of them. */
import type { Feed } from '../formats/write-atom.ts';
import { isoOf } from '../iso-instant.ts';
import type { Instant } from '../values/log-entries.ts';
import type { LogFacts } from '../values/log-facts.ts';
import { nameUuid } from './name-uuid.ts';

export interface News {
  /** The same for ever. */
  uuid: string;
  at: Instant;
  /** A sentence. */
  text: string;
  category: string;
}

interface FeedOfNews {
  /** The kind of feed. */
  of: 'events' | 'mentions' | 'hashtag';
  /** The question, which distinguishes feeds of one log; '' where it is of everything. */
  about: string;
  /** The last first. */
  news: readonly News[];
}

/** The id of a piece of news, out of what makes it what it is. */
export function newsUuid(
  log: Pick<LogFacts, 'name' | 'startedAt'>,
  ...words: readonly (string | number)[]
): string {
  return nameUuid([log.name, log.startedAt, ...words].join(' '));
}

/** @param version of the program. */
export function newsFeed(log: LogFacts, { of, about, news }: FeedOfNews, version: string): Feed {
  return {
    id: `urn:uuid:${nameUuid(`${of} ${log.name} ${log.startedAt} ${about}`)}`,
    title: `${log.name}${about === '' ? '' : `: ${about}`}${log.simulated ? ' (simulated)' : ''}`,
    updated: isoOf(log.startedAt),
    generator: { name: 'entente', version },
    entries: news.map(({ uuid, at, text, category }) => ({
      id: `urn:uuid:${uuid}`,
      title: text,
      updated: isoOf(at),
      text,
      category,
    })),
  };
}
