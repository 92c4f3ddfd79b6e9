/** Snapshots whose posts are read, and what came of it. */
import { readContent } from '../../src/store/content.ts';
import type { Store } from '../../src/store/driver.ts';
import { readFeeds } from '../../src/store/feed-ledger.ts';
import { readActivity } from '../../src/store/read-activity.ts';
import { findSnapshot, startActivity } from '../../src/store/snapshots.ts';
import { SNAPSHOT } from './crawl.ts';

/** Days of the window under test: from 3 May to 1 June 2026. */
const DAYS = 30;

/** Says that posts are read for the open snapshot. */
export function withPosts(store: Store, days = DAYS): Store {
  startActivity(store, findSnapshot(store, SNAPSHOT)!, days);
  return store;
}

/** Verdict and reason of each feed, in the order of the entries. */
export function feedVerdicts(store: Store): [string | null, string][] {
  return readFeeds(store, findSnapshot(store, SNAPSHOT)!).map(({ verdict, reason }) => [verdict, reason]);
}

/** Posts as `account time kind`, sorted by account and time. */
export function posts(store: Store): string[] {
  const snapshot = findSnapshot(store, SNAPSHOT)!;
  const { accounts } = readContent(store, snapshot);
  const { account, at, kind } = readActivity(store, snapshot)!.posts;
  return at.map((time, k) => `${accounts[account[k]!]} ${time.slice(5, 16)} ${kind[k]}`);
}

/** Mentions or reposts as `source target count`, sorted. */
export function layer(store: Store, which: 'mentions' | 'reposts'): string[] {
  const snapshot = findSnapshot(store, SNAPSHOT)!;
  const { accounts } = readContent(store, snapshot);
  const { source, target, count } = readActivity(store, snapshot)![which];
  return Array.from(source, (from, k) => `${accounts[from]} ${accounts[target[k]!]} ${count[k]}`);
}

/** Hashtags as `account day tag count`, sorted. */
export function hashtags(store: Store): string[] {
  const snapshot = findSnapshot(store, SNAPSHOT)!;
  const { accounts } = readContent(store, snapshot);
  const { account, day, tag, count } = readActivity(store, snapshot)!.hashtags;
  return tag.map((text, k) => `${accounts[account[k]!]} ${day[k]} ${text} ${count[k]}`);
}
