/** Leaves what the accounts of a day posted in the log until it is asked for. */
import { readNetworkIds } from '../store/accounts.ts';
import type { Store } from '../store/driver.ts';
import { withoutTriggers } from '../store/remove-snapshot.ts';
import type { PostsAside, SnapshotRecord } from '../store/snapshot-record.ts';
import { withoutKeyChecks } from '../store/without-key-checks.ts';
import { type PostsOfDay, postsLeft, sumPosts } from './seal-posts.ts';

/** @param log as it was when the day was taken out of it; asked for each time that it is read. */
export function postsAside(
  log: () => Store,
  posts: PostsOfDay,
  into: { store: Store; snapshot: SnapshotRecord },
): PostsAside {
  const { store, snapshot } = into;
  let isTaken = false;
  return {
    takeIn() {
      if (isTaken) return;
      const take = store.transaction(() => withoutTriggers(store, () => sumPosts(log(), posts, into)));
      withoutKeyChecks(store, () => take.immediate());
      isTaken = true;
    },
    rows() {
      const idOf = readNetworkIds(store, snapshot);
      const ofAccount = postsLeft(log(), posts, into);
      return (key) => ofAccount(idOf.get(key)!);
    },
  };
}
