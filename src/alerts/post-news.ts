/** A post of a log as a piece of news: who names whom, or uses a hashtag, and never the text. */

import { isoOf } from '../iso-instant.ts';
import type { PostKind } from '../roster/post-kind.ts';
import type { Instant } from '../values/log-entries.ts';
import type { LogFacts } from '../values/log-facts.ts';
import { say } from '../words/say.ts';
import { type AccountOf, partyOf } from './alert-text.ts';
import { type News, newsUuid } from './news-feed.ts';

export interface NewsPost {
  /** Account id of its author, and the key of its record. */
  source: string;
  key: string;
  kind: PostKind;
  at: Instant;
}

/** @param target account id of who is named, or answered. */
export function mentionNews(log: LogFacts, post: NewsPost, target: string, accountOf: AccountOf): News {
  const [who, whom] = [partyOf(post.source, accountOf), partyOf(target, accountOf)];
  return {
    uuid: newsUuid(log, 'mention', post.source, post.key, target),
    at: post.at,
    text: say.news.mention(who, whom, post.kind, isoOf(post.at)),
    category: 'mention',
  };
}

/** @param tag without #. */
export function hashtagNews(log: LogFacts, post: NewsPost, tag: string, accountOf: AccountOf): News {
  return {
    uuid: newsUuid(log, 'hashtag', post.source, post.key, tag),
    at: post.at,
    text: say.news.hashtag(partyOf(post.source, accountOf), tag, post.kind, isoOf(post.at)),
    category: 'hashtag',
  };
}
