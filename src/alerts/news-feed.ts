/** News out of a log as a feed for readers of them. */
import { isoOf } from '../iso-instant.ts';
import type { Instant } from '../values/log-entries.ts';
import type { LogFacts } from '../values/log-facts.ts';
import type { Said } from '../words/said.ts';
import { say } from '../words/say.ts';
import type { FeedAbout } from '../words/values.ts';
import type { AtomFeed } from './atom.ts';
import { nameUuid } from './name-uuid.ts';

export interface News {
  /** The same for ever. */
  uuid: string;
  at: Instant;
  text: Said;
  category: string;
}

interface FeedOfNews {
  /** The kind of feed. */
  of: 'events' | 'mentions' | 'hashtag';
  /** What distinguishes feeds of one log; '' where it is of everything. */
  question: string;
  about: FeedAbout;
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
export function newsFeed(
  log: LogFacts,
  { of, question, about, news }: FeedOfNews,
  version: string,
): AtomFeed {
  return {
    id: `urn:uuid:${nameUuid(`${of} ${log.name} ${log.startedAt} ${question}`)}`,
    title: say.news.feed(log.name, about, log.simulated),
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
