/** Snapshots whose posts are read, and what came of it. */
import { isoSeconds } from '../../src/iso-instant.ts';
import { readContent } from '../../src/store/content.ts';
import type { Store } from '../../src/store/driver.ts';
import { readFeeds } from '../../src/store/feed-ledger.ts';
import { findSnapshot, startActivity } from '../../src/store/snapshots.ts';
import { SNAPSHOT } from './crawl.ts';
import { heldActivity } from './held-activity.ts';

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
  return heldActivity(store, snapshot)!.posts.map(
    ({ account, at, kind }) => `${accounts[account]} ${isoSeconds(at).slice(5, 16)} ${kind}`,
  );
}

/** Mentions or reposts as `source target count`, sorted. */
export function layer(store: Store, which: 'mentions' | 'reposts'): string[] {
  const snapshot = findSnapshot(store, SNAPSHOT)!;
  const { accounts } = readContent(store, snapshot);
  return heldActivity(store, snapshot)![which].map(
    ({ source, target, count }) => `${accounts[source]} ${accounts[target]} ${count}`,
  );
}

/** Hashtags as `account day tag count`, sorted. */
export function hashtags(store: Store): string[] {
  const snapshot = findSnapshot(store, SNAPSHOT)!;
  const { accounts } = readContent(store, snapshot);
  return heldActivity(store, snapshot)!.hashtags.map(
    ({ account, day, tag, count }) => `${accounts[account]} ${day} ${tag} ${count}`,
  );
}
