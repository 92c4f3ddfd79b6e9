/** Posts and reposts as records of their accounts' repositories, with their lives. */
import { isClosedOutside, isOutside } from './outside.ts';
import { openPosts, type PostRef, type PostWorld } from './post-world.ts';
import { originalOf } from './posts.ts';
import type { World } from './world.ts';

export interface PostRecord extends PostRef {
  isRepost: boolean;
  /** Milliseconds since 1970; Infinity while it stands. */
  deletedAt: number;
}

export interface PostRepository {
  posts: PostWorld;
  /** All that an account ever posts or passes on, oldest first. */
  recordsOf(number: number): readonly PostRecord[];
  deletedAt(ref: PostRef): number;
}

/** @param deletedAt when a post is deleted; none is where absent. */
export function openPostRepository(
  world: World,
  deletedAt: (ref: PostRef) => number = () => Number.POSITIVE_INFINITY,
): PostRepository {
  const posts = openPosts(world);
  const known = new Map<number, readonly PostRecord[]>();
  return {
    posts,
    deletedAt,
    recordsOf(number) {
      let records = known.get(number);
      if (records === undefined) {
        records = world.accounts[number] ? recordsOf(posts, number, deletedAt) : [];
        known.set(number, records);
      }
      return records;
    },
  };
}

function recordsOf(
  posts: PostWorld,
  author: number,
  deletedAt: (ref: PostRef) => number,
): readonly PostRecord[] {
  const { at, kind } = posts.timelineOf(author);
  return Array.from(at, (time, k): PostRecord => {
    const ref = { author, at: time };
    return { ...ref, isRepost: kind[k] === 'repost', deletedAt: deletedAt(ref) };
  }).filter((record) => !record.isRepost || isThere(originalOf(posts, record).author));
}

/** Nobody passes on what an account has posted that is closed. */
function isThere(author: number): boolean {
  return !isOutside(author) || !isClosedOutside(author);
}

/** Those that stand at an instant, oldest first. */
export function standingRecords(repository: PostRepository, number: number, now: number): PostRecord[] {
  return repository.recordsOf(number).filter(({ at, deletedAt }) => at < now && deletedAt >= now);
}
