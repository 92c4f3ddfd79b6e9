/** Writes what a crawl reads of feeds, page by page, so that it can be killed at any moment. */

import { isoSeconds } from '../iso-instant.ts';
import type { Verdict } from '../roster/verdict.ts';
import type { RecordedPost } from '../values/log-posts.ts';
import { accountKeys } from './accounts.ts';
import { ACTIVITY_TABLES, FEED_OWNER } from './activity-schema.ts';
import type { Store } from './driver.ts';
import { purchaseBook, type Settlement } from './purchases.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

/** A post as it is kept, with what it has received. */
export interface KeptPost extends RecordedPost {
  /** Seconds since 1970. */
  at: number;
  likes: number | null;
  replies: number | null;
  reposts: number | null;
  quotes: number | null;
}

/** One page of a feed, with the checkpoint after it. */
interface FeedPage {
  accountId: string;
  rosterCount: number;
  /** Those of the window. */
  posts: readonly KeptPost[];
  /** Posts on the page, in the window and outside. */
  itemCount: number;
  /** Of these, the account's own. */
  ownCount: number;
  misdatedCount: number;
  malformedCount: number;
  /** `null` where the feed has ended, or the window. */
  cursor: string | null;
  /** Seconds since 1970 of the last post listed; `null` on a page without any. */
  reachedAt: number | null;
  /** What it costs. */
  paid?: Settlement | null;
}

export interface FeedWriter {
  /**
   * A page's posts with all that is counted of them, and its checkpoint, in one transaction. A post that an
   * earlier page has brought is left out. What of the page was new.
   */
  page(page: FeedPage): { items: number; own: number };
  /** Forgets what was read of an account's feed, so that it begins again. */
  restart(accountId: string): void;
  verdict(accountId: string, verdict: Verdict, reason: string, reachedAt: number | null): void;
  /** Posts kept of an account. */
  kept(accountId: string): number;
}

const DAY_SECONDS = 86_400;

function countOne<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** Prepares the statements once for a crawl. The snapshot must be open; the database refuses otherwise. */
export function feedWriter(store: Store, snapshot: SnapshotRecord): FeedWriter {
  const keyOf = accountKeys(store, snapshot.network);
  const { id } = snapshot;
  const addPost = store.prepare(
    `INSERT OR IGNORE INTO post (snapshot, account, key, at, kind, language, likes, replies, reposts, quotes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addTag = store.prepare(
    `INSERT INTO hashtag (snapshot, account, day, tag, count) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET count = count + excluded.count`,
  );
  const countTie = (table: 'mention' | 'repost') =>
    store.prepare(
      `INSERT INTO ${table} (snapshot, source, target, count) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET count = count + excluded.count`,
    );
  const [addMention, addRepost] = [countTie('mention'), countTie('repost')];
  const checkpoint = store.prepare(
    `INSERT INTO feed (snapshot, account, roster_count, cursor, page_count, item_count, own_count, misdated_count, malformed_count, reached_at, finished)
     VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET
       cursor = excluded.cursor, page_count = page_count + 1, item_count = item_count + excluded.item_count,
       own_count = own_count + excluded.own_count,
       misdated_count = misdated_count + excluded.misdated_count,
       malformed_count = malformed_count + excluded.malformed_count,
       reached_at = coalesce(excluded.reached_at, reached_at), finished = excluded.finished`,
  );
  const { settle } = purchaseBook(store, snapshot);
  const setVerdict = store.prepare(
    `INSERT INTO feed (snapshot, account, verdict, reason, reached_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET verdict = excluded.verdict, reason = excluded.reason, reached_at = excluded.reached_at`,
  );
  const count = store
    .prepare<[number, number], number>('SELECT count(*) FROM post WHERE snapshot = ? AND account = ?')
    .pluck();
  const drop = ACTIVITY_TABLES.map((table) =>
    store.prepare(`DELETE FROM ${table} WHERE snapshot = ? AND ${FEED_OWNER[table]} = ?`),
  );

  return {
    page: store.transaction((page: FeedPage) => {
      const account = keyOf(page.accountId);
      let { itemCount: items, ownCount: own } = page;
      const tags = new Map<number, Map<string, number>>();
      const mentions = new Map<string, number>();
      const passedOn = new Map<string, number>();
      for (const post of page.posts) {
        const { key, at, kind, language, likes, replies, reposts, quotes } = post;
        const { changes } = addPost.run(
          id,
          account,
          key,
          at,
          kind,
          language,
          likes,
          replies,
          reposts,
          quotes,
        );
        if (changes === 0) {
          items--;
          if (kind !== 'repost') own--;
          continue;
        }
        if (post.hashtags.length > 0) {
          const day = Math.floor(at / DAY_SECONDS);
          let ofDay = tags.get(day);
          if (ofDay === undefined) {
            ofDay = new Map();
            tags.set(day, ofDay);
          }
          for (const tag of post.hashtags) countOne(ofDay, tag);
        }
        for (const target of post.mentions) countOne(mentions, target);
        if (post.repostOf !== null) countOne(passedOn, post.repostOf);
      }
      for (const [day, ofDay] of tags) {
        const date = isoSeconds(day * DAY_SECONDS).slice(0, 10);
        for (const [tag, times] of ofDay) addTag.run(id, account, date, tag, times);
      }
      for (const [target, times] of mentions) addMention.run(id, account, keyOf(target), times);
      for (const [target, times] of passedOn) addRepost.run(id, account, keyOf(target), times);
      checkpoint.run(
        id,
        account,
        page.rosterCount,
        page.cursor,
        items,
        own,
        page.misdatedCount,
        page.malformedCount,
        page.reachedAt,
        page.cursor === null ? 1 : 0,
      );
      settle(page.paid ?? null);
      return { items, own };
    }).immediate,
    restart: store.transaction((accountId: string) => {
      const account = keyOf(accountId);
      for (const statement of drop) statement.run(id, account);
    }).immediate,
    verdict(accountId, verdict, reason, reachedAt) {
      setVerdict.run(id, keyOf(accountId), verdict, reason, reachedAt);
    },
    kept: (accountId) => count.get(id, keyOf(accountId))!,
  };
}
