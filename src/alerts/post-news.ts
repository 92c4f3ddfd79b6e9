/** A post of a log as a piece of news: who names whom, or uses a hashtag, and never the text. */
import type { PostKind } from '../roster/post-kind.ts';
import type { Instant } from '../values/log-entries.ts';
import type { LogFacts } from '../values/log-facts.ts';
import { type AccountOf, accountText, momentText } from './alert-text.ts';
import { type News, newsUuid } from './news-feed.ts';

export interface NewsPost {
  /** Account id of its author, and the key of its record. */
  source: string;
  key: string;
  kind: PostKind;
  at: Instant;
}

const KINDS: Readonly<Record<PostKind, string>> = {
  post: 'a post',
  reply: 'a reply',
  thread: 'a post of a thread',
  quote: 'a post that quotes another',
  repost: 'a repost',
};

/** @param target account id of who is named, or answered. */
export function mentionNews(log: LogFacts, post: NewsPost, target: string, accountOf: AccountOf): News {
  const text = `${accountText(post.source, accountOf)} mentioned ${accountText(target, accountOf)} in ${when(post)}.`;
  return {
    uuid: newsUuid(log, 'mention', post.source, post.key, target),
    at: post.at,
    text,
    category: 'mention',
  };
}

/** @param tag without #. */
export function hashtagNews(log: LogFacts, post: NewsPost, tag: string, accountOf: AccountOf): News {
  const text = `${accountText(post.source, accountOf)} used #${tag} in ${when(post)}.`;
  return {
    uuid: newsUuid(log, 'hashtag', post.source, post.key, tag),
    at: post.at,
    text,
    category: 'hashtag',
  };
}

function when({ kind, at }: NewsPost): string {
  return `${KINDS[kind]} (at ${momentText(at)})`;
}
