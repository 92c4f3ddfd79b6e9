/** News out of a log as a feed for readers of them. */
import type { Feed } from '../formats/write-atom.ts';
import { isoSeconds } from '../store/activity-content.ts';
import type { Instant } from '../store/watch-entries.ts';
import type { WatchRecord } from '../store/watch-log.ts';
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
  watch: Pick<WatchRecord, 'name' | 'startedAt'>,
  ...words: readonly (string | number)[]
): string {
  return nameUuid([watch.name, watch.startedAt, ...words].join(' '));
}

/** @param version of the program. */
export function newsFeed(watch: WatchRecord, { of, about, news }: FeedOfNews, version: string): Feed {
  return {
    id: `urn:uuid:${nameUuid(`${of} ${watch.name} ${watch.startedAt} ${about}`)}`,
    title: `${watch.name}${about === '' ? '' : `: ${about}`}${watch.simulated ? ' (simulated)' : ''}`,
    updated: time(watch.startedAt),
    generator: { name: 'entente', version },
    entries: news.map(({ uuid, at, text, category }) => ({
      id: `urn:uuid:${uuid}`,
      title: text,
      updated: time(at),
      text,
      category,
    })),
  };
}

function time(at: Instant): string {
  return isoSeconds(Math.floor(at / 1000));
}
