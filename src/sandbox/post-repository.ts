/** Posts and reposts as records of their accounts' repositories, with their lives. */
import { isClosedOutside, isOutside } from './outside.ts';
import { countBefore, openPosts, type PostRef, type PostWorld } from './post-world.ts';
import { originalOf } from './posts.ts';
import type { World } from './world.ts';

export interface PostRecord extends PostRef {
  isRepost: boolean;
  /** Milliseconds since 1970; Infinity while it stands. */
  deletedAt: number;
}

/** Records are made as they are asked for: of an account's years mostly its last days. */
export interface PostRepository {
  posts: PostWorld;
  deletedAt(ref: PostRef): number;
  /** What an account posts or passes on from one instant to before another, oldest first. */
  madeBetween(number: number, from: number, until: number): PostRecord[];
  /** What it deletes in that time, in the order of that. */
  deletedBetween(number: number, from: number, until: number): readonly PostRecord[];
  /** What stands at an instant, newest first. */
  standingAt(number: number, now: number): Generator<PostRecord>;
  /** When it last made or deleted one before an instant; 0 for never. */
  lastChange(number: number, before: number): number;
}

const stands = () => Number.POSITIVE_INFINITY;

/** @param deletedAt when a post is deleted; none is where absent. */
export function openPostRepository(
  world: World,
  deletedAt: (ref: PostRef) => number = stands,
): PostRepository {
  const posts = openPosts(world);
  const known = new Map<number, AccountRecords>();
  const of = (number: number) => {
    let records = known.get(number);
    if (records === undefined) {
      records = world.accounts[number] ? openRecords(posts, number, deletedAt) : NO_RECORDS;
      known.set(number, records);
    }
    return records;
  };
  return {
    posts,
    deletedAt,
    madeBetween: (number, from, until) => of(number).madeBetween(from, until),
    deletedBetween: (number, from, until) =>
      of(number)
        .deletions()
        .filter((record) => record.deletedAt >= from && record.deletedAt < until),
    *standingAt(number, now) {
      for (const record of of(number).newestBefore(now)) if (record.deletedAt >= now) yield record;
    },
    lastChange(number, before) {
      const [newest] = of(number).newestBefore(before);
      const deletion = of(number)
        .deletions()
        .findLast((record) => record.deletedAt < before);
      return Math.max(newest?.at ?? 0, deletion?.deletedAt ?? 0);
    },
  };
}

interface AccountRecords {
  madeBetween(from: number, until: number): PostRecord[];
  newestBefore(now: number): Iterable<PostRecord>;
  /** All that it ever deletes, in the order of that. */
  deletions(): readonly PostRecord[];
}

const NO_RECORDS: AccountRecords = { madeBetween: () => [], newestBefore: () => [], deletions: () => [] };

function openRecords(posts: PostWorld, author: number, deletedAt: (ref: PostRef) => number): AccountRecords {
  const timeline = posts.timelineOf(author);
  const known: (PostRecord | null)[] = [];
  /** Nobody passes on what an account has posted that is closed: `null`. */
  const recordAt = (k: number): PostRecord | null => {
    if (known[k] === undefined) {
      const ref = { author, at: timeline.at[k]! };
      const isRepost = timeline.kind[k] === 'repost';
      known[k] =
        isRepost && !isThere(originalOf(posts, ref).author)
          ? null
          : { ...ref, isRepost, deletedAt: deletedAt(ref) };
    }
    return known[k];
  };
  const among = (indices: Iterable<number>) =>
    Array.from(indices, recordAt).filter((record) => record !== null);
  let deletions: PostRecord[] | null = deletedAt === stands ? [] : null;
  return {
    madeBetween(from, until) {
      const first = countBefore(timeline, from);
      const count = Math.max(0, countBefore(timeline, until) - first);
      return among(Array.from({ length: count }, (_, k) => first + k));
    },
    *newestBefore(now) {
      for (let k = countBefore(timeline, now) - 1; k >= 0; k -= 1) {
        const record = recordAt(k);
        if (record !== null) yield record;
      }
    },
    deletions() {
      deletions ??= among(
        [...timeline.at.keys()].filter((k) => Number.isFinite(deletedAt({ author, at: timeline.at[k]! }))),
      ).sort((a, b) => a.deletedAt - b.deletedAt);
      return deletions;
    },
  };
}

function isThere(author: number): boolean {
  return !isOutside(author) || !isClosedOutside(author);
}
