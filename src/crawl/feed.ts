/** The contract a network fulfils for the crawl of what accounts post. */
import type { Verdict } from '../roster/verdict.ts';
import type { KeptPost } from '../store/feed-writer.ts';
import type { KnownAccount, Lost } from './known-account.ts';

/** A post as a network lists it; mentions and the account whose post it passes on may be anybody. */
export interface FeedItem extends Omit<KeptPost, 'at'> {
  /** When it was posted or passed on, as it claims; `null` where it states no time. */
  at: number | null;
  /** The time that gives it its place in the feed, newest first; one that was dated back stands among newer ones. */
  sortedAt: number;
}

/** What one question for a page of a feed came to. */
export type FeedAnswer =
  | {
      kind: 'page';
      items: readonly FeedItem[];
      /** Items that could not be read. */
      malformedCount: number;
      /** What came beside them and may be charged, in posts at their price; none where absent. */
      besideCount?: number;
      /** `null` where the feed has ended. */
      cursor: string | null;
    }
  /** The cursor has expired or was never one of the server's. */
  | { kind: 'cursor-refused' }
  /** The account is not there, or no more. */
  | { kind: 'gone' }
  /** The account is there and its posts are not shown. */
  | { kind: 'refused'; verdict: Verdict; reason: string };

/** How a network is asked for an account's posts, newest first. Times are in seconds since 1970. */
export interface Feed {
  /** The host that answers for every account's posts; `null` where each account's own server does. */
  host: string | null;
  /** Posts on a full page. */
  pageSize: number;
  /** Posts that can be asked for at least. */
  leastPage: number;
  /** How many of an account's last posts the network shows; `null` where all of them. */
  reach: number | null;
  /** Which posts of a feed the count on the profile speaks of; `null` where the two cannot be compared. */
  declares: 'own' | 'all' | null;
  /** US dollars for each post listed; 0 where nothing is paid. */
  price: number;
  /** Posts at their price that each post asked for may be charged as, with what comes beside it; 1 where absent. */
  chargedPerPost?(): number;
  /** Whether the server answers a cursor it does not understand with an empty last page. */
  swallowsCursors: boolean;
  /** Whether a reading that breaks off is begun again from the first page, once; not where pages cost money. */
  beginsAgain: boolean;
  /** The page after `cursor`, of `limit` posts at most; the first one after `null`. Older posts than `since` may be left out. */
  page(
    account: KnownAccount,
    cursor: string | null,
    limit: number,
    since: number,
    lost?: Lost,
  ): Promise<FeedAnswer>;
}

/** What somebody passed on at a time: of the post itself only its author is kept. */
export function repost(key: string, at: number, repostOf: string | null): FeedItem {
  const counts = { likes: null, replies: null, reposts: null, quotes: null };
  return {
    key,
    at,
    sortedAt: at,
    kind: 'repost',
    language: '',
    hashtags: [],
    mentions: [],
    ...counts,
    repostOf,
  };
}
